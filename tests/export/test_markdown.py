"""The Markdown as a Markdown reader renders it."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from studykit.export import Options, export
from studykit.model.deck import Deck, Evidence, Item
from tests import samples
from tests.export import hostile, witness

EXPECTED = """\
# 水循环

## 定义

### 1. 水循环是指什么？

水在陆地、海洋和大气之间的连续运动

> 水循环是指水在陆地、海洋和大气之间的连续运动。
>
> —— 林一舟，水的旅行，水循环.txt，第1行

## 时间

### 1. 《水法》于何时通过？

1988年1月21日

> 《水法》于1988年1月21日通过。
>
> —— 林一舟，水的旅行，水循环.txt，第2行

## 列举

### 1. 水循环包括哪三个环节？

1. 蒸发
2. 输送
3. 降水
"""


def _written(deck: Deck, path: Path) -> str:
    export(deck, path / "deck.md", Options())
    return (path / "deck.md").read_text(encoding="utf-8")


def test_questions_stand_by_kind_with_their_proof(tmp_path: Path) -> None:
    assert _written(samples.deck(), tmp_path).startswith(EXPECTED)


@pytest.mark.parametrize(
    "text", [*hostile.TEXTS, "1. 首先", "1) 首先", "- 横", "---", "===", "+ 加", "* 星", "> 引", "# 井", "1.5亿", "```"]
)
def test_a_text_means_itself(text: str, tmp_path: Path) -> None:
    item = Item("1", "definition", "recall", text, (text,), (Evidence("x.txt", 0, 1, text),), "rule")
    html = MarkdownIt("commonmark").render(_written(Deck("组", (), (item,), ()), tmp_path))
    line = " ".join(text.replace("\x00", "").replace("\ud800", "?").split())
    assert html == MarkdownIt("commonmark").render("# 组\n\n## 定义\n\n### 1. 题\n\n答\n\n> 原\n>\n> —— x.txt\n").replace(
        "题", _html(line)
    ).replace("答", _html(line)).replace("原", _html(line))
    assert "".join(witness.words(html)).count(line) >= 3


def _html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
