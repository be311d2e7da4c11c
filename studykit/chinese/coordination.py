"""Coordinations: A、B和C, what they are members of, and whether the page closes or counts them.

The hard part is where a list begins and ends (published systems: F1 .77). Middle members are certain, so they decide: the
first and the last member are cut to be like them, a count that the page gives must come out exactly, and where neither
helps only a closed set of cues may mark the left edge. Offsets are those of the folded view.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from statistics import median

from studykit.chinese import clauses, numerals, words

Stretch = tuple[int, int]
_JOINT_OR_PAIRED = re.compile(f"[、{clauses.OPENERS}{clauses.CLOSERS}]")
LONGEST = 40
# A cue is looked for in so many characters before a member, the one before it among them.
_LONGEST_CUE = 8

MEASURES = "大|个(?![人体性别])|种(?![子植族])|项(?!目)|类(?![型别似])|条(?![件例款约理文])|方面|点(?!位)|层(?![次面])|位(?!置)|家(?![庭长])|所|座|部(?![门分委队])|次|支|步(?!骤)|组|期(?!间)|省|市|国(?!家)|句|字|本|门|级|章|节|线|区(?!域)"
_COUNTED = re.compile(
    rf"(?P<open>(?<![高平中同相不对均劣优初上下])等)?(?:这|共|共计|合计|总共)?(?P<count>[二两三四五六七八九十]{{1,3}}|\d{{1,2}})(?P<measure>{MEASURES})(?P<noun>.*)$"
)
_OPEN = re.compile(r"(?<![高平中同相不对均劣优初上下])等(?![级于同价待候式额距腰边分份])(?P<noun>.*)$")
_LAST_JOINT = re.compile(r"以及|及其|和|与|及|或者|或|暨")
_LEFT_CUES = re.compile(
    r"(?:包括有?|包含|涵盖|囊括|分别(?:是|为)|分为|分成|划分为|区分为|归纳为|概括为|总结为|即|就是|是|为|有|具有|具备|由|(?<![可所加予得难用足借])以|围绕|聚焦|针对|对于|对|从|在|如|像|于|把|将|通过|"
    r"依靠|依赖于|依赖|运用|利用|体现在|表现为|体现为|来自|源于|取决于|按照|坚持|实现|形成|推动|促进|涉及到?|发展|打造|建设|培育|开辟|呈现出?|提高|提升|加强|聚集了?|拥有|我国|一批|一系列|各种|各类|多种|向|与|和|的)$"
)
STRONG_CUES = re.compile(
    r"(?:包括有?|包含|涵盖|囊括|分别(?:是|为)|分为|分成|划分为|区分为|归纳为|概括为|总结为|即|就是|是|为|有|具有|具备|由|以|体现在|表现为|体现为|：|“)$"
)
_NOUN_END = re.compile(
    r"[的里为是将已在对与和及，、；。：？！（“而]|(?<=..)中(?![国学医药央间部原小华共心文])|(?<=..)[上下](?![海层级游市])|进行|展开|成为|组成|构成|协调|加快|推动|促进|实现|创新发展|发展格局|以及|之间|之中|等"
)
_CLOSING = re.compile(r"(?:而|共同|所|相互|有机)*(?:组成|构成|催生|产生|形成|结合|统一|决定|推动|并称|合称|统称|通称|“)")
_CLASS_NOUN = re.compile(
    r"(?:特征|特点|特质|特性|优势|优点|原则|方面|要素|因素|环节|领域|阶段|层次|趋势|效应|效益|理念|精神|思想|能力|职能|功能)$"
)
_NOT_A_MEMBER = re.compile(
    r"^[是的了着和与及或等]|[的了着和与及或]$|[，。；：？！]|(?<![高平中同相不对均优初上下])等(?![级于同价待候式])"
)


@dataclass(frozen=True, slots=True)
class Coordination:
    """A list inside one clause.

    ``members`` are the members' stretches; ``count`` is the number the page gives; ``open`` tells that it ends in 等;
    ``measure`` and ``noun`` are the words that follow it (个, 核心环节); ``end`` is where the text goes on after them;
    ``cue`` is the word before the first member.
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
        marks = list(_top_level(view, a, b))
        found = (_read(view, a, b, marks) if marks else None) or _pair(view, a, b) or _quoted(view, a, b)
        if found:
            yield found


