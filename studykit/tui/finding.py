"""A deck to be looked through: found by words, by what the learner has set on its items, or both. No screen."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from studykit.model.deck import Deck, Item
from studykit.store import edits, marks
from studykit.store.catalogue import Catalogue
from studykit.store.marks import Mark
from studykit.tui import searched
from studykit.tui.desk import Desk


class Only(Enum):
    """Which items are looked at: all, or those of one mark, or those that the learner has put in other words."""

    ALL = "all"
    STARRED = "starred"
    SUSPENDED = "suspended"
    BURIED = "buried"
    EDITED = "edited"


class Finder:
    """Looks through ``deck`` as it lies on ``desk``; items are called by their numbers in it, from 0."""

    def __init__(self, desk: Desk, deck: Deck) -> None:
        self.deck = deck
        self._desk = desk
        self._index = searched.recall(deck)
        self._ids = deck.items.ids if isinstance(deck.items, Catalogue) else [item.id for item in deck.items]
        self._changed: dict[int, Item] = {}
        self._set: dict[Only, set[str]] = {}
        self.look()
        for number in self._numbers(self._set[Only.EDITED]):
            self._index.reword(number, self.item(number))

    def look(self) -> None:
        """Look anew at what is set on the items."""
        store = self._desk.store
        starred, suspended = marks.marked(store, Mark.STARRED), marks.marked(store, Mark.SUSPENDED)
        buried = marks.set_aside(store, self._desk.today) - suspended
        edited = set(edits.wordings(store))
        self._set = {Only.STARRED: starred, Only.SUSPENDED: suspended, Only.BURIED: buried, Only.EDITED: edited}

    def __len__(self) -> int:
        return len(self._ids)

    def item(self, number: int) -> Item:
        """The item of this ``number`` in the learner's words."""
        return self._changed.get(number) or self.deck.items[number]

    def reword(self, number: int, item: Item) -> None:
        """The item of this ``number`` has become ``item``."""
        self._changed[number] = item
        self._index.reword(number, item)
        self.look()

    def make_ready(self) -> None:
        """Do what the first search would have to, while nothing is typed yet."""
        self._index.make_ready()

    def is_set(self, number: int, only: Only) -> bool:
        """Whether ``only`` would show the item of this ``number``."""
        return only is Only.ALL or self._ids[number] in self._set[only]

    def count(self, only: Only) -> int:
        """How many items ``only`` would show."""
        return len(self) if only is Only.ALL else len(self._numbers(self._set[only]))

    def find(self, query: str, only: Only = Only.ALL) -> Sequence[int]:
        """The numbers of the items that have all words of ``query``, by their characters or the first letters of their pinyin,
        and that ``only`` shows."""
        found = self._index.find(query)
        if only is Only.ALL:
            return found
        shown = set(self._numbers(self._set[only]))
        return [number for number in found if number in shown]

    def _numbers(self, ids: set[str]) -> list[int]:
        return [number for number, one in enumerate(self._ids) if one in ids] if ids else []
