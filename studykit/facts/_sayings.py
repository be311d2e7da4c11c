"""Sayings that a page has collected, each with the day and the occasion on a line under it: ——2013年5月4日，在某座谈会上的讲话."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studykit.chinese import calendar, speakers
from studykit.chinese.script import fold
from studykit.facts._dating import found_in
from studykit.facts._passage import Passage
from studykit.facts._words_said import one_breath
from studykit.model.page import Sentence
from studykit.model.span import Span

_SIGNATURE = re.compile(
    r"[\s　]*[—–―─-]{1,2}(?P<when>[^，]{5,18})，在(?P<where>[^，]{2,30}?)(?P<how>[时上](?:的讲话|发表的讲话|强调|指出|提出|说)?)[。\s]*"
)
_WITH_POST = re.compile(r"[一-鿿]{2,3}(?:总书记|主席|总理)")
_OF_LATE = re.compile(r"近年来|近日|目前|当前(?!，?(?:世界|国际))|一段时间以来")
_FARTHEST = 4


@dataclass(frozen=True, slots=True)
class Saying:
    """The ``words`` that ``who`` said ``where`` on the day that ``day`` is; ``proof`` reaches from the words to the line under them."""

    who: str
    words: str
    where: Span
    day: Span
    proof: Span


def saying(passage: Passage) -> Saying | None:
    """The saying that the sentence opens, the first of its block that says something by itself, where the article tells of one speaker
    alone whose sayings they are."""
    lines, at = passage.page.sentences, passage.index
    under = next(
        (
            n
            for n in range(at + 1, min(at + 1 + _FARTHEST, len(lines)))
            if "heading" not in lines[n].flags and _signature(lines[n])
        ),
        None,
    )
    words = _telling(passage.view) if under is not None else ""
    if under is None or not words or any("heading" in line.flags for line in lines[at:under]) or _said_before(lines, at):
        return None
    found, line, who = _signature(lines[under]), lines[under].span, _speaker(passage)
    if found is None or not who or who in words:
        return None
    text = passage.page.document.text
    proof = Span(passage.span.start, line.end, text[passage.span.start : line.end])
    return Saying(who, words, line.part(*found.span("where")), line.part(*found.span("when")), proof)


def _telling(view: str) -> str:
    """The words of a sentence to ask by; none where it only says how things have been of late."""
    return "" if calendar.RELATIVE.match(view) or _OF_LATE.match(view) else one_breath(view)


def _signature(line: Sentence) -> re.Match[str] | None:
    """The parts of a line that is nothing but a day and an occasion."""
    found = _SIGNATURE.fullmatch(fold(line.span.text))
    days = found_in(found["when"].strip()) if found else ()
    whole = days and days[0][:2] == (0, len(found["when"].strip())) and days[0][2].year  # type: ignore[index]
    return found if whole else None


def _said_before(lines: Sequence[Sentence], at: int) -> bool:
    """Whether an earlier sentence of the block says something by itself."""
    for line in reversed(lines[max(0, at - _FARTHEST) : at]):
        if "heading" in line.flags or _signature(line):
            return False
        if _telling(fold(line.span.text)):
            return True
    return False


def _speaker(passage: Passage) -> str:
    """The one person with a post whom the article names."""
    spans = passage.article.spans if passage.article else ()
    names = {name for span in spans for name in _WITH_POST.findall(fold(span.text)) if speakers.is_person(name)}
    return names.pop() if len(names) == 1 else ""
