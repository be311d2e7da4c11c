"""The dates of a sentence with their years: its own, that of its paragraph, or the one that the page itself decides."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from studykit.chinese import calendar
from studykit.chinese.calendar import When
from studykit.facts._passage import Passage
from studykit.model.page import Deictic
from studykit.model.span import Span


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of the sentence: its stretch in the view, its reading, and where its year stands, if elsewhere."""

    start: int
    end: int
    when: When
    year: Span | None


# How long before a page appeared a date without a year may lie to be of the page's own year.
_NEWS = 120
_THIS_YEAR = "今年"


@lru_cache(256)
def found_in(view: str) -> tuple[tuple[int, int, When], ...]:
    """The dates of ``view``: start, end, reading."""
    return tuple(calendar.find(view))


def dates(passage: Passage) -> Iterator[Dated]:
    """The dates of the sentence whose year is known, in order."""
    found = found_in(passage.view)
    year = _year_before(passage) if found else None
    for start, end, when in found:
        relative = calendar.RELATIVE.search(passage.view[max(0, start - 3) : start])
        if relative:
            this = _page_year(passage, when) if relative.group() == _THIS_YEAR else None
            if this is not None:
                yield Dated(start, end, when, this)
        elif when.year is not None or when.era:
            year = _year_span(passage, start, end) or year
            yield Dated(start, end, when, None)
        elif when.month is not None:
            known = year or _news_year(passage, when)
            if known is not None:
                yield Dated(start, end, when, known)


def _year_before(passage: Passage) -> Span | None:
    """The last year given in the same paragraph before this sentence."""
    before = passage
    while not before.first and before.before is not None:
        before = before.before
        spans = [_year_span(before, start, end) for start, end, when in found_in(before.view) if when.year is not None]
        found = [span for span in spans if span is not None]
        if calendar.RELATIVE.search(before.view):
            return None
        if found:
            return found[-1]
    return None


def _year_span(passage: Passage, start: int, end: int) -> Span | None:
    found = re.compile(r"[\d〇○零一二三四五六七八九]{4}\s*年").match(passage.view, start, end)
    return passage.cut(*found.span()) if found else None


def _page_year(passage: Passage, when: When) -> Span | None:
    """The year that 今年 stands for, where the page says it."""
    for deictic in passage.page.deictics:
        if deictic.word == _THIS_YEAR and when.month is not None:
            return _stands(passage, deictic, deictic.meaning.rstrip("年"))
    return None


def _news_year(passage: Passage, when: When) -> Span | None:
    """The year of a page whose day is known, for a date shortly before it."""
    deictic = passage.page.date
    if deictic is None or when.month is None or len(deictic.meaning) != 10:
        return None
    appeared = date.fromisoformat(deictic.meaning)
    try:
        told = date(appeared.year, when.month, when.day or 1)
    except ValueError:
        return None
    return _stands(passage, deictic, str(appeared.year)) if 0 <= (appeared - told).days <= _NEWS else None


def _stands(passage: Passage, deictic: Deictic, year: str) -> Span | None:
    """Where the ``year`` of a deictic stands in the text."""
    document = passage.page.document
    for raw in deictic.evidence:
        at = bisect_left(document.origin, raw.start)
        found = re.compile(rf"{year}\s*年").search(document.text, at, at + len(raw.text) + 8)
        if found:
            return document.span(*found.span())
    return None
