"""Quantities: which numbers of a sentence can be asked for, and by what words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.chinese import quantities
from studykit.chinese.script import fold


def _found(text: str) -> list[tuple[str, str]]:
    view = quantities.whole_numbers(fold(text))
    return [(text[one.start : one.end], one.asks) for one in quantities.find(view)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("已发现鸟种945种", [("945种", "多少种")]),
        ("占全国的六成多", [("六成多", "多少")]),
        ("约占三分之一", [("三分之一", "多少")]),
        ("比上年提高0.5个百分点", [("0.5个百分点", "多少百分点")]),
        ("是十年前的1.6倍", [("1.6倍", "多少倍")]),
        ("全长1,794公里", [("1,794公里", "多少公里")]),
        ("總面積約3,583平方公里", [("約3,583平方公里", "多少")]),
        ("消耗2.35公斤/吨", [("2.35公斤/吨", "多少")]),
        ("总长8851.8千米", [("8851.8千米", "多少千米")]),
        ("科研机构30余家、读者5万多人", [("30余家", "多少家"), ("5万多人", "多少人")]),
        ("现有2亿学生", [("2亿", "多少")]),
        ("人口超过14亿人", [("超过14亿人", "多少人")]),
        ("增长15%至20%", [("15%至20%", "多少")]),
        ("居全国第六位", [("第六位", "第几位")]),
        ("稳居世界第一", [("第一", "第几")]),
        ("是世界第二大经济体", [("第二大", "第几大")]),
        ("连续9年增长", [("9年", "多少年")]),
        ("处三年以上七年以下有期徒刑", [("三年以上七年以下", "多少年")]),
        ("自收到申请之日起十五日内答复", [("十五日", "多少日")]),
    ],
)
def test_a_quantity_is_asked_by_its_unit(text: str, found: list[tuple[str, str]]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "2023年召开大会",
        "2023年9月7日",
        "推进5G建设",
        "实施“6+N”机制",
        "抓好三个方面",
        "落实5项措施",
        "三大工程",
        "一个国家",
        "第三条规定",
        "二十四节气",
        "每升高1米",
        "成为6个基地之一",
        "长1797公里的河流",
        "30年来",
        "3天后公布",
        "（占全部的15%）",
        "数百家企业",
        "十几个国家",
        "",
    ],
)
def test_other_numbers_are_not_asked_for(text: str) -> None:
    assert _found(text) == []


@given(st.text("一二三十百万亿0123456789.,，年月日个家%成倍第位元约余多至的、。“”", max_size=40))
def test_quantities_lie_in_order_inside_the_text(text: str) -> None:
    view = quantities.whole_numbers(fold(text))
    assert len(view) == len(text)
    end = 0
    for one in quantities.find(view):
        assert end <= one.start < one.end <= len(view)
        end = one.end
