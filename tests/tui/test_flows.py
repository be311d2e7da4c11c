"""Keys in, reviews in the store and words on the screen out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from studykit.deckfile import dumps
from studykit.errors import StoreError
from studykit.model.deck import Deck
from studykit.model.memory import Grade, Memory, Review
from studykit.schedule import replay
from studykit.store import Store
from studykit.tui.desk import Desk
from studykit.tui.widgets.grades import GradeBar
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








     1 重来  本次        2 困难  1 天       3 良好  2 天       4 简单  8 天

  1–4 评分   u 撤销   p 出处   ? 帮助   q 结束   * 收藏   e 编辑
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
        assert "没有可撤销的评分" in screen_text(pilot)
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
        await pilot.click(GradeBar)
        await pilot.pause()
        await pilot.click(GradeBar, offset=(70, 0))
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
            assert "撤销上一步，次数不限" in screen_text(pilot)
            await press(pilot, way_out)
            assert "撤销上一步，次数不限" not in screen_text(pilot)

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


@pytest.mark.parametrize(("colours", "first"), [("15;0", "ink"), ("0;15", "paper"), ("", "ink"), ("x", "ink")])
def test_the_theme_fits_the_terminal_until_one_is_chosen(
    desk: Desk, deck: Deck, monkeypatch: pytest.MonkeyPatch, colours: str, first: str
) -> None:
    seen = []

    async def scene(pilot: Pilot[None]) -> None:
        seen.append(pilot.app.theme)
        await press(pilot, "f8")
        seen.append(pilot.app.theme)

    monkeypatch.setenv("COLORFGBG", colours)
    play(desk, deck, scene)
    play(desk, deck, scene)
    other = {"ink": "paper", "paper": "ink"}[first]
    assert seen == [first, other, other, first]


def test_a_day_later_what_is_due_is_asked_first(desk: Desk, deck: Deck, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        assert "淡水占全球水量的多少？" in screen_text(pilot)

    item = deck.items[-1].id
    before = desk.today - timedelta(days=1)
    store.record(Review(item, desk.now(), GOOD, 1.0), Memory(2.0, 5.0, before, before, 1, 0))
    play(desk, deck, scene)


def test_the_source_lights_the_proof_among_its_neighbours(desk: Desk, deck: Deck) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "p")
        assert "看答案" in screen_text(pilot)  # before the answer is shown the source would tell it
        await press(pilot, "space", "p")
        shown = screen_text(pilot)
        assert "▌  水循环是指水在陆地、海洋和大气之间的连续运动。" in shown
        assert "     《水法》于1988年1月21日通过。" in shown
        assert "水循环.txt · 水的旅行 · 林一舟 · 第1行" in shown
        assert "修补  原样，未作修补" in shown
        await press(pilot, "p", "3")
        assert "1/5" in screen_text(pilot)

    play(desk, deck, scene)


def test_every_passage_can_be_turned_to_and_its_repairs_are_told(desk: Desk, deck: Deck) -> None:
    first = deck.items[0].evidence[0]
    second = replace(first, file="讲义.txt", quote="水循环即水的连续运动。", start=7, end=18, page=3, repairs=("hard_wrap",))
    twice = replace(deck, items=(replace(deck.items[0], evidence=(first, second)),))

    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "space", "p", "right")
        shown = screen_text(pilot)
        assert "2/2  讲义.txt · 水的旅行 · 林一舟 · 第3页 · 第1行" in shown
        assert "▌  水循环即水的连续运动。" in shown
        assert "修补  hard_wrap" in shown
        await press(pilot, "right")
        assert "1/2  水循环.txt" in screen_text(pilot)

    play(desk, twice, scene)


def test_an_edit_shows_at_once_keeps_the_schedule_and_outlives_the_deck(
    desk: Desk, deck: Deck, shelf: Shelf, store: Store
) -> None:
    path = shelf(deck)

    async def edit(pilot: Pilot[None]) -> None:
        await press(pilot, "space", "3", "u", "e", *["ctrl+a", "delete"], *"何谓水循环", "ctrl+s")
        assert "何谓水循环" in screen_text(pilot)
        assert "定义 · 已改" in screen_text(pilot)
        await press(pilot, "3")

    async def again(pilot: Pilot[None]) -> None:
        await press(pilot, "l")
        assert "何谓水循环" in screen_text(pilot)
        await press(pilot, "e", "f7")
        assert "水循环是指什么？" in screen_text(pilot)
        assert "已改" not in screen_text(pilot)

    play(desk, desk.load(path), edit)
    assert given_grades(store) == [GOOD]
    path.write_text(dumps(deck), encoding="utf-8")
    play(Desk(store, desk.now, desk.zone), None, again)
    assert len(store.memories()) == 1


def test_an_edit_without_words_is_none_and_escape_leaves_it(desk: Desk, deck: Deck) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "e", "ctrl+e", "ctrl+u", "ctrl+s")
        assert "问题和答案都不能空着" in screen_text(pilot)
        await press(pilot, "escape")
        assert "水循环是指什么？" in screen_text(pilot)
        assert "已改" not in screen_text(pilot)

    play(desk, deck, scene)


@pytest.mark.parametrize(("key", "left"), [("-", "0/4"), ("@", "0/4"), ("－", "0/4"), ("=", "0/3"), ("!", "0/3")])
def test_put_off_cards_are_not_asked_and_undo_brings_them_back(desk: Desk, deck: Deck, key: str, left: str) -> None:
    """The first two items stand in one passage."""
    second = replace(deck.items[1], evidence=deck.items[0].evidence)
    paired = replace(deck, items=(deck.items[0], second, *deck.items[2:]))

    async def put_off(pilot: Pilot[None]) -> None:
        await press(pilot, key, "q")

    async def asked(pilot: Pilot[None]) -> None:
        assert left in screen_text(pilot)

    async def back(pilot: Pilot[None]) -> None:
        await press(pilot, key, "u")
        assert "已撤销" in screen_text(pilot)
        assert "0/5" in screen_text(pilot)

    play(desk, paired, back)
    play(desk, paired, put_off)
    play(desk, paired, asked)


def test_a_star_is_shown_and_its_cards_make_a_sitting(desk: Desk, deck: Deck, shelf: Shelf) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "s")
        assert "收藏：现在一题也没有" in screen_text(pilot)
        await press(pilot, "enter", "space", "3", "＊")
        assert "时间 · ★" in screen_text(pilot)
        await press(pilot, "q", "enter")
        assert "收藏 1" in screen_text(pilot)
        await press(pilot, "s")
        assert "《水法》于何时通过？" in screen_text(pilot)
        assert "0/1" in screen_text(pilot)

    shelf(deck)
    play(desk, None, scene)


def test_reading_shows_answers_and_grades_nothing(desk: Desk, deck: Deck, shelf: Shelf, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "b")
        assert "水在陆地、海洋和大气之间的连续运动" in screen_text(pilot)
        await press(pilot, "3", "space")
        assert "1988年1月21日" in screen_text(pilot)
        await press(pilot, "u")
        assert "水在陆地、海洋和大气之间的连续运动" in screen_text(pilot)
        await press(pilot, "space", "space", "space", "space", "space")
        assert "也可以：l 练习 5" in screen_text(pilot)

    shelf(deck)
    play(desk, None, scene)
    assert given_grades(store) == []


def test_the_wrong_ones_make_a_sitting_until_they_were_right_twice(desk: Desk, deck: Deck, shelf: Shelf) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "enter", "space", "1", "space", "4", "q", "enter")
        assert "错题 1" in screen_text(pilot)
        await press(pilot, "w", "space", "3", "enter")
        assert "错题 1" in screen_text(pilot)
        await press(pilot, "w", "space", "3", "enter")
        assert "错题 0" in screen_text(pilot)

    shelf(deck)
    play(desk, None, scene)


def test_information_tells_the_history(desk: Desk, deck: Deck) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "i")
        assert "还没有学过" in screen_text(pilot)
        await press(pilot, "i", "space", "1", "space", "4", "space", "4", "space", "4", "space", "4", "i")
        shown = screen_text(pilot)
        assert "1 次，忘过 0 次" in shown
        assert "2026-05-04  1 重来" in shown

    play(desk, deck, scene)


def test_undo_reaches_back_over_a_restart(desk: Desk, deck: Deck, store: Store) -> None:
    async def before(pilot: Pilot[None]) -> None:
        await press(pilot, "space", "4", "space", "1")

    async def after(pilot: Pilot[None]) -> None:
        await press(pilot, "u")
        assert "已撤销“《水法》于何时通过？”的重来" in screen_text(pilot)
        assert "新 4" in screen_text(pilot)
        await press(pilot, "u")
        assert "已撤销“水循环是指什么？”的简单" in screen_text(pilot)
        await press(pilot, "space", "2")

    play(desk, deck, before)
    play(Desk(store, desk.now, desk.zone), deck, after)
    assert [(review.item, review.grade) for review in store.reviews()] == [(deck.items[0].id, HARD)]
    assert store.rebuild(replay) == 0


def test_undo_leaves_the_grades_of_another_deck_alone(desk: Desk, deck: Deck, store: Store) -> None:
    async def before(pilot: Pilot[None]) -> None:
        await press(pilot, "space", "4")

    async def after(pilot: Pilot[None]) -> None:
        await press(pilot, "u")
        assert "没有可撤销的评分" in screen_text(pilot)

    play(desk, deck, before)
    play(desk, replace(deck, items=deck.items[1:]), after)
    assert given_grades(store) == [EASY]
