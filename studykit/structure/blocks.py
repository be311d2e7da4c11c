"""The page cut into blocks: a text with what stands over it and under it, before anything torn is put back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from studykit.structure.boxes import Box, boxes
from studykit.structure.cards import Card, cards, torn
from studykit.structure.credits import Credit
from studykit.structure.roles import ASIDE, DISPLAY, PROSE, Role, Unit, is_invitation

_LONGEST_NOTE = 5


@dataclass(slots=True, eq=False)
class Block:
    """A stretch of the page that one hand wrote, as it grows: ``units`` in reading order.

    ``kind`` is ``article``, ``interview``, ``editor``, ``host`` or ``box``; ``card`` is what stands over it (its title and
    byline), ``signature`` what is signed under it.
    """

    kind: str = "article"
    units: list[int] = field(default_factory=list)
    card: Card | None = None
    signature: Credit | None = None
    closed: bool = False
    has_text: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a page, and the cards that have lost their text. Furniture and captions are in none of them."""

    blocks: tuple[Block, ...]
    torn: tuple[Card, ...]


def layout(units: Sequence[Unit]) -> Layout:
    """``units`` cut into blocks at bylines, signatures, editors' notes and boxes."""
    return _Cutter(units).cut()


class _Cutter:
    """Walks over the units once; ``self.open`` is the block that the next text belongs to."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.blocks: list[Block] = []
        self.torn: list[Card] = []
        self.open: Block | None = None
        self.boxes = {box.start: box for box in boxes(units)}
        self.loose = torn(units, list(self.boxes.values()))

    def cut(self) -> Layout:
        number = 0
        while number < len(self.units):
            number = self._step(number)
        return Layout(tuple(self.blocks), tuple(self.torn))

    def _step(self, number: int) -> int:
        unit = self.units[number]
        if box := self.boxes.get(number):
            return self._box(box)
        if unit.role is Role.EDITOR:
            return self._note(number)
        if unit.role in DISPLAY:
            return self._display(number)
        if unit.role is Role.SIGNATURE:
            self._sign(number)
        elif unit.role not in ASIDE:
            self._text(number)
        return number + 1

    def _start(self, kind: str = "article", card: Card | None = None) -> Block:
        block = Block(kind, list(card.units) if card else [], card)
        self.blocks.append(block)
        self.open = block
        return block

    def _text(self, number: int) -> None:
        block = self.open if self.open and not self.open.closed else self._start()
        block.units.append(number)
        block.has_text = True
        if self.units[number].cut is not None:
            block.signature = self.units[number].credit
            block.closed = True

    def _sign(self, number: int) -> None:
        block = self.open
        if block is None or not block.has_text or (block.closed and block.signature):
            self.torn.append(Card((number,), (), self.units[number].credit))
            return
        block.units.append(number)
        block.signature = self.units[number].credit
        block.closed = True

    def _box(self, box: Box) -> int:
        block = Block("box", list(range(box.start, box.end)), Card(box.title, box.title, None), None, True, True)
        self.blocks.append(block)
        return box.end

    def _note(self, number: int) -> int:
        """An editor's note: the label alone with the paragraphs under it, or one paragraph that begins with it."""
        before = self.open
        block = self._start("editor")
        block.units.append(number)
        end = number + 1
        label = len(self.units[number].view.strip("*【】[]（）：: ")) <= 6
        run = end
        while run < len(self.units) and run not in self.boxes and self.units[run].role in (Role.BODY, *ASIDE):
            run += 1
        texts = [n for n in range(end, run) if self.units[n].role is Role.BODY]
        cued = [n for n in texts[:_LONGEST_NOTE] if is_invitation(self.units[n].view)]
        last = max([*cued, *(texts[:1] if label else ())], default=number)
        if label and run < len(self.units) and self.units[run].role in (*DISPLAY, Role.EDITOR) and len(texts) <= _LONGEST_NOTE:
            last = texts[-1] if texts else last
        block.units.extend(n for n in range(end, last + 1) if self.units[n].role not in ASIDE)
        block.has_text = True
        block.closed = True
        self.open = before if before and not before.closed and (not before.has_text or before.kind == "interview") else None
        return last + 1

    def _display(self, number: int) -> int:
        """A run of headings and bylines, furniture between them left out."""
        end = number
        run: list[int] = []
        while end < len(self.units) and end not in self.boxes and self.units[end].role in (*DISPLAY, *ASIDE):
            if self.units[end].role in DISPLAY:
                run.append(end)
            end += 1
        followed = end < len(self.units) and end not in self.boxes and self.units[end].role in (*PROSE, Role.SOURCE, Role.EDITOR)
        self._place(cards(self.units, run), followed)
        return run[-1] + 1

    def _place(self, found: Sequence[Card], followed: bool) -> None:
        for card in found:
            last = card is found[-1]
            if card.credit is None and self.open and not self.open.closed and followed and last:
                self.open.units.extend(card.units)
            elif card.units[0] in self.loose or not (followed and last):
                self.torn.append(card)
                if card.credit is not None or not followed:
                    self.open = None
            else:
                self._start(card.kind, card)
