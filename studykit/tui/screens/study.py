"""The study screen: it shows a sitting and passes on what the learner does. What a grade means is the sitting's."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical

from studykit.errors import StoreError
from studykit.forms import Attempt, Form, check, suggested
from studykit.messages import gettext as _
from studykit.model.deck import Deck, Item
from studykit.model.memory import Grade
from studykit.session import Mode, Stage, siblings
from studykit.store.marks import Mark
from studykit.tui.desk import Sitting
from studykit.tui.keys import bindings, option_bindings, picking_hints, study_hints, study_keys, typing_hints
from studykit.tui.overrides import note_override
from studykit.tui.screens.answering import AnsweringScreen
from studykit.tui.widgets.card import Card
from studykit.tui.widgets.grades import GradeBar
from studykit.tui.widgets.hints import Hints
from studykit.tui.widgets.reply import Reply
from studykit.tui.widgets.topbar import TopBar
from studykit.tui.words import BY_MEMORY, mark_name, undone_text

# A held key repeats faster than this; nobody has read an answer sooner.
UNREAD = timedelta(milliseconds=200)


class StudyScreen(AnsweringScreen):
    """One sitting; an undo from the summary comes back to it. In the mode read answers show at once, without grades."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(study_keys()), *option_bindings()]

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._session = sitting.session
        self._reads = sitting.mode is Mode.READ
        self._shown: datetime
        self._revealed: datetime

    @property
    def _item(self) -> Item | None:
        return self._session.current

    @property
    def _deck(self) -> Deck:
        return self._sitting.deck

    def compose(self) -> ComposeResult:
        """Bar, card, grades, hints."""
        with Vertical(id="column"):
            yield TopBar(self._sitting.deck.name)
            yield Card()
            yield GradeBar(_("下一题") if self._reads else _("看答案"))
        yield Hints()

    def on_mount(self) -> None:
        """Show the first card with the first frame."""
        self._shown = self._revealed = self._app.desk.now()
        self._show()

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
        desk = self._app.desk
        card.ask(item, self._tried, starred=desk.is_marked(item, Mark.STARRED), edited=desk.wordings.original(item) is not None)
        if self._session.revealed:
            card.reveal(item, self._tried)
        elif self._tried:
            card.attempt(self._tried)

    def _begin_attempt(self, item: Item) -> None:
        """Where cards are to be answered, ask for it; a card whose answer is already out has none to give."""
        is_open = self._app.way != Form.REVEAL.value and not self._session.revealed and not self._reads
        form = None if self._app.way == BY_MEMORY else Form(self._app.way)
        self._tried = self._app.desk.attempt(self._sitting, item, form) if is_open else None
        self._open_line(self._tried)

    @property
    def _is_out(self) -> bool:
        return self._session.revealed

    def _show_attempt(self, tried: Attempt) -> None:
        self.query_one(Card).attempt(tried)
        self._show_grades()

    def _counts(self) -> list[tuple[str, int, str]]:
        shown = ((_("新"), Stage.NEW, "$primary"), (_("学"), Stage.LEARNING, "$error"), (_("复"), Stage.DUE, "$success"))
        return [(label, self._session.count(stage), style) for label, stage, style in shown]

    def _show_grades(self) -> None:
        bar = self.query_one(GradeBar)
        if self._session.revealed and self._session.current and not self._reads:
            bar.offer(self._session.offers(self._app.desk.now()), suggested(self._tried))
        elif self._is_picking and self._tried and self._tried.picked:
            bar.ask("⏎", _("提交"))
        else:
            bar.ask("Esc" if self._is_typing else _("空格"))

    def _show_hints(self) -> None:
        revealed, undoable = self._session.revealed, bool(self._session.last)
        hints = study_hints(revealed, undoable, self._reads)
        if self._is_typing:
            hints = typing_hints()
        elif self._tried and self._tried.options and not revealed:
            form = self._tried.form
            hints = picking_hints(len(self._tried.options), form is Form.SEVERAL, form is Form.ORDER)
        self.query_one(Hints).show(hints)

    def action_advance(self) -> None:
        """Show the answer, or, once it could be read, grade it good; when reading, turn to the next card."""
        if not self._session.revealed:
            self._submit()
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
        self._open_line(None)
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
                note_override(self._app.desk, self._tried, Grade(number))
            self._show()

    def _answer_by(self, way: str | None) -> None:
        """Ask cards in another ``way`` from this one on; one whose answer is out has been asked."""
        if self._reads or way is None:
            return
        self._app.answer_by(way)
        item = self._session.current
        if item and not self._session.revealed:
            self._begin_attempt(item)
            self._show_card(item)
            self._show_grades()
            self._show_hints()
        if not self._tried or self._tried.form is Form.REVEAL:
            self._app.say(_("作答：关，只看答案") if way == Form.REVEAL.value else _("作答：开"))

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
        if self._session.revealed:
            super().action_source()

    def action_edit(self) -> None:
        """Change the card's words; its answer shows from then on."""
        if self._item:
            self._reveal()
            super().action_edit()

    def _changed(self, item: Item) -> None:
        self._session.reword(item)
        self._show_card(item)

    def action_leave(self) -> None:
        """End the sitting; what was graded is on disk. From the line that is typed in, first out of that."""
        if self._tried and isinstance(self.focused, Reply):
            self._tried = check(self._tried)
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
