"""How often a statute has something done: 每季度至少开展一次安全教育."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._asking import has_subject
from studykit.facts._cases import BARE, in_words, is_case
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._subjects import subject_of
from studykit.facts.figures._figure import Figure
from studykit.model.fact import Fact

KIND = "figure"

_OFTEN = re.compile(
    r"(?P<who>[^，。；：]{0,30}?)(?P<modal>应当|必须|应|要)?(?P<often>每(?:个)?(?:半年|季度|学期|学年|[年月周日天季]|(?:[两二三四五六七八九十]|\d{1,2})(?:年|个月|天|日)))(?P<least>至少|最少)?"
    r"(?P<does>(?!第)[一-鿿]{2,6}?)(?:一|1)次(?P<what>[^，。；：]{0,24})"
)
_BOUND = re.compile(r"(?P<who>[一-鿿、]{2,20}?)(?:应当|必须)")
_LOOSE = re.compile(r"[这那该本]|其(?![他中余])|上述|前款")
_TELLING = 12
_NUMBERED = re.compile(r"每[两二三四五六七八九十\d]")


@cued("每", "次")
def how_often(passage: Passage) -> Iterator[Fact]:
    """X应当每季度至少开展一次Y: how often, asked with who has to do it."""
    stretches = clauses.clauses(passage.view) if passage.law else []
    for number, (a, b) in enumerate(stretches):
        found = _OFTEN.fullmatch(passage.view, max(a, passage.start), b) if b > passage.start else None
        if found is None or (found["modal"] and _NUMBERED.match(found["often"])):
            continue  # a number of years is asked for as a number
        before = [(max(x, passage.start), y) for x, y in stretches[:number] if y > passage.start]
        who = re.sub("^(?:由|并且?|且|也)", "", found["who"]) or _bound(passage, before)
        asked = f"{who}{found['modal'] or ''}多久{found['least'] or ''}{found['does']}一次{found['what']}"
        if who and not _LOOSE.search(asked) and clauses.is_balanced(asked):
            prompt = f"据{passage.law}，{asked}？"
            proof = passage.cut(before[0][0] if before else a, b)
            yield Figure(proof, "how_often", None, asked, passage.cut(*found.span("often")), prompt)


def _bound(passage: Passage, before: list[tuple[int, int]]) -> str:
    """Who has to do it by the clauses before: the case with its comma, or who is bound; empty where they do not say."""
    said = [passage.view[a:b] for a, b in before]
    if case := next((one for one in reversed(said) if is_case(one)), ""):
        told = None if BARE.match(case) or not (has_subject(case) or len(case) > _TELLING) else in_words(passage, case)
        return f"{told}，" if told else ""
    bound = _BOUND.match(said[0]) if said else None
    return bound["who"] if bound and clauses.is_term(bound["who"]) else subject_of(said[0]) if said else ""


RULES = (how_often,)
