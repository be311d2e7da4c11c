"""A card: the question in a frame, then the answer beside a coloured edge, then the passage that proves it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.widgets import Static

from studykit.forms import Attempt
from studykit.messages import gettext as _
from studykit.model.deck import Evidence, Item
from studykit.tui.text import clean
from studykit.tui.widgets.attempts import HANG, answered, hang, judged, offered
from studykit.tui.words import form_name, kind_name, place_text
from studykit.tui.wrap import Wrapped


class Card(VerticalScroll):
    """Shows one item; longer ones scroll. It takes no focus, so that no key is caught on its way to the screen."""

    can_focus = False

    def compose(self) -> ComposeResult:
        """The parts, empty."""
        yield Static(id="question")
        yield Static(id="answer")
        yield Static(id="proof")

    def ask(self, item: Item, tried: Attempt | None = None, *, starred: bool = False, edited: bool = False) -> None:
        """Show the question of ``item``, as ``tried`` puts it, and how many members its answer has."""
        question = self.query_one("#question", Static)
        badges = [kind_name(clean(item.kind)), *([form_name(tried.form)] if tried else [])]
        badges += [*(["★"] if starred else []), *([_("已改")] if edited else [])]
        question.border_title = Content(" · ".join(badges))
        question.border_subtitle = Content(heading(item))
        question.update(Wrapped(Content.styled(clean(tried.prompt if tried else item.prompt), "bold")))
        self.remove_class("revealed")
        self.query_one("#answer", Static).update(_slots(item))
        self.query_one("#proof", Static).update("")
        self.scroll_home(animate=False)

    def attempt(self, tried: Attempt) -> None:
        """Show what an attempt offers, or how far it has come."""
        self.query_one("#answer", Static).update(Wrapped(offered(tried), hang=HANG))

    def reveal(self, item: Item, tried: Attempt | None = None) -> None:
        """Show the answer of ``item`` and its passages, under what ``tried`` came to, and bring the answer into view."""
        self.add_class("revealed")
        answer = answered(item, tried)
        if tried and tried.marked:
            answer = Content("\n").join([judged(tried), answer])
        self.query_one("#answer", Static).update(Wrapped(answer, hang=hang(item, tried)))
        self.query_one("#proof", Static).update(Wrapped(_proof(item)))
        self.call_after_refresh(self._show_answer)

    async def on_click(self, event: Click) -> None:
        """Choose the option under the pointer."""
        if action := event.style.meta.get("option"):
            await self.run_action(action)

    def _show_answer(self) -> None:
        answer = self.query_one("#answer", Static)
        if answer.virtual_region.bottom > self.size.height:
            self.scroll_to_widget(answer, animate=False, top=answer.size.height >= self.size.height)


def heading(item: Item) -> str:
    """The article's title, unless it says what is asked."""
    title = clean(next((one.article for one in item.evidence if one.article), "")).replace("\n", " ")
    return "" if any(part in title or title in part for part in item.answer) else title


def _slots(item: Item) -> Content:
    if len(item.answer) == 1:
        return Content(_("先在心里答一遍，再看答案"))
    return Content.assemble("▢ " * min(len(item.answer), 12), (_(" 共 {n} 项").format(n=len(item.answer)), "$foreground 55%"))


def _proof(item: Item) -> Content:
    """Each passage under its place, the words of the answer lit."""
    return Content("\n\n").join(_passage(evidence, item.answer) for evidence in item.evidence)


def _passage(evidence: Evidence, answer: tuple[str, ...]) -> Content:
    quote = Content.styled(clean(evidence.quote), "$foreground 75%")
    for part in map(clean, answer):
        at = quote.plain.find(part)
        if part and at >= 0:
            quote = quote.stylize("underline $foreground", at, at + len(part))
    return Content.assemble((clean(place_text(evidence)), "$secondary"), "\n", quote)
