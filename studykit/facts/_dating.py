"""The dates of a page's sentences with their years: each its own, that of the text before it, of the line of a chronology that it
stands under, or the one that the page itself decides."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from studykit.chinese import calendar
from studykit.chinese.calendar import When
from studykit.chinese.likeness import without_layout
from studykit.chinese.marks import after_bullets
from studykit.facts._timeline import LABEL, NAME, named_year, year_in_row, year_of_page
from studykit.model.page import Page, Sentence
from studykit.model.span import Span


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a sentence: its stretch ``[start, end)`` in the view, the year in brackets behind it included, and its reading.

    ``spans`` are the stretches of text it is read from and ``said`` its words: those of the spans one after the other, but for the
    year after the one that 次年 counts from.
    """

    start: int
    end: int
    when: When
    spans: tuple[Span, ...]
    said: str


@dataclass(frozen=True, slots=True)
class _Clock:
    """The year that dates after it take: its number, the stretches that say it, its words, whether it is the year of a reign, and
    the stretches and words of the month, where one was told."""

    year: int
    spans: tuple[Span, ...]
    said: str
    lunar: bool = False
    month: tuple[tuple[Span, ...], str] | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    """A date as the sentence has it. ``word`` is what it is counted by, where its year is not its own: ``same`` (同年, and a month
    alone), ``next`` (次年) or ``month`` (同月); ``rest`` is where the month, the day or the part of the year begins."""

    start: int
    end: int
    when: When
    word: str = ""
    rest: int = 0


_MARK = "[一二三四五六七八九十正冬腊臘闰閏]"
_PART = r"(?:[春夏秋冬][季天]?|年初|年底|年末|[上下]半年|岁末)"
_WORD = re.compile(
    rf"(?:(?P<same>同年|是年|[当當]年|[该該]年|[这這]一年)|(?P<next>次年|翌年|第二年)|(?P<month>同月|是月|[当當]月))(?P<part>(?<=年)(?:{_PART}|{_MARK}{{1,3}}月))?"
)
_LUNAR_MONTH = re.compile(rf"(?<![^，。；　 ]){_MARK}{{1,3}}月(?:初{_MARK}|{_MARK}{{1,3}}日)?(?=[，　 ])")
_LUNAR_BEHIND = re.compile(rf"{_MARK}{{1,3}}月(?:初{_MARK}|{_MARK}{{1,3}}日)?(?=[，　 ])")
_PART_ENTRY = re.compile(rf"{_PART}(?=[　 ，])")
_DAY_ENTRY = re.compile(r"\d{1,2}日(?=[　 ，])")
_BRACKETED = re.compile(r"（[^（）\d]{0,3}(?:公元)?前?(?:\d{1,4}年|\d{3,4}|[一-鿿]{2,4}(?:元|[一二三四五六七八九十]{1,3})年)）")
_DYNASTY = re.compile("[唐宋元明清](?=[一-鿿]{2}[元一二三四五六七八九十]{1,3}年)|中华(?=民国)")
# A year that these words stand before is compared with, or ends a time that began before.
_COMPARED = re.compile(r"(?:比|[较較]|[与與]|至|到|以|[为為])$")
# 为1961年有完整记录以来最高: what has lasted since is no time of what is told next.
_SINCE = re.compile(r"[^，。；]{0,8}以来[最第首新的]")
# A narrow layout may have put the heading before it on the same line.
_DAMAGED = re.compile(r"(?:[^，。；：\d]{2,12})?(?P<month>(?:\d{4}年)?\d{1,2}月)\d{1,2}日日{1,3}")
_IN_THE_WEST = re.compile(r"年[（(]\d{4}[）)]$")
_MONTH, _DAY = When("month"), When("day")


@lru_cache(4096)
def found_in(view: str) -> tuple[tuple[int, int, When], ...]:
    """The dates of ``view``: start, end, reading."""
    return tuple(calendar.find(view))


