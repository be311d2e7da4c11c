"""``studykit explain``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from studykit.compose.gates import GATES
from studykit.deckfile import dumps
from tests import samples
from tests.cli.conftest import Run


def test_an_item_with_its_source_its_rule_and_its_gates(studykit: Run, deck_file: Path) -> None:
    said = studykit("explain", deck_file, "0000000000000002")
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == [
        "0000000000000002  时间",
        "问：《水法》于何时通过？",
        "答：1988年1月21日",
        "",
        "出处：水循环.txt 第 2 行（第 200–218 字）",
        "文章：《水的旅行》 · 林一舟",
        "原文：《水法》于1988年1月21日通过。",
        "",
        "规则：sample.date",
        "通过：" + " ".join(gate.__name__ for gate in GATES),
    ]


def test_an_open_list_a_page_and_a_speaker_are_told(studykit: Run, tmp_path: Path) -> None:
    item = samples.deck().items[2]
    evidence = replace(item.evidence[0], page=7, speaker="周岚")
    deck = replace(samples.deck(), items=(replace(item, complete=False, evidence=(evidence,)),))
    (tmp_path / "deck.json").write_text(dumps(deck), encoding="utf-8")
    lines = studykit("explain", "deck.json", item.id).out.splitlines()
    assert lines[2] == "答：蒸发；输送；降水（等）"
    assert lines[4].startswith("出处：水循环.txt 第 7 页 第 3 行") and lines[5] == "文章：《水的旅行》 · 林一舟 · 周岚"


def test_the_first_digits_will_do_when_they_are_one_items(studykit: Run, tmp_path: Path) -> None:
    deck = samples.deck()
    items = (replace(deck.items[0], id="ab12000000000000"), replace(deck.items[1], id="ab34000000000000"))
    (tmp_path / "deck.json").write_text(dumps(replace(deck, items=items)), encoding="utf-8")
    assert studykit("explain", "deck.json", "AB3").out.startswith("ab34000000000000  时间")
    for typed, says in (("ab", "有 2 张卡的编号以它开头"), ("cd", "没有这个编号的卡")):
        said = studykit("explain", "deck.json", typed)
        assert (said.code, said.out) == (2, "") and f"studykit: {typed}：{says}" in said.err
