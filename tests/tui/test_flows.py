"""Keys in, reviews in the store and words on the screen out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from studykit.errors import StoreError
from studykit.model.deck import Deck
from studykit.model.memory import Grade, Memory, Review
from studykit.store import Store
from studykit.tui.desk import Desk
from tests.tui.stage import play, press, screen_text

Shelf = Callable[[Deck], Path]
AGAIN, HARD, GOOD, EASY = Grade


def given_grades(store: Store) -> list[Grade]:
    return [review.grade for review in store.reviews()]


@pytest.mark.parametrize(
    ("keys", "grades"),
    [
        (["space", "space"], [GOOD]),
        (["enter", "enter"], [GOOD]),
        (["space", "1"], [AGAIN]),
        (["space", "4", "space", "2"], [EASY, HARD]),
        (["space", "３", "space", "１"], [GOOD, AGAIN]),
        (["space", "f4", "space", "f1"], [EASY, AGAIN]),
        (["3"], []),  # the first press only shows the answer
        (["3", "3"], [GOOD]),
        (["space", "3", "u"], []),
        (["space", "3", "u", "1"], [AGAIN]),
        (["space", "3", "space", "4", "ｕ", "f5", "u"], []),
        (["q"], []),
    ],
)
def test_keys_become_reviews(desk: Desk, deck: Deck, store: Store, keys: list[str], grades: list[Grade]) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, *keys)

    play(desk, deck, scene)
    assert given_grades(store) == grades


def test_a_card_on_eighty_columns(desk: Desk, deck: Deck) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "space", "3", "space", "3")
        assert "▢ ▢ ▢  共 3 项" in screen_text(pilot)
        assert "蒸发" not in screen_text(pilot)
        await press(pilot, "space")
        assert screen_text(pilot).rstrip() == _LIST_CARD.strip("\n")

    play(desk, deck, scene)


_LIST_CARD = """
  水循环  ━━━━━━━━━━━━━━━━━━──────────────────────────  新 3  学 0  复 0   2/5

  ╭─ 列举 ──────────────────────────────────────────────────────────────────╮
  │  水循环包括哪三个环节？                                                 │
  ╰────────────────────────────────────────────────────────────── 水的旅行 ─╯

  ▌  1  蒸发
  ▌  2  输送
  ▌  3  降水
  ▌  按此顺序

     水循环.txt · 水的旅行 · 林一舟 · 第3行
     水循环包括蒸发、输送、降水三个环节。








     1 重来  本次       2 困难  1 天       3 良好  2 天       4 简单  8 天

  1–4 评分   u 撤销   q 结束   ? 帮助
