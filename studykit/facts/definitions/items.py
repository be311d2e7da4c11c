"""What the items of a statute settle one by one: 下列证件为有效证件：（一）外国公民，为护照; （三）公园内的，管理单位为养护责任人."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese.script import fold
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts.definitions.duties import Duty
from studykit.model.fact import Fact

KIND = "definition"

_NUMBERED = re.compile(r"[\s\u3000]*（[一二三四五六七八九十]{1,3}）")
_LEAD = re.compile(r"(?:^|[\s\u3000])下列(?P<kind>[^，。；：]{2,12})为(?P<of>[^，。；：]{2,12})：$")
_FOR_WHOM = re.compile(r"(?:(?<=[；）]))(?P<who>[^，。；：]{2,24}?)，为(?P<said>[^，。；：]{2,24})(?=[；。]|$)")
_ROLE = re.compile(
    r"(?P<where>[^，。；：]{3,30}(?:内|上|有|中|区|范围)的)，(?P<who>[^，。；：]{2,20})为(?P<role>[^，。；：]{2,8}(?:责任人|义务人|管理人|所有人|主体))[；。]?$"
)
_LOOSE = re.compile(r"[这那其它该]|前款|下列|上述|其他")
_MOST_ITEMS = 9


@cued("，为")
def for_whom(passage: Passage) -> Iterator[Fact]:
    """下列身份证件为实名证件：（五）外国公民，为护照。: which one it is for whom."""
    lead = _lead(passage) if passage.law and _NUMBERED.match(passage.view) else None
    for found in _FOR_WHOM.finditer(passage.view, passage.start) if lead else ():
        if not _LOOSE.search(found["who"] + found["said"]):
            said = passage.cut(*found.span("said"))
            of = lead["of"]  # type: ignore[index]
            yield Duty(said, "for_whom", None, found["who"], of, (said,), f"{found['who']}的{of}是什么？")


@cued("的，.*为.*(?:人|主体)")
def responsible(passage: Passage) -> Iterator[Fact]:
    """（三）公园、广场内的，园林绿化管理单位为养护责任人；: who it is in which case."""
    found = _ROLE.match(passage.view.rstrip(), passage.start) if passage.law and _NUMBERED.match(passage.view) else None
    if found and not _LOOSE.search(found["where"] + found["who"]):
        who = passage.cut(*found.span("who"))
        yield Duty(who, "responsible", None, found["where"], found["role"], (who,), f"{found['where']}，谁为{found['role']}？")


def _lead(passage: Passage) -> re.Match[str] | None:
    """The words over the items that ``passage`` is one of, where they say what the items are."""
    for line in reversed(passage.page.sentences[max(0, passage.index - _MOST_ITEMS) : passage.index]):
        view = fold(line.span.text).strip()
        if not _NUMBERED.match(view):
            return _LEAD.search(view)
    return None


RULES = (for_whom, responsible)
