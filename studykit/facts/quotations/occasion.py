"""On which occasion something was brought up for the first time: at which meeting, on a visit to where, in which book."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses, speakers
from studykit.chinese.speakers import MEETINGS
from studykit.facts._cues import cued
from studykit.facts._minutes import meeting_over
from studykit.facts._passage import Passage
from studykit.facts._sayings import saying
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "quotation"


@dataclass(frozen=True, slots=True)
class Occasion(Fact):
    """``what`` was brought up for the first time on the occasion that ``where`` names; ``prompt`` asks for it."""

    what: str
    where: Span
    prompt: str

    def ask(self) -> Iterator[Question]:
        """On which occasion?"""
        yield Question(self.what, "occasion", self.prompt, (self.where,))


_FIRST = r"(?P<first>(?:首次|第一次|最早|最先)(?:明确|正式|公开)?(?:提出|提到|使用|阐述|阐释))了?(?P<what>“[^“”，。；]{2,16}”)"
_WHO = r"(?P<who>[^，。；：？！“”《》]{2,20}?)"
_VISITS = "考察调研|调研考察|考察|调研|视察|访问"
_AT_MEETING = re.compile(
    rf"{_WHO}(?P<prep>在)(?:[^，。；：“”]{{2,16}}?(?:主持召开|主持|出席)|(?:主持召开|主持|出席))?(?P<where>[^，。；：“”]{{2,36}}?(?:{MEETINGS}))"
    rf"(?:期间|时|上)?(?:的(?:讲话|报告|致辞|发言)中)?(?:(?:指出|强调)，“[^“”]*”，)?{_FIRST}"
)
_ON_VISIT = re.compile(rf"{_WHO}(?P<prep>在|到|赴)(?P<where>[一-鿿]{{2,8}}?)(?P<visit>{_VISITS})(?:期间|时|中){_FIRST}")
_IN_WRITING = re.compile(
    rf"{_WHO}(?:在)?(?P<prep>在)(?:[^，。；：“”《》]{{0,12}}?的)?(?P<where>《[^》]{{2,30}}》)(?P<kind>一书|一文|报告)(?:中|里){_FIRST}"
)
_MEETING_DID = re.compile(rf"(?P<where>[^，。；：？！“”《》]{{2,36}}?(?:{MEETINGS})){_FIRST}")
_THERE = re.compile(
    r"(?P<who>[^，。；：？！“”《》在]{2,12}?)(?:在(?:会|会议|座谈会|讲话|主持(?:学习|会议|召开会议)?)[上中时]?，?)?"
    r"(?P<how>(?:首次|第一次|系统|全面|深刻|明确|正式)+)(?P<verb>提出|提到|阐释|阐述|论述)了?(?P<what>“[^“”，。；]{2,16}”|[^，。；“”的]{2,14})(?=[，。；])"
)
_VISITED = re.compile(rf"(?P<where>[一-鿿]{{2,8}}?)(?P<visit>{_VISITS})")
_WORKS = {"一书": "哪本书", "一文": "哪篇文章", "报告": "哪份报告"}
# A kind of meeting that thousands have held: its name alone tells no occasion.
_ANY_MEETING = re.compile(
    rf"(?:一[次个]|这[次个]|该|此次|本次|某[次个]|有关|相关|有的)[^，]*|[一-鿿]{{0,4}}(?<!中央)(?:工作会议|{MEETINGS})"
)


@cued(r"(?:首次|第一次|最早|最先)(?:明确|正式|公开)?(?:提出|提到|使用|阐述|阐释)了?“")
def first_said(passage: Passage) -> Iterator[Fact]:
    """X在Y上首次提出“Z”: the meeting, the place of the visit, or the writing where a term was first heard."""
    for start in _starts(passage):
        if found := _AT_MEETING.match(passage.view, start):
            yield from _by(passage, found, "在哪次会议上")
        elif found := _ON_VISIT.match(passage.view, start):
            yield from _by(passage, found, f"{found['prep']}何处{found['visit']}时")
        elif found := _IN_WRITING.match(passage.view, start):
            yield from _by(passage, found, f"在{_WORKS[found['kind']]}中")
        elif (found := _MEETING_DID.match(passage.view, start)) and _is_meeting(found["where"]):
            yield _occasion(passage, found, "哪次会议")


@cued(r"(?:首次|第一次|系统|全面|深刻)(?:[一-鿿]{0,4})(?:提出|提到|阐释|阐述|论述)")
def under_meeting(passage: Passage) -> Iterator[Fact]:
    """Under a meeting on a line of its own, X首次提出Y, X在主持学习时系统阐释了Y: the meeting is where."""
    name = meeting_over(passage)
    for a, _ in clauses.clauses(passage.view) if name else ():
        found = _THERE.match(passage.view, clauses.after_lead(passage.view, max(a, passage.start)))
        if found and name and speakers.named(found["who"]) == found["who"] and speakers.is_person(found["who"]):
            where = "在主持哪次学习时" if name.text.endswith("集体学习") else "在哪次会议上"
            prompt = f"{found['who']}{where}{found['how']}{found['verb']}{found['what']}？"
            yield Occasion(passage.cut(*found.span()), "under_meeting", passage.voice, found["what"], name, prompt)


def said_where(passage: Passage) -> Iterator[Fact]:
    """A saying, and under it the line ——某日，在某会上的讲话: on which occasion it was said."""
    if (found := saying(passage)) is None:
        return
    visit, where = _VISITED.fullmatch(found.where.text), found.where
    asked = f"在何处{visit['visit']}时" if visit else "在参加哪次学习时" if where.text.endswith("学习") else "在哪次会议上"
    if visit:
        where = where.part(0, visit.end("where"))
    elif not re.search(rf"(?:{MEETINGS}|学习)$", where.text):
        return
    yield Occasion(found.proof, "said_where", found.who, found.words, where, f"{found.who}{asked}指出，“{found.words}”？")


def _starts(passage: Passage) -> list[int]:
    """Where a clause of the sentence may name who brought it up: behind a connective, and behind the date that opens it."""
    starts = dict.fromkeys([passage.start, *(clauses.after_lead(passage.view, a) for a, _ in clauses.clauses(passage.view))])
    dates = {one.start: one.end for one in passage.dates}
    return [dates.get(start, start) for start in starts]


def _by(passage: Passage, found: re.Match[str], asked: str) -> Iterator[Fact]:
    """The fact, where a person or a body that the clause names has said it and the occasion is one of its kind."""
    who, where = found["who"], found["where"]
    known = (speakers.named(who) == who and speakers.asks(who) == "谁") or speakers.BY_PROFESSION.fullmatch(who)
    if known and clauses.is_balanced(where) and not _ANY_MEETING.fullmatch(where):
        yield _occasion(passage, found, f"{who}{asked}")


def _is_meeting(name: str) -> bool:
    """Whether ``name`` is that of one meeting, and nothing stands before the name."""
    return speakers.named(name) == name and not _ANY_MEETING.fullmatch(name)


def _occasion(passage: Passage, found: re.Match[str], asked: str) -> Occasion:
    prompt = f"{asked}{found['first']}{found['what']}？"
    return Occasion(
        passage.cut(*found.span()), "first_said", passage.voice, found["what"], passage.cut(*found.span("where")), prompt
    )


RULES = (first_said, under_meeting, said_where)
