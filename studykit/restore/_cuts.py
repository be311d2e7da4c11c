"""Lines that a program has cut: all to one length in characters, wherever that falls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from studykit.restore._lines import Line, has_marks_inside
from studykit.restore._seams import are_siblings, are_torn, begins_member, is_clear, is_set_off
from studykit.restore._verse import verse

_SHORTEST, _LONGEST = 6, 60
_FEWEST = 2
# Of the lines, so many may be longer than the cut: never cut, or put together again by an editor.
_STRAY = 0.01
# So many times as many lines are cut as there are lines of each of the lengths just below it.
_PEAK, _BELOW_PEAK = 2.0, 6
# A heading is not cut into more lines than this.
_LONGEST_HEADING = 4


def cut_length(found: Sequence[Sequence[Line]]) -> int | None:
    """The length at which a program has cut the lines of the runs ``found``, if it has: the longest line's, where too many are
    exactly as long, and words lie across their ends."""
    lengths = Counter(line.length for run in found for line in run)
    longest = _longest(lengths)
    if not _SHORTEST <= longest <= _LONGEST:
        return None
    seams = [(run[n].words, run[n + 1].words) for run in found for n in range(len(run) - 1) if run[n].length == longest and not run[n].ends]
    below = sum(lengths[longest - step] for step in range(1, _BELOW_PEAK + 1)) / _BELOW_PEAK
    return longest if len(seams) >= max(_FEWEST, _PEAK * below) and are_torn(seams) else None


def _longest(lengths: Counter[int]) -> int:
    left = lengths.total() * _STRAY
    for length in sorted(lengths, reverse=True):
        if left < lengths[length]:
            return length
        left -= lengths[length]
    return 0


def cut_joints(run: Sequence[Line], length: int) -> list[int]:
    """The numbers of the lines of ``run`` that were cut at ``length`` and go on in the next."""
    full = [n for n, line in enumerate(run[:-1]) if line.length == length]
    if not full:
        return []
    poem = verse(run)
    marked = any(has_marks_inside(line.words) or line.ends for line in run)
    joints: list[int] = []
    for n in full:
        head = n
        while joints and head and head - 1 in joints[-_LONGEST_HEADING:]:
            head -= 1
        if n not in poem and _goes_on(run, head, n, marked):
            joints.append(n)
    return joints


def _goes_on(run: Sequence[Line], head: int, number: int, marked: bool) -> bool:
    """Whether the paragraph that began with line ``head`` of ``run`` goes on behind line ``number``, which is full."""
    above, below = run[number], run[number + 1]
    if is_set_off(below.words) or below.indent > max(above.indent, 1):
        return False
    is_member = begins_member(below.words)
    if is_member and above.words[-1] in "：；:;":
        return False
    if above.ends == ".":
        return not _is_heading(run, number + 1, above.length)
    is_alone = is_member or are_siblings(run[head].words, below.words, short=number == head)
    if is_alone or not (marked or len(run) <= _LONGEST_HEADING or below.length < above.length):
        return is_clear(above.words, below.words)
    return True


def _is_heading(run: Sequence[Line], number: int, length: int) -> bool:
    """Whether line ``number``, after the end of a sentence, is a heading: no paragraph ends in a short line that does not end as a
    sentence does, unless it is the rest of a set line that was cut as well, and goes on."""
    line = run[number]
    if line.ends or line.length >= length or has_marks_inside(line.words):
        return False
    return number + 1 == len(run) or not is_clear(line.words, run[number + 1].words)