def _top_level(view: str, a: int, b: int) -> Iterator[int]:
    depth = 0
    for found in _JOINT_OR_PAIRED.finditer(view, a, b):
        mark = found.group()
        if mark == "、":
            if not depth:
                yield found.start()
        else:
            depth += 1 if mark in clauses.OPENERS else -1


def _read(view: str, a: int, b: int, marks: list[int]) -> Coordination | None:
    middle = [(left + 1, right) for left, right in pairwise(marks)]
    if any(_NOT_A_MEMBER.search(view[x:y]) or not 0 < y - x <= LONGEST for x, y in middle):
        return None
    tail = _tail(view, marks[-1] + 1, b)
    inner = "及" in view[max(a, marks[0] - 8) : marks[-1]]
    last = _last(view, tail, middle, None if tail.open else tail.count, inner)
    if not last:
        return None
    certain = [*middle, *last]
    first = _first(view, a, marks[0], [view[x:y] for x, y in certain], tail.count is not None)
    if first is None:
        return None
    members = (first, *_without_class(view, certain, middle))
    count = tail.count
    if len(members) == 2 and all(b - a == 1 for a, b in members):
        return None  # 内、外两层膜: the members are no words
    if count is not None and count != len(members):
        if not tail.open or count < len(members):
            return None
        count = None
    end = members[-1][1]
    noun = _noun(view, (tail.noun if tail.noun is not None and end == tail.end else end, b))
    return Coordination(members, _cue(view, a, first[0]), count, tail.open, tail.measure, noun, noun[1])


@dataclass(frozen=True, slots=True)
class _Tail:
    """What follows the last 、: ``start`` to ``end`` may hold members, ``noun`` is where the class noun begins (``None``: right
    after the last member)."""

    start: int
    end: int
    count: int | None
    open: bool
    measure: str
    noun: int | None


def _tail(view: str, start: int, end: int) -> _Tail:
    words_ = view[start:end]
    if (at := words_.find("“")) > 0 and re.match(r"“[^“”]+”(?:的|$)", words_[at:]):
        return _Tail(start, start + at, None, False, "", None)  # A、B、C“三个N”: the list is followed by its name
    if (found := _COUNTED.search(words_)) and not words_.startswith("一体", found.start("noun")):
        count = numerals.parse(found["count"])
        return _Tail(
            start, start + found.start(), int(count or 0), bool(found["open"]), found["measure"], start + found.start("noun")
        )
    if found := _OPEN.search(words_):
        return _Tail(start, start + found.start(), None, True, "", start + found.start("noun"))
    if (at := _outer(words_, "的")) > 0:
        return _Tail(start, start + at, None, False, "的", start + at + 1)
    return _Tail(start, end, None, False, "", None)


def _outer(words_: str, mark: str) -> int:
    """Where ``mark`` first stands outside quotation marks; -1 where it does not."""
    at = words_.find(mark)
    while at >= 0 and not clauses.is_balanced(words_[:at]):
        at = words_.find(mark, at + 1)
    return at


def _noun(view: str, stretch: Stretch) -> Stretch:
    """The class noun at the beginning of ``stretch``."""
    if _CLOSING.match(view, *stretch):
        return (stretch[0], stretch[0])
    found = _NOUN_END.search(view, *stretch)
    return (stretch[0], found.start() if found else stretch[1])


