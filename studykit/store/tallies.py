"""Counts over the standing reviews, as SQLite counts them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from studykit.store.database import Store


@dataclass(frozen=True, slots=True)
class DayTally:
    """A study day's work: answers given, how many were remembered, and the seconds they took."""

    answers: int
    right: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Recall:
    """How often something was asked on a later day than it was learnt, and how often it was remembered then.

    Only the first answer of a day counts, as in Anki's "true retention": what is asked again minutes later is not
    remembered but repeated.
    """

    asked: int
    right: int

    def __add__(self, other: Recall) -> Recall:
        return Recall(self.asked + other.asked, self.right + other.right)


def by_day(store: Store) -> dict[date, DayTally]:
    """The work of every study day that had any."""
    rows = store.rows("SELECT day, count(*), sum(grade > 1), sum(seconds) FROM standing GROUP BY day ORDER BY day")
    return {date.fromisoformat(day): DayTally(answers, right, seconds) for day, answers, right, seconds in rows}


def recall_by_item(store: Store) -> dict[str, Recall]:
    """The recall of every item asked on a later day than its first."""
    windows = "row_number() OVER (PARTITION BY item, day ORDER BY id) AS turn, min(day) OVER (PARTITION BY item) AS learnt"
    firsts = f"SELECT item, grade, day, {windows} FROM standing"
    rows = store.rows(f"SELECT item, count(*), sum(grade > 1) FROM ({firsts}) WHERE turn = 1 AND day > learnt GROUP BY item")
    return {item: Recall(asked, right) for item, asked, right in rows}
