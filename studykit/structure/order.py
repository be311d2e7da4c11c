"""Whether the order of a page can be relied upon: on a page whose pieces lie pell-mell nobody's words can be told by place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from studykit.structure.blocks import Block
from studykit.structure.cards import Card
from studykit.structure.cohesion import coheres
from studykit.structure.roles import Role, Unit, is_closed
from studykit.structure.seams import series

_REGULAR = 0.8
_MOST_CUT = 0.2
_FEWEST_CUT = 3
_FEWEST_BROKEN = 2
_FEWEST_TITLED = 3


def in_order(units: Sequence[Unit], blocks: Sequence[Block], torn: Sequence[Card]) -> bool:
    """Whether texts stand with what is printed over and under them.

    A page without a name is. On others few texts may stop short, and numbered series must run on; where one name is printed
    that is all. Where there are more
    nothing may be out of its frame (a signature under a text, bylines all with a title or all without); and the titles must
    stand on their bylines, or over each of the signed texts, or else the paragraphs of a text must be more like each other than
    chance makes them.
    """
    over = [(block.kind, block.card) for block in blocks if block.card and block.card.credit]
    bylines = [(kind, card) for kind, card in over if any(units[n].role is Role.BYLINE for n in card.units)]
    signed = sum(unit.role is Role.SIGNATURE or unit.cut is not None for unit in units)
    loose = [card for card in torn if card.credit]
    if not (bylines or loose or signed):
        return True
    if _is_broken(units, blocks):
        return False
    if len(bylines) + len(loose) < 2 and signed + len(loose) < 2:
        return True
    frames = [_frame(card) for kind, card in bylines if kind == "article"]
    if not _framed(units, torn) or _is_mixed([*frames, *map(_frame, loose)]):
        return False
    if (len(frames) > 1 and "" not in frames) or _all_titled(blocks):
        return True
    headings = sum(unit.role is Role.HEADING for unit in units)
    untitled = len(frames) > 1 and headings >= len(frames)
    return not untitled and coheres(units, blocks)


def _all_titled(blocks: Sequence[Block]) -> bool:
    """Whether each of several signed texts stands under a title of its own."""
    signed = [block for block in blocks if block.signature]
    return len(signed) >= _FEWEST_TITLED and all(block.card and block.card.headings for block in signed)


def _frame(card: Card) -> str:
    """What stands over what on a card; empty where its byline has no title."""
    return "" if not card.headings else "title first" if card.headings[0] == card.units[0] else "byline first"


def _framed(units: Sequence[Unit], torn: Sequence[Card]) -> bool:
    """Whether every signature stands under a text."""
    return not any(units[n].role is Role.SIGNATURE for card in torn for n in card.units)


def _is_mixed(frames: Sequence[str]) -> bool:
    """Whether the bylines of a page stand now so, now so."""
    return len(frames) > 1 and max(Counter(frames).values()) < _REGULAR * len(frames)


def _is_broken(units: Sequence[Unit], blocks: Sequence[Block]) -> bool:
    """Whether many texts stop short, or many series do not run on."""
    texts = [unit for unit in units if unit.role is Role.BODY]
    cut = sum(not is_closed(unit.view) and unit.cut is None for unit in texts)
    if cut >= _FEWEST_CUT and cut > _MOST_CUT * len(texts):
        return True
    runs_on = [goes_on for block in blocks for goes_on in series(units, block.units)]
    broken = runs_on.count(False)
    return broken >= _FEWEST_BROKEN and broken * 2 > len(runs_on)
