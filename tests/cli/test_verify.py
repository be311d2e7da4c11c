"""``studykit verify``."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from studykit.deckfile import dumps
from studykit.model.deck import Deck, Evidence, Item, SourceEntry
from tests.cli.conftest import Run

SENTENCE = "《水法》于1988年1月21日通过。"
PAGE = f"法律小史\n\n{SENTENCE}\n此后又有修改。\n"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """A folder with one document, and beside it ``deck.json`` with one item that it proves."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "水法.txt").write_text(PAGE, encoding="utf-8")
    start = PAGE.index(SENTENCE)
    evidence = Evidence("水法.txt", start, start + len(SENTENCE), SENTENCE, None, 3)
    item = Item("f" * 16, "date", "recall", "《水法》于何时通过？", ("1988年1月21日",), (evidence,), "sample.date")
    source = SourceEntry("水法.txt", sha256(PAGE.encode()).hexdigest())
    (tmp_path / "deck.json").write_text(dumps(Deck("水法", (source,), (item,), ())), encoding="utf-8")
    return folder


def test_a_deck_that_holds(studykit: Run, sources: Path) -> None:
    said = studykit("verify", "deck.json", "--sources", sources)
    assert (said.code, said.out, said.err) == (0, "", "1 张卡，0 处不能证明\n")


def test_quiet_leaves_the_exit_code(studykit: Run, sources: Path) -> None:
    said = studykit("verify", "deck.json", "--sources", sources, "--quiet")
    assert (said.code, said.out, said.err) == (0, "", "")


def test_one_changed_byte_of_a_quotation(studykit: Run, sources: Path) -> None:
    (sources / "水法.txt").write_text(PAGE.replace("21日", "22日"), encoding="utf-8")
    said = studykit("verify", "deck.json", "--sources", sources)
    assert said.code == 1
    assert said.out == f"{'f' * 16}\t水法.txt 第 6–24 字不是所引的话\n"
    assert said.err == "水法.txt：文件已不是生成卡组时的样子\n1 张卡，1 处不能证明\n"


def test_a_change_elsewhere_is_told_and_fails_nothing(studykit: Run, sources: Path) -> None:
    (sources / "水法.txt").write_text(PAGE.replace("又有", "再有"), encoding="utf-8")
    said = studykit("verify", "deck.json", "--sources", sources)
    assert (said.code, said.out) == (0, "")
    assert said.err == "水法.txt：文件已不是生成卡组时的样子\n1 张卡，0 处不能证明\n"


def test_a_source_that_is_gone(studykit: Run, sources: Path) -> None:
    (sources / "水法.txt").unlink()
    said = studykit("verify", "deck.json", "--sources", sources)
    assert said.code == 1 and said.out.startswith("水法.txt：读不到原文")
