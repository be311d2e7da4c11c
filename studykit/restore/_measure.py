"""How wide the lines of a page were set, and where a line was therefore broken.

Sources: W3C《中文排版需求》(clreq) 3.1: lines are justified to the measure; a mark that may not begin a line takes one or two characters
with it, the first line of a paragraph stands two characters in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from studykit.restore._lines import Line, has_marks_inside
from studykit.restore._seams import is_attested, is_numbered, is_open, is_set_off, is_torn
from studykit.restore._verse import is_row, verse

# A program cuts at these lengths, in characters; and what it has cut shows as a peak at the longest.
_SHORTEST_CUT, _LONGEST_CUT = 6, 60
_FEWEST_CUTS = 3
_PEAK = 2.0
_BELOW_PEAK = 6
# A heading is not set in more lines than this.
_LONGEST_HEADING = 3
# A measure is between these widths, in columns.
_NARROWEST, _WIDEST = 10, 130
# A line that was broken is at least this part of the measure, a line that a paragraph ends in by chance at least this.
_FULL, _FILLED, _OVERFULL = 0.72, 0.9, 1.35
# Of the seams in prose that was wrapped, this part at least lies inside a word; of those between lines of their own, hardly any.
_TORN_SHARE = 0.2
_SAMPLE = 12
_LATIN_END, _LATIN_START = re.compile(r"[A-Za-z]-$|\u00ad$"), re.compile("[a-z]")
_FULL_STOP = re.compile("[。！？]")


def cut_length(found: Sequence[Sequence[Line]]) -> int | None:
    """The length at which a program has cut the lines, if it has: the longest line's, where too many are exactly as long."""
    lengths = Counter(line.length for run in found for line in run)
    longest = max(lengths, default=0)
    if not _SHORTEST_CUT <= longest <= _LONGEST_CUT:
        return None
    cuts = [(run[n], run[n + 1]) for run in found for n in range(len(run) - 1) if run[n].length == longest]
    below = sum(lengths[longest - step] for step in range(1, _BELOW_PEAK + 1)) / _BELOW_PEAK
    if len(cuts) < _FEWEST_CUTS or len(cuts) < _PEAK * below:
        return None
    return longest if _are_torn(cuts) else None


def set_joints(text: str, found: Sequence[list[Line]]) -> Iterator[tuple[list[Line], list[int]]]:
    """Each run of lines that was set to a measure, with the numbers of its lines that go on in the next."""
    doubtful: list[list[Line]] = []
    measures: Counter[int] = Counter()
    for run in found:
        if len(run) < 2 or all(line.ends == "." for line in run[:-1]):
            continue
        measure = _measure(run)
        if measure:
            measures[measure] += len(run)
            yield run, _joints(run, measure)
        else:
            doubtful.append(run)
    known = [measure for measure, lines in measures.items() if lines >= 4]
    for run in doubtful:
        yield run, _doubtful_joints(text, run, known)


def _measure(run: Sequence[Line]) -> int | None:
    """The measure to which ``run`` is set, where its shape shows that it is wrapped prose."""
    if len(run) < 4:
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
    if above.ends == ".":
        return above.wide >= _FILLED * measure and below.indent <= above.indent and not is_numbered(below.words)
    if above.wide >= _FULL * measure:
        return below.indent <= max(above.indent, 1)
    return above.words[-1] in "，、,"


def _doubtful_joints(text: str, run: Sequence[Line], known: Sequence[int]) -> list[int]:
    """The same for a run whose shape does not decide: too short, uneven, or without marks. There the language decides."""
    poem = verse(run)
    seams = [n for n in range(len(run) - 1) if n not in poem and run[n].ends != "." and _may_go_on(run[n], run[n + 1])]
    torn = {n for n in seams if is_torn(run[n].words, run[n + 1].words)}
    is_prose = any(has_marks_inside(line.words) for line in run)
    if not is_prose and len(run) > _LONGEST_HEADING and len(torn) < 0.5 * len(seams):
        return []
    sure = torn | {n for n in seams if is_open(run[n].words, run[n + 1].words) or is_attested(text, run[n], run[n + 1])}
    if not is_prose:
        is_set = len(run) == 2 and any(_is_full(*run, m) and _is_full(run[1], run[1], m) for m in known) and not is_numbered(run[1].words)
        return seams if is_set else sorted(sure)
    full = [run[n].wide for n in torn] if len(torn) >= max(_TORN_SHARE * len(seams), 1) else []
    return [n for n in seams if n in sure or _fills(run[n], run[n + 1], known, full)]


def _fills(above: Line, below: Line, known: Sequence[int], torn: Sequence[int]) -> bool:
    """Whether ``above`` is as wide as the page's measures, or as the lines that are torn (``torn``, their widths)."""
    if is_numbered(below.words) and not has_marks_inside(above.words):
        return False
    return any(_is_full(above, below, measure) for measure in known) or (bool(torn) and above.wide >= _FULL * min(torn))


def _is_full(above: Line, below: Line, measure: int) -> bool:
    """Whether ``above`` fills the measure, and ``below`` is set to it as well."""
    return _FULL * measure <= above.wide <= _OVERFULL * measure and below.wide <= _OVERFULL * measure


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
