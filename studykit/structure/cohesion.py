"""Whether the paragraphs that stand together belong together.

Leave one out, nearest centroid by tf-idf of bigrams; the count of right ones is held against the binomial distribution.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from math import log, sqrt

from studykit.structure.blocks import Block
from studykit.structure.likeness import bigrams
from studykit.structure.roles import PROSE, Unit

# One-sided points of the normal distribution: 1 %, and three in a hundred thousand.
_BY_CHANCE = 2.33
_BEYOND_DOUBT = 4.0
_FEWEST_TRIES = 10
_STRIDE = 5
_SHORTEST = 25
_MOST_PARAGRAPHS = 60
_MOST_TEXTS = 24

Postings = dict[str, dict[int, int]]
Pair = tuple[int, Counter[str]]


def coheres(units: Sequence[Unit], blocks: Sequence[Block]) -> bool:
    """Whether the paragraphs of each text are nearest to their own text more often than chance has it."""
    texts = [text for block in blocks if block.kind == "article" and len(text := _paragraphs(units, block)) > 1][:_MOST_TEXTS]
    if len(texts) < 2:
        return False
    counts = [[bigrams(view) for view in text] for text in texts]
    postings: Postings = defaultdict(dict)
    for number, own_counts in enumerate(counts):
        for paragraph in own_counts:
            for term, times in paragraph.items():
                postings[term][number] = postings[term].get(number, 0) + times
    lengths = _lengths(postings, len(texts))
    pairs = [(own, paragraph) for own, own_counts in enumerate(counts) for paragraph in own_counts]
    pairs = pairs[:: 1 + len(pairs) // _MOST_PARAGRAPHS]
    guesses = ((own, _nearest(paragraph, own, postings, lengths)) for own, paragraph in _mixed(pairs))
    return _is_more_than_chance(guesses, len(texts))


def _is_more_than_chance(guesses: Iterable[tuple[int, int]], texts: int) -> bool:
    """Whether so many of ``guesses`` are right as one in ``texts`` would not be by chance; looked at no longer than it takes."""
    right, over = 0, 0.0
    for tried, (own, guess) in enumerate(guesses, 1):
        right += guess == own
        chance = tried / texts
        over = (right - chance) / sqrt(chance * (1 - 1 / texts))
        if over > _BEYOND_DOUBT and tried >= _FEWEST_TRIES:
            return True
    return over > _BY_CHANCE


def _mixed(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """``pairs`` in an order in which neighbours are not of one text."""
    return (pair for start in range(_STRIDE) for pair in pairs[start::_STRIDE])


def _paragraphs(units: Sequence[Unit], block: Block) -> list[str]:
    return [units[n].view for n in block.units if units[n].role in PROSE and len(units[n].view) >= _SHORTEST]


def _lengths(postings: Postings, texts: int) -> list[float]:
    squares = [0.0] * texts
    for places in postings.values():
        weight = log((texts + 1) / len(places))
        for number, times in places.items():
            squares[number] += ((1 + log(times)) * weight) ** 2
    return [sqrt(square) or 1.0 for square in squares]


def _nearest(paragraph: Counter[str], own: int, postings: Postings, lengths: Sequence[float]) -> int:
    """The text nearest to ``paragraph``, which is taken out of its ``own`` first."""
    totals = [0.0] * len(lengths)
    for term, times in paragraph.items():
        places = postings[term]
        left = places[own] - times
        spread = len(places) - (not left)
        if not spread:
            continue
        weight = (1 + log(times)) * log((len(lengths) + 1) / spread) ** 2
        for number, count in places.items():
            if count := left if number == own else count:
                totals[number] += weight * (1 + log(count)) / lengths[number]
    return max(range(len(totals)), key=totals.__getitem__)
