"""默写: the pages' own sentences, the answers left out and lines to write them on left in."""

from __future__ import annotations

import re
from itertools import groupby, pairwise

from studykit.export._sheet import Blank, Problem, Runs, Section, by_article, plain, typeset
from studykit.export._sheet_test import width
from studykit.model.deck import Deck, Entry, Item

MOST_BLANK = 0.6
"""The share of a sentence that may be left out; with less than that of its words nobody could tell what is meant."""

_LAYOUT = re.compile(r"(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])|\*\*")
"""White space that a layout left between ideographs, and Markdown's bold marks."""


def sections(deck: Deck, items: list[Item]) -> list[Section]:
    """A section for each article, its paragraphs made of neighbouring sentences that items were made from."""
    return [_section(deck, title, note, found) for title, note, found in by_article(deck, items)]


def _section(deck: Deck, title: str, note: str, items: list[Item]) -> Section:
    waiting = {item.id: item for item in items}
    problems: list[Problem] = []
    passages: list[Runs] = []
    file = items[0].evidence[0].file
    lines = [entry for entry in deck.receipt if entry.file == file]
    for neighbours in _neighbours(lines, set(waiting)):
        runs: list[str | Blank] = []
        for entry in neighbours:
            cut = _cut(entry, waiting)
            for item in cut:
                problems.append(plain(item))
                del waiting[item.id]
            runs += _with_blanks(_words(entry), cut, len(problems) - len(cut))
        if any(isinstance(run, Blank) for run in runs):
            passages.append(tuple(runs))
    return Section(title, note, tuple(problems), tuple(passages))


def _neighbours(lines: list[Entry], wanted: set[str]) -> list[list[Entry]]:
    runs = groupby(lines, key=lambda entry: bool(wanted & set(entry.items)))
    return [list(run) for carded, run in runs if carded]


def _words(entry: Entry) -> str:
    return _LAYOUT.sub("", entry.text)


def _cut(entry: Entry, waiting: dict[str, Item]) -> list[Item]:
    """The items whose answers can be left out of the sentence together, in the order of their blanks."""
    words = _words(entry)
    taken: list[tuple[int, int]] = []
    cut: list[tuple[int, Item]] = []
    for item in (waiting[name] for name in entry.items if name in waiting):
        places = _places(words, item)
        apart = all(end <= start or stop <= begin for begin, end in places for start, stop in taken)
        if places and apart and sum(end - start for start, end in (*taken, *places)) <= MOST_BLANK * len(words):
            taken += places
            cut.append((places[0][0], item))
    return [item for _start, item in sorted(cut, key=lambda one: one[0])]


def _places(words: str, item: Item) -> list[tuple[int, int]]:
    """Where each part of the answer stands in ``words``, in order; empty where one is missing or stands there twice."""
    if any(words.count(part) != 1 for part in item.answer):
        return []
    places = [(words.index(part), words.index(part) + len(part)) for part in item.answer]
    ordered = all(before[1] <= after[0] for before, after in pairwise(places))
    return places if ordered else []


def _with_blanks(words: str, cut: list[Item], before: int) -> Runs:
    """``words`` with a blank in place of every part of every answer; numbers count on from ``before``."""
    blanks = sorted((start, end, before + at) for at, item in enumerate(cut, start=1) for start, end in _places(words, item))
    runs: list[str | Blank] = []
    done = 0
    for start, end, number in blanks:
        runs += (typeset(words[done:start]), Blank(width(words[start:end]), number))
        done = end
    return tuple(run for run in (*runs, typeset(words[done:])) if run != "")
