"""What is remembered of an item, and the reviews that it is computed from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum


class Grade(IntEnum):
    """How well an item was recalled, numbered as Anki numbers its answer buttons."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Review:
    """One grade given. Append-only and the truth: memories are computed from these.

    ``at`` is aware (UTC); ``seconds`` is the time taken to answer; ``origin`` says where it was given
    (``quiz``, ``exam``, ``paper``, ``anki``).
    """

    item: str
    at: datetime
    grade: Grade
    seconds: float
    origin: str = "quiz"


@dataclass(frozen=True, slots=True)
class Memory:
    """The state of an item that has been reviewed at least once; an item without reviews has none.

    ``stability`` in days, ``difficulty`` from 1 to 10 (FSRS); ``due`` and ``last`` are study days, which begin at 04:00
    local time. ``streak`` counts how often it was remembered in a row since it was last forgotten; ``None`` where it never was.
    """

    stability: float
    difficulty: float
    due: date
    last: date
    reviews: int
    lapses: int
    streak: int | None = None
