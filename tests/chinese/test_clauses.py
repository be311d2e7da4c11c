"""Clauses, connectives, terms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.chinese import clauses


@pytest.mark.parametrize(
    "drawn",
    [
        "|水往低处流|，|人往高处走|。",
        "|他说“来，坐下”|，|然后走了|。",
        "|《春江花月夜》|：|一首诗|；|一幅画|",
        "|（甲，乙）和丙|",
    ],
)
def test_clauses_are_cut_at_marks_outside_quotations(drawn: str) -> None:
    view = drawn.replace("|", "")
    cuts = [view[a:b] for a, b in clauses.clauses(view)]
    assert cuts == drawn.split("|")[1::2]


@given(st.text(alphabet="水“”（），。；是的", max_size=30))
def test_no_character_but_a_mark_is_lost_between_clauses(view: str) -> None:
    kept = "".join(view[a:b] for a, b in clauses.clauses(view))
    assert [mark for mark in view if mark not in "，。；"] == [mark for mark in kept if mark not in "，。；"]


@pytest.mark.parametrize(
    ("view", "statement"),
    [
        ("因此，水是生命之源", "水是生命之源"),
        ("概括地说，水是生命之源", "水是生命之源"),
        ("然而水是生命之源", "水是生命之源"),
        ("水因此是生命之源", "水因此是生命之源"),
    ],
)
def test_connectives_open_a_sentence_without_belonging_to_it(view: str, statement: str) -> None:
    assert view[clauses.after_lead(view) :] == statement


@pytest.mark.parametrize(
    "words",
    [
        *("水循环", "“一带一路”", "人民代表大会制度", "发展绿色经济", "人的全面发展", "服从意识"),
        *("有氧呼吸", "使用价值", "都江堰", "可持续发展", "曾国藩", "行政行为", "湿地", "碳中和", "规模以上工业"),
    ],
)
def test_terms(words: str) -> None:
    assert clauses.is_term(words)


@pytest.mark.parametrize(
    "words",
    [
        *("这种制度", "它", "水循环的", "从东向西流的河", "马克思指出", "对于企业", "“半边", "不仅", "我们", "甲，乙"),
        *("有人", "可以看到", "使人进步", "都江堰和", "水利事业中", "被认为", "最大的河", "又称河水"),
    ],
)
def test_what_is_no_term(words: str) -> None:
    assert not clauses.is_term(words)


@pytest.mark.parametrize(("words", "balanced"), [("“甲（乙）”", True), ("“甲（乙”）", False), ("甲）", False), ("", True)])
def test_balance(words: str, balanced: bool) -> None:
    assert clauses.is_balanced(words) is balanced
