"""The year of a line of a timeline that is a day without one: 9月7日, and under it what happened."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from studykit.chinese.marks import BULLETS
from studykit.chinese.speakers import MEETINGS
from studykit.chinese.when import When
from studykit.model.page import Page
from studykit.model.span import Span

LABEL = re.compile(r"[\s　]*(?:会议|内容|时间|地点|主题|议题|事件|要点|概况)[：:]?[\s　]*")
"""A label between the day and what it is the day of, alone on its line."""
NAME = re.compile(rf"(?!(?:[两二三四五六七八九十]|\d{{1,2}})[次个场])[^，。；：？！{BULLETS}]{{4,40}}(?:{MEETINGS})")
"""The name of a meeting, alone on its line; three meetings are none."""
_NAMED_YEAR = re.compile(rf"[\s　]*(?P<year>\d{{4}}年)[^，。；：]{{2,38}}(?:{MEETINGS})[\s　]*")
_LINES_UNDER = 3


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
