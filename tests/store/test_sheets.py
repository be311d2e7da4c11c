"""Printed sheets and their results."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from studykit import schedule
from studykit.errors import StoreError
from studykit.model.memory import Grade
from studykit.store import Store, sheets
from tests.store.test_store import AT, DAY

SHEET = {1: "甲", 2: "乙", 3: "丙", 4: "甲"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path) as store:
        yield store


def test_a_sheet_is_known_by_its_code(store: Store) -> None:
    sheets.put(store, "ABC234", {1: "旧", 5: "旧"})
    sheets.put(store, "ABC234", SHEET)
    assert sheets.items(store, "ABC234") == SHEET
    assert sheets.items(store, "XYZ234") == {}


def test_a_result_is_a_review_of_each_item_a_millisecond_apart(store: Store) -> None:
    grades = sheets.enter(store, "ABC234", SHEET, {2}, AT, DAY, schedule.replay)
    assert grades == {"甲": Grade.GOOD, "乙": Grade.AGAIN, "丙": Grade.GOOD}
    reviews = store.reviews()
    assert {review.item: review.grade for review in reviews} == grades and len(reviews) == 3
    assert {review.origin for review in reviews} == {"paper"}
    assert sorted(review.at - AT for review in reviews) == [timedelta(milliseconds=turn) for turn in range(3)]
    assert store.memories()["乙"] == schedule.replay([(Grade.AGAIN, DAY)])


@pytest.mark.parametrize("wrong", [{1}, {4}, {1, 4}])
def test_an_item_asked_twice_is_forgotten_if_either_was_wrong(store: Store, wrong: set[int]) -> None:
    assert sheets.enter(store, "ABC234", SHEET, wrong, AT, DAY, schedule.replay)["甲"] is Grade.AGAIN


def test_a_result_is_of_its_day(store: Store) -> None:
    assert not sheets.entered(store, "ABC234", DAY)
    sheets.enter(store, "ABC234", SHEET, (), AT, DAY, schedule.replay)
    found = [sheets.entered(store, code, day) for code, day in (("ABC234", DAY), ("XYZ234", DAY), ("ABC234", DAY + timedelta(1)))]
    assert found == [True, False, False]


def test_a_result_that_cannot_be_kept_leaves_nothing(store: Store) -> None:
    with store.transaction() as connection:
        connection.execute(
            "CREATE TRIGGER full BEFORE INSERT ON reviews WHEN NEW.item = '丙' BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    with pytest.raises(StoreError):
        sheets.enter(store, "ABC234", SHEET, {1}, AT, DAY, schedule.replay)
    assert store.reviews() == [] and store.memories() == {} and not sheets.entered(store, "ABC234", DAY)
