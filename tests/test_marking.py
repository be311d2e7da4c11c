"""Typed answers marked, held against what a teacher says of them (``marking/*.jsonl``), and what no answer may do."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.marking import Verdict, mark, member
from studykit.model.memory import Grade

STRICT = {"number", "negation", "name", "date"}
RIGHT, PARTLY, UNSURE, WRONG = Verdict


@dataclass(frozen=True, slots=True)
class Typed:
    """An answer that a learner typed, a teacher's verdict, and what it turns on."""

    genre: str
    kind: str
    question: str
    answer: list[str]
    ordered: bool
    text: str
    verdict: str
    about: str


def _typed() -> list[Typed]:
    paths = sorted((Path(__file__).parent / "marking").glob("*.jsonl"))
    return [Typed(**json.loads(line)) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]


TYPED = _typed()
MARKED = [(one, mark(one.kind, one.question, one.answer, one.ordered, one.text).verdict) for one in TYPED]


def _told(found: list[tuple[Typed, Verdict]]) -> list[str]:
    return [f"{'、'.join(one.answer)} ← {one.text}: {verdict.value}, the teacher {one.verdict}" for one, verdict in found]


def test_there_are_enough_of_them_in_enough_genres() -> None:
    assert len(TYPED) >= 400
    assert len({one.genre for one in TYPED}) >= 12
    counted = Counter(one.verdict for one in TYPED)
    assert min(counted[verdict.value] for verdict in Verdict) >= 15
    assert len({(one.question, one.text) for one in TYPED}) == len(TYPED)


def test_nothing_false_is_accepted_where_a_number_a_denial_a_name_or_a_date_decides() -> None:
    assert _told([(o, v) for o, v in MARKED if o.about in STRICT and v is RIGHT and o.verdict != "right"]) == []


def test_nothing_false_is_accepted_elsewhere_either() -> None:
    assert _told([(o, v) for o, v in MARKED if v is RIGHT and o.verdict != "right"]) == []


def test_what_is_right_is_not_called_wrong() -> None:
    right = [(o, v) for o, v in MARKED if o.verdict == "right"]
    refused = [(o, v) for o, v in right if v is WRONG]
    assert len(refused) <= 0.01 * len(right), _told(refused)


def test_a_typo_is_left_to_the_learner() -> None:
    assert _told([(o, v) for o, v in MARKED if o.about == "typo" and v is not UNSURE]) == []


def test_the_teacher_mostly_agrees() -> None:
    others = [(o, v) for o, v in MARKED if v.value != o.verdict]
    decided = [(o, v) for o, v in others if v is not UNSURE]
    assert len(decided) <= 0.02 * len(MARKED), _told(decided)
    assert len(others) - len(decided) <= 0.03 * len(MARKED), _told(others)


THREE = ["蒸发", "输送", "降水"]


@pytest.mark.parametrize(
    ("ordered", "text", "verdict", "given", "grade"),
    [
        (True, "蒸发、输送、降水", RIGHT, (1, 2, 3), Grade.GOOD),
        (False, "降水、蒸发、输送", RIGHT, (3, 1, 2), Grade.GOOD),
        (True, "降水、蒸发、输送", PARTLY, (3, 1, 2), Grade.HARD),
        (True, "蒸发、降水", PARTLY, (1, 3), Grade.HARD),
        (True, "降水", PARTLY, (3,), Grade.AGAIN),
        (False, "蒸发、蒸发、蒸发", PARTLY, (1,), Grade.AGAIN),
        (False, "蒸发、输送、降水、融雪", PARTLY, (1, 2, 3), Grade.HARD),
        (False, "蒸发、输送、不降水", PARTLY, (1, 2), Grade.HARD),
        (False, "蒸发、输送、降氷", UNSURE, (1, 2), Grade.HARD),
        (False, "融雪", WRONG, (), Grade.AGAIN),
        (False, "", WRONG, (), Grade.AGAIN),
    ],
)
def test_a_list_tells_which_members_were_given(
    ordered: bool, text: str, verdict: Verdict, given: tuple[int, ...], grade: Grade
) -> None:
    found = mark("list", "水循环包括哪三个环节？", THREE, ordered, text)
    assert (found.verdict, found.given, found.grade) == (verdict, given, grade)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("输送", (2, RIGHT)),
        ("輸送", (2, RIGHT)),
        ("2.输送", (2, RIGHT)),
        ("降氷", (3, UNSURE)),
        ("融雪", None),
        ("", None),
        ("不输送", None),
    ],
)
def test_one_line_is_one_member_wherever_it_belongs(text: str, found: tuple[int, Verdict] | None) -> None:
    assert member("list", "水循环包括哪三个环节？", THREE, text) == found


def test_a_blank_answer_is_wrong_unless_nothing_is_the_answer() -> None:
    assert mark("definition", "零向量的方向怎样？", ["略"], False, "略").verdict is RIGHT
    assert mark("definition", "零向量的方向怎样？", ["任意"], False, "略").verdict is WRONG


def test_echoing_the_question_is_no_answer() -> None:
    for one in TYPED:
        found = mark(one.kind, one.question, one.answer, one.ordered, one.question)
        assert found.verdict is not RIGHT, one.question


@given(st.sampled_from(TYPED))
def test_the_answer_itself_is_right_in_either_width(one: Typed) -> None:
    for joint in ("、", "；", "\n"):
        words = joint.join(one.answer)
        wide = "".join(chr(ord(mark_) + 0xFEE0) if mark_.isascii() and mark_.isalnum() else mark_ for mark_ in words)
        for text in (words, wide, f" {words}。"):
            assert mark(one.kind, one.question, one.answer, one.ordered, text).verdict is RIGHT


@given(st.integers(2, 10**8), st.integers(2, 10**8), st.sampled_from(["公里", "元", "%", "人", "岁", "亩"]))
def test_no_figure_is_taken_for_another(answer: int, typed: int, unit: str) -> None:
    found = mark("figure", "有多少？", [f"{answer}{unit}"], False, f"{typed}{unit}").verdict
    assert (found is RIGHT) == (answer == typed)


@given(st.dates(), st.dates())
def test_no_date_is_taken_for_another(answer: object, typed: object) -> None:
    def chinese(day: object) -> str:
        year, month, date = str(day).split("-")
        return f"公元{int(year)}年{int(month)}月{int(date)}日"

    found = mark("date", "何时？", [chinese(answer)], False, chinese(typed)).verdict
    assert (found is RIGHT) == (answer == typed)


@given(st.sampled_from([one for one in TYPED if one.about in STRICT | {"words"}]), st.data())
def test_a_denial_or_a_digit_put_in_is_never_right(one: Typed, data: st.DataObject) -> None:
    answer = "、".join(one.answer)
    digits = [at for at, char in enumerate(answer) if char in "0123456789"]
    places = [(0, "不"), *((at, digit) for at in digits for digit in "13579")]
    at, char = data.draw(st.sampled_from(places))
    text = answer[:at] + char + answer[at:]
    found = mark(one.kind, one.question, one.answer, one.ordered, text).verdict
    assert found is not RIGHT, f"{answer} ← {text}"


@given(
    st.sampled_from(["definition", "date", "list", "figure"]),
    st.lists(st.text(max_size=12), min_size=1, max_size=4),
    st.text(max_size=40),
)
def test_anything_may_be_typed(kind: str, answer: list[str], text: str) -> None:
    found = mark(kind, "是什么？", answer, False, text)
    assert set(found.given) <= set(range(1, len(answer) + 1))
    assert len(set(found.given)) == len(found.given)
