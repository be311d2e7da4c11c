"""Finding items by characters and by the first letters of pinyin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.model.deck import Item
from studykit.search import Index, dumps, index, lit, loads, terms


def item(number: int, prompt: str, *answer: str) -> Item:
    return Item(f"{number:016x}", "definition", "recall", prompt, answer or ("答",), (), "r")


ITEMS = [
    item(0, "水循环包括哪三个环节？", "蒸发", "输送", "降水"),
    item(1, "長江的長度是多少？", "６３００公里"),
    item(2, "重庆位于哪条江边？", "长江"),
    item(3, "GDP 增长了多少？", "2.5%"),
    item(4, "水库会计制度何时施行？", "1988年1月21日"),
    item(5, "什么是“注重传承”？", "[bold]不忘[/]"),
]
INDEX = index(ITEMS)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("水循环", [0]),
        ("水", [0, 4]),
        ("蒸发", [0]),  # in the answer
        ("长江", [1, 2]),  # in either script
        ("長江", [1, 2]),
        ("6300", [1]),  # in either width
        ("６３００", [1]),
        ("gdp", [3]),
        ("ＧＤＰ", [3]),
        ("2.5％", [3]),
        ("1988 年", [4]),  # spaces part words, which are all to be there
        ("水 1988", [4]),
        ("水 6300", []),
        ("注 重传", [5]),
        ("“传承”", [5]),  # marks are layout
        ("[bold]", [5]),
        ("sxh", [0]),
        ("SXH", [0]),
        ("zf", [0]),
        ("cj", [1, 2]),
        ("zj", [1, 2]),  # 长 is read in two ways
        ("cq", [2]),
        ("zq", [2]),
        ("kjzd", [4]),
        ("hjzd", [4]),
        ("zzcc", [5]),  # 重 and 传 each in its own way
        ("gdpzz", [3]),  # Latin letters are their own
        ("sk kj", [4]),
        ("xyz", []),
        ("发输", []),  # over the end of a part
        ("", [0, 1, 2, 3, 4, 5]),
        (" ，。 ", [0, 1, 2, 3, 4, 5]),
        ("冰川", []),
        ("7", []),
    ],
)
def test_what_is_found(query: str, found: list[int]) -> None:
    assert list(INDEX.find(query)) == found
    assert list(loads(dumps(INDEX)).find(query)) == found


def test_a_rewording_is_found_and_what_it_replaced_is_not() -> None:
    made = index(ITEMS)
    assert made.find("zzcc") == [5]
    made.reword(0, item(0, "何谓蓄水？", "重新積存"))
    assert (made.find("循环"), made.find("蓄水"), made.find("cxjc"), made.find("zxjc"), made.find("积存")) == (
        [],
        [0],
        [0],
        [0],
        [0],
    )


def test_an_empty_deck_has_nothing_to_find() -> None:
    for made in (index([]), loads(dumps(index([])))):
        assert list(made.find("")) == list(made.find("水")) == list(made.find("sh")) == []


@pytest.mark.parametrize("content", [b"", b"studykit search 1\n", b"studykit search 1 2 3\nabc", b"\xff\n1", dumps(INDEX)[:-40]])
def test_what_is_no_index_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError):
        loads(content)


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("《新質生產力》是什么？", "新质", ["新質"]),
        ("《新質生產力》是什么？", "xzscl", ["新質生產力"]),
        ("ＧＤＰ增长２％", "gdp 2", ["ＧＤＰ", "２"]),
        ("重大装备", "zd cd", ["重大", "重大"]),
        ("水 循 环", "水循环", ["水 循 环"]),
        ("蒸发与蒸腾", "蒸", ["蒸", "蒸"]),
        ("蒸发", "水", []),
        ("蒸发", "", []),
        ("", "水", []),
    ],
)
def test_what_is_lit(text: str, query: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in lit(text, query)] == found


@given(st.lists(st.text(max_size=12), max_size=8), st.text(max_size=6))
def test_every_text_can_be_looked_through_and_a_part_of_it_is_found(prompts: list[str], query: str) -> None:
    made = index(item(number, prompt) for number, prompt in enumerate(prompts))
    assert loads(dumps(made)) == made
    assert set(made.find(query)) <= set(range(len(prompts)))
    for number, prompt in enumerate(prompts):
        assert number in made.find(prompt)
        assert all(0 <= start < end <= len(prompt) for start, end in lit(prompt, query))


def test_what_is_a_word_of_a_query() -> None:
    assert terms(" 水-库  ，， ＡI\n") == ["水库", "ai"]
    assert isinstance(INDEX, Index)
