"""What follows a colon in its sentence: the members of a set that is counted, announced, or only named before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, coordination, numerals, rosters, words
from studykit.chinese.class_nouns import MEASURES, PLURAL
from studykit.chinese.enumerators import markers
from studykit.chinese.script import fold
from studykit.facts._asking import has_subject
from studykit.facts._cues import cued
from studykit.facts._lists import Asked, Enumeration, in_place
from studykit.facts._passage import Passage
from studykit.facts.lists._labelled import COUNTED_BEFORE, labelled, measure_for
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "list"

_ANNOUNCES = re.compile(
    r"(?P<head>[^，。；：？！]{3,30}?)(?P<verb>(?:主要|大致|一般|通常|基本)*(?:包括|包含|有|是|如下|表现为|体现为|分为))：(?P<list>[^。！？]+)"
)
# 四种方法，即甲、乙、丙、丁: a counted name, then its members behind 即.
_NAMELY = re.compile(
    rf"(?P<count>[二两三四五六七八九十]{{1,2}}|\d{{1,2}})(?P<measure>{MEASURES})(?P<noun>[^，。；：的]{{1,14}})，(?:即|也就是|它们是|分别是|分别为|依次[是为])(?P<list>[^，。；：？！]+)(?=[，。；]|$)"
)
# 拥有名优产品三个，分别是甲、乙、丙: a kind and its count, then its members.
_HAD = re.compile(
    rf"(?:拥有|共有|现有|建有|设有|辖有?|(?<![一-鿿][拥共现建设没])有|建成|获得|新增)(?P<others>[^，。；：]*?\d[^，。；：、]*、)?(?P<noun>[^，。；：、\d]{{2,14}}?)(?P<count>[二两三四五六七八九十]{{1,2}}|\d{{1,2}})(?P<measure>{MEASURES})，(?:即|分别[是为])(?P<list>[^，。；：？！]+)(?=[，。；]|$)"
)
# 甲是某族三个语群之一，分别为乙、甲、丙: the members of the set that something is one of.
_ONE_OF = re.compile(
    rf"[是为](?P<of>[^，。；：、的是为（]{{2,12}}?)的?(?:（[^（）]{{1,20}}）)?的?(?P<count>[二两三四五六七])(?P<measure>{MEASURES})(?P<noun>[^，。；：的]{{1,10}})之一，(?:即|它们是|分别[是为])(?P<list>[^，。；：？！]+)(?=[，。；]|$)"
)
_RESPECTS = re.compile(
    r"(?:(?<=[，。；])|^)(?P<who>[^，。；：？！]{2,24})(?P<mark>，?)从(?P<count>[二两三四五六七八九十])个方面(?P<what>[一-鿿]{2,4}了?[^，。；：？！]{3,24})，(?:即|包括|分别是|分别为)(?P<list>[^，。；：？！]+)(?=[，。；]|$)"
)
_BYWORD = re.compile(r"(?P<count>[二两三四五六七八九十])(?P<mark>[一-鿿])：(?P<list>[^：；。！？]{6,60})(?=[。；]|$)")
# A name, where it lies before it, another name or what it is made of behind it.
_REMARKED = re.compile(
    r"(?:(?:最|靠)?[里外上下前后中左右内][面边层间]?是)?(?P<name>[^，。；：是]{2,8}?)(?:，(?:也叫|又叫|也称|又称|亦称|俗称|用|由)[^；。]{2,24})?"
)
# 东为景福门: where each stands.
_PLACED = re.compile("[东西南北中左右上下前后内外小大一-鿿]{1,3}[为即是曰](?P<name>[^，。；：是]{2,8})")
_FEW = range(3, 8)
# 四个点, 三件事: no kind of thing.
_SHORTEST_KIND = 3
_LONGEST = 18


@cued("：")
def colon(passage: Passage) -> Iterator[Fact]:
    """三个N：A、B、C or six clauses: a counted name, then as many members after a colon."""
    found = COUNTED_BEFORE.search(passage.view, passage.start)
    if not found or any(markers(found["list"])):
        return
    count = int(numerals.parse(found["count"]) or 0)
    members = _named_alone(_members(passage, *found.span("list"), range(max(count, 2), count + 1)))
    members = _of_kind(members, found["noun"]) or members
    if members and "以下" not in found["noun"]:
        which = f"哪{numerals.to_chinese(len(members))}{found['measure']}{found['noun']}"
        yield from in_place(passage, Asked("colon", found.start("count"), None, which, members, found["noun"]))


@cued("，(?:即|也就是|它们是|分别|依次)")
def namely(passage: Passage) -> Iterator[Fact]:
    """四种方法，即A、B、C、D: a counted name, then as many members behind 即."""
    for found in _NAMELY.finditer(passage.view, passage.start):
        count = int(numerals.parse(found["count"]) or 0)
        members = coordination.members_of(passage.view, *found.span("list"))
        members = members if len(members) == count else rosters.members(passage.view, found.span("list"), count)
        if len(members) == count and all(b - a <= _LONGEST for a, b in members):
            which = f"哪{numerals.to_chinese(count)}{found['measure']}{found['noun']}"
            parts = tuple(passage.cut(*one) for one in members)
            yield from in_place(passage, Asked("namely", found.start("count"), None, which, parts, found["noun"]))


@cued("之一，(?:即|它们是|分别)")
def one_of(passage: Passage) -> Iterator[Fact]:
    """X是Y的三个N之一，分别为A、B、C: which there are in all."""
    found = _ONE_OF.search(passage.view, passage.start)
    members = coordination.members_of(passage.view, *found.span("list")) if found else []
    if found and len(members) == numerals.parse(found["count"]) and clauses.is_term(found["of"]):
        parts = tuple(passage.cut(*one) for one in members)
        prompt = f"{found['of']}有哪{found['count']}{found['measure']}{found['noun']}？"
        proof = passage.cut(found.start("of"), found.end())
        yield Enumeration(proof, "one_of", passage.voice, found["of"], found["noun"], parts, True, prompt)


@cued("方面.*，(?:即|包括|分别)")
def respects(passage: Passage) -> Iterator[Fact]:
    """X在会上，从三个方面概括了Y，即A、B、C: in so many respects, and behind them which they are."""
    found = _RESPECTS.search(passage.view, passage.start)
    members = coordination.members_of(passage.view, *found.span("list")) if found else []
    if found and len(members) == numerals.parse(found["count"]) and has_subject(found["who"]):
        parts = tuple(passage.cut(*one) for one in members)
        prompt = f"{found['who']}{found['mark']}从哪{found['count']}个方面{found['what']}？"
        proof = passage.cut(found.start(), found.end())
        yield Enumeration(proof, "respects", passage.voice, found["who"], found["what"], parts, True, prompt)


@cued("，(?:即|分别[是为])")
def had(passage: Passage) -> Iterator[Fact]:
    """全县拥有N三个，分别是A、B、C: so many of a kind, and behind them which they are."""
    for found in _HAD.finditer(passage.view, passage.start):
        members = coordination.members_of(passage.view, *found.span("list"))
        if len(members) == numerals.parse(found["count"]) and clauses.is_term(found["noun"]):
            which = f"哪{numerals.to_chinese(len(members))}{found['measure']}{found['noun']}"
            parts = tuple(passage.cut(*one) for one in members)
            yield from in_place(
                passage, Asked("had", found.start("others" if found["others"] else "noun"), None, which, parts, found["noun"])
            )


@cued("[二两三四五六七八九十][一-鿿]：")
def byword(passage: Passage) -> Iterator[Fact]:
    """三多：多读，多问，多想: what a number and the character that all members open with, or end in, stand for."""
    found = _BYWORD.search(passage.view, passage.start)
    if not found:
        return
    count, mark = int(numerals.parse(found["count"]) or 0), found["mark"]
    members = _members(passage, *found.span("list"), range(count, count + 1))
    views = [passage.view_of(member) for member in members]
    if members and all(_PLACED.fullmatch(one) for one in views):
        return  # 开有五门：东为景福门，…: which they are, and no byword
    if members and (all(one.startswith(mark) for one in views) or all(one.endswith(mark) for one in views)):
        name = f"{found['count']}{mark}"
        owner = passage.view[max(clauses.clause_start(passage.view, found.start()), passage.start) : found.start()]
        whose = owner if owner.endswith("的") and clauses.is_term(owner[:-1]) else ""
        prompt = f"{whose}“{name}”是指哪{found['count']}点？"
        proof = passage.cut(found.start(), found.end())
        yield Enumeration(proof, "byword", passage.voice, name, "members", members, True, prompt, view=True)


@cued("：")
def announced(passage: Passage) -> Iterator[Fact]:
    """主要内容包括：A；B；C: at least three members behind a colon, which the clause before it announces."""
    starts = [passage.start, *(a for a, _ in clauses.clauses(passage.view) if a > passage.start and passage.view[a - 1] == "，")]
    found = next(filter(None, (_ANNOUNCES.match(passage.view, start) for start in starts)), None)
    if not found or any(markers(found["list"])) or COUNTED_BEFORE.search(found.group()):
        return
    members = _members(passage, *found.span("list"), _FEW)
    verb = found["verb"].replace("如下", "有")
    several = not verb.endswith("是") or re.search(rf"(?:{PLURAL})$", found["head"])
    if members and several and clauses.is_term(found["head"].rpartition("的")[2][-4:]) and "等" not in members[-1].text[-2:]:
        noun = next((word.text for word in reversed(words.segment(found["head"])) if word.text), "")
        which = f"{verb}哪{numerals.to_chinese(len(members))}{measure_for(noun) if verb.endswith(('有', '是')) else '项'}"
        yield from in_place(passage, Asked("announced", found.end("head"), None, which, members, noun, view=True))


def _members(passage: Passage, start: int, end: int, counts: range) -> tuple[Span, ...]:
    """The members between ``start`` and ``end`` under the one mark that yields as many of them as ``counts`` allows; else none."""
    for mark in "；、，":
        pieces, at = [], start
        for piece in re.split(mark, passage.view[start:end]):
            pieces.append(passage.cut(at, at + len(piece)).strip("“”；、， "))
            at += len(piece) + 1
        if len(pieces) + 1 in counts and mark == "、":
            pieces = _joined(pieces)
        if len(pieces) in counts and all(1 < len(piece) <= 40 for piece in pieces):
            return tuple(pieces)
    return ()


def _named_alone(members: tuple[Span, ...]) -> tuple[Span, ...]:
    """The names of ``members`` without what is told of them, where each is a name with a remark: 地仗层，用泥抹成; 最外面是颜料层."""
    placed = [_PLACED.fullmatch(fold(member.text)) for member in members]
    if all(placed) and len({one["name"][-1] for one in placed if one}) == 1:
        return tuple(member.part(*one.span("name")) for member, one in zip(members, placed, strict=True) if one)
    named = [_REMARKED.fullmatch(fold(member.text)) for member in members]
    if not all(found and clauses.is_term(found["name"]) for found in named):
        return members
    return tuple(member.part(*found.span("name")) for member, found in zip(members, named, strict=True) if found)


def _of_kind(members: tuple[Span, ...], noun: str) -> tuple[Span, ...]:
    """六大基地：建设X的A基地，打造B基地: the names alone of ``members``, where a verb opens most of them and all end as ``noun`` does."""
    views = [fold(member.text) for member in members]
    acts = sum(words.tag(words.segment(view)[0].text).startswith("v") for view in views) * 2 > len(views)
    if len(noun) < _SHORTEST_KIND or not acts or not all(view.endswith(noun[-2:]) for view in views):
        return ()
    starts = [max(view.rfind("的"), view.rfind("等")) + 1 or words.segment(view)[0].end for view in views]
    names = [member.part(start, len(member)) for member, start in zip(members, starts, strict=True)]
    good = all(len(name) > len(noun[-2:]) + 1 and clauses.is_balanced(name.text) for name in names)
    return tuple(names) if good and len({name.text for name in names}) == len(names) else ()


def _joined(pieces: list[Span]) -> list[Span]:
    found = re.search(r"以及|和|与|及", pieces[-1].text)
    if not found:
        return pieces
    return [*pieces[:-1], pieces[-1].part(0, found.start()), pieces[-1].part(found.end(), len(pieces[-1]))]


RULES = (colon, namely, one_of, respects, had, byword, announced, labelled)
