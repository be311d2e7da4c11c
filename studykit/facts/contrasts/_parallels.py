"""Two things said in the same words, one thing rather than another, one quantity that goes with another. Rules of :mod:`contrast`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from studykit.chinese import clauses
from studykit.facts._cues import cued
from studykit.facts._meaning import matches
from studykit.facts._passage import Passage
from studykit.facts._sides import LOOSE_END, Contrast, contrast, is_side
from studykit.model.fact import Fact

# A verb that says of two things what each is like; 是 says too much to be asked so, unless both are names.
_LIKE = r"(?:则|却|更|都|仅|只|主要|更加|更多)*(?P<verb>主张|强调|注重|重视|侧重于?|追求|依靠|依赖|采用|采取|实行|适用于|用于|属于|代表|象征|研究|调整|反映|来自|源于|取决于|起源于|重在|以(?=[^，]+为)|是)(?:的是)?"
_SAYS = re.compile(rf"(?P<who>[^，。；：？！]{{1,16}}?){_LIKE}(?P<what>[^，。；：？！]{{1,30}})")
_AS = re.compile(r"(?P<what>[^，]{2,24})为(?P<facet>[^，为]{1,8})")
_RATHER = re.compile(
    r"(?P<lead>[^，。；：？！]{2,20}?)(?P<verb>源自|来自|来源于|在于|取决于|依靠|靠的是|看的是|是)(?P<b>[^，。；：？！]{2,30})，(?P<not>而不是|而非|而不在于|而不取决于)(?P<a>[^，。；：？！]{2,30})(?=[，。；！]|$)"
)
_GOES_WITH = re.compile(
    r"(?P<x>[^，。；：？！]{2,20}?)(?P<with>与|跟|和|同)(?P<y>[^，。；：？！]{2,20}?)(?P<how>成正比|成反比|无关|成正相关|成负相关|呈正相关|呈负相关|正相关|负相关)(?=[，。；！]|$)"
)
# Asked as a difference in that respect.
_IN_A_RESPECT = re.compile(r"(?:从|在)[^，。；]{2,14}(?:看|上|方面|而言|来说)，")
_NO_FELLOW = re.compile(r"[这那其它他她]|一方面|有人|有的|一部分|首先|我们|只有|如果|什么|不$|[的地也又就才还]$")


@cued("主张|强调|注重|重|追求|依[靠赖]|采[用取]|实行|用于|属于|代表|象征|研究|调整|反映|来自|源于|取决|以|》是")
def parallel(passage: Passage) -> Iterator[Fact]:
    """X主张A，Y主张B: two fellows and what each of them is like."""
    if _IN_A_RESPECT.match(passage.view, passage.start):
        return
    parts = [(a, b) for a, b in clauses.clauses(passage.view) if a >= passage.start]
    for (a, b), (c, d) in pairwise(parts):
        first = _SAYS.fullmatch(passage.view, clauses.after_lead(passage.view, a), b)
        second = _SAYS.fullmatch(passage.view, c + passage.view.startswith(("而", "但"), c), d) if first else None
        if first is None or second is None or first["verb"] != second["verb"] or not _fellows(first, second):
            continue
        sides, facet = [first.span("what"), second.span("what")], ""
        if first["verb"] == "以":
            held = [_AS.fullmatch(passage.view, *side) for side in sides]
            if held[0] is None or held[1] is None or held[0]["facet"] != held[1]["facet"]:
                continue
            sides, facet = [held[0].span("what"), held[1].span("what")], f"为{held[0]['facet']}"
        said = tuple(passage.cut(*side) for side in sides)
        pair = f"{first['who']}与{second['who']}"
        if said[0].text != said[1].text and all(
            is_side(side.text) and not re.match("[不没]|前|后|第", side.text) for side in said
        ):
            prompt = f"{pair}分别{first['verb']}什么{facet}？"
            yield Contrast(passage.cut(first.start(), d), "parallel", passage.voice, pair, first["verb"], said, prompt)


def _fellows(first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether two subjects name things of one kind: both titles, or words that end alike and begin otherwise."""
    x, y = first["who"], second["who"]
    if x == y or _NO_FELLOW.search(x) or _NO_FELLOW.search(y):
        return False
    titles = all(re.fullmatch("《[^》]+》", one) for one in (x, y))
    if first["verb"] == "是" and not titles:
        return False
    alike = x[-1] == y[-1] and abs(len(x) - len(y)) < 4 and len(x) < 10 and clauses.is_term(x) and clauses.is_term(y)
    return titles or alike


@cued("而不|而非")
def rather(passage: Passage) -> Iterator[Fact]:
    """X源自B，而不是A: what it is, the other named in the question."""
    for found in matches(_RATHER, passage):
        at = clauses.after_lead(passage.view, found.start("lead"))
        lead, b = passage.view[at : found.end("lead")], passage.cut(*found.span("b"))
        whole = at in [clauses.after_lead(passage.view, max(a, passage.start)) for a, _ in clauses.clauses(passage.view)]
        if whole and clauses.is_term(lead) and not LOOSE_END.match(lead) and is_side(b.text) and is_side(found["a"]):
            prompt = f"{lead}{found['verb']}什么，{found['not']}{found['a']}？"
            yield contrast(passage, "rather", found, lead, f"not {found['a']}", (b,), prompt)


@cued("成正比|成反比|无关|正相关|负相关")
def goes_with(passage: Passage) -> Iterator[Fact]:
    """X与Y成正比: what a quantity goes with, or does not."""
    for start, _ in clauses.clauses(passage.view):
        at = clauses.after_lead(passage.view, max(start, passage.start))
        found = _GOES_WITH.match(passage.view, at)
        if found and clauses.is_term(found["x"]) and clauses.is_term(found["y"]) and not LOOSE_END.match(found["x"]):
            y = passage.cut(*found.span("y"))
            prompt = f"{found['x']}{found['with']}什么{found['how']}？"
            yield contrast(passage, "goes_with", found, found["x"], found["how"], (y,), prompt)
