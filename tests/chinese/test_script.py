"""One view of both scripts, as long as the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.chinese.script import fold, is_traditional, unfold


@given(st.text(max_size=50))
def test_offsets_hold(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(("text", "view"), [("什麼為是,指", "什么为是，指"), ("個種類", "个种类"), ("水循环。", "水循环。")])
def test_cues_are_read_in_one_script(text: str, view: str) -> None:
    assert fold(text) == view


@pytest.mark.parametrize(
    ("text", "traditional"), [("全書分為五個部分", True), ("全书分为五个部分", False), ("", False), ("乾隆皇后", False)]
)
def test_script_is_told(text: str, traditional: bool) -> None:
    assert is_traditional(text) is traditional


def test_a_question_comes_out_in_the_script_of_its_page() -> None:
    assert unfold("全书分为哪五个部分？", "全書分為本紀、表、書、世家、列傳五個部分。", True) == "全書分為哪五個部分？"


@given(st.text(alphabet="水循环是指什么", min_size=1))
def test_on_a_simplified_page_nothing_changes(words: str) -> None:
    assert unfold(words, "水循环是指水连续运动的过程。", False) == words
