"""By when something is to be achieved: 到2035年，我国要建成教育强国."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._titles import in_place, is_anchored, place_of_report
from studykit.facts.dates._event import Event
from studykit.facts.dates._telling import LONGEST
from studykit.model.fact import Fact

KIND = "date"

_BY = re.compile(r"(?:力争|争取|确保|计划|预计)?(?:到|至|在)$")
_MODAL = r"要|将|须|必须|应|力争|争取|确保|计划|预计"
_ACHIEVED = r"建成|建立|实现|达到|成为|完成|形成|进入|跻身|消除|取消|清零|开馆|开通|通车|投产"
_TOLD = re.compile(
    rf"(?P<when>前|之前|以前|左右)?，?(?P<who>[^，。；：]{{0,16}}?)(?P<modal>{_MODAL})?(?P<what>(?:基本|全面|全部|率先|初步|如期|总体)*(?:{_ACHIEVED})[^，。；：]{{0,30}})(?=[，。；]|$)"
)
_A_FIGURE = re.compile(r"[\d一二三四五六七八九十百千万亿]+(?:[.．]\d+)?(?:%|％|个|家|万|亿|成|倍|以上|左右|名|座|条)")


@cued(rf"(?:到|至|年底前|月底前|前).*(?:{_ACHIEVED})")
def to_be_achieved(passage: Passage) -> Iterator[Fact]:
    """到某年，X要建成Y: the time by which a goal is to be reached."""
    for date in passage.dates:
        opening = passage.view[clauses.clause_start(passage.view, date.start) : date.start]
        found = _TOLD.match(passage.view, date.end)
        by = _BY.search(opening)
        if not found or not (by or found["when"]) or (by and by.start() > 0 and by.group() != opening):
            continue
        who = _who(passage, found["who"])
        if not who or _A_FIGURE.search(found["what"]) or len(found["what"]) > LONGEST or not clauses.is_balanced(found["what"]):
            continue
        before = "前" if found["when"] else ""
        to = "" if before else "于" if found["modal"] in ("将", "预计") else "到"
        prompt = in_place(passage, f"{who}{found['modal'] or ''}{to}何时{before}{found['what']}？")
        if prompt and is_anchored(passage, prompt):
            proof = passage.cut(date.start, found.end())
            yield Event(proof, "to_be_achieved", passage.voice, who + found["what"], date.spans, date.said, prompt)


def _who(passage: Passage, who: str) -> str:
    """Whose goal it is: the noun before the verb, else the place or the body of the report."""
    bare = who.strip("，")
    if bare and (clauses.is_term(bare) or re.match(r"我国|我[省市县]", bare)) and not bare.endswith("年"):
        return bare
    return place_of_report(passage) if not bare else ""


RULES = (to_be_achieved,)
