"""Nouns that name a set or a side of something, and the measure words that count what a noun names."""

from __future__ import annotations

import re

import pytest

from studykit.chinese.categories import NAMES_SET, measure_of, measure_of_members, which_of
from studykit.chinese.facet_nouns import NAMES, QUALITY, SOLE

SIDE = re.compile(rf"{QUALITY}(?:{NAMES})")


@pytest.mark.parametrize(
    ("category", "measure"),
    [
        ("断流的原因", "个"),
        ("灌溉方法", "种"),
        ("治沙的经验", "条"),
        ("开凿运河的意义", "点"),
        ("防汛措施", "项"),
        ("堤坝", "项"),
        ("", "项"),
    ],
)
def test_how_a_category_is_counted(category: str, measure: str) -> None:
    assert measure_of(category) == measure


@pytest.mark.parametrize(
    ("noun", "measure"),
    [
        ("沿江城市", "个"),
        ("水利工程", "项"),
        ("高耗水产业", "类"),
        ("治水名臣", "位"),
        ("水经著作", "部"),
        ("矿物", "种"),
        ("滨海度假新赛道", "条"),
        ("区域性商贸高地", "个"),
        ("“制高点”", "个"),
        ("重点领域关键技术", "个"),
        ("道路材料", "种"),
        ("", "种"),
    ],
)
def test_how_members_are_counted(noun: str, measure: str) -> None:
    assert measure_of_members(noun) == measure


@pytest.mark.parametrize(
    ("words", "names"), [("旱灾的成因", True), ("节水的组成部分", True), ("原因不明", False), ("水库", False)]
)
def test_what_names_a_set(words: str, names: bool) -> None:
    assert bool(NAMES_SET.search(words)) is names


@pytest.mark.parametrize("words", ["本质", "最根本的目的", "两大支撑", "首要任务", "省会"])
def test_a_side(words: str) -> None:
    assert SIDE.fullmatch(words)


@pytest.mark.parametrize("words", ["水渠", "目的地", "主要", "灌溉的目的", ""])
def test_no_side(words: str) -> None:
    assert not SIDE.fullmatch(words)


def test_what_one_thing_alone_holds_is_a_side_that_many_can_share() -> None:
    assert SOLE.fullmatch("首都")
    assert not SOLE.fullmatch("途径")


@pytest.mark.parametrize(
    ("members", "noun", "which"),
    [
        (("研究生", "大学生"), "", "类人"),
        (("采矿产业", "冶金产业"), "产业", "类产业"),
        (("研究生", "论文"), "", "项"),
        (("花生", "卫生"), "", "项"),
    ],
)
def test_how_several_are_asked_for(members: tuple[str, ...], noun: str, which: str) -> None:
    assert which_of(members, noun) == which
