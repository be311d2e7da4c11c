"""When in the year a thing has its season: 每年5月至8月为交配期, 花期为6月至9月."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._cues import cued
from studykit.facts._entry import speaks_of, thing_of, without_itself
from studykit.facts._passage import Passage
from studykit.facts.dates._event import Event
from studykit.model.fact import Fact

KIND = "date"

_SEASON = r"(?P<season>交配期|繁殖期|繁殖季节?|发情期|产卵期|产仔期|花期|果期|换羽期|汛期|积雪期|开花期|采收期|捕捞期|旺季|雨季)"
_MONTH = r"(?:翌年|次年)?\d{1,2}月(?:[上中下]旬|初|底|末)?"
_WHEN = rf"(?P<when>(?:每年)?(?:{_MONTH}|[春夏秋冬]季?)(?:(?:至|到|—|–|-|～|~)(?:{_MONTH}|\d{{1,2}}月|[春夏秋冬]季?))?)"
_FORMS = (
    re.compile(rf"{_WHEN}(?:为|是)(?:其)?{_SEASON}(?=[，。；]|$)"),
    re.compile(rf"{_SEASON}(?:一般|通常|多|约)?(?:为|是|在)?{_WHEN}(?:间|之间)?(?=[，。；]|$)"),
)


@cued("月.*[期季]|[期季].*月|[春夏秋冬].*期|期.*[春夏秋冬]")
def season(passage: Passage) -> Iterator[Fact]:
    """每年5月至8月为交配期: when the thing that the article is on has its season."""
    thing = thing_of(passage)
    for a, b in clauses.clauses(passage.view) if thing else ():
        at = clauses.after_lead(passage.view, max(a, passage.start))
        clause = passage.view[at:b]
        bare = without_itself(thing, clause)
        start = b - len(bare)
        found = next((one for form in _FORMS if (one := form.match(passage.view, start))), None)
        if found and start < b and (bare != clause or speaks_of(passage, thing, at)):
            day, told = passage.cut(*found.span("when")), f"{thing}的{found['season']}"
            prompt = f"{told}是在何时？"
            yield Event(passage.cut(*found.span()), "season", None, told, (day,), "".join(day.text.split()), prompt)


RULES = (season,)
