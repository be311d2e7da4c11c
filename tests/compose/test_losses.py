"""A question that has lost a word is not asked; one that says what it is of is."""

from __future__ import annotations

import pytest

from studykit.compose.losses import has_lost

LOST = [
    ("深度一般不超过多少米？", "2米"),
    ("优点是什么？", "可以防锈"),
    ("所得用于什么？", "修铁路"),
    ("两人于何时发表报告？", "1806年"),
    ("水务组织于何时通过公约？", "2001年"),
    ("全世界已知约有多少种？", "一千种"),
    ("我国达到多少？", "41%"),
    ("一般要经过哪些步骤？（举出四个）", "沉淀"),
    ("蟒蛇自何时起？", "2005年"),
    ("王二研制成功于何时改良三弦？", "1986年"),
    ("自然保护区总面积于何时被列入名录？", "1992年"),
    ("清水县于何时落成启用？", "2016年"),
    ("银行发行的纸币多少元钞券背面印有江水？", "一千元"),
    ("根据《信鸽管理办法》，指最短距离是什么？", "空距"),
    ("萝卜糕的台式萝卜糕分为哪两种？", "闽南"),
    ("油煎后脂肪含量可增加什么？", "一倍"),
    ("什么叫做心动过缓？", "低于60次/分"),
    ("幼体有哪两个阶段？", "- 无节幼体"),
    ("什么叫做“坝子”？", "面积较大的溶蚀盆地在云南、贵州"),
]
WHOLE = [
    ("石芽的深度一般不超过多少米？", "2米"),
    ("高度每上升100米，气温约下降多少℃？", "0.65℃"),
    ("涡流炉的优点是什么？", "可以防锈"),
    ("学者王二和李三于何时发表《水文报告》？", "1806年"),
    ("水务组织于何时通过《水公约》？", "2001年"),
    ("全世界已知的海草约有多少种？", "72种"),
    ("郑成功于何时率军打败荷兰殖民者？", "1662年"),
    ("清水县博物馆于何时落成启用？", "2016年"),
    ("《信鸽管理办法》自何时起施行？", "2019年"),
    ("奖金总额多少元的，应当存入专用账户？", "超过一百万元"),
    ("油煎后脂肪含量可增加多少？", "一倍"),
]


@pytest.mark.parametrize(("asked", "answer"), LOST)
def test_a_question_that_has_lost_a_word_is_known(asked: str, answer: str) -> None:
    assert has_lost(asked, asked, [answer])


@pytest.mark.parametrize(("asked", "answer"), WHOLE)
def test_a_whole_question_is_let_by(asked: str, answer: str) -> None:
    assert not has_lost(asked, asked, [answer])


def test_a_measure_that_a_manual_is_named_for_is_let_by() -> None:
    assert not has_lost("据《番茄手册》，深度约为多少厘米？", "深度约为多少厘米？", ["3厘米"])
