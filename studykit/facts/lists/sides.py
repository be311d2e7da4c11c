"""Of notes: the points of a side of something, behind its label or under it: X的原因：甲；乙；丙, X的必要性：①…②…, 四准则： over as many
labels, and a row that is only counted behind its end (甲、乙、丙——共三个)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, coordination, levels, numerals
from studykit.chinese.categories import NAMES_SET, measure_of
from studykit.chinese.class_nouns import MEASURES
from studykit.chinese.enumerators import markers
from studykit.chinese.script import fold
from studykit.facts._cues import cued
from studykit.facts._notes import LABELLED, NO_TERMS, SEVERAL, SIDES, above, is_memo, labelled, owner_of
from studykit.facts._passage import Passage, is_nominal
from studykit.facts._points import Points, item, names_of, trimmed
from studykit.facts._questions import number_of
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "list"

_ABSTRACT = re.compile("[一-鿿]{1,3}性")
_SEVERAL = re.compile("反应|对策|策略|技巧|误区|好处|坏处|危害|弊端|优势|劣势|症状|渠道|环节|规则|习惯|用法")
_ALSO = re.compile("产生|由来|起源|发展|关系|区别|联系")
_STAR = re.compile(r"[ \u3000]*[*★☆※][ \u3000]*")
_WHOSE = re.compile("(?P<of>[^，。；：、的]{2,12})的(?P<side>[一-鿿]{2,4})")
_BELOW = re.compile(
    rf"(?P<before>[一-鿿]{{0,8}}?)(?P<count>[两二三四五六七])(?P<measure>{MEASURES}|大)?(?P<noun>准则|原则|要素|条件|规则|环节|标准|维度|层次|功能|特征|特点)(?:（[^（）]*）)?："
)
_NAME_BELOW = re.compile(r"(?P<name>[一-鿿]{1,8})(?:[ \u3000]?[A-Za-z]+)?(?:（[^（）]*）)?(?:：|——)(?=[^。]{2})")
_SUMMED = re.compile(
    rf"(?P<list>[^，。；：（）]{{6,60}})(?:——|，|─+)(?:总共|一共|共计|合计|共)(?P<count>[两二三四五六七])(?:{MEASURES})"
)
_NUMBERED_NAME = re.compile("(?P<name>“(?P<count>[两二三四五六七])(?:大|个)?[^“”，。]{1,6}”)：(?P<list>[^，。；：]{5,90})")
_FEWEST, _MOST = 2, 7
_SHORTEST, _LONGEST = 3, 32


@cued("：.*；", "；")
def semicoloned(passage: Passage) -> Iterator[Fact]:
    """（1）某制度瓦解的原因：甲；乙；丙；: what semicolons set apart behind a side that can have several points."""
    found = labelled(passage) if levels.depth(passage.view) and not passage.page.speaker_at(passage.span.start) else None
    side = found["label"].rpartition("的")[2] if found else ""
    if found is None or not SEVERAL.fullmatch(side) or any(markers(found["said"])) or "（" in found["said"]:
        return
    owner = found["label"].removesuffix(side).removesuffix("的") or owner_of(passage, side)
    points = _parted(passage, *found.span("said"))
    if owner and clauses.is_term(owner) and _FEWEST <= len(points) <= _MOST:
        yield from _asked(passage, "semicoloned", owner, side, points)


@cued("：①", "①")
def circled(passage: Passage) -> Iterator[Fact]:
    """某物的必要性：①甲；②乙。: what circled numbers set apart behind an abstract noun, which is no set by its name."""
    at = star.end() if (star := _STAR.match(passage.view)) else levels.number_end(passage.view)
    found = LABELLED.match(passage.view, at) if passage.first and not passage.law else None
    whose = _WHOSE.fullmatch(found["label"]) if found else None
    if found is None or whose is None or NAMES_SET.search(whose["side"]) or SIDES.fullmatch(whose["side"]):
        return
    marks = [mark for mark in markers(passage.view) if mark.family == "○"]
    if not marks or [mark.number for mark in marks] != list(range(1, len(marks) + 1)) or marks[0].start != found.start("said"):
        return
    ends = [*(mark.start for mark in marks[1:]), len(passage.view)]
    points = names_of(
        [item(passage.span, passage.view, mark.end, end) for mark, end in zip(marks, ends, strict=True)], whole=False
    )
    if _FEWEST <= len(points) <= _MOST and all(1 < len(one) <= _LONGEST for one in points):
        if _ABSTRACT.fullmatch(whose["side"]):
            prompt = f"{whose[0]}体现在哪{number_of(points)}点？"
        elif _SEVERAL.fullmatch(whose["side"]):
            prompt = f"{whose[0]}有哪{number_of(points)}{measure_of(whose['side'])}？"
        elif _ALSO.fullmatch(whose["side"]):
            prompt = f"关于{whose[0]}，有哪{number_of(points)}个要点？"
        else:
            return
        yield Points(
            passage.cut(0, len(passage.view)), "circled", passage.voice, whose["of"], whose["side"], tuple(points), prompt
        )


@cued("[两二三四五六七].*：")
def named_below(passage: Passage) -> Iterator[Fact]:
    """四准则：, and on the lines below as many names, each with what it says behind a colon."""
    found = _BELOW.fullmatch(passage.view.strip(), levels.number_end(passage.view)) if passage.first else None
    owner = (found["before"].removesuffix("的") or owner_of(passage)) if found else None
    if found is None or owner is None or passage.law or not clauses.is_term(owner):
        return
    count = int(numerals.parse(found["count"]) or 0)
    names = tuple(_names(passage, count))
    if len(names) == count and len({name.text for name in names}) == count:
        measure = _measure(found["measure"], found["noun"])
        whole = f"{owner}的{found['count']}{found['measure'] or ''}{found['noun']}"
        prompt = f"{whole}是指哪{found['count']}{measure}？"
        yield Points(passage.cut(0, len(passage.view)), "named_below", passage.voice, owner, found["noun"], names, prompt)


@cued("共[两二三四五六七]")
def counted_behind(passage: Passage) -> Iterator[Fact]:
    """甲、乙、丙——共三个, under a line that names the set: 某物的特征."""
    found = _SUMMED.fullmatch(passage.view.strip("。； 　")) if passage.first else None
    over = next(above(passage), "").rstrip("：: ") if found else ""
    if found is None or not NAMES_SET.search(over) or not is_nominal(over.partition("的")[0]) or not _WHOSE.fullmatch(over):
        return
    lead = len(passage.view) - len(passage.view.lstrip("。； 　"))
    at, members = lead + found.start("list"), []
    for part in found["list"].split("、"):
        members.append(passage.cut(at, at + len(part)))
        at += len(part) + 1
    if len(members) == numerals.parse(found["count"]) and all(1 < len(one) <= _LONGEST for one in members):
        prompt = f"{over}有哪{found['count']}{measure_of(over)}？"
        yield Points(passage.cut(0, len(passage.view)), "counted_behind", passage.voice, over, "members", tuple(members), prompt)


@cued("”：", "、")
def numbered_name(passage: Passage) -> Iterator[Fact]:
    """“六经”：A、B、C、D、E、F: the members of a name that counts them."""
    found = _NUMBERED_NAME.fullmatch(passage.view.rstrip("；。 "), levels.number_end(passage.view)) if passage.first else None
    if found is None or passage.page.speaker_at(passage.span.start):
        return
    members = tuple(passage.cut(a, b) for a, b in coordination.members_of(passage.view, *found.span("list")))
    if len(members) == numerals.parse(found["count"]) and all(1 < len(one) <= _LONGEST for one in members):
        measure = "部" if all(one.text.startswith("《") for one in members) else "项"
        prompt = f"{found['name']}是指哪{found['count']}{measure}？"
        yield Points(passage.cut(*found.span()), "numbered_name", passage.voice, found["name"], "members", members, prompt)


def _measure(given: str | None, noun: str) -> str:
    """By what the members are counted: 两种情况 by 种, 五大原则 and 四准则 by what the noun is counted by."""
    return given if given and given != "大" else "条" if noun in ("准则", "规则") else measure_of(noun)


def _asked(passage: Passage, rule: str, owner: str, side: str, points: list[Span]) -> Iterator[Fact]:
    heads = names_of(points, whole=False)
    views = [fold(head.text) for head in heads]
    if all(_SHORTEST <= len(view) <= _LONGEST and not is_memo(view) and clauses.is_balanced(view) for view in views):
        prompt = f"{owner}的{side}有哪{number_of(heads)}{measure_of(side)}？"
        yield Points(passage.cut(0, len(passage.view)), rule, passage.voice, owner, side, tuple(heads), prompt)


def _parted(passage: Passage, start: int, end: int) -> list[Span]:
    """The stretches between semicolons; none where one names a side of its own (优点：…；缺点：…)."""
    points, at = [], start
    for part in passage.view[start:end].split("；"):
        if LABELLED.match(part):
            return []
        if part.strip("。，； 　"):
            points.append(trimmed(passage.span, at, at + len(part)))
        at += len(part) + 1
    return points


def _names(passage: Passage, count: int) -> Iterator[Span]:
    """What the lines behind ``passage`` name before their colons, as long as they do, one more than ``count`` at the most."""
    own, given = None, 0
    for sentence in passage.page.sentences[passage.index + 1 :]:
        view = fold(sentence.span.text)
        found = _NAME_BELOW.match(view, levels.number_end(view))
        if (
            found is None
            or given > count
            or (own is not None and levels.depth(view) != own)
            or found["name"] in (*NO_TERMS, "例")
        ):
            return
        own, given = levels.depth(view), given + 1
        yield sentence.span.part(*found.span("name"))


RULES = (semicoloned, circled, named_below, counted_behind, numbered_name)
