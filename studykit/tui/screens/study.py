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
from studykit.model.deck import Item
from studykit.model.memory import Grade
from studykit.session import Aside, Mode, Stage, siblings
from studykit.store.marks import Mark
from studykit.tui.desk import Sitting
from studykit.tui.keys import bindings, study_keys
from studykit.tui.screens.edit import EditScreen, Wording
from studykit.tui.screens.info import InfoScreen
from studykit.tui.screens.source import SourceScreen
from studykit.tui.text import clean, fitted
from studykit.tui.widgets.card import Card
from studykit.tui.widgets.grades import GradeBar
from studykit.tui.widgets.hints import Hints
from studykit.tui.widgets.topbar import TopBar
from studykit.tui.words import grade_name, mark_name

if TYPE_CHECKING:
    from studykit.tui.app import StudyApp

# A held key repeats faster than this; nobody has read an answer sooner.
UNREAD = timedelta(milliseconds=200)


class StudyScreen(Screen[None]):
    """One sitting; an undo from the summary comes back here with the same one. In the mode read the answer shows at
    once and there are no grades."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = bindings(study_keys())

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._session = sitting.session
        self._reads = sitting.mode is Mode.READ
        self._shown: datetime
        self._revealed: datetime

    @property
    def _app(self) -> StudyApp:
        return cast("StudyApp", self.app)

    def compose(self) -> ComposeResult:
        """Bar, card, grades, hints."""
        with Vertical(id="column"):
            yield TopBar(self._sitting.deck.name)
            yield Card()
            yield GradeBar(_("下一题") if self._reads else _("看答案"))
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
            self._app.finish(self._sitting)
            return
        self._shown = self._revealed = self._app.desk.now()
        if self._reads:
            self._session.reveal()
        self.query_one(TopBar).show(self._session.finished, self._session.total, self._counts())
        self._show_card(item)
        self._show_grades()
        self._show_hints()

    def _show_card(self, item: Item) -> None:
        card = self.query_one(Card)
        card.ask(item, starred=self._app.desk.is_marked(item, Mark.STARRED), edited=self._app.desk.original(item) is not None)
        if self._session.revealed:
            card.reveal(item)

    def _counts(self) -> list[tuple[str, int, str]]:
        shown = ((_("新"), Stage.NEW, "$primary"), (_("学"), Stage.LEARNING, "$error"), (_("复"), Stage.DUE, "$success"))
        return [(label, self._session.count(stage), style) for label, stage, style in shown]

    def _show_grades(self) -> None:
        if self._session.revealed and self._session.current and not self._reads:
            self.query_one(GradeBar).offer(self._session.offers(self._app.desk.now()))
        else:
            self.query_one(GradeBar).ask()

    def _show_hints(self) -> None:
        keys = {key.action: key for key in study_keys()}
        names = [*(["undo"] if self._session.last else []), *(["source"] if self._session.revealed else [])]
        hints = [(keys[name].shown, keys[name].short, f"screen.{name}") for name in [*names, "help", "leave", "star", "edit"]]
        if self._session.revealed and not self._reads:
            hints.insert(0, (_("1–4"), _("评分"), "screen.help"))
        self.query_one(Hints).show(hints)

    def action_advance(self) -> None:
        """Show the answer, or, once it could be read, grade it good; when reading, turn to the next card."""
        if not self._session.revealed:
            self._reveal()
        elif self._app.desk.now() - self._revealed >= UNREAD:
            if self._reads:
                self._lay_aside("")
            else:
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
        if self._reads:
            return
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
        """Take back the last grade or the last laying aside, and say which it was."""
        try:
            step = self._app.desk.undo(self._sitting)
        except StoreError as error:
            self._app.complain(error)
            return
        if step is None:
            self._app.say(_("没有可撤销的评分"))
            return
        self._show()
        if isinstance(step, Aside):
            what = mark_name(Mark(step.reason)) if step.reason else _("翻页")
            self._app.say(_("已撤销：{what}").format(what=what))
        else:
            asked = fitted(clean(step.item.prompt), 24)
            self._app.say(_("已撤销“{asked}”的{grade}").format(asked=asked, grade=grade_name(step.review.grade)))

    def action_star(self) -> None:
        """Put the star on the card, or take it off."""
        item, desk = self._session.current, self._app.desk
        if item is None:
            return
        try:
            if desk.is_marked(item, Mark.STARRED):
                desk.unmark([item.id], Mark.STARRED)
            else:
                desk.mark([item.id], Mark.STARRED)
        except StoreError as error:
            self._app.complain(error)
        else:
            self._show_card(item)

    def action_put_off(self, mark: str, all_of_passage: bool) -> None:
        """Bury or suspend the card, or every card of its passage."""
        item = self._session.current
        if item is None:
            return
        ids = siblings(self._sitting.deck.items, item) if all_of_passage else {item.id}
        try:
            self._app.desk.mark(ids, Mark(mark))
        except StoreError as error:
            self._app.complain(error)
            return
        self._lay_aside(mark, ids)
        if self._session.current:
            self._app.say(_("{what} {n} 题，u 撤销").format(what=mark_name(Mark(mark)), n=len(ids)))

    def _lay_aside(self, reason: str, ids: set[str] | None = None) -> None:
        item = self._session.current
        if item:
            self._session.lay_aside(ids or {item.id}, reason)
            self._show()

    def action_source(self) -> None:
        """Open the passage; before the answer is shown that would be telling."""
        if self._session.current and self._session.revealed:
            self._app.push_screen(SourceScreen(self._sitting.deck, self._session.current))

    def action_info(self) -> None:
        """Show what is known about the card."""
        if self._session.current:
            self._app.push_screen(InfoScreen(self._app.desk.store, self._session.current))

    def action_edit(self) -> None:
        """Change the card's words; its answer shows from then on."""
        if self._session.current:
            self._reveal()
            self._app.push_screen(EditScreen(self._session.current, self._app.desk.original(self._session.current)), self._reword)

    def _reword(self, wording: Wording | None) -> None:
        item = self._session.current
        if item is None or wording is None:
            return
        try:
            edited = self._app.desk.edit(item, *wording)
        except StoreError as error:
            self._app.complain(error)
            return
        self._session.reword(edited)
        self._show_card(edited)

    def action_leave(self) -> None:
        """End the sitting; what was graded is on disk."""
        self._app.finish(self._sitting)

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