def resolved(page: Page, views: Sequence[str]) -> list[tuple[Dated, ...]]:
    """The dates with a known year of every sentence of ``page``, whose folded words are ``views``.

    A year holds for the dates after it in its paragraph, and for the entries under it where it stands alone on a line. A
    paragraph that opens with a date takes the year of one that opened with a date before it, if that told of one year alone.
    """
    found: list[tuple[Dated, ...]] = []
    heads = {n: alone for n, view in enumerate(views) if (alone := _alone(view, "heading" in page.sentences[n].flags))}
    days = {n: alone.when for n, alone in heads.items()}
    head: _Clock | None = None
    over: Dated | None = None
    clock: _Clock | None = None
    entry: list[Dated] = []
    last_end = 0
    for number, (sentence, view) in enumerate(zip(page.sentences, views, strict=True)):
        if not last_end or "\n" in page.document.text[last_end : sentence.span.start]:
            clock, entry = head or _carried(clock, entry), []
        last_end = sentence.span.end
        if "heading" in sentence.flags or number in heads:
            if number in heads or not LABEL.fullmatch(view):
                over, head = _head(sentence, view, heads.get(number), _clock_over(page, views, days, number, head))
            clock = head
            found.append(())
            continue
        if head is not None and not entry and clock is head and _opens_with_year(view, head.year):
            over = head = clock = None  # the year over it stands on the line of the entry itself
        if over is not None and NAME.fullmatch(view.strip()) and not _is_right_under(views, heads, number):
            over = head = clock = None  # a meeting whose own day is lost
        told, clock = _read(page, sentence, view, clock)
        if over is not None and len(heads) > 1 and not entry and (not told or told[0].start > 1 or _is_its_year(told[0], over)):
            at = after_bullets(view)
            told = (replace(over, start=at, end=at), *told)  # an entry that leaves its date to the line over it
        entry.extend(told)
        found.append(told)
    return found


def _is_right_under(views: Sequence[str], heads: Mapping[int, _Found], number: int) -> bool:
    """Whether nothing but labels stands between line ``number`` and the date alone on a line before it."""
    before = number - 1
    while before >= 0 and before not in heads and LABEL.fullmatch(views[before]):
        before -= 1
    return before in heads


def _opens_with_year(view: str, year: int) -> bool:
    """Whether ``view`` opens with a date of its own of another year than ``year``."""
    first = next(iter(found_in(view)), None)
    return first is not None and first[0] == 0 and first[2].year not in (None, year)


def _is_its_year(told: Dated, over: Dated) -> bool:
    """Whether ``told`` is only the year of the day ``over`` it: 2020年 of 2020年全国水利会议."""
    return told.when.grain == "year" and told.when.year == over.when.year


def _carried(clock: _Clock | None, entry: list[Dated]) -> _Clock | None:
    """The clock of an entry of a chronology for the next: it opened with its date and told of one year alone."""
    return clock if entry and entry[0].start < 2 and len({one.when.year for one in entry}) == 1 else None


def _alone(view: str, heading: bool) -> _Found | None:
    """The date of a line that is nothing else, a ``heading``; of one whose last day is damaged (12月11日日) the month."""
    bare = view.strip()
    at = view.index(bare)
    if damaged := _DAMAGED.fullmatch(bare):
        bare, at = damaged["month"], at + damaged.start("month")
    elif not heading:
        return None
    elif dynasty := _DYNASTY.match(bare):
        bare, at = bare[dynasty.end() :], at + dynasty.end()
    when = next((when for start, end, when in found_in(bare) if (start, _past_bracket(bare, end)) == (0, len(bare))), None)
    if when is None or when.until is not None or not (_has_year(when) or when.month):
        return None
    return _Found(at, at + len(bare), when, "" if _has_year(when) else "same", at)


def _head(sentence: Sentence, view: str, one: _Found | None, head: _Clock | None) -> tuple[Dated | None, _Clock | None]:
    """The date of a line that is nothing but ``one``, and the clock it sets; a month under a year keeps the year."""
    return (None, None) if one is None or (one.word and head is None) else _stated(sentence.span, view, one, head)


def _clock_over(page: Page, views: Sequence[str], days: Mapping[int, When], number: int, head: _Clock | None) -> _Clock | None:
    """The year that a line takes which is nothing but a day: that in the name of the meeting under it, that of the line over it
    (``head``), or that of its row."""
    if number not in days or _has_year(days[number]):
        return head
    own = named_year(page, views, number) or (None if head else year_in_row(page, views, days, number))
    return _Clock(int(own.text[:4]), (own,), without_layout(own.text)) if own else head


