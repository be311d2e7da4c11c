"""What a learner has set on items: stars, suspensions, burials."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum

from studykit.store.database import Store


class Mark(Enum):
    """Starred: kept at hand. Suspended: not asked until released. Buried: not asked on that day."""

    STARRED = "starred"
    SUSPENDED = "suspended"
    BURIED = "buried"


def put(store: Store, items: Iterable[str], mark: Mark, day: date) -> None:
    """Set ``mark`` on ``items`` as of the study day ``day``.

    Raises:
        StoreError: the file cannot be written; none was set.
    """
    rows = [(item, mark.value, day.isoformat()) for item in items]
    with store.transaction() as connection:
        connection.executemany("INSERT OR REPLACE INTO marks VALUES (?, ?, ?)", rows)


def take_off(store: Store, items: Iterable[str], mark: Mark) -> None:
    """Take ``mark`` off ``items``; those without it stay as they are.

    Raises:
        StoreError: the file cannot be written; none was taken off.
    """
    with store.transaction() as connection:
        connection.executemany("DELETE FROM marks WHERE item = ? AND mark = ?", [(item, mark.value) for item in items])


def marked(store: Store, mark: Mark) -> set[str]:
    """The items with ``mark``."""
    return {item for (item,) in store.rows("SELECT item FROM marks WHERE mark = ?", mark.value)}


def set_aside(store: Store, day: date) -> set[str]:
    """The items that are not to be asked on ``day``: suspended, or buried that day."""
    query = "SELECT item FROM marks WHERE mark = 'suspended' OR (mark = 'buried' AND day = ?)"
    return {item for (item,) in store.rows(query, day.isoformat())}
