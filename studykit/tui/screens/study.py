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
from studykit.session import Mode, Stage, siblings
from studykit.store.marks import Mark
from studykit.tui.attempt import Attempt, Form, choose, enter, finish, suggested
from studykit.tui.desk import Sitting
from studykit.tui.keys import bindings, study_hints, study_keys, typing_hints
from studykit.tui.screens.edit import EditScreen, Wording
from studykit.tui.screens.info import InfoScreen
from studykit.tui.screens.source import SourceScreen
from studykit.tui.text import clean
from studykit.tui.widgets.card import Card
from studykit.tui.widgets.grades import GradeBar
from studykit.tui.widgets.hints import Hints
from studykit.tui.widgets.reply import Reply
from studykit.tui.widgets.topbar import TopBar
from studykit.tui.words import mark_name, undone_text

if TYPE_CHECKING:
    from studykit.tui.app import StudyApp

# A held key repeats faster than this; nobody has read an answer sooner.
UNREAD = timedelta(milliseconds=200)


class StudyScreen(Screen[None]):
    """One sitting; an undo from the summary comes back to it. In the mode read answers show at once, without grades."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = bindings(study_keys())

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._session = sitting.session
        self._reads = sitting.mode is Mode.READ
        self._shown: datetime
        self._revealed: datetime
        self._tried: Attempt | None = None

    @property
    def _app(self) -> StudyApp:
        return cast("StudyApp", self.app)

    def compose(self) -> ComposeResult:
        """Bar, card, grades, hints."""
        with Vertical(id="column"):
            yield TopBar(self._sitting.deck.name)
            yield Card()
            yield Reply()
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
        self._begin_attempt(item)
        self.query_one(TopBar).show(self._session.finished, self._session.total, self._counts())
        self._show_card(item)
        self._show_grades()
        self._show_hints()

    def _show_card(self, item: Item) -> None:
        card = self.query_one(Card)
        card.ask(item, starred=self._app.desk.is_marked(item, Mark.STARRED), edited=self._app.desk.original(item) is not None)
        if self._session.revealed:
            card.reveal(item, self._tried)
        elif self._tried:
            card.attempt(self._tried)

    @property
    def _is_typing(self) -> bool:
        return bool(self._tried and self._tried.is_typed) and not self._session.revealed

    def _begin_attempt(self, item: Item) -> None:
        """Where cards are to be answered, ask for it; a card whose answer is already out has none to give."""
        is_open = self._app.answers and not self._session.revealed
        self._tried = self._app.desk.attempt(self._sitting, item) if is_open else None
        self.query_one(Reply).ask(self._tried)

    def _attempted(self, tried: Attempt) -> None:
        """Show how far an attempt has come, and the answer once it is over."""
        self._tried = tried
        if tried.marked:
            self._reveal()
        else:
            self.query_one(Card).attempt(tried)

    def on_input_submitted(self, event: Reply.Submitted) -> None:
        """A line was entered; an empty one, but in a list, asks for the answer."""
        event.stop()
        if self._tried is None or self._session.revealed:
            return
        text = clean(event.value)
        if self._tried.form is Form.TYPED and not text.strip():
            self._reveal()
        else:
            self._attempted(enter(self._tried, text))
            self.query_one(Reply).value = text if self._tried.maybe else ""

    def _counts(self) -> list[tuple[str, int, str]]:
        shown = ((_("新"), Stage.NEW, "$primary"), (_("学"), Stage.LEARNING, "$error"), (_("复"), Stage.DUE, "$success"))
        return [(label, self._session.count(stage), style) for label, stage, style in shown]

    def _show_grades(self) -> None:
        if self._session.revealed and self._session.current and not self._reads:
            self.query_one(GradeBar).offer(self._session.offers(self._app.desk.now()), suggested(self._tried))
        else:
            self.query_one(GradeBar).ask("Esc" if self._is_typing else _("空格"))

    def _show_hints(self) -> None:
        revealed, undoable = self._session.revealed, bool(self._session.last)
        hints = typing_hints() if self._is_typing else study_hints(revealed, undoable, self._reads)
        self.query_one(Hints).show(hints)

    def action_advance(self) -> None:
        """Show the answer, or, once it could be read, grade it good; when reading, turn to the next card."""
        if not self._session.revealed:
            self._reveal()
        elif self._app.desk.now() - self._revealed >= UNREAD:
            if self._reads:
                self._lay_aside("")
            else:
                self.action_grade(suggested(self._tried) or Grade.GOOD)

    def _reveal(self) -> None:
        item = self._session.current
        if item is None:
            return
        self._session.reveal()
        self._revealed = self._app.desk.now()
        self.query_one(Reply).ask(None)
        self.query_one(Card).reveal(item, self._tried)
        self._show_grades()
        self._show_hints()

    def action_grade(self, number: int) -> None:
        """Grade the card; before its answer is shown, show that first."""
        if self._reads:
            return
        if not self._session.revealed:
            self._pick(number)
            return
        now = self._app.desk.now()
        if self._tried and now - self._revealed < UNREAD:
            return
        try:
            self._session.grade(Grade(number), now, (now - self._shown).total_seconds())
        except StoreError as error:
            self._app.complain(error)
        else:
            if self._tried:
                self._app.desk.note_override(self._tried, Grade(number))
            self._show()

    def _pick(self, number: int) -> None:
        """The option of this number; where none are offered, or it is none of them, the answer."""
        if self._tried and self._tried.form in (Form.CHOICE, Form.CLAIM):
            self._attempted(choose(self._tried, number - 1))
        else:
            self._reveal()

    def action_toggle_answering(self) -> None:
        """Have cards answered from this one on, or only looked at."""
        if self._reads:
            return
        self._app.answers = not self._app.answers
        item = self._session.current
        if item and not self._session.revealed:
            self._begin_attempt(item)
            self._show_card(item)
            self._show_grades()
            self._show_hints()
        if not self._tried or self._tried.form is Form.REVEAL:
            self._app.say(_("作答：开") if self._app.answers else _("作答：关，只看答案"))

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
        self._app.say(undone_text(step))

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
        """End the sitting; what was graded is on disk. From the line that is typed in, first out of that."""
        if self._tried and self.query_one(Reply).has_focus:
            self._tried = finish(self._tried)
            self._reveal()
        else:
            self._app.finish(self._sitting)

    def action_help(self) -> None:
        """Show all keys."""
        self._app.help(study_keys())

    def action_scroll(self, direction: int) -> None:
        """Scroll a long card by a few lines."""
        self.query_one(Card).scroll_relative(y=3 * direction, animate=False)

    def on_grade_bar_pressed(self, event: GradeBar.Pressed) -> None:
        """A chip was clicked."""
        self.action_grade(event.grade) if event.grade else self.action_advance()
