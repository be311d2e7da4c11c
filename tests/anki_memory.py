"""Anki's own memory states, computed in a process of its own: histories as JSON on standard input, states on standard output.

A history is ``[[days ago, grade], …]``, oldest first; a state is ``[stability, difficulty]``. Anki is AGPL and is never
imported by the package or into the process of the tests.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from anki.collection import Collection

DAY = 86400


def memory_state(collection: Any, number: int, history: list[list[int]]) -> list[Any]:
    """The state of the fresh card ``number`` after ``history``, each review about noon of its study day."""
    note = collection.new_note(collection.models.by_name("Basic"))
    note["Front"] = "x"
    collection.add_note(note, 1)
    card = note.cards()[0].id
    for position, (ago, grade) in enumerate(history):
        at = (collection.sched.day_cutoff - DAY * ago - DAY // 2) * 1000 + 50 * number + position
        kind = 1 if position else 0
        collection.db.execute("insert into revlog values (?,?,-1,?,1,1,2500,1000,?)", at, card, grade, kind)
    collection.db.execute("update cards set type=2, queue=2, reps=?, ivl=5, due=5 where id=?", len(history), card)
    state = collection.compute_memory_state(card)
    return [state.stability, state.difficulty]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        collection: Any = Collection(str(Path(folder) / "collection.anki2"))
        collection.set_config("fsrs", True)
        states = [memory_state(collection, *pair) for pair in enumerate(json.load(sys.stdin))]
        collection.close()
    json.dump(states, sys.stdout)


if __name__ == "__main__":
    main()
