"""Dates of notes: X（Name，1968）, 时间：1840—1842年 under what it is the time of, and when a part was added (2000年才加的)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, levels, script, words
from studykit.chinese.happenings import EVENT_NOUNS
from studykit.facts import _owning
from studykit.facts._cues import cued
from studykit.facts._notes import labelled, owner_of, set_of
from studykit.facts._passage import Passage
from studykit.facts._set_in import lines_over
from studykit.facts.dates._event import Event
from studykit.facts.definitions.proposal import CREDITED, ENTERED, how, is_entry, is_teaching, told_under
from studykit.model.fact import Fact

KIND = "date"

_ADDED = re.compile(
    r"(?:^|(?<=[，；：—]))(?P<when>(?:公元前?)?\d{3,4}年(?:\d{1,2}月)?)(?:才|又|后来)?(?P<did>加|加入|增加|增补|补充|提出|引入|发现|设立|增设|创立|建成|颁布|实行|废除)的(?=[，。；]|$)"
)

_TIME = re.compile("(?:发生|起止|爆发)?(?:时间|年代|日期)")
_DATE = r"约?(?:公元前?|前)?(?:\d{3,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}世纪(?:\d0(?:[—–～~-]\d0)?年代|[初末中]叶?|前期|后期|[上下]半叶)?(?:[初末])?|\d{3,4}(?=[—–～~-]))"
_WHEN = re.compile(rf"(?P<when>{_DATE}(?:(?:[—–～~-]{{1,2}}|至|到)(?:{_DATE}|(?:约?前)?\d{{3,4}}))?)(?=[，。；（]|$)")
# 某人 1699年 重新发现某定律; 1988年 《某大纲》: an entry in columns.
_ENTRY = re.compile(rf"(?P<who>[一-鿿·]{{2,10}}) (?P<when>{_DATE}) (?P<did>[一-鿿《][^，。；]{{3,30}})(?=[，。；]|$)")
_WORK = re.compile(
    rf"(?:(?P<first>{_DATE}) *(?P<one>《[^《》]+》)|(?P<two>《[^《》]+》)(?:，[一-鿿·]{{2,8}}，)?(?P<then>\d{{4}}(?:[—–~-]\d{{4}})?)年?)(?=[，。；]|$)"
)
_LASTED = re.compile(
    r"(?P<name>[一-鿿]{3,12}[A-Z]?)（(?P<when>约?(?:公元)?前?\d{3,4}年?[—–～~-]{1,2}约?(?:公元)?前?\d{3,4}年?)(?:，[^（）]*)?）(?=$|[，。；：])"
)
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


@cued("(?:时间|年代|日期)[^，。；]{0,4}[：|｜]")
def timed(passage: Passage) -> Iterator[Fact]:
    """时间：1840年6月—1842年8月 under the heading X: when X was."""
    found = labelled(passage)
    told = _WHEN.match(passage.view, found.start("said")) if found and _TIME.fullmatch(found["label"]) else None
    owner = (_owning.owner(passage) or owner_of(passage)) if told else None
    if found and told and owner and not _owning.is_bare(owner):
        when = passage.cut(*told.span("when"))
        prompt = (
            f"{owner}发生于何时？"
            if _EVENT.search(owner)
            else f"{owner}的{'年代' if found['label'] == '年代' else '时间'}是何时？"
        )
        yield Event(passage.cut(0, told.end()), "timed", passage.voice, owner, (when,), when.text, prompt)


@cued(r"（约?(?:公元)?前?\d{3}")
def lasted(passage: Passage) -> Iterator[Fact]:
    """b. 某文字（约前1800—前1450，至今未破译）: in an outline, the time of a thing that a numbered line names."""
    found = _LASTED.match(passage.view, levels.number_end(passage.view)) if passage.first and levels.depth(passage.view) else None
    if found and clauses.is_term(found["name"]) and not words.tag(found["name"]).startswith("nr") and "·" not in found["name"]:
        when = passage.cut(*found.span("when"))
        yield Event(
            passage.cut(*found.span()),
            "lasted",
            passage.voice,
            found["name"],
            (when,),
            when.text,
            f"{found['name']}的年代是何时？",
        )


@cued(r"\d{3}年 ")
def columned(passage: Passage) -> Iterator[Fact]:
    """某人 1699年 重新发现某定律: who, when and what, in columns."""
    view = passage.view.replace("\u3000", " ")
    found = _ENTRY.match(view, levels.number_end(view)) if passage.first else None
    does = found is not None and any(words.tag(one.text).startswith("v") for one in words.segment(found["did"])[:2])
    if found and does and clauses.is_term(found["who"]):
        when = passage.cut(*found.span("when"))
        prompt = f"{found['who']}于何时{found['did']}？"
        yield Event(passage.cut(*found.span()), "columned", passage.voice, found["who"], (when,), when.text, prompt)


@cued("《[^《》]+》.*\\d{3}|\\d{3}.*《")
def dated_work(passage: Passage) -> Iterator[Fact]:
    """《某画》1863，某馆藏; 1988年 《某大纲》: the year of a work that a line of notes opens with."""
    at = levels.number_end(passage.view)
    found = _WORK.match(passage.view.replace("\u3000", " "), at) if passage.first else None
    if found and next(lines_over(passage), None):
        slot, name = ("first", "one") if found["first"] else ("then", "two")
        when = passage.cut(*found.span(slot))
        prompt = f"{found[name]}是哪一年的？" if re.fullmatch(r"\d{4}年?", when.text) else f"{found[name]}作于何时？"
        yield Event(passage.cut(*found.span()), "dated_work", passage.voice, found[name], (when,), when.text, prompt)


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


RULES = (credited_year, added, timed, lasted, columned, dated_work, entered_year, taught_when)
