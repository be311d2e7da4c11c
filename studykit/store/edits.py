"""A learner's own wording of items, laid over the deck's whenever it is read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from studykit.store.database import Store, micros


@dataclass(frozen=True, slots=True)
class Wording:
    """How a learner has put an item: the question, and the answer's members."""

    prompt: str
    answer: tuple[str, ...]


def put(store: Store, item: str, wording: Wording, at: datetime) -> None:
    """Keep ``wording`` for ``item`` in place of any before it.

    Raises:
        StoreError: the file cannot be written; the wording is as it was.
    """
    answer = json.dumps(wording.answer, ensure_ascii=False)
    with store.transaction() as connection:
        connection.execute("INSERT OR REPLACE INTO edits VALUES (?, ?, ?, ?)", (item, wording.prompt, answer, micros(at)))


def drop(store: Store, item: str) -> None:
    """Return ``item`` to the deck's own wording.

    Raises:
        StoreError: the file cannot be written; the wording is as it was.
    """
    with store.transaction() as connection:
        connection.execute("DELETE FROM edits WHERE item = ?", (item,))


def wordings(store: Store) -> dict[str, Wording]:
    """Every edited item with its wording."""
    rows = store.rows("SELECT item, prompt, answer FROM edits")
    return {item: Wording(prompt, tuple(json.loads(answer))) for item, prompt, answer in rows}
