"""When a term was first brought up, and when again, by whoever opens the sentence: what he said there may stand between."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, speakers
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts.dates._event import Event
from studykit.model.fact import Fact

KIND = "date"

_TIMES = r"首次|第一次|最早|率先|再次|再度|第[二三四]次"
_BROUGHT_UP = re.compile(
    rf"(?:并|就|还|又)?(?P<told>(?:{_TIMES})(?:明确|正式|公开|系统|全面|深刻)*(?:提出|提到|提及|使用|阐述|阐释)了?“[^“”，。；]{{2,16}}”)"
)

_WHAT = re.compile(r"^(?P<what>“[^“”]{2,16}”|[^，。；：“”]{2,16})，?是$")
_WHO_FIRST = re.compile(
    r"(?P<who>[^，。；：“”在到]{2,14}?)(?P<visit>(?:在|到|赴)[^，。；：“”]{2,24}?(?:时|期间|上|中))?"
    r"(?P<first>(?:首次|第一次|最早|率先)(?:明确|正式|公开)?(?:提出|提到|使用))的"
)


@cued(rf"(?:{_TIMES})[^，。；]{{0,8}}“")
def brought_up(passage: Passage) -> Iterator[Fact]:
    """某日，X在会上指出，“…”，首次提出了“Y”: the date of the first clause is that of the term."""
    view = passage.view
    stretches = clauses.clauses(view)
    for number, date in enumerate(passage.dates):
        until = passage.dates[number + 1].start if number + 1 < len(passage.dates) else len(view)
        behind = [(a, b) for a, b in stretches if b > date.end and a < until and "。" not in view[date.end : a]]
        own = [(a, b) for a, b in behind if view[max(a, date.end) : b]]
        who = speakers.named(view[max(own[0][0], date.end) : own[0][1]].lstrip("，")) if own else ""
        for a, b in own[1:] if who and speakers.asks(who) == "谁" else ():
            if found := _BROUGHT_UP.match(view, a, b):
                told = who + found["told"]
                prompt = f"{who}于何时{found['told'].replace('了“', '“', 1)}？"
                yield Event(passage.cut(date.start, found.end()), "brought_up", None, told, date.spans, date.said, prompt)
                break


@cued(r"(?:首次|第一次|最早|率先)[^，。；]{0,4}(?:提出|提到|使用)的")
def that_was_brought_up(passage: Passage) -> Iterator[Fact]:
    """Y，是某月X到某地考察期间首次提到的新概念: the term is the subject, and who brought it up qualifies what it is."""
    for date in passage.dates:
        what = _WHAT.search(passage.view[passage.start : date.start])
        found = _WHO_FIRST.match(passage.view, date.end)
        known = found and speakers.named(found["who"]) == found["who"] and speakers.asks(found["who"]) == "谁"
        if not what or not found or not known or not clauses.is_term(what["what"].strip("“”")):
            continue
        first = f"{found['first']}{what['what']}"
        proof = passage.cut(passage.start, found.end())
        told = f"{found['who']}{found['visit'] or ''}{first}"
        yield Event(proof, "that_was_brought_up", None, told, date.spans, date.said, f"{told}是在何时？")


RULES = (brought_up, that_was_brought_up)
