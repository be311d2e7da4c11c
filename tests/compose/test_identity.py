"""An item's id names what is asked and what the answer says; nothing else moves it, and either of them does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from studykit.compose.identity import digest, item_id

_LIST = ("list", "水循环", "环节", None, ("蒸发", "输送", "降水"), False)


def _id(**changes: object) -> str:
    names = ("kind", "subject", "aspect", "voice", "answer", "ordered")
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
        _id(voice="张三"),
        _id(answer=("蒸发", "输送")),
        _id(answer=("蒸发", "不输送", "降水")),
        _id(answer=("蒸发", "输送", "降水", "径流")),
    ]
    assert len({_id(), *others}) == len(others) + 1


@given(st.lists(st.text(max_size=5), max_size=5), st.lists(st.text(max_size=5), max_size=5))
def test_no_two_lists_of_parts_run_together(one: list[str], other: list[str]) -> None:
    assert (digest(one) == digest(other)) == (one == other)
