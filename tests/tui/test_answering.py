"""Cards that are answered before they are turned: chosen, judged, typed, named member by member."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from studykit.choices import Pool
from studykit.marking import Verdict
from studykit.model.deck import Deck, Item
from studykit.model.memory import Grade, Memory, Review
from studykit.store import Store
from studykit.tui.attempt import Attempt, Form, attempt, choose, enter, finish
from studykit.tui.desk import OVERRIDES, Desk
from studykit.tui.widgets.reply import Reply
from tests.samples import deck as sample_deck
from tests.tui.stage import play, press, screen_text

AGAIN, HARD, GOOD, EASY = Grade
RIGHT, PARTLY, UNSURE, WRONG = Verdict
DEFINITION, DATE, LIST, PAIR, FIGURE = sample_deck().items


def dates(*days: str) -> list[Item]:
    """Items whose answers can stand for one another's."""
    return [
        replace(DATE, id=f"{number:016x}", prompt=f"第{number}号令何时发布？", answer=(day,))
        for number, day in enumerate(days, 1)
    ]


DAY = date(2026, 5, 1)
FOUR = dates("1988年1月21日", "1991年6月29日", "1997年8月29日", "2002年8月29日")


def known(days: float, reviews: int = 3) -> Memory:
    return Memory(days, 5.0, DAY, DAY, reviews, 0)


@pytest.mark.parametrize(
    ("item", "memory", "form"),
    [
        (FOUR[0], None, Form.CHOICE),
        (FOUR[0], known(3.0), Form.CHOICE),
        (FOUR[0], known(3.0, reviews=2), Form.CLAIM),
        (FOUR[0], known(8.0), Form.TYPED),
        (DATE, None, Form.CHOICE),
        (FIGURE, None, Form.TYPED),  # nothing in the deck could stand for it
        (DEFINITION, None, Form.REVEAL),  # too long to type before it is known
        (DEFINITION, known(30.0), Form.TYPED),
        (LIST, None, Form.MEMBERS),
        (LIST, known(30.0), Form.MEMBERS),
    ],
)
def test_the_better_it_is_known_the_less_is_given(item: Item, memory: Memory | None, form: Form) -> None:
    assert attempt(item, memory, Pool([*FOUR, DEFINITION, LIST, FIGURE])).form is form


def test_a_choice_is_marked_by_the_option_and_a_claim_by_its_truth() -> None:
    tried = Attempt(DATE, Form.CHOICE, options=("1978年", DATE.answer[0], "1998年"), right=1)
    for option, verdict, grade in ((1, RIGHT, GOOD), (0, WRONG, AGAIN)):
        marked = choose(tried, option).marked
        assert marked and (marked.verdict, marked.grade) == (verdict, grade)
    assert choose(tried, 3) is tried
    assert choose(choose(tried, 0), 1) == choose(tried, 0)
    claim = Attempt(DATE, Form.CLAIM, claim="1978年", right=1)
    for option, verdict in ((1, RIGHT), (0, WRONG)):
        marked = choose(claim, option).marked
        assert marked and marked.verdict is verdict


@pytest.mark.parametrize(
    ("lines", "named", "shown", "verdict"),
    [
        (["蒸发", "输送", "降水"], (1, 2, 3), (), RIGHT),
        (["蒸發", "輸送、降水"], (1, 2, 3), (), RIGHT),
        (["降水", "输送", "蒸发"], (3, 2, 1), (), PARTLY),  # the order is part of the answer
        (["蒸发", "", "降水"], (1, 3), (2,), PARTLY),  # an empty line has one told
        (["蒸发", "蒸发", "融雪"], (1,), (), None),
        (["", "", ""], (), (1, 2, 3), WRONG),
        (["蒸发", "降氷"], (1,), (), None),
        (["蒸发", "降氷", "降氷", "输送"], (1, 3, 2), (), PARTLY),  # the same line again stands by it
    ],
)
def test_each_line_ticks_a_member_wherever_it_belongs(
    lines: list[str], named: tuple[int, ...], shown: tuple[int, ...], verdict: Verdict | None
) -> None:
    tried = Attempt(LIST, Form.MEMBERS)
    for line in lines:
        tried = enter(tried, line)
    assert (tried.named, tried.shown, tried.marked and tried.marked.verdict) == (named, shown, verdict)


def test_leaving_a_list_early_marks_what_was_named_and_nothing_is_no_attempt() -> None:
    begun = enter(Attempt(LIST, Form.MEMBERS), "蒸发")
    marked = finish(begun).marked
    assert marked and (marked.verdict, marked.given) == (PARTLY, (1,))
    assert finish(Attempt(LIST, Form.MEMBERS)).marked is None


def given_grades(store: Store) -> list[Grade]:
    return [review.grade for review in store.reviews()]


def dated(deck: Deck) -> Deck:
    return replace(deck, items=tuple(FOUR))


def option_key(shown: str, answer: str) -> str:
    """The number before ``answer`` on the screen."""
    return next(line.strip(" ▌│")[0] for line in shown.splitlines() if line.strip().endswith(answer))


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
def test_a_choice_by_its_number(desk: Desk, deck: Deck, store: Store, size: tuple[int, int]) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "a")
        shown = screen_text(pilot)
        assert all(one.answer[0] in shown for one in FOUR)
        await press(pilot, option_key(shown, "1988年1月21日"))
        shown = screen_text(pilot)
        assert "✓ 对  你答的：1988年1月21日" in shown
        assert "⏎ 3 良好" in shown
        await press(pilot, "enter")
        await press(pilot, option_key(screen_text(pilot), "1988年1月21日"))
        assert "✗ 不对" in screen_text(pilot)
        assert "⏎ 1 重来" in screen_text(pilot)
        await press(pilot, "enter")

    play(desk, dated(deck), scene, size)
    assert given_grades(store) == [GOOD, AGAIN]


