"""Back over an exam that was handed in: each question with what was answered, the answer, and where it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical

from studykit.errors import StoreError
from studykit.forms import Attempt
from studykit.marking import Marked, Verdict
from studykit.messages import gettext as _
from studykit.model.deck import Deck, Item
from studykit.model.memory import Grade
from studykit.store.marks import Mark
from studykit.tui import hall, proctor
from studykit.tui.exam_keys import look_back_hints, look_back_keys
from studykit.tui.exam_words import score_text
from studykit.tui.keys import bindings
from studykit.tui.proctor import Returned
from studykit.tui.screens.card import CardScreen
from studykit.tui.widgets.card import Card
from studykit.tui.widgets.hints import Hints
from studykit.tui.widgets.topbar import TopBar

OPEN = Marked(Verdict.WRONG, (), Grade.AGAIN)
"""How a question without an answer is shown."""


class MistakesScreen(CardScreen):
    """The questions of ``returned`` at ``places``, one at a time."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(look_back_keys())

    def __init__(self, returned: Returned, places: tuple[int, ...]) -> None:
        super().__init__()
        self._returned = returned
        self._places = places
        self._turn = 0

    @property
    def _at(self) -> int:
        return self._places[self._turn]

    @property
    def _question(self) -> Attempt:
        return self._returned.result.questions[self._at]

    @property
    def _item(self) -> Item:
        return self._question.item

    @property
    def _deck(self) -> Deck:
        return self._returned.deck

    def _changed(self, item: Item) -> None:
        self._show()

    def compose(self) -> ComposeResult:
        """Bar, card, hints."""
        with Vertical(id="column"):
            yield TopBar(self._returned.deck.name)
            yield Card()
        yield Hints()

    def on_mount(self) -> None:
        """Show the first once there is a width to show it in."""
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        tried, card, desk = self._question, self.query_one(Card), self._app.desk
        score: list[tuple[str, int | str, str]] = [("", score_text(self._returned.result.score), "bold $accent")]
        self.query_one(TopBar).show(self._turn + 1, len(self._places), score)
        edited = desk.wordings.original(self._item) is not None
        card.ask(self._item, tried, starred=desk.is_marked(self._item, Mark.STARRED), edited=edited)
        card.reveal(self._item, tried if tried.marked else replace(tried, marked=OPEN))
        self.query_one(Hints).show(look_back_hints(tried.marked is not None))

    def action_turn(self, by: int) -> None:
        """The next or the last; beyond the last back to the score."""
        if self._turn + by == len(self._places):
            self.action_leave()
        elif self._turn + by >= 0:
            self._turn += by
            self._show()

    def action_judge(self, is_right: bool) -> None:
        """Decide otherwise than the marks: this was right, or it was wrong."""
        if self._question.marked is None:
            self._app.say(_("没有答的题不能改判"))
            return
        try:
            self._returned = proctor.judge(self._app.desk, self._returned, self._at, is_right)
        except StoreError as error:
            self._app.complain(error)
        else:
            self._show()
            self._app.say(_("已判对") if is_right else _("已判错"))

    def action_leave(self) -> None:
        """Back to the score."""
        hall.show_result(self._app, self._returned)

    def action_help(self) -> None:
        """Show all keys."""
        self._app.help(look_back_keys())

    def action_scroll(self, direction: int) -> None:
        """Scroll a long card by a few lines."""
        self.query_one(Card).scroll_relative(y=3 * direction, animate=False)
