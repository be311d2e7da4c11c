"""The store keeps what it was given, takes back what it is asked to, and refuses what it should not touch."""

from __future__ import annotations

import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studykit import schedule
from studykit.errors import StoreError
from studykit.model.deck import Item
from studykit.model.memory import Grade, Memory, Review
from studykit.session import Session
from studykit.store import Store, exams

DAY = date(2026, 5, 4)
AT = datetime(2026, 5, 4, 9, 30, 15, 123456, tzinfo=UTC)
MEMORY = Memory(2.5, 5.0, DAY + timedelta(3), DAY, 1, 0)
REVIEW = Review("water", AT, Grade.GOOD, 4.5)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path) as store:
        yield store


def raw(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(folder / "reviews.db")


def test_what_was_recorded_is_there_after_closing(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.record(REVIEW, MEMORY)
    with Store(tmp_path) as store:
        assert store.reviews() == [REVIEW]
        assert store.memories() == {"water": MEMORY}
        assert store.history("water") == [(Grade.GOOD, DAY)]


def test_the_database_is_synced_on_every_commit(store: Store, tmp_path: Path) -> None:
    store.record(REVIEW, MEMORY)
    assert store._connection.execute("PRAGMA synchronous").fetchone() == (2,)
    assert store._connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert raw(tmp_path).execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_withdrawn_review_counts_no_more_but_stays_in_the_file(store: Store, tmp_path: Path) -> None:
    store.record(REVIEW, MEMORY)
    store.withdraw(REVIEW, None, AT)
    assert (store.reviews(), store.memories(), store.history("water")) == ([], {}, [])
    assert raw(tmp_path).execute("SELECT count(*) FROM reviews").fetchone() == (1,)


def test_withdrawing_takes_the_last_of_equal_reviews(store: Store) -> None:
    better = replace(MEMORY, stability=7.0, reviews=2)
    store.record(REVIEW, MEMORY)
    store.record(REVIEW, better)
    store.withdraw(REVIEW, MEMORY, AT)
    assert (store.reviews(), store.memories()) == ([REVIEW], {"water": MEMORY})


def test_a_review_cannot_be_withdrawn_twice(store: Store) -> None:
    store.record(REVIEW, MEMORY)
    store.withdraw(REVIEW, None, AT)
    with pytest.raises(StoreError, match="不在学习记录里"):
        store.withdraw(REVIEW, None, AT)


def test_the_latest_review_can_be_withdrawn_by_itself(store: Store) -> None:
    """Reviews brought from elsewhere are not a quiz's to take back."""
    first, second = schedule.review(None, Grade.GOOD, DAY), schedule.review(None, Grade.EASY, DAY)
    store.record(REVIEW, first)
    store.record(replace(REVIEW, item="river", grade=Grade.EASY), second)
    store.add([(replace(REVIEW, item="lake", origin="anki"), DAY)], schedule.replay)
    assert store.latest() == replace(REVIEW, item="river", grade=Grade.EASY)
    assert store.withdraw_latest(schedule.replay, AT) is None
    assert store.latest() == REVIEW
    assert store.withdraw_latest(schedule.replay, AT) is None
    with pytest.raises(StoreError, match="没有可撤销"):
        store.withdraw_latest(schedule.replay, AT)
    assert [review.item for review in store.reviews()] == ["lake"]


@pytest.mark.parametrize("statement", ["UPDATE reviews SET grade = 4", "DELETE FROM reviews"])
def test_reviews_cannot_be_changed_even_by_hand(store: Store, tmp_path: Path, statement: str) -> None:
    store.record(REVIEW, MEMORY)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        raw(tmp_path).execute(statement)


def test_introduced_names_the_items_first_met_on_the_day(store: Store) -> None:
    for item, day in [("old", DAY - timedelta(1)), ("old", DAY), ("new", DAY), ("new", DAY), ("undone", DAY)]:
        store.record(replace(REVIEW, item=item), replace(MEMORY, last=day))
    store.withdraw(replace(REVIEW, item="undone"), None, AT)
    assert store.introduced(DAY) == {"new"}
    assert store.introduced(DAY - timedelta(1)) == {"old"}


def test_adding_the_same_reviews_twice_adds_nothing(store: Store) -> None:
    pairs = [(replace(REVIEW, at=AT + timedelta(days), origin="anki"), DAY + timedelta(days)) for days in (3, 0)]
    assert store.add(pairs, schedule.replay) == 2
    assert store.add(pairs, schedule.replay) == 0
    assert store.memories() == {"water": schedule.replay([(Grade.GOOD, DAY), (Grade.GOOD, DAY + timedelta(3))])}


def test_a_failed_addition_leaves_nothing(store: Store) -> None:
    impossible = replace(REVIEW, item="other", seconds=-1.0)
    with pytest.raises(StoreError):
        store.add([(REVIEW, DAY), (impossible, DAY)], schedule.replay)
    assert (store.reviews(), store.memories()) == ([], {})


steps = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(Grade), st.integers(0, 9), st.booleans()), max_size=15)


