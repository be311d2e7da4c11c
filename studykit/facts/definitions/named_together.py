"""Names that one sentence gives to two things in a row: A或B时，…，分别称为X和Y."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import coordination, numerals
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._entry import thing_of
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


# 壳口有两对可活动的盖板，分别称为楯板与背板: how many there are, and where.
_THERE_ARE = re.compile(
    r"(?P<where>[一-鿿]{2,8}?)(?P<verb>有|设有|具有|开有|生有|装有)(?P<count>[两二三四五])(?P<unit>[对个种条块座片根层组道大支]|部分)(?P<what>[^，。；：、]{1,12})，(?:依次|分别)(?:被)?(?:称为|称作|叫做|叫作|叫|名为)(?P<list>[^，。；：]{3,30})(?=[，。；]|$)"
)


@cued("(?:依次|分别)被?[称叫名]")
def named_there_are(passage: Passage) -> Iterator[Fact]:
    """壳口有两对盖板，分别称为楯板与背板: what each of so many is called."""
    for at, _date in statements(passage):
        found = _THERE_ARE.match(passage.view, at)
        names = coordination.members_of(passage.view, *found.span("list")) if found else []
        if found is None or len(names) != numerals.parse(found["count"]) or _LOOSE.search(found["where"]):
            continue
        of = f"{found['where']}的{found['count']}{found['unit']}{found['what']}"
        thing = thing_of(passage)
        whose = thing if thing and thing not in of else ""
        spans = tuple(passage.cut(a, b) for a, b in names)
        yield Names(passage.cut(*found.span()), "named_there_are", passage.voice, of, spans, f"{whose}{of}分别称为什么？")


RULES = (named_each, named_there_are)
