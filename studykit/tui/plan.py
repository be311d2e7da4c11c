"""The day on which a deck has to be known: set, forgotten, and what follows from it for today. No screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from studykit.model.deck import Deck
from studykit.schedule import ExamDay
from studykit.session import NEW_A_DAY
from studykit.store import Store, due, exam_days
from studykit.store.catalogue import Catalogue

if TYPE_CHECKING:
    from studykit.tui.outlook import Outlook


def exam_day(store: Store, deck: Deck, today: date) -> ExamDay | None:
    """The day on which ``deck`` has to be known, unless there is none or it is over."""
    found = exam_days.get(store, deck.name)
    return ExamDay(*found, len(deck.items)) if found and found[0] >= today else None


def set_exam_day(store: Store, deck: Deck, day: date | None, today: date) -> None:
    """Set the day on which ``deck`` has to be known, or forget it.

    Raises:
        StoreError: it could not be kept.
    """
    if day:
        exam_days.put(store, deck.name, day, today)
    else:
        exam_days.drop(store, deck.name)


def room(store: Store, deck: Deck, exam: ExamDay | None, unseen: int, today: date, most: int | None) -> int:
    """How many of the ``unseen`` items of ``deck`` ``today`` still lets in: with an ``exam`` ahead as many as it takes to meet
    all in time, else :data:`NEW_A_DAY`; never more than ``most`` a day."""
    met = _met(store, deck, today)
    if exam is None:
        return max(0, (NEW_A_DAY if most is None else most) - met)
    from studykit.tui.outlook import new_a_day

    return max(0, new_a_day(unseen + met, today, exam.day, most) - met)


def outset(store: Store, deck: Deck, exam: ExamDay, ids: Sequence[str], today: date, most: int | None) -> Callable[[], Outlook]:
    """What finds out, without ``store``, what the days up to ``exam`` have in store for ``deck``, of which the items ``ids`` may
    be asked."""
    from studykit.tui.outlook import outlook, sampled

    known = due.seen(store)
    seen, unseen = [one for one in ids if one in known], [one for one in ids if one not in known]
    held = due.memories(store, sampled(seen))
    return partial(outlook, exam, seen, unseen, held, today, _met(store, deck, today), most)


def _met(store: Store, deck: Deck, day: date) -> int:
    """How many items of ``deck`` were met for the first time on ``day``."""
    introduced = store.introduced(day)
    ids = deck.items.ids if isinstance(deck.items, Catalogue) else (item.id for item in deck.items)
    return sum(one in introduced for one in ids) if introduced else 0
