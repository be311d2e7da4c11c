"""Who was the first to do it, or the last, in the state of a chapter of history: 最早试图改革的是…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._persons import is_somebody
from studykit.facts._states import state_of
from studykit.facts._titles import is_anchored
from studykit.model.fact import Fact

KIND = "definition"

_CLEFT = re.compile(
    r"(?:而|但)?(?P<did>[^，。；：？！“”是]{4,30}?)的(?:则|就|便|正)?是(?P<who>[^，。；：？！的、]{2,14})(?=[，。；])"
)
_FIRST = re.compile("最早|最先|首先|率先|第一个|首个|最后")
_LEANS = re.compile("[这那其它他她该此我]|什么|不|没")


@cued("的(?:则|就|便|正)?是")
def first_to(passage: Passage) -> Iterator[Fact]:
    """最早试图改革的是苏丹塞利姆三世: who did it first, in the state of the chapter where the clause names nothing known outside it."""
    for at, _date in statements(passage):
        found = _CLEFT.match(passage.view, at)
        if not found or not is_somebody(found["who"]) or _LEANS.search(found["did"]):
            continue
        did = found["did"]
        state = state_of(passage)
        known = is_anchored(passage, did) or (state and state in did)
        scope = "" if known else state
        if _FIRST.match(did) and clauses.is_balanced(did) and (scope or known):
            prompt = f"{scope}{did}的是谁？"
            yield OneAnswer(
                passage.cut(*found.span()), "first_to", passage.voice, did, "who", passage.cut(*found.span("who")), prompt
            )


RULES = (first_to,)
