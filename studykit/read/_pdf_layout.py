"""Reading order: a page of glyphs cut into columns and boxes, and those into lines (recursive XY-cut, Nagy and Seth 1984).

The order of drawing says nothing about the order of reading; only places do.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from statistics import median

from studykit.read._pdf_glyphs import Glyph

# In ems. A run ends at a gap that may be a gutter; columns part at a gutter; a headline stands clear of what is below it.
_RUN_GAP = 0.6
_GUTTER = 0.7
_CLEARANCE = 1.35
# Text reaches this far below and above its baseline.
_DEPTH, _HEIGHT = 0.12, 0.88
_DEEPEST = 60

_Gap = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs side by side on one baseline."""

    glyphs: tuple[Glyph, ...]
    left: float
    right: float
    base: float
    size: float

    @property
    def bottom(self) -> float:
        """The lower edge of the em square."""
        return self.base - _DEPTH * self.size

    @property
    def top(self) -> float:
        """The upper edge of the em square."""
        return self.base + _HEIGHT * self.size

    @property
    def text(self) -> str:
        """Its characters, without spaces."""
        return "".join(glyph.mark for glyph in self.glyphs)


def runs(glyphs: list[Glyph]) -> list[Run]:
    """The runs of a page: glyphs on one baseline with no gap that a gutter could be."""
    return [run for row in _rows(glyphs) for run in _row_runs(row)]


def regions(found: list[Run]) -> list[list[Run]]:
    """The columns and boxes of a page in reading order."""
    usual = _usual_gap(found)
    return list(_cut(found, usual, _DEEPEST))


def is_table(region: list[Run]) -> bool:
    """Whether ``region`` was left whole though a gutter runs through it."""
    em = median(run.size for run in region)
    return any(_width(gap) > _GUTTER * em for gap in _gaps(region, attrgetter("left"), attrgetter("right")))


def lines(region: list[Run]) -> list[list[Run]]:
    """The lines of one column, from the top; in each the runs from the left."""
    found: list[list[Run]] = []
    for run in sorted(region, key=lambda run: -run.base):
        if found and abs(found[-1][0].base - run.base) < 0.5 * min(found[-1][0].size, run.size):
            found[-1].append(run)
        else:
            found.append([run])
    return [sorted(line, key=attrgetter("left")) for line in found]


def _rows(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    row: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: -glyph.base):
        if row and row[0].base - glyph.base > 0.35 * row[0].size:
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _row_runs(row: list[Glyph]) -> Iterator[Run]:
    run: list[Glyph] = []
    for glyph in sorted(row, key=attrgetter("left")):
        is_apart = run and (glyph.left - run[-1].right > _RUN_GAP * glyph.size or not 0.6 < glyph.size / run[-1].size < 1.67)
        if is_apart:
            yield _run(run)
            run = []
        run.append(glyph)
    yield _run(run)


def _run(glyphs: list[Glyph]) -> Run:
    right = max(glyph.right for glyph in glyphs)
    return Run(tuple(glyphs), glyphs[0].left, right, median(glyph.base for glyph in glyphs), max(glyph.size for glyph in glyphs))


def _usual_gap(found: list[Run]) -> float:
    """The white between a line and the next of the same column, at the median."""
    ordered = sorted(found, key=lambda run: -run.base)
    gaps = []
    for index, run in enumerate(ordered):
        below = next(
            (
                other
                for other in ordered[index + 1 : index + 60]
                if other.left < run.right and run.left < other.right and other.top < run.base
            ),
            None,
        )
        if below is not None:
            gaps.append(max(run.bottom - below.top, 0.0))
    return median(gaps) if gaps else 0.0


def _cut(region: list[Run], usual: float, depth: int) -> Iterator[list[Run]]:
    """``region`` cut at its clearest white, across or down, as long as there is some."""
    em = median(run.size for run in region)
    gutters = [gap for gap in _gaps(region, attrgetter("left"), attrgetter("right")) if _width(gap) > _GUTTER * em]
    clear = max(_CLEARANCE * em, 2 * usual)
    bands = [gap for gap in _gaps(region, attrgetter("bottom"), attrgetter("top")) if _width(gap) > clear]
    widest = max(map(_width, gutters), default=0.0)
    if depth and bands and max(map(_width, bands)) > 1.15 * widest:
        _low, high = max(bands, key=_width)
        parts = [run for run in region if run.bottom >= high], [run for run in region if run.bottom < high]
    elif depth and gutters and not _is_tabular(region, gutters):
        _left, right = _best(gutters, region, clear)
        parts = [run for run in region if run.left < right], [run for run in region if run.left >= right]
    else:
        yield region
        return
    for part in parts:
        yield from _cut(part, usual, depth - 1)


def _is_tabular(region: list[Run], gutters: list[_Gap]) -> bool:
    """Whether the columns are those of a table: side by side in most rows, and mostly narrower than their columns."""
    rows = lines(region)
    if len(rows) < 3 or sum(len(row) > 1 for row in rows) < 0.6 * len(rows):
        return False
    return all(_raggedness(column) > 0.5 for column in _columns(region, gutters))


def _raggedness(column: list[Run]) -> float:
    """The share of runs that do not reach across their column; text does, but for the last line of a paragraph."""
    width = max(run.right for run in column) - min(run.left for run in column)
    return sum(run.right - run.left < 0.85 * width for run in column) / len(column)


def _columns(region: list[Run], gutters: list[_Gap]) -> list[list[Run]]:
    edges = [right for _left, right in gutters]
    return [[run for run in region if left <= run.left < right] for left, right in pairwise([-math.inf, *edges, math.inf])]


def _best(gutters: list[_Gap], region: list[Run], clear: float) -> _Gap:
    """The widest gutter between columns that have no white across in common, else the widest: two columns with the same
    white across are the upper and the lower story of one box, to be cut off whole."""
    columns = _columns(region, gutters)
    bands = [[gap for gap in _gaps(column, attrgetter("bottom"), attrgetter("top")) if _width(gap) > clear] for column in columns]
    parting = [
        gutter
        for gutter, before, after in zip(gutters, bands, bands[1:], strict=False)
        if not any(min(one[1], other[1]) - max(one[0], other[0]) > clear for one in before for other in after)
    ]
    return max(parting or gutters, key=_width)


def _gaps(region: list[Run], start: Callable[[Run], float], end: Callable[[Run], float]) -> Iterator[_Gap]:
    """The white between the runs along one axis: where they leave off and where they go on."""
    reach = math.inf
    for run in sorted(region, key=start):
        if start(run) > reach:
            yield reach, start(run)
        reach = max(reach, end(run)) if reach < math.inf else end(run)


def _width(gap: _Gap) -> float:
    return gap[1] - gap[0]
