"""Members that are clauses of one sentence: what a law is made for, what somebody wants."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from studykit.chinese import actions, clauses, numerals
from studykit.chinese.class_nouns import Stretch
from studykit.facts._cues import cued
from studykit.facts._lists import Enumeration
from studykit.facts._passage import Passage
from studykit.facts._scope import subject_of
from studykit.model.fact import Fact

KIND = "list"

_FOR_LAW = re.compile(
    r"为了?(?P<aims>[^。；：]{4,120}?)，(?:(?:根据|依据|依照|按照|遵照)[^。；：]{1,60}?，)?(?:结合[^，。]{2,20}，)?制定(?:本|这[部个]|该)"
)
_WANTS = re.compile(
    r"(?P<who>[^，。；：？！、]{2,14}?)(?P<wants>(?:强烈|迫切|坚决|积极|极力|纷纷|一致|竭力|首先|公开|明确)*(?:要求|主张|提倡|倡导|呼吁|力主))(?=[^，。；：“]{4})"
)
# What a demand leads to is none itself.
_WHAT_FOR = re.compile("从而|进而|以便|以期|使|让|促进|推动|实现|[为给]")
_SHORTEST, _LONGEST = 3, 26
_Members = list[Stretch]


@cued("为.*制定")
def made_for(passage: Passage) -> Iterator[Fact]:
    """为了A，B，C，制定本法: what a law, or what calls itself one, is made for."""
    law = passage.law
    found = _FOR_LAW.search(passage.view, passage.start)
    if found and law:
        aims = _parts(passage, *found.span("aims"))
        if len(aims) > 1 and all(actions.is_action(passage.view[a:b]) for a, b in aims):
            yield from _fact(passage, "made_for", law, "目的", aims, f"制定{law}的目的有哪{_number(aims)}项？")


@cued("要求|主张|提倡|倡导|呼吁|力主")
def wanted(passage: Passage) -> Iterator[Fact]:
    """X要求做A，做B: what somebody wants, in as many clauses."""
    starts = [max(a, passage.start) for a, b in clauses.clauses(passage.view) if b > passage.start]
    for found in filter(None, (_WANTS.match(passage.view, start) for start in starts)):
        parts = _parts(passage, found.end(), len(passage.view))
        named = clauses.is_term(found["who"]) and not passage.voice and subject_of(f"{found['who']}要")
        if named and len(parts) > 1 and all(_is_wanted(passage.view[a:b]) for a, b in parts):
            prompt = f"{found['who']}{found['wants']}什么？（{_number(parts)}点）"
            yield from _fact(passage, "wanted", found["who"], found["wants"], parts, prompt)


def _is_wanted(words: str) -> bool:
    return actions.is_action(words) and "了" not in words and not _WHAT_FOR.match(words)


def _parts(passage: Passage, start: int, end: int) -> _Members:
    """The clauses between ``start`` and ``end``; none where a full stop or a colon parts them, or one has a subject of its own."""
    parts = [(max(a, start), min(b, end)) for a, b in clauses.clauses(passage.view) if b > start and a < end]
    return parts if not re.search("[。；：？！](?!$)", passage.view[start:end]) else []


def _number(members: Sequence[Stretch]) -> str:
    return numerals.to_chinese(len(members))


def _fact(passage: Passage, rule: str, topic: str, named: str, members: _Members, prompt: str) -> Iterator[Fact]:
    spans = tuple(passage.cut(a, b) for a, b in members)
    if all(_SHORTEST <= len(span) <= _LONGEST for span in spans):
        proof = passage.cut(members[0][0], members[-1][1])
        yield Enumeration(proof, rule, passage.voice, topic, named, spans, True, prompt)


RULES = (made_for, wanted)
