"""The words without which a rule finds nothing: they are looked for first, and the rule itself runs only where they stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeVar

from studykit.facts._passage import Passage
from studykit.model.fact import Doubt, Fact

Rule = Callable[[Passage], Iterator[Fact | Doubt]]
R = TypeVar("R", bound=Rule)
_CUES: dict[Rule, re.Pattern[str]] = {}


def cued(cue: str) -> Callable[[R], R]:
    """Names the pattern without which the rule it decorates finds nothing in the view of a sentence.

    A cue is necessary and cheap: it begins with a word or a class of characters, so that the search runs over a sentence
    without trying the rule's own patterns at each place. It never decides what the rule finds.
    """

    def decorate(rule: R) -> R:
        _CUES[rule] = re.compile(cue)
        return rule

    return decorate


def cue_of(rule: Rule) -> re.Pattern[str] | None:
    """The cue of ``rule``, if it has one."""
    return _CUES.get(rule)
