"""Lines that a printer has set to a measure, and where a line was therefore broken.

Sources: W3C《中文排版需求》(clreq) 3.1: lines are justified to the measure; a mark that may not begin a line takes one or two characters
with it, the first line of a paragraph stands two characters in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from studykit.chinese.marks import CLOSERS
from studykit.restore._lines import Line, has_marks_inside
from studykit.restore._seams import (
    are_siblings,
    begins_member,
    closes_below,
    is_attested,
    is_clear,
    is_numbered,
    is_only_number,
    is_set_off,
    is_signed,
    is_torn,
)
from studykit.restore._verse import is_row, verse

_FEWEST_LINES, _FEWEST_TORN = 4, 3
# A heading is not set in more lines than this.
_LONGEST_HEADING = 3
# A measure is between these widths, in columns.
_NARROWEST, _WIDEST = 10, 130
# A line that was broken is at least this part of the measure, a line that a paragraph ends in by chance at least this.
_FULL, _FILLED, _OVERFULL = 0.72, 0.9, 1.35
_TORN_SHARE = 0.12
_SAMPLE = 200
_LATIN_END, _LATIN_START = re.compile(r"[A-Za-z]-$|\u00ad$"), re.compile("[a-z]")
_FULL_STOP = re.compile("[。！？]")


@dataclass(frozen=True, slots=True)
class _Doubt:
    """A run whose shape does not decide: too short, uneven, or without marks. ``seams`` are its lines that may go on in the next."""

    run: list[Line]
    seams: frozenset[int]

    def torn(self) -> list[int]:
        """Of a sample of the seams, those at which a word lies across, so that the line must go on in the next."""
        seams = sorted(self.seams)[:: max(len(self.seams) // _SAMPLE, 1)]
        return [n for n in seams if not self.run[n].ends and is_torn(self.run[n].words, self.run[n + 1].words)]

    def is_torn(self, share: float) -> bool:
        """Whether a word lies across at least this ``share`` of the seams, and one at least."""
        return len(self.torn()) >= max(share * min(len(self.seams), _SAMPLE), 1)


def set_joints(text: str, found: Sequence[list[Line]]) -> Iterator[tuple[list[Line], list[int]]]:
    """Each run of lines that was set to a measure, with the numbers of its lines that go on in the next."""
    doubtful: list[_Doubt] = []
    measures: Counter[int] = Counter()
    longest = max((line.length for run in found for line in run), default=0)
    for run in found:
        if len(run) < 2 or all(line.ends == "." for line in run[:-1]):
            continue
        measure = _measure(run)
        if measure:
            measures[measure] += len(run)
            yield run, _joints(run, measure, longest)
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


def _joints(run: Sequence[Line], measure: int, longest: int) -> list[int]:
    """The lines of wrapped ``run`` that go on in the next."""
    poem = verse(run)

    def goes_on(head: int, n: int) -> bool:
        above, below = run[n], run[n + 1]
        if (
            not _may_go_on(above, below)
            or is_signed(run[head].words, above.words)
            or _leads_in(above, below, measure)
            or are_siblings(run[head].words, below.words, short=n == head)
        ):
            return False
        if above.ends == ".":
            return above.wide >= _FILLED * measure and not is_numbered(below.words)
        if above.length < longest and _is_stray(run, n + 1, measure):
            return is_clear(above.words, below.words)
        return above.wide >= _FULL * measure or above.words[-1] in "，、," or head < n

    return _chained(run, lambda head, n: n not in poem and goes_on(head, n))


def _chained(run: Sequence[Line], goes_on: Callable[[int, int], bool]) -> list[int]:
    """The lines ``n`` for which ``goes_on(head, n)``, ``head`` being the line with which their paragraph begins."""
    joints: list[int] = []
    head = 0
    for n in range(len(run) - 1):
        if goes_on(head, n):
            joints.append(n)
        else:
            head = n + 1
    return joints


def _doubt(run: list[Line]) -> _Doubt:
    poem = verse(run)
    return _Doubt(run, frozenset(n for n in range(len(run) - 1) if n not in poem and _may_go_on(run[n], run[n + 1])))


def _torn_measures(doubtful: Sequence[_Doubt]) -> list[int]:
    """The measure that torn lines show, where so many are torn that the page is wrapped; a sample of the runs is enough."""
    sample = doubtful[:: max(len(doubtful) // _SAMPLE, 1)]
    seams = sum(not doubt.run[n].ends for doubt in sample for n in doubt.seams)
    torn = [doubt.run[n].wide for doubt in sample for n in doubt.torn()]
    return _measure_of(torn) if len(torn) >= max(_TORN_SHARE * seams, _FEWEST_TORN) else []


def _measure_of(torn: Sequence[int]) -> list[int]:
    """The measure that the widths of torn lines show: one in four is shorter, as first lines are, and what a program has cut off."""
    wide = sorted(width for width in torn if width >= _NARROWEST)
    return [wide[len(wide) // 4]] if wide else []


def _doubtful_joints(text: str, doubt: _Doubt, known: Sequence[int]) -> list[int]:
    """The lines of a doubtful run that go on in the next. Here the language decides."""
    run, seams = doubt.run, doubt.seams
    if any(has_marks_inside(line.words) for line in run):
        if len(run) > 2 and not all(any(_is_full(run[n], run[n + 1], m) for m in known) for n in seams if not run[n].ends):
            known = [*known, *(_measure_of([run[n].wide for n in doubt.torn()]) if doubt.is_torn(_TORN_SHARE) else ())]
        return _chained(
            run,
            lambda head, n: (
                n in seams
                and not is_signed(run[head].words, run[n].words)
                and not are_siblings(run[head].words, run[n + 1].words, short=head == n)
                and (_fills(run, head, n, known) or _is_sure(text, run[n], run[n + 1]))
            ),
        )
    if len(run) > _LONGEST_HEADING and not doubt.is_torn(0.5):
        return [n for n in sorted(seams) if is_only_number(run[n].words)]
    if len(run) == 2 and _are_full(run[0], run[1], known) and not is_numbered(run[1].words):
        return sorted(seams)
    return [n for n in sorted(seams) if _is_sure(text, run[n], run[n + 1])]


def _is_sure(text: str, above: Line, below: Line) -> bool:
    if above.ends == ".":
        return above.wide >= below.wide and not is_numbered(below.words) and closes_below(above.words, below.words)
    headed = is_numbered(above.words) and not has_marks_inside(above.words)  # 四、气候的影响 over 气候…
    return is_clear(above.words, below.words) or (not headed and is_attested(text, above, below))


def _fills(run: Sequence[Line], head: int, number: int, known: Sequence[int]) -> bool:
    """Whether line ``number`` of ``run``, of a paragraph that begins with line ``head``, is as wide as one of the page's measures,
    and not the heading of the next."""
    above, below = run[number], run[number + 1]
    if (
        above.ends == "."
        or _leads_in(above, below, max(known, default=0))
        or not any(_is_full(above, below, measure) for measure in known)
    ):
        return False
    is_plain = head == number and not has_marks_inside(above.words)
    if (is_plain and is_numbered(below.words)) or _is_stray(run, number + 1, min(known)):
        return False
    return not is_plain or below.pieces == 1 or any(below.wide <= _OVERFULL * measure for measure in known)


def _is_full(above: Line, below: Line, measure: int) -> bool:
    """Whether ``above`` fills the measure, and ``below`` is set to it as well; lines put together from pieces may be longer."""
    return above.wide >= _FULL * measure and all(line.pieces > 1 or line.wide <= _OVERFULL * measure for line in (above, below))


def _is_stray(run: Sequence[Line], number: int, measure: int) -> bool:
    """Whether line ``number`` of ``run`` is no line of wrapped prose: not as wide as the measure, not the end of a sentence or a
    bracket, and nothing goes on behind it."""
    line = run[number]
    if line.ends or line.wide >= _FULL * measure or line.words[-1] in CLOSERS or has_marks_inside(line.words):
        return False
    return number + 1 == len(run) or not is_clear(line.words, run[number + 1].words)


def _leads_in(above: Line, below: Line, measure: int) -> bool:
    """Whether ``above`` ends like a lead-in or a member of a series and ``below`` begins like the next."""
    if above.words[-1] not in "：；:;":
        return False
    return begins_member(below.words) or (above.wide < _FILLED * measure and is_numbered(below.words))


def _are_full(above: Line, below: Line, known: Sequence[int]) -> bool:
    """Whether both lines fill one of the page's measures."""
    return any(_is_full(above, below, measure) and _is_full(below, below, measure) for measure in known)


def _may_go_on(above: Line, below: Line) -> bool:
    """Whether nothing forbids that ``above`` goes on in ``below``: no bullet, no indent, no row, no hyphen (which has its own repair)."""
    if is_set_off(below.words) or below.indent > max(above.indent, 1) or is_row(above) or is_row(below):
        return False
    return above.words[-1] not in "-\u00ad" or not (_LATIN_END.search(above.words) and _LATIN_START.match(below.words))
