"""What shares of several things one of their parts brings in: 民营经济贡献了56%的税收、84%的就业."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._period import at_time
from studykit.facts._spoken_years import place_of_speech
from studykit.facts._titles import PLACE, place_of_report
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "figure"
_VALUE = r"(?:约|近|超过)?(?:\d[\d.]*[%％]|[一二三四五六七八九]成)(?:以上|左右)?"
_BRINGS = re.compile(
    rf"(?P<who>[^，。；：？！、]{{2,12}}?)(?P<verb>贡献|创造|提供|承担|吸纳|容纳|占有|占据|消耗|生产)了?(?P<list>{_VALUE}的[一-鿿]{{2,10}}(?:、{_VALUE}的[一-鿿]{{2,10}})*(?:[和与及]{_VALUE}的[一-鿿]{{2,10}})?)(?=[，。；]|$)"
)
_ONE = re.compile(rf"(?P<value>{_VALUE})的(?P<what>[一-鿿]{{2,10}}?)(?=[、和与及]|$)")
_LOOSE = re.compile(r"这|那|其|它|他|我们|有的|一些")
_OURS = re.compile(r"我国|中国|全国|世界|全球")


@dataclass(frozen=True, slots=True)
class Share(Fact):
    """``value`` is the share of ``what`` that something brings in; ``prompt`` asks for it."""

    what: str
    value: Span
    prompt: str

    def ask(self) -> Iterator[Question]:
        """What share?"""
        yield Question("", self.what, self.prompt, (self.value,))


@cued(r"(?:贡献|创造|提供|承担|吸纳|容纳|占有|占据|消耗|生产)了?(?:约|近|超过)?[\d一二三四五六七八九]")
def brings_in(passage: Passage) -> Iterator[Fact]:
    """X贡献了56%的税收、62%的生产总值: each share by itself, of the place and the year that the page decides."""
    for found in _BRINGS.finditer(passage.view, passage.start):
        start = clauses.after_lead(passage.view, found.start())
        who = passage.view[start : found.end("who")]
        timed = at_time(passage, passage.view, start, who) if len(who) > 1 and not _LOOSE.search(who) else None
        place = place_of_report(passage) or place_of_speech(passage, passage.view, start, who)
        named = bool(PLACE.match(who) or _OURS.match(who))
        if timed is None or not (place or named):
            continue
        for one in _ONE.finditer(found["list"]):
            at = found.start("list") + one.start("value")
            value = passage.cut(at, at + len(one["value"]))
            of = "" if named else place
            prompt = f"{timed[0]}{timed[1]}{found['verb']}了{of}百分之多少的{one['what']}？"
            asked = prompt.replace("百分之多少", "多少成") if "成" in one["value"] else prompt
            yield Share(passage.cut(start, found.end()), "brings_in", passage.voice, who + one["what"], value, asked)


RULES = (brings_in,)
