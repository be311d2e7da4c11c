"""Which meeting 会议强调 means."""

from __future__ import annotations

import re
from collections.abc import Sequence

from studykit.chinese.speakers import MEETINGS
from studykit.facts._dating import Dated
from studykit.model.page import Page

_KIND = re.compile(rf"(?:此次|本次|这次|这场)?(?P<kind>{MEETINGS})")
_NAME = rf"(?P<name>[^，。；：？！“”、在于的]{{2,36}}?(?:{MEETINGS}))"
# A line that is nothing but the name, or the sentence that tells that it was held.
_LINE = re.compile(rf"[\s　]*{_NAME}[\s　]*")
_HELD = re.compile(
    rf"(?:^|[，。；的开])(?:近日|日前)?{_NAME}(?:(?:于|在)[^，。；]{{2,16}})?(?:隆重|胜利)?(?:召开|举行|闭幕|开幕)"
)
_OF_ITS_YEAR = re.compile(r"\d{4}年|第[一二三四五六七八九十\d]+[届次]|[一二三四五六七八九十]+届")
# So many sentences back a meeting may have been named.
_REACH = 10


def named(page: Page, views: Sequence[str], dates: Sequence[Sequence[Dated]], index: int, who: str) -> str | None:
    """The full name of the meeting that ``who`` (会议, 全会) is in the sentence numbered ``index`` of ``page``, as the sentences before
    it name it (``views``: the folded words of each sentence, ``dates``: its dates), with the year in which it was held; ``None`` where
    ``who`` is no such word, or nothing names it."""
    kind = _KIND.fullmatch(who)
    if kind is None:
        return None
    article = page.article_at(page.sentences[index].span.start)
    for before in range(index - 1, max(index - _REACH, 0) - 1, -1):
        if page.article_at(page.sentences[before].span.start) is not article:
            break
        found = _LINE.fullmatch(views[before]) or _HELD.search(views[before])
        if found and found["name"].endswith(kind["kind"]) and len(found["name"]) > len(kind["kind"]) + 1:
            year = next((date.when.year for date in dates[before]), None)
            whole = year is None or _OF_ITS_YEAR.search(found["name"])
            return found["name"] if whole else f"{year}年{found['name']}"
    return None


def is_kind(who: str) -> bool:
    """Whether ``who`` calls a meeting by its kind alone."""
    return _KIND.fullmatch(who) is not None
