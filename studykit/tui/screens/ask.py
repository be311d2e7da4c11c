"""One question to the learner, with a few ways to go on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Click, Key
from textual.screen import ModalScreen
from textual.style import Style
from textual.widgets import Static

from studykit.messages import gettext as _
from studykit.tui.keys import FULL_WIDTH
from studykit.tui.text import clean
from studykit.tui.wrap import Wrapped

Way = tuple[str, str, str]


class AskScreen(ModalScreen[str]):
    """Gives back the name of the way that was taken: of ``ways``, (key, label, name) each, the first is also Enter's; nothing
    where the question was left."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,ｑ", "take('')", show=False)]

    def __init__(self, title: str, text: str, ways: Sequence[Way]) -> None:
        super().__init__()
        self._asked = clean(title)
        self._text = clean(text)
        self._ways = ways

    def compose(self) -> ComposeResult:
        """The question in a box, a way a line."""
        ways = [*self._ways, ("Esc", _("返回"), "")]
        with Vertical(id="ask") as box:
            box.border_title = Content(self._asked)
            yield Static(Wrapped(Content.assemble(self._text, "\n")))
            yield Static(Wrapped(Content("\n").join(_way(*way) for way in ways)))

    def on_key(self, event: Key) -> None:
        """The key of a way, narrow or full-width, or Enter for the first."""
        for key, _label, name in self._ways:
            if event.key in (key, "enter") or event.character == chr(ord(key[0]) + FULL_WIDTH):
                event.stop()
                self.action_take(name)
                return

    def on_click(self, event: Click) -> None:
        """The way under the pointer."""
        if "way" in event.style.meta:
            self.action_take(event.style.meta["way"])

    def action_take(self, name: str) -> None:
        """Take the way of this name."""
        self.dismiss(name)


def _way(key: str, label: str, name: str) -> Content:
    row = Content.assemble((f"{key:<4}", "bold $accent"), label)
    return row.stylize(Style.from_meta({"way": name}))
