"""When a term was first brought up, and when again, by whoever opens the sentence: what he said there may stand between."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, speakers
from studykit.facts._cues import cued
from studykit.facts._event import Event
from studykit.facts._passage import Passage
from studykit.model.fact import Fact

KIND = "date"

_TIMES = r"首次|第一次|最早|率先|再次|再度|第[二三四]次"
_BROUGHT_UP = re.compile(
    rf"(?:并|就|还|又)?(?P<told>(?:{_TIMES})(?:明确|正式|公开|系统|全面|深刻)*(?:提出|提到|提及|使用|阐述|阐释)了?“[^“”，。；]{{2,16}}”)"
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


RULES = (brought_up,)
