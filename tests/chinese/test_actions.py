"""Calls to action: what opens with what is to be done, what states, and what measures lead to."""

from __future__ import annotations

import pytest

from studykit.chinese.actions import is_action, is_bare, is_effect, modal, opens_with_manner, role, without_call


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
        "加快完善有利于小店发展的信贷办法",
    ],
)
def test_what_says_what_to_do(words: str) -> None:
    assert is_action(words)


@pytest.mark.parametrize(
    "words",
    [
        "水质明显改善",
        "年轻人口外流",
        "保护是开发的前提",
        "创新能力不足",
        "渔业的发展",
        "培训者",
        "监督机制不健全",
        "兴办夜校有利于农民识字",
        "“完善制度",
    ],
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


@pytest.mark.parametrize("words", ["要修建水库", "应当节约用水", "必须保护水源", "需要疏浚河道", "要在"])
def test_the_modal_that_opens_a_clause(words: str) -> None:
    assert modal(words)
    assert words.startswith(modal(words))


@pytest.mark.parametrize("words", ["要素齐全", "应用广泛", "水库要修建", ""])
def test_no_modal_opens_the_clause(words: str) -> None:
    assert not modal(words)


@pytest.mark.parametrize("words", ["着力建设水库", "重点打造水乡", "建设引水工程", "要疏浚河道", "在上游修建水库", "打造"])
def test_a_clause_without_a_subject(words: str) -> None:
    assert is_bare(words)


@pytest.mark.parametrize("words", ["水库正在建设", "流域面积很大", "灌区年年丰收", ""])
def test_a_clause_with_a_subject(words: str) -> None:
    assert not is_bare(words)


@pytest.mark.parametrize("words", ["着力建设水库", "重点打造水乡", "科学布局水库"])
def test_a_way_of_doing_opens_no_subject(words: str) -> None:
    assert opens_with_manner(words)


@pytest.mark.parametrize("words", ["建设引水工程", "发展农业是根本", "重点工程完工", "全面抗战爆发", "系统完整"])
def test_what_may_open_a_subject(words: str) -> None:
    assert not opens_with_manner(words)
