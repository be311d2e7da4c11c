"""Members that are clauses of one sentence: what a law is made for, what somebody wants, what clauses say that open alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from studykit.chinese import actions, clauses, numerals, words
from studykit.chinese.class_nouns import Stretch
from studykit.facts._asking import has_subject
from studykit.facts._cues import cued
from studykit.facts._lists import Enumeration
from studykit.facts._passage import Passage
from studykit.facts._subjects import subject_of
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
_ABLE = re.compile(
    r"(?<=，)既(?P<can>能够?|可以?)(?P<one>[^，。；：？！]{4,24})，[又也还](?P=can)(?P<two>[^，。；：？！]{4,24})(?=[，。；]|$)"
)
# What is laid down in a row of clauses that open with it.
_LAYS_DOWN = frozenset(["不能", "不得", "不准", "不许", "不要", "必须", "坚持", "不搞", "不让", "绝不", "严禁"])
_COUNTS = re.compile("[二两三四五六七八九十]个|以下|如下")
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


@cued("，.*，|：")
def alike(passage: Passage) -> Iterator[Fact]:
    """X依靠A，依靠B，依靠C; P：不能A，不能B，不能C: at least three clauses that open with the same word."""
    stretches = [(max(a, passage.start), b) for a, b in clauses.clauses(passage.view) if b > passage.start]
    for first, ((a, b), (x, _)) in enumerate(pairwise(stretches)):
        if passage.view[a : a + 2] != passage.view[x : x + 2]:
            continue  # most clauses open in their own way: their words need not be cut
        head = words.segment(passage.view[a:b])[0].text
        same = _opening_with(passage, head, stretches[first:])
        if len(head) < 2 or len(same) < 2 or not _ends(passage, same[-1][1]):
            continue
        if passage.view[a - 1 : a] == "：" and len(same) > 2 and head in _LAYS_DOWN:
            yield from _laid_down(passage, stretches[:first], head, same)
        elif first and words.tag(head) in ("v", "p") and (said := _opened(passage, stretches[first - 1], head)):
            members = [said[1], *((x + len(head), y) for x, y in same)]
            prompt = f"{said[0]}{head}什么？（{_number(members)}点）"
            yield from _fact(passage, "alike", said[0], head, members, prompt, view=True)
        return


@cued("既[能可]")
def abilities(passage: Passage) -> Iterator[Fact]:
    """X…，既能A，也能B: the two things that something can do."""
    found = _ABLE.search(passage.view, passage.start)
    if found and passage.topic:
        topic = passage.topic.text
        prompt = f"{topic}{found['can']}起到哪两方面的作用？"
        yield from _fact(passage, "abilities", topic, "作用", [found.span("one"), found.span("two")], prompt, view=True)


def _opening_with(passage: Passage, head: str, stretches: _Members) -> _Members:
    return list(takewhile(lambda one: passage.view.startswith(head, one[0]), stretches))


def _laid_down(passage: Passage, before: _Members, head: str, same: _Members) -> Iterator[Fact]:
    """P：不能A，不能B，不能C: what P comes down to."""
    lead = passage.view[before[0][0] : before[-1][1]]
    if len(lead) <= _LONGEST and clauses.is_balanced(lead) and not _COUNTS.search(lead):
        prompt = f"{lead}，是指哪{_number(same)}个“{head}”？"
        yield from _fact(passage, "alike", lead, head, same, prompt, view=True)


def _opened(passage: Passage, stretch: Stretch, head: str) -> tuple[str, Stretch] | None:
    """The words of the clause ``stretch`` before ``head``, which have a subject, and the stretch behind it."""
    at = passage.view.find(head, *stretch)
    said = passage.view[stretch[0] : at]
    fits = at > stretch[0] and at + len(head) < stretch[1] and clauses.is_balanced(said) and has_subject(f"{said}{head}")
    return (said, (at + len(head), stretch[1])) if fits else None


def _ends(passage: Passage, at: int) -> bool:
    return passage.view[at : at + 1] in ("", "。", "；")


def _is_wanted(clause: str) -> bool:
    return actions.is_action(clause) and "了" not in clause and not _WHAT_FOR.match(clause)


def _parts(passage: Passage, start: int, end: int) -> _Members:
    """The clauses between ``start`` and ``end``; none where a full stop or a colon parts them, or one has a subject of its own."""
    parts = [(max(a, start), min(b, end)) for a, b in clauses.clauses(passage.view) if b > start and a < end]
    return parts if not re.search("[。；：？！](?!$)", passage.view[start:end]) else []


def _number(members: Sequence[Stretch]) -> str:
    return numerals.to_chinese(len(members))


def _fact(
    passage: Passage, rule: str, topic: str, named: str, members: _Members, prompt: str, view: bool = False
) -> Iterator[Fact]:
    spans = tuple(passage.cut(a, b) for a, b in members)
    if all(_SHORTEST <= len(span) <= _LONGEST for span in spans):
        proof = passage.cut(members[0][0], members[-1][1])
        yield Enumeration(proof, rule, passage.voice, topic, named, spans, True, prompt, view)


RULES = (made_for, wanted, alike, abilities)
