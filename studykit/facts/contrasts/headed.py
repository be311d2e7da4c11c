"""The two of a heading of notes (施为句与表述句), each told of on a line of its own under it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, levels, script
from studykit.facts._cues import cued
from studykit.facts._notes import LABELLED, is_memo
from studykit.facts._passage import Passage
from studykit.facts._sides import Contrast, is_side
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "contrast"

_ASIDE = r"(?:（[^（）]{1,30}）)?"
_HEADING = re.compile(
    rf"(?P<x>[^，。；：？！、（）与和 ]{{2,10}}?){_ASIDE} ?(?:与|和|vs|VS) ?(?P<y>[^，。；：？！、（）与和 ]{{2,10}}?){_ASIDE}(?:的(?:区别|比较|对比|不同))?"
)
_ALIKE = re.compile("(?:意义|影响|原因|背景|内容|特点|作用|过程|条件|结果)$")
_RESPECT = re.compile(
    r"(?P<what>[^，。；：]{2,8}?)(?:上|方面)?(?:的)?(?:不同|区别|差异|有别)：(?P<a>[^。；：]{4,60})[，；](?P<b>[^。；：]{4,60})"
)
_FARTHEST = 5
_LONGEST = 60


@cued("：")
def headed(passage: Passage) -> Iterator[Fact]:
    """甲句与乙句 over 甲句：A and 乙句：B: how the two differ, where the line before is on the other one."""
    before = passage.before
    mine = _labelled(passage)
    other = _labelled(before) if before is not None and mine else None
    if mine is None or other is None or before is None:
        return
    pair = _heading_over(passage, before.index)
    if not pair or {mine[0], other[0]} != set(pair) or _ALIKE.search(pair[0]):
        return
    told = {mine[0]: mine[1], other[0]: other[1]}
    sides = (told[pair[0]], told[pair[1]])
    if all(is_side(side.text) and len(side) <= _LONGEST and not is_memo(side.text) for side in sides):
        start = before.span.start
        proof = Span(start, passage.span.end, passage.page.document.text[start : passage.span.end])
        names = f"{pair[0]}与{pair[1]}"
        yield Contrast(proof, "headed", passage.voice, names, "difference", sides, f"{names}有何不同？")


@cued("不同|区别|差异|有别")
def in_respects(passage: Passage) -> Iterator[Fact]:
    """1. 目的不同：甲的目的是A，乙的目的是B。 under 甲与乙的区别: how the two differ in that respect."""
    found = _RESPECT.fullmatch(passage.view.strip("。； 　"), levels.number_end(passage.view)) if passage.first else None
    pair = _heading_over(passage, passage.index) if found else None
    if found is None or pair is None or not found["a"].startswith(pair[0]) or not found["b"].startswith(pair[1]):
        return
    sides = []
    for side, name in zip("ab", pair, strict=True):
        start = found.start(side) + len(name)
        again = re.compile(rf"的?(?:{re.escape(found['what'])}(?:是|为|在于))?").match(passage.view, start)
        sides.append(passage.cut(again.end() if again else start, found.end(side)))
    if all(1 < len(side) <= _LONGEST and not is_memo(side.text) for side in sides):
        names = f"{pair[0]}与{pair[1]}"
        proof = passage.cut(found.start(), found.end())
        prompt = f"{names}在{found['what']}上有何不同？"
        yield Contrast(proof, "in_respects", passage.voice, names, found["what"], (sides[0], sides[1]), prompt)


def _labelled(passage: Passage) -> tuple[str, Span] | None:
    """The label of a line, and what is said behind its colon; ``None`` where it has no label."""
    found = LABELLED.fullmatch(passage.view.rstrip("。；"), passage.start) if passage.first else None
    return (found["label"], passage.cut(*found.span("said"))) if found else None


def _heading_over(passage: Passage, first: int) -> tuple[str, str] | None:
    """The two that the nearest heading over sentence ``first``, or a line like one, names; ``None`` where it names one thing."""
    for line in reversed(passage.page.sentences[max(first - _FARTHEST, 0) : first]):
        view = script.fold(line.span.text).strip()
        found = _HEADING.fullmatch(view[levels.number_end(view) :].strip())
        if found and all(clauses.is_term(found[one]) for one in "xy"):
            return found["x"], found["y"]
        if "heading" in line.flags:
            return None
    return None


RULES = (headed, in_respects)
