"""A deck too big to be held is practised like any other: the same cards, counts and summaries, made one by one."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from studykit.deckfile import dumps
from studykit.errors import DeckError
from studykit.model.deck import Deck
from studykit.model.memory import Grade, Memory, Review
from studykit.paths import cache_folder
from studykit.session import Mode
from studykit.store import Store, catalogue
from studykit.store.catalogue import Catalogue
from studykit.store.marks import Mark
from studykit.tui import handful
from studykit.tui.desk import Desk
from studykit.tui.passage import passage
from tests.tui.stage import play, press, screen_text

AGAIN, HARD, GOOD, EASY = Grade
Shelf = Callable[[Deck], Path]


@pytest.fixture
def big(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every deck counts as big."""
    monkeypatch.setattr(catalogue, "BIG", 0)


def whole(desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch) -> Deck:
    """The deck of ``path`` as one that is held whole."""
    with monkeypatch.context() as patch:
        patch.setattr(catalogue, "BIG", 10**9)
        return desk.load(path)


def practised(store: Store, desk: Desk, deck: Deck) -> None:
    """The first item is due, the second was forgotten, the third comes later, the fourth is put off, the fifth is new."""
    before, later = desk.today - timedelta(days=3), desk.today + timedelta(days=1)
    for item, grade, due in zip(deck.items, (GOOD, AGAIN, EASY), (desk.today, desk.today, later), strict=False):
        store.record(Review(item.id, desk.now(), grade, 1.0), Memory(5.0, 5.0, due, before, 2, 0))
    desk.mark([deck.items[3].id], Mark.SUSPENDED)
    desk.mark([deck.items[4].id], Mark.STARRED)


def test_its_items_are_those_of_the_file(desk: Desk, deck: Deck, shelf: Shelf, big: None) -> None:
    path = shelf(deck)
    for found in (desk.load(path), desk.load(path)):
        assert isinstance(found.items, Catalogue)
        assert (found.name, found.sources) == (deck.name, deck.sources)
        assert (list(found.items), list(found.receipt)) == (list(deck.items), list(deck.receipt))
        assert (found.items[-1], list(found.items[1:3])) == (deck.items[-1], list(deck.items[1:3]))
        assert list(found.items.items([one.id for one in deck.items]).items()) == [(one.id, one) for one in deck.items]
        assert found.items.items(["none", deck.items[2].id]) == {deck.items[2].id: deck.items[2]}


@pytest.mark.parametrize(
    "ids", [["水"], ["水0", "土1", "木2", "金3"], ["a", "bc", "d"], ["ab", "c", "d", "ef"], [f"{n:04x}" for n in range(2000)]]
)
def test_ids_are_taken_out_as_from_a_list(ids: list[str]) -> None:
    found = catalogue._ids(" ".join(ids))
    assert (list(found), len(found), list(found[1:3]), list(found[-3:]), list(found[::2])) == (
        ids,
        len(ids),
        ids[1:3],
        ids[-3:],
        ids[::2],
    )
    assert [found[at] for at in (0, -1)] == [ids[0], ids[-1]]
    with pytest.raises(IndexError):
        found[len(ids)]


def test_it_stands_and_is_asked_like_one_that_is_held(
    desk: Desk, deck: Deck, shelf: Shelf, store: Store, big: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = shelf(deck)
    practised(store, desk, deck)
    small, large = whole(desk, path, monkeypatch), desk.load(path)
    offers = desk.offer(small), desk.offer(large)
    assert (offers[0].standing, offers[0].new, offers[0].modes) == (offers[1].standing, offers[1].new, offers[1].modes)
    for mode in Mode:
        sessions = desk.sit(small, mode).session, desk.sit(large, mode).session
        if mode not in (Mode.PRACTICE, Mode.READ):
            assert sessions[0].current == sessions[1].current, mode
        assert sessions[0].total == sessions[1].total, mode
        assert sessions[0].summary(desk.now()).tomorrow == sessions[1].summary(desk.now()).tomorrow, mode


def test_practice_goes_on_with_what_was_not_answered_today(desk: Desk, deck: Deck, shelf: Shelf, store: Store, big: None) -> None:
    large = desk.load(shelf(deck))
    first = desk.sit(large, Mode.PRACTICE).session
    assert first.current == deck.items[0]
    first.reveal()
    first.grade(GOOD, desk.now(), 1.0)
    assert desk.sit(large, Mode.PRACTICE).session.current == deck.items[1]


def test_a_sitting_is_a_handful_and_counts_the_rest_for_tomorrow(
    desk: Desk, deck: Deck, shelf: Shelf, store: Store, big: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handful, "HANDFUL", 1)
    practised(store, desk, deck)
    session = desk.sit(desk.load(shelf(deck))).session
    assert (session.total, session.summary(desk.now()).tomorrow) == (1, 3)


def test_a_changed_file_is_read_anew_and_a_damaged_index_is_none(desk: Desk, deck: Deck, shelf: Shelf, big: None) -> None:
    path = shelf(deck)
    desk.load(path)
    for index in (cache_folder() / "catalogues").iterdir():
        for damage in (b"", b"{}\na b\nxxxxxxxx", b"[]\n\n", index.read_bytes()[:-5]):
            index.write_bytes(damage)
            assert list(desk.load(path).items) == list(deck.items)
    path.write_text(dumps(replace(deck, name="新", items=deck.items[2:])), encoding="utf-8")
    os.utime(path, ns=(1, 1))
    found = desk.load(path)
    assert (found.name, list(found.items)) == ("新", list(deck.items[2:]))


def test_a_file_laid_out_by_other_hands_is_held_whole(desk: Desk, deck: Deck, shelf: Shelf, big: None) -> None:
    path = shelf(deck)
    path.write_text(json.dumps(json.loads(dumps(deck)), indent=1), encoding="utf-8")
    for found in (desk.load(path), desk.load(path)):
        assert found.items == deck.items


def test_what_is_no_deck_is_still_said(desk: Desk, deck: Deck, shelf: Shelf, big: None) -> None:
    path = shelf(deck)
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(DeckError):
        desk.load(path)


def test_a_cache_that_cannot_be_written_costs_time_only(
    desk: Desk, deck: Deck, shelf: Shelf, big: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = shelf(deck)

    def full(path: Path, content: bytes) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(catalogue, "write_whole", full)
    assert list(desk.load(path).items) == list(deck.items)


def test_from_home_through_an_edit_and_a_restart(desk: Desk, deck: Deck, shelf: Shelf, store: Store, big: None) -> None:
    path = shelf(deck)

    async def edit(pilot: Pilot[None]) -> None:
        await press(pilot, "enter", "space", "p")
        assert "▌  水循环是指水在陆地、海洋和大气之间的连续运动。" in screen_text(pilot)
        await press(pilot, "p", "e", "ctrl+e", "ctrl+u", *"何谓水循环", "ctrl+s", "3", "q", "enter")

    async def again(pilot: Pilot[None]) -> None:
        await press(pilot, "t", "t")
        await press(pilot, "enter")
        await press(pilot, "u")
        assert "已撤销“何谓水循环”的良好" in screen_text(pilot)
        assert "定义 · 已改" in screen_text(pilot)
        await press(pilot, "space", "=", "q")

    play(desk, None, edit)
    assert [review.grade for review in store.reviews()] == [GOOD]
    play(Desk(store, desk.now, desk.zone), None, again)
    assert store.reviews() == []
    found = desk.load(path)
    assert found.items[0].prompt == "何谓水循环"
    assert passage(found, deck.items[0].evidence[0])[0].proof
