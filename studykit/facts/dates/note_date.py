"""Dates of notes: X（Name，1968）, 时间：1840—1842年 under what it is the time of, and when a part was added (2000年才加的)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import levels, script
from studykit.chinese.happenings import EVENT_NOUNS
from studykit.facts._cues import cued
from studykit.facts._notes import labelled, owner_of, set_of
from studykit.facts._passage import Passage
from studykit.facts.dates._event import Event
from studykit.facts.definitions.proposal import CREDITED, ENTERED, how, is_entry, is_teaching, told_under
from studykit.model.fact import Fact

KIND = "date"

_ADDED = re.compile(
    r"(?:^|(?<=[，；：—]))(?P<when>(?:公元前?)?\d{3,4}年(?:\d{1,2}月)?)(?:才|又|后来)?(?P<did>加|加入|增加|增补|补充|提出|引入|发现|设立|增设|创立|建成|颁布|实行|废除)的(?=[，。；]|$)"
)

_TIME = re.compile("(?:发生|起止|爆发)?(?:时间|年代|日期)")
_DATE = r"(?:公元前?|前)?(?:\d{3,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}世纪(?:\d0年代|[初末中]叶?|前期|后期|[上下]半叶)?(?:[初末])?|\d{3,4}(?=[—–～~-]))"
_WHEN = re.compile(rf"(?P<when>{_DATE}(?:(?:[—–～~-]{{1,2}}|至|到){_DATE})?)(?=[，。；（]|$)")
_EVENT = re.compile(rf"(?:{EVENT_NOUNS})$")


def credited_year(passage: Passage) -> Iterator[Fact]:
    """X（Name，1968）: the year of a teaching in a heading over the passage."""
    sentences = passage.page.sentences
    for index in range(passage.before.index + 1 if passage.before else 0, passage.index):
        line = sentences[index].span
        view = script.fold(line.text)
        found = CREDITED.match(view, levels.number_end(view)) if "heading" in sentences[index].flags else None
        if found and found["when"] and is_teaching(found) and not found["what"].startswith("《"):
            when = line.part(*found.span("when"))
            proof = line.part(found.start("what"), found.end())
            prompt = f"{found['what']}于何时{how(found['what'])}？"
            yield Event(proof, "credited_year", None, found["what"], (when,), f"{when.text}年", prompt)


@cued(r"\d年.{0,6}的")
def added(passage: Passage) -> Iterator[Fact]:
    """X——2000年才加的: when the member of a set that a line of notes is on came in."""
    found = labelled(passage)
    told = _ADDED.search(passage.view, found.start("said")) if found else None
    whole = set_of(passage) if told else None
    owner = whole[0] if whole else owner_of(passage) if told else None
    if found and told and owner:
        when = passage.cut(*told.span("when"))
        did = {"加": "加入"}.get(told["did"], told["did"])
        prompt = f"{owner}的{found['label']}是何时{did}的？"
        yield Event(passage.cut(0, told.end()), "added", passage.voice, found["label"], (when,), when.text, prompt)


@cued("(?:时间|年代|日期)[^，。；]{0,4}：")
def timed(passage: Passage) -> Iterator[Fact]:
    """时间：1840年6月—1842年8月 under the heading X: when X was."""
    found = labelled(passage)
    told = _WHEN.match(passage.view, found.start("said")) if found and _TIME.fullmatch(found["label"]) else None
    owner = owner_of(passage) if told else None
    if told and owner:
        when = passage.cut(*told.span("when"))
        prompt = f"{owner}发生于何时？" if _EVENT.search(owner) else f"{owner}的时间是何时？"
        yield Event(passage.cut(0, told.end()), "timed", passage.voice, owner, (when,), when.text, prompt)


@cued(r"[12]\d\d\d")
def entered_year(passage: Passage) -> Iterator[Fact]:
    """1803 道尔顿：原子学说: in the entries of notes, when somebody proposed or found it."""
    found = ENTERED.match(passage.view) if passage.first else None
    if found and is_entry(found):
        when = passage.cut(*found.span("when"))
        did = found["did"] or how(found["what"])
        prompt = f"{found['who']}于何时{did}{found['what']}？"
        yield Event(passage.cut(*found.span()), "entered_year", None, found["what"], (when,), f"{when.text}年", prompt)


@cued("提出|创立")
def taught_when(passage: Passage) -> Iterator[Fact]:
    """某人1964年提出。 on the first line under a heading that names a teaching: when it was brought up."""
    told = told_under(passage)
    if told and told[1]["when"]:
        what, found = told
        when = passage.cut(*found.span("when"))
        yield Event(passage.cut(*found.span()), "taught_when", None, what, (when,), when.text, f"{what}于何时{found['did']}？")


RULES = (credited_year, added, timed, entered_year, taught_when)