@settings(max_examples=25, deadline=None)
@given(steps)
def test_memories_are_what_the_standing_reviews_come_to(steps: list[tuple[str, Grade, int, bool]]) -> None:
    """Whatever is graded and taken back, computing the memories again finds nothing to mend."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder, Store(Path(folder)) as store:
        day, at = DAY, AT
        for item, grade, gap, undone in steps:
            day, at = day + timedelta(gap), at + timedelta(gap, seconds=1)
            before = store.memories().get(item)
            review = Review(item, at, grade, 1.0)
            store.record(review, schedule.review(before, grade, day))
            if undone:
                store.withdraw(review, before, at)
        assert store.rebuild(schedule.replay) == 0
        assert len(store.reviews()) == sum(not undone for *_, undone in steps)
        assert store.problems() == []


def test_a_lost_cache_is_computed_again(store: Store, tmp_path: Path) -> None:
    memory = schedule.review(None, Grade.GOOD, DAY)
    store.record(REVIEW, memory)
    with raw(tmp_path) as other:
        other.execute("UPDATE memories SET stability = 99")
        other.execute("INSERT INTO memories VALUES ('ghost', 1, 5, '2026-01-01', '2026-01-01', 1, 0, NULL)")
    assert store.rebuild(schedule.replay) == 2
    assert store.memories() == {"water": memory}


def test_a_second_writer_is_told_who_is_in_the_way(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=f"进程 {os.getpid()}"):
        Store(tmp_path)
    store.record(REVIEW, MEMORY)
    assert store.reviews() == [REVIEW]


def test_closing_lets_the_next_writer_in(tmp_path: Path) -> None:
    Store(tmp_path).close()
    Store(tmp_path).close()


def test_the_lock_of_a_killed_process_is_gone(tmp_path: Path) -> None:
    script = """
import os, sys
from pathlib import Path
from studykit.session import Session
from studykit.store import Store, exams
store = Store(Path(sys.argv[1]))
os.kill(os.getpid(), 9)
"""
    assert subprocess.run([sys.executable, "-c", script, tmp_path]).returncode == -9
    Store(tmp_path).close()


def test_a_newer_schema_is_refused_and_left_alone(tmp_path: Path) -> None:
    Store(tmp_path).close()
    with raw(tmp_path) as other:
        other.execute("PRAGMA user_version = 999")
    before = (tmp_path / "reviews.db").read_bytes()
    with pytest.raises(StoreError, match="格式 999 比本程序认识的") as caught:
        Store(tmp_path)
    assert "升级" in str(caught.value)
    assert (tmp_path / "reviews.db").read_bytes() == before


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    with raw(tmp_path) as other:
        other.execute("CREATE TABLE bookmarks (url TEXT)")
    with pytest.raises(StoreError, match="这不是 studykit 的学习记录"):
        Store(tmp_path)
    assert raw(tmp_path).execute("SELECT name FROM sqlite_schema").fetchall() == [("bookmarks",)]


def test_a_damaged_file_is_said_to_be_damaged(tmp_path: Path) -> None:
    (tmp_path / "reviews.db").write_bytes(b"this is not a database, it is a letter\n" * 200)
    with pytest.raises(StoreError, match="已损坏"):
        Store(tmp_path)


def test_a_step_that_fails_leaves_the_shape_before_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from studykit.store import migrations

    with Store(tmp_path / "data") as store:
        store.record(REVIEW, MEMORY)
    bad = tmp_path / "999_bad.sql"
    bad.write_text("CREATE TABLE half (done TEXT); INSERT INTO missing VALUES (1);", encoding="utf-8")
    known = migrations.STEPS
    monkeypatch.setattr(migrations, "STEPS", (*known, bad))
    with pytest.raises(StoreError):
        Store(tmp_path / "data")
    monkeypatch.setattr(migrations, "STEPS", known)
    with Store(tmp_path / "data") as store:
        assert store.reviews() == [REVIEW]
        assert store._connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").fetchone() == (0,)


def test_a_full_disk_keeps_what_was_there_and_nothing_half(store: Store) -> None:
    store.record(REVIEW, MEMORY)
    pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
    store._connection.execute(f"PRAGMA max_page_count = {pages}")
    long = replace(REVIEW, item="x" * 100_000)
    with pytest.raises(StoreError, match="磁盘已满"):
        store.record(long, MEMORY)
    assert (store.reviews(), store.memories()) == ([REVIEW], {"water": MEMORY})
    store._connection.execute("PRAGMA max_page_count = 1000000")
    store.record(long, MEMORY)
    assert len(store.reviews()) == 2


def test_a_write_that_the_system_refuses_is_said_and_undone(tmp_path: Path) -> None:
    """The size of files is limited, as a quota does it, until a commit fails; the grades acknowledged before are all there."""
    script = """
