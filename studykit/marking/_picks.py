"""Marking what was picked among options: the right ones, or all of them in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from studykit.marking.verdict import Marked, Verdict, suggested_grade


def mark_picks(right: Sequence[int], picked: Sequence[int]) -> Marked:
    """How the options ``picked`` stand to those that are ``right``, one for each member of the answer; each wrong one takes
    a right one's worth back.

    >>> mark_picks((2, 0), (0, 2)).verdict.value, mark_picks((2, 0), (0, 1))
    ('right', Marked(verdict=<Verdict.PARTLY: 'partly'>, given=(2,), grade=<Grade.AGAIN: 1>))
    """
    given = tuple(number for number, option in enumerate(right, 1) if option in picked)
    strange = len(set(picked) - set(right))
    if len(given) == len(right) and not strange:
        return Marked(Verdict.RIGHT, given, suggested_grade(Verdict.RIGHT))
    verdict = Verdict.PARTLY if given else Verdict.WRONG
    return Marked(verdict, given, suggested_grade(verdict, (len(given) - strange) / len(right)))


def mark_order(right: Sequence[int], placed: Sequence[int]) -> Marked:
    """How the options in the order ``placed`` stand to their ``right`` order; given are the most members that stand in order
    among themselves, and half of them or fewer are none.

    >>> mark_order((0, 1, 2, 3), (0, 2, 1, 3)).given
    (1, 2, 4)
    """
    numbers = {option: number for number, option in enumerate(right, 1)}
    given = _longest_rising([numbers[option] for option in placed if option in numbers])
    if len(given) == len(right):
        return Marked(Verdict.RIGHT, given, suggested_grade(Verdict.RIGHT))
    is_part = 2 * len(given) > len(right)
    verdict = Verdict.PARTLY if is_part else Verdict.WRONG
    return Marked(verdict, given if is_part else (), suggested_grade(verdict))


def _longest_rising(numbers: Sequence[int]) -> tuple[int, ...]:
    """The longest rising part of ``numbers``, by patience sorting."""
    ends: list[int] = []
    chains: list[tuple[int, ...]] = []
    for number in numbers:
        at = bisect_left(ends, number)
        chain = (*(chains[at - 1] if at else ()), number)
        ends[at : at + 1] = [number]
        chains[at : at + 1] = [chain]
    return chains[-1] if chains else ()
