"""The first run teaches by a real card, keeps nothing of it, and is not shown again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from studykit.model.deck import Deck
from studykit.model.memory import Grade, Memory, Review
from studykit.store import Store
from studykit.tui.app import StudyApp
from studykit.tui.desk import Desk
from studykit.tui.paper import Wishes
from studykit.tui.screens.first import FirstScreen, card_to_begin_with
from studykit.tui.widgets.grades import GradeBar
from tests.tui.stage import perform, press, screen_text
from tests.tui.test_answering import FOUR, option_key

Shelf = Callable[[Deck], Path]
TERMS = ("泉水", "冰川", "湖泊", "云雾")
SIZES = [(80, 24), (40, 15)]


def is_first(pilot: Pilot[None]) -> bool:
    return isinstance(pilot.app.screen, FirstScreen)


@pytest.mark.parametrize("size", SIZES)
def test_a_card_is_answered_graded_and_then_practice_begins(
    desk: Desk, deck: Deck, shelf: Shelf, store: Store, size: tuple[int, int]
) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        assert "① 第一次用？" in screen_text(pilot) and FOUR[0].prompt in screen_text(pilot)
        await press(pilot, option_key(screen_text(pilot), FOUR[0].answer[0]))
        assert "② 每个答案都引自原文" in screen_text(pilot) and "⏎ 3 良好" in screen_text(pilot)
        await press(pilot, "４")
        assert "③ 评为“简单”的题，8 天" in screen_text(pilot)
        await press(pilot, "2")
        assert "卡组" in screen_text(pilot)

    shelf(replace(deck, items=tuple(FOUR)))
    app = perform(StudyApp(desk, welcome=True), scene, size)
    assert app.way == "auto" and store.reviews() == []

    async def again(pilot: Pilot[None]) -> None:
        assert not is_first(pilot)

    perform(StudyApp(desk, welcome=True), again)


@pytest.mark.parametrize(
    ("keys", "steps"),
    [
        (["escape"], "①"),
        (["q"], "①"),
        (["space", "space", "space"], "①"),
        (["9", "1", "1", "1"], "①"),
        (["f1", "f2", "enter"], "①"),
    ],
)
def test_it_can_be_skipped_and_gone_through_by_any_key(desk: Desk, deck: Deck, keys: list[str], steps: str) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        assert steps in screen_text(pilot)
        await press(pilot, *keys)
        assert not is_first(pilot) and "第1号令何时发布？" in screen_text(pilot)

    app = perform(StudyApp(desk, replace(deck, items=tuple(FOUR)), welcome=True), scene)
    assert app.way == "reveal"


def test_all_of_it_by_the_mouse(desk: Desk, deck: Deck) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        for words in (FOUR[0].answer[0], "", "先作答"):
            row = next(number for number, line in enumerate(screen_text(pilot).splitlines()) if words in line)
            await (pilot.click(offset=(12, row)) if words else pilot.click(GradeBar, offset=(48, 0)))
            await press(pilot)
        assert not is_first(pilot)

    assert perform(StudyApp(desk, replace(deck, items=tuple(FOUR)), welcome=True), scene).way == "auto"


def test_a_deck_without_choices_is_looked_at(desk: Desk, deck: Deck) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        assert "先在心里答" in screen_text(pilot)
        await press(pilot, "?", "q", "1")
        assert "②" in screen_text(pilot)
        await press(pilot, "1")
        assert "过一会儿再问" in screen_text(pilot)

    perform(StudyApp(desk, replace(deck, items=deck.items[:1]), welcome=True), scene)


def test_who_has_practised_or_has_no_card_is_not_taught(desk: Desk, deck: Deck, shelf: Shelf, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        assert not is_first(pilot)

    perform(StudyApp(desk, welcome=True), scene)
    shelf(replace(deck, items=()))
    perform(StudyApp(desk, welcome=True), scene)
    store.record(Review("x", desk.now(), Grade.GOOD, 1.0), Memory(2.0, 5.0, desk.today, desk.today, 1, 0))
    perform(StudyApp(desk, deck, welcome=True), scene)


@pytest.mark.parametrize("asked", [{"exam": Wishes(4)}, {"browse": True}])
def test_who_asks_for_an_exam_or_a_search_is_not_taught_first(desk: Desk, deck: Deck, asked: dict[str, Any]) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        assert not is_first(pilot)

    perform(StudyApp(desk, replace(deck, items=tuple(FOUR)), welcome=True, **asked), scene)


def test_it_begins_with_a_card_that_leaves_no_doubt(deck: Deck) -> None:
    terms = [
        replace(FOUR[0], id=f"{n}", kind="definition", prompt=f"第{n}种水叫什么？", answer=(word,))
        for n, word in enumerate(TERMS)
    ]
    tried = card_to_begin_with((*terms, *FOUR))
    assert tried and tried.item == FOUR[0] and len(tried.options) == 4
    alone = card_to_begin_with(tuple(terms))
    assert alone and alone.item == terms[0]
    assert card_to_begin_with(()) is None
