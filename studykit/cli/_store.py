"""The learner's store, clock and decks at hand, as the verbs use them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studykit.model.deck import Deck
    from studykit.model.memory import Review
    from studykit.tui.desk import Desk


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def zone() -> tzinfo:
    """The learner's time zone, as the system has it."""
    return datetime.now().astimezone().tzinfo or UTC


def ledgers() -> Path:
    """The folder of what was exported to Anki before."""
    from studykit.paths import data_folder

    return data_folder() / "anki"


@contextmanager
def desk() -> Iterator[Desk]:
    """The store, opened, with the clock and the decks at hand.

    Raises:
        StoreError: it cannot be used.
    """
    from studykit.paths import data_folder
    from studykit.store import Store
    from studykit.tui.desk import Desk

    with Store(data_folder()) as store:
        yield Desk(store, now, zone())


def decks_at_hand(desk: Desk) -> Iterator[Deck]:
    """The decks under the current folder and the built-in ones, those that cannot be read left out."""
    from studykit import deckfile
    from studykit.errors import DeckError

    for path in desk.paths():
        try:
            yield deckfile.load(path)
        except DeckError:
            continue


def dated(reviews: Iterable[Review], day_of: Callable[[datetime, tzinfo], date]) -> list[tuple[Review, date]]:
    """``reviews`` with their study days for this learner."""
    here = zone()
    return [(review, day_of(review.at, here)) for review in reviews]
