"""What the questions for a series have in common: who says it, on what occasion, by which law, how many there are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from studykit.chinese import actions, numerals
from studykit.chinese.script import fold
from studykit.chinese.speakers import PAPERS
from studykit.facts._passage import Passage

HOW = re.compile("如何|怎样|怎么")
"""What asks for a way."""
WHY = re.compile("为什么|为何|何以|缘何")
"""What asks for a reason."""
# Calls so short, or without a matter of their own (加强组织领导), are about anything.
_SHORTEST_CALL = 6
_ABOUT_ANYTHING = re.compile(
    r"..(?:组织|工作|主体|政策|制度|宣传|监督|统筹|队伍|各方|要素)*(?:领导|责任|落实|保障|考核|监督|监管|引导|担当|重点|机制|制度|管理|协调|投入|支持|建设|合力)|.*各项.*"
)
_REPORT = re.compile(rf"..(?:{PAPERS}|总结|總結|汇报|措施|打算|安排|要点)$")
_REMARK = re.compile(r"[（(][^（）()]*[)）]$")
_YEAR = re.compile(r"(?<!\d)((?:1[6-9]|20)\d{2}年)")
# The day of a speech stands in brackets under its title.
_DATED = re.compile(r"（((?:1[6-9]|20)\d{2}年)\d{1,2}月\d{1,2}日）")
_OPENING = 120
_WHOLE_PLACE = re.compile(r"^[全我本][省市县区州]")
# 青浦县全县工作会议: the second says no more than the first.
_THE_WHOLE = re.compile(r"(?<=[省市县区州])全[省市县区州]")
_OCCASION = re.compile(r"^(?P<where>在.{4,40}上)的(?:讲话|致辞|发言|报告|演讲)")


class Lead(NamedTuple):
    """What a series answers: the page's own words for it, the subject of these words, and the question."""

    words: str
    subject: str
    prompt: str


def is_call(words: str) -> bool:
    """Whether ``words`` call for something in one clause that says enough to be asked how: 优化人才队伍结构."""
    return (
        _SHORTEST_CALL <= len(words) <= 30
        and "，" not in words
        and not _ABOUT_ANYTHING.fullmatch(words)
        and actions.is_action(words)
    )


def number_of(heads: Sequence[object]) -> str:
    """How many members there are, as a question says it: 三, 两."""
    return numerals.to_chinese(len(heads))


def by_law(passage: Passage) -> str:
    """根据《…》， where the page is a law that is cited so."""
    return f"根据{passage.law}，" if passage.law else ""


def occasion(passage: Passage) -> str:
    """在…会议上 for the words of a speech whose title names the meeting, with the year that the title tells; else nothing. 全市 is the
    city, where the page decides it; else it says nothing to who does not hold the page."""
    title = passage.article.title or "" if passage.article else ""
    found = _OCCASION.match(title)
    if found is None:
        return ""
    opening = passage.page.document.text[passage.article.spans[0].start :][:_OPENING] if passage.article else ""
    year = _YEAR.search(title, found.end()) or _DATED.search(fold(opening))
    where = found["where"].removeprefix("在")
    if own := _YEAR.match(where):
        year, where = own, where[own.end() :]
    whole = _WHOLE_PLACE.match(where)
    place = (passage.page.meaning(whole.group(), passage.span.start) or "") if whole else ""
    where = _THE_WHOLE.sub("", _WHOLE_PLACE.sub(place, where))
    return f"在{year[1]}{'' if place or own else '的'}{where}" if year else f"在{where}"


def cited_report(passage: Passage) -> str | None:
    """《…》 of an unsigned report, plan or notice, whose title says whose it is; ``None`` for other texts."""
    title = passage.article.title if passage.article and not passage.article.author else None
    return cited(title) if title and _REPORT.search(_REMARK.sub("", title)) and not passage.law else None


def cited(title: str) -> str:
    """``title`` between title marks, without a remark in brackets behind it."""
    return f"《{_REMARK.sub('', title)}》"
