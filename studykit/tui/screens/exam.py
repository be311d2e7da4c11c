"""A mock exam: one question at a time, to and fro, until the paper is handed in or the time is over."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import Screen

from studykit.errors import StoreError
from studykit.forms import Form
from studykit.messages import gettext as _
from studykit.tui import hall
from studykit.tui.exam_keys import exam_bindings, exam_hints, help_keys
from studykit.tui.exam_words import left_text, open_text
from studykit.tui.proctor import Seat
from studykit.tui.screens.answer_sheet import HAND_IN, AnswerSheetScreen
from studykit.tui.screens.ask import AskScreen
from studykit.tui.text import clean
from studykit.tui.widgets.hints import Hints
from studykit.tui.widgets.paper import Line, Paper, Steps
from studykit.tui.widgets.topbar import TopBar

if TYPE_CHECKING:
    from studykit.tui.app import StudyApp

A_LOOK = 1.0
"""Seconds between two looks at the clock; what it shows changes once a minute."""


class ExamScreen(Screen[None]):
    """The exam at ``seat``; every answer is kept before another question shows."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = exam_bindings()

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._exam = seat.exam
        self._left_shown = ""

    @property
    def _app(self) -> StudyApp:
        return cast("StudyApp", self.app)

    def compose(self) -> ComposeResult:
        """Bar, question, the line to type in, the way on, hints."""
        with Vertical(id="column"):
            yield TopBar(self._seat.deck.name)
            yield Paper()
            yield Line()
            yield Steps()
        yield Hints()

    def on_mount(self) -> None:
        """Show the question once there is a width to show it in, and begin to look at the clock."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self._show()
        self.set_interval(A_LOOK, self.look_at_the_clock)

    def look_at_the_clock(self) -> None:
        """Show what time is left; once there is none, hand the paper in as it stands."""
        left = self._exam.left(self._app.desk.now())
        if left == 0:
            self._keeping(self._keep_line)
            self._hand_in()
        elif left_text(left) != self._left_shown:
            self._show_bar()

    def _show(self) -> None:
        question = self._exam.question
        self.query_one(Paper).put(question, self._exam.at + 1, self._exam.is_flagged)
        self.query_one(Line).put(question, "" if question.form is Form.MEMBERS else question.text)
        self._show_bar()
        self._show_hints()

    def _show_answer(self) -> None:
        self.query_one(Paper).attempt(self._exam.question)
        self._show_bar()

    def _show_bar(self) -> None:
        exam = self._exam
        self._left_shown = left_text(exam.left(self._app.desk.now()))
        counts: list[tuple[str, int | str, str]] = [("", self._left_shown, "$accent")]
        if exam.flagged and not self.has_class("-narrow"):
            counts.insert(0, ("⚑", len(exam.flagged), "$warning"))
        self.query_one(TopBar).show(exam.done, len(exam.questions), counts)
        self.query_one(Steps).show(exam.at, exam.done, len(exam.questions))

    def _show_hints(self) -> None:
        self.query_one(Hints).show(exam_hints(self.query_one(Line).has_focus))

    def on_descendant_focus(self) -> None:
        """Letters are typed now."""
        self._show_hints()

    def on_descendant_blur(self) -> None:
        """Letters are keys again."""
        self._show_hints()

    def _keeping(self, change: Callable[[], None]) -> bool:
        """Make a ``change`` that has to be kept; whether it was."""
        try:
            change()
        except StoreError as error:
            self._app.complain(error)
            return False
        return True

    def _keep_line(self) -> None:
        """Take what is in the field into the answer."""
        question, line = self._exam.question, clean(self.query_one(Line).value).strip()
        if question.form is Form.MEMBERS:
            self._exam.write("\n".join([*question.text.splitlines(), *([line] if line else [])]), self._app.desk.now())
            self.query_one(Line).value = ""
        elif question.is_typed:
            self._exam.write(line, self._app.desk.now())

    def action_pick(self, number: int) -> None:
        """Choose an option, or take the choice back."""
        if self._keeping(lambda: self._exam.choose(number - 1, self._app.desk.now())):
            self._show_answer()

    def action_turn(self, by: int) -> None:
        """Keep the answer and go to the next or the last question; beyond the end to the answer sheet."""
        if self._exam.at + by == len(self._exam.questions):
            self.action_sheet()
        else:
            self._go(self._exam.at + by)

    def _go(self, at: int) -> None:
        def change() -> None:
            self._keep_line()
            self._exam.go(at, self._app.desk.now())

        if self._keeping(change):
            self._show()

    def on_input_submitted(self, event: Line.Submitted) -> None:
        """A line of a list was entered, or the whole answer; an empty line of a list ends it."""
        event.stop()
        if self._exam.question.form is not Form.MEMBERS or not event.value.strip():
            self.action_turn(1)
        elif self._keeping(self._keep_line):
            self._show_answer()

    def on_line_back(self) -> None:
        """Take the last line of a list back into the field."""
        question = self._exam.question
        if question.form is not Form.MEMBERS or not question.text:
            return
        *before, last = question.text.splitlines()
        if self._keeping(lambda: self._exam.write("\n".join(before), self._app.desk.now())):
            self.query_one(Line).put(question, last)
            self._show_answer()

    def action_flag(self) -> None:
        """Put a flag on the question, or take it off."""

        def change() -> None:
            self._keep_line()
            self._exam.flag(self._app.desk.now())

        if self._keeping(change):
            self._show()

    def action_sheet(self) -> None:
        """Show which questions are answered, flagged and open."""
        if self._keeping(self._keep_line):
            self._app.push_screen(AnswerSheetScreen(self._exam), self._turned)

    def _turned(self, at: int | None) -> None:
        if at == HAND_IN:
            self.action_hand_in()
        elif at is None:
            self._show()
        else:
            self._go(at)

    def action_hand_in(self) -> None:
        """Hand in, after a question that says what is still open."""
        if self._keeping(self._keep_line):
            ways = [("s", _("交卷"), "hand in")]
            self._app.push_screen(AskScreen(_("交卷"), open_text(self._exam), ways), self._answered)

    def _answered(self, way: str | None) -> None:
        if way:
            self._hand_in()
        else:
            self._show()

    def _hand_in(self) -> None:
        hall.hand_in(self._app, self._seat)

    def action_leave(self) -> None:
        """Out of the field, so that letters are keys; from there home, everything kept."""
        if self.query_one(Line).has_focus:
            self.set_focus(None)
        elif self._keeping(lambda: self._exam.go(self._exam.at, self._app.desk.now())):
            hall.leave(self._app)

    def action_help(self) -> None:
        """Show all keys."""
        self._app.help(help_keys())

    def action_scroll(self, direction: int) -> None:
        """Scroll a long question by a few lines."""
        self.query_one(Paper).scroll_relative(y=3 * direction, animate=False)