def _last(view: str, tail: _Tail, middle: list[Stretch], count: int | None, inner: bool) -> list[Stretch]:
    """The last members, one or two: of all places where they can end, those most like the certain ones."""
    best: tuple[float, list[Stretch]] | None = None
    inner = inner or any(_LAST_JOINT.search(view, x, y) for x, y in middle)
    likeness = _likeness([view[x:y] for x, y in middle]) if middle else None
    for members in _endings(view, tail):
        if count is not None and count != len(middle) + len(members) + 1:
            continue
        if count is None and len(members) == 2 and inner:
            continue  # 磷及磷化工、煤及煤电化、电池与材料: joints inside the members
        if any(
            _NOT_A_MEMBER.search(view[x:y]) or not 0 < y - x <= LONGEST or not clauses.is_balanced(view[x:y]) for x, y in members
        ):
            continue
        like = likeness or _likeness([view[slice(*members[0])]])
        score = sum([like(view[x:y]) for x, y in members]) / len(members)
        if not middle and len(members) == 1 and _LAST_JOINT.search(view, *members[0]):
            score -= 8  # A、B和C: only likeness to itself speaks for B和C as one member
        score += 3 * (members[-1][1] == tail.end) + 2 * (len(members) == 2)
        if best is None or score > best[0]:
            best = (score, members)
    return best[1] if best else []


def _without_class(view: str, certain: list[Stretch], middle: list[Stretch]) -> list[Stretch]:
    """高科技、高效能、高质量特征: the class noun that the last member carries for all of them is taken off."""
    start, end = certain[-1]
    noun = _CLASS_NOUN.search(view, start, end)
    alike = noun and middle and all(b - a == noun.start() - start for a, b in middle)
    if noun and alike and not any(_CLASS_NOUN.search(view, *one) for one in middle):
        return [*certain[:-1], (start, noun.start())]
    return certain


def _endings(view: str, tail: _Tail) -> Iterator[list[Stretch]]:
    """The ways in which one or two members can stand at the beginning of the tail."""
    ends = [tail.end]
    if closing := _CLOSING.search(view, tail.start, tail.end):
        ends = [closing.start()]
    elif not tail.open and tail.count is None:
        ends += [tail.start + word.end for word in words.segment(view[tail.start : tail.end])][:-1]
    joints = [joint.span() for joint in _LAST_JOINT.finditer(view, tail.start, tail.end) if joint.group() not in ("及其", "及")]
    for end in ends:
        yield [(tail.start, end)]
        yield from ([(tail.start, x), (y, end)] for x, y in joints if tail.start < x and y < end)


def _first(view: str, a: int, b: int, others: list[str], counted: bool) -> Stretch | None:
    """The first member inside ``view[a:b]``: of all places where one can begin, the one most like the other members."""
    best: tuple[float, int] | None = None
    typical = median(map(len, others))
    likeness, verbal = _likeness(others), any(map(_is_verbal, others))
    cut = words.segment(view[a:b])
    # The likeliest way from a word to the end is the end of the likeliest way: a member's first word is known from its clause.
    word_at = {a + word.start: word.text for word in cut}
    for at, bonus in _beginnings(view, a, b, counted):
        words_ = view[at:b]
        if (
            _NOT_A_MEMBER.search(words_)
            or not clauses.is_balanced(words_)
            or not 0 < len(words_) <= max(2.5 * typical, typical + 4)
        ):
            continue
        score = (
            likeness(words_)
            + bonus
            - 4 * (not verbal and (words.tag(word_at[at]) == "v" if at in word_at else _is_verbal(words_)))
        )
        if best is None or score > best[0]:
            best = (score, at)
    return (best[1], b) if best else None


def _beginnings(view: str, a: int, b: int, counted: bool) -> Iterator[tuple[int, float]]:
    """Places where a member may begin, and how much speaks for them: the clause itself, after a cue, after a verb."""
    yield clauses.after_lead(view, a), 0
    end = a
    for word in words.segment(view[a:b]):
        end = a + word.end
        before = view[max(a, end - _LONGEST_CUE) : end]
        if end >= b:
            return
        if STRONG_CUES.search(before):
            yield end, 5
        elif _LEFT_CUES.search(before) or words.tag(word.text) in ("v", "p", "vd", "ul"):
            yield end, 2
        elif counted:
            yield end, -1


def _is_verbal(member: str) -> bool:
    return words.tag(next((word.text for word in words.segment(member)), "")) == "v"


def _likeness(others: list[str]) -> Callable[[str], float]:
    """The measure of how much a member looks like the others: its length, its first and last characters."""
    typical = median(map(len, others))
    lasts, pairs, firsts = ({other[part] for other in others} for part in (slice(-1, None), slice(-2, None), slice(1)))

    def likeness(member: str) -> float:
        alike = (member[-1:] in lasts) + (member[-2:] in pairs) + (member[:1] in firsts)
        return 2 * alike - abs(len(member) - typical)

    return likeness


