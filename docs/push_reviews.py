# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writes reviews into an Anki collection that has the cards already: ``python docs/push_reviews.py LOG.jsonl COLLECTION.anki2``.

The log is what ``studykit reviews export`` writes. Anki must be closed; a copy of the collection is made beside it first. Each
review is added once, cards that gained one get the memory that Anki computes from its log, and all of it travels by Anki's
normal sync. It needs ``pip install anki`` and is under Anki's licence, apart from studykit, which neither imports nor ships it.
"""

from __future__ import annotations

import html
import json
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from anki.collection import Collection
from anki.errors import DBError

OURS, IDENTITY = "studykit ", "编号"
DAY = 86_400


@dataclass(frozen=True)
class Pushed:
    """How many reviews were added, were there already, and have no card in the collection."""

    added: int
    known: int
    cardless: int


def push(collection: Any, reviews: Iterable[dict[str, Any]]) -> Pushed:
    """Add ``reviews`` to the log of ``collection`` and bring their cards up to date."""
    cards = _cards(collection)
    touched: set[int] = set()
    added = known = cardless = 0
    for review in sorted(reviews, key=lambda one: datetime.fromisoformat(one["at"])):
        card = cards.get(review["item"])
        if card is None:
            cardless += 1
        elif _add(collection, card, review):
            touched.add(card)
            added += 1
        else:
            known += 1
    collection.update_cards([_updated(collection, card) for card in sorted(touched)])
    return Pushed(added, known, cardless)


def _cards(collection: Any) -> dict[str, int]:
    """The card of each item; a note of several cards asks only parts of one and is left out."""
    found = {}
    for model in collection.models.all():
        if model["name"].startswith(OURS) and model["flds"][0]["name"] == IDENTITY:
            for number in collection.models.nids(model["id"]):
                note = collection.get_note(number)
                if len(note.card_ids()) == 1:
                    found[html.unescape(note.fields[0])] = note.card_ids()[0]
    return found


def _add(collection: Any, card: int, review: dict[str, Any]) -> bool:
    """Add ``review`` of ``card``, at the next free millisecond where another card has its own; whether it was new."""
    at = round(datetime.fromisoformat(review["at"]).timestamp() * 1_000_000) // 1000
    while other := collection.db.scalar("select cid from revlog where id = ?", at):
        if other == card:
            return False
        at += 1
    # A history that does not begin by learning counts for Anki as one whose beginning is lost.
    kind = 1 if collection.db.scalar("select 1 from revlog where cid = ? and id < ?", card, at) else 0
    seconds = round(review["seconds"] * 1000)
    collection.db.execute("insert into revlog values (?, ?, -1, ?, 1, 1, 2500, ?, ?)", at, card, review["grade"], seconds, kind)
    return True


def _updated(collection: Any, number: int) -> Any:
    """The card with the memory that its log comes to, due when recall falls to what its deck wants."""
    from anki.cards import FSRSMemoryState  # cannot be the first of Anki's modules

    card, state = collection.get_card(number), collection.compute_memory_state(number)
    last = collection.db.scalar("select max(id) from revlog where cid = ? and ease > 0", number) // 1000
    decay = -state.decay
    interval = max(1, round(state.stability / (0.9 ** (1 / decay) - 1) * (state.desired_retention ** (1 / decay) - 1)))
    ago = max(0, (collection.sched.day_cutoff - 1 - last) // DAY)
    card.memory_state = FSRSMemoryState(stability=state.stability, difficulty=state.difficulty)
    card.desired_retention, card.decay, card.last_review_time = state.desired_retention, state.decay, last
    card.ivl, card.due = interval, collection.sched.today - ago + interval
    card.factor = card.factor or 2500
    card.reps = collection.db.scalar("select count() from revlog where cid = ? and ease > 0", number)
    if card.queue >= 0:  # below are suspended and buried ones, which stay so
        card.queue = 2
    card.type = 2
    return card


def main() -> None:
    log, path = map(Path, sys.argv[1:])
    reviews = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines() if line.strip()]
    try:
        collection = Collection(str(path))
    except DBError as error:
        sys.exit(f"{path}: {error}\n  → close Anki and try again")
    collection.close()
    copy = path.with_name(f"{path.name}.before-push")
    shutil.copy(path, copy)
    collection = Collection(str(path))
    try:
        done = push(collection, reviews)
    finally:
        collection.close()
    print(f"{done.added} added, {done.known} there already, {done.cardless} without a card; the collection as it was: {copy}")


if __name__ == "__main__":
    main()
