"""Looking through a deck: found as one types, read, marked, put in other words, practised."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot
from textual.widgets import Input

from studykit.model.deck import Deck
from studykit.model.memory import Grade
from studykit.store import Store, catalogue, marks
from studykit.store.marks import Mark
from studykit.tui.desk import Desk
from studykit.tui.finding import Finder, Only
from studykit.tui.screens.browse import BrowseScreen
from studykit.tui.widgets.rows import Rows
from tests.tui.stage import play, press, screen_text

Shelf = Callable[[Deck], Path]
SIZES = [(80, 24), (40, 15)]


def cursor(pilot: Pilot[None]) -> int:
    return pilot.app.screen.query_one(Rows).cursor


@pytest.mark.parametrize("size", SIZES)
def test_it_is_found_as_one_types(desk: Desk, deck: Deck, shelf: Shelf, size: tuple[int, int]) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "/")
        assert "找到 5" in screen_text(pilot)
        await press(pilot, *"水體")
        shown = screen_text(pilot)
        assert "找到 1" in shown and "水体分为哪两类？" in shown and "水循环包括" not in shown
        await press(pilot, *["backspace"] * 2, *"sxh")
        assert "找到 2" in screen_text(pilot)
        await press(pilot, *" 蒸发")
        shown = screen_text(pilot)
        assert "找到 1" in shown and "三个环节？  蒸发" in shown
        await press(pilot, *"冰")
        assert "找到 0" in screen_text(pilot)
        await press(pilot, "enter", "p", "e", "*", "i", "enter", "l", "down")
        assert isinstance(pilot.app.screen, BrowseScreen)
        await press(pilot, "escape")
        assert "找到 5" in screen_text(pilot)
        await press(pilot, "escape")
        assert "开始：学 5 道新题" in screen_text(pilot)

    shelf(deck)
    play(desk, None, scene, size)


@pytest.mark.parametrize("size", SIZES)
def test_the_cursor_goes_through_the_rows_from_the_line_and_by_the_mouse(
    desk: Desk, deck: Deck, shelf: Shelf, size: tuple[int, int]
) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "/", "down", "down", "up")
        assert cursor(pilot) == 1 and pilot.app.screen.query_one(Input).has_focus
        await press(pilot, "enter", "G")
        assert cursor(pilot) == 4
        await press(pilot, "j", "g", "k")
        assert cursor(pilot) == 0
        rows = pilot.app.screen.query_one(Rows)
        for _ in range(2):
            await pilot.click(rows, offset=(6, 3))
            await press(pilot)
        assert cursor(pilot) == 3
        shown = screen_text(pilot)
        assert "地下水" in shown and "╭" in shown  # the second click has it whole
        await press(pilot, "down", "down", "q")
        assert cursor(pilot) == 4

    shelf(deck)
    play(desk, None, scene, size)


def test_the_answer_at_the_cursor_shows_below(desk: Desk, deck: Deck, shelf: Shelf) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "/", "down", "down")
        shown = screen_text(pilot)
        assert "▌  水循环.txt · 水的旅行 · 林一舟 · 第3行\n" in shown and "▌  蒸发；输送；降水\n" in shown

    shelf(deck)
    play(desk, None, scene)


@pytest.mark.parametrize("keys", [("*", "@", "-"), ("＊", "＠", "－"), ("f7", "f2", "f3")])
def test_marks_are_set_and_taken_off_and_shown_alone(
    desk: Desk, deck: Deck, shelf: Shelf, store: Store, keys: tuple[str, str, str]
) -> None:
    ids = [item.id for item in deck.items]

    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "/", "enter", keys[0], "down", keys[1], "down", keys[2])
        assert "★ 收藏 1" in screen_text(pilot) and "⊘ 停问 1" in screen_text(pilot) and "◷ 明天再问 1" in screen_text(pilot)
        assert marks.marked(store, Mark.STARRED) == {ids[0]}
        assert marks.set_aside(store, desk.today) == {ids[1], ids[2]}
        for key, question in (("v", "水循环是指什么？"), ("ｖ", "《水法》于何时通过？"), ("f5", "水循环包括哪三个环节？")):
            await press(pilot, key)
            assert "找到 1" in screen_text(pilot) and question in screen_text(pilot)
        await press(pilot, keys[2])
        assert "找到 0" in screen_text(pilot) and marks.set_aside(store, desk.today) == {ids[1]}
        lines = screen_text(pilot).splitlines()
        await pilot.click(offset=(cell_len(lines[0].partition("停问")[0]), 0))
        await press(pilot)
        assert "找到 1" in screen_text(pilot)
        await press(pilot, keys[1], "escape")
        assert marks.set_aside(store, desk.today) == set() and "找到 5" in screen_text(pilot)

    shelf(deck)
    play(desk, None, scene)


def test_an_edit_is_found_by_its_new_words_at_once_and_later(desk: Desk, deck: Deck, shelf: Shelf) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "/", *"zgsl", "enter", "escape", "down", "e", "ctrl+e", "ctrl+u", *"何谓蓄水", "ctrl+s")
        assert "✎ 已改 1" in screen_text(pilot)
        await press(pilot, "/", *"hwxs")
        assert "找到 1" in screen_text(pilot) and "何谓蓄水" in screen_text(pilot)
        await press(pilot, *["backspace"] * 4, *"水法")
        assert "找到 0" in screen_text(pilot)
        await press(pilot, "escape", "escape")
        await press(pilot, "/", *"蓄水")
        assert "找到 1" in screen_text(pilot)
        await press(pilot, "enter", "enter")
        assert "已改" in screen_text(pilot)

    shelf(deck)
    play(desk, None, scene)


def test_what_was_found_is_practised(desk: Desk, deck: Deck, shelf: Shelf, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "/", *"水循环", "enter", "l", "space", "3", "space", "4")

    shelf(deck)
    play(desk, None, scene)
    assert [(review.item, review.grade) for review in store.reviews()] == [
        (deck.items[0].id, Grade.GOOD),
        (deck.items[2].id, Grade.EASY),
    ]


def test_all_keys_are_told_and_the_source_is_one_of_them(desk: Desk, deck: Deck, shelf: Shelf) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "/", "f6")
        assert "第1行" in screen_text(pilot) and "水循环是指水在陆地" in screen_text(pilot)
        await press(pilot, "q", "f9")
        assert "还没有学过" in screen_text(pilot)
        await press(pilot, "q", "f12")
        for words in ("到搜索行", "F6", "F2", "练习找到的这些题"):
            assert words in screen_text(pilot)

    shelf(deck)
    play(desk, None, scene)


def test_a_big_deck_is_searched_by_the_index_that_was_kept(
    desk: Desk, deck: Deck, shelf: Shelf, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue, "BIG", 0)
    path = shelf(deck)
    desk.load(path)
    kept = catalogue.beside(path)
    assert kept.is_file()
    desk.wordings.edit(deck.items[0], "何谓蓄水", ("答",), desk.now())
    desk.mark([deck.items[4].id], Mark.STARRED)
    for damage in (None, b"", b"studykit search 1 1 1\naa"):
        if damage is not None:
            kept.write_bytes(damage)
        finder = Finder(desk, desk.load(path))
        assert list(finder.find("hwxs")) == [0] and finder.item(0).prompt == "何谓蓄水"
        assert list(finder.find("lts")) == [] and list(finder.find("大气")) == []
        assert list(finder.find("", Only.STARRED)) == [4] and list(finder.find("sf", Only.EDITED)) == []
        assert [finder.count(only) for only in Only] == [5, 1, 0, 0, 1]


def test_the_first_of_a_hundred_thousand_is_drawn_without_making_the_rest(desk: Desk, deck: Deck, shelf: Shelf) -> None:
    made = []

    async def scene(pilot: Pilot[None]) -> None:
        screen = pilot.app.screen
        assert isinstance(screen, BrowseScreen)
        item = screen._finder.item
        screen._finder.item = lambda number: made.append(number) or item(number)  # type: ignore[method-assign, func-returns-value]
        await press(pilot, "enter", "end")
        assert cursor(pilot) == 4999
        assert len(made) < 200

    big = replace(deck, items=tuple(replace(deck.items[1], id=f"{number:x}") for number in range(5000)))

    async def opened(pilot: Pilot[None]) -> None:
        await press(pilot, "/")
        await scene(pilot)

    shelf(big)
    play(desk, None, opened)
