"""How much two texts speak of the same: cosine of their character bigrams, weighted by tf-idf within the page.

Salton and Buckley 1988, with logarithmic term frequency; bigrams of Chinese characters serve as terms, as they do in Chinese
retrieval, because they need no word list (Nie, Gao, Zhang and Zhou 2000).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from math import log, sqrt
from operator import add, mul

_RUN = re.compile(r"[㐀-鿿]{2,}|[A-Za-z0-9]{2,}")
Terms = dict[str, float]


@lru_cache(64)
def bigrams(text: str) -> Counter[str]:
    """The pairs of neighbouring characters of ``text``, marks left out, with how often they occur: to be read, not changed."""
    return Counter(chain.from_iterable(map(add, run, run[1:]) for run in _RUN.findall(text)))


def likenesses(bodies: Sequence[str], pieces: Sequence[str]) -> list[list[float]]:
    """For each of ``pieces`` its likeness, 0 to 1, to each of ``bodies``; what all bodies share counts for little."""
    counts = [bigrams(body) for body in bodies]
    spread = Counter(chain.from_iterable(counts))
    rareness = [log((len(bodies) + 1) / times) if times else 0.0 for times in range(len(bodies) + 1)]
    rare = {term: rareness[times] for term, times in spread.items()}
    own = [_weighed(bigrams(piece), rare) for piece in pieces]
    asked = frozenset(chain.from_iterable(own))
    places: dict[str, list[tuple[int, float]]] = {term: [] for term in asked}
    lengths = []
    for number, terms in enumerate(counts):
        weighed = _weighed(terms, rare)
        lengths.append(_length(weighed))
        for term in asked & weighed.keys():
            places[term].append((number, weighed[term]))
    return [_row(terms, places, lengths) for terms in own]


def _row(own: Terms, places: Mapping[str, Sequence[tuple[int, float]]], lengths: Sequence[float]) -> list[float]:
    """The likeness of a piece to each body, by way of the bodies that its terms stand in."""
    products = [0.0] * len(lengths)
    for term, weight in own.items():
        for number, other in places[term]:
            products[number] += weight * other
    length = _length(own)
    return [product / (length * other) for product, other in zip(products, lengths, strict=True)]


def _weighed(counts: Counter[str], rare: Terms) -> Terms:
    return {term: (1 + _log(times)) * rare[term] for term, times in counts.items() if term in rare}


_log = cache(log)


def _length(terms: Terms) -> float:
    weights = terms.values()
    return sqrt(sum(map(mul, weights, weights))) or 1.0
