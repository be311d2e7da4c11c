"""How wide the lines of a page were set, and where a line was therefore broken.

Sources: W3C《中文排版需求》(clreq) 3.1: lines are justified to the measure; a mark that may not begin a line takes one or two characters
with it, the first line of a paragraph stands two characters in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studykit.restore._lines import Line, has_marks_inside
from studykit.restore._seams import are_siblings, closes_below, is_attested, is_numbered, is_open, is_set_off, is_torn
from studykit.restore._verse import is_row, verse

# A program cuts at these lengths, in characters; and what it has cut shows as a peak at the longest.
_SHORTEST_CUT, _LONGEST_CUT = 6, 60
_FEWEST_CUTS = 3
_STRAY = 0.01
_PEAK = 2.0
_FEWEST_LINES = 4
_BELOW_PEAK = 6
# A heading is not set in more lines than this.
_LONGEST_HEADING = 3
# A measure is between these widths, in columns.
_NARROWEST, _WIDEST = 10, 130
# A line that was broken is at least this part of the measure, a line that a paragraph ends in by chance at least this.
_FULL, _FILLED, _OVERFULL = 0.72, 0.9, 1.35
# Of the seams in prose that was wrapped, this part at least lies inside a word; of those between lines of their own, hardly any.
_TORN_SHARE = 0.12
_SAMPLE = 48
_LATIN_END, _LATIN_START = re.compile(r"[A-Za-z]-$|\u00ad$"), re.compile("[a-z]")
_FULL_STOP = re.compile("[。！？]")


def cut_length(found: Sequence[Sequence[Line]]) -> int | None:
    """The length at which a program has cut the lines, if it has: the longest line's, where too many are exactly as long."""
    lengths = Counter(line.length for run in found for line in run)
    longest = _longest(lengths)
    if not _SHORTEST_CUT <= longest <= _LONGEST_CUT:
        return None
    cuts = [(run[n], run[n + 1]) for run in found for n in range(len(run) - 1) if run[n].length == longest]
    below = sum(lengths[longest - step] for step in range(1, _BELOW_PEAK + 1)) / _BELOW_PEAK
    if len(cuts) < _FEWEST_CUTS or len(cuts) < _PEAK * below:
        return None
    return longest if _are_torn(cuts) else None


def _longest(lengths: Counter[int]) -> int:
    """The length of the longest line, one in a hundred left out: a line that was never cut, or has been put together again."""
    left = lengths.total() * _STRAY
    for length in sorted(lengths, reverse=True):
        if left < lengths[length]:
            return length
        left -= lengths[length]
    return 0


def set_joints(text: str, found: Sequence[list[Line]]) -> Iterator[tuple[list[Line], list[int]]]:
    """Each run of lines that was set to a measure, with the numbers of its lines that go on in the next."""
    doubtful: list[_Doubt] = []
    measures: Counter[int] = Counter()
    for run in found:
        if len(run) < 2 or all(line.ends == "." for line in run[:-1]):
            continue
        measure = _measure(run)
        if measure:
            measures[measure] += len(run)
            yield run, _joints(run, measure)
        else:
            doubtful.append(_doubt(run))
    known = [measure for measure, lines in measures.items() if lines >= _FEWEST_LINES]
    known += _torn_measures(doubtful)
    for doubt in doubtful:
        yield doubt.run, _doubtful_joints(text, doubt, known)


