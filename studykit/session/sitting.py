"""One sitting: what is asked next, what each grade would lead to, and what was done. No terminal, no disk, no clock.

A grade goes to the ledger before anything moves on: a sitting that ends, or a ledger that fails, has lost nothing.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo
from enum import Enum
from typing import Protocol

from studykit import schedule
from studykit.model.deck import Item
from studykit.model.memory import Grade, Memory, Review
from studykit.schedule import ExamDay
from studykit.session.agenda import Stage, stage

BEHIND = 6
LONGEST_ANSWER = 60.0


class Ledger(Protocol):
    """Where grades are kept; each call returns once the grade is safe, or raises and has kept nothing."""

    def record(self, review: Review, memory: Memory) -> None:
        """Keep ``review`` and the memory that it leads to."""

    def withdraw(self, review: Review, memory: Memory | None, at: datetime) -> None:
        """Take ``review`` back; ``memory`` is what its item had before it."""


class Mode(Enum):
    """What a sitting is over: what is due, everything, everything without grades, what fails, what is starred."""

    REVIEW = "review"
    PRACTICE = "practice"
    READ = "read"
    WRONG = "wrong"
    STARRED = "starred"


@dataclass(frozen=True, slots=True)
class Step:
    """A grade given in this sitting, with what is needed to take it back."""

    item: Item
    review: Review
    before: Memory | None
    after: Memory


@dataclass(frozen=True, slots=True)
class Aside:
    """Items taken out of this sitting without a grade, where they stood in the queue, and why (for whoever keeps that)."""

    items: tuple[Item, ...]
    places: tuple[int, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What a sitting came to: its standing grades in order, the seconds they took, and what is due the day after."""

    grades: tuple[Grade, ...]
    seconds: float
    tomorrow: int

    @property
    def right(self) -> int:
        """How many answers were remembered."""
        return sum(grade is not Grade.AGAIN for grade in self.grades)


