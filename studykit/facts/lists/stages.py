"""The stages that something went through, in their order: 经历了A、B和C, 从A到B再到C."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.chinese.categories import measure_of_members
from studykit.facts._cues import cued
from studykit.facts._lists import Asked, Enumeration, in_place
from studykit.facts._passage import Passage
from studykit.facts._questions import number_of
from studykit.facts._wording import common_noun
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "list"

_STAGE = r"[^，。；：？！、从由到至“”]{2,10}?"
_TO = r"，?(?:又|然后|最后|最终|进而)?(?:再到|再至|到|至)(?:了)?"
_THROUGH = r"(?:先后|依次|大致|大体|相继|已经?|逐步)*(?:经历|历经)了?"
_FROM_TO = re.compile(
    rf"{_THROUGH}[从由]?(?P<list>{_STAGE}(?:、{_STAGE})*(?:{_TO}{_STAGE})+)"
    r"(?=的(?:阶段|时期|过程|演变|演进|转变|发展|历程|变迁|跨越|飞跃|变革)|[，。；])"
)
_REVIEWED = re.compile(
    rf"(?:回顾|回望|纵观|综观)(?P<whole>[^，。；：？！、的]{{2,10}})，(?:我们|人类)?(?P<through>{_THROUGH})"
    rf"(?P<list>{_STAGE}(?:、{_STAGE})+(?:和|以及|与|直到){_STAGE})(?=[，。；])"
)
_KINDS = re.compile(rf"从(?P<list>{_STAGE}(?:再?到{_STAGE}){{2,4}})的(?P<noun>[^，。；：？！、的从到]{{3,12}})(?=[，。；]|$)")
# 从A到B的转变: a way, and no kinds of anything.
_A_WAY = re.compile(r"(?:阶段|时期|过程|演变|演进|转变|发展|历程|变迁|跨越|飞跃|变革|转换|道路|路径|链条|流程|全过程|周期|体系)$")
_JOINT = re.compile(rf"、|和|以及|与|直到|{_TO}")
_FEWEST, _MOST = 3, 7


@cued("经历|历经")
def from_to(passage: Passage) -> Iterator[Fact]:
    """X经历了从A到B再到C的演变: what it was at first, what it became, what it became then."""
    for found in _FROM_TO.finditer(passage.view, passage.start):
        stages = _stages(passage, found)
        if stages:
            which = f"哪{number_of(stages)}个阶段"
            at = found.start("list") - (passage.view[found.start("list") - 1] in "从由")
            yield from in_place(passage, Asked("from_to", at, None, which, stages, "阶段", view=True, ordered=True))


@cued("回顾|回望|纵观|综观")
def reviewed(passage: Passage) -> Iterator[Fact]:
    """回顾X，我们经历了A、B和C: the stages of what is looked back on, which share a noun."""
    found = _REVIEWED.search(passage.view, passage.start)
    stages = _stages(passage, found) if found else ()
    noun = common_noun([passage.view_of(stage) for stage in stages]) if stages else ""
    if found and noun and clauses.is_term(found["whole"]):
        which = f"哪{number_of(stages)}{measure_of_members(noun)}{noun}"
        prompt = f"{found['whole']}{found['through']}{which}？"
        proof = passage.cut(found.start("whole"), found.end())
        yield Enumeration(proof, "reviewed", passage.voice, found["whole"], noun, stages, True, prompt, view=True, ordered=True)


@cued("从.*到.*到.*的")
def kinds_from_to(passage: Passage) -> Iterator[Fact]:
    """聚集从A到B再到C的人才: what kinds there are, from one end to the other."""
    for found in _KINDS.finditer(passage.view, passage.start):
        stages = _stages(passage, found)
        if stages and not _A_WAY.search(found["noun"]) and clauses.is_term(found["noun"]):
            which = f"哪{number_of(stages)}类{found['noun']}"
            yield from in_place(
                passage, Asked("kinds_from_to", found.start(), found.end(), which, stages, found["noun"], view=True, ordered=True)
            )


def _stages(passage: Passage, found: re.Match[str]) -> tuple[Span, ...]:
    """The stages that ``found`` tells, in their order; empty where they are too few, too many or no names."""
    start, end = found.span("list")
    marks = [mark.span() for mark in _JOINT.finditer(passage.view, start, end)]
    edges = zip([start, *(b for _, b in marks)], [*(a for a, _ in marks), end], strict=True)
    stages = tuple(passage.cut(a, b) for a, b in edges if a < b)
    whole = len(stages) == len(marks) + 1 and _FEWEST <= len(stages) <= _MOST
    return stages if whole and all(clauses.is_term(passage.view_of(stage)) for stage in stages) else ()


RULES = (from_to, reviewed, kinds_from_to)
