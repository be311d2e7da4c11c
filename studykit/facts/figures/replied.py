"""How many, where the host asks so and the answer opens with the number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, quantities
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._replies import LEANS, asked_by_host
from studykit.facts.figures._figure import Figure
from studykit.model.fact import Fact

KIND = "figure"

_ASKED = re.compile(
    r"(?P<of>[^，。；：？！]{3,24}?)(?:总共|一共|大约|大概|到底|究竟)*(?P<verb>有|是|达到?)?多少(?P<unit>[一-鿿]{0,4})[呢呀]?？"
)
_SAID = re.compile(r"(?:通常|一般|大约|大概|总共|一共|目前|的?说法)*(?:说|说是|认为是|有|是|约)?")
_WITHIN = 1


@cued(r"[\d一二两三四五六七八九十百千万亿成]")
def counted_in_reply(passage: Passage) -> Iterator[Fact]:
    """X有多少？通常说二十万种。: the number that a clause of the answer opens with."""
    asked = asked_by_host(passage, _WITHIN)
    found = _ASKED.fullmatch(asked[1]) if asked else None
    if not asked or not found or LEANS.search(asked[1]) or not clauses.is_term(found["of"]):
        return
    number = next(iter(quantities.find(passage.view, passage.start)), None)
    clause = next((a for a, b in clauses.clauses(passage.view) if number and max(a, passage.start) <= number.start < b), None)
    if number is None or clause is None or not passage.view[number.start : number.end].endswith(found["unit"]):
        return
    if _SAID.fullmatch(passage.view, max(clause, passage.start), number.start) and re.match(
        "[，。；]|$", passage.view[number.end :]
    ):
        prompt = f"{asked[0]}认为，{asked[1]}"
        yield Figure(
            passage.cut(clause, number.end),
            "counted_in_reply",
            asked[0],
            found["of"],
            passage.cut(number.start, number.end),
            prompt,
        )


RULES = (counted_in_reply,)
