"""What lies on the learner's desk: decks at hand, the store, the clock. Shared by the screen and the plain lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from pathlib import Path

from studykit import deckfile
from studykit.errors import DeckError
from studykit.model.deck import Deck
from studykit.model.memory import Memory
from studykit.schedule import study_day
from studykit.session import NEW_A_DAY, Session, Standing, agenda, room_for_new, standing
from studykit.store import Store

FOLDER = Path("decks")


@dataclass(frozen=True, slots=True)
class Offer:
    """A deck at hand as home shows it: how it stands, and how many new items today still allows."""

    deck: Deck
    standing: Standing
    new: int


class Desk:
    """The store with a clock (aware UTC), the learner's time zone, the two limits of a sitting, and a deck file
    ``given`` by name, if one was."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime],
        zone: tzinfo,
        *,
        new: int = NEW_A_DAY,
        limit: int | None = None,
        given: Path | None = None,
    ) -> None:
        self.store = store
        self.now = clock
        self.zone = zone
        self._new = new
        self._limit = limit
        self._given = given

    @property
    def today(self) -> date:
        """The study day."""
        return study_day(self.now(), self.zone)

    def load(self, path: Path) -> Deck:
        """The deck in the file ``path``.

        Raises:
            DeckError: it is missing, unreadable or not a deck.
        """
        return deckfile.load(path)

    def paths(self) -> list[Path]:
        """The deck file given, those under the current folder, then the built-in ones; of one file name only the first."""
        found = [self._given] if self._given else []
        names: dict[str, Path] = {}
        for path in [*found, *sorted(FOLDER.glob("*.json")), *deckfile.built_in()]:
            names.setdefault(path.name, path)
        return list(names.values())

    def offer(self, deck: Deck) -> Offer:
        """How ``deck`` stands today."""
        found = standing(deck.items, self._memories(deck), self.today)
        return Offer(deck, found, min(found.new, self._room(deck)))

    def sit(self, deck: Deck) -> Session:
        """A sitting over what ``deck`` asks for today; empty when there is nothing to do."""
        memories = self._memories(deck)
        queue = agenda(deck.items, memories, self.today, new=self._room(deck), limit=self._limit)
        return Session(queue, memories, self.store, self.zone)

    def look(self, path: Path) -> Offer | DeckError:
        """The deck in the file ``path`` as home shows it, or why it cannot be read."""
        try:
            return self.offer(self.load(path))
        except DeckError as error:
            return error

    def _memories(self, deck: Deck) -> dict[str, Memory]:
        known = self.store.memories()
        return {item.id: known[item.id] for item in deck.items if item.id in known}

    def _room(self, deck: Deck) -> int:
        return room_for_new(deck.items, self.store.introduced(self.today), self._new)
