"""The paper of a mock exam: which questions are drawn from a deck, and in which of the forms wanted. No screen.

The draw is decided by a seed alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

from studykit.forms import Attempt, Form, pose
from studykit.model.deck import Item

if TYPE_CHECKING:
    from studykit.choices import Pool

EXAMINED = tuple(form for form in Form if form is not Form.REVEAL)
"""The forms that can be examined, in the order in which they stand on a paper."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How many questions in which forms, and the minutes allowed (``None``: no end)."""

    count: int = 20
    forms: tuple[Form, ...] = EXAMINED
    minutes: int | None = 30


def draw(items: Sequence[Item], wishes: Wishes, pool: Pool, seed: str) -> tuple[Attempt, ...]:
    """At most ``wishes.count`` questions over ``items``, each item once, form by form; fewer where the deck has no more.

    First every form gets an even share; what that leaves room for is filled with whatever is there."""
    random = Random(seed)
    order = list(range(len(items)))
    random.shuffle(order)
    drawn: list[Attempt] = []
    taken: Counter[Form] = Counter()

    def left_of(stock: Iterable[Item], most: int) -> Iterator[Item]:
        """Put questions of ``stock``, at most so many in a form, until there are enough; what could not be put."""
        for item in stock:
            if len(drawn) == wishes.count:
                return
            wanted = [form for form in wishes.forms if taken[form] < most]
            question = _put(item, sorted(wanted, key=lambda form: taken[form]), pool, random.randrange(1 << 30))
            if question is None:
                yield item
            else:
                drawn.append(question)
                taken[question.form] += 1

    fair = -(-wishes.count // max(1, len(wishes.forms)))
    waiting = list(left_of((items[at] for at in order), fair))
    list(left_of(waiting, wishes.count))
    return tuple(sorted(drawn, key=lambda question: EXAMINED.index(question.form)))


def _put(item: Item, forms: Iterable[Form], pool: Pool, seed: int) -> Attempt | None:
    """``item`` in the first of ``forms`` that it can take."""
    posed = ((form, pose(item, form, pool, seed)) for form in forms)
    return next((question for form, question in posed if question.form is form), None)
