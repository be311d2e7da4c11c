"""The words without which a rule finds nothing: they are looked for first, and the rule itself runs only where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import wraps
from typing import TypeVar

from studykit.facts._passage import Passage
from studykit.model.fact import Doubt, Fact

T = TypeVar("T", bound=Fact | Doubt)


def cued(cue: str) -> Callable[[Callable[[Passage], Iterator[T]]], Callable[[Passage], Iterator[T]]]:
    """Makes a rule that is asked only about sentences in whose view the pattern ``cue`` is found.

    A cue is necessary and cheap: it begins with a word or a class of characters, so that the search runs over a sentence
    without trying the rule's own patterns at each place. It never decides what the rule finds.
    """
    stands_in = re.compile(cue).search

    def decorate(rule: Callable[[Passage], Iterator[T]]) -> Callable[[Passage], Iterator[T]]:
        @wraps(rule)
        def asked(passage: Passage) -> Iterator[T]:
            return rule(passage) if stands_in(passage.view) else iter(())

        return asked

    return decorate
