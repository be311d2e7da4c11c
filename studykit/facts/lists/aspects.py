"""What was done on each side of a thing: 政治上，A；B；经济上，C；D, under a heading or behind words that say what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from studykit.chinese import clauses
from studykit.chinese.categories import NAMES_SET, measure_of
from studykit.chinese.class_nouns import Stretch
from studykit.facts import _headings
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._points import Points
from studykit.facts._questions import number_of
from studykit.model.fact import Fact

KIND = "list"

_SIDE = re.compile(
    r"(?:在)?(?P<side>政治|经济|军事|文化|思想|思想文化|外交|社会|社会生活|科技|教育|法律|民族|民族关系|宗教|农业|工业|商业|手工业|财政|赋税|选官)(?:上|方面)(?:，|：)"
)
_LEADS_IN = re.compile(r"(?P<noun>[一-鿿]{2,6}?)(?:主要|具体)*(?:有|包括|如下|是|为)?：$")
_FEWEST, _MOST, _LONGEST = 2, 7, 28


@cued("(?:上|方面)[，：].*；")
def aspects(passage: Passage) -> Iterator[Fact]:
    """政治上，A；B；经济上，C: what the clauses of each side say of the matter of the section, where a side has at least two."""
    named = _headings.theme(passage.page, passage.article, passage.span.start) or ""
    of, _, heading_noun = named.partition("的")
    noun = _announced(passage) or (heading_noun if NAMES_SET.search(heading_noun) else "")
    owner = _headings.in_full(passage.article, passage.span.start, of)
    if not noun or not owner or not _SIDE.match(passage.view, passage.start):
        return
    for side, parts in _sides(passage):
        members = tuple(passage.cut(*part).strip("。； ") for part in parts)
        if _FEWEST <= len(members) <= _MOST and all(1 < len(member) <= _LONGEST for member in members):
            prompt = f"{owner}在{side}上有哪{number_of(members)}{measure_of(noun)}{noun}？"
            proof = passage.cut(parts[0][0], parts[-1][1])
            yield Points(proof, "aspects", passage.voice, owner, f"{side}{noun}", members, prompt)


def _announced(passage: Passage) -> str:
    """The noun that the sentence before announces: 主要内容有：."""
    before = passage.before
    found = _LEADS_IN.search(before.view.rstrip()) if before and before.index == passage.index - 1 else None
    noun = NAMES_SET.search(found["noun"]) if found else None
    return noun.group() if noun else ""


def _sides(passage: Passage) -> Iterator[tuple[str, list[Stretch]]]:
    """Each side with the parts between semicolons that tell of it."""
    view = passage.view
    marks = [b for a, b in clauses.clauses(view) if view[b : b + 1] == "；" and b > passage.start]
    edges = [passage.start, *(mark + 1 for mark in marks), len(view)]
    found: list[tuple[str, list[Stretch]]] = []
    for start, end in pairwise(edges):
        opens = _SIDE.match(view, start)
        if opens:
            found.append((opens["side"], []))
        if found and end > start:
            found[-1][1].append((opens.end() if opens else start, end))
    yield from found


RULES = (aspects,)
