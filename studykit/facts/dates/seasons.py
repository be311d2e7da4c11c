"""When in the year the one thing of an article has its season (每年5月至8月为交配期), and when it came to be (建于某年)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._cues import cued
from studykit.facts._entry import speaks_of, thing_of, titled, without_itself
from studykit.facts._passage import Passage
from studykit.facts.dates._event import Event
from studykit.model.fact import Fact

KIND = "date"

_SEASON = r"(?P<season>交配期|繁殖期|繁殖季节?|发情期|产卵期|产仔期|花期|果期|换羽期|汛期|积雪期|开花期|采收期|捕捞期|旺季|雨季)"
_MONTH = r"(?:翌年|次年)?\d{1,2}月(?:[上中下]旬|初|底|末)?"
_WHEN = rf"(?P<when>(?:每年)?(?:{_MONTH}|[春夏秋冬]季?)(?:(?:至|到|—|–|-|～|~)(?:{_MONTH}|\d{{1,2}}月|[春夏秋冬]季?))?)"
_BEGAN = re.compile(
    "(?P<did>(?:始建|创建|兴建|修建|建|创立|创办|成立|落成|建成|创刊|成书|初刊|初版|开业|通车|启用|开放|设立)于)(?P<age>(?:[一-鿿]?[夏商周秦汉魏晋隋唐宋辽金元明清][代朝初末]?)?)"
)
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


@cued("[建立成刊书版业车用放]于", "于")
def came_to_be(passage: Passage) -> Iterator[Fact]:
    """某塔俗称…，建于某年: when the thing that the article is on was built, founded or first printed, told without it."""
    thing = thing_of(passage)
    for date in passage.dates if thing else ():
        start = max((a for a, _b in clauses.clauses(passage.view) if a <= date.start), default=0)
        start = max(start, passage.start)
        named = passage.view.startswith(thing, start)
        found = _BEGAN.fullmatch(passage.view, start + len(thing) * named, date.start)
        if not found or (named and not found["age"]):
            continue  # under its own name it is asked as any event
        if speaks_of(passage, thing, start) and passage.view[date.end : date.end + 1] in "，。；":
            told = f"{thing}{found['did']}"
            proof, when = passage.cut(start, date.end), date.spans
            if found["age"]:
                when = (passage.cut(date.start - len(found["age"]), date.end),)  # 辽清宁二年
            yield Event(proof, "came_to_be", None, told, when, found["age"] + date.said, titled(passage, thing, f"{told}何时？"))


RULES = (season, came_to_be)
