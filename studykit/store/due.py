"""Which items are known and due, as ids: what a big deck's sitting is chosen from without making every memory."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from studykit.model.memory import Memory
from studykit.store.database import MEMORY_COLUMNS, Store, memory_of

_AT_ONCE = 500


def seen(store: Store) -> set[str]:
    """Every item that has been reviewed."""
    return {item for (item,) in store.rows("SELECT item FROM memories")}


def due(store: Store, day: date) -> set[str]:
    """The items that are due on the study day ``day`` or were before."""
    return {item for (item,) in store.rows("SELECT item FROM memories WHERE due <= ?", day.isoformat())}


def first_due(store: Store, day: date, items: Sequence[str], count: int) -> list[str]:
    """The first ``count`` of ``items`` that are due on the study day ``day`` or were before."""
    found: list[str] = []
    for start in range(0, len(items), _AT_ONCE):
        some = items[start : start + _AT_ONCE]
        query = f"SELECT item FROM memories WHERE due <= ? AND item IN ({','.join('?' * len(some))})"
        pressing = {item for (item,) in store.rows(query, day.isoformat(), *some)}
        found += [one for one in some if one in pressing]
        if len(found) >= count:
            break
    return found[:count]


def next_day(store: Store, day: date, items: Collection[str]) -> date | None:
    """The first study day later than ``day`` on which one of ``items`` is due."""
    for (on,) in store.rows("SELECT DISTINCT due FROM memories WHERE due > ? ORDER BY due", day.isoformat()):
        if any(item in items for (item,) in store.rows("SELECT item FROM memories WHERE due = ?", on)):
            return date.fromisoformat(on)
    return None


def coming(store: Store, day: date) -> dict[str, tuple[date, date]]:
    """The items that are due later than ``day``, each with when, and with the study day of its last review."""
    rows = store.rows("SELECT item, due, last FROM memories WHERE due > ?", day.isoformat())
    return {item: (date.fromisoformat(on), date.fromisoformat(last)) for item, on, last in rows}


def answered(store: Store, day: date) -> set[str]:
    """The items with a standing review on the study day ``day``."""
    return {item for (item,) in store.rows("SELECT DISTINCT item FROM standing WHERE day = ?", day.isoformat())}


def memories(store: Store, items: Sequence[str]) -> dict[str, Memory]:
    """The memories of ``items``, those that have one."""
    found: dict[str, Memory] = {}
    for start in range(0, len(items), _AT_ONCE):
        some = items[start : start + _AT_ONCE]
        query = f"SELECT {MEMORY_COLUMNS} FROM memories WHERE item IN ({','.join('?' * len(some))})"
        found |= {row[0]: memory_of(row) for row in store.rows(query, *some)}
    return found
