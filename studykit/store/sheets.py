"""Printed sheets: which item stands under which number, and the results that were entered."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime

from studykit.model.memory import Grade, Review
from studykit.store.database import APART, Replay, Store, append_all, micros


def put(store: Store, code: str, items: Mapping[int, str]) -> None:
    """Keep what stands on the sheet ``code``: the item's id for each number printed.

    Raises:
        StoreError: the file cannot be written; the sheet is as it was known before.
    """
    with store.transaction() as connection:
        connection.execute("DELETE FROM sheets WHERE code = ?", (code,))
        connection.executemany("INSERT INTO sheets VALUES (?, ?, ?)", [(code, number, item) for number, item in items.items()])


def items(store: Store, code: str) -> dict[int, str]:
    """The item under each number of the sheet ``code``; empty where no such sheet was printed."""
    return dict(store.rows("SELECT number, item FROM sheets WHERE code = ? ORDER BY number", code))


def entered(store: Store, code: str, day: date) -> bool:
    """Whether a result of the sheet ``code`` was entered on the study day ``day``."""
    return bool(store.rows("SELECT 1 FROM results WHERE code = ? AND day = ?", code, day.isoformat()))


def enter(
    store: Store, code: str, sheet: Mapping[int, str], wrong: Collection[int], at: datetime, day: date, replay: Replay
) -> dict[str, Grade]:
    """Keep the result of a ``sheet``: a review of each item, forgotten if one of its numbers is ``wrong``, else good.

    Returns the grade of each item.

    Raises:
        StoreError: the file cannot be written; nothing was kept.
    """
    missed = {sheet[number] for number in wrong}
    grades = {item: Grade.AGAIN if item in missed else Grade.GOOD for item in sheet.values()}
    reviews = [(Review(item, at + turn * APART, grade, 0.0, "paper"), day) for turn, (item, grade) in enumerate(grades.items())]
    with store.transaction() as connection:
        connection.execute("INSERT INTO results (code, day, at) VALUES (?, ?, ?)", (code, day.isoformat(), micros(at)))
        append_all(connection, reviews, replay)
    return grades