import resource, sys
from dataclasses import replace
from pathlib import Path
from studykit.errors import StoreError
from studykit.session import Session
from studykit.store import Store, exams
from tests.store.test_store import MEMORY, REVIEW
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
store, kept = Store(Path(sys.argv[1])), 0
try:
    while True:
        store.record(replace(REVIEW, item=f"{kept}"), MEMORY)
        kept += 1
except StoreError as error:
    print(kept)
"""
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[1] == resource.RLIM_INFINITY
    run = subprocess.run([sys.executable, "-c", script, tmp_path], capture_output=True, text=True, check=True)
    with Store(tmp_path) as store:
        assert [review.item for review in store.reviews()] == [str(number) for number in range(int(run.stdout))]
        assert store.problems() == []


def test_a_folder_that_cannot_be_made_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="检查文件夹是否可写"):
        Store(tmp_path / "file" / "data")


def test_a_read_only_folder_is_a_clear_error_and_stays_empty(tmp_path: Path) -> None:
    """Run as nobody where the tests run as root, who may write anywhere."""
    script = """
import locale, os
from pathlib import Path
from studykit.errors import StoreError
from studykit.messages import gettext
from studykit.session import Session
from studykit.store import Store, exams
gettext("")  # what it imports may lie where nobody may read
if os.getuid() == 0:
    os.setuid(65534)
try:
    Store(Path("."))
except StoreError as error:
    print(error)
"""
    tmp_path.chmod(0o555)
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, env={"PYTHONPATH": str(Path.cwd())}
    )
    tmp_path.chmod(0o755)
    assert "检查文件夹是否可写" in run.stdout, run.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_at_any_moment_it_has_what_it_acknowledged(tmp_path: Path) -> None:
    """A child sits, grading and taking back as fast as it can and saying each one done; it is killed 200 times in the midst of
    it. Every grade that was said is there, and the last can still be taken back."""
    dice = random.Random(7)
    for _ in range(200):
        said = _killed_sitting(tmp_path, dice.uniform(0.0, 0.005))
        with Store(tmp_path) as store:
            standing = {review.item for review in store.reviews()}
            assert store.problems() == []
            recorded = {line[1:] for line in said if line[0] == "+"}
            withdrawn = {line[1:] for line in said if line[0] == "-"}
            missing = recorded - withdrawn - standing
            assert len(missing) <= 1  # the one it may have been withdrawing when it died …
            assert not missing or said[-1] == "+" + missing.pop()  # … is the last it spoke of
            assert not withdrawn & standing
            last = store.latest()
            assert last is not None
            assert store.withdraw_latest(schedule.replay, last.at) is None
            assert last.item not in store.memories()
    with Store(tmp_path) as store:
        assert store.rebuild(schedule.replay) == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_an_exam_killed_at_any_moment_has_the_answers_it_acknowledged(tmp_path: Path) -> None:
    dice = random.Random(7)
    with Store(tmp_path) as store:
        exam = exams.begin(store, "water", [exams.Put("water", "typed", "?")] * 20, None, AT)

    def answer(store: Store, say: Callable[[str], object]) -> None:
        for number in range(100_000):
            exams.keep(store, exam, number % 20 + 1, exams.Given(text=str(number), seen=True), float(number))
            say(str(number))

    for _ in range(40):
        last = int(_killed(tmp_path, dice.uniform(0.0, 0.005), answer)[-1])
        with Store(tmp_path) as store:
            kept = exams.unfinished(store, "water")
            assert kept is not None and store.problems() == []
            assert kept.used in (last, last + 1)  # the one it may have been keeping when it died
            assert kept.questions[last % 20][1].text == str(last)


def _killed_sitting(folder: Path, seconds: float) -> list[str]:
    """What a sitting said that was killed after so many seconds."""

    def grade(store: Store, say: Callable[[str], object]) -> None:
        items = [Item(f"{os.getpid()}-{number}", "date", "recall", "?", ("!",), (), "") for number in range(2000)]
        session = Session(items, {}, store, UTC)
        for number, item in enumerate(items):
            session.reveal()
            session.grade(Grade(number % 3 + 2), AT + timedelta(seconds=number), 1.0)
            say("+" + item.id)
            if number % 3 == 1:
                session.undo(AT)
                session.lay_aside({item.id})
                say("-" + item.id)

    return _killed(folder, seconds, grade)


def _killed(folder: Path, seconds: float, work: Callable[[Store, Callable[[str], object]], None]) -> list[str]:
    """The lines that a child said at ``work`` on the store, before it was killed so many seconds after the first."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        try:
            with Store(folder) as store:
                work(store, lambda line: os.write(writer, f"{line}\n".encode()))
        finally:
            os._exit(1)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        first = pipe.readline()
        threading.Event().wait(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return [line.strip() for line in (first, *pipe)]
