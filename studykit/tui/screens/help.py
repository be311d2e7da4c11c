"""All keys, over whatever screen asked for them."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from studykit.messages import gettext as _
from studykit.tui.keys import Key
from studykit.tui.text import padded
from studykit.tui.wrap import Wrapped


class HelpScreen(ModalScreen[None]):
    """The table of ``keys``; any of the usual ways out closes it."""

    AUTO_FOCUS = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,ｑ,?,？,enter,space,f12", "dismiss", show=False)]

    def __init__(self, keys: tuple[Key, ...]) -> None:
        super().__init__()
        self._keys = keys

    def compose(self) -> ComposeResult:
        """One line a key, its function-key twin beside it."""
        columns = [[key.shown for key in self._keys], [_twin(key) for key in self._keys]]
        shown, twins = ([padded(text, max(map(cell_len, column))) for text in column] for column in columns)
        lines = [
            Content.assemble((left, "bold $accent"), "  ", (twin, "$foreground 55%"), "  ", key.long)
            for left, twin, key in zip(shown, twins, self._keys, strict=True)
        ]
        with VerticalScroll(id="help") as box:
            box.border_title = Content(_("按键"))
            box.border_subtitle = Content(_("q 关闭"))
            yield Static(Wrapped(Content("\n").join(lines), hang=cell_len(shown[0] + twins[0]) + 4))

    def on_click(self) -> None:
        """A click closes it."""
        self.dismiss()


def _twin(key: Key) -> str:
    """What does the same while an input method holds the letters back: a function key, else one with Ctrl."""
    others = [name.upper() for name in key.keys[1:]]
    function = next((name for name in others if len(name) > 1 and name[0] == "F"), "")
    return function or next((name.replace("CTRL+", "^") for name in others if name.startswith("CTRL+")), "")
