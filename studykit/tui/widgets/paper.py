"""A question of an exam: how it is put, what is chosen or written so far, and the way on; nothing tells right from wrong."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.widgets import Static

from studykit.forms import Attempt, Form
from studykit.messages import gettext as _
from studykit.tui.text import clean
from studykit.tui.widgets.attempts import HANG, offered
from studykit.tui.widgets.card import Card, heading
from studykit.tui.widgets.reply import Reply
from studykit.tui.words import form_name
from studykit.tui.wrap import Wrapped

_DIM = "$foreground 55%"


class Paper(Card):
    """A card that is never turned: it shows one question of an exam under its number."""

    def put(self, question: Attempt, number: int, flagged: bool) -> None:
        """Show ``question``, with what was answered."""
        asked = self.query_one("#question", Static)
        badges = [str(number), form_name(question.form), *([f"⚑ {_('标记')}"] if flagged else [])]
        asked.border_title = Content(" · ".join(badges))
        asked.border_subtitle = Content(heading(question.item))
        asked.update(Wrapped(Content.styled(clean(question.prompt), "bold")))
        self.attempt(question)
        self.scroll_home(animate=False)

    def attempt(self, tried: Attempt) -> None:
        """Show what is offered and chosen, or written by now."""
        content = offered(tried) if tried.options else _written(tried)
        self.query_one("#answer", Static).update(Wrapped(content, hang=HANG))


class Line(Reply):
    """The line that is typed in; Backspace where it is empty takes back the line before."""

    class Back(Message):
        """The line before is wanted back."""

    def put(self, question: Attempt, text: str) -> None:
        """Open for a ``question`` that is answered in words, with ``text`` in it, or close."""
        self.ask(question)
        if question.is_typed:
            self.value = text
            self.cursor_position = len(text)
            self.placeholder = _("一行写一项，回车；写完空着回车") if question.form is Form.MEMBERS else _("写出答案，回车")

    def on_key(self, event: Key) -> None:
        """Catch Backspace before an empty line swallows it."""
        if event.key == "backspace" and not self.value:
            event.stop()
            event.prevent_default()
            self.post_message(self.Back())


class Steps(Horizontal):
    """Back, the answer sheet, and on, for the mouse as well."""

    def compose(self) -> ComposeResult:
        """Three chips."""
        yield Step("screen.turn(-1)", id="back")
        yield Step("screen.sheet", id="to-sheet")
        yield Step("screen.turn(1)", id="on")

    def show(self, at: int, answered: int, count: int) -> None:
        """Say where the three lead from place ``at`` (from 0) of ``count``."""
        self.query_one("#back", Step).update(Content(f"← {at}") if at else Content.styled("←", "$foreground 30%"))
        self.query_one("#to-sheet", Step).update(Content(_("答题卡 {done}/{all}").format(done=answered, all=count)))
        is_last = at + 1 == count
        self.query_one("#on", Step).update(Content(_("检查、交卷") if is_last else f"{at + 2} →"))


class Step(Static):
    """A chip that does ``action`` when clicked."""

    def __init__(self, action: str, *, id: str) -> None:
        super().__init__(id=id)
        self._action = action

    async def on_click(self) -> None:
        """Do it."""
        await self.run_action(self._action)


def _written(question: Attempt) -> Content:
    """What is wanted, and of a list the members written by now; a single answer shows in the line it is typed in."""
    if question.form is not Form.MEMBERS:
        return Content.styled(_("填上空里的字") if question.form is Form.GAP else _("写出答案"), _DIM)
    item, lines = question.item, question.text.splitlines()
    wanted = _("写出 {n} 项，按次序") if item.ordered else _("写出 {n} 项")
    rows = [
        Content.assemble((f"{number}", "$accent"), "  ", (clean(line), "$foreground")) for number, line in enumerate(lines, 1)
    ]
    boxes = [Content.styled("▢", _DIM)] * min(12, len(item.answer) - len(lines))
    return Content("\n").join([Content.styled(wanted.format(n=len(item.answer)), _DIM), *rows, *boxes])
