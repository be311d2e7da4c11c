"""A store that is damaged, and how much of it can be had back: the newest sound copy, and what the damaged file still tells."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from studykit.model.memory import Review
from studykit.store.database import COLUMNS, Replay, Store, review_of
from studykit.store.failures import explained
from studykit.store.lock import acquire


@dataclass(frozen=True, slots=True)
class Rescue:
    """What became of a damaged store: the file it was moved to, the copy that took its place (``None``: there was no sound
    one), and how many reviews that the copy did not have were still to be read from the damaged file."""

    aside: Path
    copy: Path | None
    salvaged: int


def damaged(path: Path) -> bool:
    """Whether the database ``path`` is there and cannot be trusted."""
    if not path.exists():
        return False
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            return bool(connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",))
    except sqlite3.DatabaseError as error:
        return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def copies(folder: Path) -> list[Path]:
    """The sound daily copies of the store in ``folder``, the newest first."""
    return [path for path in sorted((folder / "backups").glob("reviews-*.db"), reverse=True) if not damaged(path)]


def rescue(folder: Path, replay: Replay) -> Rescue:
    """Put the damaged store in ``folder`` aside and make a sound one of its newest copy and what can still be read of it.

    Raises:
        StoreError: another process uses the store, or the folder cannot be written.
    """
    path = folder / "reviews.db"
    with explained(path):
        lock = acquire(folder / "reviews.lock")
        try:
            aside = _put_aside(path)
            copy = next(iter(copies(folder)), None)
            if copy:
                shutil.copy(copy, path)
        finally:
            lock.close()
    with Store(folder) as store:
        salvaged = store.add(list(_readable(aside)), replay)
        store.rebuild(replay)
    return Rescue(aside, copy, salvaged)


def _put_aside(path: Path) -> Path:
    """Move the database and SQLite's files beside it; its new path."""
    number = 1
    while (aside := path.with_name(f"reviews-damaged-{number}.db")).exists():
        number += 1
    for ending in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
    return aside


def _readable(path: Path) -> Iterator[tuple[Review, date]]:
    """The standing reviews of the damaged database ``path``, each with its study day, up to where it can be read no more."""
    with closing(sqlite3.connect(path)) as connection, suppress(sqlite3.DatabaseError, ValueError, TypeError, OverflowError):
        for *row, day in connection.execute(f"SELECT {COLUMNS}, day FROM standing ORDER BY id"):
            yield review_of(row), date.fromisoformat(day)