def _cue(view: str, a: int, at: int) -> str:
    found = STRONG_CUES.search(view[a:at]) or _LEFT_CUES.search(view[a:at])
    if found:
        return found.group()
    before = words.segment(view[a:at])[-2:] if at > a else []
    return "".join(word.text for word in before) if any(words.tag(word.text) == "v" for word in before) else ""


def members_of(view: str, start: int, end: int) -> list[Stretch]:
    """The members of ``view[start:end]``, which is known to be a list and nothing else; empty where it is no list.

    The stretches are alike in length; a 和 joins the last two unless the other members have such joints of their own.
    """
    marks = list(_top_level(view, start, end))
    edges = [start, *(at + 1 for at in marks)]
    pieces = [(a, b) for a, b in zip(edges, [*marks, end], strict=True)]
    last = pieces[-1]
    joints = [joint for joint in _LAST_JOINT.finditer(view, *last) if joint.group() != "及其"]
    joints = [joint for joint in joints if clauses.is_balanced(view[last[0] : joint.start()])]
    if len(joints) == 1 and not any(_LAST_JOINT.search(view, *piece) for piece in pieces[:-1]):
        pieces[-1:] = [(last[0], joints[0].start()), (joints[0].end(), last[1])]
    if len(pieces) == 2 and not marks and "的" in view[slice(*pieces[1])] and "的" not in view[slice(*pieces[0])]:
        return []  # 宏观环境和微观主体的交互作用: the 的 may qualify both
    lengths = [b - a for a, b in pieces]
    if len(pieces) > 1 and lengths[-1] > max(lengths[:-1]) + (3 if marks else 2):
        return []  # 新产业、新业态快速涌现: what follows the last member belongs to all of them
    good = all(not _NOT_A_MEMBER.search(view[a:b]) and clauses.is_balanced(view[a:b]) for a, b in pieces)
    return pieces if len(pieces) > 1 and good and min(lengths) > 1 and max(lengths) <= 2 * min(lengths) + 2 else []


_IN_QUOTES = re.compile(
    rf"“(?P<list>[^“”，。；、]{{2,20}}(?:、[^“”，。；、]{{2,20}})+)”(?:这|等|共)?(?P<count>[二两三四五六七八九十]{{1,2}}|\d{{1,2}})(?P<measure>{MEASURES})(?P<noun>.*)$"
)


def _quoted(view: str, a: int, b: int) -> Coordination | None:
    """“A、B、C”三个N: the whole list stands in one pair of quotation marks."""
    found = _IN_QUOTES.search(view[a:b])
    if not found:
        return None
    members, at = [], a + found.start("list")
    for words_ in found["list"].split("、"):
        members.append((at, at + len(words_)))
        at += len(words_) + 1
    noun = _noun(view, (a + found.start("noun"), a + found.end("noun")))
    count = numerals.parse(found["count"])
    return (
        Coordination(tuple(members), "“", int(count), False, found["measure"], noun, noun[1]) if count == len(members) else None
    )


_PAIR = re.compile(
    rf"(?P<a>[^，。；：？！、的]{{2,14}}?)(?:和|与|及|以及)(?P<b>[^，。；：？！、的]{{2,14}}?)(?P<count>两|二)(?P<measure>{MEASURES})(?P<noun>[^，。；：？！、]*)"
)


_TWO = re.compile(f"[两二](?:{MEASURES})")


def _pair(view: str, a: int, b: int) -> Coordination | None:
    """A和B两个N: two members without 、, certain because they are counted."""
    found = _PAIR.search(view, a, b) if _TWO.search(view, a, b) else None
    if not found:
        return None
    second = found.span("b")
    first = _first(view, a, found.end("a"), [found["b"]], counted=True)
    if first is None:
        return None
    noun = _noun(view, found.span("noun"))
    return Coordination((first, second), _cue(view, a, first[0]), 2, False, found["measure"], noun, noun[1])
