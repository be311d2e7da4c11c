"""``studykit doctor``: each thing that can be wrong is made wrong, named, and mended where that can be."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from studykit import schedule
from studykit.cli._store import ledgers
from studykit.model.memory import Grade, Review
from studykit.paths import data_folder
from studykit.store import Store
from studykit.store.backup import keep_daily
from tests.cli.conftest import Run, files


@pytest.fixture
def practised(deck_file: Path, tmp_path: Path, now: datetime) -> Path:
    """The sample deck at hand with two reviews, and a copy of the store."""
    (tmp_path / "decks").mkdir()
    path = deck_file.rename(tmp_path / "decks" / deck_file.name)
    day = schedule.study_day(now, UTC)
    with Store(data_folder()) as store:
        store.add([(Review(f"{number:016x}", now, Grade.GOOD, 2.0), day) for number in (1, 2)], schedule.replay)
        keep_daily(store, day)
    return path


def lines(said: str, mark: str) -> list[str]:
    return [line for line in said.splitlines() if line.startswith(mark)]


def test_all_is_well(studykit: Run, practised: Path) -> None:
    said = studykit("doctor")
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == [
        f"✓ {data_folder() / 'reviews.db'}：完好，2 次复习，2 张卡",
        "✓ 记忆：与复习记录相符",
        "✓ decks/水循环.json：完好，5 张卡",
    ]
    assert studykit("doctor", "--quiet").out == ""


def test_before_anything_was_done(studykit: Run) -> None:
    said = studykit("doctor")
    assert said.code == 0 and lines(said.out, "✗") == []


def test_memories_that_do_not_fit_are_computed_again(studykit: Run, practised: Path) -> None:
    with closing(sqlite3.connect(data_folder() / "reviews.db")) as raw, raw:
        raw.execute("UPDATE memories SET stability = 99")
    first, repaired, then = studykit("doctor"), studykit("doctor", "--repair"), studykit("doctor")
    assert (first.code, lines(first.out, "✗")) == (1, ["✗ 记忆：2 张卡与复习记录不符"]) and "--repair" in first.out
    assert repaired.code == 0 and "✓ 记忆：2 张卡已按复习记录重算" in repaired.out
    assert then.code == 0 and "与复习记录相符" in then.out


def test_a_damaged_store_comes_back_from_its_copy(studykit: Run, practised: Path) -> None:
    path = data_folder() / "reviews.db"
    path.write_bytes(before := path.read_bytes()[:4096] + b"\xa5" * 8192)
    found = studykit("doctor")
    assert found.code == 1 and "学习记录已损坏" in found.out and "reviews-2026-05-04.db" in found.out
    assert path.read_bytes() == before, "looking changes nothing"
    repaired = studykit("doctor", "--repair")
    assert repaired.code == 0 and "已修复（reviews-2026-05-04.db）" in repaired.out and "2 次复习，2 张卡" in repaired.out
    assert "reviews-damaged-1.db" in files(data_folder())
    assert studykit("doctor").code == 0


def test_a_damaged_store_without_a_copy(studykit: Run, practised: Path) -> None:
    for copy in (data_folder() / "backups").iterdir():
        copy.unlink()
    (data_folder() / "reviews.db").write_bytes(b"\xa5" * 8192)
    assert "没有完好的备份" in studykit("doctor").out
    repaired = studykit("doctor", "--repair")
    assert repaired.code == 0 and "0 次复习" in repaired.out


def test_a_store_in_use_or_of_another_program(studykit: Run, practised: Path) -> None:
    with Store(data_folder()):
        assert studykit("doctor", "--repair").code == 2
    with closing(sqlite3.connect(data_folder() / "reviews.db")) as raw, raw:
        raw.execute("PRAGMA user_version = 999")
    said = studykit("doctor", "--repair")
    assert said.code == 2 and "升级" in said.err


def twice(deck: dict[str, Any]) -> None:
    deck["items"].append(deck["items"][0])


def without_answer(deck: dict[str, Any]) -> None:
    deck["items"][0]["answer"] = [""]


def without_source(deck: dict[str, Any]) -> None:
    deck["sources"] = []


def without_item(deck: dict[str, Any]) -> None:
    del deck["items"][4]


def newer(deck: dict[str, Any]) -> None:
    deck["studykit"] = 99


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (twice, "有 1 个编号重复"),
        (without_answer, "1 张卡没有题面、答案或出处"),
        (without_source, "出处不在来源里：水循环.txt"),
        (without_item, "下落里有 1 张卡不在卡组里"),
        (newer, "99"),
        (dict.clear, "不是 studykit 的卡组文件"),
    ],
)
def test_a_deck_that_does_not_hold_together(
    studykit: Run, practised: Path, spoil: Callable[[dict[str, Any]], None], says: str
) -> None:
    deck = json.loads(practised.read_text(encoding="utf-8"))
    spoil(deck)
    practised.write_text(json.dumps(deck), encoding="utf-8")
    said = studykit("doctor", "--repair")
    (wrong,) = lines(said.out, "✗")
    assert said.code == 1 and wrong.startswith("✗ decks/水循环.json：") and says in wrong and "  → " in said.out


def test_a_damaged_ledger(studykit: Run, practised: Path) -> None:
    assert studykit("export", practised, "deck.apkg").code == 0
    (ledger,) = ledgers().iterdir()
    assert studykit("doctor").code == 0
    ledger.write_text("坏")
    said = studykit("doctor")
    assert said.code == 1 and str(ledger) in said.out and "导出记录已损坏" in said.out
