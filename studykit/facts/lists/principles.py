"""The principles that something follows: 遵循A、B、C的原则, 实行A、B的体制."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, rosters
from studykit.facts._asking import has_subject
from studykit.facts._cues import cued
from studykit.facts._lists import Enumeration, owned
from studykit.facts._passage import Passage
from studykit.facts._questions import by_law, number_of
from studykit.model.fact import Fact

KIND = "list"

_FOLLOWS = re.compile(
    r"(?P<who>[^，。；：？！、]{2,24}?)(?P<verb>(?:应当|应该|必须|应|须)?(?:始终|一贯|长期|严格|全面)?(?:遵循|坚持|贯彻|贯彻执行|实行|执行|奉行|采取|秉持|秉承|确立|体现|按照|本着)了?)"
    r"(?P<list>[^，。；：？！]{4,60})的(?P<noun>(?:基本|工作|管理|领导|指导|建设|发展|组织|办学|外交|军事|经济)?(?:原则|方针|政策|体制|制度|机制|理念|方略|模式))(?=[，。；]|$)"
)
_COUNTED = re.compile("(?:原则|理念|政策)$")
_LEANS = re.compile("[这那该此其它我你他]|以[上下]|我们|[今明去]年|当前|目前|[全本][省市县区镇]")


@cued("[遵坚贯实执奉采秉确体按本]", "的", "原则|方针|政策|体制|制度|机制|理念|方略|模式")
def principles(passage: Passage) -> Iterator[Fact]:
    """民事活动应当遵循自愿、公平、诚信的原则: the principles one by one, or what a system is like."""
    for start, _ in clauses.clauses(passage.view):
        found = _FOLLOWS.match(passage.view, clauses.after_lead(passage.view, max(start, passage.start)))
        members = rosters.members(passage.view, found.span("list")) if found else []
        if not found or not members or _LEANS.search(found["who"]) or not has_subject(found["who"] + found["verb"]):
            continue
        parts = tuple(passage.cut(*one) for one in members)
        count, noun = number_of(parts), found["noun"]
        asked = f"哪{count}项{noun}？" if _COUNTED.search(noun) else f"怎样的{noun}？（答出{count}个方面）"
        prompt = owned(passage, found["who"], f"{by_law(passage)}{found['who']}{found['verb']}{asked}")
        if prompt:
            proof = passage.cut(*found.span())
            yield Enumeration(proof, "principles", passage.voice, found["who"], noun, parts, True, prompt, view=True)


RULES = (principles,)
