"""Whether the order of a page can be relied upon: on a page whose pieces lie pell-mell nobody's words can be told by place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import log, sqrt

from studykit.chinese.enumerators import markers
from studykit.structure.blocks import Block
from studykit.structure.cards import Card
from studykit.structure.likeness import bigrams
from studykit.structure.roles import Role, Unit, is_closed
from studykit.structure.seams import breaks_series

_ASIDE = (Role.FURNITURE, Role.CAPTION)
_PROSE = (Role.BODY, Role.ITEM)
_REGULAR = 0.8
_MOST_CUT = 0.2
_FEWEST_CUT = 3
_FEWEST_BROKEN = 2
# One-sided 1 % point of the normal distribution.
_BY_CHANCE = 2.33
_SHORTEST = 50
_SAMPLE = 200
_MOST_TEXTS = 60


def in_order(units: Sequence[Unit], blocks: Sequence[Block], torn: Sequence[Card]) -> bool:
    """Whether texts stand with what is printed over and under them.

    A page with one author at most is in order. Else nothing may be out of its frame (a signature under a text, bylines all
    with a title or all without), few texts may stop short, and numbered series must run on; and the titles must stand on
    their bylines, or, where signatures alone say whose a text is, the paragraphs of a text must be more like each other than
    chance makes them.
    """
    over = [block.card for block in blocks if block.kind == "article" and block.card and block.card.credit]
    bylines = [card for card in over if any(units[n].role is Role.BYLINE for n in card.units)]
    signed = [block for block in blocks if block.signature]
    loose = [card for card in torn if card.credit]
    if len(bylines) + len(loose) < 2 and len(signed) + len(loose) < 2:
        return True
    frames = [_frame(card) for card in bylines]
    if not _framed(units, torn) or _is_mixed([*frames, *map(_frame, loose)]) or _is_broken(units, blocks):
        return False
    if len(frames) > 1 and "" not in frames:
        return True
    headings = sum(unit.role is Role.HEADING for unit in units)
    untitled = len(frames) > 1 and headings >= len(frames)
    return not untitled and coheres(units, blocks)


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
    broken = sum(1 for block in blocks for _ in breaks_series(units, block.units))
    going_on = sum(any(marker.number > 1 for marker in markers(unit.view)) for unit in texts)
    return broken >= _FEWEST_BROKEN and broken * 2 > going_on


def coheres(units: Sequence[Unit], blocks: Sequence[Block]) -> bool:
    """Whether the paragraphs of each text are nearest to their own text more often than chance has it.

    Leave one out, nearest centroid by tf-idf of bigrams; the count of right ones is held against the binomial distribution.
    """
    texts = [list(_paragraphs(units, block)) for block in blocks if block.kind == "article"]
    texts = [text for text in texts if len(text) > 1][:_MOST_TEXTS]
    if len(texts) < 2:
        return False
    counts = [[bigrams(view) for view in text] for text in texts]
    whole = [sum(text, Counter()) for text in counts]
    spread = Counter(term for text in whole for term in text)
    lengths = [
        sqrt(sum(((1 + log(times)) * _rare(len(whole), spread[term])) ** 2 for term, times in text.items())) for text in whole
    ]
    pairs = _sample(counts)
    right = sum(_nearest(paragraph, own, whole, lengths) == own for own, paragraph in pairs)
    chance = len(pairs) / len(texts)
    return right - chance > _BY_CHANCE * sqrt(chance * (1 - 1 / len(texts)))


def _paragraphs(units: Sequence[Unit], block: Block) -> Iterator[str]:
    return (units[n].view for n in block.units if units[n].role in _PROSE and len(units[n].view) >= _SHORTEST)


def _sample(counts: Sequence[Sequence[Counter[str]]]) -> list[tuple[int, Counter[str]]]:
    pairs = [(own, paragraph) for own, text in enumerate(counts) for paragraph in text]
    return pairs[:: max(1, len(pairs) // _SAMPLE)]


def _nearest(paragraph: Counter[str], own: int, whole: Sequence[Counter[str]], lengths: Sequence[float]) -> int:
    """The text nearest to ``paragraph``, which is taken out of its ``own`` first."""
    totals = [0.0] * len(whole)
    for term, times in paragraph.items():
        found = [text[term] - (times if number == own else 0) for number, text in enumerate(whole)]
        weight = (1 + log(times)) * _rare(len(whole), sum(count > 0 for count in found)) ** 2
        for number, count in enumerate(found):
            if count:
                totals[number] += weight * (1 + log(count)) / lengths[number]
    return max(range(len(totals)), key=totals.__getitem__)


def _rare(texts: int, spread: int) -> float:
    return log((texts + 1) / spread) if spread else 0.0
