"""What comes first where only the best are asked for: what the pages are about before their details."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.model.deck import Evidence, Item
from studykit.worth import best, worth


def _item(prompt: str, *answer: str, article: str = "水循环的意义", sources: int = 1, complete: bool = True) -> Item:
    evidence = tuple(Evidence(f"{number}.txt", 0, 9, "".join(answer), article=article) for number in range(sources))
    return Item(prompt, "definition", "recall", prompt, answer, evidence, "rule", False, complete, None, ())


_HEADLINE = _item("水循环是指什么？", "水在陆地、海洋和大气之间连续运动的过程")
_DETAIL = _item("县水文站有多少座？", "12座")
_ITEMS = [
    _DETAIL,
    _HEADLINE,
    _item("水循环由哪三个环节组成？", "蒸发", "降水", "径流"),
    _item("水循环的动力是什么？", "太阳辐射"),
]


def test_the_best_is_what_the_page_is_about() -> None:
    assert best(_ITEMS, 1) == (_HEADLINE,)
    assert _DETAIL not in best(_ITEMS, 3)


def test_the_best_stand_in_the_order_of_the_deck() -> None:
    assert best(_ITEMS, 3) == tuple(item for item in _ITEMS if item is not _DETAIL)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (_item("水是什么？", "生命之源", sources=3), _item("水是什么？", "生命之源")),
        (_item("水循环是什么？", "过程"), _item("县有几站？", "过程")),
        (_item("水有哪两种？", "淡水", "咸水"), _item("水有哪两种？", "淡水", "咸水", complete=False)),
        (_item("水是什么？", "由氢氧两种元素组成的无机物"), _item("水是什么？", "无机物")),
    ],
    ids=["told by more sources", "what the title speaks of", "a closed list", "a whole thing"],
)
def test_of_two_that_differ_in_one_respect(better: Item, worse: Item) -> None:
    one, other = worth([better, replace(worse, id="other")])
    assert one > other


@given(st.integers(0, 9))
def test_a_limit_is_kept(limit: int) -> None:
    kept = best(_ITEMS, limit)
    assert len(kept) == min(limit, len(_ITEMS))
    assert set(best(_ITEMS, limit)) <= set(best(_ITEMS, limit + 1))


def test_without_a_limit_all_are_kept() -> None:
    assert best(_ITEMS, None) == tuple(_ITEMS)
