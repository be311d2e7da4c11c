"""An exam is kept answer by answer; handing it in, judging it anew and giving it up are whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from studykit.errors import StoreError
from studykit.model.memory import Grade
from studykit.schedule import replay
from studykit.store import Store, exams
from studykit.store.exams import Given, Put

DAY = date(2026, 5, 4)
AT = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
PAPER = (
    Put("rain", "choice", "何时下雨？", ("[/]夏", "冬"), (0,)),
    Put("river", "typed", "长江多长？"),
    Put("lake", "members", "湖有哪几类？"),
)
AGAIN, HARD, GOOD, EASY = Grade


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path) as store:
        yield store


def test_what_was_answered_is_there_after_a_restart(store: Store, tmp_path: Path) -> None:
    exam = exams.begin(store, "水", PAPER, 600.0, AT)
    given, chosen = Given((), "咸水湖\n淡水湖", True, True, 12.5), Given((1,), seen=True)
    exams.keep(store, exam, 3, given, 12.5)
    exams.keep(store, exam, 1, chosen, 40.0)
    store.close()
    with Store(tmp_path) as again:
        kept = exams.unfinished(again, "水")
        assert kept is not None
        assert (kept.number, kept.allowed, kept.used) == (exam, 600.0, 40.0)
        assert kept.questions == tuple(zip(PAPER, (chosen, Given(), given), strict=True))


def test_another_deck_has_another_exam_and_none_is_none(store: Store) -> None:
    exams.begin(store, "水", PAPER, None, AT)
    assert exams.unfinished(store, "法") is None


def test_handing_in_is_a_review_for_each_grade_a_millisecond_apart(store: Store) -> None:
    exam = exams.begin(store, "水", PAPER, None, AT)
    reviews = exams.hand_in(store, exam, [("rain", GOOD, 3.0), ("lake", AGAIN, 9.0)], 50.0, AT, DAY, replay)
    assert store.reviews() == reviews
    assert [(one.item, one.grade, one.seconds, one.origin) for one in reviews] == [
        ("rain", GOOD, 3.0, "exam"),
        ("lake", AGAIN, 9.0, "exam"),
    ]
    assert reviews[1].at - reviews[0].at == timedelta(milliseconds=1)
    assert exams.unfinished(store, "水") is None
    assert exams.scores(store, "水") == [(DAY, 50.0)]
    assert store.failing(2) == {"lake"}
    assert store.rebuild(replay) == 0


def test_an_exam_is_not_for_the_quiz_to_take_back(store: Store) -> None:
    exam = exams.begin(store, "水", PAPER, None, AT)
    exams.hand_in(store, exam, [("rain", GOOD, 3.0)], 100.0, AT, DAY, replay)
    assert store.latest() is None


def test_a_judgement_takes_the_place_of_the_mark(store: Store) -> None:
    exam = exams.begin(store, "水", PAPER, None, AT)
    (review,) = exams.hand_in(store, exam, [("rain", AGAIN, 3.0)], 0.0, AT, DAY, replay)
    for grade, score in ((GOOD, 100.0), (AGAIN, 0.0), (GOOD, 100.0)):
        review = exams.judge(store, exam, review, grade, score, AT, DAY, replay)
        assert [one.grade for one in store.reviews()] == [grade]
        assert exams.scores(store, "水") == [(DAY, score)]
    assert store.memories() == {"rain": replay([(GOOD, DAY)])}
    assert store.rebuild(replay) == 0


def test_a_review_that_does_not_stand_cannot_be_judged(store: Store) -> None:
    exam = exams.begin(store, "水", PAPER, None, AT)
    (review,) = exams.hand_in(store, exam, [("rain", AGAIN, 3.0)], 0.0, AT, DAY, replay)
    with pytest.raises(StoreError, match="不在学习记录里"):
        exams.judge(store, exam, replace(review, item="lake"), GOOD, 100.0, AT, DAY, replay)
    assert (store.reviews(), exams.scores(store, "水")) == ([review], [(DAY, 0.0)])


def test_a_paper_that_cannot_be_taken_in_stays_open(store: Store) -> None:
    exam = exams.begin(store, "水", PAPER, None, AT)
    with pytest.raises(StoreError):
        exams.hand_in(store, exam, [("rain", GOOD, 3.0), ("lake", AGAIN, -1.0)], 50.0, AT, DAY, replay)
    assert store.reviews() == []
    assert exams.unfinished(store, "水") is not None


def test_one_that_is_given_up_leaves_nothing(store: Store) -> None:
    exam = exams.begin(store, "水", PAPER, None, AT)
    exams.give_up(store, exam)
    assert exams.unfinished(store, "水") is None
    assert store.rows("SELECT count(*) FROM questions") == [(0,)]
    assert store.problems() == []
