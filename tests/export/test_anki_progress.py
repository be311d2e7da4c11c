"""What was learnt in the terminal arrives with the first import: due days, memory and log.

Two hundred items with two thousand reviews of random grades, given at noon so that the study day is the same in every zone.
"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from studykit import schedule
from studykit.export import Options, Progress, export
from studykit.model.deck import Deck
from studykit.model.memory import Grade, Review
from tests import samples
from tests.export import witness

_BEGIN = datetime(2025, 3, 1, 12, tzinfo=UTC)
_ITEMS, _REVIEWS = 200, 2000


def _deck() -> Deck:
    one = samples.deck().items[0]
    return replace(samples.deck(), items=tuple(replace(one, id=f"{n:016x}", prompt=f"第{n}问？") for n in range(_ITEMS)))


@cache
def _progress() -> dict[str, Progress]:
    dice = random.Random(20250301)
    reviews: dict[str, list[Review]] = {item.id: [] for item in _deck().items}
    for _turn in range(_REVIEWS):
        item = dice.choice([*reviews])
        before = reviews[item][-1].at if reviews[item] else _BEGIN + timedelta(milliseconds=int(item, 16))
        day = before + timedelta(days=dice.choice((0, 0, 1, 1, 2, 5, 9, 20)), seconds=37)
        reviews[item].append(Review(item, day, Grade(dice.choice((1, 2, 3, 3, 3, 4))), dice.uniform(1, 30)))
    return {item: _known(tuple(given)) for item, given in reviews.items() if given}


def _known(reviews: tuple[Review, ...]) -> Progress:
    memory = schedule.replay((review.grade, schedule.study_day(review.at, UTC)) for review in reviews)
    assert memory is not None
    return Progress(memory, reviews)


@pytest.fixture(scope="module", params=["Asia/Shanghai", "America/New_York"])
def arrived(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What Anki says in one time zone after importing the progress, and then a later package of the same deck."""
    folder = tmp_path_factory.mktemp("progress")
    ledger = folder / "ledger"
    export(_deck(), folder / "1.apkg", Options(progress=_progress(), ledger=ledger))
    later = replace(_deck(), items=(replace(_deck().items[0], answer=("改了",)), *_deck().items[1:]))
    export(later, folder / "2.apkg", Options(progress=_progress(), ledger=ledger))
    first = {"import": str(folder / "1.apkg"), "with_scheduling": True}
    steps = first, {"report": True}, {"memory": True}, {"import": str(folder / "2.apkg")}, {"report": True}
    said = witness.ask(*steps, zone=request.param)
    return dict(zip(("log", "before", "memory", "second log", "after"), said, strict=True)) | {"zone": request.param}


def _cards(report: dict[str, Any]) -> dict[str, Any]:
    return {report["notes"][card["guid"]]["fields"]["编号"]: card for card in report["cards"]}


def test_every_due_day_is_the_terminals(arrived: dict[str, Any]) -> None:
    cards = _cards(arrived["before"])
    assert len(_progress()) > 190
    for item, known in _progress().items():
        assert cards[item]["due_day"] == str(known.memory.due)
        assert cards[item]["schedule"][4:] == [known.memory.reviews, known.memory.lapses]
        assert cards[item]["schedule"][:2] == [2, 2]


def test_items_without_reviews_are_new(arrived: dict[str, Any]) -> None:
    fresh = [card for item, card in _cards(arrived["before"]).items() if item not in _progress()]
    assert len(fresh) == _ITEMS - len(_progress())
    assert all(card["schedule"][:2] == [0, 0] and card["memory"] is None for card in fresh)


def test_the_memory_arrives(arrived: dict[str, Any]) -> None:
    """Anki keeps four decimals of a stability and three of a difficulty."""
    cards = _cards(arrived["before"])
    for item, known in _progress().items():
        stability, difficulty = cards[item]["memory"]
        assert stability == pytest.approx(known.memory.stability, rel=1e-5, abs=6e-5)
        assert difficulty == pytest.approx(known.memory.difficulty, rel=1e-5, abs=6e-4)


def test_every_review_arrives_once(arrived: dict[str, Any]) -> None:
    rows = arrived["before"]["revlog"]
    given = [review for known in _progress().values() for review in known.reviews]
    assert len(rows) == len(given) == _REVIEWS
    assert sorted(row[3] for row in rows) == sorted(review.grade for review in given)
    moments = sorted(round(review.at.timestamp() * 1000) for review in given)
    assert [row[0] for row in rows] == moments


def test_anki_computes_the_same_memory_from_the_log(arrived: dict[str, Any]) -> None:
    guids = {note["fields"]["编号"]: guid for guid, note in arrived["before"]["notes"].items()}
    for item, known in _progress().items():
        stability, difficulty = arrived["memory"][guids[item]]
        assert stability == pytest.approx(known.memory.stability, rel=1e-5)
        assert difficulty == pytest.approx(known.memory.difficulty, rel=1e-5)


def test_ankis_check_finds_nothing_to_repair(arrived: dict[str, Any]) -> None:
    said, fine = arrived["before"]["check"]
    assert fine and "\n" not in said.strip(), said


def test_a_later_package_leaves_schedule_and_log_alone(arrived: dict[str, Any]) -> None:
    assert (arrived["second log"]["updated"], arrived["second log"]["new"]) == (1, 0)
    assert arrived["after"]["revlog"] == arrived["before"]["revlog"]
    before, after = _cards(arrived["before"]), _cards(arrived["after"])
    assert [card["schedule"] for card in after.values()] == [card["schedule"] for card in before.values()]


def test_a_list_of_several_cards_carries_none(tmp_path: Path) -> None:
    deck = samples.deck()
    progress = {deck.items[2].id: next(iter(_progress().values()))}
    export(deck, tmp_path / "1.apkg", Options(progress=progress, by_member=True))
    _, report = witness.ask({"import": str(tmp_path / "1.apkg"), "with_scheduling": True}, {"report": True})
    assert report["revlog"] == [] and all(card["schedule"][:2] == [0, 0] for card in report["cards"])


def test_two_reviews_at_one_moment_both_arrive(tmp_path: Path) -> None:
    deck = samples.deck()
    known = next(iter(_progress().values()))
    export(deck, tmp_path / "1.apkg", Options(progress={item.id: known for item in deck.items[:2]}))
    _, report = witness.ask({"import": str(tmp_path / "1.apkg"), "with_scheduling": True}, {"report": True})
    assert len(report["revlog"]) == 2 * len(known.reviews)
