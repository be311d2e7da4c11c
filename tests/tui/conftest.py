"""A desk of its own for every test: the sample deck, a store in a temporary folder, a clock that ticks when looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from studykit.deckfile import dumps
from studykit.model.deck import Deck
from studykit.store import Store
from studykit.tui.desk import Desk
from tests.conftest import NOW
from tests.samples import deck as sample_deck


class TickingClock:
    """Every look at it is a second later than the one before."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture(autouse=True)
def quick_pilot(monkeypatch: pytest.MonkeyPatch) -> None:
    """Textual's pilot looks every 20 ms whether the program is idle; most of the time it is after two."""
    monkeypatch.setattr("textual._wait.SLEEP_GRANULARITY", 1 / 400)
    monkeypatch.setattr("textual._wait.SLEEP_IDLE", 1 / 4000)


@pytest.fixture
def deck() -> Deck:
    return sample_deck()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "data") as store:
        yield store


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Deck], Path]:
    """Puts decks into the ``decks/`` of an empty current folder, the only ones at hand."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("studykit.deckfile.BUILT_IN", tmp_path / "none")
    (tmp_path / "decks").mkdir()

    def put(deck: Deck) -> Path:
        path = tmp_path / "decks" / f"{len(list((tmp_path / 'decks').iterdir()))}.json"
        path.write_text(dumps(deck), encoding="utf-8")
        return path

    return put


@pytest.fixture
def desk(store: Store, shelf: Callable[[Deck], Path]) -> Desk:
    return Desk(store, TickingClock(), UTC)
