"""When an item should be asked again: FSRS-6 on study days, the only importer of py-fsrs.

A study day begins at 04:00 local time, as in Anki, so that an evening that runs past midnight is one day. FSRS counts
the days between reviews; py-fsrs would count whole spans of 24 hours between time stamps, which gives other intervals
than Anki for most learners. It is therefore fed noon UTC of the study day, and the time of day never enters.

There are no learning steps: the memory state after each grade is FSRS's own (for a second review on the same day its
short-term formula), which is what Anki computes from the same log. A forgotten item is due on the same study day, so
that it comes back in the same sitting, or in the next one should that sitting be left.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

from studykit.model.memory import Grade, Memory

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

ROLLOVER = time(4)
RETENTION = 0.9
LONGEST = 36500
LAST_LOOKS_A_DAY = 40
LONGEST_STRETCH = 14


@dataclass(frozen=True, slots=True)
class ExamDay:
    """The study ``day`` on which ``count`` items have to be known, set on the study day ``since``.

    Every item is looked at once more in the ``stretch`` of days before it, each on a day of its own choosing, so that no day
    has more than its share; who knows an item for longer than that is asked all the same.
    """

    day: date
    since: date
    count: int

    @property
    def stretch(self) -> int:
        """How many days the last looks are spread over: so many that :data:`LAST_LOOKS_A_DAY` come on each, but no more than
        there were when the day was set, nor so many that the first are forgotten."""
        wanted = -(-self.count // LAST_LOOKS_A_DAY)
        return max(1, min(wanted, LONGEST_STRETCH, (self.day - self.since).days))

    def last_look(self, item: str) -> date:
        """The study day on which ``item`` is to be looked at for the last time, the same whatever happens until then."""
        return self.day - timedelta(days=1 + crc32(item.encode()) % self.stretch)


def study_day(at: datetime, zone: tzinfo) -> date:
    """The study day of the moment ``at`` (aware) for somebody whose clock shows ``zone``.

    Decided by what the clock on the wall says, so that daylight saving moves nothing.

    >>> study_day(datetime(2026, 5, 2, 3, 59, tzinfo=UTC), UTC)
    datetime.date(2026, 5, 1)
    """
    local = at.astimezone(zone)
    return local.date() if local.time() >= ROLLOVER else local.date() - timedelta(days=1)


def review(memory: Memory | None, grade: Grade, day: date) -> Memory:
    """The memory after ``grade`` was given on the study day ``day``; ``None`` is an item never seen.

    A ``day`` before the last review (a clock set back, a flight westwards) counts as the day of that review.
    """
    day = max(day, memory.last) if memory else day
    card = _reviewed(memory, grade, day)
    stability, difficulty = card.stability, card.difficulty
    assert stability is not None and difficulty is not None
    return Memory(
        stability=stability,
        difficulty=difficulty,
        due=day + timedelta(days=_days(memory, grade, day, card)),
        last=day,
        reviews=memory.reviews + 1 if memory else 1,
        lapses=(memory.lapses if memory else 0) + (memory is not None and memory.due > memory.last and grade is Grade.AGAIN),
        streak=_streak(memory, grade),
    )


def _streak(memory: Memory | None, grade: Grade) -> int | None:
    if grade is Grade.AGAIN:
        return 0
    return None if memory is None or memory.streak is None else memory.streak + 1


def replay(history: Iterable[tuple[Grade, date]]) -> Memory | None:
    """The memory after ``history``, grades with their study days in the order given; ``None`` where it is empty."""
    memory = None
    for grade, day in history:
        memory = review(memory, grade, day)
    return memory


def due(memory: Memory, item: str, exam: ExamDay | None = None) -> date:
    """The study day on which ``item`` is to be asked: when its ``memory`` says, or before an ``exam`` at its last look if
    that is earlier. An item looked at since then waits for its memory."""
    if exam is None or memory.last >= (look := exam.last_look(item)):
        return memory.due
    return min(memory.due, look)


def retrievability(memory: Memory, day: date) -> float:
    """How likely it is that an item with this memory is recalled on the study day ``day``: FSRS's forgetting curve."""
    return _scheduler().get_card_retrievability(_card(memory), _noon(day))


def intervals(memory: Memory | None, day: date) -> dict[Grade, int]:
    """Days until the item would come back after each grade; 0 is the same study day.

    Good is always later than hard, and easy later than good, as in Anki's ``passing_fsrs_review_intervals``.
    """
    return {grade: _interval(memory, grade, max(day, memory.last) if memory else day) for grade in Grade}


def _interval(memory: Memory | None, grade: Grade, day: date) -> int:
    return 0 if grade is Grade.AGAIN else _days(memory, grade, day, _reviewed(memory, grade, day))


def _days(memory: Memory | None, grade: Grade, day: date, card: Card) -> int:
    """The interval after ``grade``, which has led to ``card``."""
    if grade is Grade.AGAIN:
        return 0
    earliest = 1 if grade is Grade.HARD else _interval(memory, Grade(grade - 1), day) + 1
    return min(max(earliest, (card.due.date() - day).days), LONGEST)


def _card(memory: Memory | None) -> Card:
    import fsrs

    if memory is None:
        return fsrs.Card(card_id=0, due=_noon(date.min))
    return fsrs.Card(
        card_id=0,
        state=fsrs.State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=_noon(memory.due),
        last_review=_noon(memory.last),
    )


def _reviewed(memory: Memory | None, grade: Grade, day: date) -> Card:
    import fsrs

    return _scheduler().review_card(_card(memory), fsrs.Rating(int(grade)), _noon(day))[0]


@lru_cache(4096)
def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


@lru_cache
def _scheduler() -> Scheduler:
    import fsrs

    return fsrs.Scheduler(
        desired_retention=RETENTION, learning_steps=(), relearning_steps=(), maximum_interval=LONGEST, enable_fuzzing=False
    )
