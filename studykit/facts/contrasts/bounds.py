"""What parts two things: 以某地为界，以东称为甲，以西称为乙."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._sides import Contrast, contrast, is_side
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "contrast"

_CALLED = r"(?:则|就|便|都)*(?:被)?(?P<{0}how>称为|称作|称|叫作|叫做|叫|是|为|属于?)(?P<{0}>[^，。；：？！]{{1,14}})"
_BOUND = re.compile(
    r"以(?P<what>[^，。；：？！以为、]{2,20}(?:、[^，。；：？！以为、]{2,8})?)为(?P<noun>界限|分界线|分界|界线|界)，"
    rf"(?P<here>[^，。；：？！称叫是为属]{{2,8}}?){_CALLED.format('a')}，(?:而)?(?P<there>[^，。；：？！称叫是为属]{{2,8}}?){_CALLED.format('b')}(?=[，。；])"
)
_PARTED = re.compile(
    r"(?:以)(?P<what>[^，。；：？！以为、]{2,20}(?:、[^，。；：？！以为、]{2,8})?)为(?P<noun>界限|分界线|分界|界线|界)，?(?:可以?|大致|一般|通常)*(?:划分|分)(?:为|成)(?P<a>[^，。；：？！、]{2,10}?)[、和与](?P<b>[^，。；：？！、和与]{2,10}?)(?P<two>[两二][个大种]?[一-鿿]{0,3})?(?=[，。；])"
)
_RELATIVE = re.compile("(?:以|之)?[东西南北上下内外前后]|[东西南北]边|[一-鿿]{0,3}(?:以|之)[东西南北上下内外前后]")
_SCOPE = re.compile(r"(?:^|[，：。])(?P<scope>[^，：。；]{2,14}(?:时期|年间|时代|初期|末期|初年|末年|[朝代初末]))$")
# What 前期 and 后期 are of, the sentence before tells: X分为前期和后期.
_DIVIDED = re.compile(r"(?P<whole>[^，。；：？！]{2,12}?)(?:历史)?(?:一般|通常|大致|可以?|又|也)*(?:分为|分成|划分为)")
_OWN = re.compile("^(?:中间|其中|其间|当中|它|这|通常|一般|大致)?$")


@cued("以.*为(?:分?界)")
def bounded(passage: Passage) -> Iterator[Fact]:
    """以X为界，以东称为A，以西称为B; X以Y为界分为A和B: what parts the two, and what each of them is."""
    found = _BOUND.search(passage.view, passage.start)
    if found is None:
        yield from _parted(passage)
        return
    names = _names(passage, found)
    if names is None:
        return
    scope, x, y = names
    what = passage.cut(*found.span("what"))
    yield contrast(passage, "bounded", found, f"{x}与{y}", "bound", (what,), f"{scope}{x}与{y}以什么为{found['noun']}？")
    sides = (passage.cut(*found.span("a")), passage.cut(*found.span("b")))
    if not _RELATIVE.fullmatch(found["here"]) and found["ahow"] in ("是", "为", "属", "属于") and _are_told(sides):
        asked = f"{scope}{x}与{y}分别是什么？"
        yield Contrast(passage.cut(*found.span()), "bounded", passage.voice, f"{x}与{y}", "what", sides, asked)


def _are_told(sides: tuple[Span, Span]) -> bool:
    return sides[0].text != sides[1].text and all(is_side(side.text) for side in sides)


def _names(passage: Passage, found: re.Match[str]) -> tuple[str, str, str] | None:
    """When or of what the two are, and their names; ``None`` where nobody knows of what."""
    lead = passage.view[clauses.clause_start(passage.view, found.start()) : found.start()]
    dated = _SCOPE.search(passage.view[passage.start : found.start()])
    scope = f"{dated['scope']}，" if dated and dated["scope"].endswith(lead) else ""
    if _RELATIVE.fullmatch(found["here"]):
        x, y = found["a"], found["b"]
        alike = x[-1] == y[-1] and x != y and clauses.is_term(x) and clauses.is_term(y)
        return (scope, x, y) if alike and (scope or _OWN.match(lead)) else None
    before = passage.before
    told = _DIVIDED.match(before.view, before.start) if before is not None and not passage.first else None
    x, y = found["here"], found["there"]
    if told is None or not _OWN.match(lead) or not clauses.is_term(told["whole"]) or x not in told.string or y not in told.string:
        return None
    return (told["whole"], x, y)


def _parted(passage: Passage) -> Iterator[Fact]:
    """X以Y为界分为A和B."""
    found = _PARTED.search(passage.view, passage.start)
    if not found:
        return
    whole = passage.view[clauses.clause_start(passage.view, found.start()) : found.start()]
    if clauses.is_term(whole) and len(whole) > 1 and clauses.is_term(found["a"]) and clauses.is_term(found["b"]):
        two = found["two"] or ""
        prompt = f"{whole}以什么为{found['noun']}，分为{found['a']}和{found['b']}{two}？"
        what = passage.cut(*found.span("what"))
        yield contrast(passage, "bounded", found, whole, "bound", (what,), prompt)


RULES = (bounded,)
