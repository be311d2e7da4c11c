"""How two things differ, what one becomes, and how they bear on each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from studykit.chinese import clauses
from studykit.facts._cues import cued
from studykit.facts._facets import Facet
from studykit.facts._meaning import matches
from studykit.facts._passage import Passage
from studykit.facts._sides import (
    LOOSE_END,
    Contrast,
    are_fellows,
    common,
    contrast,
    is_side,
    predicate,
)
from studykit.facts.contrasts._changes import instead, leaves, reaches, replaces, shifts, then_and_now
from studykit.facts.contrasts._denials import better, not_but, not_for, not_only_means, rather
from studykit.facts.contrasts._parallels import parallel
from studykit.facts.contrasts._relations import acts_back, bears_on, goes_with, meeting_of, mutual
from studykit.facts.definitions import standing
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "contrast"


_DIFFERS = re.compile(
    r"(?P<x>[^，。；：？！]{2,16}?)(?P<verb>区别于|有别于|不同于)(?P<y>[^，。；：？！的]{2,16}?)的?(?P<facet>(?:最)?(?:重要|根本|主要|本质|显著|关键|最大|基本|鲜明|突出|核心)的?(?:特点|特征|特质|属性|标志|标准))"
)
_UNLIKE = re.compile(
    r"(?:(?:与|和|同|跟|相比于?|相较于)(?P<a>[^。；：？！]{2,44}?)(?:(?<!于)不同(?:的是)?|相比较?|相较|相反)|(?:不同于|有别于|区别于|较之|相比于|相较于)(?P<a2>[^，。；：？！]{2,20}))，"
    r"(?P<b>[^，。；：？！]{4,50})(?=[，。；！]|$)"
)
# 根据与A接触的物质不同，X可分为…: by what it is divided.
_BY_WHICH = re.compile("(?:根据|依据|按照?|由于|因为?)$")
_DIFFER_IN = re.compile(
    r"(?P<x>“[^”]{1,12}”|[^，。；：？！、“”和与同跟]{2,14})(?:和|与|同|跟)(?P<y>[^，。；：？！、]{2,14}?)的?(?P<how>(?:根本|本质|主要|最大|关键|明显)?的?)区别(?:就?在于|是)[，：]?"
    r"(?P=x)(?P<a>[^，。；：？！]{3,40})[，；]而?(?P=y)(?P<b>[^，。；：？！]{3,40})"
)
_VIEW = re.compile(r"(?:从|在)(?P<side>[^，。；：？！]{2,12}?)(?:上|方面)?(?:来看|看|上|方面|来说|而言|角度看)，")
_HELD_FOR = re.compile(
    r"(?P<x>[^，]{2,12}?)(?:把|将)(?P<of>[^，]{2,12}?)(?:简单|仅仅|只|单纯)*(?:定义|理解|看|视|当)(?:为|作|成)(?P<what>[^，]{2,30})"
)


@cued("区别于|有别于|不同于")
def differs(passage: Passage) -> Iterator[Fact]:
    """Z是X区别于Y的重要特点: what tells two things apart, where it is not asked as a facet of the one already."""
    for found in matches(_DIFFERS, passage):
        value = _value_before(passage, found)
        x = re.sub(r"^.*(?:也|就|正|才|都)?是", "", found["x"])
        if value is None or not clauses.is_term(x) or LOOSE_END.search(found["y"]) or not is_side(value.text):
            continue
        asked = f"{x}{found['verb']}{found['y']}的{found['facet']}"
        if not any(isinstance(fact, Facet) and fact.value == value for fact in standing.is_facet(passage)):
            yield contrast(passage, "differs", found, asked, found["facet"], (value,), f"{asked}是什么？", value)


@cued("不同|相比|相较|相反|有别于|区别于|较之")
def unlike(passage: Passage) -> Iterator[Fact]:
    """与A不同，X…: what the page then says of X alone, or of both where it says what A is like."""
    for found in _UNLIKE.finditer(passage.view, passage.start):
        if _BY_WHICH.search(passage.view[: found.start()]):
            continue
        both = _both(passage, found)
        if both is not None:
            yield both
            continue
        split = predicate(found["b"])
        if split is None or not clauses.is_term(found["a"] or found["a2"]) or LOOSE_END.match(split[0]):
            continue
        if passage.view[found.end("b") : found.end("b") + 1] == "，":
            continue  # what follows belongs to the difference
        at = found.start("b") + len(split[0]) + len(split[1])
        value = passage.cut(at, found.end("b"))
        lead = passage.view[found.start() : found.start("b")]
        if split[1] != "以" and is_side(value.text):
            yield contrast(passage, "unlike", found, split[0], split[1], (value,), f"{lead}{split[0]}{split[1]}什么？")


@cued("区别(?:在于|是|就在于|：)")
def differ_in(passage: Passage) -> Iterator[Fact]:
    """X与Y的区别在于，X…，Y…: in what both differ."""
    found = _DIFFER_IN.search(passage.view, passage.start)
    if found and clauses.is_term(found["x"]) and clauses.is_term(found["y"]):
        sides = tuple(passage.cut(*found.span(side)) for side in ("a", "b"))
        if all(is_side(side.text) for side in sides):
            pair = f"{found['x']}与{found['y']}"
            yield contrast(passage, "differ_in", found, pair, "difference", sides, f"{pair}的{found['how']}区别在于什么？")


@cued("[从在]")
def sided(passage: Passage) -> Iterator[Fact]:
    """从D看，A…，B…: two things of one kind side by side in one respect, or in several, one behind the other."""
    parts = clauses.clauses(passage.view)
    for number, (a, _end) in enumerate(parts):
        view = _VIEW.match(passage.view, clauses.after_lead(passage.view, max(a, passage.start)))
        pair = parts[number + 1 : number + 3]
        if view is None or len(pair) < 2 or pair[0][0] != view.end():
            continue
        first, second = (_side(passage, *part) for part in pair)
        if first is None or second is None or not are_fellows(first[0], second[0]):
            continue
        named = f"{view['side']}看，{first[0]}与{second[0]}"
        prompt = f"从{named}有何不同？"
        sides = (first[1], second[1])
        yield Contrast(passage.cut(view.start(), pair[1][1]), "sided", passage.voice, named, view["side"], sides, prompt)


@cued("[，；。！？：…](?:而|但)|[则却]")
def opposed(passage: Passage) -> Iterator[Fact]:
    """A…，而B…: two fellows of one kind set against each other; the second is asked, the first stays in the question."""
    if _VIEW.match(passage.view, passage.start):
        return
    parts = [(a, b) for a, b in clauses.clauses(passage.view) if a >= passage.start]
    for (a, b), (c, d) in pairwise(parts):
        cued = re.match(r"(?:而|但)", passage.view[c:d])
        c += cued.end() if cued else 0
        if not cued and "则" not in passage.view[c:d] and "却" not in passage.view[c:d]:
            continue
        right = predicate(passage.view[c:d])
        if right is None or not (cued or re.search(r"(?:则|却)", right[1])) or right[1].endswith("以"):
            continue
        value = passage.cut(c + len(right[0]) + len(right[1]), d)
        if is_side(value.text):
            yield from _opposed(passage, (a, b), (c, d), right, value)


def _opposed(
    passage: Passage, first: tuple[int, int], second: tuple[int, int], right: tuple[str, str], value: Span
) -> Iterator[Fact]:
    """The question of an opposition: in which respect, where the first side names one; else the second side in place."""
    clause, proof = passage.view[slice(*first)], passage.cut(first[0], second[1])
    held = _HELD_FOR.fullmatch(clause)
    if held and are_fellows(held["x"], right[0]):
        pair = f"{held['of']}上，{held['x']}与{right[0]}"
        verb = re.sub("^[则却而]|^(?:则)?[是为]$", "", right[1])
        whole = passage.cut(value.start - passage.span.start - len(verb), value.end - passage.span.start)
        sides = (passage.cut(first[0] + held.start("what"), first[1]), whole)
        yield Contrast(proof, "opposed", passage.voice, pair, held["of"], sides, f"在{pair}有何不同？")
        return
    left = predicate(clause)
    told = passage.view_of(value) in clause  # 有细胞壁，而…没有细胞壁: nothing is left to ask for
    if left and not told and are_fellows(left[0], right[0]) and len(clause) <= 34:
        prompt = f"{clause}，而{right[0]}{right[1]}什么？"
        yield Contrast(proof, "opposed", passage.voice, f"{right[0]}与{left[0]}", right[1], (value,), prompt)


def _value_before(passage: Passage, found: re.Match[str]) -> Span | None:
    """Z of Z是X区别于Y的特征; of X的内涵是Z，也是X有别于Y的属性 too."""
    view = passage.view
    before = re.search(
        r"(?P<z>[^，。；：？！是]{2,20})(?:就|才|正|也)?是$",
        view[passage.start : found.start()] + view[found.start() : found.start("x")] + _before_x(found),
    )
    if before and passage.start + before.end() <= found.start("verb"):
        at = passage.start + before.start("z")
        return passage.cut(clauses.after_lead(view, at), at + len(before["z"]))
    also = re.search(
        r"是(?P<z>[^，。；：？！是]{2,12})，(?:也|又|同时也|更)是$",
        view[passage.start : found.start("verb") - len(re.sub(r"^.*是", "", found["x"]))],
    )
    if also:
        return passage.cut(passage.start + also.start("z"), passage.start + also.end("z"))
    return None


def _before_x(found: re.Match[str]) -> str:
    """What the pattern has taken of the words before X: 语言是 of 语言是人类."""
    at = found["x"].rfind("是")
    return found["x"][: at + 1]


def _side(passage: Passage, a: int, b: int) -> tuple[str, Span] | None:
    """Who a clause is about, and what it says of it."""
    a += len(re.match(r"(?:而|则|但|却)?", passage.view[a:b]).group())  # type: ignore[union-attr]
    split = predicate(passage.view[a:b])
    if split is None:
        return None
    owner = split[0].partition("的")[0]
    at = a + len(split[0]) + (len(split[1]) if split[1] in ("是", "为") else 0)
    value = passage.cut(at, b)
    return (owner, value) if is_side(value.text) else None


def _both(passage: Passage, found: re.Match[str]) -> Contrast | None:
    """与…的A不同，B…, where the page says what A is like: in which respect both differ, and both sides."""
    split = predicate(found["b"])
    like = re.fullmatch(
        r"(?P<what>以.{2,30}?为[^，]{2,6}|[^的]{0,4}(?:追求|强调|依靠|依赖|注重|主张)[^的]{2,20})的(?P<n>[^的，]{2,16})",
        found["a"] or "",
    )
    if split is None or like is None:
        return None
    subject, _, dimension = split[0].partition("的")
    name, rest = common(like["n"], subject)
    dimension = dimension or rest
    if not name or not dimension:
        return None
    at = found.start("b") + len(split[0]) + (len(split[1]) if split[1] in ("是", "为") else 0)
    sides = (
        passage.cut(found.start("a") + like.start("what"), found.start("a") + like.end("what")),
        passage.cut(at, found.end("b")),
    )
    pair = f"{dimension}上，{name}与{subject}"
    return contrast(passage, "unlike", found, pair, dimension, sides, f"在{pair}有何不同？") if is_side(sides[1].text) else None


RULES = (
    bears_on,
    acts_back,
    mutual,
    differs,
    differ_in,
    sided,
    unlike,
    not_but,
    not_only_means,
    rather,
    not_for,
    better,
    opposed,
    parallel,
    goes_with,
    meeting_of,
    shifts,
    reaches,
    then_and_now,
    instead,
    replaces,
    leaves,
)
