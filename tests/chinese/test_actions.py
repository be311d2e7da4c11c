"""Calls to action: what opens with what is to be done, what states, and what measures lead to."""

from __future__ import annotations

import pytest

from studykit.chinese.actions import is_action, is_effect, role, without_call


@pytest.mark.parametrize(
    "words",
    [
        "完善公共交通网络",
        "着力培养年轻匠人",
        "因地制宜地开发民俗旅游",
        "要压实河长责任",
        "以制度为保障，压实河长责任",
        "将祠堂改造成书院",
        "通过讲座普及防火知识",
        "进一步放宽开店的条件",
    ],
)
def test_what_says_what_to_do(words: str) -> None:
    assert is_action(words)


@pytest.mark.parametrize(
    "words",
    ["水质明显改善", "年轻人口外流", "保护是开发的前提", "创新能力不足", "渔业的发展", "培训者", "监督机制不健全", "“完善制度"],
)
def test_what_states_or_names(words: str) -> None:
    assert not is_action(words)


def test_a_call_loses_its_modal() -> None:
    assert without_call("必须加固堤坝") == "加固堤坝"
    assert without_call("要素流动不畅") == "要素流动不畅"


@pytest.mark.parametrize(
    ("words", "one"), [("以老字号为依托", "老字号"), ("把改革作为动力", "改革"), ("以史为鉴", None), ("为民服务", None)]
)
def test_roles(words: str, one: str | None) -> None:
    assert role(words) == one


@pytest.mark.parametrize(
    ("words", "effect"),
    [("提高群众满意度", True), ("为发展提供保障", True), ("从而降低损耗", True), ("完善巡查制度", False), ("减少用水量", False)],
)
def test_effects(words: str, effect: bool) -> None:
    assert is_effect(words) is effect
