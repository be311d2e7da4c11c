"""Cards that are answered before they are turned: chosen, judged, typed, named member by member."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from studykit.forms import Form
from studykit.model.deck import Deck, Item
from studykit.model.memory import Grade, Memory, Review
from studykit.store import Store
from studykit.tui.app import StudyApp
from studykit.tui.desk import Desk
from studykit.tui.overrides import OVERRIDES
from studykit.tui.widgets.reply import Reply
from tests.samples import deck as sample_deck
from tests.tui.stage import play, press, screen_text

AGAIN, HARD, GOOD, EASY = Grade
DEFINITION, DATE, LIST, PAIR, FIGURE = sample_deck().items


def dates(*days: str) -> list[Item]:
    """Items whose answers can stand for one another's."""
    return [
        replace(DATE, id=f"{number:016x}", prompt=f"第{number}号令何时发布？", answer=(day,))
        for number, day in enumerate(days, 1)
    ]


FOUR = dates("1988年1月21日", "1991年6月29日", "1997年8月29日", "2002年8月29日")


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
        assert screen_text(pilot).count("▢") == 3
        assert "◐ 有这一项，但还没轮到它" in screen_text(pilot)
        await press(pilot, *"融雪", "enter")
        assert "✗ 不在其中：融雪" in screen_text(pilot)
        await press(pilot, *"蒸發", "enter")
        assert "✓  蒸发" in screen_text(pilot)
        await press(pilot, "enter", *"降水", "enter")
        shown = screen_text(pilot)
        assert "◐ 对了一部分  写出 2/3，抢先 1 次" in shown
        assert "✗ 2  输送" in shown and "✓ 3  降水" in shown
        await press(pilot, "enter", "q")

    learnt(store, desk, LIST)
    play(desk, deck, scene, size)
    assert given_grades(store)[1:] == [HARD]


STAGES = replace(LIST, id="a", prompt="河流分为哪四段？", answer=("河源", "上游", "中游", "河口"))
SPRAYS = replace(LIST, id="b", prompt="灌溉有哪三种方式？", answer=("漫灌", "喷灌", "滴灌"), evidence=())


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
def test_members_are_picked_among_others_and_handed_in(desk: Desk, deck: Deck, store: Store, size: tuple[int, int]) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "a")
        assert "列举 · 多选" in screen_text(pilot) and screen_text(pilot).count("☐") == 7
        for answer in ("河源", "上游", "中游"):
            await press(pilot, option_key(screen_text(pilot), answer))
        await press(pilot, option_key(screen_text(pilot), "中游"), option_key(screen_text(pilot), "滴灌"))
        assert screen_text(pilot).count("☑") == 3 and "⏎ 提交" in screen_text(pilot)
        await press(pilot, "enter")
        shown = screen_text(pilot)
        assert "◐ 对了一部分  选对 2/4，选错 1" in shown
        for row in ("✓  河源", "✗  滴灌", "→  中游", "   漫灌"):
            assert row in shown
        await press(pilot, "enter")

    play(desk, replace(deck, items=(STAGES, SPRAYS)), scene, size)
    assert given_grades(store) == [AGAIN]


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
def test_members_are_put_in_order_the_last_by_itself(desk: Desk, deck: Deck, store: Store, size: tuple[int, int]) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "o", str(list(Form).index(Form.ORDER) + 2))
        assert "列举 · 排序" in screen_text(pilot) and screen_text(pilot).count("○") == 4
        await press(pilot, option_key(screen_text(pilot), "河源"), "enter")
        assert "还有 3 项没有排" in screen_text(pilot)
        for answer in ("中游", "上游"):
            await press(pilot, option_key(screen_text(pilot), answer))
        for row in ("① 河源", "② 中游", "③ 上游", "④ 河口"):
            assert row in screen_text(pilot)
        await press(pilot, "enter")
        assert "◐ 对了一部分  你排的：1 3 2 4" in screen_text(pilot)
        await press(pilot, "3")

    play(desk, replace(deck, items=(STAGES, SPRAYS)), scene, size)
    assert given_grades(store) == [GOOD]


def test_a_gap_is_filled_in_and_a_claim_is_judged(desk: Desk, deck: Deck, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "o", str(list(Form).index(Form.GAP) + 2))
        assert "《水法》于＿＿＿＿通过。" in screen_text(pilot) and "1988" not in screen_text(pilot)
        await press(pilot, *"1988.1.21", "enter")
        assert "✓ 对  你答的：1988.1.21" in screen_text(pilot)
        await press(pilot, "enter", "ctrl+o", str(list(Form).index(Form.CLAIM) + 2))
        shown = screen_text(pilot)
        assert "1  对" in shown and "2  不对" in shown
        await press(pilot, "1" if "答：1991年6月29日" in shown else "2")
        assert "✓ 对" in screen_text(pilot)
        await press(pilot, "enter")

    play(desk, replace(deck, items=(DATE, *FOUR[1:])), scene)
    assert given_grades(store) == [GOOD, GOOD]


def test_the_form_is_chosen_from_a_list_that_says_what_the_card_cannot(desk: Desk, deck: Deck) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "o")
        shown = screen_text(pilot)
        assert "● 看答案" in shown
        assert "把打乱的各项排好（这道题不能）" in shown and "自己写出答案（这道题不能）" not in shown
        await press(pilot, "q", "o", "down", "enter")
        assert pilot.app.way == "auto"  # type: ignore[attr-defined]
        await press(pilot, "o")
        row = next(number for number, line in enumerate(screen_text(pilot).splitlines()) if "自己写出答案" in line)
        await pilot.click(offset=(20, row))
        await press(pilot)
        assert pilot.app.screen.query_one(Reply).has_focus

    app = play(desk, replace(deck, items=(DATE, *FOUR[1:])), scene)
    assert (app.way, StudyApp(desk).way) == ("typed", "typed")


def test_on_forty_columns_the_forms_are_told_by_name_and_help_tells_the_key_with_ctrl(desk: Desk, deck: Deck) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "o")
        for number, name in enumerate(("看答案", "按掌握", "单选", "多选", "判断", "填写", "填空", "默写", "排序"), 1):
            assert any(str(number) in line and name in line for line in screen_text(pilot).splitlines())
        await press(pilot, "q", "f12", *["down"] * 12)
        assert "^O" in screen_text(pilot)

    play(desk, deck, scene, (40, 15))


def test_answering_stays_on_over_sittings_and_off_at_first(
    desk: Desk, deck: Deck, shelf: Callable[[Deck], Path], store: Store
) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "enter")
        assert not pilot.app.screen.query(Reply)
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