class Session:
    """One sitting over ``queue``, the items in the order in which they are to be asked.

    ``memories`` are of the whole deck, or else ``elsewhere`` counts what of the rest is due on a day; ``zone`` is the
    learner's, for study days; an ``exam`` ahead caps intervals. Show :attr:`current`, call :meth:`reveal`, then :meth:`grade`,
    until :attr:`current` is ``None``.
    """

    def __init__(
        self,
        queue: Iterable[Item],
        memories: Mapping[str, Memory],
        ledger: Ledger,
        zone: tzinfo,
        exam: ExamDay | None = None,
    ) -> None:
        self._queue = deque(queue)
        self._memories = dict(memories)
        self._ledger = ledger
        self._zone = zone
        self._exam = exam
        self.elsewhere: Callable[[date], int] = lambda day: 0
        self._steps: list[Step | Aside] = []
        self._stages = Counter(stage(self.memory(item)) for item in self._queue)
        self.total = len(self._queue)
        self.revealed = False

    @property
    def current(self) -> Item | None:
        """The item being asked; ``None`` when the sitting is done."""
        return self._queue[0] if self._queue else None

    @property
    def finished(self) -> int:
        """How many of :attr:`total` will not come again in this sitting."""
        return self.total - len(self._queue)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The grades that stand, in the order in which they were given."""
        return tuple(step for step in self._steps if isinstance(step, Step))

    @property
    def last(self) -> Step | Aside | None:
        """What :meth:`undo` would take back."""
        return self._steps[-1] if self._steps else None

    def count(self, one: Stage) -> int:
        """How many items of this stage are still to come, the current one among them."""
        return self._stages[one]

    def memory(self, item: Item) -> Memory | None:
        """What is remembered of ``item`` by now."""
        return self._memories.get(item.id)

    def reveal(self) -> None:
        """Show the answer of the current item; a second call does nothing."""
        self.revealed = self.current is not None

    def offers(self, at: datetime) -> dict[Grade, int]:
        """Days until the current item would come back after each grade given at ``at``; 0 is in this sitting. An exam ahead
        brings it back before."""
        item, day = self._item(), schedule.study_day(at, self._zone)
        offered = schedule.intervals(self.memory(item), day)
        look = self._exam.last_look(item.id) if self._exam else day
        return offered if look <= day else {grade: min(days, (look - day).days) for grade, days in offered.items()}

    def grade(self, grade: Grade, at: datetime, seconds: float) -> Review:
        """Grade the current item, keep that in the ledger, and move on.

        ``seconds`` since it was shown are counted up to a minute, as in Anki: whoever is away longer is not answering.
        A forgotten item comes again in this sitting, behind a few others.

        Raises:
            ValueError: the sitting is done, or the answer has not been revealed.
            StoreError: the ledger could not keep it; the sitting stands where it stood.
        """
        item = self._item()
        if not self.revealed:
            raise ValueError(f"item {item.id} was graded before its answer was revealed")
        before = self.memory(item)
        after = schedule.review(before, grade, schedule.study_day(at, self._zone))
        review = Review(item.id, at, grade, min(max(seconds, 0.0), LONGEST_ANSWER))
        self._ledger.record(review, after)
        self._steps.append(Step(item, review, before, after))
        self._move_on(item, before, after)
        return review

    def lay_aside(self, items: Collection[str], reason: str = "") -> Aside:
        """Take the items with these ids out of this sitting; those that are not to come anyway are left out."""
        found = [(place, item) for place, item in enumerate(self._queue) if item.id in items]
        aside = Aside(tuple(item for _, item in found), tuple(place for place, _ in found), reason)
        for place in reversed(aside.places):
            del self._queue[place]
        self._stages.subtract(stage(self.memory(item)) for item in aside.items)
        self._steps.append(aside)
        self.revealed = self.revealed and 0 not in aside.places
        return aside

    def retake(self, item: Item, memory: Memory | None) -> None:
        """Ask ``item`` next, as one with ``memory``: a grade from an earlier sitting was taken back."""
        known = [one for one in self._queue if one.id == item.id]
        for one in known:
            self._queue.remove(one)
            self._stages[stage(self.memory(one))] -= 1
        self.total += not known
        self._put_back(item, memory)
        self.revealed = False

    def reword(self, item: Item) -> None:
        """Put ``item`` in place of the one with its id, wherever this sitting holds it."""
        self._queue = deque(item if one.id == item.id else one for one in self._queue)
        for place, step in enumerate(self._steps):
            if isinstance(step, Step) and step.item.id == item.id:
                self._steps[place] = replace(step, item=item)

    def undo(self, at: datetime) -> Step | Aside | None:
        """Take back the last grade, or the last laying aside, and return to its item; ``None`` if there is neither.

        After a grade the answer is still shown.

        Raises:
            StoreError: the ledger could not take it back; the sitting stands where it stood.
        """
        step = self.last
        if isinstance(step, Step):
            self._ledger.withdraw(step.review, step.before, at)
            self._move_back(step)
        elif step:
            for place, item in zip(step.places, step.items, strict=True):
                self._queue.insert(place, item)
            self._stages.update(stage(self.memory(item)) for item in step.items)
            self.revealed = False
        if step:
            self._steps.pop()
        return step

    def summary(self, at: datetime) -> Summary:
        """What the sitting came to so far, and how many of the deck's seen items will be due the day after ``at``."""
        tomorrow = schedule.study_day(at, self._zone) + timedelta(days=1)
        return Summary(
            grades=tuple(step.review.grade for step in self.steps),
            seconds=sum(step.review.seconds for step in self.steps),
            tomorrow=sum(schedule.due(memory, item, self._exam) <= tomorrow for item, memory in self._memories.items())
            + self.elsewhere(tomorrow),
        )

    def _item(self) -> Item:
        if self.current is None:
            raise ValueError("the sitting is done")
        return self.current

    def _move_on(self, item: Item, before: Memory | None, after: Memory) -> None:
        self._queue.popleft()
        self._memories[item.id] = after
        self._stages[stage(before)] -= 1
        if after.due == after.last:
            self._queue.insert(BEHIND, item)
            self._stages[stage(after)] += 1
        self.revealed = False

    def _move_back(self, step: Step) -> None:
        if step.after.due == step.after.last:
            self._queue.remove(next(item for item in self._queue if item.id == step.item.id))
            self._stages[stage(step.after)] -= 1
        self._put_back(step.item, step.before)
        self.revealed = True

    def _put_back(self, item: Item, memory: Memory | None) -> None:
        self._queue.appendleft(item)
        self._stages[stage(memory)] += 1
        self._memories.pop(item.id, None)
        if memory:
            self._memories[item.id] = memory
