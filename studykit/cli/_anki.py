"""What an export to Anki needs beside the deck: its ledger, and what the learner knows already.

``studykit export`` keeps a deck's ledger in the data folder, or uses the one that lies beside the deck as ``NAME.ledger``:
learners who get their packages from one place get updates from one memory. ``studykit build`` writes what a first export
writes, the same bytes on every machine, unless a ledger lies beside the deck; it only begins the ledger where there is
none, so that a later export knows what was handed out.
"""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from studykit.messages import gettext as _

if TYPE_CHECKING:
    from studykit.export import Progress, Tally
    from studykit.model.deck import Deck
    from studykit.store import Store


def shared_ledger(deck_file: Path) -> Path:
    """Where the ledger of ``deck_file`` lies if it is kept with the deck."""
    return deck_file.with_suffix(".ledger")


def ledger_for(deck: Deck, deck_file: Path) -> Path:
    """The ledger of ``deck``, which lies in ``deck_file``: the one beside it, else its own in the data folder.

    Raises:
        ExportError: the data folder cannot be written.
    """
    from studykit.cli._decks import writable
    from studykit.cli._store import ledgers

    if (beside := shared_ledger(deck_file)).exists():
        return beside
    return writable(ledgers()) / f"{_key(deck, deck_file)}.ledger"


def _key(deck: Deck, deck_file: Path) -> str:
    """A name for the deck: decks of one name in two folders are two, but a built-in one is the same wherever it is installed."""
    from studykit import deckfile

    path = deck_file.resolve()
    place = path.name if path.parent == deckfile.BUILT_IN.resolve() else str(path)
    return blake2b(f"{deck.name}\n{place}".encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()


def progress(deck: Deck, store: Store) -> dict[str, Progress]:
    """What is known of the items of ``deck`` that were ever reviewed."""
    from studykit.export import Progress
    from studykit.model.memory import Review

    given: dict[str, list[Review]] = {}
    for review in store.reviews():
        given.setdefault(review.item, []).append(review)
    memories = store.memories()
    return {
        item.id: Progress(memories[item.id], tuple(sorted(given[item.id], key=lambda review: review.at)))
        for item in deck.items
        if item.id in memories and item.id in given
    }


def in_words(tally: Tally) -> str:
    """What an importer will find, in one line."""
    said = _("Anki 里会看到：新增 {new}，更新 {changed}，不变 {unchanged}，撤回 {withdrawn}")
    return said.format(new=tally.new, changed=tally.changed, unchanged=tally.unchanged, withdrawn=tally.withdrawn)
