"""Lists that Anki asks member by member: when the whole of one was reviewed.

Each member is a card with a schedule of its own, and an answer to one says nothing of the others. But when every member has been
answered, the list has been gone through once: a round. It counts as one review of the list, at the moment of the answer that made
it whole, with the lowest grade given in it, for whoever forgot a member did not know the list. The next answer begins the next round.

A round, once whole, stays what it is however the log goes on, so that reading a newer log again doubles nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_CLOZE = re.compile(r"\{\{c(\d{1,3})::")


@dataclass(frozen=True, slots=True)
class Part:
    """A card that asks one member of the list that is the item ``item``; ``members`` are all its cards by their numbers."""

    item: str
    card: int
    members: frozenset[int]


@dataclass(frozen=True, slots=True)
class Round:
    """What a round came to: the lowest grade (1 to 4), the milliseconds all its answers took, and how many these were."""

    grade: int
    milliseconds: int
    answers: int


class Rounds:
    """The rounds of all lists, each as far as it has come. Answers are told in the order of their time."""

    def __init__(self) -> None:
        self._begun: dict[str, list[tuple[int, int, int]]] = {}

    def answer(self, part: Part, grade: int, milliseconds: int) -> Round | None:
        """The round that this answer made whole, if it did."""
        given = self._begun.setdefault(part.item, [])
        given.append((part.card, grade, milliseconds))
        if not part.members <= {card for card, _grade, _milliseconds in given}:
            return None
        del self._begun[part.item]
        return Round(min(grade for _card, grade, _taken in given), sum(taken for _card, _grade, taken in given), len(given))

    def unfinished(self) -> int:
        """How many answers belong to rounds that are not whole yet."""
        return sum(map(len, self._begun.values()))


def members(fields: str, numbers: Iterable[int]) -> frozenset[int]:
    """Which of the cards of a note, by their ``numbers`` from 0, ask something: those whose cloze stands in its ``fields``, for the
    card of a member that left the list stays until the learner has Anki remove it. All of them in a note without clozes."""
    all_cards = frozenset(numbers)
    asking = {int(number) - 1 for number in _CLOZE.findall(fields)}
    return all_cards & asking or all_cards
