"""What one of two kinds has, can or needs and the other not: 原核细胞没有成形的细胞核，真核细胞有成形的细胞核."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from studykit.chinese import clauses
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._sides import Contrast, scene
from studykit.model.fact import Fact

KIND = "contrast"

_DENIED = "没有|不具有|不具备|缺乏|难以|不能够?|无法|不可以?|不会|很难|不易|不需要|不需|无需|无须|不必|不属于|不是|不含|不受|不产生|不参与"
_AFFIRMED = "有|具有|具备|可以|能够|可|能|会|容易|易|需要|必须|需|属于|是|含有?|受|产生|参与"
_HALF = re.compile(
    rf"(?P<who>[^，。；：？！“”的]{{3,8}}?)(?:则|却|一般|通常|往往)?(?P<what>(?:(?P<denied>{_DENIED})|(?P<affirmed>{_AFFIRMED}))(?P<same>[^，。；：？！]{{2,24}}))"
)
_NO_NAME = re.compile(r"[这那其它他她我你\d]|[不没无]$")


@cued("[没不难无缺].*，|，.*[没不难无缺]")
def has_and_has_not(passage: Passage) -> Iterator[Fact]:
    """X没有A，Y有A: two of a kind that one thing tells apart, denied of the one and said of the other in the same words."""
    view = passage.view
    parts = [(clauses.after_lead(view, max(a, passage.start)), b) for a, b in clauses.clauses(view) if b > passage.start]
    for (a, b), (c, d) in pairwise(parts):
        c += view.startswith("而", c)
        one, other = _HALF.fullmatch(view, a, b), _HALF.fullmatch(view, c, d)
        if one is None or other is None or not _are_of_a_kind(one["who"], other["who"]):
            continue
        if one["same"] == other["same"] and bool(one["denied"]) != bool(other["denied"]):
            sides = (passage.cut(*one.span("what")), passage.cut(*other.span("what")))
            pair = f"{one['who']}与{other['who']}"
            prompt = f"{scene(passage, a)}{pair}有何不同？"
            yield Contrast(passage.cut(a, d), "has_and_has_not", passage.voice, pair, one["same"], sides, prompt)


def _are_of_a_kind(one: str, other: str) -> bool:
    """Whether both names end in one head noun, before which only what tells them apart stands."""
    named = all(clauses.is_term(name) and not _NO_NAME.search(name) for name in (one, other))
    return named and one != other and one[-2:] == other[-2:] and abs(len(one) - len(other)) <= 1


RULES = (has_and_has_not,)
