"""Speakers: whom the words before a verb of saying name, and what asks for him."""

from __future__ import annotations

import pytest

from studykit.chinese import speakers


@pytest.mark.parametrize(
    ("before", "who", "asks"),
    [
        ("马克思", "马克思", "谁"),
        ("顾炎武在《日知录》中", "顾炎武", "谁"),
        ("马克思、恩格斯", "马克思、恩格斯", "谁"),
        ("爱因斯坦", "爱因斯坦", "谁"),
        ("亚当·斯密", "亚当·斯密", "谁"),
        ("胡适发表《文学改良刍议》", "胡适", "谁"),
        ("水利部副部长李建华", "水利部副部长李建华", "谁"),
        ("陶行知先生", "陶行知先生", "谁"),
        ("联合国教科文组织在报告中", "联合国教科文组织", "谁"),
        ("中央农村工作会议", "中央农村工作会议", "哪次会议"),
        ("2023年中央农村工作会议", "2023年中央农村工作会议", "哪次会议"),
        ("政府工作报告中", "政府工作报告", "哪份文件"),
        ("《论语》", "《论语》", "何处"),
    ],
)
def test_a_name_speaks(before: str, who: str, asks: str) -> None:
    assert (speakers.named(before), speakers.asks(who)) == (who, asks)


@pytest.mark.parametrize(
    "before",
    ["有人", "人们", "专家", "他", "研究", "俗话", "事实", "这", "记者", "省委会议", "何理解", "城市的发展", "在会上", ""],
)
def test_nobody_speaks(before: str) -> None:
    assert speakers.named(before) == ""
