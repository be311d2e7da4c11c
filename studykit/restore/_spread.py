"""Lines that were set under each other and stand apart in the file, an empty line behind each: every line a paragraph to the program
that wrote it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from studykit.restore._lines import Line
from studykit.restore._seams import are_torn

_FEWEST = 8
_WIDEST = 130
_WIDER, _NARROWER = 1.35, 0.72
# So many lines in a row that are narrower show that the measure has changed, and not that paragraphs end.
_STEPS = 3
# Of paragraphs, hardly any do not end as one; of set lines, most.
_OPEN_SHARE = 0.4


def spread(text: str, found: Sequence[list[Line]]) -> Iterator[list[Line]]:
    """Stretches of lines of one measure, each alone in its run, among the runs ``found`` of ``text``, that are torn from each other."""
    for column in _columns(text, found):
        seams = [(above.words, below.words) for above, below in pairwise(column) if not above.ends]
        if len(column) >= _FEWEST and len(seams) >= _OPEN_SHARE * len(column) and are_torn(seams):
            yield from _measures(column)


def _columns(text: str, found: Sequence[list[Line]]) -> Iterator[list[Line]]:
    """Lines with one empty line between them, none so wide that it is a paragraph."""
    column: list[Line] = []
    for run in found:
        alone = run[0] if len(run) == 1 and run[0].wide <= _WIDEST else None
        if alone and column and alone.words != column[-1].words and text.count("\n", column[-1].end, alone.start) == 2:
            column.append(alone)
            continue
        if len(column) > 1:
            yield column
        column = [alone] if alone else []
    if len(column) > 1:
        yield column


def _measures(column: Sequence[Line]) -> Iterator[list[Line]]:
    """``column`` cut where its lines become wider or narrower for good."""
    start, widest = 0, column[0].wide
    for n, line in enumerate(column):
        narrow = n - start >= _STEPS and all(one.wide < _NARROWER * widest for one in column[n - _STEPS + 1 : n + 1])
        if narrow or line.wide > _WIDER * widest:
            end = n - _STEPS + 1 if narrow else n
            if end > start:
                yield list(column[start:end])
            start, widest = end, max(one.wide for one in column[end : n + 1])
        widest = max(widest, line.wide)
    yield list(column[start:])
