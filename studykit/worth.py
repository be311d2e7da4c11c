"""What is worth learning first, where somebody asks for the best cards only.

A headline fact is told by what a page does with it: it speaks of what the page is about (its title, the terms its other facts share),
several sources tell it, and its answer says a whole thing rather than a detail. The share of words with the rest of a collection is
the centrality of extractive summarising (Erkan and Radev, "LexRank", JAIR 22, 2004) without its random walk; the weight of titles is
Edmundson's ("New methods in automatic extracting", JACM 16, 1969).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from studykit.chinese.likeness import squash
from studykit.model.deck import Item

_CENTRAL, _TITLED, _TOLD_AGAIN, _FULL, _OPEN = 1.0, 0.5, 0.3, 0.5, -0.3
# From so many characters on an answer is a whole thing.
_WHOLE = 30
# More sources than this prove nothing further.
_MOST_SOURCES = 3


def best(items: Sequence[Item], limit: int | None) -> tuple[Item, ...]:
    """The ``limit`` worthiest of ``items`` in the order in which they stand; all of them where it is ``None``."""
    if limit is None or limit >= len(items):
        return tuple(items)
    worths = worth(items)
    ranked = sorted(range(len(items)), key=lambda number: (-worths[number], number))
    kept = set(ranked[: max(limit, 0)])
    return tuple(item for number, item in enumerate(items) if number in kept)


def worth(items: Sequence[Item]) -> list[float]:
    """How much each of ``items`` is worth, seen beside the others; comparable among them only."""
    pairs = [_bigrams(item.prompt) for item in items]
    shared = Counter(pair for own in pairs for pair in own)
    most = max(shared.values(), default=1)
    return [_worth(item, own, shared, most) for item, own in zip(items, pairs, strict=True)]


def _worth(item: Item, own: frozenset[str], shared: Counter[str], most: int) -> float:
    central = sum(shared[pair] / most for pair in own) / max(len(own), 1)
    title = _bigrams(item.evidence[0].article or "")
    told = len({(one.file, one.article) for one in item.evidence})
    return (
        _CENTRAL * central
        + _TITLED * len(own & title) / max(len(own), 1)
        + _TOLD_AGAIN * (min(told, _MOST_SOURCES) - 1)
        + _FULL * min(sum(map(len, item.answer)), _WHOLE) / _WHOLE
        + (0.0 if item.complete else _OPEN)
    )


def _bigrams(words: str) -> frozenset[str]:
    squashed = squash(words)
    return frozenset(squashed[at : at + 2] for at in range(len(squashed) - 1))
