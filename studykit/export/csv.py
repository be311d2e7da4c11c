"""A deck as a table for spreadsheets: one item a row, its proof beside it."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from studykit.export._options import Options
from studykit.model.deck import Deck, Item
from studykit.paths import write_whole

SUFFIX = ".csv"

HEADER = (
    "编号",
    "类型",
    "题目",
    "答案",
    "有序",
    "完整",
    "立场",
    "标签",
    "文件",
    "起",
    "止",
    "页",
    "行",
    "篇目",
    "作者",
    "发言",
    "原文",
)
BETWEEN = "\n"
"""What stands between the parts of an answer, between tags, and between the values of several proofs."""

_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?\d[\d,]*(\.\d+)?%?")


def write(deck: Deck, path: Path, options: Options) -> None:
    """Write ``deck`` as UTF-8 with a byte order mark, by which Excel knows the encoding; line ends as RFC 4180 has them."""
    target = io.StringIO()
    table = csv.writer(target, lineterminator="\r\n")
    table.writerow(HEADER)
    table.writerows([_cell(value) for value in _row(item)] for item in deck.items)
    write_whole(path, target.getvalue().encode("utf-8-sig", "replace"))


def _row(item: Item) -> tuple[str, ...]:
    names = ("file", "start", "end", "page", "line", "article", "author", "speaker", "quote")
    proofs = [[getattr(evidence, name) for evidence in item.evidence] for name in names]
    return (
        item.id,
        item.kind,
        item.prompt,
        BETWEEN.join(item.answer),
        "是" if item.ordered else "",
        "" if item.complete else "否",
        item.voice or "",
        BETWEEN.join(item.tags),
        *(BETWEEN.join("" if value is None else str(value) for value in values).strip() for values in proofs),
    )


def _cell(value: str) -> str:
    """``value`` such that a spreadsheet takes it for text: a cell that begins like a formula would be run as one."""
    value = value.replace("\x00", "")
    return f"'{value}" if _FORMULA.match(value) and not _NUMBER.fullmatch(value) else value
