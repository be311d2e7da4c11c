"""In which age something happened, where the page has no year: 春秋时期，…开始使用; 明朝永乐年间，编成《X》."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, words
from studykit.chinese.eras import AGE, SINCE_AGE
from studykit.chinese.happenings import happens
from studykit.chinese.marks import BULLETS
from studykit.chinese.when import When
from studykit.facts._cues import cued
from studykit.facts._dating import Dated
from studykit.facts._passage import Passage
from studykit.facts._persons import name_behind
from studykit.facts._titles import in_place
from studykit.facts.dates._brought import BROUGHT, brought_at
from studykit.facts.dates._doing import leads
from studykit.facts.dates._event import event_of
from studykit.facts.dates._telling import told_at, when_asked
from studykit.model.fact import Fact

KIND = "date"

_AGE = re.compile(f"(?P<age>{AGE})")
_OPENS = re.compile(rf"(?:(?:早)?在|到了?|至)?(?P<age>{AGE})(?:，|时，|的?时候，)?")
_INSIDE = re.compile(
    rf"(?P<what>[^，。；：？！]{{2,20}}?)(?:就|便|已|则|都)?(?:早)?[于在](?P<age>{AGE})(?P<did>[^，。；：？！的]{{2,24}})(?=[，。；]|$)"
)
_BEGAN = re.compile(
    "(?P<what>[^，。；：？！]{2,20}?)(?P<did>(?:最早|首先)?(?:始建|兴起|起源|源|始|开始|爆发|产生|出现|形成|发生|诞生|萌芽|发源|创建|创立|修建|建成|建|成书|铸造|开凿|确立|建立|设立|传入)[于在])"
)
_OF_PLACE = re.compile("(?:的?(?:时候|时期))?(?:的(?P<place>[^，。；：？！]{2,10}))?(?=[，。；]|$)")
_CLEFT = re.compile(
    rf"(?P<what>[^，。；：？！是]{{2,20}}?)是(?:在|于|从|到)?(?P<age>{SINCE_AGE}|(?:公元前?)?\d{{2,4}}年(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?(?:以后|之后)?|\d{{1,2}}世纪(?:\d{{2}}年代)?[初末中]?(?:[前后中]期|叶)?(?:以后|之后)?)(?:才|就|便|开始|正式)*(?P<did>[^，。；：？！的是年月]{{2,12}})的(?=[，。；]|$)"
)
_LIVED = re.compile("(?:出生|生于|出生于|毕业于?|从[^，]{2,14}毕业|考入|逝世|去世|病逝)")
_LEADS_IN = re.compile(rf"[\s\u3000{BULLETS}]*(?:早?在|到了?|约)?")
_MET = re.compile("，?[^，]{0,4}(?:召开|举行)")
# 发展到新的水平: nobody can tell when that was.
_VAGUE = re.compile("新的?(?:阶段|水平|高度|发展|变化|局面|特点)|进一步|(?:提高|发展|加强|扩大|增加)$|不断|逐渐|逐步|日益|有所")
_LOOSE = re.compile("[这那它他她]|其(?![他中实余])|该|此(?!后)")


@cued("[代朝期间初末纪叶际]")
def in_age(passage: Passage) -> Iterator[Fact]:
    """春秋时期，X开始使用; 宋代设立X: in which age the clause that it opens tells something to have happened."""
    for a, b in clauses.clauses(passage.view):
        at = clauses.after_lead(passage.view, max(a, passage.start))
        found = _OPENS.match(passage.view, at)
        if b <= passage.start or found is None or any(found.end() <= one.start < b for one in passage.dates):
            continue
        age = _dated(passage, found)
        # 明朝灭亡: who did it, rather than when.
        as_time = passage.view[found.end() - 1] == "，" or not found["age"].endswith(("朝", "代"))
        told = told_at(passage, found.end()) if as_time else ""
        prompt = in_place(passage, when_asked(told)) if told else brought_at(passage, found.end())
        if (
            prompt
            and found["age"] not in prompt
            and not _VAGUE.search(prompt)
            and not _LOOSE.search(prompt)
            and "是在何时" not in prompt
        ):
            yield event_of(passage, "in_age", age, told or prompt, prompt)


@cued(BROUGHT)
def brought(passage: Passage) -> Iterator[Fact]:
    """1894年爆发了X: when that came about which stands behind its verb, where nobody is told to have done it."""
    for date in passage.dates:
        opening = passage.view[clauses.clause_start(passage.view, date.start) : date.start]
        if (
            _LEADS_IN.fullmatch(opening)
            and not _MET.match(passage.view, date.end)
            and date.when.until is None
            and not told_at(passage, date.end)
        ):
            at = date.end + (passage.view[date.end : date.end + 1] == "，")
            if prompt := brought_at(passage, at):
                yield event_of(passage, "brought", date, prompt, prompt)


@cued("[于在]", "[代朝期间初末纪叶际]")
def within_age(passage: Passage) -> Iterator[Fact]:
    """X于两汉之际传入中国: in which age it happened."""
    for a, b in clauses.clauses(passage.view):
        found = _INSIDE.match(passage.view, clauses.after_lead(passage.view, max(a, passage.start)))
        if found is None or b <= passage.start or not happens(found["did"]) or _VAGUE.search(found["did"]):
            continue
        what = found["what"]
        if _is_subject(what) and not _LOOSE.search(what + found["did"]) and not leads(what):
            prompt = f"{what}于何时{found['did']}？"
            yield event_of(passage, "within_age", _dated(passage, found), what + found["did"], prompt)


@cued("[于在]")
def began_in(passage: Passage) -> Iterator[Fact]:
    """X始建于唐代, X兴起于14世纪的某国: when it began, where a place behind the time is left out of the question."""
    for what, did, age, _place in began_at(passage):
        yield event_of(passage, "began_in", age, what + did, f"{what}{did}何时？")


@cued("是", "的")
def cleft_time(passage: Passage) -> Iterator[Fact]:
    """X是1937年建成的, X是明代中期以后才流行起来的: when it was."""
    for a, b in clauses.clauses(passage.view):
        at = clauses.after_lead(passage.view, max(a, passage.start))
        found = _CLEFT.match(passage.view, at)
        if found is None or b <= passage.start or not _is_subject(found["what"]) or _LOOSE.search(found["what"] + found["did"]):
            continue
        span = passage.cut(*found.span("age"))
        date = next((one for one in passage.dates if one.start == found.start("age")), None)
        when = Dated(*found.span("age"), When("century"), (span,), "".join(span.text.split()))
        if not found["age"][0].isdigit() or (date and passage.view[date.end : date.end + 1] not in "的至到"):
            prompt = f"{found['what']}是何时{found['did']}的？"
            yield event_of(passage, "cleft_time", when, found["what"] + found["did"], prompt)


@cued("生于|出生|毕业|逝世|去世|考入|病逝")
def of_life(passage: Passage) -> Iterator[Fact]:
    """牛顿1643年生于某地: the year between a name and what happened to its bearer."""
    for a, b in clauses.clauses(passage.view):
        at = clauses.after_lead(passage.view, max(a, passage.start))
        date = next((one for one in passage.dates if at < one.start < b), None)
        who = passage.view[at : date.start] if date else ""
        did = passage.view[date.end : b] if date else ""
        if date and b > passage.start and name_behind(who) and _LIVED.match(did) and not _LOOSE.search(did):
            yield event_of(passage, "of_life", date, who + did, f"{who}于何时{did}？")


def began_at(passage: Passage) -> Iterator[tuple[str, str, Dated, tuple[int, int] | None]]:
    """What a clause says to have begun, how, when, and the stretch of the place behind that."""
    for a, b in clauses.clauses(passage.view):
        found = _BEGAN.match(passage.view, clauses.after_lead(passage.view, max(a, passage.start)))
        if found is None or b <= passage.start or not _is_subject(found["what"]) or _LOOSE.search(found["what"]):
            continue
        named = _AGE.match(passage.view, found.end())
        date = next((one for one in passage.dates if one.start == found.end() and one.when.until is None), None)
        age = _dated(passage, named) if named else date
        behind = _OF_PLACE.match(passage.view, age.end) if age else None
        if age and behind and (named or behind["place"]):
            yield found["what"], found["did"], age, behind.span("place") if behind["place"] else None


def _is_subject(what: str) -> bool:
    """Whether ``what`` can be what a clause is about."""
    return words.tag(what).startswith("n") or clauses.is_term(what)


def _dated(passage: Passage, found: re.Match[str]) -> Dated:
    """The age as a date of the sentence."""
    span = passage.cut(*found.span("age"))
    return Dated(*found.span("age"), When("century"), (span,), "".join(span.text.split()))


RULES = (in_age, brought, within_age, cleft_time, of_life, began_in)
