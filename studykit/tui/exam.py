"""A mock exam as it is sat: what was answered, how much time is left, and what it comes to. No screen, no disk, no clock.

Nothing is marked before the paper is handed in. Every answer goes to the book before anything moves on, so that an exam
that is killed is taken up again where it stood; its time stands still meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from studykit.forms import Attempt, Form, check, choose, is_answered, write
from studykit.marking import Marked, Verdict
from studykit.model.memory import Grade
from studykit.session import LONGEST_ANSWER
from studykit.store.exams import Given

FULL = 100.0


class Book(Protocol):
    """Where answers are kept; the call returns once the answer is safe, or raises and has kept nothing."""

    def keep(self, at: int, given: Given, used: float) -> None:
        """Keep what was done with the question at place ``at`` (from 0), and the seconds ``used`` by now."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What the questions in one form came to: how many there are, how many are right, and their points, at most one each."""

    asked: int = 0
    right: int = 0
    points: float = 0.0


@dataclass(frozen=True, slots=True)
class Result:
    """A paper that was handed in: its questions as they were answered and marked, whether each was ``seen``, and the seconds
    spent on it; ``used`` are the seconds of the whole."""

    questions: tuple[Attempt, ...]
    seen: tuple[bool, ...]
    seconds: tuple[float, ...]
    used: float

    @property
    def score(self) -> float:
        """Points of 100, every question alike."""
        return FULL * sum(map(points, self.questions)) / len(self.questions)

    @property
    def undecided(self) -> int:
        """How many answers could not be marked for sure; until the learner decides they have no points."""
        return sum(one.marked is not None and one.marked.verdict is Verdict.UNSURE for one in self.questions)

    @property
    def wrong(self) -> tuple[int, ...]:
        """The places (from 0) of the questions that are not wholly right."""
        return tuple(at for at, one in enumerate(self.questions) if not _is_right(one))

    def forms(self) -> Mapping[Form, Tally]:
        """What each form came to, in the order in which they stand on the paper."""
        found: dict[Form, Tally] = {}
        for one in self.questions:
            before = found.get(one.form, Tally())
            found[one.form] = Tally(before.asked + 1, before.right + _is_right(one), before.points + points(one))
        return found

    def grades(self) -> list[tuple[int, Grade]]:
        """The places of the questions that tell something of the learner, with the grades they suggest: those answered, and as
        forgotten those seen and left open. What was never seen says nothing."""
        told = [(at, one.marked) for at, one in enumerate(self.questions) if one.marked or self.seen[at]]
        return [(at, marked.grade if marked else Grade.AGAIN) for at, marked in told]

    def judged(self, at: int, is_right: bool) -> Result:
        """The result with the question at place ``at`` decided by the learner."""
        question = self.questions[at]
        every = tuple(range(1, len(question.item.answer) + 1))
        marked = Marked(Verdict.RIGHT, every, Grade.GOOD) if is_right else Marked(Verdict.WRONG, (), Grade.AGAIN)
        return replace(self, questions=(*self.questions[:at], replace(question, marked=marked), *self.questions[at + 1 :]))


