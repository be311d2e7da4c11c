"""The index that a deck is searched by: that of a big one is made when the deck is first read, and kept in the cache folder."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from studykit.model.deck import Deck
from studykit.paths import write_whole
from studykit.store import catalogue
from studykit.store.catalogue import Catalogue

if TYPE_CHECKING:
    from studykit.search import Index


def remember(path: Path, deck: Deck) -> None:
    """Keep the index of ``deck``, just read from ``path``, as it is before the learner's wordings.

    Raises:
        OSError: the cache folder cannot be written.
    """
    from studykit.search import dumps, index

    write_whole(catalogue.beside(path), dumps(index(deck.items)))


def recall(deck: Deck) -> Index:
    """The index of ``deck``, made now where none is kept for it."""
    from studykit.search import index, loads

    if isinstance(deck.items, Catalogue):
        with suppress(OSError, ValueError):
            found = loads(catalogue.beside(deck.items.path).read_bytes())
            if len(found.lines) == len(deck.items):
                return found
    return index(deck.items)
