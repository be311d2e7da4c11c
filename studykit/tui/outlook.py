"""What the days up to an exam have in store: how many new items a day, what comes back when, what will be known. No screen.

The days are played through, item by item, with dice that fall the same way every time: an item is remembered as often as FSRS
expects it to be on the day it is asked, and asked whenever it is due. What is known on the day of the exam is the sum of what
FSRS expects of each item then; an item never seen counts as unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from studykit import schedule
from studykit.model.memory import Grade, Memory
from studykit.schedule import ExamDay

T = TypeVar("T")

MOST_NEW = 100
"""New items a day beyond which nobody can be said to learn them."""
QUIET = 2
"""Days before an exam on which nothing new is begun, where there are more."""
SAMPLE = 120
# How learners answer: the defaults of FSRS's own simulator (fsrs-rs, SimulatorConfig).
_FIRST = (0.24, 0.094, 0.495, 0.171)
_RECALLED = (0.224, 0.631, 0.145)


@dataclass(frozen=True, slots=True)
class Outlook:
    """The plan for an exam on ``day``, ``days`` from today.

    ``new`` is how many new items are to be met on each day, ``unmet`` how many will not have been met by then; ``known`` of
    ``items`` is what is expected to be known if every day is done, ``known_if_left`` if none is. ``load`` counts for each study
    day from today what is expected: the new items, and those that come back.
    """

    day: date
    days: int
    items: int
    new: int
    unmet: int
    known: float
    known_if_left: float
    load: tuple[tuple[date, int, int], ...]


def new_a_day(unseen: int, today: date, exam: date, most: int | None) -> int:
    """How many of ``unseen`` items to meet on each day from ``today`` so that all are met in time, at most ``most`` (``None``:
    :data:`MOST_NEW`)."""
    days = (exam - today).days
    return min(-(-unseen // max(1, days - QUIET if days > QUIET else days)), MOST_NEW if most is None else most)


def outlook(
    exam: ExamDay,
    seen: Sequence[str],
    unseen: Sequence[str],
    held: Mapping[str, Memory],
    today: date,
    met_today: int,
    most: int | None,
) -> Outlook:
    """The plan for ``exam`` of a learner who has ``seen`` some items and is to meet the ``unseen`` ones in this order;
    ``met_today`` of those seen were met today for the first time. ``most`` caps the new items of a day.

    Of many items a part is played through and counted for all: ``held`` are the memories of what of ``seen`` is :func:`sampled`.
    """
    rate = new_a_day(len(unseen) + met_today, today, exam.day, most)
    first_days = list(_first_days(unseen, today, exam.day, rate, met_today))
    part = sampled(seen)
    weight = _weight(seen)
    known_seen, back_seen = _sum([_played(one, held[one], exam, today, _dice(one)) for one in part], weight)
    known_new, back_new = _played_new(first_days, exam)
    met = Counter(day for _item, day in first_days)
    days = [today + timedelta(days=ahead) for ahead in range(max(0, (exam.day - today).days))]
    return Outlook(
        day=exam.day,
        days=(exam.day - today).days,
        items=len(seen) + len(unseen),
        new=rate,
        unmet=len(unseen) - len(first_days),
        known=known_seen + known_new,
        known_if_left=weight * sum(schedule.retrievability(held[one], exam.day) for one in part),
        load=tuple((day, met[day], round(back_seen.get(day, 0.0) + back_new.get(day, 0.0))) for day in days),
    )


def _first_days(unseen: Sequence[str], today: date, exam: date, rate: int, met_today: int) -> Sequence[tuple[str, date]]:
    """The items that will be met before the exam, each with its day."""
    room = [max(0, rate - met_today)] + [rate] * max(0, (exam - today).days - 1) if exam > today else []
    days = [today + timedelta(days=ahead) for ahead, many in enumerate(room) for _ in range(many)]
    return list(zip(unseen, days, strict=False))


def _played_new(first_days: Sequence[tuple[str, date]], exam: ExamDay) -> tuple[float, Mapping[date, float]]:
    """What of the items met on days to come is expected to be known on the day, and how many come back on each day before; the
    first meeting is no coming back."""
    found = []
    for item, day in sampled(first_days):
        dice = _dice(item)
        memory = _answered(None, Grade(dice.choices((1, 2, 3, 4), _FIRST)[0]), day)
        found.append(_played(item, memory, exam, day + timedelta(days=1), dice))
    return _sum(found, _weight(first_days))


def _played(item: str, memory: Memory, exam: ExamDay, today: date, dice: Random) -> tuple[float, list[date]]:
    """How well ``item`` is expected to be known on the day, and the days on which it comes back before."""
    back: list[date] = []
    while (day := max(today, schedule.due(memory, item, exam))) < exam.day:
        is_recalled = dice.random() < schedule.retrievability(memory, day)
        memory = _answered(memory, Grade(dice.choices((2, 3, 4), _RECALLED)[0]) if is_recalled else Grade.AGAIN, day)
        back.append(day)
        today = day + timedelta(days=1)
    return schedule.retrievability(memory, exam.day), back


def _answered(memory: Memory | None, grade: Grade, day: date) -> Memory:
    """The memory after ``grade``; what was forgotten is asked again in the same sitting, and known then."""
    memory = schedule.review(memory, grade, day)
    return schedule.review(memory, Grade.GOOD, day) if grade is Grade.AGAIN else memory


def _sum(played: Sequence[tuple[float, list[date]]], weight: float) -> tuple[float, Mapping[date, float]]:
    back = Counter(day for _known, days in played for day in days)
    return weight * sum(known for known, _days in played), {day: weight * count for day, count in back.items()}


def sampled(things: Sequence[T]) -> Sequence[T]:
    """At most :data:`SAMPLE` of ``things``, evenly taken."""
    if len(things) <= SAMPLE:
        return things
    return [things[int(at * _weight(things))] for at in range(SAMPLE)]


def _weight(things: Sequence[T]) -> float:
    """For how many of ``things`` each one sampled stands."""
    return max(1.0, len(things) / SAMPLE)


def _dice(item: str) -> Random:
    return Random(item)
