"""Sentences, drawn: each ┃ is where one must end and the next begin, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.chinese.sentences import sentences

_DRAWN = """
水是生命之源。┃没有水就没有生命！┃我们如何保护它？
海水蒸发成水汽；水汽升到高空；遇冷凝结成云。┃云中的水滴落下来，就是降水。
什么？！┃他不相信。┃真的吗？？┃真的！！！
水循环……就是这样开始的。┃后来呢……
第三条　水资源属于国家所有。┃水资源的所有权由国务院代表国家行使。
他说：“水很重要。没有水不行。”┃大家都同意。
老子说：“上善若水。”┃孟子指出，水无有不下。
“你去哪里？”他问。┃“去河边。”她说。
“你去哪里？去河边吗？”他问，“去做什么？”
孔子说：“逝者如斯夫！不舍昼夜。”这句话感叹时光像流水。
“上善若水。水善利万物而不争。”┃老子用水比喻最高的善。
面对“水从哪里来？”的问题，他们打了三口井。┃水终于来了。
他在回答“为什么要修堤？”这个问题时说，洪水年年都来。
老师问：“水有几种形态？”┃学生们答不上来。
「水無常形。」他說。┃「兵無常勢。」
他在《怎么办？》一书中写道，人要做事。┃《水！水！》是一篇小说。
降水（雨、雪、雹。不含露）落到地面。┃（见图三。）┃后来的情况就不同了。
都江堰（谁修的？何时修的？）至今仍在使用。
他在信里说：“井（你见过的那一口。）干了。”┃我们只好去河边。
他问道：“水呢？┃没有回答。
水很重要”。┃没有水不行”。┃水。
大禹治水。┃——《史记》说他三过家门而不入。
见 http://example.org/?a=1!b 的说明。┃此外还有别的!┃有吗?┃有。
1.5米深的水。┃3.2米宽的河。
"""


@pytest.mark.parametrize("drawn", _DRAWN.strip().split("\n"))
def test_sentences_end_where_drawn(drawn: str) -> None:
    text = drawn.replace("┃", "")
    assert [text[start:end] for start, end in sentences(text)] == [part.strip() for part in drawn.split("┃")]


def test_a_line_end_ends_a_sentence() -> None:
    text = "　　水的三态\n\n  水有三种形态。固态、液态\r\n气态“\n甲。”乙。\n"
    assert [text[a:b] for a, b in sentences(text)] == ["水的三态", "水有三种形态。", "固态、液态", "气态“", "甲。”", "乙。"]


def test_a_paragraph_quoted_as_a_whole_is_split_like_any_other() -> None:
    text = "“水是生命之源。它覆盖地球的七成。没有水就没有生命。”"
    assert [text[a:b] for a, b in sentences(text)] == ["“水是生命之源。", "它覆盖地球的七成。", "没有水就没有生命。”"]


def test_a_quotation_longer_than_any_sentence_is_split() -> None:
    text = "记录说：“" + "水位又升了。" * 100 + "”这是当年的记录。"
    assert len(list(sentences(text))) > 90


@pytest.mark.parametrize("text", ["", "\n", " \n\t\u3000\n"])
def test_nothing_has_no_sentences(text: str) -> None:
    assert list(sentences(text)) == []


@given(st.text(alphabet="水火。！？…；，“”‘’「」（）《》() \n\u3000—a1.!?:说的", max_size=120))
def test_every_visible_character_is_in_exactly_one_sentence(text: str) -> None:
    found = list(sentences(text))
    covered = [at for start, end in found for at in range(start, end)]
    assert len(set(covered)) == len(covered) and covered == sorted(covered)
    assert {at for at, mark in enumerate(text) if not mark.isspace()} <= set(covered)
    for start, end in found:
        assert start < end and "\n" not in text[start:end] and text[start:end] == text[start:end].strip()


@pytest.mark.parametrize("unit", [" ", "。 ", "“", "（《", "“（", "》", "说：“水。”", "…", "水?"])
def test_the_cost_grows_with_the_length(unit: str) -> None:
    # Quadratic work on so many characters would not end within the run of the suite.
    text = unit * (100_000 // len(unit))
    assert sum(end - start for start, end in sentences(text)) <= len(text)
