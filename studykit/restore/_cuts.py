"""Lines that a program has cut: all to one length in characters, wherever that falls, or nearly so, where it knows the marks that may
not begin or end a line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from studykit.chinese.marks import NOT_FIRST, OPENERS
from studykit.restore._lines import Line, has_marks_inside
from studykit.restore._seams import are_siblings, are_torn, begins_member, is_clear, is_set_off, is_signed
from studykit.restore._verse import verse

_SHORTEST, _LONGEST = 6, 60
_FEWEST = 2
# Of the lines, so many may be longer than the cut: never cut, or put together again by an editor.
_STRAY = 0.01
# So many times as many lines are cut as there are lines of each of the lengths just below it.
_PEAK, _BELOW_PEAK = 2.0, 6
# So many marks may hang over the end of a line, or so many characters be taken to the next because of a mark.
_HANGING = 3
# A heading is not cut into more lines than this.
_LONGEST_HEADING = 4
_NOT_FIRST, _OPENERS = frozenset(NOT_FIRST), frozenset(OPENERS)


def cut_length(found: Sequence[Sequence[Line]]) -> int | None:
    """The length at which a program has cut the lines of the runs ``found``, if it has: the longest line's, hanging marks left out,
    where too many are exactly as long, and words lie across their ends."""
    lengths = Counter(line.length for run in found for line in run)
    longest = _longest(lengths)
    for length in range(longest, max(longest - _HANGING, 0) - 1, -1):
        if length < longest and any(not _hangs(line, length) for run in found for line in run if length < line.length <= longest):
            return None
        if _SHORTEST <= length <= _LONGEST and _is_peak(found, lengths, length):
            return length
    return None


def spares_marks(found: Sequence[Sequence[Line]], length: int) -> bool:
    """Whether what cut the runs ``found`` at ``length`` knows which marks may not begin or end a line: it has not cut at them twice."""
    cut = ((above.words, below.words) for run in found for above, below in pairwise(run) if above.length == length)
    return sum(above[-1] in _OPENERS or below[0] in _NOT_FIRST for above, below in cut) < _FEWEST


def cut_joints(run: Sequence[Line], length: int, was_set: bool, spared: bool) -> list[int]:
    """The numbers of the lines of ``run`` that were cut at ``length`` and go on in the next. ``was_set`` says that what was cut was
    set to a measure before, so that what is left over behind a cut need not be a paragraph's end; ``spared`` is what
    :func:`spares_marks` says."""
    least = length - _HANGING if spared else length
    full = [n for n in range(len(run) - 1) if run[n].length >= least and _is_full(run[n], run[n + 1], length)]
    if not full:
        return []
    poem = verse(run)
    marked = any(has_marks_inside(line.words) or line.ends for line in run)
    joints: list[int] = []
    head = 0
    for n in full:
        head = head if joints and joints[-1] == n - 1 else n
        if n not in poem and _goes_on(run, head, n, marked, was_set):
            joints.append(n)
    return joints


def _longest(lengths: Counter[int]) -> int:
    left = lengths.total() * _STRAY
    for length in sorted(lengths, reverse=True):
        if left < lengths[length]:
            return length
        left -= lengths[length]
    return 0


def _is_peak(found: Sequence[Sequence[Line]], lengths: Counter[int], length: int) -> bool:
    seams = [
        (run[n].words, run[n + 1].words)
        for run in found
        for n in range(len(run) - 1)
        if run[n].length == length and not run[n].ends
    ]
    below = sum(lengths[length - step] for step in range(1, _BELOW_PEAK + 1)) / _BELOW_PEAK
    return len(seams) >= max(_FEWEST, _PEAK * below) and are_torn(seams)


def _hangs(line: Line, length: int) -> bool:
    """Whether what of ``line`` lies behind ``length`` is only marks that may not begin the next."""
    return not line.words[length - line.indent :].strip(NOT_FIRST)


def _is_full(line: Line, below: Line, length: int) -> bool:
    """Whether ``line`` was cut at ``length``, give or take what its marks ask for."""
    short = length - line.length
    if short <= 0:
        return short == 0 or _hangs(line, length)
    return below.words[short : short + 1] in _NOT_FIRST or below.words[short - 1 : short] in _OPENERS


def _goes_on(run: Sequence[Line], head: int, number: int, marked: bool, was_set: bool) -> bool:
    """Whether the paragraph that began with line ``head`` of ``run`` goes on behind line ``number``, which is full."""
    above, below = run[number], run[number + 1]
    if is_set_off(below.words) or below.indent > max(above.indent, 1) or is_signed(run[head].words, above.words):
        return False
    is_member = begins_member(below.words)
    if is_member and above.words[-1] in "：；:;":
        return False
    if above.ends == ".":
        return was_set or not _is_heading(run, number + 1, above.length)
    is_alone = is_member or are_siblings(run[head].words, below.words, short=number == head)
    if is_alone or not (marked or len(run) <= _LONGEST_HEADING or below.length < above.length):
        return is_clear(above.words, below.words)
    return True


def _is_heading(run: Sequence[Line], number: int, length: int) -> bool:
    """Whether line ``number``, after the end of a sentence, is a heading: no paragraph ends in a short line that does not end as a
    sentence does."""
    line = run[number]
    if line.ends or line.length >= length or has_marks_inside(line.words):
        return False
    return number + 1 == len(run) or not is_clear(line.words, run[number + 1].words)
