"""Times in brackets behind a name: of an event, of a life, of a body whose other names stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.facts._cues import cued
from studykit.facts._passage import Passage, is_nominal
from studykit.facts.dates._event import EVENT_NAME, Event, event_of
from studykit.model.fact import Fact

KIND = "date"

_BRACKETED = re.compile(rf"(?P<name>[“《]?[一-鿿]{{2,10}}(?:{EVENT_NAME}|条约|会议)[”》]?)（")
# 美国内战（American Civil War，1861—1865）: a name in another language may stand before the years, and 年 be left out.
_SPANNED = re.compile(
    rf"(?P<name>[“《]?[一-鿿]{{2,10}}(?:{EVENT_NAME})[”》]?)（(?:[A-Za-z][A-Za-z ’'.-]*，)?(?P<when>(?:公元前?)?\d{{3,4}}年?[—–~～-]{{1,2}}\d{{3,4}}(?P<unit>年?))）"
)
_LIFE = re.compile(
    r"(?P<name>[^，。（）；：]{2,12})（(?P<born>[^（）—－–~，]{1,12}年[^（）—－–~，]{0,8})[—－–~]{1,2}(?P<died>[^（）—－–~，]{1,12}年[^（）—－–~，]{0,8})）"
)
_OF_A_PERSON = re.compile(
    r"，?(?:名|字|号|號|原名|本名|又名|笔名|筆名|本姓|原姓|小字|小名|[^，。]{2,12}人[，。]|[^。]{0,20}(?:家|学者|诗人|皇帝|将领|领袖|人物)[，。、])"
)
# 某大学（简称：某大）始建于…: its other names in between.
_FOUNDED = re.compile(
    r"(?P<name>[一-鿿]{2,20}|《[^》]+》)（[^（）]*）(?P<did>(?:始建|创建|创办|创立|成立|建成|落成|创刊|成书|起源|发源|诞生|爆发)于)$"
)


@cued("[一-鿿”》]（")
def bracketed(passage: Passage) -> Iterator[Fact]:
    """某变法（1898年）: the time of an event in brackets behind its name."""
    view = passage.view
    inside = {
        date.start: date for date in passage.dates if view[date.start - 1 : date.start] + view[date.end : date.end + 1] == "（）"
    }
    for found in _BRACKETED.finditer(view) if inside else ():
        date = inside.get(found.end())
        if date is not None and is_nominal(found["name"]):
            verb = "签订" if "条约" in found["name"] else "召开" if "会议" in found["name"] else "发生"
            yield event_of(passage, "bracketed", date, found["name"], f"{found['name']}{verb}于何时？")


@cued(r"（.*\d")
def spanned_in_brackets(passage: Passage) -> Iterator[Fact]:
    """某内战（Name，1861—1865）: the years of an event in brackets behind its name."""
    for found in _SPANNED.finditer(passage.view):
        if is_nominal(found["name"]) and not (found["unit"] and found.end("name") + 1 == found.start("when")):
            when = passage.cut(*found.span("when"))
            prompt = f"{found['name']}发生于何时？"
            yield Event(
                passage.cut(*found.span()),
                "spanned_in_brackets",
                None,
                found["name"],
                (when,),
                "".join(when.text.split()),
                prompt,
            )


@cued("（")
def lived(passage: Passage) -> Iterator[Fact]:
    """X（1031年—1095年），字存中: when a person was born and died, told by what is only said of persons."""
    found = _LIFE.match(passage.view, passage.start)
    if found and _OF_A_PERSON.match(passage.view, found.end()):
        name = found["name"]
        for part, word in (("born", "生"), ("died", "卒")):
            when = passage.cut(*found.span(part))
            proof = passage.cut(found.start(), found.end())
            yield Event(proof, "lived", None, f"{name}{word}", (when,), "".join(when.text.split()), f"{name}{word}于何时？")


@cued("）.{2,3}于")
def founded(passage: Passage) -> Iterator[Fact]:
    """某大学（简称：某大）始建于某年: when something was founded whose other names stand between."""
    date = passage.dates[0] if passage.dates else None
    found = _FOUNDED.match(passage.view[: date.start], passage.start) if date else None
    if date and found and passage.view[date.end : date.end + 1] in "，。；":
        name, proof = found["name"], passage.cut(passage.start, date.end)
        yield Event(proof, "founded", None, name + found["did"], date.spans, date.said, f"{name}{found['did']}何时？")


RULES = (bracketed, spanned_in_brackets, lived, founded)
