"""The table as a spreadsheet opens it."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from studykit.export import Options, export
from studykit.model.deck import Deck
from tests import samples
from tests.export import hostile


def _table(deck: Deck, path: Path) -> list[dict[str, str]]:
    export(deck, path / "deck.csv", Options())
    with (path / "deck.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_a_row_is_an_item_with_its_proof(tmp_path: Path) -> None:
    assert _table(samples.deck(), tmp_path)[2] == {
        "编号": "0000000000000003",
        "类型": "list",
        "题目": "水循环包括哪三个环节？",
        "答案": "蒸发\n输送\n降水",
        "有序": "是",
        "完整": "",
        "立场": "",
        "标签": "",
        "文件": "水循环.txt",
        "起": "300",
        "止": "318",
        "页": "",
        "行": "3",
        "篇目": "水的旅行",
        "作者": "林一舟",
        "发言": "",
        "原文": "水循环包括蒸发、输送、降水三个环节。",
    }


def test_excel_sees_the_encoding(tmp_path: Path) -> None:
    export(samples.deck(), tmp_path / "deck.csv", Options())
    assert (tmp_path / "deck.csv").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize(
    ("answer", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2+3", "'-2+3"),
        ("+86 10", "'+86 10"),
        ("\t=1", "'\t=1"),
        ("-5%", "-5%"),
        ("+1,024.5", "+1,024.5"),
        ("2.5%", "2.5%"),
        ("1=1", "1=1"),
    ],
)
def test_no_cell_is_run_as_a_formula(answer: str, cell: str, tmp_path: Path) -> None:
    deck = samples.deck()
    one = replace(deck, items=(replace(deck.items[0], answer=(answer,)),))
    assert _table(one, tmp_path)[0]["答案"] == cell


def test_the_nastiest_texts_keep_to_their_cells(tmp_path: Path) -> None:
    rows = _table(hostile.deck(), tmp_path)
    for row, text in zip(rows[::2], hostile.TEXTS, strict=True):
        kept = text.replace("\x00", "").replace("\ud800", "?")
        assert row["题目"] in (kept, f"'{kept}")
        assert row["原文"] == f"前{kept}后"
