"""Numbers about practice: counted from reviews, drawn in the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from studykit import schedule
from studykit.model.deck import Deck
from studykit.model.memory import Grade, Review
from studykit.store import Store, tallies
from studykit.store.tallies import DayTally, Recall
from studykit.tui.desk import Desk
from studykit.tui.statistics import forecast, statistics, streak
from studykit.tui.widgets.charts import bars, heat_map, share
from tests.conftest import NOW
from tests.tui.stage import play, press, screen_text

TODAY = NOW.date()
AGAIN, HARD, GOOD, EASY = Grade


def practised(store: Store, item: str, *answers: tuple[int, Grade]) -> None:
    """Store ``answers`` of (days ago, grade)."""
    pairs = [
        (Review(item, NOW - timedelta(days=ago) + timedelta(seconds=turn), grade, 10.0), TODAY - timedelta(days=ago))
        for turn, (ago, grade) in enumerate(answers)
    ]
    store.add(pairs, schedule.replay)


@pytest.mark.parametrize(
    ("ago", "expected"),
    [([], 0), ([0], 1), ([1], 1), ([2], 0), ([0, 1, 2], 3), ([1, 2], 2), ([0, 2, 3], 1)],
)
def test_a_streak_runs_to_today_or_yesterday(ago: list[int], expected: int) -> None:
    assert streak({TODAY - timedelta(days=days): DayTally(1, 1, 1.0) for days in ago}, TODAY) == expected


def test_the_forecast_puts_arrears_on_today() -> None:
    due = [-30, -1, 0, 1, 1, 13, 14, 400]
    assert forecast([TODAY + timedelta(days=days) for days in due], TODAY) == (3, 2, *[0] * 11, 1)


def test_recall_counts_the_first_answer_of_later_days_only(store: Store) -> None:
    practised(store, "甲", (9, AGAIN), (9, GOOD), (5, GOOD), (2, AGAIN), (2, GOOD))
    practised(store, "乙", (9, EASY))
    assert tallies.recall_by_item(store) == {"甲": Recall(2, 1)}


def test_days_are_tallied_without_what_was_withdrawn(store: Store) -> None:
    practised(store, "甲", (1, AGAIN), (1, GOOD), (0, GOOD))
    store.withdraw(store.reviews()[-1], None, NOW)
    assert tallies.by_day(store) == {TODAY - timedelta(days=1): DayTally(2, 1, 20.0)}


def test_a_deck_is_split_by_kind_source_and_article(store: Store, deck: Deck) -> None:
    other = replace(deck.items[1].evidence[0], file="法.txt", article="水法释义")
    mixed = replace(deck, items=(deck.items[0], replace(deck.items[1], evidence=(other,)), *deck.items[2:]))
    practised(store, deck.items[0].id, (40, EASY), (30, EASY), (0, EASY))
    practised(store, deck.items[1].id, (9, GOOD), (7, AGAIN), (6, GOOD), (1, AGAIN))
    found = statistics(mixed, store.memories(), tallies.by_day(store), tallies.recall_by_item(store), TODAY)
    assert (found.new, found.young, found.mature) == (3, 1, 1)
    assert found.recall == Recall(5, 3)
    assert found.kinds == {"definition": Recall(2, 2), "date": Recall(3, 1)}
    assert found.sources == {"水循环.txt": Recall(2, 2), "法.txt": Recall(3, 1)}
    assert found.weakest == (("水法释义", Recall(3, 1)),)


def test_a_heat_map_has_a_column_a_week_and_leaves_the_future_blank() -> None:
    """The last day is a Wednesday."""
    counts = {date(2026, 5, 6): 8, date(2026, 5, 4): 2, date(2026, 4, 29): 4, date(2026, 4, 26): 1}
    drawn = heat_map(counts, date(2026, 5, 6), 3, "一二三四五六日").plain
    assert drawn.split("\n") == [
        "一 · · ░░",
        "二 · · · ",
        "三 · ▒▒██",
        "四 · ·   ",
        "五 · ·   ",
        "六 · ·   ",
        "日 ░░·   ",
    ]


def test_bars_are_sixteen_steps_high() -> None:
    assert bars([16, 8, 1, 0], 3).plain.split("\n") == ["██          ", "██ ██ ▁▁    ", "16  8  1    "]
    assert bars([0, 0], 2).plain.split("\n") == ["    ", "    ", "    "]


@pytest.mark.parametrize(
    ("right", "asked", "drawn"), [(9, 10, "━━━━━━━━━─  90%"), (0, 3, "──────────   0%"), (0, 0, "──────────   – ")]
)
def test_a_share_is_a_bar_and_a_number(right: int, asked: int, drawn: str) -> None:
    assert share(right, asked, 10).plain == drawn


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
def test_the_screen_shows_them(
    desk: Desk, deck: Deck, store: Store, shelf: Callable[[Deck], Path], size: tuple[int, int]
) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "t")
        shown = screen_text(pilot)
        assert "连续 2 天   今天 1 题 10 秒" in shown
        assert "一 · " in shown
        if size == (80, 24):
            assert "未学 4 · 初记 1 · 记牢 0" in shown
            assert "记住率（隔天再问）" in shown
            assert "100% 1/1" in shown
        await press(pilot, "t")
        assert "开始" in screen_text(pilot)

    shelf(deck)
    practised(store, deck.items[0].id, (1, GOOD), (0, GOOD))
    play(desk, None, scene, size)
