"""What marking says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from studykit.model.memory import Grade

_HALF = 0.5


class Verdict(Enum):
    """How a typed answer stands to the card's: the same, a part of it, too close to tell, or another."""

    RIGHT = "right"
    PARTLY = "partly"
    UNSURE = "unsure"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Marked:
    """A ``verdict``, the parts of the answer that were ``given`` (numbers from 1, in the order typed), and the ``grade``
    that this suggests; the learner decides."""

    verdict: Verdict
    given: tuple[int, ...]
    grade: Grade


def suggested_grade(verdict: Verdict, share: float = 1.0) -> Grade:
    """The grade that a ``verdict`` suggests; a part that is less than half of the answer is none."""
    if verdict is Verdict.RIGHT:
        return Grade.GOOD
    if verdict is Verdict.WRONG or (verdict is Verdict.PARTLY and share < _HALF):
        return Grade.AGAIN
    return Grade.HARD
