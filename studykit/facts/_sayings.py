"""Sayings that a page has collected, each with the day and the occasion on a line under it: ——2013年5月4日，在某座谈会上的讲话."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from studykit.chinese import calendar
from studykit.chinese.script import fold
from studykit.facts._passage import Passage
from studykit.facts._words_said import one_breath
from studykit.model.page import Turn
from studykit.model.span import Span

_WHERE = re.compile(r"在?(?P<where>.+?)(?:时|上|期间|中)?")
_OF_LATE = re.compile(r"近年来|近日|目前|当前(?!，?(?:世界|国际))|一段时间以来")


@dataclass(frozen=True, slots=True)
class Saying:
    """The ``words`` that ``who`` said ``where`` on the day that ``day`` is; ``proof`` reaches from the words to the line under them."""

    who: str
    words: str
    where: Span
    day: Span
    proof: Span


def saying(passage: Passage) -> Saying | None:
    """The saying that the sentence opens, the first of its turn that says something by itself, where the page tells when and on what
    occasion it was said."""
    turn = passage.page.turn_at(passage.span.start)
    if turn is None or turn.day is None or turn.occasion is None:
        return None
    words = _telling(passage.view)
    where = _WHERE.fullmatch(turn.occasion.text)
    if not words or where is None or turn.speaker in words or _said_before(passage, turn):
        return None
    start, end = passage.span.start, max(turn.day.end, turn.occasion.end)
    proof = Span(start, end, passage.page.document.text[start:end])
    return Saying(turn.speaker, words, turn.occasion.part(*where.span("where")), turn.day, proof)


def _telling(view: str) -> str:
    """The words of a sentence to ask by; none where it only says how things have been of late."""
    return "" if calendar.RELATIVE.match(view) or _OF_LATE.match(view) else one_breath(view)


def _said_before(passage: Passage, turn: Turn) -> bool:
    """Whether an earlier sentence of the turn says something by itself."""
    lines = passage.page.sentences
    first = bisect_left(lines, turn.span.start, key=lambda line: line.span.start)
    return any(_telling(fold(line.span.text)) for line in lines[first : passage.index])
