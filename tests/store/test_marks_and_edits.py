"""Stars, suspensions, burials and a learner's own wording."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from studykit.model.memory import Grade
from studykit.schedule import replay, review
from studykit.store import Store, edits, marks
from studykit.store.database import micros
from studykit.store.edits import Wording
from studykit.store.marks import Mark
from tests.store.test_store import AT, DAY, REVIEW


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path) as store:
        yield store


def test_marks_are_set_and_taken_off_one_by_one(store: Store) -> None:
    marks.put(store, ["甲", "乙"], Mark.STARRED, DAY)
    marks.put(store, ["甲"], Mark.SUSPENDED, DAY)
    marks.take_off(store, ["甲", "丙"], Mark.STARRED)
    assert (marks.marked(store, Mark.STARRED), marks.marked(store, Mark.SUSPENDED)) == ({"乙"}, {"甲"})


def test_a_suspension_lasts_and_a_burial_is_for_the_day(store: Store) -> None:
    marks.put(store, ["停"], Mark.SUSPENDED, DAY)
    marks.put(store, ["埋"], Mark.BURIED, DAY)
    marks.put(store, ["星"], Mark.STARRED, DAY)
    assert marks.set_aside(store, DAY) == {"停", "埋"}
    assert marks.set_aside(store, DAY + timedelta(1)) == {"停"}


def test_a_wording_is_kept_replaced_and_dropped(store: Store) -> None:
    edits.put(store, "甲", Wording("何谓水循环？", ("蒸发", "降水")), AT)
    edits.put(store, "甲", Wording("何谓水循环？", ("蒸发", "输送", "“降水”")), AT)
    assert edits.wordings(store) == {"甲": Wording("何谓水循环？", ("蒸发", "输送", "“降水”"))}
    edits.drop(store, "甲")
    assert edits.wordings(store) == {}


@pytest.mark.parametrize(
    ("grades", "failing"),
    [("1", True), ("3", False), ("13", True), ("133", False), ("331", True), ("1331", True), ("134", False), ("12", True)],
)
def test_a_forgotten_item_is_failing_until_it_was_right_twice(store: Store, grades: str, failing: bool) -> None:
    memory = None
    for number, grade in enumerate(grades):
        at = AT + timedelta(seconds=number)
        memory = review(memory, Grade(int(grade)), DAY)
        store.record(replace(REVIEW, at=at, grade=Grade(int(grade))), memory)
    assert store.failing(2) == ({"water"} if failing else set())


HISTORIES = {"水": "31", "土": "34", "木": "1133", "火": "31-3", "金": "3-4", "云": "-"}
COLUMNS_THEN = "item, at, day, grade, seconds, origin"


def test_a_withdrawn_failure_is_none(store: Store) -> None:
    forgotten = replace(REVIEW, grade=Grade.AGAIN)
    store.record(forgotten, review(None, Grade.AGAIN, DAY))
    store.withdraw(forgotten, None, AT)
    assert store.failing(2) == set()


def test_a_store_of_the_first_shape_is_brought_to_this_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from studykit.store import migrations

    known = migrations.STEPS
    monkeypatch.setattr(migrations, "STEPS", known[:1])
    with Store(tmp_path) as store, store.transaction() as connection:
        for item, grades in HISTORIES.items():
            memory = None
            for number, grade in enumerate(grades):
                is_withdrawn, at, grade = grade == "-", AT + timedelta(seconds=number), grade.replace("-", "1")
                values = (item, micros(at), DAY.isoformat(), int(grade), 1.0, "quiz")
                last = connection.execute(f"INSERT INTO reviews ({COLUMNS_THEN}) VALUES (?, ?, ?, ?, ?, ?)", values).lastrowid
                if is_withdrawn:
                    connection.execute("INSERT INTO withdrawals VALUES (?, 0)", (last,))
                else:
                    memory = review(memory, Grade(int(grade)), DAY)
            if memory:
                kept = (
                    memory.stability,
                    memory.difficulty,
                    memory.due.isoformat(),
                    DAY.isoformat(),
                    memory.reviews,
                    memory.lapses,
                )
                connection.execute("INSERT INTO memories VALUES (?, ?, ?, ?, ?, ?, ?)", (item, *kept))
    monkeypatch.setattr(migrations, "STEPS", known)
    with Store(tmp_path) as store:
        marks.put(store, ["水"], Mark.STARRED, DAY)
        assert marks.marked(store, Mark.STARRED) == {"水"}
        assert {item: memory.streak for item, memory in store.memories().items()} == {
            "水": 0,
            "土": None,
            "木": 2,
            "火": 1,
            "金": None,
        }
        assert store.rebuild(replay) == 0
