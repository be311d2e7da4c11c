"""When a decree that the end of the sentence names was read or issued, when a statute comes into force and ends, and both ends of a span."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import statutes
from studykit.chinese.happenings import happens, predicate_at
from studykit.facts._cues import cued
from studykit.facts._dating import Dated, found_in
from studykit.facts._passage import Passage
from studykit.facts._states import named
from studykit.facts.dates._doing import leads
from studykit.facts.dates._event import Event, event_of
from studykit.facts.dates._telling import LONGEST, when_asked
from studykit.model.fact import Fact

KIND = "date"

_ISSUED = "颁布|颁行|颁发|公布|发布|发表|宣读|宣布|签订|签署|缔结|订立|批准|通过"
_DECREE = r"《[^《》]{2,16}》"
# 即某日，颁布了《X》: the day in other words.
_PROMULGATED = re.compile(rf"，?(?:正式|公开|首次|联合)?(?P<verb>{_ISSUED})了?(?P<what>{_DECREE})(?=[，。；])")
_READ = re.compile(
    rf"(?P<verb>{_ISSUED})了?[^，。；：《》]{{2,20}}，(?:这就是|即|史称)(?:历史上|近代史上)?(?:著名|有名)?的?(?P<what>{_DECREE})(?=[。；])"
)
# 从某年X建立到某年被灭掉: each end is told by what happened then.
# 本办法由X负责解释，自…起施行: the statute is named in the clause before.
_OWN_CLAUSE = re.compile(
    rf"(?:^|(?<=[。\s\u3000]))本(?:{statutes.KINDS})(?P<does>[^，。；：]{{2,30}})，(?:并)?(?P<until>有效期(?:为?[^，。；]{{1,6}}，)?至|自)$"
)
_FROM_THEN = re.compile("起(?P<verb>施行|实施|执行|生效)")
_UNTIL = re.compile(r"，?(?:一?直)?[到至]$")
_ENDS = re.compile(r"(?:开始|算起|起|结束|为止|止)$")
_NO_END = re.compile("[，的]|[看来说算]$")
_SUFFERED = re.compile("被[一-鿿]{1,8}(?:灭掉|所?灭|推翻|取代|吞并|废黜)")
_LATER_YEAR = re.compile(r"(?P<to>，?(?:一?直)?[到至])(?P<year>(?:公元)?\d{3,4}年)")


@cued("即|这就是|史称")
def decreed(passage: Passage) -> Iterator[Fact]:
    """即某日，颁布了《X》; 某日，…宣读了诏书，这就是《X》: the day of a decree that the end of the sentence names."""
    one = _only(passage)
    for date in passage.dates:
        again = passage.view[: date.start].endswith("，即")
        found = _PROMULGATED.match(passage.view, date.end) if again else None
        if found is None and date is one:
            found = _READ.search(passage.view, date.end)
        if found:
            what = named(passage, found["what"])
            yield event_of(passage, "decreed", date, what, f"{what}于何时{found['verb']}？")


def _only(passage: Passage) -> Dated | None:
    """The date of a sentence that has no other; ``None`` where it has several, or one whose year nobody knows."""
    return passage.dates[0] if len(passage.dates) == 1 == len(list(found_in(passage.view))) else None


@cued("起(?:施行|实施|执行|生效)|有效期")
def in_force(passage: Passage) -> Iterator[Fact]:
    """本办法由X负责解释，自…起施行; 本办法自…起施行，有效期至…: from when, and until when a statute is in force."""
    for date in passage.dates if passage.law else ():
        own = _OWN_CLAUSE.search(passage.view[: date.start])
        begins = _FROM_THEN.match(passage.view, date.end)
        if own and own["until"] == "自" and begins:
            yield event_of(passage, "in_force", date, str(passage.law), f"{passage.law}自何时起{begins['verb']}？")
        elif own and own["until"] != "自":
            yield event_of(passage, "in_force", date, f"{passage.law}有效期", f"{passage.law}的有效期至何时？")


@cued(r"从.*[到至].*\d")
def spanned(passage: Passage) -> Iterator[Fact]:
    """从某年X建立到某年被Y灭掉: when each end of a span was."""
    view = passage.view
    first = next((one for one in passage.dates if view[: one.start].endswith("从")), None)
    later = _LATER_YEAR.search(view, first.end) if first else None
    if first is None or later is None or re.search("[。；：]", view[first.end : later.start()]):
        return
    started = view[first.end : later.start()].strip("，")
    ended = view[later.end() :].lstrip("，")
    ended = ended[: re.search("[，。；：]|$", ended).start()]  # type: ignore[union-attr]
    at = predicate_at(_ENDS.sub("", started))
    if prompt := _end_asked(passage, started, ""):
        yield event_of(passage, "spanned", first, started, prompt)
    if prompt := _end_asked(passage, ended, started[:at]):
        year = passage.cut(*later.span("year"))
        proof = passage.cut(first.start, later.end() + len(ended))
        yield Event(proof, "spanned", None, ended, (year,), year.text, prompt)


def _end_asked(passage: Passage, told: str, subject: str) -> str:
    """The question for when an end of a span was by what is ``told`` of it, of ``subject`` where it names none; empty where it tells
    no event."""
    bare = _ENDS.sub("", told)
    if _SUFFERED.fullmatch(bare) and subject:
        return f"{named(passage, subject)}于何时{bare}？"
    if not 3 < len(bare) <= LONGEST or leads(bare) or _NO_END.search(bare) or not happens(bare) or predicate_at(bare) < 2:
        return ""
    return when_asked(named(passage, bare))


RULES = (decreed, in_force, spanned)
