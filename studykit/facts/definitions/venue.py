"""Where something happened at a date, and where somebody went or moved then."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, speakers
from studykit.chinese.happenings import HAPPENS, predicate_at
from studykit.facts._cues import cued
from studykit.facts._dating import Dated
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._titles import in_place
from studykit.facts.dates._full_names import in_full
from studykit.facts.dates._telling import told_at
from studykit.facts.dates.ages import began_at
from studykit.facts.definitions.entry import is_place_name
from studykit.model.fact import Fact

KIND = "definition"

_AT = re.compile(
    rf"[在于](?P<where>[一-鿿]{{2,14}}?)(?P<did>(?:正式|首次|联合|公开|先后|秘密|分别|组织|宣誓|主持|全军|全线|全面|全部|同时|重新)*(?:{HAPPENS}|设).*)"
)
_GOES = re.compile(
    r"(?P<how>(?:因|由|从|自|奉)[^，]{2,14}?|正式|整体|被迫|率部|率军)?(?P<verb>[东西南北内]迁|迁都|定都|迁[至往到入]|移[驻居]|逃往|东渡|流放到?|发配到?)(?P<where>[一-鿿]{2,12}?)(?P<more>继续上课|办学|避难)?"
)
_FIRST_SAID = re.compile(
    r"(?P<who>[^，。；：“”在到\d年月日]{2,12}?)(?P<at>在|到|赴)(?P<where>[一-鿿]{2,6}?)(?P<visit>(?:考察调研|考察|调研|视察)(?:期间|时|中)?)，?(?:首次|第一次|最早)(?P<did>提出|提到)(?:了?(?P<what>“[^”]{2,12}”)|这一概念|这个概念|的(?=新?概念))"
)
_TERM = re.compile("“[^”]{2,12}”")
_OPENS = re.compile("[^，。“”是]{3,12}(?=，?是)")
# 在会议上, 在任内, 在全县: no place, or none that only one thing happened at.
_NO_PLACE = re.compile(
    "之间|[上中下内间时后前期]$|会议|大会|过程|条件|情况|领导|支持|基础|运动|战争|战役|任上|世界|全[国省市县球]|各地|当地|境|[这那其它该此本]|原址|新址|^城[东西南北内外中里]$"
)

# 最后一次全体会议: of whom, the sentences before say.
_ONE_OF_A_ROW = re.compile(
    "(?:第[一二三四五六七八九十]+|最后一?|首)[次届](?:全体|工作|代表|预备|正式|全国)?(?:会议|大会|谈判|会谈|集会|年会|例会)"
)


@cued("[在于].*年|年.*[在于]|月.*[在于]|[在于].*月|日.*在")
def took_place(passage: Passage) -> Iterator[Fact]:
    """某年，X在P成立: where it was."""
    for date, told, said in _told(passage):
        at = predicate_at(told)
        found = _AT.fullmatch(told, at) if at > 1 else None
        if (
            found
            and not _NO_PLACE.search(found["where"])
            and not re.match("[^，]{2,12}之间", found["did"])
            and is_place_name(found["where"])
            and not _ONE_OF_A_ROW.fullmatch(told[:at])
        ):
            yield from _asked(passage, "took_place", date, said, found["where"], f"{told[:at]}在何处{found['did']}")


@cued("迁|移[驻居]|定都|逃往|东渡|流放|发配")
def went(passage: Passage) -> Iterator[Fact]:
    """某年，X迁至P: where to."""
    for date, told, said in _told(passage):
        at = predicate_at(told)
        found = _GOES.fullmatch(told, at) if at > 1 else None
        if found and not _NO_PLACE.search(found["where"]):
            asked = f"{told[:at]}{found['how'] or ''}{found['verb']}何处{found['more'] or ''}"
            yield from _asked(passage, "went", date, said, found["where"], asked)


@cued("[于在].*的")
def began_where(passage: Passage) -> Iterator[Fact]:
    """X兴起于14世纪的某国: where it began."""
    for what, did, _age, place in began_at(passage):
        if place is not None and is_place_name(passage.view[slice(*place)]) and not _NO_PLACE.search(passage.view[slice(*place)]):
            start = passage.view.rfind(what, 0, place[0])
            prompt = in_place(passage, f"{what}{did}哪里？")
            if prompt:
                yield OneAnswer(
                    passage.cut(start, place[1]), "began_where", passage.voice, what, "venue", passage.cut(*place), prompt
                )


@cued("(?:首次|第一次|最早)(?:提出|提到)")
def first_said_where(passage: Passage) -> Iterator[Fact]:
    """X在P考察期间首次提到Y: where he was."""
    found = None if any(took_place(passage)) else _FIRST_SAID.search(passage.view, passage.start)
    if not found:
        return
    opens = _OPENS.match(passage.view, passage.start, found.start())
    quoted = _TERM.findall(passage.view[: found.start()]) or ([opens.group()] if opens else [])
    terms = [found["what"]] if found["what"] else quoted
    if len(set(terms)) == 1 and is_place_name(found["where"]) and speakers.named(found["who"]) == found["who"]:
        asked = f"{found['who']}{found['at']}何处{found['visit']}首次{found['did']}{terms[0]}？"
        answer = passage.cut(*found.span("where"))
        yield OneAnswer(passage.cut(*found.span()), "first_said_where", passage.voice, terms[0], "venue", answer, asked)


def _told(passage: Passage) -> Iterator[tuple[Dated, str, str]]:
    """Each date of the sentence that opens a clause, what is told of it in full, and the words of the date."""
    for date in passage.dates:
        opening = passage.view[clauses.clause_start(passage.view, date.start) : date.start].strip()
        told = told_at(passage, date.end) if not opening else ""
        full = in_full(passage, told) if told else ""
        if full:
            yield date, full, date.said


def _asked(passage: Passage, rule: str, date: Dated, said: str, where: str, asked: str) -> Iterator[Fact]:
    """The fact that the place named behind ``date`` is where it was; none where the place is said twice."""
    place = passage.view.find(where, date.end)
    prompt = in_place(passage, f"{said}，{asked}？")
    if place >= 0 and prompt and where not in prompt:
        answer = passage.cut(place, place + len(where))
        proof = passage.cut(date.start, max(place + len(where), date.end))
        yield OneAnswer(proof, rule, passage.voice, asked, "venue", answer, prompt)


RULES = (took_place, went, began_where, first_said_where)
