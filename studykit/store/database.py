"""The store of reviews: SQLite, one writer, every grade synced to disk before the call returns.

A call that returns has kept its promise even if the process is killed in the next instant; a call that raises
:class:`StoreError` has changed nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any

from studykit.errors import StoreError
from studykit.messages import gettext as _
from studykit.model.memory import Grade, Memory, Review
from studykit.store.failures import explained
from studykit.store.lock import acquire
from studykit.store.migrations import migrate

Replay = Callable[[Iterable[tuple[Grade, date]]], Memory | None]
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
COLUMNS = "item, at, grade, seconds, origin"
"""The columns of a review, in the order of its fields."""
MEMORY_COLUMNS = "item, stability, difficulty, due, last, reviews, lapses, streak"
"""An item, and the columns of its memory, in the order of its fields."""
_MICROSECOND = timedelta(microseconds=1)
APART = timedelta(milliseconds=1)
"""Between two reviews that are kept at once: a log such as Anki's holds one in each millisecond."""


class Store:
    """The reviews and memories in ``folder``; made there if there are none. A context manager.

    Raises:
        StoreError: the folder cannot be written, another process writes to it, or the file is damaged, foreign or of
            a newer studykit.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / "reviews.db"
        with explained(self.path):
            folder.mkdir(parents=True, exist_ok=True)
            self._lock = acquire(folder / "reviews.lock")
        try:
            with explained(self.path):
                self._connection = _connect(self.path)
        except StoreError:
            self._lock.close()
            raise

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file and of the lock; a second call does nothing."""
        self._connection.close()
        self._lock.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """A block whose changes are kept together, on disk when it ends, or not at all.

        Raises:
            StoreError: the file cannot be written; nothing was kept.
        """
        with explained(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def record(self, review: Review, memory: Memory) -> None:
        """Append ``review``, given on the study day ``memory.last``, and keep ``memory`` as what it leads to.

        Raises:
            StoreError: the disk is full or the file cannot be written; nothing was kept.
        """
        with self.transaction() as connection:
            _append(connection, review, memory.last)
            _remember(connection, review.item, memory)

    def withdraw(self, review: Review, memory: Memory | None, at: datetime) -> None:
        """Take back the last standing review equal to ``review``; ``memory`` is what its item had before.

        Raises:
            StoreError: no such review stands, or the file cannot be written; nothing was kept.
        """
        with self.transaction() as connection:
            if not take_back(connection, review, at):
                raise StoreError(_("要撤销的评分不在学习记录里"), where=str(self.path))
            _remember(connection, review.item, memory)

    def latest(self) -> Review | None:
        """The standing review given last in a quiz, in this sitting or an earlier one."""
        found = self.rows(f"SELECT {COLUMNS} FROM standing WHERE origin = 'quiz' ORDER BY id DESC LIMIT 1")
        return review_of(found[0]) if found else None

    def withdraw_latest(self, replay: Replay, at: datetime) -> Memory | None:
        """Take back the review that :meth:`latest` gives; what its item is left with.

        Raises:
            StoreError: there is none, or the file cannot be written; nothing was kept.
        """
        review = self.latest()
        if review is None:
            raise StoreError(_("没有可撤销的评分"), where=str(self.path))
        with self.transaction() as connection:
            take_back(connection, review, at)
            memory = replay(_history(connection, review.item))
            _remember(connection, review.item, memory)
        return memory

    def add(self, reviews: Iterable[tuple[Review, date]], replay: Replay) -> int:
        """Append reviews from elsewhere with their study days, those already here left out; how many were new.

        A review is already here if its item was reviewed in the same millisecond, which is as fine as Anki's log is; one that
        was taken back stays so.

        Raises:
            StoreError: the file cannot be written; none was kept.
        """
        with self.transaction() as connection:
            return append_all(connection, reviews, replay)

    def rebuild(self, replay: Replay) -> int:
        """Compute every memory again from the standing reviews; how many of them were not as they should be.

        Raises:
            StoreError: the file cannot be written; the memories are as they were.
        """
        with self.transaction() as connection:
            before = _memories(connection)
            connection.execute("DELETE FROM memories")
            for (item,) in connection.execute("SELECT DISTINCT item FROM reviews ORDER BY item").fetchall():
                _remember(connection, item, replay(_history(connection, item)))
            after = _memories(connection)
        return sum(before.get(item) != after.get(item) for item in before.keys() | after.keys())

    def stale(self, replay: Replay) -> set[str]:
        """The items whose memory is not what their standing reviews come to."""
        with explained(self.path):
            kept = _memories(self._connection)
            items = {item for (item,) in self._connection.execute("SELECT DISTINCT item FROM reviews")} | kept.keys()
            return {item for item in items if kept.get(item) != replay(_history(self._connection, item))}

    def rows(self, query: str, *values: object) -> list[Any]:
        """What ``query``, which only reads, finds."""
        with explained(self.path):
            return self._connection.execute(query, values).fetchall()

    def memories(self) -> dict[str, Memory]:
        """The memory of every item that has been reviewed."""
        with explained(self.path):
            return _memories(self._connection)

    def reviews(self) -> list[Review]:
        """Every standing review, in the order in which they were given."""
        return [review_of(row) for row in self.rows(f"SELECT {COLUMNS} FROM standing ORDER BY id")]

    def history(self, item: str) -> list[tuple[Grade, date]]:
        """The standing grades of ``item`` with their study days, in the order in which they count."""
        with explained(self.path):
            return _history(self._connection, item)

    def introduced(self, day: date) -> set[str]:
        """The items whose first standing review was given on the study day ``day``."""
        earlier = "SELECT 1 FROM standing AS past WHERE past.item = today.item AND past.day < today.day"
        query = f"SELECT DISTINCT item FROM standing AS today WHERE day = ? AND NOT EXISTS ({earlier})"
        with explained(self.path):
            return {item for (item,) in self._connection.execute(query, (day.isoformat(),))}

    def failing(self, right: int) -> set[str]:
        """The items forgotten in one of their last ``right`` standing reviews: they are out after so many right ones."""
        return {item for (item,) in self.rows("SELECT item FROM memories WHERE streak < ?", right)}

    def problems(self) -> list[str]:
        """What SQLite finds wrong with the file; empty when it is sound."""
        with explained(self.path):
            said = [row[0] for row in self._connection.execute("PRAGMA integrity_check")]
            dangling = self._connection.execute("PRAGMA foreign_key_check").fetchall()
        return [line for line in said if line != "ok"] + [str(row) for row in dangling]


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=5)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        migrate(connection, str(path))
        connection.execute("PRAGMA journal_mode = WAL")
    except BaseException:
        connection.close()
        raise
    return connection


