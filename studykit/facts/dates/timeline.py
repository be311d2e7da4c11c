"""Days on lines of their own: of the meeting named under one, of the saying over one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from studykit.chinese.script import fold
from studykit.facts._dating import found_in
from studykit.facts._minutes import name_in
from studykit.facts._passage import Passage
from studykit.facts._sayings import saying
from studykit.facts.dates._event import Event
from studykit.model.fact import Fact
from studykit.model.page import Sentence
from studykit.model.span import Span

KIND = "date"

# A session with a number and no year or term is told apart by what was done there.
_SESSION = re.compile(r"^(?!.*(?:届|\d{4}年)).*第[一二三四五六七八九十\d]+次")
_LINES_UNDER = 4
_DONE = re.compile(
    r"(?:会议|会上|时|讲话)，?(?P<told>(?:系统|深刻|全面|首次|明确|专题|集中)*(?:阐释|阐述|论述|部署|研究|审议|讨论|通过)了?[^，。；的]{2,16})[。；]"
)


def held(passage: Passage) -> Iterator[Fact]:
    """A date alone on its line, and under it the name of a meeting, with perhaps one label between."""
    if not passage.first:
        return
    lines = passage.page.sentences[max(0, passage.index - _LINES_UNDER) : passage.index + 1]
    names = [number for number, line in enumerate(lines) if name_in(line)]
    if not names or any("heading" not in line.flags for line in lines[names[-1] + 1 : -1]):
        return
    name = lines[names[-1]].span.strip()
    day = _day_over(passage, lines[max(0, names[-1] - 2) : names[-1]])
    if day is not None:
        done, proof = _done_there(passage, name)
        yield Event(proof, "held", None, name.text, day[0], day[1], f"{done}{name.text}于何时举行？")


def _day_over(passage: Passage, above: Sequence[Sentence]) -> tuple[tuple[Span, ...], str] | None:
    """The stretches and the words of the day that stands over the name, among the lines ``above`` it."""
    date = passage.dates[0] if passage.dates else None
    if date is not None and date.start == date.end:
        return date.spans, date.said
    for line in above:
        day = line.span.strip()
        found = next(iter(found_in(fold(day.text))), None)
        if found and found[:2] == (0, len(day)) and found[2].year is not None:
            return (day,), "".join(day.text.split())
    return None


def _done_there(passage: Passage, name: Span) -> tuple[str, Span]:
    """What the lines under the ``name`` of a numbered session without a year tell it apart by (审议了某法的), and their proof."""
    page = passage.page
    first = bisect_left(page.sentences, name.end, key=lambda line: line.span.end)
    for line in page.sentences[first + 1 : first + _LINES_UNDER] if _SESSION.search(name.text) else ():
        if told := _DONE.search(fold(line.span.text)):
            return f"{told['told']}的", Span(name.start, line.span.end, page.document.text[name.start : line.span.end])
    return "", name


def said_on(passage: Passage) -> Iterator[Fact]:
    """A saying, and under it the line ——某日，在某会上的讲话: when it was said."""
    if found := saying(passage):
        words = "".join(found.day.text.split())
        prompt = f"{found.who}于何时指出，“{found.words}”？"
        yield Event(found.proof, "said_on", found.who, found.words, (found.day,), words, prompt)


RULES = (held, said_on)
