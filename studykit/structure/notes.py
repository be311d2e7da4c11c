"""Editors' notes without a label: paragraphs that say whom the paper has asked to write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from studykit.structure.blocks import Block
from studykit.structure.cards import Card
from studykit.structure.roles import Role, Unit, is_invitation

# The news that an editor's note hangs on: a date, and what was done on it, in the first words of a paragraph.
_PEG = re.compile(
    r"[^。]{0,12}?(?:\d{4}年|\d{1,2}月)[^。]{0,40}?(?:首次|提出|提到|召开|举行|举办|发布|印发|出台|考察|通过|公布|闭幕|开幕)"
)
_LONGEST_NOTE = 5
_FURTHEST_PEG = 4


def apart(units: Sequence[Unit], blocks: Sequence[Block]) -> Iterator[Block]:
    """``blocks`` with the notes inside them made blocks of their own, on a page that holds more than one text."""
    for block in blocks:
        note = _note(units, block) if len(blocks) > 1 else None
        yield from _split(units, block, *note) if note else (block,)


def _note(units: Sequence[Unit], block: Block) -> tuple[int, int] | None:
    """Where in ``block.units`` a note begins and ends."""
    if block.kind != "article" or (block.card and block.card.credit):
        return None
    texts = [at for at, n in enumerate(block.units) if units[n].role is Role.BODY]
    cued = [order for order, at in enumerate(texts) if is_invitation(units[block.units[at]].view)]
    if not cued:
        return None
    if not block.signature and len(texts) <= _LONGEST_NOTE and cued[-1] == len(texts) - 1:
        return 0, len(block.units)
    first = cued[0]
    pegs = [
        order
        for order in range(first, max(first - _FURTHEST_PEG, 0) - 1, -1)
        if _PEG.match(units[block.units[texts[order]]].view)
    ]
    start = next((order for order in pegs if _together(texts, order, first)), first)
    return texts[start], texts[cued[-1] if cued[-1] - first < 2 else first] + 1


def _together(texts: Sequence[int], start: int, end: int) -> bool:
    return texts[end] - texts[start] == end - start


def _split(units: Sequence[Unit], block: Block, start: int, end: int) -> Iterator[Block]:
    before, note, after = block.units[:start], block.units[start:end], block.units[end:]
    whole = not before and not after
    if before:
        yield Block(block.kind, before, block.card, None, False, True)
    yield Block("editor", note, block.card if whole else None, None, True, True)
    if after:
        yield Block(block.kind, after, _card(units, after), block.signature, block.closed, True)


def _card(units: Sequence[Unit], numbers: Sequence[int]) -> Card | None:
    """The headings that ``numbers`` begin with."""
    over: list[int] = []
    for n in numbers:
        if units[n].role is not Role.HEADING:
            break
        over.append(n)
    return Card(tuple(over), tuple(over), None) if over else None
