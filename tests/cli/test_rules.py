"""``studykit rules``."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from studykit import facts
from studykit.deckfile import dumps
from tests import samples
from tests.cli.conftest import Run

RIGHT = {"kind": "list", "ask": ["水循环", "环节"], "answer": ["蒸发", "输送", "降水"], "span": "水循环包括三个环节", "weight": 2}


@pytest.fixture
def counted_deck(tmp_path: Path) -> Path:
    """A deck with an annotated list, one that nobody has annotated, and a definition that holds a trap."""
    deck = samples.deck()
    rules = {"list": "counted", "definition": "means"}
    items = tuple(replace(item, rule=rules[item.kind]) for item in deck.items if item.kind in rules)
    path = tmp_path / "水.json"
    path.write_text(dumps(replace(deck, items=items)), encoding="utf-8")
    return path


def _annotated(folder: Path, number: str) -> Path:
    folder.mkdir()
    (folder / f"{number}.jsonl").write_text(json.dumps(RIGHT), encoding="utf-8")
    (folder / f"traps-{number}.jsonl").write_text(json.dumps({"text": "连续运动"}), encoding="utf-8")
    return folder


def _rows(out: str) -> dict[str, list[str]]:
    return {line.split()[0]: line.split()[1:] for line in out.splitlines()}


def test_right_wrong_and_open_are_counted_by_rule(studykit: Run, counted_deck: Path, tmp_path: Path) -> None:
    text = counted_deck.read_text("utf-8").replace("水循环.txt", "12水循环.txt")
    counted_deck.write_text(text, encoding="utf-8")
    said = studykit("rules", counted_deck, "--gold", _annotated(tmp_path / "gold", "12"))
    rows = _rows(said.out)
    assert (said.code, said.err) == (0, "")
    assert rows["规则"] == ["类型", "命中", "对", "错", "未标注", "读什么"]
    assert rows["counted"][:5] == ["列举", "2", "1", "0", "1"]
    assert rows["means"][:5] == ["定义", "1", "0", "1", "0"]
    assert rows["met"][:5] == ["时间", "0", "0", "0", "0"]
    assert rows["合计"] == ["3", "1", "1", "1"]


def test_a_source_without_annotation_is_neither_right_nor_wrong(studykit: Run, counted_deck: Path, tmp_path: Path) -> None:
    rows = _rows(studykit("rules", counted_deck, "--gold", _annotated(tmp_path / "gold", "12")).out)
    assert rows["合计"] == ["3", "0", "0", "0"]


def test_every_rule_has_a_row_with_what_it_reads(studykit: Run) -> None:
    lines = studykit("rules").out.splitlines()[1:-1]
    assert [line.split()[0] for line in lines] == [rule.__name__ for _kind, rule in facts.rules()]
    assert all(line.endswith(".") for line in lines)
    assert all(len(" ".join(line.split()[6:])) > 10 for line in lines)


def test_a_folder_without_annotation_ends_in_one_error(studykit: Run, tmp_path: Path) -> None:
    said = studykit("rules", "--gold", tmp_path)
    assert (said.code, said.out) == (2, "")
    assert str(tmp_path) in said.err
