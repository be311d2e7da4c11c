"""The learner's own wordings, laid over the items of whatever deck is read, and taken off again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from studykit.model.deck import Item
from studykit.store import Store, edits


class Wordings:
    """The wordings in ``store``, as of the last :meth:`load`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, edits.Wording] = {}
        self._originals: dict[str, Item] = {}

    def load(self) -> bool:
        """Read them again; whether there are any."""
        self._known = edits.wordings(self._store)
        return bool(self._known)

    def worded(self, item: Item) -> Item:
        """``item`` of a deck in the learner's words, where there are some."""
        wording = self._known.get(item.id)
        if wording is None:
            return item
        self._originals[item.id] = item
        return _worded(item, wording)

    def original(self, item: Item) -> Item | None:
        """The deck's own wording of ``item`` where the learner has changed it, else ``None``."""
        return self._originals.get(item.id)

    def edit(self, item: Item, prompt: str, answer: tuple[str, ...], at: datetime) -> Item:
        """Keep a wording of ``item``, and the item with it; the deck's own wording ends the edit.

        Raises:
            StoreError: it could not be kept.
        """
        original = self._originals.get(item.id, item)
        if (prompt, answer) == (original.prompt, original.answer):
            edits.drop(self._store, item.id)
            self._known.pop(item.id, None)
            self._originals.pop(item.id, None)
            return original
        wording = edits.Wording(prompt, answer)
        edits.put(self._store, item.id, wording, at)
        self._known[item.id] = wording
        self._originals[item.id] = original
        return _worded(original, wording)


def _worded(item: Item, wording: edits.Wording) -> Item:
    return replace(item, prompt=wording.prompt, answer=wording.answer)
