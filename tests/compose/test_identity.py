"""An item's id names what is asked and what the answer says; nothing else moves it, and either of them does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.compose.identity import digest, item_id, scope

_LIST = ("list", "水循环", "环节", "", None, ("蒸发", "输送", "降水"), False, True)


def _id(**changes: object) -> str:
    names = ("kind", "subject", "aspect", "scope", "voice", "answer", "ordered", "complete")
    return item_id(**(dict(zip(names, _LIST, strict=True)) | changes))


def test_width_marks_and_layout_do_not_move_it() -> None:
    assert _id(subject="水 循环") == _id(subject="“水循环”") == _id()


def test_the_order_of_a_set_does_not_move_it_but_that_of_a_sequence_does() -> None:
    turned = ("降水", "输送", "蒸发")
    assert _id(answer=turned) == _id()
    assert _id(answer=turned, ordered=True) != _id(ordered=True)


def test_whatever_is_said_moves_it() -> None:
    others = [
        _id(kind="definition"),
        _id(subject="碳循环"),
        _id(aspect="特点"),
        _id(scope="海上"),
        _id(voice="张三"),
        _id(complete=False),
        _id(answer=("蒸发", "输送")),
        _id(answer=("蒸发", "不输送", "降水")),
        _id(answer=("蒸发", "输送", "降水", "径流")),
    ]
    assert len({_id(), *others}) == len(others) + 1


@given(st.lists(st.text(max_size=5), max_size=5), st.lists(st.text(max_size=5), max_size=5))
def test_no_two_lists_of_parts_run_together(one: list[str], other: list[str]) -> None:
    assert (digest(one) == digest(other)) == (one == other)


PAGE = "1998年，该流域不包括冰川和湖泊等水体。"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("该流域不包括哪些水体？（举出两类）", "哪些水体是该流域不包括的？（任写两类）"),
        ("1998年，该流域不包括哪些水体？", "该流域于1998年不包括哪两类水体？"),
    ],
    ids=["another order", "other words between"],
)
def test_a_template_does_not_move_the_scope(one: str, other: str) -> None:
    assert scope(one, ["水体"], PAGE) == scope(other, ["水体"], PAGE) != ""


@pytest.mark.parametrize(
    "other",
    ["该流域包括哪些水体？", "1998年，该流域不包括哪些水体？", "1989年，该流域不包括哪些水体？"],
    ids=["no denial", "a year", "another year"],
)
def test_words_of_the_page_move_it(other: str) -> None:
    assert len({scope(prompt, ["水体"], PAGE + "1989年") for prompt in (other, "该流域不包括哪些水体？")}) == 2


def test_what_is_known_or_not_of_the_page_is_no_scope() -> None:
    assert scope("据林一舟，水体是指什么？", ["水体"], PAGE) == ""