def append_all(connection: sqlite3.Connection, reviews: Iterable[tuple[Review, date]], replay: Replay) -> int:
    """What :meth:`Store.add` does, as a part of the transaction of ``connection``."""
    items = set()
    added = 0
    for review, day in sorted(reviews, key=lambda pair: pair[0].at):
        known = "SELECT 1 FROM reviews WHERE item = ? AND at / 1000 = ?"
        if connection.execute(known, (review.item, micros(review.at) // 1000)).fetchone():
            continue
        _append(connection, review, day)
        items.add(review.item)
        added += 1
    for item in sorted(items):
        _remember(connection, item, replay(_history(connection, item)))
    return added


def _append(connection: sqlite3.Connection, review: Review, day: date) -> None:
    connection.execute(
        "INSERT INTO reviews (item, at, day, grade, seconds, origin) VALUES (?, ?, ?, ?, ?, ?)",
        (review.item, micros(review.at), day.isoformat(), int(review.grade), review.seconds, review.origin),
    )


def take_back(connection: sqlite3.Connection, review: Review, at: datetime) -> bool:
    """Withdraw the last standing review equal to ``review``, as a part of the transaction of ``connection``; whether there
    was one. The memory of its item stays as it was."""
    query = "SELECT max(id) FROM standing WHERE item = ? AND at = ?"
    found = connection.execute(query, (review.item, micros(review.at))).fetchone()[0]
    if found is not None:
        connection.execute("INSERT INTO withdrawals VALUES (?, ?)", (found, micros(at)))
    return found is not None


def _remember(connection: sqlite3.Connection, item: str, memory: Memory | None) -> None:
    if memory is None:
        connection.execute("DELETE FROM memories WHERE item = ?", (item,))
        return
    days = (memory.due.isoformat(), memory.last.isoformat())
    connection.execute(
        f"INSERT OR REPLACE INTO memories ({MEMORY_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (item, memory.stability, memory.difficulty, *days, memory.reviews, memory.lapses, memory.streak),
    )


def _memories(connection: sqlite3.Connection) -> dict[str, Memory]:
    with closing(connection.execute(f"SELECT {MEMORY_COLUMNS} FROM memories")) as rows:
        return {row[0]: memory_of(row) for row in rows}


def _history(connection: sqlite3.Connection, item: str) -> list[tuple[Grade, date]]:
    rows = connection.execute("SELECT grade, day FROM standing WHERE item = ? ORDER BY day, at, id", (item,))
    return [(Grade(grade), date.fromisoformat(day)) for grade, day in rows]


def review_of(row: Sequence[Any]) -> Review:
    """The review in a ``row`` of :data:`COLUMNS`."""
    item, at, grade, seconds, origin = row
    return Review(item, _EPOCH + at * _MICROSECOND, Grade(grade), seconds, origin)


def memory_of(row: Sequence[Any]) -> Memory:
    """The memory in a ``row`` of :data:`MEMORY_COLUMNS`."""
    _item, stability, difficulty, due, last, reviews, lapses, streak = row
    return Memory(stability, difficulty, date.fromisoformat(due), date.fromisoformat(last), reviews, lapses, streak)


def micros(at: datetime) -> int:
    """``at`` (aware) in whole microseconds since 1970 UTC."""
    return (at - _EPOCH) // _MICROSECOND
