"""Setting the day on which a deck has to be known."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from studykit.messages import gettext as _
from studykit.tui.days import read_day
from studykit.tui.outlook import new_a_day
from studykit.tui.plan_words import exam_text
from studykit.tui.text import clean, fitted
from studykit.tui.wrap import Wrapped

NONE = date.min
"""Given back where the day is to be forgotten."""


class ExamDayScreen(ModalScreen[date | None]):
    """Gives back the day, :data:`NONE`, or ``None`` where it stays as it is. ``unseen`` items of the deck ``name`` are still to be
    met; ``set_`` is the day that was set before."""

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("f8", "app.toggle_theme", show=False),
    ]

    def __init__(self, name: str, unseen: int, today: date, set_: date | None) -> None:
        super().__init__()
        self._deck_name = clean(name)
        self._unseen = unseen
        self._today = today
        self._set = set_

    def compose(self) -> ComposeResult:
        """The line, and below it what it means."""
        with Vertical(id="ask") as box:
            box.border_title = Content(fitted(_("考试日期 · {name}").format(name=self._deck_name), 30))
            yield Input(self._set.isoformat() if self._set else "", placeholder=_("12月20日、2026-12-20 或 30天"), compact=True)
            yield Static(id="meaning")
            ways = _("⏎ 定下   Esc 返回") if self._set is None else _("⏎ 定下   空着 ⏎ 取消日期   Esc 返回")
            yield Static(Wrapped(Content.styled(ways, "$foreground 60%")))

    def on_mount(self) -> None:
        """Say what stands there."""
        self._tell(self.query_one(Input).value)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what it means by now."""
        self._tell(event.value)

    def _tell(self, text: str) -> None:
        day = read_day(text, self._today)
        self.query_one("#meaning", Static).update(Wrapped(self._meaning(text, day)))

    def _meaning(self, text: str, day: date | None) -> Content:
        if day is None:
            return Content.styled(
                _("认不出今天或以后的日期") if text.strip() else _("到那天之前学完、复习完整个卡组"), "$foreground 60%"
            )
        days = (day - self._today).days
        told = _("{day}，还有 {n} 天").format(day=exam_text(day), n=days)
        rate = new_a_day(self._unseen, self._today, day, None) if days else 0
        return Content.assemble((told, "bold $accent"), "\n", _("每天新学 {n} 题").format(n=rate) if rate else "")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Give back what it means; an empty line forgets the day."""
        event.stop()
        if not event.value.strip():
            self.dismiss(NONE if self._set else None)
        elif day := read_day(event.value, self._today):
            self.dismiss(day)

    def action_leave(self) -> None:
        """Leave it as it is."""
        self.dismiss(None)