"""


def test_the_same_card_on_forty_columns_is_still_whole(desk: Desk, deck: Deck) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "space", "3", "space", "3", "space")
        shown = screen_text(pilot)
        for words in ("水循环包括哪三个环节？", "1  蒸发", "3  降水", "第3行", "1 重来", "4 简单", "? 帮助"):
            assert words in shown

    play(desk, deck, scene, size=(40, 15))


def test_from_home_through_a_deck_to_the_summary_and_home(desk: Desk, deck: Deck, shelf: Shelf, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        assert "开始：学 5 道新题" in screen_text(pilot)
        await press(pilot, "enter")
        for _ in deck.items:
            await press(pilot, "space", "4")
        assert "5/5  答对 100%" in screen_text(pilot)
        assert "✓ ✓ ✓ ✓ ✓" in screen_text(pilot)
        await press(pilot, "enter")
        assert "✓ 今天做完了" in screen_text(pilot)
        assert "今天的都做完了，5月12日再来" in screen_text(pilot)
        await press(pilot, "enter")
        assert "今天的都做完了" in screen_text(pilot)

    shelf(deck)
    play(desk, None, scene)
    assert given_grades(store) == [EASY] * 5


def test_undo_from_the_summary_returns_to_the_last_card(desk: Desk, deck: Deck, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "space", "1", "q")
        assert "0/1  答对 0%" in screen_text(pilot)
        await press(pilot, "u", "4", "q")
        assert "1/1  答对 100%" in screen_text(pilot)

    play(desk, deck, scene)
    assert given_grades(store) == [EASY]


def test_undo_says_what_it_undid(desk: Desk, deck: Deck) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "u")
        assert "这一次还没有评过分" in screen_text(pilot)
        await press(pilot, "space", "1", "u")
        assert "已撤销“水循环是指什么？”的重来" in screen_text(pilot)

    play(desk, deck, scene)


def test_a_held_space_bar_does_not_grade(store: Store, deck: Deck, now_stands_still: Desk) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "space", "space", "space")
        assert "水在陆地、海洋和大气之间的连续运动" in screen_text(pilot)

    play(now_stands_still, deck, scene)
    assert given_grades(store) == []


@pytest.fixture
def now_stands_still(desk: Desk) -> Desk:
    moment = desk.now()
    return Desk(desk.store, lambda: moment, desk.zone)


def test_everything_can_be_done_with_the_mouse(desk: Desk, deck: Deck, shelf: Shelf, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await pilot.click("#decks", offset=(6, 1))
        await pilot.pause()
        await pilot.pause()
        await pilot.click("#reveal")
        await pilot.pause()
        await pilot.click("#grade-4")
        await pilot.pause()
        await pilot.click("Hints", offset=(3, 0))
        await pilot.pause()
        assert "已撤销" in screen_text(pilot)

    shelf(deck)
    play(desk, None, scene)
    assert given_grades(store) == []


def test_help_shows_every_key_and_any_way_out_closes_it(desk: Desk, deck: Deck, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        for way_out in ("escape", "q", "enter", "？"):
            await press(pilot, "?")
            assert "撤销上一次评分，次数不限" in screen_text(pilot)
            await press(pilot, way_out)
            assert "撤销上一次评分，次数不限" not in screen_text(pilot)

    play(desk, deck, scene)
    assert given_grades(store) == []


def test_a_grade_that_cannot_be_kept_is_said_and_asked_again(
    desk: Desk, deck: Deck, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = store.record

    def full(review: Review, memory: Memory) -> None:
        raise StoreError("磁盘已满", try_="腾出空间后重试")

    async def scene(pilot: Pilot[None]) -> None:
        monkeypatch.setattr(store, "record", full)
        await press(pilot, "space", "3")
        assert "腾出空间后重试" in screen_text(pilot)
        assert "0/5" in screen_text(pilot)
        monkeypatch.setattr(store, "record", keep)
        await press(pilot, "3")
        assert "1/5" in screen_text(pilot)

    play(desk, deck, scene)
    assert given_grades(store) == [GOOD]


def test_leaving_without_a_grade_ends_at_once_where_a_deck_was_named(desk: Desk, deck: Deck) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "space", "q")

    assert play(desk, deck, scene).return_code == 0


def test_home_tells_no_decks_broken_decks_and_empty_decks_apart(desk: Desk, deck: Deck, shelf: Shelf) -> None:
    async def none(pilot: Pilot[None]) -> None:
        assert "这里还没有卡组" in screen_text(pilot)

    async def some(pilot: Pilot[None]) -> None:
        await press(pilot, "home")
        assert "这不是 studykit 的卡组文件" in screen_text(pilot)
        await press(pilot, "down")
        assert "这个卡组里没有题" in screen_text(pilot)
        await press(pilot, "enter")
        assert "这个卡组里没有题" in screen_text(pilot)

    play(desk, None, none)
    shelf(deck).write_text("{}", encoding="utf-8")
    shelf(replace(deck, items=(), receipt=()))
    play(desk, None, some)


def test_the_new_ones_of_a_day_are_metered_across_sittings(store: Store, deck: Deck, desk: Desk, shelf: Shelf) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "space", "4", "space", "4")
        assert "2/2  答对 100%" in screen_text(pilot)
        await press(pilot, "enter")
        assert "✓ 今天做完了" in screen_text(pilot)

    shelf(deck)
    play(Desk(store, desk.now, desk.zone, new=2), deck, scene)


def test_the_theme_can_be_changed(desk: Desk, deck: Deck) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        before = pilot.app.theme
        await press(pilot, "f8")
        assert {before, pilot.app.theme} == {"ink", "paper"}

    play(desk, deck, scene)


def test_a_day_later_what_is_due_is_asked_first(desk: Desk, deck: Deck, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        assert "淡水占全球水量的多少？" in screen_text(pilot)

    item = deck.items[-1].id
    before = desk.today - timedelta(days=1)
    store.record(Review(item, desk.now(), GOOD, 1.0), Memory(2.0, 5.0, before, before, 1, 0))
    play(desk, deck, scene)
