"""What the event that a chapter of history is on was about: 这场战争的核心是…, of the war in the title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import happenings
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._sides import is_side
from studykit.facts._titles import title_of
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "definition"

_SIDE = re.compile(
    rf"(?:这场|这次|此次|该|这一)(?P<kind>{happenings.COURSES})的(?P<side>核心|实质|本质|性质|目的|目标|导火线|导火索|起因|直接原因|根本原因|主要原因|口号|领导者|指导思想|结果|转折点)"
    r"(?:就)?(?P<is>是|在于)(?P<said>[^，。；：？！]{4,40})(?=[。；])"
)
_LEANS = re.compile("[这那其它他她该此我]|之一")


@dataclass(frozen=True, slots=True)
class Aspect(Fact):
    """``said`` is the ``side`` of the ``event``."""

    event: str
    side: str
    said: Span
    prompt: str

    def ask(self) -> Iterator[Question]:
        """What was it?"""
        yield Question(self.event, self.side, self.prompt, (self.said,))


@cued("[这此该].*的.*[是在]")
def of_chapter(passage: Passage) -> Iterator[Fact]:
    """这场战争的核心是A之争: what that side of the event of the chapter was."""
    found = _SIDE.match(passage.view, passage.start)
    event = happenings.of_title(title_of(passage), found["kind"]) if found else ""
    if found and event and is_side(found["said"]) and not _LEANS.search(found["said"]):
        said = passage.cut(*found.span("said"))
        prompt = f"{event}的{found['side']}{found['is']}什么？"
        yield Aspect(passage.cut(*found.span()), "of_chapter", passage.voice, event, found["side"], said, prompt)


RULES = (of_chapter,)
