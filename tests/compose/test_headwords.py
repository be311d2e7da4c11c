"""A noun of kind that opens a question is the thing that its article is about, or there is no question."""

from __future__ import annotations

import pytest

from studykit.compose.headwords import Headwords, is_bare
from tests.reading import cards_of, page_of

CASES = [
    pytest.param(
        "青山纸业\n\n青山纸业股份有限公司是一家造纸企业。1999年，公司在上海证券交易所上市。",
        "公司",
        "青山纸业",
        id="a company in its own article",
    ),
    pytest.param(
        "水经新注\n\n《水经新注》，又名《新注》，长篇历史小说。小说以江、河、湖、海四条线索为主线。",
        "小说",
        "《水经新注》",
        id="a book, with the marks that the page gives it",
    ),
    pytest.param(
        "龙门水库\n\n龙门水库位于清水县，是一座中型水库。1958年10月，水库开工建设。",
        "水库",
        "龙门水库",
        id="a reservoir",
    ),
]
CASES += [
    pytest.param(
        "清水县水利志大事记（1928—2021）\n\n1964年3月，县水利局在北关设立水文站。",
        "县水利局",
        "清水县水利局",
        id="a body of the county whose chronicle it is",
    ),
    pytest.param(
        "第三课 长江水利同盟的兴衰\n\n1370年，同盟在汉口设立了商会。",
        "同盟",
        "长江水利同盟",
        id="the union that a chapter is about",
    ),
    pytest.param(
        "第五课 太平洋战争\n\n1945年9月，战争结束。1941年12月，这场战争爆发。",
        "战争",
        "太平洋战争",
        id="the war that a chapter is about",
    ),
]
WITHOUT = [
    pytest.param("企业改革\n\n1998年5月，企业在上海证券交易所上市。", id="an article that is about no company"),
    pytest.param(
        "青山纸业\n\n青山纸业股份有限公司是一家造纸企业。1999年，在白云集团公司的帮助下，公司在上海证券交易所上市。",
        id="another company beside it",
    ),
    pytest.param(
        "青山造纸厂大事记\n\n1958年，公私合营，组建青山造纸社。1965年更名为青山造纸厂。1972年3月，工厂在北京设立办事处。",
        id="a chronicle of one that had another name",
    ),
    pytest.param("第五课 战后的世界\n\n1945年9月，战争结束。", id="a chapter that names no war"),
]


@pytest.mark.parametrize(("text", "noun", "name"), CASES)
def test_it_is_called_by_its_name(text: str, noun: str, name: str) -> None:
    asked = [prompt for _rule, prompt, _answer in cards_of(text)]
    assert any(prompt.startswith(name) for prompt in asked)
    assert not any(prompt.startswith(noun) for prompt in asked)


@pytest.mark.parametrize("text", WITHOUT)
def test_without_a_name_there_is_no_question_of_what_it_did(text: str) -> None:
    asked = [prompt for _rule, prompt, _answer in cards_of(text)]
    assert not any(prompt.startswith(("企业", "公司", "工厂", "战争")) for prompt in asked)


@pytest.mark.parametrize("prompt", ["企业在科技创新中具有怎样的地位？", "学校应当向谁报告？", "红旗水库于何时开工？"])
def test_a_general_truth_and_a_name_are_not_bare(prompt: str) -> None:
    assert not is_bare(prompt)


@pytest.mark.parametrize(
    ("prompt", "once"),
    [
        ("美川油纸伞的油纸伞可分为哪四种？", "美川油纸伞可分为哪四种？"),
        ("美川油纸伞油纸伞的制作分为哪五个步骤？", "美川油纸伞的制作分为哪五个步骤？"),
        ("美川油纸伞的伞骨有多少支？", "美川油纸伞的伞骨有多少支？"),
        ("美川油纸伞与油纸伞博物馆有何关系？", "美川油纸伞与油纸伞博物馆有何关系？"),
    ],
)
def test_a_title_is_said_once(prompt: str, once: str) -> None:
    text = "美川油纸伞\n\n美川油纸伞是一种手工艺品。油纸伞可分为四种。"
    assert Headwords(page_of(text)).in_full(text.index("可分"), prompt) == once
