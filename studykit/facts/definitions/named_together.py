"""Names that one sentence gives to two things in a row: A或B时，…，分别称为X和Y."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import coordination
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "definition"

_EACH = re.compile(
    r"(?P<of>(?P<one>[^，。；：、和与或]{2,10}?)[、和与或](?P<two>[^，。；：、和与或]{2,10}?)(?P<tail>时|的时候|，)[^。；：]{4,40}?)，(?:依次|分别)(?:被)?(?:称为|称作|叫做|叫作|叫)(?P<list>[^，。；：]{3,24})(?=[，。；]|$)"
)
_LOOSE = re.compile(r"[这那其它该此]|我们(?!国)|有人|前者|后者|则")


@dataclass(frozen=True, slots=True)
class Names(Fact):
    """``names`` are what ``of`` are called, in their order; ``prompt`` asks for them."""

    of: str
    names: tuple[Span, ...]
    prompt: str

    def ask(self) -> Iterator[Question]:
        """What are they called?"""
        yield Question(self.of, "names", self.prompt, self.names, ordered=True)


@cued("(?:依次|分别)被?[称叫]")
def named_each(passage: Passage) -> Iterator[Fact]:
    """A或B时，…，分别称为X和Y: what each of the two is called."""
    found = _EACH.search(passage.view, passage.start)
    names = coordination.members_of(passage.view, *found.span("list")) if found else []
    if found is None or len(names) != 2 or _LOOSE.search(found["of"]) or not all(1 < b - a <= 10 for a, b in names):
        return
    spans = tuple(passage.cut(a, b) for a, b in names)
    yield Names(passage.cut(*found.span()), "named_each", passage.voice, found["of"], spans, f"{found['of']}，分别称为什么？")


RULES = (named_each,)
