"""Lines that are lines: verse and tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from studykit.restore._lines import Line, has_marks_inside

_FEWEST = 4
_LONGEST = 16
_STOPS = "。！？；.!?;"
_ROW = re.compile(r"\S\t|\|.*\||^[^，。；、]*\S(?: {2,}|\u3000+)[^\s，。；、]+(?: {2,}|\u3000+)\S[^，。；、]*$")


def verse(run: Sequence[Line]) -> frozenset[int]:
    """The lines of ``run`` that are verse with its marks: four lines or more, each a clause to its end, every second one the end
    of a sentence; and the line before them, which cannot go on in a poem."""
    found: set[int] = set()
    if sum(line.ends != "" for line in run) < _FEWEST:
        return frozenset()
    start = 0
    while start < len(run):
        end = start
        while end < len(run) and _is_clause(run[end]):
            end += 1
        if end - start >= _FEWEST and all(run[n].words[-1] in _STOPS for n in range(start + 1, end, 2)):
            found.update(range(max(start - 1, 0), end))
        start = end + 1
    return frozenset(found)


def is_row(line: Line) -> bool:
    """Whether ``line`` is a row of a table: cells with a tab, a bar or wide white between them."""
    words = line.words
    return ("\t" in words or "|" in words or "  " in words or "\u3000" in words) and _ROW.search(words) is not None


def _is_clause(line: Line) -> bool:
    return line.ends != "" and len(line.words) <= _LONGEST and not has_marks_inside(line.words)
