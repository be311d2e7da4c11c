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
PATIENCE = 30
"""A form that so many items in a row could not take is left alone: a big deck would be searched to its end."""


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
    failed: Counter[Form] = Counter()

    def left_of(stock: Iterable[Item], most: int) -> Iterator[Item]:
        """Put questions of ``stock``, at most so many in a form, until there are enough; what could not be put."""
        for item in stock:
            if len(drawn) == wishes.count:
                return
            able = [form for form in wishes.forms if taken[form] < most and failed[form] < PATIENCE and _suits(item, form)]
            able.sort(key=lambda form: taken[form])
            question = _put(item, able, pool, random.randrange(1 << 30))
            if question is None:
                failed.update(able)
                yield item
            else:
                failed.update(able[: able.index(question.form)])
                failed[question.form] = 0
                taken[question.form] += 1
                drawn.append(question)

    fair = -(-wishes.count // max(1, len(wishes.forms)))
    waiting = list(left_of((items[at] for at in order), fair))
    list(left_of(waiting, wishes.count))
    return tuple(sorted(drawn, key=lambda question: EXAMINED.index(question.form)))


def _suits(item: Item, form: Form) -> bool:
    """Whether ``item`` has as many answers as the form asks for."""
    return (len(item.answer) > 1) == (form in (Form.SEVERAL, Form.MEMBERS, Form.ORDER))


def _put(item: Item, forms: Iterable[Form], pool: Pool, seed: int) -> Attempt | None:
    """``item`` in the first of ``forms`` that it can take."""
    posed = ((form, pose(item, form, pool, seed)) for form in forms)
    return next((question for form, question in posed if question.form is form), None)
