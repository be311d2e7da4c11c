"""Choosing how cards are to be answered: by how well each is known, in one form, or not at all."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from studykit.forms import Form
from studykit.messages import gettext as _
from studykit.tui.keys import FULL_WIDTH
from studykit.tui.text import padded
from studykit.tui.words import BY_MEMORY, WAYS, form_name, form_text

ROOMY = 60
"""Cells across from which there is room to say what a form asks for."""


class FormScreen(ModalScreen[str | None]):
    """Gives back one of :data:`~studykit.tui.words.WAYS`, or ``None`` when it is left as it was; ``able`` are the forms that the card at hand can
    take."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,ｑ,o,ｏ,ctrl+o", "leave", show=False),
        Binding("space", "take", show=False),
        *(Binding(f"{at},{chr(ord('0') + at + FULL_WIDTH)}", f"take({at})", show=False) for at in range(1, len(WAYS) + 1)),
    ]

    def __init__(self, chosen: str, able: tuple[Form, ...]) -> None:
        super().__init__()
        self._chosen = chosen
        self._able = able

    def compose(self) -> ComposeResult:
        """One way a line, with a note where the card at hand cannot be asked so."""
        with Vertical(id="ways") as box:
            box.border_title = Content(_("题型"))
            box.border_subtitle = Content(_("⏎ 选定   q 不改"))
            yield OptionList(*(Option(self._row(number, way)) for number, way in enumerate(WAYS, 1)), id="forms", markup=False)

    def on_mount(self) -> None:
        """Begin at the way that holds now."""
        ways = self.query_one(OptionList)
        ways.highlighted = WAYS.index(self._chosen)
        ways.focus()

    def _row(self, number: int, way: str) -> Content:
        name, text = (_("按掌握"), _("先认，再想，后默写")) if way == BY_MEMORY else (form_name(Form(way)), form_text(Form(way)))
        mark = ("●", "$success") if way == self._chosen else (" ", "")
        if self.app.size.width < ROOMY:
            text = ""
        able = way == BY_MEMORY or Form(way) in self._able
        note = "" if able else _("（这道题不能）")
        width = max(cell_len(_("按掌握")), *(cell_len(form_name(form)) for form in Form))
        style = "$foreground" if able else "$foreground 45%"
        return Content.assemble(
            (f"{number} ", "bold $accent"), mark, " ", (padded(name, width), style), "  ", (text + note, "$foreground 55%")
        )

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click on a way."""
        self.dismiss(WAYS[event.option_index])

    def action_take(self, number: int | None = None) -> None:
        """Take the way of this number, or the one under the cursor."""
        at = number - 1 if number else self.query_one(OptionList).highlighted
        if at is not None:
            self.dismiss(WAYS[at])

    def action_leave(self) -> None:
        """Leave it as it was."""
        self.dismiss(None)
