"""What a slogan in quotation marks stands for, where the sentence spells it out: “12345”：A；B；C."""

from __future__ import annotations

from collections.abc import Iterator

from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._points import Points
from studykit.facts._questions import number_of
from studykit.facts._slogans import slogan
from studykit.model.fact import Fact

KIND = "list"
_LONGEST = 26


@cued("”：", "”")
def spelt_out(passage: Passage) -> Iterator[Fact]:
    """概括起来就是“12345”：A，即…；B；C: the members by their heads."""
    found = slogan(passage)
    heads = tuple(member.head for member in found.members) if found else ()
    if found and all(2 < len(head) <= _LONGEST for head in heads):
        who, _, said = found.named.partition("所说的")
        prompt = f"{who}{found.occasion}所说的{said}是指哪{number_of(heads)}项？"
        yield Points(passage.span, "spelt_out", passage.voice, found.name, found.name, heads, prompt, ordered=True)


RULES = (spelt_out,)
