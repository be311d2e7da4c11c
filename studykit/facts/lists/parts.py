"""Members told at length, each behind a semicolon or in a clause of its own, and named by the words that each opens with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from studykit.chinese import clauses
from studykit.chinese.categories import measure_of
from studykit.chinese.enumerators import markers
from studykit.chinese.script import fold
from studykit.facts import _headings
from studykit.facts._asking import has_subject, whose
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._points import LONGEST, Points, trimmed
from studykit.facts._questions import number_of, occasion
from studykit.facts.lists import _prior_questions
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "list"

_SHOWN = re.compile(r"(?P<shown>(?:主要|具体|集中|突出|大致)*(?:体现|表现|反映)(?:为|在))[，：]")
_SLOGAN = re.compile(r"(?P<slogan>“[^“”，。]{2,8}”)：(?=[^。]+；)")
# 原因是多方面的，既有A，也有B，还有C.
_MANIFOLD = re.compile(
    r"(?P<of>[^，。；：？！]{0,24}?)的?(?P<noun>原因|因素|影响|作用)(?:是|很|也是)(?:多方面|多重|复杂|综合性|多元|多样)的?(?:，|：)既有(?P<one>[^，。；]{4,30})，[也又](?:有|是)(?P<two>[^，。；]{4,30}?)(?:，(?:还|更)(?:有|是)(?P<three>[^，。；]{4,30}))?(?=[，。；])"
)
_RESPECT = re.compile(r"(?:从|在|就)[^，。；]{1,8}(?:来看|上看|看|上|方面|而言|来说|来讲)，")
_LISTED = re.compile(
    r"(?:^|(?<=。))(?P<told>[^，。；：？！]{4,24})，(?:其)?(?P<set>(?:主要|根本|直接|具体|基本)*(?:原因|特点|特征|表现|影响|意义|措施|内容|作用))(?:主要|大致)?(?:有|包括|如下)：(?=[^。]+；)"
)
_LOOSE = re.compile("[这那其它该此]|我们|他们")
_ABOVE = re.compile(r"(?:上述|以上|这[些种一]?|此类?)(?:现状|状况|情况|问题|现象|局面|困境|结果)?$")
_FEWEST, _MOST = 3, 7
_SHORTEST_SUBJECT, _LONGEST_SUBJECT = 8, 40


@cued("(?:体现|表现|反映)[为在][，：]")
def shown_in_parts(passage: Passage) -> Iterator[Fact]:
    """主要体现为，A，…；B，…；C，…: how that shows which the sentence before has said."""
    found = _SHOWN.match(passage.view, passage.start)
    before = passage.before
    if not found or before is None or before.index != passage.index - 1 or passage.first:
        return
    heads = _heads(passage, found.end())
    said = _statement(before)
    if _FEWEST <= len(heads) <= _MOST and said:
        prompt = f"{said}，{found['shown']}哪{number_of(heads)}个方面？"
        yield Points(_proof(passage, heads), "shown_in_parts", passage.voice, said, found["shown"], heads, prompt)


@cued("[看上说言面]，.*；")
def in_each_respect(passage: Passage) -> Iterator[Fact]:
    """X的短板在哪？从供给看，A；从治理看，B: the answer to the question before, one respect after the other."""
    edges = [passage.start, *(b + 1 for a, b in clauses.clauses(passage.view) if passage.view[b : b + 1] == "；")]
    opens = [_RESPECT.match(passage.view, at) for at in edges]
    asked = passage.page.sentences[passage.index - 1] if passage.index else None
    if len(edges) < _FEWEST - 1 or not all(opens) or asked is None or "question" not in asked.flags:
        return
    ends = [*(at - 1 for at in edges[1:]), len(passage.view)]
    heads = tuple(_answer(passage, found.end(), end) for found, end in zip(opens, ends, strict=True) if found)
    lead = _prior_questions.from_question(fold(asked.span.text), [fold(head.text) for head in heads], None)
    if lead is not None and len(heads) <= _MOST:
        yield Points(_proof(passage, heads), "in_each_respect", passage.voice, lead.subject, lead.words, heads, lead.prompt)


def _answer(passage: Passage, start: int, end: int) -> Span:
    """What is said between ``start`` and ``end``, all of it where it can be said in one breath."""
    whole = trimmed(passage.span, start, end)
    first = next((b for a, b in clauses.clauses(passage.view) if b > start), end)
    return whole if len(whole) <= LONGEST else trimmed(passage.span, start, min(first, end))


@cued("(?:有|包括|如下)：.*；")
def listed(passage: Passage) -> Iterator[Fact]:
    """X失败了，主要原因有：A；B；C: the members of a set that the clause before them names, of what the clause before that tells."""
    found = _LISTED.search(passage.view, passage.start)
    told = found["told"] if found else ""
    heads = _heads(passage, found.end()) if found and has_subject(told) and not _LOOSE.search(told) else ()
    if found and _FEWEST <= len(heads) <= _MOST:
        prompt = f"{told}，{found['set']}有哪{number_of(heads)}{measure_of(found['set'])}？"
        yield Points(_proof(passage, heads), "listed", passage.voice, told, found["set"], heads, prompt)


@cued("”：")
def spelled(passage: Passage) -> Iterator[Fact]:
    """概括起来就是“123”：A，即…；B；C: what somebody's slogan stands for."""
    found = _SLOGAN.search(passage.view, passage.start)
    who = whose(passage, title=False) if found else ""
    heads = _heads(passage, found.end()) if found and who else ()
    if found and _FEWEST <= len(heads) <= _MOST:
        slogan = found["slogan"]
        prompt = f"{who}{occasion(passage)}提出的{slogan}是指哪{number_of(heads)}项？"
        yield Points(_proof(passage, heads), "spelled", passage.voice, slogan, "slogan", heads, prompt)


