"""The year that a page leaves out: of a line of a timeline that is a day without one (9月7日, and under it what happened), of 今年, of the days of
an annual report."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date

from studykit.chinese.marks import BULLETS
from studykit.chinese.speakers import MEETINGS
from studykit.chinese.when import When
from studykit.model.page import Page, Sentence
from studykit.model.span import Span

LABEL = re.compile(r"[\s　]*(?:会议|内容|时间|地点|主题|议题|事件|要点|概况)[：:]?[\s　]*")
"""A label between the day and what it is the day of, alone on its line."""
NAME = re.compile(rf"(?!(?:[两二三四五六七八九十]|\d{{1,2}})[次个场])[^，。；：？！{BULLETS}]{{4,40}}(?:{MEETINGS})")
"""The name of a meeting, alone on its line; three meetings are none."""
_NAMED_YEAR = re.compile(rf"[\s　]*(?P<year>\d{{4}}年)[^，。；：]{{2,38}}(?:{MEETINGS})[\s　]*")
_LINES_UNDER = 3
# How long before a page appeared a date without a year may lie to be of the page's own year.
_NEWS = 120
_THIS_YEAR = "今年"
_REPORT = re.compile(r"(?P<year>(?:19|20)\d\d)年(?:度|全年)?[^，。]{0,10}(?:工作报告|年度报告|总结|公报|年报|述职报告)")
_PLANS = re.compile("计划|打算|安排|思路|展望|下一步|明年|来年|今后|目标")
_TO_COME = re.compile("将|[要须拟]|计划|力争|争取|确保|预计|下一步|明年|今后")


def named_year(page: Page, views: Sequence[str], number: int) -> Span | None:
    """The year in the name of the meeting right under the day that stands alone on line ``number``."""
    for at in range(number + 1, min(number + 1 + _LINES_UNDER, len(views))):
        if named := _NAMED_YEAR.fullmatch(views[at]):
            return page.sentences[at].span.part(*named.span("year"))
    return None


def year_in_row(page: Page, views: Sequence[str], days: Mapping[int, When], number: int) -> Span | None:
    """The year of the day on line ``number`` by the next of the ``days`` (by line) that has one, where the day the page appeared decides
    between that year and the one before it, and the article says that year somewhere."""
    later = next((line for line in sorted(days) if line > number and days[line].year), None)
    article = page.article_at(page.sentences[number].span.start)
    if later is None or article is None or page.article_at(page.sentences[later].span.start) is not article:
        return None
    year = _year_before(page, days[number], days[later])
    for line in range(number, len(views)) if year else ():
        found = re.search(rf"(?<!\d){year}年", views[line])
        if found and page.article_at(page.sentences[line].span.start) is article:
            return page.sentences[line].span.part(*found.span())
    return None


def _year_before(page: Page, day: When, later: When) -> int | None:
    """The year of ``day`` in a row that goes on to ``later``, where no later year is possible on a page that has appeared by then."""
    if page.date is None or len(page.date.meaning) != 10 or not day.month or not later.year:
        return None
    appeared = date.fromisoformat(page.date.meaning)
    year = later.year if (day.month, day.day or 1) < (later.month or 12, later.day or 31) else later.year - 1
    return year if date(year, day.month, 1) < appeared < date(year + 1, day.month, day.day or 1) else None


def year_of_page(page: Page, sentence: Sentence, view: str, when: When, relative: str, opens: bool) -> Span | None:
    """The year that 今年 stands for, or that of a page whose day is known for a date shortly before it, or that of the year that a report is
    on for a date that ``opens`` a clause; where the page says it. ``view`` is the folded ``sentence``."""
    if relative:
        deictic = next((one for one in page.deictics if one.word == relative == _THIS_YEAR and when.month is not None), None)
        return _stands(page, deictic.evidence, deictic.meaning.rstrip("年")) if deictic else None
    if when.month is None:
        return None
    if page.date is None or len(page.date.meaning) != 10:
        return _year_of_report(page, sentence, view) if opens else None
    appeared = date.fromisoformat(page.date.meaning)
    try:
        told = date(appeared.year, when.month, when.day or 1)
    except ValueError:
        return None
    return _stands(page, page.date.evidence, str(appeared.year)) if 0 <= (appeared - told).days <= _NEWS else None


def _year_of_report(page: Page, sentence: Sentence, view: str) -> Span | None:
    """The year in the title of an annual report, for what it tells before it turns to its plans."""
    article = page.article_at(sentence.span.start)
    found = _REPORT.search((article.title if article else None) or "")
    lines = page.sentences[: bisect_left(page.sentences, sentence.span.end, key=lambda line: line.span.end)]
    plans = any(_PLANS.search(line.span.text) for line in lines if "heading" in line.flags)
    stands = (
        re.search(rf"{found['year']}\s*年", page.document.text) if found and not plans and not _TO_COME.search(view) else None
    )
    return page.document.span(*stands.span()) if stands else None


def _stands(page: Page, evidence: tuple[Span, ...], year: str) -> Span | None:
    """Where the ``year`` of a deictic stands in the text."""
    document = page.document
    for raw in evidence:
        at = bisect_left(document.origin, raw.start)
        found = re.compile(rf"{year}\s*年").search(document.text, at, at + len(raw.text) + 8)
        if found:
            return document.span(*found.span())
    return None
