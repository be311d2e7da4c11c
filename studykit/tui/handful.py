"""Sittings over a deck too big to be held: chosen by id, a handful of cards at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date, timedelta

from studykit.model.deck import Item
from studykit.schedule import ExamDay
from studykit.session import Mode, Standing, introduced
from studykit.store import Store, due, marks
from studykit.store.catalogue import Catalogue
from studykit.store.marks import Mark

HANDFUL = 200
"""The cards of one sitting over a big deck, an hour's; the next sitting goes on from there."""
# The day's new cards are chosen from so many times their number: their siblings wait.
_CHOICE = 4


def askable(store: Store, catalogue: Catalogue, day: date) -> Sequence[str]:
    """The ids of the items that are not set aside on ``day``, in the deck's order."""
    aside = marks.set_aside(store, day)
    return [one for one in catalogue.ids if one not in aside] if aside else catalogue.ids


def pressing(store: Store, day: date, exam: ExamDay | None) -> set[str]:
    """The items that are due on ``day`` or were before, with an ``exam`` ahead by their last look before it."""
    found = due.due(store, day)
    if exam and day >= exam.day - timedelta(days=exam.stretch):
        looks = ((item, last, exam.last_look(item)) for item, (_on, last) in due.coming(store, day).items())
        found |= {item for item, last, look in looks if last < look <= day}
    return found


def standing(store: Store, ids: Collection[str], day: date, exam: ExamDay | None) -> Standing:
    """How the items ``ids`` stand on the study day ``day``, with an ``exam`` ahead or none."""
    here = set(ids)
    now, seen = pressing(store, day, exam) & here, due.seen(store) & here
    return Standing(len(ids), len(ids) - len(seen), len(now), _next(store, seen - now, day, exam))


def _next(store: Store, ids: Collection[str], day: date, exam: ExamDay | None) -> date | None:
    """The first day later than ``day`` on which one of ``ids`` is to be asked."""
    found = due.next_day(store, day, ids)
    if exam is None or found is None or found <= exam.day - timedelta(days=exam.stretch):
        return found
    return min(_on(days, item, exam) for item, days in due.coming(store, day).items() if item in ids)


def _on(days: tuple[date, date], item: str, exam: ExamDay) -> date:
    """When an item that is due and was last asked on ``days`` is to be asked."""
    on, last = days
    look = exam.last_look(item)
    return min(on, look) if last < look else on


def sizes(store: Store, catalogue: Catalogue, ids: Collection[str], failing: int) -> dict[Mode, int]:
    """How many items each mode beside review asks, of which ``ids`` are not set aside."""
    wrong, starred = store.failing(failing), marks.marked(store, Mark.STARRED)
    some = {Mode.WRONG: len(wrong.intersection(ids)), Mode.STARRED: len(starred.intersection(catalogue.ids))}
    return {mode: some.get(mode, len(ids)) for mode in Mode if mode is not Mode.REVIEW}


def chosen(store: Store, catalogue: Catalogue, mode: Mode, day: date, count: int, failing: int) -> list[str]:
    """The ids of the first ``count`` items that a sitting in ``mode``, which is not review, asks on ``day``; practice begins
    with what was not answered today; ``failing`` right answers take an item out of the wrong ones."""
    return _all(store, catalogue, mode, day, failing)[:count]


def agenda(store: Store, catalogue: Catalogue, day: date, count: int, new: Callable[[], int], exam: ExamDay | None) -> list[str]:
    """The ids of the first ``count`` items to review on ``day``: those due, with an ``exam`` ahead or none, then of those never
    seen as many as ``new`` says, which is asked only where there is room."""
    ids = askable(store, catalogue, day)
    if exam:
        now = pressing(store, day, exam)
        found = [one for one in ids if one in now][:count]
    else:
        found = due.first_due(store, day, ids, count)
    if len(found) == count:
        return found
    known = due.seen(store)
    room = new()
    fresh = [one for one in ids if one not in known][: room * _CHOICE]
    return (found + [item.id for item in introduced(items(catalogue, fresh), room)])[:count]


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
    """The items of ``ids``, in that order."""
    found = catalogue.items(ids)
    return [found[one] for one in ids]