def _read(page: Page, sentence: Sentence, view: str, clock: _Clock | None) -> tuple[tuple[Dated, ...], _Clock | None]:
    """The dates of a sentence in order, and the clock after them."""
    told: list[Dated] = []
    for one in _in_order(view, clock):
        relative = calendar.RELATIVE.search(view[max(0, one.start - 3) : one.start]) if not _has_year(one.when) else None
        opens = not one.start or view[one.start - 1] in "，。；　 "
        if relative or (one.word and clock is None):
            year = year_of_page(page, sentence, view, one.when, relative.group() if relative else "", opens)
            clock = None if year is None else _Clock(int(year.text[:4]), (year,), without_layout(year.text))
        if one.word and (clock is None or (one.word == "month" and clock.month is None)):
            continue
        dated, after = _stated(sentence.span, view, one, clock)
        told.append(dated)
        aside = (
            _COMPARED.search(view[: one.start])
            or _SINCE.match(view, one.end)
            or view.count("（", 0, one.start) > view.count("）", 0, one.start)
        )
        clock = clock if aside or one.when.grain in ("century", "decade") else after
    return tuple(told), clock


def _in_order(view: str, clock: _Clock | None) -> list[_Found]:
    """The dates of ``view`` and the words that are counted from another date; of those that overlap the first and longest."""
    found = [
        _Found(start, _past_bracket(view, end), when, "" if _has_year(when) else "same", start)
        for start, end, when in found_in(view)
        if _has_year(when) or when.month is not None
    ]
    if clock is not None or found:
        found += [_counted(match, found) for match in _WORD.finditer(view)]
    if clock is not None:
        found += [_Found(*match.span(), _MONTH, "same", match.start()) for match in _LUNAR_MONTH.finditer(view) if clock.lunar]
        found += [_Found(*match.span(), _MONTH, "same", match.start()) for match in [_PART_ENTRY.match(view)] if match]
        found += [_Found(*match.span(), _DAY, "month", match.start()) for match in [_DAY_ENTRY.match(view)] if match]
    taken: list[_Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not taken or one.start >= taken[-1].end:
            taken.append(one)
    return taken


def _counted(match: re.Match[str], found: Sequence[_Found]) -> _Found:
    """同年, 次年 or 同月, with the month and the day behind it."""
    word = next(name for name in ("same", "next", "month") if match[name])
    after = next((one for one in found if one.start == match.end() and one.word), None)
    when = after.when if after else When("month" if word == "month" or match["part"] else "year")
    return _Found(match.start(), after.end if after else match.end(), when, word, match.end(word))


def _past_bracket(view: str, end: int) -> int:
    """The end of a date with the same year in another calendar in brackets: 紹聖二年（1095年）."""
    found = _BRACKETED.match(view, end)
    if not found:
        return end
    month = _LUNAR_BEHIND.match(view, found.end())
    return month.end() if month else found.end()


def _stated(sentence: Span, view: str, one: _Found, clock: _Clock | None) -> tuple[Dated, _Clock | None]:
    """The date with its year, and the clock that it sets."""
    if not one.word or clock is None:
        return _whole(sentence, view, one)
    rest = sentence.part(one.rest, one.end).strip()
    spans, said, year = clock.spans, clock.said, clock.year
    if one.word == "next":
        year = clock.year + 1 or 1
        spans, said = (*clock.spans, sentence.part(one.start, one.rest)), f"公元前{-year}年" if year < 0 else f"{year}年"
    after = _Clock(year, spans, said, clock.lunar and one.word != "next")
    if one.word == "month" and clock.month is not None:
        spans, said = clock.month
    when = replace(one.when, year=year)
    dated = Dated(one.start, one.end, when, (*spans, rest) if rest.text else spans, said + without_layout(rest.text))
    return dated, replace(after, month=_month(dated) or (clock.month if one.word == "month" else None))


def _whole(sentence: Span, view: str, one: _Found) -> tuple[Dated, _Clock | None]:
    """A date that gives its year itself, perhaps in brackets behind it."""
    span = sentence.part(one.start, one.end).strip()
    inside = next((when.year for start, _, when in found_in(view) if one.start < start < one.end), None)
    year = one.when.year or inside
    dated = Dated(one.start, one.end, replace(one.when, year=year), (span,), without_layout(span.text))
    end = span.text.find("年") + 1
    if year is None or not end or (one.when.until and one.when.until.year != year):
        return dated, None
    own = span if inside or _IN_THE_WEST.search(span.text) else span.part(0, end)
    return dated, _Clock(year, (own,), without_layout(own.text), bool(one.when.era), _month(dated))


def _month(dated: Dated) -> tuple[tuple[Span, ...], str] | None:
    """The stretches and the words of a date up to its month."""
    last = dated.spans[-1]
    end = last.text.find("月") + 1
    if not end or dated.when.until:
        return None
    return (*dated.spans[:-1], last.part(0, end)), dated.said[: dated.said.find("月") + 1]


def _has_year(when: When) -> bool:
    return when.year is not None or bool(when.era)
