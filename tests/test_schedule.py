"""FSRS on study days: the same states as Anki, days that begin at four, and clocks that misbehave."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.model.memory import Grade
from studykit.schedule import intervals, replay, review, study_day

AGAIN, HARD, GOOD, EASY = Grade
DAY = date(2026, 5, 4)
grades = st.sampled_from(Grade)
histories = st.lists(st.tuples(grades, st.integers(0, 60)), min_size=1, max_size=12)


def on_days(steps: list[tuple[Grade, int]]) -> list[tuple[Grade, date]]:
    """``steps`` of (grade, days since the review before) as (grade, study day)."""
    day, history = DAY, []
    for grade, gap in steps:
        day += timedelta(gap)
        history.append((grade, day))
    return history


@pytest.mark.parametrize(
    ("zone", "local", "expected"),
    [
        ("Asia/Shanghai", "2026-05-04 04:00:00", "2026-05-04"),
        ("Asia/Shanghai", "2026-05-04 03:59:59", "2026-05-03"),
        ("Asia/Shanghai", "2026-05-04 23:59:59", "2026-05-04"),
        ("Asia/Shanghai", "2026-01-01 00:30:00", "2025-12-31"),
        ("Europe/Berlin", "2026-03-29 03:30:00", "2026-03-28"),  # the night the clock jumps from 2 to 3
        ("Europe/Berlin", "2026-03-29 04:00:00", "2026-03-29"),
        ("Europe/Berlin", "2026-10-25 03:59:00", "2026-10-24"),  # the night with two hours between 2 and 3
        ("Europe/Berlin", "2026-10-25 04:00:00", "2026-10-25"),
        ("Pacific/Kiritimati", "2026-05-04 12:00:00", "2026-05-04"),
    ],
)
def test_a_study_day_begins_at_four_on_the_wall_clock(zone: str, local: str, expected: str) -> None:
    at = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    assert study_day(at, ZoneInfo(zone)) == date.fromisoformat(expected)


GOLDEN = """
gap  grade   stability  difficulty  days until due
  0  AGAIN      0.2120      6.4133               0
  0  GOOD       0.2467      6.4021               2
  2  GOOD       2.6344      6.3909               3
  7  GOOD      12.9485      6.3798              13
 31  AGAIN      1.7509      8.7953               0
  0  GOOD       1.7732      8.7817               3
  3  HARD       3.4210      9.1765               3
  7  EASY      11.6100      8.8865              12
"""


def test_the_golden_row() -> None:
    """A card's life as this program computes it; the states stand in Anki's own log to five digits."""
    memory, day, drawn = None, DAY, []
    for line in GOLDEN.strip().splitlines()[1:]:
        gap, grade = line.split()[:2]
        day += timedelta(int(gap))
        memory = review(memory, Grade[grade], day)
        drawn.append(f"{gap:>3}  {grade:<5}  {memory.stability:10.4f}  {memory.difficulty:10.4f}  {(memory.due - day).days:14}")
    assert memory is not None
    assert drawn == GOLDEN.strip("\n").splitlines()[1:]
    assert (memory.reviews, memory.lapses) == (8, 1)


def test_states_equal_ankis_own_backend() -> None:
    """400 random histories, days apart and on the same day, to 1e-5."""
    dice = random.Random(20260504)
    lengths = [dice.randint(1, 9) for _ in range(400)]
    steps = [[(dice.choice(list(Grade)), dice.choice((0, 0, 1, 2, 5, 13, 40))) for _ in range(length)] for length in lengths]
    ours = [replay(on_days(one)) for one in steps]
    asked = [[(sum(gap for _, gap in one[index + 1 :]) + 1, grade) for index, (grade, _) in enumerate(one)] for one in steps]
    oracle = Path(__file__).with_name("anki_memory.py")
    run = subprocess.run([sys.executable, oracle], input=json.dumps(asked), capture_output=True, text=True, check=True)
    for mine, (stability, difficulty), history in zip(ours, json.loads(run.stdout), steps, strict=True):
        assert mine is not None
        assert mine.stability == pytest.approx(stability, rel=1e-5), history
        assert mine.difficulty == pytest.approx(difficulty, rel=1e-5), history


@given(histories)
def test_the_offers_keep_what_they_promise(steps: list[tuple[Grade, int]]) -> None:
    memory = replay(on_days(steps))
    assert memory is not None
    offered = intervals(memory, memory.due)
    assert 0 == offered[AGAIN] < offered[HARD] < offered[GOOD] < offered[EASY]
    for grade, days in offered.items():
        assert review(memory, grade, memory.due).due == memory.due + timedelta(days)


@given(histories, grades, st.integers(1, 400))
def test_a_clock_set_back_counts_as_the_same_day(steps: list[tuple[Grade, int]], grade: Grade, back: int) -> None:
    memory = replay(on_days(steps))
    assert memory is not None
    assert review(memory, grade, memory.last - timedelta(back)) == review(memory, grade, memory.last)
    assert intervals(memory, memory.last - timedelta(back)) == intervals(memory, memory.last)


@given(histories, histories)
def test_a_replay_can_be_taken_up_anywhere(before: list[tuple[Grade, int]], after: list[tuple[Grade, int]]) -> None:
    history = on_days(before + after)
    memory = replay(history[: len(before)])
    for grade, day in history[len(before) :]:
        memory = review(memory, grade, day)
    assert memory == replay(history)


def test_without_reviews_there_is_no_memory() -> None:
    assert replay([]) is None
    assert intervals(None, DAY) == {AGAIN: 0, HARD: 1, GOOD: 2, EASY: 8}


def test_a_forgotten_item_is_due_on_the_same_day_and_counts_once_as_a_lapse() -> None:
    memory = replay([(GOOD, DAY), (AGAIN, DAY + timedelta(2)), (AGAIN, DAY + timedelta(2))])
    assert memory is not None
    assert (memory.due, memory.lapses) == (DAY + timedelta(2), 1)


def test_forgetting_at_first_sight_is_no_lapse() -> None:
    memory = review(None, AGAIN, DAY)
    assert (memory.due, memory.lapses) == (DAY, 0)


def test_no_interval_is_longer_than_a_century() -> None:
    memory = review(None, EASY, DAY)
    for _ in range(30):
        memory = review(memory, EASY, memory.due)
    assert (memory.due - memory.last).days == 36500
