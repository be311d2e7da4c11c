"""Who does something together: 联合A、B、C等共建N, 由A、B和C联合印发, A、B和C合作的“N”, 与A、B、C合并, 与A、B、C并称N."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, coordination
from studykit.chinese.categories import measure_of_members
from studykit.chinese.class_nouns import JOINTLY, WITH
from studykit.chinese.speakers import is_person
from studykit.facts._cues import cued
from studykit.facts._lists import Asked, Enumeration, in_place, lists, spans, words_of
from studykit.facts._passage import Passage
from studykit.facts._questions import number_of
from studykit.facts._titles import entry_of, headword
from studykit.facts._wording import common_end, common_noun
from studykit.model.fact import Fact

KIND = "list"

_MADE = re.compile(
    rf"(?P<list>[^，。；：？！“”《》的]{{5,40}}?)(?P<how>(?:{WITH})*(?:{JOINTLY}))的"
    r"(?P<noun>[“《][^”》]{2,16}[”》][一-鿿]{0,4}?)(?=[，。；]|[是于在以可已将为])"
)
_DOING = r"(?:建设|建立|建成|建造|成立|组建|开发|研发|研制|举办|主办|承办|创办|开办|发起|发布|印发|制定|起草|编写|编制|编纂|签署|签订|实施|开展|出资|投资|设立|修建)"
_PARTNERS = re.compile(
    rf"(?:联合(?!国|起来|会)|会同|携手|由)(?P<list>[^，。；：？！“”《》]{{5,60}}?)"
    rf"(?P<open>等(?:[多几数]?[家个所]?(?:单位|高校|企业|机构|部门))?)?(?P<how>共建|(?:共同|联合|合作|携手){_DOING})了?(?P<what>[^，。；：？！]{{0,20}})"
)
# What can be a party by its name: a school, an office, a company, a society.
_BODY = re.compile(
    r"(?:[大中小]学|学院|研究院|研究所|科学院|[省市县区州乡镇]|[部局厅办院所会署]|政府|公司|集团|中心|馆|出版社|报社|合作社|银行|医院|法院|工厂|总站)$"
)
_UNITES = r"合并|联姻|结盟|建交|接壤|相邻|毗邻|为邻|交界|会师|齐名|[并合]称"
# 甲、乙师徒: what the two are to each other.
_TOGETHER = re.compile("(?<=[一-鿿]{2})(?:师徒|父子|兄弟|夫妇|姐妹|母子|兄妹|二人|两人|三人|等人)$")
_WITH = re.compile(
    rf"(?:与|和|同)(?P<list>[^，。；：？！“”的]{{3,40}}?)(?P<how>{_UNITES})(?P<rest>[^，。；：？！]{{0,16}})(?P<purpose>，(?:组建|组成|成立|建立|结成)[^，。；：]{{2,14}})?(?=[，。；]|$)"
)
_COMES_OR_GOES = "分出|划出|析出|独立|迁出|外迁|并入|迁入|划入"
_MOVES = re.compile(r"(?:先后|相继|同时)?(?P<verb>(?P<in>并入|迁入|划入)|(?:分出|划出|析出|独立|迁出|外迁))(?=[，。；]|$)")
_REGION = re.compile("[省市县区州国镇乡村]")
_FORCES = re.compile("(?:军|部队|舰队|游击队)$")
_PEOPLE = re.compile("齐名|[并合]称")
# 黄鹤楼 has a surname, and is nobody.
_NO_PEOPLE = re.compile("[塔楼阁亭山峰岭湖河江海桥寺庙宫殿城岛洞泉窟园路港镇县省国》]$")
_MOST = 6
# A subject of fewer characters names no one thing.
_NAMED = 4


@cued("的[“《]")
def joint(passage: Passage) -> Iterator[Fact]:
    """A、B和C合作的“N”: who made something together."""
    for start, _ in clauses.clauses(passage.view):
        made = _MADE.match(passage.view, max(start, passage.start))
        members = coordination.members_of(passage.view, *made.span("list")) if made else []
        if made and members and all(clauses.is_term(passage.view[a:b]) for a, b in members):
            parts = tuple(passage.cut(*one) for one in members)
            prompt = f"{made['noun']}由哪{number_of(members)}方{made['how']}？"
            proof = passage.cut(made.start("list"), made.end())
            yield Enumeration(proof, "joint", passage.voice, made["noun"], made["how"], parts, True, prompt)


@cued("联合|会同|携手|由.*(?:共建|共同|合作)")
def partners(passage: Passage) -> Iterator[Fact]:
    """联合A、B、C等共建N, 由A、B和C共同举办: bodies by their names that do something together."""
    for found in _PARTNERS.finditer(passage.view, passage.start):
        members = coordination.members_of(passage.view, *found.span("list"))
        bodies = all(_BODY.search(passage.view[a:b]) for a, b in members)
        given, done = found["open"], found["how"] + found["what"]
        if not members or len(members) > _MOST or not bodies or (given and len(members) < 3):
            continue
        if found.group().startswith("由") and (found.start() - _subject_start(passage, found.start()) < _NAMED or "的" in done):
            continue  # 会议由A、B主办: which one is not said
        count = number_of(members)
        which, after = ("哪些单位", f"（举出{count}个）") if given else (f"哪{count}个单位", "")
        parts = tuple(passage.cut(*one) for one in members)
        yield from in_place(passage, Asked("partners", found.start("list"), found.start("how"), which, parts, "单位", after))


@cued(_UNITES)
def united(passage: Passage) -> Iterator[Fact]:
    """X与A、B、C合并, X与A、B并称N: with whom or what something is one, or named in one breath."""
    for found in _WITH.finditer(passage.view, passage.start):
        members = coordination.members_of(passage.view, *found.span("list"))
        words_ = [passage.view[a:b] for a, b in members]
        if not 1 < len(members) <= _MOST or not all(map(clauses.is_term, words_)):
            continue
        subject = _subject_of(passage, found.start())
        noun = _one_of(subject, words_) if _PEOPLE.search(found["how"]) else _noun(words_)
        which = f"哪{number_of(members)}{'' if noun in ('人', '者') else _measure(noun)}{noun}" if noun else ""
        if which and subject:
            rest = f"{found['how']}{found['rest']}{found['purpose'] or ''}"
            prompt = f"{subject}{found.group()[0]}{which}{rest}？"
            parts = tuple(passage.cut(*one) for one in members)
            parts = (*parts[:-1], parts[-1].part(0, len(_TOGETHER.sub("", passage.view_of(parts[-1])))))
            proof = passage.cut(min(found.start(), passage.start), found.end())
            yield Enumeration(proof, "united", passage.voice, subject, found["how"], parts, True, prompt)


def _one_of(subject: str, parties: list[str]) -> str:
    """The word for ``parties`` that are named in one breath with ``subject``: people, or whatever else (三座塔)."""
    every = (subject, *parties)
    return "人" if any(map(is_person, every)) and not any(map(_NO_PEOPLE.search, every)) else "者"


@cued("、", _COMES_OR_GOES)
def left_or_joined(passage: Passage) -> Iterator[Fact]:
    """A、B、C分出; A、B并入: which parts left the body whose chronicle it is, or came to it."""
    owner, date = headword(passage), passage.dates[0] if passage.dates else None
    for found in lists(passage) if owner and date else ():
        goes = _MOVES.match(passage.view, found.members[-1][1])
        noun = _noun(words_of(passage, found))
        opens = found.start == max(clauses.clause_start(passage.view, found.start), passage.start)
        if goes and noun and date and opens and not (found.open or found.count):
            which = f"哪{number_of(found.members)}{_measure(noun)}{noun}{goes['verb']}"
            prompt = f"{date.said}，{which}{owner}？" if goes["in"] else f"{date.said}，{owner}{which}？"
            members = spans(passage, found)
            proof = passage.cut(found.start, goes.end())
            yield Enumeration(proof, "left_or_joined", passage.voice, owner, goes["verb"], members, True, prompt)


def _noun(parties: list[str]) -> str:
    """What all ``parties`` are by the end of their names: 学院, 县, 方面军; empty where they are not of one kind."""
    end = common_end(parties)
    alike = all(map(_BODY.search, parties)) or _REGION.fullmatch(end) or _FORCES.search(end)
    return common_noun(parties) or (end if alike else "")


def _measure(noun: str) -> str:
    return "支" if _FORCES.search(noun) else measure_of_members(noun)


def _subject_of(passage: Passage, at: int) -> str:
    """Who is one with others: what stands before position ``at`` in its clause, behind a date whose chronicle or what entry it is;
    empty where nobody is named."""
    start = _subject_start(passage, at)
    date = next((date for date in passage.dates if date.start <= start < date.end), None)
    before = passage.view[max(start, date.end if date else 0) : at].lstrip("，")
    said = f"{date.said}，" if date else ""
    if before:
        return f"{said}{before}" if clauses.is_term(before) else ""
    owner = headword(passage) or entry_of(passage)
    return f"{said}{owner}" if owner else ""


def _subject_start(passage: Passage, at: int) -> int:
    return max(clauses.clause_start(passage.view, at), passage.start)


RULES = (joint, partners, united, left_or_joined)
