"""Where a sentence can be given with a stretch left out, and where it cannot."""

from __future__ import annotations

import pytest

from studykit.chinese.gaps import around


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("2.5%", "淡水占全球水量的2.5%。", ("淡水占全球水量的", "。")),
        ("蒸发", "水循环从蒸发开始。随后成云。", ("水循环从", "开始。")),
        ("成云", "先有蒸发。水汽上升以后才成云致雨。", ("水汽上升以后才", "致雨。")),
        ("海洋", "水体主要是海洋和其他水域。", ("水体主要是", "和其他水域。")),  # 其他 points at nothing
        ("蒸发", "1988年水库的蒸发量最大。", ("1988年水库的", "量最大。")),
        ("水库", "治水应该先修水库。", ("治水应该先修", "。")),
    ],
)
def test_what_stands_around(words: str, text: str, found: tuple[str, str]) -> None:
    assert around(words, text) == found


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("蒸发", "蒸发之后还是蒸发。"),  # twice
        ("凝结", "水循环从蒸发开始。"),  # not at all
        ("蒸发", "它从蒸发开始运动。"),
        ("蒸发", "其起点是水的蒸发。"),
        ("蒸发", "上述过程从蒸发开始。"),
        ("蒸發", "該過程從蒸發開始運動。"),
        ("蒸发", "从蒸发起。"),  # hardly a word is left
        ("蒸发", "水汽、" * 30 + "都来自蒸发。"),  # too long to hold in mind
        ("开始。随后", "水循环从蒸发开始。随后成云。"),  # over the end of a sentence
        ("蒸发", "是年水库的蒸发量最大。"),
        ("蒸发", "二是水库的蒸发量最大。"),
        ("蒸发", "但水库的蒸发量最大。"),
        ("蒸發", "另一方面，水庫的蒸發量最大。"),
        ("蒸发", "（1）容量大的水库蒸发最多。"),
        ("蒸发", "三、容量大的水库蒸发最多。"),
        ("蒸发", "·容量大的水库蒸发最多。"),
        ("蒸发", "容量大的水库[3]蒸发最多。"),
        ("蒸发", "【小字】水库的蒸发量最大。"),
        ("", "水循环从蒸发开始。"),
    ],
)
def test_what_cannot_stand_alone(words: str, text: str) -> None:
    assert around(words, text) is None
