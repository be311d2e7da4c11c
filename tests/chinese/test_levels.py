"""How deep the number of a line puts it, and where the words behind the number begin."""

from __future__ import annotations

import pytest

from studykit.chinese.levels import depth, level, number_end
from studykit.chinese.script import fold

OUTLINE = (
    "第一编 水的循环",
    "第二章 河流",
    "第三节 汛期",
    "一、降水的成因",
    "（二）地形雨",
    "3.台风雨",
    "（4）登陆的路径",
    "①风眼",
)


def test_an_outline_goes_down_step_by_step() -> None:
    assert [depth(fold(line)) for line in OUTLINE] == [1, 2, 3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize(("line", "found"), [("1 概况", 2), ("1.1 地形", 3), ("1.1.2 山地", 4), ("緒論", 2), ("附則", 2)])
def test_the_level_of_a_heading(line: str, found: int) -> None:
    assert level(fold(line)) == found


@pytest.mark.parametrize("line", ["水循环的意义", "1958年建成", "一方水土", "十字路口", "第一次统计", "①风眼", "•蒸发"])
def test_no_heading_by_number(line: str) -> None:
    assert level(fold(line)) == 0


@pytest.mark.parametrize("line", ["-5摄氏度", "— 说明", "*重点：蒸发", "水循环"])
def test_no_line_of_notes(line: str) -> None:
    assert depth(fold(line)) == 0


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("一、　降水", "降水"),
        ("（三）径流", "径流"),
        ("1.2 下渗", "下渗"),
        ("• 蒸发", "蒸发"),
        ("a. 凝结", "凝结"),
        ("降水", "降水"),
    ],
)
def test_the_words_behind_a_number(line: str, words: str) -> None:
    view = fold(line)
    assert view[number_end(view) :] == words
