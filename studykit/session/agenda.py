"""What is to be asked on a day, and how a deck stands: functions of items, memories and the day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from studykit import schedule
from studykit.model.deck import Item
from studykit.model.memory import Memory
from studykit.schedule import ExamDay

NEW_A_DAY = 20


class Stage(Enum):
    """How far an item has come: never seen, forgotten and to be asked again the same day, or learnt and due."""

    NEW = "new"
    LEARNING = "learning"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class Standing:
    """A deck on a day: how many items it has, how many have never been seen, how many are due, and the study day on
    which the ``next`` of the others will be."""

    items: int
    new: int
    due: int
    next: date | None


def stage(memory: Memory | None) -> Stage:
    """The stage of an item with this memory."""
    if memory is None:
        return Stage.NEW
    return Stage.LEARNING if memory.due == memory.last else Stage.DUE


def standing(items: Collection[Item], memories: Mapping[str, Memory], day: date, exam: ExamDay | None = None) -> Standing:
    """How the deck of ``items`` stands on the study day ``day``, with an ``exam`` ahead or none."""
    seen = [schedule.due(memory, item.id, exam) for item in items if (memory := memories.get(item.id))]
    later = [due for due in seen if due > day]
    return Standing(len(items), len(items) - len(seen), len(seen) - len(later), min(later, default=None))


def siblings(items: Iterable[Item], item: Item) -> set[str]:
    """The ids of the items proved by a passage that also proves ``item``, its own among them: Anki's note."""
    passages = _passages(item)
    others = {one.id for one in items if _passages(one) & passages}
    return others | {item.id}


def agenda(
    items: Iterable[Item],
    memories: Mapping[str, Memory],
    day: date,
    *,
    new: int = NEW_A_DAY,
    limit: int | None = None,
    exam: ExamDay | None = None,
) -> list[Item]:
    """What to ask on ``day``: everything due, then at most ``new`` items never seen, both in the deck's order of worth. With an
    ``exam`` ahead items are due by their last look before it.

    ``limit`` cuts the whole; what is due comes first, since it is what would be lost.
    """
    due, fresh = [], []
    for item in items:
        memory = memories.get(item.id)
        if memory is None:
            fresh.append(item)
        elif schedule.due(memory, item.id, exam) <= day:
            due.append(item)
    return (due + introduced(fresh, new))[:limit]


def introduced(fresh: Iterable[Item], new: int) -> list[Item]:
    """The ``new`` items of ``fresh``, which nobody has seen yet, that a day begins with, in their order. Of those that one passage
    proves one a day: the source shown with the first would tell the answer of the next. They make up the number where no
    others are left, last."""
    first: list[Item] = []
    waiting: list[Item] = []
    passages: set[tuple[str, int]] = set()
    for item in fresh:
        if len(first) >= new:
            break
        if _passages(item) & passages:
            waiting.append(item)
        else:
            first.append(item)
            passages |= _passages(item)
    return (first + waiting)[: max(new, 0)]


def _passages(item: Item) -> set[tuple[str, int]]:
    return {(evidence.file, evidence.start) for evidence in item.evidence}
