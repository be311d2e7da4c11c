"""What something was called later, and what a deed made it known as: 改名, 更名, 世称."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.chinese.speakers import is_person
from studykit.facts._bodies import A_BODY, body_before, statements
from studykit.facts._cues import cued
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._titles import entry_of, work_of
from studykit.model.fact import Fact

KIND = "definition"

_RENAMED = re.compile(
    r"(?P<what>《[^》]{2,16}》|[^，。；：？！“”《》]{2,16}?)?(?:先后|后来?|又|再|正式|相继|遂)?(?P<verb>改名|更名|改称|易名|改建|改组)(?:为|成)?(?P<name>《[^》]{2,16}》|“[^”]{2,12}”|[^，。；：？！“”《》]{2,18})(?=[，。；]|$)"
)
_WORLD_CALLS = re.compile(
    r"(?P<told>[^，。；：？！]{4,26})，(?P<cue>世称|人称|号称)(?:为)?(?P<name>“[^”]{2,12}”|《[^》]{2,12}》)(?=[，。；]|$)"
)
_ITSELF = re.compile(
    r"(?:该|此|本)?(?P<kind>刊|刊物|杂志|报|报纸|书|校|学校|学堂|学院|大学|公司|企业|单位|机构|管理机构|工厂|医院|银行|厂|馆|院|所)"
)
_SCHOOL = re.compile(r"(?:学堂|大学|学院|学校|中学|小学|师范|书院)$")
_ADVERB = re.compile("随之|随后|随即|同时|旋即|不久|后来|此后|其后|最终|并|遂|经[^，]{2,12}")
_TAKEN = re.compile("接管|接办|收归|整编|将|把")
# A与B合并，改称C: the new name is that of neither.
_MERGED = re.compile("[与和同、][^，。；]*(?:合并|合组|合办|联合)，[^，。；]{0,4}$")
_OF_PAPER = re.compile(r"刊|杂志|报|书")
# 最早由某人提出，人称…: what was brought up stands farther in front.
_NO_SUBJECT = re.compile("[这那其它他她该此]|(?:最早|最先|首先|首次|主要|后来)?[由被于]")
_AN_AGE = re.compile("[夏商周秦汉晋隋唐宋元明清]代?$|[朝代]$|时期|年间|初年?$|末年?$|民国$")
# 官至左武卫大将军，人称“大李将军”: who, the clause before has said.
_OF_SOMEBODY = re.compile(
    "(?:官[至居拜]|历任|曾[任官]|仕至|[字号]|[擅善工精]于?|好|以[^，]{2,12}(?:闻名|著称|见长)|拜[^，]{2,8}为师)"
)
_NO_NAME = re.compile(r"^(?:[这那其它一]|两|三|为)|[的了]|什么|如今")


@cued(r"改名|更名|改称|易名|改建|改组")
def renamed(passage: Passage) -> Iterator[Fact]:
    """X改名为Y: the later name of a journal, a school, a place."""
    for at, date in statements(passage):
        found = _RENAMED.match(passage.view, at)
        if (
            found is None
            or _NO_NAME.search(found["name"])
            or (found["verb"] in ("改建", "改组") and not A_BODY.match(found["name"]))
        ):
            continue
        whose = _whose(passage, found["what"] or "", at)
        if not whose or _AN_AGE.search(whose) or whose == found["name"] or not _are_alike(whose, found["name"]):
            continue
        name = passage.cut(*found.span("name"))
        when = f"于{date}" if re.search(r"\d{3}", date) else "后来"
        prompt = f"{whose}{when}{found['verb']}为什么？"
        yield OneAnswer(passage.cut(*found.span()), "renamed", passage.voice, whose, f"{when}{found['verb']}", name, prompt)


@cued("世称|人称|号称")
def world_calls(passage: Passage) -> Iterator[Fact]:
    """X在Y刊行，世称“Z”: what the clause before made it known as."""
    for at, _date in statements(passage):
        found = _WORLD_CALLS.match(passage.view, at)
        told = found["told"] if found else ""
        if _OF_PAPER.match(told[1:]) and told[:1] in "该此本":
            work = work_of(passage)
            told = work + told[2:] if work else ""
        if _OF_SOMEBODY.match(told):
            who = passage.topic.text if passage.topic is not None else entry_of(passage)
            told = f"{who}{told}" if is_person(who) else ""
        if found and told and not _NO_SUBJECT.match(told) and not re.search(r"\d[^，]{1,2}$", told):
            name, prompt = passage.cut(*found.span("name")), f"{told}，{found['cue']}什么？"
            yield OneAnswer(passage.cut(*found.span()), "world_calls", passage.voice, told, found["cue"], name, prompt)


def _whose(passage: Passage, said: str, at: int) -> str:
    """Whose name it was: ``said``, or what a short word for it (该刊, 学校, nothing at all) stands for; empty where nobody knows."""
    said = "" if _ADVERB.fullmatch(said) else _TAKEN.split(said)[-1]
    kind = _ITSELF.fullmatch(said)
    if said and not kind:
        return (
            said
            if clauses.is_term(said.strip("《》"))
            and not re.search("[这那其它他她]|^(?:全|各|双方)|(?:^.{1,3}[代朝]|年间|时期|[初末]年|之?后)$", said)
            else ""
        )
    if kind and _OF_PAPER.match(kind["kind"]):
        return work_of(passage) or _last_title(passage, at)
    return "" if _MERGED.search(passage.view[:at]) else body_before(passage, at)


def _are_alike(old: str, new: str) -> bool:
    """Whether both names are of one kind of thing: no hospital became a school."""
    kinds = [_SCHOOL.search(name) is not None if A_BODY.match(name) or _SCHOOL.search(name) else None for name in (old, new)]
    return None in kinds or (kinds[0] == kinds[1] and (kinds[0] is True or old[-1] == new[-1]))


def _last_title(passage: Passage, at: int) -> str:
    """The last title named in the sentence before position ``at``, or in the one before it."""
    before = passage.before.view if passage.before is not None and not passage.first else ""
    titles = re.findall("《[^》]+》", before + passage.view[:at])
    return titles[-1] if titles else ""


RULES = (renamed, world_calls)
