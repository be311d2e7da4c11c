"""What the clauses before have made, founded or finished, where the next one only tells how much there is of it."""

from __future__ import annotations

import re

from studykit.chinese import calendar, clauses
from studykit.chinese.happenings import EVENT, HAPPENS
from studykit.facts._passage import Passage
from studykit.facts._subjects import subject_of

_MADE = re.compile(
    r"(?:[创創][制製]|[制製]成|研[制製]出|建造|建成|修建|[兴興]建|[创創][办辦]|[开開][设設]|[设設]立|[创創]建|[铸鑄]造|[发發]明|开[凿挖]|疏浚|重浚|修筑|挖掘|铺设|兴修|修成)了?(?P<what>[^，。；、的]{2,14})$"
)
_ITS_SIZE = re.compile(
    r"(?:(?:建筑|占地|总)?面积|[全总][长长高宽]|[渠河坝堤城路][长宽高深]|总?库容|下?[辖轄]|下设|驻军|有|设有?|内设|占地|[圆圓][径徑]|直[径徑]|高|长|宽|重|容积|可容|共有|编制)"
)
# 重庆奉节的小寨天坑深662米，坑口直径622米: of what the first clause has measured.
_SIZED_FIRST = re.compile(
    r"(?:[一-鿿]{2,10}的)?(?P<thing>[一-鿿]{2,8}?)(?:深|高|长|宽|海拔)(?:约|达)?\d[\d.]*(?:米|公里|千米|公尺)，"
)
_ITS_MEASURE = re.compile("[一-鿿]{0,3}(?:直径|半径|周长|容积|面积|[长宽高深]|深度|高度|厚度)(?:约|达|为)*")
_LISTED = re.compile(
    "[两二三四五六](?:[种類类型个]|大类)(?:：|：[^：]*；)(?P<who>[一-鿿]{2,6}?)(?=[又也亦俗简][称名叫]|[是为以由则长高重，多])[^；：]*$"
)
IN_PLACE = re.compile(r"^[一-鿿]{2,10}的(?=[一-鿿]{2,8}(?:[深高长宽]|海拔|面积)(?:约|达)?\d)")
"""Matches where a thing lies, before it and its measure: 重庆奉节的小寨天坑深662米."""
# 演化出…最长的阴茎，伸展时可达体长的八倍: of the part.
_GROWN = re.compile("(?:演化出|进化出|长出|生有|长有|生出|具有|具)[^，；。]*?的(?P<what>[一-鿿]{1,5})$")
_ITS_REACH = re.compile("伸展|展开|张开|伸直|收缩|完全|最长|可达|长达|直径")
_COME_ABOUT = re.compile(
    r"(?:建成|投用|投产|完工|竣工|通车|启用|投入使用|上线|揭牌|挂牌|落成|开通|合龙|铺通|通水|开业|投入运营)$"
)

_FOUNDED = re.compile(
    "(?<![一-鿿])(?P<body>[一-鿿]{4,14}(?:学堂|学校|[大中小]学|学院|医院|公司|图书馆|博物馆))(?:正式|宣告)?(?:成立|创办|开办|创建)"
)


def founded_in_entry(passage: Passage) -> str:
    """The body that an earlier sentence of the paragraph tells to have come into being: what follows is told of it; else empty."""
    before = passage.before
    while before is not None and not passage.first:
        if found := _FOUNDED.search(before.view):
            return found["body"]
        passage, before = before, before.before
    return ""


def made_before(view: str, first: int, start: int, stem: str) -> str:
    """What the clause before has made or founded, where ``stem`` only tells how big it was: 创办诊所，有病床8张."""
    listed = _LISTED.search(view, first, start)  # 有大小两种：大三弦又称书弦，全长…
    if listed and (_ITS_SIZE.match(stem) or _ITS_MEASURE.fullmatch(stem)):
        return listed["who"]
    opens = _SIZED_FIRST.match(view, first)
    if (
        opens
        and opens.end() <= start
        and "；" not in view[first:start]
        and _ITS_MEASURE.fullmatch(stem)
        and clauses.is_term(opens["thing"])
    ):
        return opens["thing"]
    # 创制地动仪，以精铜制成，圆径八尺: of what it was made comes in between.
    said = [(a, b) for a, b in clauses.clauses(view) if first < b <= start and "；" not in view[b:start]]
    before = [(a, b) for a, b in said if not re.match("[以用]", view[a:b])]
    grown = (
        [found["what"] for stretch in before if (found := _GROWN.search(view[slice(*stretch)]))] if _ITS_REACH.match(stem) else []
    )
    if grown:
        return grown[-1]
    made = (
        [found["what"] for stretch in before if (found := _MADE.search(view[slice(*stretch)]))] if _ITS_SIZE.match(stem) else []
    )
    return made[-1] if made and clauses.is_term(made[-1]) else ""


def come_about(view: str, first: int, start: int) -> str | None:
    """The thing that a clause before ``start`` tells to have come about (X于9月建成投用，日处理能力…), empty where its name is not
    certain; ``None`` where no clause tells so."""
    part = max(first, view.rfind("；", 0, start) + 1)
    for a, b in clauses.clauses(view):
        clause = view[max(a, part) : b] if b <= start else ""
        if _COME_ABOUT.search(clause):
            thing = re.sub(r"(?:于|在)?\d.*$", "", clause.rpartition("的")[2])
            return thing if len(thing) > 3 and clauses.is_term(thing) and not EVENT.search(thing) else ""
    return None


def clause_before(passage: Passage, view: str, start: int) -> str | None:
    """The clause whose length in time is told, where it has a subject."""
    before = [(a, b) for a, b in clauses.clauses(view) if passage.start < b <= start]
    clause = view[clauses.after_lead(view, max(before[-1][0], passage.start)) : before[-1][1]] if before else ""
    if any(when.until for _, _, when in calendar.find(view[:start])):
        return None  # 1405年至1433年，历时: the answer is in the question
    return f"{clause}，" if subject_of(clause) and len(clause) <= 26 else None


def told_at_length(told: str) -> bool:
    """Whether the clauses ``told`` before tell what came about of a thing whose name is too long to be read (每年举行的泳渡始于…)."""
    return bool(re.search(rf"的[一-鿿]{{2,8}}?(?:始于|源于|{HAPPENS})", told))


# 司法院设大法官十五人，任期八年: theirs.
_SEATS = re.compile(
    r"(?:^|[，。；])(?P<of>[一-鿿]{2,10}?)(?:共?设有?|置)(?P<who>[一-鿿]{2,8}?)[\d一二三四五六七八九十百]+(?:至[\d一二三四五六七八九十百]+)?[人名席]，$"
)


def seated_before(told: str) -> str:
    """Those of whom the clause that ``told`` ends in has set up so many, with the body that has them; empty where it sets up none."""
    found = _SEATS.search(told)
    return found["of"] + found["who"] if found else ""
