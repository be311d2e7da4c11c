"""Values as a plain sentence states them."""

from __future__ import annotations

import pytest

from studykit.chinese import values


@pytest.mark.parametrize(
    ("clause", "said", "asks"),
    [
        ("太阳光到达地球约需8分20秒", "8分20秒", "多长时间"),
        ("正常人空腹血糖为3.9～6.1mmol/L", "3.9～6.1mmol/L", "多少"),
        ("甲状腺重约20～30克", "约20～30克", "多少克"),
        ("月球的质量约为地球的1/81", "1/81", "多少"),
        ("黄赤交角为23°26′", "23°26′", "多少"),
        ("胸外按压与人工呼吸的比例为30：2", "30：2", "多少"),
        ("短时记忆的容量为7±2个组块", "7±2个组块", "多少个组块"),
        ("罚款数额为一千元以上一万元以下", "一千元以上一万元以下", "多少元"),
        ("殿试每三年举行一次", "三年", "多少年"),
        ("白细胞的正常值为4×10⁹～10×10⁹个", "4×10⁹～10×10⁹个", "多少个"),
    ],
)
def test_the_last_value_of_a_clause(clause: str, said: str, asks: str) -> None:
    found = values.last(clause)
    assert found is not None
    assert (clause[found.start : found.end], found.asks) == (said, asks)


@pytest.mark.parametrize("clause", ["它由三个部分组成", "厚度达数十米", "有一只蜂王", "第三章有几节", "没有数字"])
def test_no_value(clause: str) -> None:
    assert values.last(clause) is None
