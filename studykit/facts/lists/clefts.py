"""Members that a sentence brings out: …影响最大的，是A、B和C; A、B和C这某物的三大N."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, numerals
from studykit.chinese.categories import measure_of_members
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._points import Points
from studykit.facts._questions import number_of
from studykit.facts._wording import common_noun
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "list"

_CLEFT = re.compile(
    r"(?P<what>[^。；：，]{6,36}最[^。；：，]{1,12}的)，(?:主要|分别|首推|就)?是(?P<list>[^，。；：]{6,60})(?=[。；]|$)"
)
_APPOSED = re.compile(
    r"(?P<list>[^，。；：]{6,50})这(?P<of>[^，。；：、]{2,12}的)(?P<count>[两三四五六七])大(?P<noun>[一-鿿]{2,4}?)(?=[，。；为是构共使奠推]|$)"
)
_LOOSE = re.compile(r"[这那其它该此]|我们(?!国)|目前|当前|如今|今[年天]|近年")
_JOINING = re.compile("以及|及其|[和与及]")
_LONGEST = 24


@cued("最.*的，.*是", "、")
def brought_out(passage: Passage) -> Iterator[Fact]:
    """对X影响最大的，是A、B和C。: which they are."""
    found = _CLEFT.match(passage.view, passage.start)
    members = _members(passage, found) if found else ()
    if found and len(members) > 1 and not _LOOSE.search(found["what"]) and clauses.is_balanced(found["what"]):
        noun = common_noun([one.text for one in members])
        which = f"哪{number_of(members)}{measure_of_members(noun) if noun else '项'}{noun}"
        prompt = f"{found['what']}是{which}？"
        yield Points(passage.cut(*found.span()), "brought_out", passage.voice, found["what"], "cleft", members, prompt)


@cued("这.*的[两三四五六七]大", "、")
def apposed_set(passage: Passage) -> Iterator[Fact]:
    """A、B与C这某物的三大发现: which are the three."""
    found = _APPOSED.match(passage.view, passage.start)
    members = _members(passage, found) if found else ()
    if found and len(members) == numerals.parse(found["count"]) and not _LOOSE.search(found["of"]):
        whole = f"{found['of']}{found['count']}大{found['noun']}"
        prompt = f"{whole}是指哪{found['count']}项？"
        yield Points(passage.cut(*found.span()), "apposed_set", passage.voice, whole, "members", members, prompt)


def _members(passage: Passage, found: re.Match[str]) -> tuple[Span, ...]:
    """What 、 and the last joining word set apart; none where a member is too long or leaves the list open."""
    start, end = found.span("list")
    joints = [one.span() for one in re.finditer("、", passage.view[:end]) if one.start() >= start]
    last = list(_JOINING.finditer(passage.view, joints[-1][1] if joints else start, end))
    joints += [last[-1].span()] if last else []
    edges = [start, *(edge for joint in joints for edge in joint), end]
    stretches = list(zip(edges[::2], edges[1::2], strict=True))
    good = last and all(1 < b - a <= _LONGEST and clauses.is_balanced(passage.view[a:b]) for a, b in stretches)
    return tuple(passage.cut(a, b) for a, b in stretches) if good else ()


RULES = (brought_out, apposed_set)
