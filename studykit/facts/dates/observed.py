"""Which day a day of remembrance is: 3月22日是世界水日."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts.dates._event import Event
from studykit.model.fact import Fact

KIND = "date"

_OBSERVED = re.compile(
    r"(?:每年的?)?(?P<day>(?:\d{4}年)?\d{1,2}月(?:\d{1,2}[日号](?:所在的?[周月])?|第[一二三四]周|第[一二三四]个(?:星期|周)[一二三四五六日天]))(?:是|为|定为|被定为)(?P<name>(?:第[\d一二三四五六七八九十百]{1,4}个)?[^，。；：、的第是]{2,14}(?:日|节|宣传[周月]|活动[周月]|纪念日))(?=[，。；]|$)"
)
# Of nobody but the one who was born, or who works then.
_OF_SOMEBODY = re.compile(
    "(?:生|忌|节假|假|工作|交易|休息|到期|截止|最后一|开放|开幕|[今明次当同何某])日$|小节|细节|环节|章节|季节|情节$"
)


@cued("月.*[日号周月一二三四五六天][是为定被].*[日节周月]")
def observed(passage: Passage) -> Iterator[Fact]:
    """每年3月22日是世界水日: the day that has the name."""
    for start, _ in clauses.clauses(passage.view):
        found = _OBSERVED.match(passage.view, max(start, passage.start))
        if found is None or _OF_SOMEBODY.search(found["name"]):
            continue
        if clauses.is_term(found["name"].partition("个")[2] or found["name"]):
            day, name = passage.cut(*found.span("day")), found["name"]
            prompt = f"{name}是在何时？"
            yield Event(passage.cut(*found.span()), "observed", None, name, (day,), "".join(day.text.split()), prompt)


RULES = (observed,)