class Exam:
    """An exam over ``questions`` of which ``given`` is what was done with them before, ``allowed`` seconds long (``None``: no
    end), taken up at ``opened`` with ``used`` of them gone. One question at a time is at hand."""

    def __init__(
        self,
        questions: Sequence[Attempt],
        given: Sequence[Given],
        book: Book,
        allowed: float | None,
        used: float,
        opened: datetime,
    ) -> None:
        self._put = tuple(questions)
        self._given = list(given)
        self._book = book
        self._allowed = allowed
        self._used = used
        self._looked = self._shown = opened
        self.at = min(self.open, default=1) - 1

    @property
    def questions(self) -> tuple[Attempt, ...]:
        """The questions with what was answered by now, none of it marked."""
        pairs = zip(self._put, self._given, strict=True)
        return tuple(replace(put, picked=given.picked, text=given.text) for put, given in pairs)

    @property
    def question(self) -> Attempt:
        """The question at hand."""
        given = self._given[self.at]
        return replace(self._put[self.at], picked=given.picked, text=given.text)

    @property
    def is_flagged(self) -> bool:
        """Whether the question at hand has a flag."""
        return self._given[self.at].flagged

    @property
    def open(self) -> tuple[int, ...]:
        """The numbers (from 1) of the questions without a whole answer."""
        return tuple(number for number, one in enumerate(self.questions, 1) if not is_answered(one))

    @property
    def flagged(self) -> tuple[int, ...]:
        """The numbers (from 1) of the questions with a flag."""
        return tuple(number for number, one in enumerate(self._given, 1) if one.flagged)

    @property
    def done(self) -> int:
        """How many questions are answered."""
        return len(self._put) - len(self.open)

    def left(self, now: datetime) -> float | None:
        """The seconds left; ``None`` without end."""
        return None if self._allowed is None else max(0.0, self._allowed - self._spent(now))

    def choose(self, option: int, now: datetime) -> None:
        """Choose ``option`` (from 0) as :func:`studykit.forms.choose` has it; what is not offered changes nothing.

        Raises:
            StoreError: it could not be kept; the answer is the one before.
        """
        chosen = choose(self.question, option)
        if chosen != self.question:
            self._keep(replace(self._given[self.at], picked=chosen.picked), now)

    def write(self, text: str, now: datetime) -> None:
        """Keep ``text`` as the whole answer; the members of a list stand one a line.

        Raises:
            StoreError: as :meth:`choose`.
        """
        if text != self._given[self.at].text:
            self._keep(replace(self._given[self.at], text=write(self.question, text).text), now)

    def flag(self, now: datetime) -> None:
        """Put a flag on the question at hand, or take it off.

        Raises:
            StoreError: it could not be kept; the flag is as it was.
        """
        given = self._given[self.at]
        self._keep(replace(given, flagged=not given.flagged), now)

    def go(self, at: int, now: datetime) -> None:
        """Turn to the question at place ``at`` (from 0); beyond the ends nothing moves.

        Raises:
            StoreError: that this one was seen could not be kept; it is still at hand.
        """
        if 0 <= at < len(self._put):
            self._keep(self._given[self.at], now)
            self.at = at

    def result(self, now: datetime) -> Result:
        """The paper as it stands, marked.

        Raises:
            StoreError: as :meth:`go`.
        """
        self._keep(self._given[self.at], now)
        seen, seconds = zip(*((given.seen, given.seconds) for given in self._given), strict=True)
        return Result(tuple(map(_marked, self.questions)), seen, seconds, self._spent(now))

    def _spent(self, now: datetime) -> float:
        """The seconds used by ``now``; a clock set back gives none back."""
        self._used += max(0.0, (now - self._looked).total_seconds())
        self._looked = now
        return self._used if self._allowed is None else min(self._used, self._allowed)

    def _keep(self, given: Given, now: datetime) -> None:
        seconds = min(LONGEST_ANSWER, given.seconds + max(0.0, (now - self._shown).total_seconds()))
        given = replace(given, seen=True, seconds=seconds)
        self._book.keep(self.at, given, self._spent(now))
        self._given[self.at] = given
        self._shown = now


def points(question: Attempt) -> float:
    """What a marked answer is worth, at most 1: the share of a list that was named, half for a part of another answer or for a
    list out of order."""
    marked = question.marked
    if marked is None or marked.verdict in (Verdict.WRONG, Verdict.UNSURE):
        return 0.0
    if marked.verdict is Verdict.RIGHT:
        return 1.0
    share = len(marked.given) / len(question.item.answer)
    return share if question.form is Form.MEMBERS and share < 1 else 1 / 2


def _is_right(question: Attempt) -> bool:
    return question.marked is not None and question.marked.verdict is Verdict.RIGHT


def _marked(question: Attempt) -> Attempt:
    """``question`` marked as it stands; of a list the members are named that the text names."""
    marked = check(question)
    if marked.form is Form.MEMBERS and marked.marked:
        return replace(marked, named=marked.marked.given)
    return marked
