"""The words that number a series: drawn as family and number."""

from __future__ import annotations

import pytest

from studykit.chinese.enumerators import LAST, markers


@pytest.mark.parametrize(
    ("view", "found"),
    [
        ("一是排查隐患，二是储备物资。", [("是", 1), ("是", 2)]),
        ("首先，读题。", [("第", 1)]),
        ("第三，检查。", [("第", 3)]),
        ("最后，交卷。", [("第", LAST)]),
        ("（一）国家秘密；（二）商业秘密。", [("（）", 1), ("（）", 2)]),
        ("一方面要快，另一方面要稳。", [("方面", 1), ("方面", 2)]),
        ("有两个，一个是“新”，另一个是“质”。", [("个是", 1), ("个是", 2)]),
        ("第一步是拆书；第二步，补书。", [("第…", 1), ("第…", 2)]),
        ("其一，就空间而言；其二，就时间而言。", [("其", 1), ("其", 2)]),
        ("1）热胀；2）冷缩", [("）", 1), ("）", 2)]),
        ("再次，检查。", [("第", 3)]),
        ("①热胀②冷缩", [("○", 1)]),
        ("十二、附则", [("、", 12)]),
        ("1. 热胀冷缩", [(".", 1)]),
    ],
)
def test_markers(view: str, found: list[tuple[str, int]]) -> None:
    assert [(one.family, one.number) for one in markers(view)] == found


@pytest.mark.parametrize(
    "view",
    [
        "第三产业发展很快。",
        "第一要务是发展。",
        "3.14是圆周率。",
        "再次指出。",
        "其他一切。",
        "第一方面军来了。",
        "他要一要二。",
        "第一章　总则",
    ],
)
def test_what_numbers_nothing(view: str) -> None:
    assert [one for one in markers(view) if one.start == 0] == []
