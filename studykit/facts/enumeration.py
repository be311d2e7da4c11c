"""What belongs to a set: lists inside one sentence, counted, closed, or named by the noun that follows them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, coordination, numerals, words
from studykit.chinese.coordination import Coordination
from studykit.chinese.enumerators import markers
from studykit.facts._asking import has_subject
from studykit.facts._cues import cued
from studykit.facts._lists import Enumeration, in_place
from studykit.facts._passage import Passage
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "list"


_EMPTY = frozenset(
    ["建设", "发展", "工作", "活动", "方面", "内容", "情况", "问题", "形式", "作用", "关系", "地方", "时候", "过程"]
)
_VAGUE = re.compile(r"^(?:若干|一批|众多|各种|多种|各类|诸多|许多|一系列)")
_CALLS = re.compile(r"要|必须|应当?|需要|着力|加快|大力|努力|坚持|深入|切实|进一步")
_CLOSING = re.compile(r"^(?:而)?(?:组成|构成|催生|产生|形成|共同组成|共同构成|所组成|而成)")
_SET_NAME = re.compile(
    r"(?:等)?(?:并称|合称|统称|通称|简称|称)?(?:为|作)?(?:，即)?(?P<name>“[^“”]{2,10}”|(?<=称)[二两三四五六七八九十][^，。；：、的]{1,10}|(?<=称为)[^，。；：、的]{2,10})(?P<measure>)(?=$|[，。；的])"
)
_FACET_NOUN = re.compile(
    r"(?:特征|特点|特质|特性|优点|优势|功能|作用|要素|因素|环节|方面|层面|维度|领域|方向|阶段|部分|类型|形式|手段|方式|方法|途径|措施|举措|原则|精神|趋势|转变|变革|效益|"
    r"问题|困难|挑战|任务|目标|内容|条件|标准|关系|制度|体系|机制|结构|思想|观点|理论|技术|产业|产品|人才|资源|权利|义务|职责|罪|刑|河|山|岛|省|市|县|国|地区|民族|作品|人物)$"
)
_COLON = re.compile(
    rf"(?P<count>[二两三四五六七八九十]{{1,2}}|\d{{1,2}})(?P<measure>{coordination.MEASURES})(?P<noun>[^，。；：]{{0,20}})：(?P<list>[^。！？]+)"
)


def counted(passage: Passage) -> Iterator[Fact]:
    """A、B、C三个N: the page counts its members and the count comes out."""
    for found in _lists(passage):
        if found.count:
            yield from _asked(passage, found, "counted", _which(found, passage), found.end)


def classed(passage: Passage) -> Iterator[Fact]:
    """A、B、C等N: an open list named by the noun that follows it."""
    for found in _lists(passage):
        noun = passage.view[slice(*found.noun)]
        if (
            found.open
            and not found.count
            and len(found.members) > 2
            and _is_class(noun)
            and not _torn(passage, found)
            and not passage.view.startswith("的", found.end)
        ):
            yield from _asked(passage, found, "classed", f"哪些{_VAGUE.sub('', noun)}", found.end, f"（举出{_number(found)}种）")


def characterised(passage: Passage) -> Iterator[Fact]:
    """具有A、B、C的特征: a closed list named by the noun it qualifies."""
    for found in _lists(passage):
        noun = passage.view[slice(*found.noun)]
        if (
            found.measure in ("的", "")
            and found.cue
            and found.cue not in "以由"
            and len(found.members) > 2
            and _FACET_NOUN.search(noun)
            and not found.open
            and _parallel(passage, found)
        ):
            yield from _asked(passage, found, "characterised", f"哪{_number(found)}个{noun}", found.end)


def consists(passage: Passage) -> Iterator[Fact]:
    """包括A、B、C; 由A、B、C组成: a closed list after a verb of consisting."""
    for found in _lists(passage):
        if found.count or found.open or found.measure or not _consists(passage, found):
            continue
        yield from _asked(passage, found, "consists", f"哪{_number(found)}项", found.end)


def stated(passage: Passage) -> Iterator[Fact]:
    """经历了A、B、C: a closed list of at least three alike members that ends its clause, in a statement of fact."""
    for found in _lists(passage):
        clause = passage.view[clauses.clause_start(passage.view, found.start) : found.start]
        plain = (
            not (found.count or found.open or found.measure)
            and len(found.members) > 2
            and has_subject(clause)
            and clause[-1] not in "的是以"
        )
        if (
            plain
            and _parallel(passage, found)
            and not _CALLS.search(clause)
            and passage.view[found.end : found.end + 1] in "，。；"
        ):
            yield from _asked(passage, found, "stated", f"哪{_number(found)}项", found.end)


@cued("：")
def colon(passage: Passage) -> Iterator[Fact]:
    """三个N：A、B、C or six clauses: a counted name, then as many members after a colon."""
    found = _COLON.search(passage.view, passage.start)
    if not found or any(markers(found["list"])):
        return
    count = numerals.parse(found["count"])
    members = _members(passage, found.start("list"), found.end("list"), int(count or 0))
    if members and "以下" not in found["noun"]:
        which = f"哪{numerals.to_chinese(len(members))}{found['measure']}{found['noun']}"
        yield from in_place(passage, "colon", found.start("count"), which, members, found["noun"])


def named_set(passage: Passage) -> Iterator[Fact]:
    """A、B、C并称X; A、B、C“三高”: the name that the page gives a list."""
    for found in _lists(passage):
        name = _SET_NAME.match(passage.view, found.members[-1][1])
        quoted = any("“" in passage.view[a:b] for a, b in found.members)
        ends = [words.tag(words.segment(passage.view[a:b])[-1].text) for a, b in found.members]
        verbal = ends[-1] == "v" and "v" not in ends[:-1]
        said = [numerals.parse(mark) or 0 for mark in re.findall("[一二两三四五六七八九十]", name["name"])] if name else []
        if said and len(found.members) not in (said[0], sum(said)):
            continue  # “三苏” of two: one stands before the list
        if name and not found.count and not quoted and not verbal and _parallel(passage, found):
            members = tuple(passage.cut(*member) for member in found.members)
            prompt = f"{name['name']}指的是哪{_number(found)}{name['measure'] or '项'}？"
            proof = passage.cut(found.start, name.end())
            yield Enumeration(proof, "named_set", passage.voice, name["name"], "members", members, True, prompt)


def _members(passage: Passage, start: int, end: int, count: int) -> tuple[Span, ...]:
    """The members between ``start`` and ``end`` under the one mark that yields just ``count`` of them; else none."""
    for mark in "；、，":
        pieces, at = [], start
        for piece in re.split(mark, passage.view[start:end]):
            pieces.append(passage.cut(at, at + len(piece)).strip("“”；、， "))
            at += len(piece) + 1
        if len(pieces) == count - 1 and mark == "、":
            pieces = _joined(passage, pieces)
        if len(pieces) == count > 1 and all(1 < len(piece) <= 40 for piece in pieces):
            return tuple(pieces)
    return ()


def _joined(passage: Passage, pieces: list[Span]) -> list[Span]:
    found = re.search(r"以及|和|与|及", pieces[-1].text)
    if not found:
        return pieces
    return [*pieces[:-1], pieces[-1].part(0, found.start()), pieces[-1].part(found.end(), len(pieces[-1]))]


def _lists(passage: Passage) -> tuple[Coordination, ...]:
    return coordination.find(passage.view, passage.start)


def _number(found: Coordination) -> str:
    return numerals.to_chinese(len(found.members))


def _which(found: Coordination, passage: Passage) -> str:
    """哪三个核心环节: the measure and the noun of the page after the question word."""
    return f"哪{_number(found)}{found.measure}{passage.view[slice(*found.noun)]}"


def _torn(passage: Passage, found: Coordination) -> bool:
    """Whether one member alone in the middle has a joint: 法文、俄文和算学、化学 may be two lists."""
    joined = [bool(re.search("[和与及]", passage.view[a:b])) for a, b in found.members]
    return sum(joined) == 1 and not joined[-1]


def _is_class(noun: str) -> bool:
    return 2 <= len(noun) <= 16 and noun not in _EMPTY and clauses.is_term(noun) and not re.match(r"方面|地|多|在内|一", noun)


def _parallel(passage: Passage, found: Coordination) -> bool:
    lengths = [end - start for start, end in found.members]
    return max(lengths) <= 2 * min(lengths) + 2


def _consists(passage: Passage, found: Coordination) -> bool:
    after = passage.view[found.members[-1][1] :]
    if found.cue.endswith("由"):
        return bool(_CLOSING.match(after))
    return bool(re.match(r"包括|包含|涵盖|分为|分成|可分|划分|区分|归纳|概括|总结|分别", found.cue)) and _parallel(passage, found)


def _asked(passage: Passage, found: Coordination, rule: str, which: str, end: int, after: str = "") -> Iterator[Fact]:
    members = tuple(
        passage.cut(start, stop).strip("“”")
        if passage.view[start:stop].count("“") != 1 or passage.view[start] != "“"
        else passage.cut(start, stop)
        for start, stop in found.members
    )
    yield from in_place(passage, rule, found.start, which, members, passage.view[slice(*found.noun)] or found.cue, end, after)


RULES = (named_set, counted, colon, characterised, consists, classed, stated)
