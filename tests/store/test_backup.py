"""A copy a day, whole, and no more than fourteen of them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from studykit.store import Store
from studykit.store.backup import KEPT, keep_daily
from tests.store.test_store import DAY, MEMORY, REVIEW


def copies(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "backups").glob("*"))


def test_a_copy_is_a_store_of_its_own(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.record(REVIEW, MEMORY)
        keep_daily(store, DAY)
    assert copies(tmp_path) == ["reviews-2026-05-04.db"]
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "backups" / "reviews-2026-05-04.db").rename(elsewhere / "reviews.db")
    with Store(elsewhere) as store:
        assert (store.reviews(), store.memories(), store.problems()) == ([REVIEW], {"water": MEMORY}, [])


def test_the_second_of_a_day_is_not_made(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.record(REVIEW, MEMORY)
        keep_daily(store, DAY)
        before = (tmp_path / "backups" / "reviews-2026-05-04.db").stat().st_mtime_ns
        keep_daily(store, DAY)
    assert (tmp_path / "backups" / "reviews-2026-05-04.db").stat().st_mtime_ns == before


def test_an_empty_store_is_not_copied(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        keep_daily(store, DAY)
    assert copies(tmp_path) == []


def test_the_oldest_go(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.record(REVIEW, MEMORY)
        for ago in range(20, -1, -1):
            keep_daily(store, DAY - timedelta(days=ago))
    assert len(copies(tmp_path)) == KEPT
    assert copies(tmp_path)[0] == "reviews-2026-04-21.db"


def test_what_an_earlier_attempt_left_half_done_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / ".reviews-2026-05-04.db.part").write_bytes(b"half")
    with Store(tmp_path) as store:
        store.record(REVIEW, MEMORY)
        keep_daily(store, DAY)
    assert copies(tmp_path) == ["reviews-2026-05-04.db"]
