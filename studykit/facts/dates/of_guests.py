"""When a guest did what the host asks him: 您是哪一年进厂的？1971年，…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._replies import ADDRESS, asked_by_host
from studykit.facts.dates._event import event_of
from studykit.model.fact import Fact

KIND = "date"

_ASKS_WHEN = re.compile(
    "(?P<before>[^，。？]{0,8}?)[您你](?P<did>(?:是)?(?:[^，。？]{0,14}?)(?:什么时候|哪一?年|何时)[^，。？]{0,16}?|[^，。？]{2,20}?(?:是|在)(?:什么时候|哪一?年|何时))[呢呀]?？"
)
_WHEN = re.compile("什么时候|哪一?年|何时")
_LOOSE = re.compile("[您你我咱这那它他她]|目前|现在")


@cued("年")
def replied_when(passage: Passage) -> Iterator[Fact]:
    """您是哪一年进厂的？1971年，…: when the guest did it, with his name."""
    date = next((one for one in passage.dates if passage.first and one.start <= passage.start + 1), None)
    asked = asked_by_host(passage, 0) if date and passage.view[date.end : date.end + 1] in "，。；" else None
    found = _ASKS_WHEN.fullmatch(ADDRESS.sub("", asked[1], count=1)) if asked else None
    if asked and date and found and not _LOOSE.search(found["before"] + found["did"]):
        did = _WHEN.sub("何时", found["did"]).replace("是何时", "是在何时")
        yield event_of(passage, "replied_when", date, f"{asked[0]}{did}", f"{found['before']}{asked[0]}{did}？")


RULES = (replied_when,)
