"""Dates as Chinese writes them, and what they say: never more than is written.

A day that is not given is not made up, a year that is not given is ``None``, and the years of a reign keep their words.
Words that mean another time on another day (今年, 近日) are no dates; :data:`RELATIVE` knows them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from studykit.chinese import numerals
from studykit.chinese._date_forms import FORMS, TO, compiled, is_open
from studykit.chinese.when import When

__all__ = ["RELATIVE", "RELATIVE_YEARS", "When", "find", "mastheads"]

RELATIVE = re.compile(
    "今年|去年|前年|明年|后年|後年|本年度?|当年|當年|同年|次年|翌年|是年|近年[来來]?|今[日天]|昨[日天]|明[日天]|日前|近日|近期|最近|"
    "不久前|刚刚|剛剛|目前|当前|當前|眼下|如今|现在|現在|当时|當時|[本上下]个?[周月](?![期易球])|"
    "[本上]个?世[纪紀](?:[0-9０-９一二三四五六七八九十]{1,3}年代)?(?:初期?|中期|中叶|末期?|前期|后期)?"
)
"""A word whose time depends on the day it was written."""

RELATIVE_YEARS = {"今年": 0, "去年": -1, "前年": -2, "明年": 1, "后年": 2, "本年度": 0}
"""How many years the year that a word stands for lies behind the year of writing."""

_TO = re.compile(TO)
_WEEKDAY = "(?:星期|周|週|礼拜|禮拜)([一二三四五六日天])"
_AFTER = re.compile(rf"[\s（(]*{_WEEKDAY}")
_BEFORE = re.compile(rf"{_WEEKDAY}[\s）)]*$")
_WEEK = "一二三四五六日"
_UNIT = re.compile("[年月日号號代纪紀)）]|[0-9][-/.]")
_SENTENCE = 400

_Found = tuple[int, int, When]
_Point = tuple[int, int, When, bool]


def find(text: str) -> Iterator[_Found]:
    """The dates of ``text`` in order: start, end and what is said there; spaces inside a date are layout.

    >>> [(text[a:b], str(when)) for text in ["水法于1988 年 1 月 21 日通过。"] for a, b, when in find(text)]
    [('1988 年 1 月 21 日', '1988年1月21日')]
    """
    return iter(_found_in_short(text) if len(text) < _SENTENCE else _found(text))


def _found(text: str) -> Iterator[_Found]:
    points = list(_points(text))
    at = 0
    while at < len(points):
        start, end, when, waits = points[at]
        span = _range(text, points[at], points[at + 1]) if at + 1 < len(points) else None
        if span:
            yield start, points[at + 1][1], span
        elif not waits and not _is_mere_day(when):
            yield start, end, when
        at += 2 if span else 1


@lru_cache(1024)
def _found_in_short(text: str) -> tuple[_Found, ...]:
    return tuple(_found(text))


def mastheads(text: str) -> Iterator[_Found]:
    """The days of ``text`` with a weekday beside them, where the calendar agrees: proof that each is read right.

    Each as start, end and day, the weekday included.
    """
    for start, end, when in find(text):
        day = when.as_date()
        if day is None or when.until is not None:
            continue
        after, before = _AFTER.match(text, end), _BEFORE.search(text, max(start - 8, 0), start)
        weekday = after or before
        if weekday and _WEEK.index(weekday[1].replace("天", "日")) == day.weekday():
            yield before.start() if weekday is before else start, after.end() if after else end, when


def _points(text: str) -> Iterator[_Point]:
    """Single dates, left to right, each with whether it waits for a unit; of those that overlap the first and longest."""
    if not _UNIT.search(text):
        return
    found = [
        (match.start(), match.end(), when, is_open(match))
        for needed, pattern, reader in FORMS
        if needed.search(text)
        for match in compiled(pattern).finditer(text)
        if (when := reader(match)) is not None and when.exists()
    ]
    done = 0
    for point in sorted(found, key=lambda point: (point[0], -point[1])):
        if point[0] >= done:
            yield point
            done = point[1]


def _range(text: str, first: _Point, second: _Point) -> When | None:
    """The range between two neighbours, the second completed from the first; nothing where they do not make one."""
    start, end = first[2], second[2]
    if second[3] or not _TO.fullmatch(text, first[1], second[0]) or start.until or end.until:
        return None
    if start.grain != end.grain or bool(start.era) != bool(end.era):
        return None
    if end.grain == "decade" and end.year is None and start.year is not None:
        end = _within_century(end, start.year)
    elif end.year is None and not end.era:
        end = replace(end, year=start.year, month=end.month or start.month)
    elif start.year and end.year and start.year < 0 < end.year < -start.year and "公元" not in text[second[0] : second[1]]:
        end = replace(end, year=-end.year)
    return replace(start, until=end) if end.exists() and _order(start) < _order(end) else None


def _within_century(decade: When, year: int) -> When:
    """90年代 as the decade of the century that ``year`` lies in."""
    found = re.match(r"[0-9０-９]{2}|[一二三四五六七八九]?十", decade.part)
    number = numerals.parse(found[0]) if found else None
    return replace(decade, year=year // 100 * 100 + number, part="") if isinstance(number, int) else decade


def _order(when: When) -> tuple[int, int, int]:
    return when.year or 0, when.month or 0, when.day or 0


def _is_mere_day(when: When) -> bool:
    """8日 of an unknown month says nothing outside a range."""
    return when.grain == "day" and when.month is None and not when.era
