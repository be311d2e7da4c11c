"""A damaged store: what can be had back is, and the damaged file stays."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from studykit import schedule
from studykit.errors import StoreError
from studykit.model.memory import Review
from studykit.store import Store
from studykit.store.backup import keep_daily
from studykit.store.rescue import copies, damaged, rescue
from tests.store.test_store import AT, DAY, REVIEW

REVIEWS = [replace(REVIEW, item=f"{number:016x}", at=AT + timedelta(seconds=number)) for number in range(2000)]


def fill(folder: Path, reviews: list[Review]) -> None:
    with Store(folder) as store:
        store.add([(review, DAY) for review in reviews], schedule.replay)


@pytest.fixture
def hurt(tmp_path: Path) -> Path:
    """A thousand reviews in yesterday's copy, two thousand in a store of which the last third is then overwritten."""
    fill(tmp_path, REVIEWS[:1000])
    with Store(tmp_path) as store:
        keep_daily(store, DAY)
    fill(tmp_path, REVIEWS)
    path = tmp_path / "reviews.db"
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) * 2 // 3] + b"\xa5" * (len(whole) - len(whole) * 2 // 3))
    assert damaged(path)
    return tmp_path


def kept(folder: Path) -> list[Review]:
    with Store(folder) as store:
        assert store.problems() == [] and store.stale(schedule.replay) == set()
        return store.reviews()


def test_the_copy_and_what_is_still_readable_come_back(hurt: Path) -> None:
    before = (hurt / "reviews.db").read_bytes()
    done = rescue(hurt, schedule.replay)
    found = kept(hurt)
    assert done.copy == hurt / "backups" / f"reviews-{DAY}.db"
    assert found == REVIEWS[: 1000 + done.salvaged] and len(found) > 1000
    assert done.aside.read_bytes() == before


def test_without_a_copy_what_is_readable_comes_back(hurt: Path) -> None:
    for copy in copies(hurt):
        copy.unlink()
    done = rescue(hurt, schedule.replay)
    found = kept(hurt)
    assert done.copy is None and found == REVIEWS[: done.salvaged] and found


def test_a_copy_that_is_damaged_itself_is_passed_over(hurt: Path) -> None:
    newer = hurt / "backups" / "reviews-2026-05-05.db"
    newer.write_bytes((hurt / "reviews.db").read_bytes())
    assert copies(hurt) == [hurt / "backups" / f"reviews-{DAY}.db"]


def test_a_file_that_is_no_database_is_put_aside(tmp_path: Path) -> None:
    for number, content in enumerate((b"words" * 1000, bytes(8192)), 1):
        (tmp_path / "reviews.db").write_bytes(content)
        assert damaged(tmp_path / "reviews.db")
        done = rescue(tmp_path, schedule.replay)
        assert (done.aside.name, done.copy, done.salvaged, kept(tmp_path)) == (f"reviews-damaged-{number}.db", None, 0, [])


def test_what_is_well_is_not_damaged(tmp_path: Path) -> None:
    fill(tmp_path, REVIEWS[:3])
    assert not damaged(tmp_path / "reviews.db") and not damaged(tmp_path / "none.db")


def test_a_store_in_use_is_left_alone(hurt: Path) -> None:
    from studykit.store.lock import acquire

    before = (hurt / "reviews.db").read_bytes()
    with acquire(hurt / "reviews.lock"), pytest.raises(StoreError):
        rescue(hurt, schedule.replay)
    assert (hurt / "reviews.db").read_bytes() == before


def test_stale_names_what_a_rebuild_would_change(tmp_path: Path) -> None:
    fill(tmp_path, REVIEWS[:5])
    with closing(sqlite3.connect(tmp_path / "reviews.db")) as raw, raw:
        raw.execute("UPDATE memories SET stability = 99 WHERE item = ?", (REVIEWS[1].item,))
        raw.execute("DELETE FROM memories WHERE item = ?", (REVIEWS[2].item,))
        raw.execute("INSERT INTO memories VALUES ('空', 1, 5, '2026-05-05', '2026-05-04', 1, 0, NULL)")
    with Store(tmp_path) as store:
        assert store.stale(schedule.replay) == {REVIEWS[1].item, REVIEWS[2].item, "空"}
        assert store.rebuild(schedule.replay) == 3 and store.stale(schedule.replay) == set()
