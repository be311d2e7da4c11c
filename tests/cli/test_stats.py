"""``studykit stats``: numbers that the reviews come to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studykit import schedule
from studykit.cli import _store
from studykit.model.memory import Grade, Review
from studykit.paths import data_folder
from studykit.store import Store
from tests.cli.conftest import Run


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch, now: datetime) -> None:
    """Monday the fourth of May 2026, in UTC."""
    monkeypatch.setattr(_store, "now", lambda: now)
    monkeypatch.setattr(_store, "zone", lambda: UTC)


@pytest.fixture
def practised(deck_file: Path, now: datetime) -> Path:
    """The sample deck after two days: item 1 right on both, item 2 right and then forgotten, item 3 met today."""
    yesterday = now - timedelta(days=1)
    given = [(1, yesterday, 3), (2, yesterday, 3), (1, now, 3), (2, now, 1), (3, now, 4)]
    reviews = [Review(f"{item:016x}", at + timedelta(seconds=item), Grade(grade), 2.0) for item, at, grade in given]
    with Store(data_folder()) as store:
        store.add([(review, schedule.study_day(review.at, UTC)) for review in reviews], schedule.replay)
    return deck_file


def test_a_deck_in_detail(studykit: Run, practised: Path) -> None:
    said = studykit("stats", practised)
    with Store(data_folder()) as store:
        due = {item[-1]: memory.due for item, memory in store.memories().items()}
    assert due["2"].isoformat() == "2026-05-04", "a forgotten item is due on the same day"
    assert (said.code, said.err) == (0, "")
    assert said.out == (
        "卡组    卡片  到期  未学  初记  记牢  记住率\n"
        "水循环     5     1     2     3     0     50%\n"
        "\n"
        "到期日      卡片\n"
        "2026-05-04     1\n"
        f"{due['1']}     1\n"
        f"{due['3']}     1\n"
        "\n"
        "隔天再问  记住  记住率\n"
        "定义       1/1    100%\n"
        "时间       0/1      0%\n"
        "\n"
        "连续 2 天 · 今天 3 题 · 累计 5 题\n"
    )


def test_a_deck_nobody_has_practised(studykit: Run, deck_file: Path) -> None:
    assert studykit("stats", deck_file).out == (
        "卡组    卡片  到期  未学  初记  记牢  记住率\n"
        "水循环     5     0     5     0     0       —\n"
        "\n"
        "到期日  卡片\n"
        "—          0\n"
        "\n"
        "连续 0 天 · 今天 0 题 · 累计 0 题\n"
    )


def test_all_decks_at_hand(studykit: Run, practised: Path, newer_deck: Path, tmp_path: Path) -> None:
    (tmp_path / "decks").mkdir()
    for path in (practised, newer_deck):
        path.rename(tmp_path / "decks" / path.name)
    said = studykit("stats")
    assert said.out == (
        "卡组    卡片  到期  未学  初记  记牢  记住率\n"
        "水循环     5     1     2     3     0     50%\n"
        "\n"
        "连续 2 天 · 今天 3 题 · 累计 5 题\n"
    )
    assert said.code == 1 and "未来.json" in said.err and "升级" in said.err


def test_no_deck_at_hand(studykit: Run) -> None:
    said = studykit("stats")
    assert (said.code, said.out) == (0, "") and "studykit build" in said.err


def test_a_deck_that_is_not_there(studykit: Run, newer_deck: Path) -> None:
    assert studykit("stats", "无").code == studykit("stats", newer_deck).code == 2
