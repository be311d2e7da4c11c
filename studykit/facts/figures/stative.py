"""What something comes to by its nature: a plain clause whose subject says for itself what it is, asked in its own words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts.figures import amounts, constants, figure, frequency, membership, plans, shares, traits
from studykit.facts.figures._figure import Figure
from studykit.facts.figures._readings import readings
from studykit.model.fact import Fact

KIND = "figure"

_OTHERS = (
    *figure.RULES,
    *amounts.RULES,
    *frequency.RULES,
    *membership.RULES,
    *plans.RULES,
    *shares.RULES,
    *traits.RULES,
    *constants.RULES,
)
_LONGEST = 45


@cued("[0123456789一二两三四五六七八九十百千万]")
def stative(passage: Passage) -> Iterator[Fact]:
    """某物占地A，建筑面积B; 某过程约需A; 正常值为A～B: what the subject of the clause comes to, the rest of the clause asks for it."""
    found = list(readings(passage))
    if not found:
        return
    asked = [fact.value for fact in chain.from_iterable(rule(passage) for rule in _OTHERS) if isinstance(fact, Figure)]
    for one in found:
        span = passage.cut(one.value.start, one.value.end)
        if not any(known.start < span.end and span.start < known.end for known in asked) and len(one.prompt) <= _LONGEST:
            proof = passage.cut(one.start, one.value.end + len(one.right))
            yield Figure(proof, "stative", passage.voice, one.prompt[:-1], span, one.prompt)


RULES = (stative,)