def _measure(run: Sequence[Line]) -> int | None:
    """The measure to which ``run`` is set, where its shape shows that it is wrapped prose."""
    if len(run) < _FEWEST_LINES:
        return None
    broken = [line for line in run[:-1] if line.ends != "."]
    wide = sorted(line.wide for line in broken)[len(broken) // 2]
    if not _NARROWEST <= wide <= _WIDEST or any(line.wide > _OVERFULL * wide for line in run):
        return None
    full = sum(line.wide >= _FULL * wide for line in broken)
    marked = sum(has_marks_inside(line.words) for line in run)
    stopped = sum(line.ends != "" for line in run[:-1])
    is_prose = marked >= 0.3 * len(run) and stopped <= 0.6 * len(run) and any(_FULL_STOP.search(line.words) for line in run)
    return wide if full >= 0.8 * len(broken) and len(broken) >= 2 and is_prose else None


def _joints(run: Sequence[Line], measure: int) -> list[int]:
    """The lines of wrapped ``run`` that go on in the next."""
    poem = verse(run)
    return [n for n in range(len(run) - 1) if n not in poem and _goes_on(run[n], run[n + 1], measure)]


def _goes_on(above: Line, below: Line, measure: int) -> bool:
    if is_set_off(below.words) or _is_hyphenated(above, below) or is_row(above) or is_row(below):
        return False
    if are_siblings(above.words, below.words):
        return False
    if above.ends == ".":
        return above.wide >= _FILLED * measure and below.indent <= above.indent and not is_numbered(below.words)
    if above.wide >= _FULL * measure:
        return below.indent <= max(above.indent, 1)
    return above.words[-1] in "，、,"


@dataclass(frozen=True, slots=True)
class _Doubt:
    """A run whose shape does not decide (too short, uneven, or without marks): which of its lines may go on in the next, and which
    of them must, because a word lies across the seam."""

    run: list[Line]
    seams: list[int]
    torn: frozenset[int]


def _doubt(run: list[Line]) -> _Doubt:
    poem = verse(run)
    seams = [n for n in range(len(run) - 1) if n not in poem and _may_go_on(run[n], run[n + 1])]
    return _Doubt(run, seams, frozenset(n for n in seams if not run[n].ends and is_torn(run[n].words, run[n + 1].words)))


def _torn_measures(doubtful: Sequence[_Doubt]) -> list[int]:
    """The measures that torn lines show, where so many are torn that the page is wrapped."""
    torn = sorted(doubt.run[n].wide for doubt in doubtful for n in doubt.torn)
    seams = sum(not doubt.run[n].ends for doubt in doubtful for n in doubt.seams)
    return [torn[len(torn) // 4]] if len(torn) >= max(_TORN_SHARE * seams, _FEWEST_CUTS) else []


def _doubtful_joints(text: str, doubt: _Doubt, known: Sequence[int]) -> list[int]:
    """The lines of a doubtful run that go on in the next. Here the language decides."""
    run, seams, torn = doubt.run, doubt.seams, doubt.torn
    is_prose = any(has_marks_inside(line.words) for line in run)
    if not is_prose and len(run) > _LONGEST_HEADING and len(torn) < 0.5 * len(seams):
        return []
    sure = {n for n in seams if n in torn or _is_sure(text, run[n], run[n + 1])}
    if not is_prose:
        is_set = len(run) == 2 and any(_is_full(*run, m) and _is_full(run[1], run[1], m) for m in known) and not is_numbered(run[1].words)
        return seams if is_set else sorted(sure)
    here = sorted(run[n].wide for n in torn)
    if here and len(here) >= _TORN_SHARE * len(seams):
        known = [*known, here[len(here) // 4]]
    return [n for n in seams if n in sure or (run[n].ends != "." and _fills(run[n], run[n + 1], known))]


def _is_sure(text: str, above: Line, below: Line) -> bool:
    if above.ends == ".":
        return above.wide >= below.wide and not is_numbered(below.words) and closes_below(above.words, below.words)
    return is_open(above.words, below.words) or is_attested(text, above, below)


def _fills(above: Line, below: Line, known: Sequence[int]) -> bool:
    """Whether ``above`` is as wide as one of the page's measures, and not the sibling or the heading of ``below``."""
    if are_siblings(above.words, below.words) or (is_numbered(below.words) and not has_marks_inside(above.words)):
        return False
    return any(_is_full(above, below, measure) for measure in known)


def _is_full(above: Line, below: Line, measure: int) -> bool:
    """Whether ``above`` fills the measure, and ``below`` is set to it as well; lines put together from pieces may be longer."""
    return above.wide >= _FULL * measure and all(line.pieces > 1 or line.wide <= _OVERFULL * measure for line in (above, below))


def _may_go_on(above: Line, below: Line) -> bool:
    return not (
        is_set_off(below.words) or _is_hyphenated(above, below) or is_row(above) or is_row(below) or below.indent > max(above.indent, 1)
    )


def _is_hyphenated(above: Line, below: Line) -> bool:
    return bool(_LATIN_END.search(above.words) and _LATIN_START.match(below.words))


def _are_torn(seams: Sequence[tuple[Line, Line]]) -> bool:
    """Whether so many of ``seams`` lie inside a word that they are no line ends of anybody's making."""
    open_ones = [(above.words, below.words) for above, below in seams if not above.ends]
    sample = open_ones[:: max(len(open_ones) // _SAMPLE, 1)]
    return sum(is_torn(above, below) for above, below in sample) >= max(_TORN_SHARE * len(sample), 1)
