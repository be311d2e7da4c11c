"""What two things are to each other: the one bears on the other, both go together, one quantity goes with another. Rules of :mod:`contrast`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._cues import cued
from studykit.facts._meaning import matches
from studykit.facts._passage import Passage
from studykit.facts._sides import LOOSE_END, contrast, is_side
from studykit.model.fact import Fact

_BEARS = re.compile(
    r"(?P<x>[^，。；：？！]{2,12}?)(?:决定|制约|影响|产生|推动|促进|孕育|支配|是|来源于|来自)(?P<y>[^，。；：？！的]{2,12}?)(?:的[^，。；：？！]{2,14})?，(?P<y2>[^，。；：？！]{2,12}?)(?:也|又|则|会|可以|反过来|还)*(?:反作用于|又?反过来[^，。；]{0,6}|决定|制约|影响|推动|促进|指导|支配|影响|服务于|体现|反映|是|对)(?P<x2>[^，。；：？！的]{2,12}?)(?:(?:的|具有|有|起)[^，。；：？！]{2,16})?(?=[，。；！]|$)"
)
_ACTS_BACK = re.compile(
    r"(?P<x>[^，。；：？！]{2,12}?)(?:也|又|同样|反过来|则)*(?P<can>可以|能够?|会)?反作用于(?P<y>[^，。；：？！]{2,12})"
)
# 生产关系形成的前提: what the coming about of a thing rests on, that rests the thing on.
_BECOMING = re.compile("(?:形成|发展|产生|存在|变化)$")
_EACH = (
    "(?:协调|依存|依赖|促进|推动|联系|制约|作用|影响|支撑|补充|转化|渗透|贯通|滋养|成就|配合|融合|矛盾|对立|独立|区别|排斥|借鉴)"
)
_MUTUAL = re.compile(
    rf"(?P<x>它|[^，。；：？！、]{{2,16}}?)(?:和|与|同)(?P<y>[^，。；：？！、]{{2,16}}?)(?P<is>(?:之间)?(?:存在着?|具有|有着?|是|既)?)(?P<how>相辅相成|(?:相互|互相){_EACH}(?:[、又](?:相互|互相){_EACH})*|对立统一|辩证统一|有机统一|互为[一-鿿]{{2}}(?:、互为[一-鿿]{{2}})?|密不可分|密切相关|并行不悖|(?<=是)[^，。；：？！、的是]{{0,6}}不可分割的(?:两个方面|有机整体|整体|统一体)|既[^，。；]{{2,8}}又[^，。；]{{2,8}})(?P<of>的关系|的)?(?=[，。；！]|$)"
)
_MEETS = re.compile(
    r"(?P<x>[^，。；：？！与]{4,18})与(?P<y>[^，。；：？！与]{4,24}?)(?P<how>形成了?[^，。；：？！]{0,4}(?:交汇|叠加|互补|呼应|对照|合力))(?=[，。；！]|$)"
)
_HOW = "成正比|成反比|无关|成正相关|成负相关|呈正相关|呈负相关|正相关|负相关"
# How one direction, line or plane lies to another.
_LIES = "始终相切|始终垂直|相互垂直|相切|垂直|平行|相反|相同|一致|重合"
_DIRECTED = re.compile("(?:方向|[平切]?面|[直切轴垂]?线|轴|轨道|走向|指向|流向|风向|极性)$")
_GOES_WITH = re.compile(
    r"(?P<x>[^，。；：？！]{2,20}?)(?P<with>与|跟|和|同)(?P<y>[^，。；：？！]{2,20}?)(?P<how>"
    + _HOW
    + "|"
    + _LIES
    + r")(?=[，。；！]|$)"
)
# 与质量成正比，与距离的平方成反比: the other quantity that the same one goes with.
_GOES_TOO = re.compile(
    r"，?(?:而|并|且|又|同时)?(?P<with>与|跟|和|同)(?P<y>[^，。；：？！]{2,24}?)(?:也|又|都)?(?P<how>"
    + _HOW
    + "|"
    + _LIES
    + r")(?=[，。；！]|$)"
)


@cued(
    r"(?:决定|制约|影响|产生|推动|促进|孕育|支配|是|来源于|来自).*，.*(?:反作用|决定|制约|影响|推动|促进|指导|支配|服务于|体现|反映|是|对)"
)
def bears_on(passage: Passage) -> Iterator[Fact]:
    """A决定B，B反作用于A: what two things are to each other."""
    for found in _BEARS.finditer(passage.view, passage.start):
        x, y = found["x"], found["y"]
        x = x[clauses.after_lead(x) :]
        if _BECOMING.sub("", y) == found["y2"]:
            y = found["y2"]
        if x != found["x2"] or y != found["y2"] or LOOSE_END.search(x) or LOOSE_END.search(y):
            continue
        first = passage.cut(found.start("x"), passage.view.index("，", found.end("y")))
        second = passage.cut(found.start("y2"), found.end())
        yield contrast(passage, "bears_on", found, f"{x}与{y}", "relation", (first, second), f"{x}与{y}是什么关系？")


@cued("反作用于")
def acts_back(passage: Passage) -> Iterator[Fact]:
    """X也可以反作用于Y: what it is that acts back on Y, where the sentence does not say what Y does to X."""
    told = [fact.span for fact in bears_on(passage)]
    for start, end in clauses.clauses(passage.view):
        at = clauses.after_lead(passage.view, max(start, passage.start))
        found = _ACTS_BACK.fullmatch(passage.view, at, end) if at < end else None
        if found is None or any(clauses.is_term(found[side]) is False or LOOSE_END.search(found[side]) for side in "xy"):
            continue
        x = passage.cut(*found.span("x"))
        if not any(span.start < x.end and x.start < span.end for span in told):
            yield contrast(passage, "acts_back", found, found["y"], "acted on", (x,), f"什么{found['can']}反作用于{found['y']}？")


@cued("相辅相成|相互|互相|统一|互为|密不可分|密切相关|并行不悖|不可分割|既")
def mutual(passage: Passage) -> Iterator[Fact]:
    """A与B相辅相成: the name of the relation."""
    for found in matches(_MUTUAL, passage):
        x = found["x"][clauses.after_lead(found["x"]) :]
        x = passage.topic.text if x == "它" and passage.topic is not None else x
        if found["how"][:2] in ("相互", "互相") and not (found["is"] or found["of"]) and passage.view[found.end() :][:1] == "，":
            continue  # 相互融合，催生了: what they do, and what comes of it
        if clauses.is_term(x) and clauses.is_term(found["y"]) and not LOOSE_END.match(x):
            how = passage.cut(*found.span("how"))
            yield contrast(
                passage, "mutual", found, f"{x}与{found['y']}", "relation", (how,), f"{x}与{found['y']}之间是什么关系？"
            )


@cued("形成.*(?:交汇|叠加|互补|呼应|对照|合力)")
def meeting_of(passage: Passage) -> Iterator[Fact]:
    """A与B形成历史性交汇: which two do."""
    for found in matches(_MEETS, passage):
        sides = (passage.cut(*found.span("x")), passage.cut(*found.span("y")))
        if all(is_side(side.text) for side in sides) and clauses.is_term(found["x"]):
            yield contrast(passage, "meeting_of", found, found["how"], "which two", sides, f"哪两者{found['how']}？")


@cued(f"成正比|成反比|无关|正相关|负相关|{_LIES}")
def goes_with(passage: Passage) -> Iterator[Fact]:
    """X与Y成正比: what a quantity goes with, or does not."""
    for start, _ in clauses.clauses(passage.view):
        at = clauses.after_lead(passage.view, max(start, passage.start))
        found = _GOES_WITH.match(passage.view, at)
        if found and clauses.is_term(found["x"]) and clauses.is_term(found["y"]) and not LOOSE_END.match(found["x"]):
            if re.fullmatch(_LIES, found["how"]) and not _DIRECTED.search(found["x"]):
                continue
            y, also = passage.cut(*found.span("y")), _GOES_TOO.match(passage.view, found.end())
            if also and also["how"] == found["how"]:
                both, prompt = (y, passage.cut(*also.span("y"))), f"{found['x']}{found['with']}哪两者{found['how']}？"
                yield contrast(passage, "goes_with", found, found["x"], found["how"], both, prompt)
                continue
            prompt = f"{found['x']}{found['with']}什么{found['how']}？"
            yield contrast(passage, "goes_with", found, found["x"], found["how"], (y,), prompt)
            if also and clauses.is_term(also["y"]) and also["how"] != found["how"]:
                too = passage.cut(*also.span("y"))
                prompt = f"{found['x']}{also['with']}什么{also['how']}？"
                yield contrast(passage, "goes_with", found, found["x"], also["how"], (too,), prompt)