@cued("既有")
def manifold(passage: Passage) -> Iterator[Fact]:
    """X的原因是多方面的，既有A，也有B，还有C: what they are, of what the heading names where the sentence only points to it."""
    found = _MANIFOLD.search(passage.view, passage.start)
    if not found:
        return
    of = found["of"]
    if above := _ABOVE.search(of):
        matter = _headings.matter_over(passage.article, passage.span.start)
        of = of[: above.start()] + matter if matter else ""
    if not of or re.search("[这那其它此]", of):
        return
    members = tuple(passage.cut(*found.span(name)) for name in ("one", "two", "three") if found[name])
    if all(len(member) <= LONGEST + 2 for member in members):
        noun = found["noun"]
        prompt = f"{of}的{noun}有哪{number_of(members)}{measure_of(noun)}？"
        yield Points(_proof(passage, members), "manifold", passage.voice, of, noun, members, prompt)


def _heads(passage: Passage, start: int) -> tuple[Span, ...]:
    """The first clauses of the parts that semicolons set apart from ``start`` on; none where one is too long, or numbered."""
    view = passage.view
    if any(markers(view[start:])):
        return ()
    ends = [b for a, b in clauses.clauses(view) if b > start and view[b : b + 1] in "；。"]
    edges = [start, *(end + 1 for end in ends)]
    found = []
    for at, end in pairwise(edges):
        first = next((b for a, b in clauses.clauses(view) if b > at), end)
        found.append(trimmed(passage.span, at, min(first, end)))
    return tuple(found) if all(2 < len(head) <= LONGEST for head in found) else ()


def _statement(before: Passage) -> str:
    """What the sentence before says, from its first clause with a subject on: all of it is what shows."""
    for a, b in clauses.clauses(before.view):
        start = clauses.after_lead(before.view, max(a, before.start))
        if b > before.start and b - start >= _SHORTEST_SUBJECT and has_subject(before.view[start:b]):
            said = before.view[start:].rstrip("。！ ")
            return said if len(said) <= _LONGEST_SUBJECT else ""
    return ""


def _proof(passage: Passage, heads: tuple[Span, ...]) -> Span:
    return passage.span.part(heads[0].start - passage.span.start, heads[-1].end - passage.span.start)


RULES = (shown_in_parts, listed, in_each_respect, spelled, manifold)
