"""Two rules that read one list: it is asked for once."""

import pytest

from tests.reading import cards_of


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("四大发明是指造纸术、印刷术、火药和指南针。", ["四大发明是指哪四项？"]),
        ("货币的职能有价值尺度、流通手段、贮藏手段、支付手段和世界货币。", ["货币的职能有哪五项？"]),
        ("热传递有三种方式，即传导、对流和辐射。", ["热传递有哪三种方式？"]),
    ],
)
def test_a_list_is_asked_for_once(text: str, asked: list[str]) -> None:
    assert [prompt for _, prompt, _ in cards_of(text)] == asked


def test_two_names_of_one_list_are_asked_apart() -> None:
    cards = cards_of("糖尿病的典型症状是多饮、多食、多尿和体重减轻，即“三多一少”。")
    assert len(cards) == 2
