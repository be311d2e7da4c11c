"""How much two texts speak of the same: cosine of their character bigrams, weighted by tf-idf within the page.

Salton and Buckley 1988, with logarithmic term frequency; bigrams of Chinese characters serve as terms, as they do in Chinese
retrieval, because they need no word list (Nie, Gao, Zhang and Zhou 2000).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain
from math import log, sqrt
from operator import add

_RUN = re.compile(r"[㐀-鿿]{2,}|[A-Za-z0-9]{2,}")
Terms = dict[str, float]


def bigrams(text: str) -> Counter[str]:
    """The pairs of neighbouring characters of ``text``, marks left out, with how often they occur."""
    return Counter(chain.from_iterable(map(add, run, run[1:]) for run in _RUN.findall(text)))


def likenesses(bodies: Sequence[str], pieces: Sequence[str]) -> list[list[float]]:
    """For each of ``pieces`` its likeness, 0 to 1, to each of ``bodies``; what all bodies share counts for little."""
    counts = [bigrams(body) for body in bodies]
    spread: Counter[str] = Counter()
    for terms in counts:
        spread.update(terms.keys())
    rare = {term: log((len(bodies) + 1) / times) for term, times in spread.items()}
    places: dict[str, list[tuple[int, float]]] = defaultdict(list)
    lengths = []
    for number, terms in enumerate(counts):
        weighed = _weighed(terms, rare)
        lengths.append(_length(weighed))
        for term, weight in weighed.items():
            places[term].append((number, weight))
    return [_row(_weighed(bigrams(piece), rare), places, lengths) for piece in pieces]


def _row(own: Terms, places: Mapping[str, Sequence[tuple[int, float]]], lengths: Sequence[float]) -> list[float]:
    """The likeness of a piece to each body, by way of the bodies that its terms stand in."""
    products = [0.0] * len(lengths)
    for term, weight in own.items():
        for number, other in places[term]:
            products[number] += weight * other
    length = _length(own)
    return [product / (length * other) for product, other in zip(products, lengths, strict=True)]


def _weighed(counts: Counter[str], rare: Terms) -> Terms:
    return {term: (1 + log(times)) * rare[term] for term, times in counts.items() if term in rare}


def _length(terms: Terms) -> float:
    return sqrt(sum(weight * weight for weight in terms.values())) or 1.0
