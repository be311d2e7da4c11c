"""The years of a text that counts them from its own day: 去年, 今年, 过去一年, as a speech reviews and plans them."""

from __future__ import annotations

import re

from studykit.chinese import clauses
from studykit.chinese.calendar import RELATIVE_YEARS
from studykit.facts._passage import Passage
from studykit.facts._questions import occasion

_WORD = re.compile("|".join(RELATIVE_YEARS))
_PART = r"(?:年初|年中|年底|年末|岁末|初|中|底|末|[上下]半年|全年|一?[整全]年|一年来?)?"
_FULL_YEAR = re.compile(r"\d{4}年")
# A clause that says nothing but when: 截至去年底，去年，今年上半年.
_WHEN = re.compile(rf"(?P<till>截至|截止|到|至)?(?P<year>{_WORD.pattern}){_PART}")
# The year that is over when a speech reviews it.
_PAST_YEAR = re.compile(r"(?:在)?(?:过去|刚刚过去)的?一年(?:里|来|中|间)?|一年来")
_TO_COME = re.compile(r"(?:底|月|日|季度|半年)之?前(?![列茅])|[一二两三四五六七八九十\d]年(?:时间)?内|年内")
# So late in the year, 过去一年 is no longer the year before.
_LAST_MONTH_OF_REVIEW = 4


def in_years(passage: Passage, words: str) -> str | None:
    """``words`` with 去年, 今年 and the like as the years that they are; ``None`` where the page's day is unknown."""
    meanings = {word: _year(passage, word) for word in set(_WORD.findall(words))}
    if not all(meanings.values()):
        return None
    return _WORD.sub(lambda found: f"{meanings[found.group()]}", words)


def led_by(passage: Passage, view: str, start: int) -> str | None:
    """The words that say when the clause at ``start`` holds, by a clause before it in its sentence that says nothing but that, or by
    a sentence of its paragraph that speaks of the past year: 2023年，截至2023年底; empty where none does, ``None`` where it is of
    another kind or the page's day is unknown."""
    before = [
        view[clauses.after_lead(view, max(a, passage.start)) : b] for a, b in clauses.clauses(view) if passage.start < b <= start
    ]
    for clause in reversed(before):
        if _TO_COME.search(clause):
            return None
        if found := _WHEN.fullmatch(clause.strip("　 ，")):
            return in_years(passage, found.group().removesuffix("一年来").removesuffix("一年"))
        if _PAST_YEAR.fullmatch(clause.strip("　 ，")):
            return _reviewed(passage)
        if found := _WHEN.match(clause):
            return in_years(passage, found.group())  # 去年共受理诉求31万件，办结率达到98%
        if _WORD.search(clause):
            return None
    return _of_paragraph(passage)


def is_to_come(passage: Passage, view: str, end: int) -> bool:
    """Whether the words of the sentence before ``end`` set a time by which something is still to be done."""
    return bool(_TO_COME.search(view, passage.start, end))


def place_of_speech(passage: Passage, view: str, start: int, stem: str) -> str:
    """The place whose year a speech reviews in the clause at ``start`` (``stem``, its words before the number, with years for 去年 and
    the like): the one that the page is written for; empty for what is told of no year, and for other texts."""
    place = passage.page.place if occasion(passage) else None
    return place.meaning if place and (_FULL_YEAR.search(stem) or led_by(passage, view, start)) else ""


def _of_paragraph(passage: Passage) -> str | None:
    """The year that the sentences before in the paragraph speak of, by their opening clause; empty where none does."""
    at: Passage | None = passage
    while at is not None and not at.first:
        at = at.before
        if at is None:
            break
        opening = at.view[at.start :].partition("，")[0]
        if _PAST_YEAR.fullmatch(opening):
            return _reviewed(passage)
        if found := _WHEN.fullmatch(opening):
            return in_years(passage, found.group())
        if _WORD.search(at.view):
            return ""
    return ""


def _reviewed(passage: Passage) -> str | None:
    """The year before the page's, where the page appeared early in its own."""
    day = passage.page.date.meaning if passage.page.date else ""
    early = len(day) >= len("2024-02") and int(day[5:7]) <= _LAST_MONTH_OF_REVIEW
    return _year(passage, "去年") if early else None


def _year(passage: Passage, word: str) -> str | None:
    """The year that ``word`` stands for on its page."""
    day = passage.page.date
    return f"{int(day.meaning[:4]) + RELATIVE_YEARS[word]}年" if day else None
