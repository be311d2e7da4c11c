"""The source: the passage in its document with the proof lit, where it stands, what was mended, what else it proves."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from studykit.messages import gettext as _
from studykit.model.deck import Deck, Evidence, Item
from studykit.session import siblings
from studykit.tui.passage import passage
from studykit.tui.text import clean
from studykit.tui.widgets.hints import Hints
from studykit.tui.words import place_text
from studykit.tui.wrap import Wrapped


class SourceScreen(ModalScreen[None]):
    """The passages of ``item``, one at a time where there are several."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,ｑ,p,ｐ,f6,enter,space", "dismiss", show=False),
        Binding("left,h", "turn(-1)", show=False),
        Binding("right,l,tab", "turn(1)", show=False),
        Binding("down,j", "scroll(1)", show=False),
        Binding("up,k", "scroll(-1)", show=False),
        Binding("pagedown", "scroll(4)", show=False),
        Binding("pageup", "scroll(-4)", show=False),
    ]

    def __init__(self, deck: Deck, item: Item) -> None:
        super().__init__()
        self._deck = deck
        self._item = item
        self._index = 0

    def compose(self) -> ComposeResult:
        """Place, passage, notes, hints."""
        with Vertical(id="column"):
            yield Static(id="place")
            with VerticalScroll(id="passage") as box:
                box.can_focus = False
            yield Static(id="notes")
        hints = [("p", _("回到题目"), "screen.dismiss"), ("↑↓", _("滚动"), "screen.scroll(1)")]
        if len(self._item.evidence) > 1:
            hints.insert(1, ("←→", _("另一处出处"), "screen.turn(1)"))
        yield Hints(hints)

    async def on_mount(self) -> None:
        """Open at the first passage."""
        await self._show()

    async def action_turn(self, by: int) -> None:
        """Go to the next or the last passage, round and round."""
        if self._item.evidence:
            self._index = (self._index + by) % len(self._item.evidence)
            await self._show()

    def action_scroll(self, direction: int) -> None:
        """Scroll the passage by a few lines."""
        self.query_one("#passage").scroll_relative(y=3 * direction, animate=False)

    async def _show(self) -> None:
        box = self.query_one("#passage", VerticalScroll)
        await box.remove_children()
        if not self._item.evidence:
            self.query_one("#place", Static).update(Content(_("这道题没有记下出处")))
            return
        evidence = self._item.evidence[self._index]
        self.query_one("#place", Static).update(Wrapped(_place(evidence, self._index, len(self._item.evidence))))
        lines = passage(self._deck, evidence)
        await box.mount(*(Static(Wrapped(Content(clean(line.text))), classes="proof" if line.proof else "") for line in lines))
        self.query_one("#notes", Static).update(Wrapped(Content("\n").join(self._notes(evidence))))
        self.call_after_refresh(self._show_proof)

    def _show_proof(self) -> None:
        for line in self.query("#passage .proof").results(Static):
            self.query_one("#passage", VerticalScroll).scroll_to_widget(line, animate=False, center=True)
            return

    def _notes(self, evidence: Evidence) -> list[Content]:
        mended = clean("、".join(evidence.repairs)) or _("原样，未作修补")
        notes = [Content.assemble((_("修补"), "$foreground 55%"), "  ", mended)]
        same = siblings(self._deck.items, self._item) - {self._item.id}
        others = [clean(item.prompt).replace("\n", " ") for item in self._deck.items if item.id in same]
        if others:
            notes.append(Content.assemble((_("同一段还考"), "$foreground 55%"), "  ", "；".join(others[:3])))
        return notes


def _place(evidence: Evidence, index: int, count: int) -> Content:
    which = f"{index + 1}/{count}  " if count > 1 else ""
    return Content.assemble((which, "$accent"), (clean(place_text(evidence)), "bold $secondary"))
