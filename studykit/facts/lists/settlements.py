"""What an act settles in a row: the principles and the system of its matter, what has to be there in a case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, coordination
from studykit.chinese.categories import measure_of
from studykit.chinese.class_nouns import Stretch
from studykit.facts._asking import has_subject
from studykit.facts._cues import cued
from studykit.facts._lists import Enumeration
from studykit.facts._passage import Passage
from studykit.facts._questions import by_law, number_of
from studykit.model.fact import Fact

KIND = "list"

_HELD = re.compile(
    r"(?P<who>[^，。；：？！、]{0,16}?)(?P<verb>(?:应当|必须)?(?:实行|坚持|遵循|贯彻|建立健全|建立|遵守|奉行))(?P<list>[^，。；：？！的]{4,60})的(?P<noun>[^，。；：？！、的]{0,12}?(?P<kind>原则|方针|体制|机制|制度))(?=[，。；]|$)"
)
_HERE = re.compile("(?:本|全)(?:省|市|县|区|州|自治[区州县])|国家")
_ANY_SYSTEM = frozenset(["体制", "机制", "制度", "工作机制", "管理体制", "管理制度", "工作制度"])
# 以地表水为水源的，应当配备A、B和C设施: what is to be there in that case.
_PROVIDES = re.compile(
    r"(?P<case>[^，。；：？！、（）]{4,26}的)，(?P<verb>(?:应当|必须)(?:配备|配置|设置|提交|提供|出示|公开|公布|安装|附送|递交))(?P<list>[^，。；：？！的]{4,60}?)(?P<noun>设施|设备|材料|证件|证明|制度|文件|资料|信息)(?=[。；]|$)"
)
_LOOSE = re.compile("[其它该此这那]|前款|本条|上述|下列|以上")
_WHOLE = 14


@cued("(?:实行|坚持|遵循|贯彻|建立|遵守|奉行)", "[、]", "[则针制]")
def held_to(passage: Passage) -> Iterator[Fact]:
    """本市实行A、B、C的N体制; 坚持A、B、C、D的原则: what an act lays down for its matter, whose subject may go without saying."""
    for start, _ in clauses.clauses(passage.view) if passage.law else ():
        found = _HELD.match(passage.view, max(clauses.after_lead(passage.view, start), passage.start))
        members = coordination.members_of(passage.view, *found.span("list")) if found else []
        if found is None or len(members) < 3 or (found["who"] and not _HERE.fullmatch(found["who"])):
            continue
        if found["noun"] in _ANY_SYSTEM:
            continue  # 建立A、B、C的机制: for what?
        count = number_of(members)
        if found["kind"] in ("原则", "方针"):
            asked = f"{found['verb']}哪{count}{measure_of('原则')}{found['noun']}？"
        else:
            asked = f"{found['verb']}怎样的{found['noun']}？（答出{count}个方面）"
        yield from _fact(passage, "held_to", found["noun"], (found.start("verb"), found.end()), members, asked)


@cued("的，(?:应当|必须)", "[、]", "[施备料件明度料息]")
def provided(passage: Passage) -> Iterator[Fact]:
    """X的，应当配备A、B和C设施: what has to be there, or be shown, in a case."""
    found = _PROVIDES.search(passage.view, passage.start) if passage.law else None
    members = coordination.members_of(passage.view, *found.span("list")) if found else []
    if found and 2 < len(members) < _WHOLE and not _LOOSE.search(found["case"]):
        asked = f"{found['case']}，{found['verb']}哪{number_of(members)}项{found['noun']}？"
        yield from _fact(passage, "provided", found["case"], (found.start(), found.end()), members, asked)


def _is_thing(who: str) -> bool:
    return clauses.is_term(who) and not has_subject(who)


def _fact(
    passage: Passage,
    rule: str,
    topic: str,
    proof: Stretch,
    members: list[Stretch],
    asked: str,
    complete: bool = True,
    said: bool = False,
) -> Iterator[Enumeration]:
    parts = tuple(passage.cut(*one) for one in members)
    yield Enumeration(passage.cut(*proof), rule, passage.voice, topic, "provision", parts, True, f"{by_law(passage)}{asked}")


RULES = (held_to, provided)
