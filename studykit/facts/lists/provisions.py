"""What a decree promises or a reform consists of, clause by clause, and the reasons that clauses give."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, numerals
from studykit.chinese.enumerators import markers
from studykit.facts._cues import cued
from studykit.facts._lists import Enumeration
from studykit.facts._passage import Passage
from studykit.facts._replies import statement_before
from studykit.facts._states import named
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "list"

_DECREES = "诏书|诏令|敕令|法令|法案|条约|和约|协定|公约|宪法|宣言|纲领|法典|公告|文告"
_PROMISED = re.compile(
    rf"(?P<what>《[^《》]{{2,16}}》|(?P<short>{_DECREES}))(?:还|又|同时)?(?P<did>许诺|承诺|宣布|规定|允诺|约定|宣告|主张)：(?P<said>[^。：？！]{{8,160}})。"
)
_WORK = re.compile("《[^《》]{2,16}》")
_REASONS = re.compile(
    r"(?:究其原因|其原因|原因(?:主要)?(?:在于|是|有))(?:在于|主要是|是|有)?[，：](?P<said>[^。：？！]{12,120})。"
)
_CONTENTS = re.compile(r"其(?P<noun>(?:主要|基本|核心)?内容)(?:是|为|有|包括)：(?P<said>[^。：？！]{12,200})。")
_ISSUED = re.compile(
    r"(?:颁行|颁布|推行|实行|施行|创行|制定|颁发|公布|签订)了?(?P<what>《[^《》]{2,16}》|[一-鿿]{2,6}(?:法|制|制度|令|新政|条例|条约|政策))。$"
)
_FEWEST, _MOST, _SHORTEST = 2, 6, 3


@cued("：.*；")
def promised(passage: Passage) -> Iterator[Fact]:
    """诏书许诺：A；B；C: what the decree promises that the sentence names, or the only one that the sentence before does."""
    # 宪法规定： has been taken for who says so.
    found = _PROMISED.match(passage.view, passage.start) or _PROMISED.match(passage.view)
    what = _in_full(passage, found) if found else ""
    if not found or not what:
        return
    members = _between_semicolons(passage, *found.span("said"))
    if members:
        prompt = f"{what}{found['did']}了哪{numerals.to_chinese(len(members))}项内容？"
        yield Enumeration(passage.cut(*found.span()), "promised", None, what, found["did"], members, True, prompt)


def _in_full(passage: Passage, found: re.Match[str]) -> str:
    """The name of the decree: its own, or the one that the sentence before names alone, where that ends as the noun does."""
    if not found["short"]:
        return named(passage, found["what"])
    before = passage.before
    works = set(_WORK.findall(before.view)) if before is not None and not passage.first else set()
    work = works.pop() if len(works) == 1 else ""
    return named(passage, work) if work.rstrip("》").endswith((found["short"], found["short"][0])) else ""


@cued("内容.*：.*；")
def contents(passage: Passage) -> Iterator[Fact]:
    """其主要内容是：A；B；C, behind the sentence that ends in what was then put in force (颁行两税法)."""
    found, before = _CONTENTS.match(passage.view), passage.before
    issued = _ISSUED.search(before.view) if found and before is not None and not passage.first else None
    members = _between_semicolons(passage, *found.span("said")) if found and issued else ()
    if found and issued and before is not None and members:
        what = issued["what"]
        prompt = f"{what}的{found['noun']}有哪{numerals.to_chinese(len(members))}项？"
        span = Span(before.span.start, passage.span.end, passage.page.document.text[before.span.start : passage.span.end])
        yield Enumeration(span, "contents", None, what, found["noun"], members, True, prompt)


@cued("原因.*；")
def reasons(passage: Passage) -> Iterator[Fact]:
    """究其原因，A；B；C, behind the sentence that says what had to have reasons."""
    found, before = _REASONS.match(passage.view, passage.start), passage.before
    told = statement_before(passage) if found else ""
    members = _between_semicolons(passage, *found.span("said")) if found else ()
    if found and told and members and before is not None and not any(markers(found["said"])):
        prompt = f"{told}，有哪{numerals.to_chinese(len(members))}个原因？"
        span = Span(before.span.start, passage.span.end, passage.page.document.text[before.span.start : passage.span.end])
        yield Enumeration(span, "reasons", passage.voice, told, "原因", members, True, prompt, view=True)


def _between_semicolons(passage: Passage, start: int, end: int) -> tuple[Span, ...]:
    """The clauses that ； parts between two places of the view; none where they are too many, or one of them does not stand alone."""
    ends = [start + mark.start() for mark in re.finditer("；", passage.view[start:end])] + [end]
    starts = [start, *(one + 1 for one in ends[:-1])]
    members = tuple(passage.cut(a, b) for a, b in zip(starts, ends, strict=True))
    whole = all(clauses.is_balanced(one.text) and len(one) > _SHORTEST for one in members)
    return members if whole and _FEWEST <= len(members) <= _MOST else ()


RULES = (promised, contents, reasons)