def test_a_choice_by_the_mouse(desk: Desk, deck: Deck) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "a")
        lines = screen_text(pilot).splitlines()
        row = next(number for number, line in enumerate(lines) if line.endswith("1988年1月21日"))
        await pilot.click(offset=(8, row))
        await pilot.pause()
        await pilot.pause()
        assert "✓ 对" in screen_text(pilot)

    play(desk, dated(deck), scene)


def test_the_answer_can_always_just_be_looked_at(desk: Desk, deck: Deck, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "a", "space")
        assert "✓" not in screen_text(pilot)
        await press(pilot, "space", "9", "a", "space", "2")

    play(desk, dated(deck), scene)
    assert given_grades(store) == [GOOD, HARD]


def learnt(store: Store, desk: Desk, *items: Item, stability: float = 10.0) -> None:
    """``items`` are due today and known for ``stability`` days."""
    before = desk.today - timedelta(days=1)
    for item in items:
        store.record(Review(item.id, desk.now(), GOOD, 1.0), Memory(stability, 5.0, desk.today, before, 1, 0))


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
def test_a_typed_answer_suggests_the_grade_and_the_learner_gives_it(
    desk: Desk, deck: Deck, store: Store, size: tuple[int, int]
) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "a")
        reply = pilot.app.screen.query_one(Reply)
        assert reply.has_focus and "写出答案，回车" in screen_text(pilot)
        await press(pilot, *"1988", "enter")
        assert "◐ 对了一部分  你答的：1988" in screen_text(pilot)
        assert "⏎ 2 困难" in screen_text(pilot)
        assert not reply.has_focus
        await press(pilot, "３")
        await press(pilot, *"2.5%", "enter", "enter")

    learnt(store, desk, DATE, FIGURE)
    play(desk, deck, scene, size)
    assert given_grades(store)[2:] == [GOOD, GOOD]
    notes = [json.loads(line) for line in (store.path.parent / OVERRIDES).read_text(encoding="utf-8").splitlines()]
    assert [(one["text"], one["verdict"], one["suggested"], one["grade"]) for one in notes] == [("1988", "partly", 2, 3)]


def test_keys_are_letters_while_a_line_is_typed_and_escape_leads_out(desk: Desk, deck: Deck, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "a", *"qu1")
        assert pilot.app.screen.query_one(Reply).value == "qu1"
        assert "Esc 看答案" in screen_text(pilot)
        await press(pilot, "escape")
        assert "1988年1月21日" in screen_text(pilot)
        assert "你答的" not in screen_text(pilot)
        await press(pilot, "2", "f11", "space", "1")

    learnt(store, desk, DATE, FIGURE)
    play(desk, deck, scene)
    assert given_grades(store)[2:] == [HARD, AGAIN]


def test_an_empty_line_asks_for_the_answer(desk: Desk, deck: Deck, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "a", "enter")
        assert "1988年1月21日" in screen_text(pilot)
        assert "不对" not in screen_text(pilot)

    learnt(store, desk, DATE)
    play(desk, deck, scene)


def test_what_is_pasted_steers_nothing(desk: Desk, deck: Deck, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "a")
        reply = pilot.app.screen.query_one(Reply)
        reply.insert_text_at_cursor("1988年\x1b]0;x\x07\u202e[bold]")
        await press(pilot, "enter")
        shown = screen_text(pilot)
        assert "你答的：1988年]0;x[bold]" in shown
        assert "\x1b" not in shown

    learnt(store, desk, DATE)
    play(desk, deck, scene)


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
def test_a_list_is_named_member_by_member(desk: Desk, deck: Deck, store: Store, size: tuple[int, int]) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "a")
        assert "蒸发" not in screen_text(pilot)
        await press(pilot, *"降水", "enter")
        assert screen_text(pilot).count("▢") == 2
        assert "✓  降水" in screen_text(pilot)
        await press(pilot, *"融雪", "enter")
        assert "✗ 不在其中：融雪" in screen_text(pilot)
        await press(pilot, *"蒸發", "enter")
        await press(pilot, "enter")
        shown = screen_text(pilot)
        assert "◐ 对了一部分  写出 2/3 项" in shown
        assert "2  输送" in shown
        await press(pilot, "enter", "q")

    learnt(store, desk, LIST)
    play(desk, deck, scene, size)
    assert given_grades(store)[1:] == [HARD]


def test_answering_stays_on_over_sittings_and_off_at_first(
    desk: Desk, deck: Deck, shelf: Callable[[Deck], Path], store: Store
) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "enter")
        assert not pilot.app.screen.query_one(Reply).has_class("open")
        await press(pilot, "a", "escape", "1", "q", "enter", "enter")
        assert pilot.app.screen.query_one(Reply).has_class("open")

    shelf(deck)
    learnt(store, desk, LIST, PAIR)
    play(desk, None, scene)


def test_an_undone_card_shows_its_answer_and_asks_no_more(desk: Desk, deck: Deck, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "a", *"1988-1-21", "enter", "enter", "escape", "u")
        assert "已撤销" in screen_text(pilot)
        assert "1988年1月21日" in screen_text(pilot)
        assert not pilot.app.screen.query_one(Reply).has_class("open")

    learnt(store, desk, DATE, FIGURE)
    play(desk, deck, scene)
    assert len(given_grades(store)) == 2
