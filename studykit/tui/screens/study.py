"""The study screen: it shows a sitting and passes on what the learner does. What a grade means is the sitting's."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import Screen

from studykit.errors import StoreError
from studykit.messages import gettext as _
from studykit.model.memory import Grade
from studykit.session import Session, Stage
from studykit.tui.keys import bindings, study_keys
from studykit.tui.text import clean, fitted
from studykit.tui.widgets.card import Card
from studykit.tui.widgets.grades import GradeBar
from studykit.tui.widgets.hints import Hints
from studykit.tui.widgets.topbar import TopBar
from studykit.tui.words import grade_name

if TYPE_CHECKING:
    from studykit.tui.app import StudyApp

# A held key repeats faster than this; nobody has read an answer sooner.
UNREAD = timedelta(milliseconds=200)


class StudyScreen(Screen[None]):
    """One sitting over the deck ``name``; an undo from the summary comes back here with the same sitting."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = bindings(study_keys())

    def __init__(self, name: str, session: Session) -> None:
        super().__init__()
        self._deck_name = name
        self._session = session
        self._shown: datetime
        self._revealed: datetime

    @property
    def _app(self) -> StudyApp:
        return cast("StudyApp", self.app)

    def compose(self) -> ComposeResult:
        """Bar, card, grades, hints."""
        with Vertical(id="column"):
            yield TopBar(self._deck_name)
            yield Card()
            yield GradeBar()
        yield Hints()

    def on_mount(self) -> None:
        """Show the first card once there is a width to show it in."""
        self._shown = self._revealed = self._app.desk.now()
        self.call_after_refresh(self._show)

    def on_resize(self) -> None:
        """Labels depend on the width."""
        self.call_after_refresh(self._show_grades)

    def _show(self) -> None:
        item = self._session.current
        if item is None:
            self._app.finish(self._deck_name, self._session)
            return
        self._shown = self._revealed = self._app.desk.now()
        self.query_one(TopBar).show(self._session.finished, self._session.total, self._counts())
        self.query_one(Card).ask(item)
        if self._session.revealed:
            self.query_one(Card).reveal(item)
        self._show_grades()
        self._show_hints()

    def _counts(self) -> list[tuple[str, int, str]]:
        shown = ((_("新"), Stage.NEW, "$primary"), (_("学"), Stage.LEARNING, "$error"), (_("复"), Stage.DUE, "$success"))
        return [(label, self._session.count(stage), style) for label, stage, style in shown]

    def _show_grades(self) -> None:
        if self._session.revealed and self._session.current:
            self.query_one(GradeBar).offer(self._session.offers(self._app.desk.now()))
        else:
            self.query_one(GradeBar).ask()

    def _show_hints(self) -> None:
        keys = {key.action: key for key in study_keys()}
        names = ["undo", "leave", "help"] if self._session.steps else ["leave", "help"]
        hints = [(keys[name].shown, keys[name].short, f"screen.{name}") for name in names]
        if self._session.revealed:
            hints.insert(0, (_("1–4"), _("评分"), "screen.advance"))
        self.query_one(Hints).show(hints)

    def action_advance(self) -> None:
        """Show the answer, or, once it could be read, grade it good."""
        if not self._session.revealed:
            self._reveal()
        elif self._app.desk.now() - self._revealed >= UNREAD:
            self.action_grade(Grade.GOOD)

    def _reveal(self) -> None:
        item = self._session.current
        if item is None:
            return
        self._session.reveal()
        self._revealed = self._app.desk.now()
        self.query_one(Card).reveal(item)
        self._show_grades()
        self._show_hints()

    def action_grade(self, number: int) -> None:
        """Grade the card; before its answer is shown, show that first."""
        if not self._session.revealed:
            self._reveal()
            return
        now = self._app.desk.now()
        try:
            self._session.grade(Grade(number), now, (now - self._shown).total_seconds())
        except StoreError as error:
            self._app.complain(error)
        else:
            self._show()

    def action_undo(self) -> None:
        """Take the last grade back, and say which it was."""
        try:
            step = self._session.undo(self._app.desk.now())
        except StoreError as error:
            self._app.complain(error)
            return
        if step is None:
            self._app.say(_("这一次还没有评过分"))
            return
        asked = fitted(clean(step.item.prompt).replace("\n", " "), 24)
        self._show()
        self._app.say(_("已撤销“{asked}”的{grade}").format(asked=asked, grade=grade_name(step.review.grade)))

    def action_leave(self) -> None:
        """End the sitting; what was graded is on disk."""
        self._app.finish(self._deck_name, self._session)

    def action_help(self) -> None:
        """Show all keys."""
        self._app.help(study_keys())

    def action_scroll(self, direction: int) -> None:
        """Scroll a long card by a few lines."""
        self.query_one(Card).scroll_relative(y=3 * direction, animate=False)

    def on_grade_bar_pressed(self, event: GradeBar.Pressed) -> None:
        """A chip was clicked."""
        if event.grade is None:
            self.action_advance()
        else:
            self.action_grade(event.grade)
