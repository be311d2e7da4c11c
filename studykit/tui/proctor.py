"""Between an exam and the store: papers are handed out, answers kept, papers taken in and turned into reviews.

An exam that is left, or killed, stays open with every answer that was given, and is taken up again with the time that was left
when the last of them was kept. Only a paper that is handed in leads to reviews; their origin is ``exam``.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from studykit.forms import Attempt, Form
from studykit.model.deck import Deck, Item
from studykit.model.memory import Grade, Review
from studykit.schedule import replay
from studykit.store import Store, exams, marks
from studykit.store.catalogue import Catalogue
from studykit.store.exams import Given, Put
from studykit.tui.desk import POOL, Desk
from studykit.tui.overrides import note_override
from studykit.tui.paper import Wishes, draw

if TYPE_CHECKING:
    from studykit.tui.exam import Exam, Result

MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Book:
    """The answers of an exam in ``store``; ``numbers`` are those that its questions have there, by their places."""

    store: Store
    exam: int
    numbers: tuple[int, ...]

    def keep(self, at: int, given: Given, used: float) -> None:
        """Keep what was done with the question at place ``at`` (from 0), and the seconds ``used`` by now.

        Raises:
            StoreError: the file cannot be written; both are as they were.
        """
        exams.keep(self.store, self.exam, self.numbers[at], given, used)


@dataclass(frozen=True, slots=True)
class Seat:
    """An exam over ``deck`` that is sat, with its number in the store."""

    deck: Deck
    number: int
    exam: Exam


@dataclass(frozen=True, slots=True)
class Returned:
    """A paper that was handed in on the study day ``day``: what it came to, and the review that each place has led to."""

    deck: Deck
    number: int
    day: date
    result: Result
    reviews: dict[int, Review]


def begin(desk: Desk, deck: Deck, wishes: Wishes) -> Seat | None:
    """A new paper over what of ``deck`` is not put off, kept before its first question shows; ``None`` where the deck has no
    question in the forms wanted.

    Raises:
        StoreError: it could not be kept.
    """
    from studykit.tui.exam import Exam

    now = desk.now()
    aside = marks.set_aside(desk.store, desk.today)
    items = [item for item in deck.items[:POOL] if item.id not in aside]
    questions = draw(items, wishes, desk.pool(deck), f"{deck.name} {now.isoformat()}")
    if not questions:
        return None
    allowed = wishes.minutes * MINUTE if wishes.minutes else None
    put = [Put(one.item.id, one.form.value, one.prompt, one.options, one.right) for one in questions]
    number = exams.begin(desk.store, deck.name, put, allowed, now)
    book = Book(desk.store, number, tuple(range(1, len(put) + 1)))
    return Seat(deck, number, Exam(questions, [Given()] * len(put), book, allowed, 0.0, now))


def resume(desk: Desk, deck: Deck) -> Seat | None:
    """The exam over ``deck`` that was left or killed; ``None`` where there is none, or none of its items is in the deck any
    more. Questions whose items are not are left out."""
    from studykit.tui.exam import Exam

    kept = exams.unfinished(desk.store, deck.name)
    if kept is None:
        return None
    held = _items(deck, {put.item for put, _given in kept.questions})
    rows = [(number, *row) for number, row in enumerate(kept.questions, 1) if row[0].item in held]
    if not rows:
        return None
    questions = [Attempt(held[put.item], Form(put.form), put.prompt, put.options, put.right) for _number, put, _given in rows]
    book = Book(desk.store, kept.number, tuple(number for number, _put, _given in rows))
    exam = Exam(questions, [given for _number, _put, given in rows], book, kept.allowed, kept.used, desk.now())
    return Seat(deck, kept.number, exam)


def give_up(desk: Desk, deck: Deck) -> None:
    """Forget the exam over ``deck`` that was left.

    Raises:
        StoreError: it could not be forgotten.
    """
    while kept := exams.unfinished(desk.store, deck.name):
        exams.give_up(desk.store, kept.number)


def hand_in(desk: Desk, seat: Seat) -> Returned:
    """Mark the paper, and keep its score and a review for each question that was seen.

    Raises:
        StoreError: it could not be kept; the exam is open as it was.
    """
    now = desk.now()
    result = seat.exam.result(now)
    graded = result.grades()
    grades = [(result.questions[at].item.id, grade, result.seconds[at]) for at, grade in graded]
    reviews = exams.hand_in(desk.store, seat.number, grades, result.score, now, desk.today, replay)
    led_to = {at: review for (at, _grade), review in zip(graded, reviews, strict=True)}
    return Returned(seat.deck, seat.number, desk.today, result, led_to)


def judge(desk: Desk, returned: Returned, at: int, is_right: bool) -> Returned:
    """The paper with the question at place ``at`` decided by the learner, who knows better than the marks, and its review with
    it. A question that was never answered stays open.

    Raises:
        StoreError: it could not be kept; the marks are as they were.
    """
    from studykit.marking import Verdict

    before = returned.result.questions[at]
    stands = Verdict.RIGHT if is_right else Verdict.WRONG
    if before.marked is None or before.marked.verdict is stands:
        return returned
    grade = Grade.GOOD if is_right else Grade.AGAIN
    result = returned.result.judged(at, is_right)
    review = exams.judge(desk.store, returned.number, returned.reviews[at], grade, result.score, desk.now(), returned.day, replay)
    note_override(desk, before, grade)
    return Returned(returned.deck, returned.number, returned.day, result, returned.reviews | {at: review})


def _items(deck: Deck, ids: Collection[str]) -> dict[str, Item]:
    """The items of ``deck`` with these ids, those that it still has."""
    if isinstance(deck.items, Catalogue):
        return deck.items.items(ids)
    return {item.id: item for item in deck.items if item.id in ids}
