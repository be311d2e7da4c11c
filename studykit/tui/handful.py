"""Sittings over a deck too big to be held: chosen by id, a handful of cards at a time."""

from __future__ import annotations

from datetime import date

from studykit.model.deck import Item
from studykit.session import Mode, Standing
from studykit.store import Store, due, marks
from studykit.store.catalogue import Catalogue
from studykit.store.marks import Mark

HANDFUL = 200
"""The cards of one sitting over a big deck, an hour's; the next sitting goes on from there."""


def askable(store: Store, catalogue: Catalogue, day: date) -> list[str]:
    """The ids of the items that are not set aside on ``day``, in the deck's order."""
    aside = marks.set_aside(store, day)
    return [one for one in catalogue.ids if one not in aside] if aside else list(catalogue.ids)


def standing(store: Store, ids: list[str], day: date) -> Standing:
    """How the items ``ids`` stand on the study day ``day``."""
    pressing, later = due.due(store, day), due.days_after(store, day)
    coming = [later[one] for one in ids if one in later]
    now = sum(one in pressing for one in ids)
    return Standing(len(ids), len(ids) - now - len(coming), now, min(coming, default=None))


def room(store: Store, catalogue: Catalogue, day: date, allowance: int) -> int:
    """How many of ``allowance`` new items are left for ``day``."""
    introduced = store.introduced(day)
    return max(0, allowance - sum(one in introduced for one in catalogue.ids)) if introduced else allowance


def chosen(store: Store, catalogue: Catalogue, mode: Mode, day: date, count: int, failing: int) -> list[str]:
    """The ids of the first ``count`` items that a sitting in ``mode``, which is not review, asks on ``day``; practice begins
    with what was not answered today; ``failing`` right answers take an item out of the wrong ones."""
    return _all(store, catalogue, mode, day, failing)[:count]


def agenda(store: Store, catalogue: Catalogue, day: date, count: int, allowance: int) -> list[str]:
    """The ids of the first ``count`` items to review on ``day``: those due, then those never seen that ``allowance``, the new
    ones of a day, still lets in."""
    ids = askable(store, catalogue, day)
    pressing = due.first_due(store, day, ids, count)
    if len(pressing) == count:
        return pressing
    known = due.seen(store)
    fresh = [one for one in ids if one not in known][: room(store, catalogue, day, allowance)]
    return (pressing + fresh)[:count]


def _all(store: Store, catalogue: Catalogue, mode: Mode, day: date, failing: int) -> list[str]:
    ids = askable(store, catalogue, day)
    if mode is Mode.WRONG:
        wrong = store.failing(failing)
        return [one for one in ids if one in wrong]
    if mode is Mode.STARRED:
        starred = marks.marked(store, Mark.STARRED)
        return [one for one in catalogue.ids if one in starred]
    done = due.answered(store, day)
    return [one for one in ids if one not in done] + [one for one in ids if one in done]


def items(catalogue: Catalogue, ids: list[str]) -> list[Item]:
    """The items of ``ids``."""
    return [item for one in ids if (item := catalogue.item(one))]
