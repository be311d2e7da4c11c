"""The days on which decks have to be known, as learners set them."""

from __future__ import annotations

from datetime import date

from studykit.store.database import Store


def put(store: Store, deck: str, day: date, since: date) -> None:
    """Keep ``day`` for the deck of this name, set on the study day ``since``, in place of any before it.

    Raises:
        StoreError: the file cannot be written; the day is the one before.
    """
    with store.transaction() as connection:
        connection.execute("INSERT OR REPLACE INTO exam_days VALUES (?, ?, ?)", (deck, day.isoformat(), since.isoformat()))


def drop(store: Store, deck: str) -> None:
    """Forget the day of the deck of this name.

    Raises:
        StoreError: the file cannot be written; the day stands.
    """
    with store.transaction() as connection:
        connection.execute("DELETE FROM exam_days WHERE deck = ?", (deck,))


def get(store: Store, deck: str) -> tuple[date, date] | None:
    """The day of the deck of this name and the study day on which it was set, if one was."""
    for day, since in store.rows("SELECT day, since FROM exam_days WHERE deck = ?", deck):
        return date.fromisoformat(day), date.fromisoformat(since)
    return None
