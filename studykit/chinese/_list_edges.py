"""Where the first and the last member of a list begin and end: middle members are certain, so these are cut to be like them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, pairwise
from statistics import median

from studykit.chinese import actions, clauses, words
from studykit.chinese.class_nouns import CLOSING, Stretch, Tail
from studykit.chinese.words import Word

LONGEST = 40
# A cue is looked for in so many characters before a member, the one before it among them.
_LONGEST_CUE = 8
# What all other members open with (同时施工、同时投产), the first one opens with too.
_OPENING = 2

# 和 as a joint, none of 和平 or 和谐.
_AND = "和(?!平(?![衡均等行原静])|谐|睦|蔼)"
LAST_JOINT = re.compile(rf"以及|乃至|及其|{_AND}|(?<!参)与|及|或者|或|暨")
_CONSISTING = "包括有?|包含|涵盖|囊括|分为|分成|划分为|区分为|归纳为|概括为|总结为"
_LEFT_CUES = re.compile(
    rf"(?:{_CONSISTING}|分别(?:是|为)|即|就是|是|为|有|具有|具备|由|(?<![可所加予得难用足借])以|围绕|聚焦|针对|对于|对|从|在|如|像|于|把|将|通过|"
    r"依靠|依赖于|依赖|运用|利用|结合|体现在|表现为|体现为|来自|源于|取决于|按照|坚持|实现|形成|推动|促进|涉及到?|发展|打造|建设|培育|整治|治理|健全|深化|强化|优化|完善|壮大|做大|做强|开辟|谋划|布局|攻克|研发|推广|呈现出?|提高|提升|加强|聚集了?|拥有|(?:必?须|需|要|应|可)经|经过|历经|我国|一批|一系列|各种|各类|多种|(?<=[一-鿿]{2})间|向|与|和|的)$"
)
_STRONG_CUES = re.compile(
    rf"(?:{_CONSISTING}|分别(?:是|为)|即|就是|是|是指|指的是|为|有|具有|具备|能够|可以|由|以|体现在|表现为|体现为|：|“)$"
)
_TAKEN = re.compile(r"(?<![可所加予得难用足借])以(?![上下来及后前内外至])[^为]*$")
# Verbs that take a whole list for their object: no first member opens with them, be it as long as the others (开辟量子、生命科学).
_TAKES_LIST = frozenset(
    ["开辟", "打造", "坚持", "培育", "聚集", "聚焦", "围绕", "推广", "应用", "运用", "拥有", "建成", "引进", "出版", "发表"]
)
_CLASS_NOUN = re.compile(
    r"(?:特征|特点|特质|特性|优势|优点|原则|方面|要素|因素|环节|领域|阶段|层次|趋势|效应|效益|理念|精神|思想|能力|职能|功能|工作|活动|任务|设施|设备|行为)$"
)
# What follows a verb of consisting is the list from its first word on: 包括非生物的物质和能量、生产者.
_CONSISTS = re.compile(rf"(?:{_CONSISTING}|是指|指的是)$")
NOT_A_MEMBER = re.compile(
    rf"^[是的了着与及或等于]|^{_AND}|^在(?![线职校岗册建逃])|^至(?![今少多上尊])|(?<![标目])的$|[了着和及或]$|(?<!参)与$|(?<![规准原细总法])则$|[，。；：？！]|(?<![高平中同相不对均优初上下])等(?![级于同价待候式])"
)


def last_members(
    view: str, tail: Tail, middle: list[Stretch], before: Stretch, count: int | None
) -> tuple[float, list[Stretch]] | None:
    """The last members, one or two, and how much speaks for them: of all places where they can end, those most like the certain
    ones. ``before`` is the stretch in front of the first 、, which ends with the first member."""
    inner = "及" in view[max(before[0], before[1] - 8) : tail.start - 1] or any(LAST_JOINT.search(view, *one) for one in middle)
    likeness = _likeness([view[x:y] for x, y in middle]) if middle else None
    best: tuple[float, list[Stretch]] | None = None
    for members in _endings(view, tail, before, bool(middle)):
        if count is not None and count != len(middle) + len(members) + 1:
            continue
        if count is None and len(members) == 2 and inner:
            continue  # 磷及磷化工、煤及煤电化、电池与材料: joints inside the members
        if tail.open and middle and len(members) == 2 and _is_compound(view, members, middle):
            continue
        if not all(_can_be(view[x:y]) for x, y in members):
            continue
        ends = [view[x:y] for x, y in members]
        score = sum([likeness(one) for one in ends]) / len(ends) if likeness else _alone(ends, view[slice(*before)])
        score += (3 if middle else 2) * (members[-1][1] == tail.end) + 2 * (len(members) == 2)
        if best is None or score > best[0]:
            best = (score, members)
    return best


def _is_compound(view: str, members: list[Stretch], middle: list[Stretch]) -> bool:
    """Whether 氢能与储能 before 等 is rather one member: two words of two characters with 与 or 及, together no longer than another."""
    (a, b), (c, d) = members
    return view[b:c] in ("与", "及") and b - a == d - c == 2 and d - a <= max(y - x for x, y in middle)


def _can_be(member: str) -> bool:
    return 0 < len(member) <= LONGEST and not NOT_A_MEMBER.search(member) and clauses.is_balanced(member)


def _alone(ends: list[str], before: str) -> float:
    """How much speaks for ``ends`` as the last members of a list without middle ones: likeness to the end of the first and to
    each other."""
    alone = 8 * (len(ends) == 1 and bool(LAST_JOINT.search(ends[0])))  # A、B和C: B和C as one is like nothing
    same = sum(2.0 * (before[-1] == end[-1]) + 2 * (before[-2:] == end[-2:]) for end in ends) / len(ends)
    qualified = [("的" in words_) for words_ in (before, *ends)]
    cut = 5 * (_is_quality(ends[-1]) and not _is_quality(before))  # 光照、水分和肥沃|的土壤
    return same + 3 * all(qualified) - any(qualified[1:]) - abs(len(ends[0]) - len(ends[-1])) - alone - cut


def without_shared(view: str, certain: list[Stretch], before: Stretch) -> list[Stretch]:
    """小学学生、中学学生、大学学生人数: what follows the noun that all have in common belongs to none of them alone."""
    start, end = certain[-1]
    shared = view[max(before[0], before[1] - 2) : before[1]]
    if not all(view.endswith(shared, *one) for one in certain[:-1]):
        return certain
    at = view.find(shared, start + 1, end)
    return [*certain[:-1], (start, at + 2)] if 0 < at < end - 2 and "的" not in view[at:end] else certain


def without_class(view: str, certain: list[Stretch], others: list[Stretch]) -> list[Stretch]:
    """高科技、高效能、高质量特征: the class noun that the last member carries for all of them is taken off."""
    start, end = certain[-1]
    noun = _CLASS_NOUN.search(view, start, end)
    alike = noun and others and all(b - a == noun.start() - start for a, b in others)
    if noun and alike and not any(_CLASS_NOUN.search(view, *one) for one in others):
        return [*certain[:-1], (start, noun.start())]
    return certain


def _endings(view: str, tail: Tail, before: Stretch, middle: bool) -> Iterator[list[Stretch]]:
    """The ways in which one or two members can stand at the beginning of the tail."""
    ends = [tail.end]
    if (closing := CLOSING.search(view, tail.start + 1, tail.end)) and not _is_shared(view, closing.end(), tail, before):
        ends = [closing.start()]
    elif (as_ := view.find("为", tail.start, tail.end)) > 0 and _TAKEN.search(view, *before):
        ends = [as_]  # 以A、B为重点
    elif not tail.open and tail.count is None:
        ends += _word_ends(view, tail, anywhere=middle)
    joints = [joint.span() for joint in LAST_JOINT.finditer(view, tail.start, tail.end) if joint.group() not in ("及其", "及")]
    for end in ends:
        yield [(tail.start, end)]
        yield from ([(tail.start, x), (y, end)] for x, y in joints if tail.start < x and y < end)


def _word_ends(view: str, tail: Tail, anywhere: bool) -> Iterator[int]:
    """Where words end in the tail; not ``anywhere`` but only where a predicate may follow, a word of two characters or more."""
    for word, after in pairwise(words.segment(view[tail.start : tail.end])):
        if anywhere or (len(after.text) > 1 and words.tag(after.text) in ("v", "d", "a", "z", "p", "ad")):
            yield tail.start + word.end


def _is_shared(view: str, at: int, tail: Tail, before: Stretch) -> bool:
    """Whether the name in quotation marks that begins at ``at`` is part of every member: 人才“高地”、技术“高地”."""
    name = view[at - 1 : view.find("”", at, tail.end) + 1]
    return len(name) > 2 and name[0] == "“" and view.endswith(name, *before)


def first_member(view: str, a: int, b: int, others: list[str], counted: bool) -> Stretch | None:
    """The first member inside ``view[a:b]``: of all places where one can begin, the one most like the other members."""
    best: tuple[float, int] | None = None
    typical = median(map(len, others))
    likeness = _likeness(others)
    cut = words.segment(view[a:b])
    opening = others[0][:_OPENING] if len(others) > 1 and len({one[:_OPENING] for one in others}) == 1 else ""
    size = len(others[0]) if _are_of_one_make([*others, view[b - len(others[0]) : b]]) else 0
    # The likeliest way from a word to the end is the end of the likeliest way: a member's first word is known from its clause.
    word_at = {a + word.start: word.text for word in cut}
    alike_at = [(a + word.start, 4.0) for word in cut if opening and word.text.startswith(opening)]
    for at, bonus in chain(_beginnings(view, (a, b), cut, counted, size), alike_at):
        member = view[at:b]
        if not _can_be(member) or (bonus < 12 and len(member) > max(2.5 * typical, typical + 4)):
            continue
        # What is as long as the others may well begin with a verb where they do not: 保持水质好、水量足.
        alike = abs(len(member) - typical) < 1 and not actions.opens_with_manner(member)
        first = word_at.get(at) or words.segment(member)[0].text
        odd = not alike and (words.tag(first) == "v" or actions.opens_with_manner(member))
        strange = (odd or first in _TAKES_LIST) and not any(map(_is_verbal, others))
        strange = strange or (first == "实现" and all(one[-2:] == member[-2:] for one in others))
        score = likeness(member) + bonus - 4 * strange
        if best is None or score > best[0]:
            best = (score, at)
    return (best[1], b) if best else None


def _are_of_one_make(members: list[str]) -> bool:
    """Whether all are as long as each other and end alike: in a word, or in the 化 or 性 that makes a quality."""
    return len({(len(one), one[-2:]) for one in members}) == 1 or (
        len(members[0]) < 4 and len({(len(one), one[-1:]) for one in members}) == 1 and members[0][-1] in "化性型"
    )


def _beginnings(view: str, stretch: Stretch, cut: Sequence[Word], counted: bool, size: int) -> Iterator[tuple[int, float]]:
    """Places where a member may begin, and how much speaks for them: the clause itself, after a cue, after a verb,
    before the last ``size`` characters."""
    a, b = stretch
    yield clauses.after_lead(view, a), 0
    end, opening = a, True
    for word in cut[:-1]:
        end = a + word.end
        before = view[max(a, end - _LONGEST_CUE) : end]
        tag = words.tag(word.text)
        if _CONSISTS.search(before) and view[end] not in "以由从在对":
            yield end, 12
        elif _STRONG_CUES.search(before):
            yield end, 5
        elif _LEFT_CUES.search(before) or tag in ("v", "p", "vd", "ul", "uz") or (opening and tag == "vn"):
            yield end, 2
        elif counted:
            yield end, -1
        elif b - end == size:
            yield end, 0.5  # 作物品种结构、种植结构、区域结构: 作物 stands before all three
        opening = opening and tag in ("d", "ad", "a", "vd", "")


def _is_verbal(member: str) -> bool:
    return actions.opens_with_manner(member) or words.tag(next((word.text for word in words.segment(member)), "")) == "v"


def _is_quality(words_: str) -> bool:
    """Whether an adjective ends ``words_``."""
    return words.tag(words.segment(words_)[-1].text) in ("a", "z", "b", "vd", "ad") if words_ else False


def _likeness(others: list[str]) -> Callable[[str], float]:
    """The measure of how much a member looks like the others: its length, its first and last characters."""
    typical = median(map(len, others))
    lasts, pairs, firsts = ({other[part] for other in others} for part in (slice(-1, None), slice(-2, None), slice(1)))

    def likeness(member: str) -> float:
        alike = (member[-1:] in lasts) + (member[-2:] in pairs) + (member[:1] in firsts)
        return 2 * alike - abs(len(member) - typical)

    return likeness


def cue_of(view: str, a: int, at: int) -> str:
    """The word before the first member: a cue, or the verb it is the object of."""
    found = _STRONG_CUES.search(view[a:at]) or _LEFT_CUES.search(view[a:at])
    if found:
        return found.group()
    before = words.segment(view[a:at])[-2:] if at > a else []
    return "".join(word.text for word in before) if any(words.tag(word.text) == "v" for word in before) else ""
