"""An exam ahead: how the days up to it are planned, what they ask, and what is said of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, timedelta
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot

from studykit import schedule
from studykit.deckfile import dumps
from studykit.errors import StoreError
from studykit.model.deck import Deck
from studykit.model.memory import Grade, Memory, Review
from studykit.schedule import ExamDay, retrievability, review
from studykit.session import Mode
from studykit.store import Store, catalogue, exam_days
from studykit.tui.days import read_day
from studykit.tui.desk import Desk
from studykit.tui.outlook import MOST_NEW, Outlook, new_a_day, outlook
from studykit.tui.plain import run
from studykit.tui.plan import set_exam_day
from studykit.tui.plan_words import plan_lines
from tests.conftest import NOW
from tests.tui.stage import play, played, press, screen_text

TODAY = NOW.date()
Shelf = Callable[[Deck], Path]
AGAIN, HARD, GOOD, EASY = Grade
IDS = [f"{number:016x}" for number in range(100)]


def after(days: int) -> date:
    return TODAY + timedelta(days=days)


def exam(days: int, count: int = 100, since: int = 0) -> ExamDay:
    return ExamDay(after(days), after(-since), count)


def known(last: int, due: int, stability: float = 10.0) -> Memory:
    """Last asked so many days ago, due in so many."""
    return Memory(stability, 5.0, after(due), after(-last), 2, 0)


# The day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-20", "2026-12-20"),
        ("2026/12/20", "2026-12-20"),
        ("2026年12月20日", "2026-12-20"),
        ("20261220", "2026-12-20"),
        ("12.20", "2026-12-20"),
        ("１２月２０日", "2026-12-20"),
        (" 12 月 20 日 ", "2026-12-20"),
        ("5.4", "2026-05-04"),
        ("5-3", "2027-05-03"),  # of next year
        ("30天", "2026-06-03"),
        ("30天后", "2026-06-03"),
        ("+1", "2026-05-05"),
        ("30D", "2026-06-03"),
        ("2026-05-03", None),  # over
        ("2026-13-01", None),
        ("2.30", None),
        ("明天", None),
        ("30", None),
        ("", None),
    ],
)
def test_a_day_as_it_is_typed(text: str, day: str | None) -> None:
    assert read_day(text, TODAY) == (date.fromisoformat(day) if day else None)


# Last looks


@pytest.mark.parametrize(
    ("count", "days", "stretch"), [(0, 30, 1), (40, 30, 1), (41, 30, 2), (400, 30, 10), (5000, 30, 14), (400, 3, 3), (400, 0, 1)]
)
def test_last_looks_are_spread_over_as_many_days_as_they_need(count: int, days: int, stretch: int) -> None:
    assert exam(days, count).stretch == stretch


def test_every_item_has_its_last_look_in_the_stretch_and_no_day_has_too_many() -> None:
    ahead = exam(30, 400)
    looks = [ahead.last_look(f"{number:016x}") for number in range(400)]
    counted = [looks.count(ahead.day - timedelta(days=back)) for back in range(1, ahead.stretch + 1)]
    assert sum(counted) == 400
    assert max(counted) < 60


@given(st.integers(0, 40), st.integers(0, 400), st.integers(1, 60), st.sampled_from(IDS))
def test_an_interval_is_capped_at_the_last_look_and_never_made_longer(last: int, due: int, days: int, item: str) -> None:
    ahead, memory = exam(days), known(last, due)
    asked = schedule.due(memory, item, ahead)
    assert asked <= memory.due
    if memory.last < ahead.last_look(item):
        assert asked <= ahead.last_look(item) < ahead.day
    else:
        assert asked == memory.due
    assert schedule.due(memory, item) == memory.due


def test_recall_is_nine_in_ten_after_as_many_days_as_the_stability() -> None:
    memory = known(0, 10, stability=10.0)
    assert retrievability(memory, TODAY) == pytest.approx(1.0)
    assert retrievability(memory, after(10)) == pytest.approx(0.9)
    assert retrievability(memory, after(100)) < 0.8


# The outlook


def looked(exam: ExamDay, seen: dict[str, Memory], unseen: list[str], met: int = 0) -> Outlook:
    return outlook(exam, list(seen), unseen, seen, TODAY, met, None)


@pytest.mark.parametrize(
    ("unseen", "days", "most", "rate"),
    [
        (0, 10, None, 0),
        (80, 10, None, 10),  # nothing new on the last two days
        (81, 10, None, 11),
        (30, 2, None, 15),
        (30, 1, None, 30),
        (900, 3, None, MOST_NEW),
        (80, 10, 5, 5),
        (80, 10, 0, 0),
        (8, 10, 20, 1),
    ],
)
def test_new_items_are_metered_so_that_all_are_met_in_time(unseen: int, days: int, most: int | None, rate: int) -> None:
    assert new_a_day(unseen, TODAY, after(days), most) == rate


def test_the_plan_meets_all_and_says_what_will_be_known() -> None:
    seen = {one: known(3, 20) for one in IDS[:40]}
    found = looked(exam(20), seen, IDS[40:])
    assert (found.days, found.items, found.unmet) == (20, 100, 0)
    assert sum(new for _day, new, _back in found.load) == 60
    assert [day for day, _new, _back in found.load] == [after(ahead) for ahead in range(20)]
    assert 85 < found.known <= 100
    assert found.known_if_left == pytest.approx(40 * retrievability(known(3, 20), after(20)))
    assert found == looked(exam(20), seen, IDS[40:])


def test_what_was_met_today_is_taken_off_today() -> None:
    found = looked(exam(12), {}, IDS)
    later = looked(exam(12), {one: known(0, 2) for one in IDS[:4]}, IDS[4:], 4)
    assert (found.new, later.new) == (10, 10)
    assert (found.load[0][1], later.load[0][1]) == (10, 6)


def test_where_the_days_do_not_suffice_it_says_so() -> None:
    found = looked(exam(3), {}, [f"{number:016x}" for number in range(500)])
    assert found.unmet == 200
    assert "✗ 时间不够：到那天还有 200 题一次也没学过" in list(plan_lines(found))
    assert found.known < 300


def test_on_the_day_itself_it_says_what_is_known_now() -> None:
    seen = {one: known(5, 5) for one in IDS[:10]}
    found = looked(exam(0), seen, IDS[10:20])
    assert (found.days, found.load) == (0, ())
    assert found.known == pytest.approx(10 * retrievability(known(5, 5), TODAY))
    assert list(plan_lines(found)) == ["今天考试：约记得 9/20 题（47%）"]


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 300), st.integers(0, 300), st.integers(0, 40))
def test_whatever_the_plan_its_numbers_hold_together(seen: int, unseen: int, days: int) -> None:
    ids = [f"{number:016x}" for number in range(seen + unseen)]
    found = looked(exam(days, len(ids)), {one: known(2, 3) for one in ids[:seen]}, ids[seen:])
    assert 0 <= found.known <= found.items + 1e-6
    assert 0 <= found.known_if_left <= seen + 1e-6
    assert sum(new for _day, new, _back in found.load) == unseen - found.unmet
    assert found.new <= MOST_NEW


# At the desk


def held(store: Store, item: str, memory: Memory) -> None:
    """``item`` is known as ``memory`` has it."""
    store.record(Review(item, NOW - timedelta(days=3), GOOD, 1.0), memory)


@pytest.mark.parametrize("big", [False, True])
def test_before_an_exam_items_are_due_by_their_last_look(
    store: Store, deck: Deck, shelf: Shelf, monkeypatch: pytest.MonkeyPatch, big: bool
) -> None:
    monkeypatch.setattr(catalogue, "BIG", 0 if big else 10**9)
    path = shelf(deck)
    desk = Desk(store, lambda: NOW, UTC)
    for item in deck.items:
        held(store, item.id, known(3, 90))
    loaded = desk.load(path)
    assert desk.offer(loaded).standing.due == 0
    set_exam_day(store, loaded, after(1), TODAY - timedelta(days=9))
    offer = desk.offer(loaded)
    assert (offer.standing.due, offer.standing.next) == (5, None)
    sitting = desk.sit(loaded)
    assert sitting.session.total == 5
    sitting.session.reveal()
    assert set(sitting.session.offers(NOW).values()) != {0}
    sitting.session.grade(GOOD, NOW, 1.0)
    assert desk.offer(loaded).standing.due == 4
    set_exam_day(store, loaded, None, TODAY)
    assert desk.offer(loaded).standing.due == 0
    assert store.rebuild(schedule.replay) >= 0


@pytest.mark.parametrize("big", [False, True])
def test_the_new_ones_of_a_day_are_as_many_as_it_takes(
    store: Store, deck: Deck, shelf: Shelf, monkeypatch: pytest.MonkeyPatch, big: bool
) -> None:
    monkeypatch.setattr(catalogue, "BIG", 0 if big else 10**9)
    path = shelf(deck)
    desk = Desk(store, lambda: NOW, UTC)
    loaded = desk.load(path)
    for days, most, new in ((7, None, 1), (4, None, 3), (1, None, 5), (4, 2, 2), (90, 0, 0)):
        at = Desk(store, lambda: NOW, UTC, new=most)
        set_exam_day(store, loaded, after(days), TODAY)
        assert (at.offer(loaded).new, at.sit(loaded).session.total) == (new, new)
    set_exam_day(store, loaded, after(4), TODAY)
    session = desk.sit(loaded).session
    for _ in range(3):
        session.reveal()
        session.grade(EASY, NOW, 1.0)
    assert desk.sit(loaded).session.total == 0


def test_grades_are_offered_with_intervals_that_end_before_the_exam(store: Store, deck: Deck) -> None:
    desk = Desk(store, lambda: NOW, UTC)
    free = desk.sit(deck).session
    set_exam_day(store, deck, after(4), TODAY)
    session = desk.sit(deck).session
    assert free.offers(NOW) == {AGAIN: 0, HARD: 1, GOOD: 2, EASY: 8}
    assert session.offers(NOW) == {AGAIN: 0, HARD: 1, GOOD: 2, EASY: 3}
    session.reveal()
    session.grade(EASY, NOW, 1.0)
    # The memory is what the reviews come to, whatever the plan: it can always be computed again.
    assert store.memories()[deck.items[0].id] == review(None, EASY, TODAY)
    assert store.rebuild(schedule.replay) == 0


def test_an_exam_that_is_over_plans_nothing(store: Store, deck: Deck) -> None:
    exam_days.put(store, deck.name, after(-1), after(-9))
    desk = Desk(store, lambda: NOW, UTC)
    assert (desk.exam(deck), desk.outlook(deck), desk.offer(deck).new) == (None, None, 5)


# On the screen and in lines


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
def test_a_day_is_set_changed_and_forgotten(desk: Desk, deck: Deck, shelf: Shelf, size: tuple[int, int]) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "d", *"x")
        assert "认不出今天或以后的日期" in screen_text(pilot)
        await press(pilot, "enter", "backspace", *"5月10日")
        assert "2026年5月10日，还有 6 天" in screen_text(pilot) and "每天新学 2 题" in screen_text(pilot)
        await press(pilot, "enter")
        await played(pilot)
        shown = screen_text(pilot).replace("\n", "").replace(" ", "")
        assert "考试2026年5月10日，还有6天：每天新学2题" in shown and "照此到那天约记得5/5题" in shown
        if size == (80, 24):
            await press(pilot, "t")
            assert "考试 2026年5月10日，还有 6 天" in screen_text(pilot)
            await press(pilot, "t")
        await press(pilot, "d", "escape", "d", "ctrl+u", "enter")
        assert "考试 2026" not in screen_text(pilot)

    shelf(deck)
    play(desk, None, scene, size)


def test_a_day_that_cannot_be_kept_is_said(desk: Desk, deck: Deck, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise StoreError("磁盘已满", try_="腾出空间后重试")

    async def scene(pilot: Pilot[None]) -> None:
        monkeypatch.setattr(exam_days, "put", full)
        await press(pilot, "d", *"+9", "enter")
        assert "腾出空间后重试" in screen_text(pilot)

    shelf(deck)
    play(desk, None, scene)


def test_lines_begin_with_the_plan(store: Store, deck: Deck) -> None:
    set_exam_day(store, deck, after(6), TODAY)
    paper = StringIO()
    run(Desk(store, lambda: NOW, UTC), deck, StringIO("q\n"), paper, Mode.REVIEW)
    assert paper.getvalue().startswith("考试 2026年5月10日，还有 6 天：每天新学 2 题\n照此到那天约记得 5/5 题")


def test_the_plan_outlives_a_rebuild_of_the_deck(store: Store, deck: Deck, shelf: Shelf) -> None:
    path = shelf(deck)
    desk = Desk(store, lambda: NOW, UTC)
    set_exam_day(store, desk.load(path), after(6), TODAY)
    path.write_text(dumps(deck), encoding="utf-8")
    assert desk.exam(desk.load(path)) == ExamDay(after(6), TODAY, 5)
