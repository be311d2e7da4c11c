"""One sitting, drawn as a line: what was asked and how it was graded, with a ledger that is a list."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.errors import StoreError
from studykit.model.deck import Evidence, Item
from studykit.model.memory import Grade, Memory, Review
from studykit.session import LONGEST_ANSWER, Session, Stage, Standing, Step, agenda, introduced, siblings, standing

AGAIN, HARD, GOOD, EASY = Grade
AT = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
DAY = date(2026, 5, 4)


def item(name: str) -> Item:
    return Item(name, "definition", "recall", f"{name}是指什么？", (f"{name}的意思",), (), "test")


def known(due: int) -> Memory:
    """A memory due ``due`` days after :data:`DAY`."""
    return Memory(10.0, 5.0, DAY + timedelta(due), DAY - timedelta(10), 3, 0)


@dataclass
class Ledger:
    """Keeps what a store would keep, and can be told to fail."""

    reviews: list[Review] = field(default_factory=list)
    memories: dict[str, Memory] = field(default_factory=dict)
    full: bool = False

    def record(self, review: Review, memory: Memory) -> None:
        self._check()
        self.reviews.append(review)
        self.memories[review.item] = memory

    def withdraw(self, review: Review, memory: Memory | None, at: datetime) -> None:
        self._check()
        assert self.reviews.pop() == review
        self.memories.pop(review.item)
        if memory is not None:
            self.memories[review.item] = memory

    def _check(self) -> None:
        if self.full:
            raise StoreError("full")


def sit(names: str, ledger: Ledger | None = None, memories: dict[str, Memory] | None = None) -> Session:
    return Session([item(name) for name in names], memories or {}, ledger or Ledger(), UTC)


def answer(session: Session, grade: Grade, at: datetime = AT) -> str:
    """Reveal and grade the current item; its name."""
    assert session.current is not None
    name = session.current.id
    session.reveal()
    session.grade(grade, at, 1.0)
    return name


def to_come(session: Session, attribute: str = "id") -> list[str]:
    """What would be asked from here on if every answer were good, on a copy of ``session``."""
    copied, found = copy.deepcopy(session), []
    while copied.current:
        found.append(getattr(copied.current, attribute))
        answer(copied, EASY)
    return found


def test_items_are_asked_in_order_until_none_is_left() -> None:
    ledger = Ledger()
    session = sit("甲乙丙", ledger)
    assert [answer(session, GOOD) for _ in "甲乙丙"] == ["甲", "乙", "丙"]
    assert session.current is None
    assert [(review.item, review.grade) for review in ledger.reviews] == [("甲", GOOD), ("乙", GOOD), ("丙", GOOD)]


def test_a_forgotten_item_comes_again_behind_six_others() -> None:
    session = sit("甲乙丙丁戊己庚辛")
    asked = "".join(answer(session, AGAIN if number == 0 else GOOD) for number in range(9))
    assert asked == "甲乙丙丁戊己庚甲辛"


def test_a_forgotten_item_at_the_end_comes_again_at_once() -> None:
    session = sit("甲")
    assert [answer(session, grade) for grade in (AGAIN, AGAIN, GOOD)] == ["甲", "甲", "甲"]
    assert session.current is None


def test_the_counts_follow_what_is_to_come() -> None:
    session = sit("旧新二", memories={"旧": known(0)})
    drawn = []
    for grade in (AGAIN, GOOD, AGAIN, GOOD, GOOD):
        drawn.append(" ".join(str(session.count(one)) for one in Stage) + f" {session.finished}/{session.total}")
        answer(session, grade)
    assert drawn == [
        "2 0 1 0/3",
        "2 1 0 0/3",
        "1 1 0 1/3",
        "0 2 0 1/3",
        "0 1 0 2/3",
    ]


def test_nothing_is_graded_before_it_is_revealed() -> None:
    ledger = Ledger()
    session = sit("甲", ledger)
    with pytest.raises(ValueError, match="revealed"):
        session.grade(GOOD, AT, 1.0)
    assert ledger.reviews == []


def test_the_next_item_is_hidden_again() -> None:
    session = sit("甲乙")
    answer(session, GOOD)
    assert not session.revealed


def test_a_sitting_that_is_done_takes_no_grade() -> None:
    session = sit("")
    session.reveal()
    assert not session.revealed
    with pytest.raises(ValueError, match="done"):
        session.grade(GOOD, AT, 1.0)


def test_when_the_ledger_fails_the_sitting_stays_where_it_was() -> None:
    ledger = Ledger()
    session = sit("甲乙", ledger)
    answer(session, AGAIN)
    session.reveal()
    ledger.full = True
    with pytest.raises(StoreError):
        session.grade(GOOD, AT, 1.0)
    with pytest.raises(StoreError):
        session.undo(AT)
    assert (session.current, session.revealed, len(session.steps)) == (item("乙"), True, 1)
    ledger.full = False
    session.grade(GOOD, AT, 1.0)
    assert [review.item for review in ledger.reviews] == ["甲", "乙"]


def test_undo_says_what_it_took_back_and_shows_the_answer() -> None:
    session = sit("甲乙")
    answer(session, AGAIN)
    step = session.undo(AT)
    assert isinstance(step, Step)
    assert (step.item.id, step.review.grade, session.current, session.revealed) == ("甲", AGAIN, item("甲"), True)


def test_without_grades_there_is_nothing_to_undo() -> None:
    assert sit("甲").undo(AT) is None


@given(st.lists(st.sampled_from(Grade), max_size=20), st.integers(0, 20))
def test_undoing_is_as_if_it_had_not_happened(grades: list[Grade], back: int) -> None:
    """n grades and k undos leave the same sitting and the same ledger as n - k grades."""
    memories = {"甲": known(0), "乙": known(-3)}
    ledgers = Ledger(memories=dict(memories)), Ledger(memories=dict(memories))
    undone, straight = (sit("甲乙丙丁戊己庚辛", ledger, memories) for ledger in ledgers)
    given_ = [grade for grade in grades if undone.current and answer(undone, grade)]
    for _ in range(back):
        undone.undo(AT)
    for grade in given_[: max(0, len(given_) - back)]:
        answer(straight, grade)
    assert ledgers[0] == ledgers[1]
    assert [undone.count(one) for one in Stage] == [straight.count(one) for one in Stage]
    assert undone.summary(AT) == straight.summary(AT)
    rest = [[answer(session, GOOD) for _ in range(session.total - session.finished)] for session in (undone, straight)]
    assert rest[0] == rest[1]


def test_what_is_laid_aside_is_not_asked_and_can_be_taken_back() -> None:
    session = sit("甲乙丙丁", memories={"丙": known(0)})
    aside = session.lay_aside({"甲", "丙", "别处"}, "buried")
    assert ([item.id for item in aside.items], aside.reason) == (["甲", "丙"], "buried")
    assert to_come(session) == ["乙", "丁"]
    assert [session.count(one) for one in Stage] == [2, 0, 0]
    assert session.undo(AT) == aside
    assert to_come(session) == ["甲", "乙", "丙", "丁"]
    assert [session.count(one) for one in Stage] == [3, 0, 1]


def test_laying_a_later_item_aside_leaves_the_current_answer_shown() -> None:
    session = sit("甲乙")
    session.reveal()
    session.lay_aside({"乙"})
    assert session.revealed
    session.lay_aside({"甲"})
    assert (session.revealed, session.current) == (False, None)


def test_grades_and_layings_aside_are_taken_back_in_turn() -> None:
    ledger = Ledger()
    session = sit("甲乙丙", ledger)
    answer(session, AGAIN)
    session.lay_aside({"甲", "乙"})
    answer(session, GOOD)
    for _ in range(3):
        session.undo(AT)
    assert to_come(session) == ["甲", "乙", "丙"]
    assert (ledger.reviews, session.last) == ([], None)


def test_an_item_of_an_earlier_sitting_is_taken_up_again() -> None:
    session = sit("甲乙", memories={"丙": known(9)})
    session.retake(item("丙"), known(0))
    assert (to_come(session), session.total, session.count(Stage.DUE)) == (["丙", "甲", "乙"], 3, 1)
    session.retake(item("乙"), None)
    assert (to_come(session), session.total, session.count(Stage.NEW)) == (["乙", "丙", "甲"], 3, 2)


def test_a_new_wording_reaches_every_place_and_moves_nothing() -> None:
    session = sit("甲乙")
    answer(session, AGAIN)
    session.reword(replace(item("甲"), prompt="何谓甲？"))
    assert to_come(session, "prompt") == ["乙是指什么？", "何谓甲？"]
    assert session.steps[0].item.prompt == "何谓甲？"
    session.undo(AT)
    assert to_come(session, "prompt") == ["何谓甲？", "乙是指什么？"]


def test_siblings_are_the_items_of_one_passage() -> None:
    here, there = Evidence("水.txt", 0, 9, "…"), Evidence("水.txt", 40, 49, "…")
    one, two, other = (replace(item(name), evidence=(where,)) for name, where in (("甲", here), ("乙", here), ("丙", there)))
    assert siblings([one, two, other], one) == {"甲", "乙"}
    assert siblings([one, two, other], item("丁")) == {"丁"}


def test_offers_are_days_and_forgetting_is_now() -> None:
    assert sit("甲").offers(AT) == {AGAIN: 0, HARD: 1, GOOD: 2, EASY: 8}


def test_a_sitting_past_midnight_is_one_day_and_past_four_the_next() -> None:
    zone = ZoneInfo("Asia/Shanghai")
    ledger = Ledger()
    session = Session([item(name) for name in "甲乙丙"], {}, ledger, zone)
    for local in ("2026-05-04T23:50", "2026-05-05T00:10", "2026-05-05T04:00"):
        answer(session, GOOD, datetime.fromisoformat(local).replace(tzinfo=zone).astimezone(UTC))
    assert [ledger.memories[name].last.day for name in "甲乙丙"] == [4, 4, 5]


def test_a_clock_that_runs_backwards_damages_nothing() -> None:
    ledger = Ledger()
    session = sit("甲", ledger, {"甲": known(0)})
    answer(session, AGAIN, AT)
    answer(session, GOOD, AT - timedelta(days=365))
    assert ledger.memories["甲"].last == DAY
    assert ledger.memories["甲"].due > DAY


@pytest.mark.parametrize(("measured", "counted"), [(3.5, 3.5), (-7.0, 0.0), (4000.0, LONGEST_ANSWER)])
def test_the_time_of_an_answer_is_kept_within_reason(measured: float, counted: float) -> None:
    session = sit("甲")
    session.reveal()
    assert session.grade(GOOD, AT, measured).seconds == counted


def test_the_summary_counts_answers_not_items() -> None:
    session = sit("甲乙", memories={"丁": known(1), "戊": known(2)})
    for grade in (AGAIN, EASY, GOOD):
        answer(session, grade)
    summary = session.summary(AT)
    assert (summary.grades, summary.right, summary.seconds) == ((AGAIN, EASY, GOOD), 2, 3.0)
    assert summary.tomorrow == 1


DECK = [item(name) for name in "甲乙丙丁戊己"]
MEMORIES = {"乙": known(0), "丙": known(1), "戊": known(-30)}


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, "乙戊甲丁己"),
        ({"new": 1}, "乙戊甲"),
        ({"new": 0}, "乙戊"),
        ({"limit": 3}, "乙戊甲"),
        ({"limit": 1}, "乙"),
        ({"limit": 0}, ""),
    ],
)
def test_the_agenda_is_what_is_due_and_then_some_new(options: dict[str, Any], expected: str) -> None:
    assert "".join(one.id for one in agenda(DECK, MEMORIES, DAY, **options)) == expected


@pytest.mark.parametrize(
    ("passages", "new", "expected"),
    [
        ("甲1 乙2 丙3", 2, "甲乙"),
        ("甲1 乙1 丙2", 2, "甲丙"),
        ("甲1 乙1 丙2 丁2 戊3", 3, "甲丙戊"),
        ("甲1 乙1 丙1", 2, "甲乙"),
        ("甲1 乙1 丙2", 3, "甲丙乙"),
        ("甲1 乙1 丙2", 0, ""),
        ("甲1 乙12 丙2", 2, "甲丙"),
        ("甲 乙 丙", 2, "甲乙"),
    ],
)
def test_of_one_passage_a_day_begins_with_one_card_while_others_are_left(passages: str, new: int, expected: str) -> None:
    """Each item is drawn with the passages that prove it."""
    fresh = [
        replace(item(one[0]), evidence=tuple(Evidence("a.txt", int(at), 9, "") for at in one[1:])) for one in passages.split()
    ]
    assert "".join(one.id for one in introduced(fresh, new)) == expected


def test_how_a_deck_stands() -> None:
    found = standing(DECK, MEMORIES, DAY)
    assert (found.items, found.new, found.due, found.next) == (6, 3, 2, DAY + timedelta(1))
    assert standing([], {}, DAY) == Standing(0, 0, 0, None)
