"""The one line that is typed in: shown and in focus only while a card waits for words."""

from __future__ import annotations

from textual.widgets import Input

from studykit.forms import Attempt, Form
from studykit.messages import gettext as _
from studykit.tui.text import clean


class Reply(Input):
    """An input that is out of the way, and takes no key, unless it is open; at first it is for ``tried``, if that is typed."""

    def __init__(self, tried: Attempt | None = None) -> None:
        super().__init__(compact=True, select_on_focus=False)
        self.can_focus = False
        self._first = tried

    def on_mount(self) -> None:
        """Open for what it was made for."""
        self.ask(self._first)

    def ask(self, tried: Attempt | None) -> None:
        """Open for a ``tried`` that is typed, or close."""
        is_open = tried is not None and tried.is_typed and tried.marked is None
        self.set_class(is_open, "open")
        self.can_focus = is_open
        self.value = ""
        if is_open and tried:
            self.placeholder = _("写出一项，回车；空着回车给一项") if tried.form is Form.MEMBERS else _("写出答案，回车")
            self.focus()
            self.call_after_refresh(self._anchor)
        elif self.has_focus:
            self.screen.set_focus(None)

    def on_input_changed(self) -> None:
        """A paste may hold what steers the terminal."""
        if clean(self.value) != self.value:
            self.value = clean(self.value)

    def _anchor(self) -> None:
        """Put the terminal's cursor into the line, where an input method opens its candidates; a focus that comes with a
        change of layout leaves it in the corner."""
        self.app.cursor_position = self.cursor_screen_offset
        self.refresh()
