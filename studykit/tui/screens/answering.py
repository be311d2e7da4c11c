"""Answering a card before its answer shows: options are picked, lines entered, the form changed."""

from __future__ import annotations

from studykit.forms import Attempt, Form, check, choose, enter, is_answered, is_full, possible
from studykit.messages import gettext as _
from studykit.tui.screens.card import CardScreen
from studykit.tui.text import clean
from studykit.tui.widgets.card import Card
from studykit.tui.widgets.reply import Reply
from studykit.tui.words import BY_MEMORY


class AnsweringScreen(CardScreen):
    """A screen with an attempt at the item at hand; one made of this shows it, and the answer once it is over."""

    def __init__(self) -> None:
        super().__init__()
        self._tried: Attempt | None = None

    @property
    def _is_out(self) -> bool:
        """Whether the answer shows."""
        raise NotImplementedError

    def _reveal(self) -> None:
        """Show the answer, and what the attempt came to."""
        raise NotImplementedError

    def _show_attempt(self, tried: Attempt) -> None:
        """Show how far ``tried`` has come."""
        raise NotImplementedError

    def _answer_by(self, way: str | None) -> None:
        """Ask cards in another ``way`` from this one on; ``None`` changes nothing."""
        raise NotImplementedError

    @property
    def _is_typing(self) -> bool:
        return bool(self._tried and self._tried.is_typed) and not self._is_out

    @property
    def _is_picking(self) -> bool:
        """Whether options are chosen one after another, and none of them ends it."""
        return bool(self._tried and self._tried.form in (Form.SEVERAL, Form.ORDER)) and not self._is_out

    def _open_line(self, tried: Attempt | None) -> None:
        """Have a ``tried`` that is typed written in a line, or close that; it is made for the first card that needs it."""
        if line := next(iter(self.query(Reply)), None):
            line.ask(tried)
        elif tried and tried.is_typed:
            self.query_one("#column").mount(Reply(tried), after=self.query_one(Card))

    def _attempted(self, tried: Attempt) -> None:
        """Show how far an attempt has come, and the answer once it is over."""
        self._tried = tried
        if tried.marked:
            self._reveal()
        else:
            self._show_attempt(tried)

    def on_input_submitted(self, event: Reply.Submitted) -> None:
        """A line was entered; an empty one, but in a list, asks for the answer."""
        event.stop()
        if self._tried is None or self._is_out:
            return
        text, is_list = clean(event.value), self._tried.form is Form.MEMBERS
        if not is_list and not text.strip():
            self._reveal()
            return
        tried = enter(self._tried, text)
        self._attempted(tried if is_list and not is_full(tried) else check(tried))
        self.query_one(Reply).value = text if tried.maybe else ""

    def action_pick(self, number: int) -> None:
        """Choose the option of this number while there are options."""
        if self._tried and number <= len(self._tried.options) and not self._is_out:
            self._pick(number)

    def _pick(self, number: int) -> None:
        """The option of this number; where none are offered, or it is none of them, the answer."""
        tried = self._tried
        if not tried or not 0 < number <= len(tried.options):
            self._reveal()
            return
        chosen = choose(tried, number - 1)
        if tried.form is Form.ORDER and len(chosen.picked) == len(tried.options) - 1 > len(tried.picked):
            last = next(one for one in range(len(tried.options)) if one not in chosen.picked)
            chosen = choose(chosen, last)
        self._attempted(chosen if self._is_picking else check(chosen))

    def _submit(self) -> None:
        """Have what was chosen marked; where nothing was, show the answer."""
        tried = self._tried
        if tried and tried.picked and not is_answered(tried):
            self._app.say(_("还有 {n} 项没有排").format(n=len(tried.options) - len(tried.picked)))
            return
        if tried and tried.picked:
            self._tried = check(tried)
        self._reveal()

    def action_toggle_answering(self) -> None:
        """Have cards answered from this one on, or only looked at."""
        self._answer_by(BY_MEMORY if self._app.way == Form.REVEAL.value else Form.REVEAL.value)

    def action_choose_form(self) -> None:
        """Choose the form for this card and those after it."""
        from studykit.tui.screens.forms import FormScreen

        if self._item:
            able = possible(self._item, self._app.desk.pool(self._deck))
            self._app.push_screen(FormScreen(self._app.way, able), self._answer_by)
