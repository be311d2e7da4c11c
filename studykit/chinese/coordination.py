"""Coordinations: A、B和C, what they are members of, and whether the page closes or counts them.

The hard part is where a list begins and ends (published systems: F1 .77). Middle members are certain, so they decide: the
first and the last member are cut to be like them, a count that the page gives must come out exactly, and where neither
helps only a closed set of cues may mark the left edge. Offsets are those of the folded view.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from studykit.chinese import clauses, numerals
from studykit.chinese._list_edges import (
    LAST_JOINT,
    LONGEST,
    NOT_A_MEMBER,
    cue_of,
    first_member,
    last_members,
    without_class,
    without_shared,
)
from studykit.chinese.class_nouns import MEASURES, OPENING, Stretch, Tail, class_noun, tails

_JOINT_OR_PAIRED = re.compile(f"[、{clauses.OPENERS}{clauses.CLOSERS}]")

SUMS_UP = re.compile(
    rf"，(?:一共|总共|合计|共)(?:有|是)?(?P<count>[两三四五六七八九十]{{1,2}})(?P<measure>{MEASURES}|大)(?P<noun>[^，。；：]{{0,6}})"
)
"""What counts a list behind it: 甲、乙、丙和丁，一共三个大区."""


@dataclass(frozen=True, slots=True)
class Coordination:
    """A list inside one clause.

    ``members`` are the members' stretches; ``count`` is the number the page gives; ``open`` tells that it ends in 等;
    ``measure`` and ``noun`` are the words that follow it (个, 核心环节); ``end`` is where the text goes on after them;
    ``cue`` is the word before the first member. A chain in quotation marks (“甲—乙—丙”) has the cue “.
    """

    members: tuple[Stretch, ...]
    cue: str
    count: int | None
    open: bool
    measure: str
    noun: Stretch
    end: int

    @property
    def start(self) -> int:
        """Where the first member begins."""
        return self.members[0][0]

    @property
    def closed(self) -> bool:
        """Whether the page itself says that these are all: it counts them, or does not end in 等."""
        return self.count == len(self.members) or not self.open


@lru_cache(64)
def find(view: str, start: int = 0) -> tuple[Coordination, ...]:
    """The coordinations of ``view`` from ``start`` on, those inside quotation marks too."""
    return tuple(_found(view, start))


def _found(view: str, start: int) -> Iterator[Coordination]:
    for a, b in clauses.clauses(view):
        if b <= start:
            continue
        a = max(a, start)
        joints = list(_top_level(view, a, b))
        found = _read(view, a, b, joints) if joints else None
        found = found or _pair(view, a, b) or _open_pair(view, a, b) or _quoted(view, a, b) or _chain(view, a, b)
        if found:
            yield _as_summed_up(view, found)


def _as_summed_up(view: str, found: Coordination) -> Coordination:
    """``found`` with its last two members as the one that they are, where the page counts one fewer behind the list."""
    total = SUMS_UP.match(view, found.members[-1][1])
    if total is None or numerals.parse(total["count"]) != len(found.members) - 1 or found.count:
        return found
    *others, (a, _), (_, b) = found.members
    return replace(found, members=(*others, (a, b)))


def _top_level(view: str, a: int, b: int) -> Iterator[Stretch]:
    """The joints outside quotation marks: each 、, and the empty place between two members in quotation marks (“甲”“乙”, 《甲》《乙》)."""
    depth = 0
    for found in _JOINT_OR_PAIRED.finditer(view, a, b):
        mark, at = found.group(), found.start()
        if mark == "、":
            if not depth:
                yield at, at + 1
        elif mark in clauses.OPENERS:
            if not depth and mark in "“《" and at > a and view[at - 1] == ("”" if mark == "“" else "》"):
                yield at, at
            depth += 1
        else:
            depth -= 1


def _read(view: str, a: int, b: int, joints: list[Stretch]) -> Coordination | None:
    middle = [(left[1], right[0]) for left, right in pairwise(joints)]
    if any(NOT_A_MEMBER.search(view[x:y]) or not 0 < y - x <= LONGEST for x, y in middle):
        return None
    before = (a, joints[0][0])
    best: tuple[float, Tail, list[Stretch]] | None = None
    for tail in tails(view, a, joints[-1][1], b):
        last = last_members(view, tail, middle, before, None if tail.open else tail.count)
        if last and (best is None or last[0] > best[0]):
            best = (last[0], tail, last[1])
    return _closed(view, before, b, middle, best[1], best[2]) if best else None


def _closed(view: str, before: Stretch, b: int, middle: list[Stretch], tail: Tail, last: list[Stretch]) -> Coordination | None:
    """The coordination with its first member, whose last members are known."""
    certain = without_shared(view, [*middle, *last], before)
    first = first_member(view, *before, [view[x:y] for x, y in certain], tail.count is not None)
    if first is None:
        return None
    members = (first, *without_class(view, certain, middle or [first, *certain[:-1]]))
    count = tail.count
    if len(members) == 2 and all(b - a == 1 for a, b in members):
        return None  # 内、外两层膜: the members are no words
    if count is not None and count != len(members):
        if not tail.open or count < len(members):
            return None
        count = None
    end = members[-1][1]
    noun = class_noun(view, (tail.noun if tail.noun is not None and end == tail.end else end, b))
    return Coordination(members, cue_of(view, before[0], first[0]), count, tail.open, tail.measure, noun, noun[1])


def members_of(view: str, start: int, end: int) -> list[Stretch]:
    """The members of ``view[start:end]``, which is known to be a list and nothing else; empty where it is no list.

    The stretches are alike in length; a 和 joins the last two unless the other members have such joints of their own.
    """
    marks = list(_top_level(view, start, end))
    edges = [start, *(right for _, right in marks)]
    pieces = [(a, b) for a, b in zip(edges, [*(left for left, _ in marks), end], strict=True)]
    last = pieces[-1]
    joints = [joint for joint in LAST_JOINT.finditer(view, *last) if joint.group() != "及其"]
    joints = [joint for joint in joints if clauses.is_balanced(view[last[0] : joint.start()])]
    joints = [joint for joint in joints if "或" not in joint.group() or view[last[0]] != view[joint.end() : joint.end() + 1]]
    if len(joints) == 1 and not any(LAST_JOINT.search(view, *piece) for piece in pieces[:-1]):
        pieces[-1:] = [(last[0], joints[0].start()), (joints[0].end(), last[1])]
    if len(pieces) == 2 and not marks and "的" in view[slice(*pieces[1])] and "的" not in view[slice(*pieces[0])]:
        return []  # 海洋和陆地的热量交换: the 的 may qualify both
    if len(pieces) == 2 and marks and LAST_JOINT.search(view, *pieces[0]):
        return []  # 甲与乙、丙的战争: two of them against one
    lengths = [b - a for a, b in pieces]
    if len(pieces) > 1 and lengths[-1] > max(lengths[:-1]) + (3 if marks else 2):
        return []  # 新产业、新业态快速涌现: what follows the last member belongs to all of them
    good = all(not NOT_A_MEMBER.search(view[a:b]) and clauses.is_balanced(view[a:b]) for a, b in pieces)
    return pieces if len(pieces) > 1 and good and min(lengths) > 1 and max(lengths) <= 2 * min(lengths) + 2 else []


_IN_QUOTES = re.compile(
    rf"“(?P<list>[^“”，。；、]{{2,20}}(?:、[^“”，。；、]{{2,20}})+)”(?:这|等|共)?(?P<count>[二两三四五六七八九十]{{1,2}}|\d{{1,2}})(?P<measure>{MEASURES})(?P<noun>.*)$"
)
_LINK = r"(?:—{1,2}|－|→|＋|\+|-)"
_CHAIN = re.compile(rf"“(?P<list>[一-鿿]{{2,10}}(?:(?:{_LINK}[一-鿿]{{2,10}}){{2,6}}|[＋+][一-鿿]{{2,10}}))”")


def _quoted(view: str, a: int, b: int) -> Coordination | None:
    """“A、B、C”三个N: the whole list stands in one pair of quotation marks."""
    found = _IN_QUOTES.search(view[a:b])
    if not found:
        return None
    members = split_at(view, (a + found.start("list"), a + found.end("list")), "、")
    noun = class_noun(view, (a + found.start("noun"), a + found.end("noun")))
    count = numerals.parse(found["count"])
    return Coordination(members, "“", int(count), False, found["measure"], noun, noun[1]) if count == len(members) else None


def _chain(view: str, a: int, b: int) -> Coordination | None:
    """“A—B—C”, “A+B+C”: parts that are linked by signs."""
    found = _CHAIN.search(view, a, b)
    if not found:
        return None
    members = split_at(view, found.span("list"), _LINK)
    at = found.end()
    return Coordination(members, "“", None, False, "", (at, at), at)


def split_at(view: str, stretch: Stretch, mark: str) -> tuple[Stretch, ...]:
    """What the pattern ``mark`` sets apart in a ``stretch`` of ``view``, in order."""
    marks = [found.span() for found in re.compile(mark).finditer(view, *stretch)]
    edges = [stretch[0], *(right for _, right in marks)]
    return tuple(zip(edges, [*(left for left, _ in marks), stretch[1]], strict=True))


_PAIR = re.compile(
    rf"(?P<a>[^，。；：？！、的]{{2,14}}?)(?:和|与|及|以及)(?P<b>[^，。；：？！、的]{{2,14}}?)(?P<count>两|二)(?P<measure>{MEASURES})(?P<noun>[^，。；：？！、]*)"
)
_TWO = re.compile(f"[两二](?:{MEASURES})|双重")
# 面临A和B双重压力: two, counted by the 重 of two layers.
_DOUBLE = re.compile(
    r"(?P<a>[^，。；：？！、的]{2,14}?)(?:和|与|及|以及|、)(?P<b>[^，。；：？！、的]{2,14}?)的?(?P<count>双)(?P<measure>重)(?P<noun>[^，。；：？！、]+)"
)


def _pair(view: str, a: int, b: int) -> Coordination | None:
    """A和B两个N: two members without 、, certain because they are counted."""
    found = (_PAIR.search(view, a, b) or _DOUBLE.search(view, a, b)) if _TWO.search(view, a, b) else None
    if not found:
        return None
    second = found.span("b")
    first = first_member(view, a, found.end("a"), [found["b"]], counted=True)
    if first is None:
        return None
    noun = class_noun(view, found.span("noun"))
    return Coordination((first, second), cue_of(view, a, first[0]), 2, False, found["measure"], noun, noun[1])


_OPEN_PAIR = re.compile(rf"(?:和|与|及|以及)(?P<b>[^，。；：？！、的和与及]{{2,12}}?){OPENING}(?P<noun>[^，。；：？！、]*)")


def _open_pair(view: str, a: int, b: int) -> Coordination | None:
    """A和B等N: two members of a class that are examples of it."""
    found = _OPEN_PAIR.search(view, a, b) if "等" in view[a:b] and "、" not in view[a:b] else None
    first = first_member(view, a, found.start(), [found["b"]], counted=False) if found else None
    if not found or first is None or not clauses.is_balanced(view[slice(*first)] + found["b"]):
        return None
    noun = class_noun(view, found.span("noun"))
    members = (first, found.span("b"))
    return Coordination(members, cue_of(view, a, first[0]), None, True, "", noun, noun[1]) if noun[0] < noun[1] else None
