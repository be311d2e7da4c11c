"""What a sentence must hold for a rule to find anything in it: that is looked for first, and the rule itself runs on few sentences.

The characters of a sentence are looked at once for all rules; a pattern is searched for where they leave a rule possible.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from studykit.facts._needed import is_class, needed
from studykit.facts._passage import Passage
from studykit.model.fact import Doubt, Fact

Rule = Callable[[Passage], Iterator[Fact | Doubt]]
R = TypeVar("R", bound=Rule)
_CUES: dict[Rule, Cue] = {}


@dataclass(frozen=True, slots=True)
class Cue:
    """``characters``: of each of these sets one character stands in the sentence; ``pattern``: what stands there, if that says more."""

    characters: tuple[frozenset[str], ...] = ()
    pattern: re.Pattern[str] | None = None

    def stands_in(self, view: str) -> bool:
        """Whether ``view``, the folded sentence, holds all that is needed."""
        return not any(map(frozenset(view).isdisjoint, self.characters)) and (
            self.pattern is None or bool(self.pattern.search(view))
        )


def cued(*patterns: str) -> Callable[[R], R]:
    """Names the patterns without any of which the rule it decorates finds nothing in the view of a sentence: classes of characters,
    and at most one that is more.

    A cue is necessary and cheap: its pattern begins with a word or a class of characters, so that the search runs over a sentence
    without trying the rule's own patterns at each place. It never decides what the rule finds.
    """
    characters = dict.fromkeys(one for pattern in patterns for one in needed(pattern))
    searched = [re.compile(one) for one in patterns if not is_class(one)]
    (pattern,) = searched or (None,)

    def decorate(rule: R) -> R:
        _CUES[rule] = Cue(tuple(characters), pattern)
        return rule

    return decorate


def cue_of(rule: Rule) -> Cue:
    """The cue of ``rule``: that of a rule without one stands everywhere."""
    return _CUES.get(rule, Cue())


@dataclass(frozen=True, slots=True)
class Watch:
    """Several cues, watched for together: ``bits`` has for a character the sets that it is in, one bit for each set of a cue;
    ``needs`` has for each cue the bits of its sets, and its pattern."""

    bits: dict[str, int]
    needs: tuple[tuple[int, re.Pattern[str] | None], ...]

    def standing(self, view: str) -> list[int]:
        """The numbers of the cues that stand in ``view``."""
        held = 0
        for character in self.bits.keys() & view:
            held |= self.bits[character]
        return [
            number
            for number, (need, pattern) in enumerate(self.needs)
            if need & held == need and (pattern is None or pattern.search(view))
        ]


def watch(cues: Sequence[Cue]) -> Watch:
    """The watch for ``cues``, which are known by their places."""
    sets = {one: 1 << number for number, one in enumerate(dict.fromkeys(one for cue in cues for one in cue.characters))}
    bits: dict[str, int] = {}
    for members, bit in sets.items():
        for character in members:
            bits[character] = bits.get(character, 0) | bit
    return Watch(bits, tuple((sum(sets[one] for one in cue.characters), cue.pattern) for cue in cues))
