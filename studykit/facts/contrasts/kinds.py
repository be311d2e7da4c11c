"""Two kinds of one thing, each told of in a clause or a half of its own: 动脉把血液送往全身，静脉把血液送回心脏."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from studykit.chinese import clauses, words
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._sides import Contrast, is_side, kind_beside, scene, shared_noun
from studykit.facts._states import state_of
from studykit.facts.contrasts import comparison, fellows
from studykit.facts.contrasts._parallels import parallel
from studykit.facts.contrasts.contrast import opposed, sided
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "contrast"

# What tells how a thing is, not what is done: of both sides it must be told.
_DESCRIBES = re.compile(
    "[，不没无有能由靠凭只把从在向为是于属依比常多]|需要|具有|主要|一般|通常|往往|容易|不易|难以|全年|终年|[冬夏]|比较|较为|十分|非常|实行|采用|适用|使用|追求|强调|重视"
)
_DONE = re.compile(
    r"[这那它她我你]|他(?!人)|可以|其(?![他中实余])|了(?!解)|将|曾|正在|已经?|\d|应当|(?<![反对相供效响呼感适])应(?![用对])|必须|(?<![主需重])要(?!素|求)|加快|推动|推进|促进|进一步|不断|逐步|逐渐|什么"
)
# Places, offices and times act and are counted; what kind of thing they are is not what is told.
_NO_KINDS = re.compile("[市县区省镇乡村州厂校院馆局部会司店年月日天季时期代国队]$|方面$|[一二三]是|^(?:第|本|前|后)")
_LIKE = re.compile(f"{fellows.LIKE}$")
_JOINED = re.compile("(?:而|但)(?!且|是)|(?:与之|与此)?相反，")
_FURTHERS = re.compile(
    "加强|推进|提升|发展|培育|打造|建设|完善|优化|深化|坚持|实现|开展|增长|下降|达到|增加|减少|包括|完成|负责|只能|不能|能够|可以|可能|应该"
)
_WHERE = re.compile("在(?P<where>[^，在]{2,16}?)(?P<does>进行|发生|完成|生长|形成|出现|繁殖)")
# 起于左心室 and 起于右心室: the verb of both.
_LEADS_TO = re.compile("(?!不同|区别|有别|相当|大|小|高|低)[一-鿿]{1,2}[于自](?=[一-鿿]{2})")
_NOMINAL = ("n", "b", "j", "l", "vn", "a", "s", "t", "f", "eng", "m", "q")
# Of which river 上游 is, of which land 北方 is, somebody must tell.
_HALF = re.compile("[东西南北][方部]|城市|城镇|农村|乡村|沿海|内陆|内地")
_OF_A_WHOLE = re.compile("[上下内外中左右]|[东西南北][方部]|城市|城镇|农村|乡村|沿海|内陆|内地")
_HOW = re.compile("[则則却卻]")
_REACH, _LONGEST_NAME = 15, 9
_LONGEST, _LONGEST_HALF, _LONGEST_OWNER, _FEW_WORDS = 32, 44, 6, 5

_Stretch = tuple[int, int]


@cued("[，；][而但]?[一-鿿]{2,9}")
def two_kinds(passage: Passage) -> Iterator[Fact]:
    """动脉把A送往B，静脉把A送回C; 上游…，…；下游…，…: how two kinds of one thing differ."""
    for (a, b), (c, d) in [*_halves(passage), *_neighbours(passage)]:
        left_told, right_told = passage.view[a:b], passage.view[c:d]
        # Most pairs of clauses have no head in common, or tell of deeds: they are not cut into words for nothing.
        if set(left_told[1:_REACH]).isdisjoint(right_told[1:_LONGEST_NAME]) or _DONE.search(left_told + right_told):
            continue
        names = _names(passage, left_told, right_told)
        if names is None:
            continue
        owner, x, y = names
        left, right = passage.cut(passage.view.index(x, a) + len(x), b), passage.cut(c + len(y), d)
        left, right = (
            side.part(len(found.group()), len(side)) if (found := _HOW.match(side.text)) else side for side in (left, right)
        )
        told = [passage.view_of(side) for side in (left, right)]
        apart = told[0].partition("，")[0] != told[1].partition("，")[0]
        verb = _shared_verb(*told)
        alike = verb or _shared_object(*told)
        if apart and all(_tells(one, alike) for one in told) and not _told_by_others(passage, a, d):
            asked, sides = _asked(passage, f"{owner}{x}与{y}", (left, right), verb)
            yield Contrast(
                passage.cut(a, d), "two_kinds", passage.voice, f"{x}与{y}", "kind", sides, f"{scene(passage, a)}{asked}？"
            )
            return


def _neighbours(passage: Passage) -> list[tuple[_Stretch, _Stretch]]:
    """The pairs of clauses that stand side by side and alone: no third one goes on with the second."""
    parts = _parts(passage)
    found = []
    for number, (first, second) in enumerate(pairwise(parts)):
        ends = passage.view[second[1] : second[1] + 1] in ("", "。", "；")
        opens = number == 0 or passage.view[parts[number - 1][1]] in "。；："
        if ends and opens and max(first[1] - first[0], second[1] - second[0]) <= _LONGEST:
            found.append((first, second))
    return found


def _halves(passage: Passage) -> list[tuple[_Stretch, _Stretch]]:
    """The two halves of the statement that a single ； parts, where one of them has several clauses."""
    parts = _parts(passage)
    marks = [at for at in range(passage.start, len(passage.view)) if passage.view[at] == "；"]
    later = [part for part in parts if marks and part[0] > marks[0]]
    if len(marks) != 1 or not later or len(parts) < 3 or parts[0][0] > marks[0]:
        return []
    halves = (parts[0][0], marks[0]), (later[0][0], later[-1][1])
    return [halves] if all(b - a <= _LONGEST_HALF for a, b in halves) else []


def _parts(passage: Passage) -> list[_Stretch]:
    """The clauses of the statement, what joins them to those before left out."""
    view = passage.view
    found = [(clauses.after_lead(view, max(a, passage.start)), b) for a, b in clauses.clauses(view) if b > passage.start]
    return [(a + len(joined.group()) if (joined := _JOINED.match(view, a)) else a, b) for a, b in found]


def _names(passage: Passage, left: str, right: str) -> tuple[str, str, str] | None:
    """The two kinds that ``left`` and ``right`` open with, with what both go on with, and whose they are, where that stands before the
    first; ``None`` where they open with none, or with a half of a land that the page does not name."""
    ends = [word.end for word in words.segment(left[: _LONGEST_OWNER + 9])]
    for start in [0, *(end for end in ends if end <= _LONGEST_OWNER)]:
        for end in ends:
            x = left[start:end]
            y = kind_beside(x, right) if 1 < end - start < 10 else ""
            inside = (x in right or y in left) and "非" not in (x[:1], y[:1])  # 晶体 and 非晶体
            if not y or inside or any(_NO_KINDS.search(one) for one in (x, y)) or not _are_nouns(left[:end], y):
                continue
            owner = left[:start]
            if not owner and _HALF.fullmatch(x):
                owner = state_of(passage)
            if owner or not _OF_A_WHOLE.match(y):
                return owner, *_with_noun(x, y, left[end:], right[len(y) :])
    return None


def _are_nouns(*names: str) -> bool:
    """Whether each of ``names`` is made of nouns and what qualifies them; its head may be the name of a process (呼吸)."""
    for name in names:
        cut = words.segment(name)
        tags = [words.tag(word.text) for word in cut]
        head = tags[-1].startswith((*_NOMINAL, "i")) or (tags[-1].startswith("v") and len(cut[-1].text) > 1)
        if not head or not all(tag.startswith(_NOMINAL) for tag in tags[:-1]):
            return False
    return True


def _with_noun(x: str, y: str, left: str, right: str) -> tuple[str, str]:
    """``x`` and ``y`` with the noun that both go on with: 二级 and 三级 of 二级古树由…，三级古树由….."""
    ours, theirs = (words.segment(one) for one in (left, right))
    same = ours and theirs and ours[0].text == theirs[0].text and words.tag(ours[0].text).startswith(("n", "vn"))
    same = same and not re.match("[对与和从为有]", ours[0].text)
    noun = ours[0].text if same else ""
    return x + noun, y + noun


def _shared_verb(left: str, right: str) -> str:
    """The verb that both say something of: 产生; empty where there is none, or it only furthers something."""
    ours, theirs = (words.segment(one)[:1] for one in (left, right))
    verb = ours[0].text if ours and theirs and ours[0].text == theirs[0].text else ""
    plain = len(verb) > 1 and words.tag(verb) == "v" and not _FURTHERS.fullmatch(verb)
    return verb if plain and "，" not in left + right else ""


def _shared_object(left: str, right: str) -> str:
    """The noun that two clauses of a verb and its object end in: 释放热量 and 吸收热量, 不流入海洋 and 流入海洋; else empty."""
    ours, theirs = (words.segment(one) for one in (left, right))
    same = len(ours) > 1 and len(theirs) > 1 and ours[-1].text == theirs[-1].text and max(len(ours), len(theirs)) < _FEW_WORDS
    plain = same and all(words.tag(one[-2].text).startswith("v") for one in (ours, theirs))
    return ours[-1].text if plain and words.tag(ours[-1].text).startswith("n") else ""


def _tells(said: str, verb: str) -> bool:
    """Whether ``said`` (folded) tells how something is, or what it does by the ``verb`` that the other does it by too: no deed, no call,
    no pronoun."""
    loose = re.sub("^(?:不|没|也|都|以)", "", said)
    whole = (
        not re.match(
            r"[的、和与及之]|等|[为是]?[约近超]?(?:\d|[一二三四五六七八九十百]{1,3}[年月日天个元])|为[^，]{2,12}之日", said
        )
        and is_side(loose)
        and len(said) > 2
    )
    return whole and bool(verb or _DESCRIBES.search(said) or _LIKE.search(said)) and not _DONE.search(said)


def _asked(passage: Passage, pair: str, sides: tuple[Span, Span], verb: str) -> tuple[str, tuple[Span, ...]]:
    """The question for what ``sides`` tell of a ``pair``, and its answers: what each does by the ``verb`` of both, where it happens, in
    which matter they differ, or how."""
    if verb:
        return f"{pair}分别{verb}什么", tuple(side.part(len(verb), len(side)) for side in sides)
    told = [passage.view_of(side) for side in sides]
    left, right = (_WHERE.fullmatch(one) for one in told)
    if left and right and left["does"] == right["does"]:
        places = tuple(side.part(*one.span("where")) for side, one in zip(sides, (left, right), strict=True))
        return f"{pair}分别在哪里{left['does']}", places
    if (same := _LEADS_TO.match(told[0])) and told[1].startswith(same.group()):
        size = same.end()
        return f"{pair}分别{same.group()}什么", tuple(side.part(size, len(side)) for side in sides)
    matter = shared_noun(*told)
    differ = matter and all(re.search(f"(?<=..){matter}[^，]{{0,4}}$", one) for one in told)
    return f"{pair}{f'在{matter}上' if differ else ''}有何不同", sides


def _told_by_others(passage: Passage, a: int, d: int) -> bool:
    """Whether another rule asks for the pair already, by its verb or by a respect."""
    start, end = passage.span.start + a, passage.span.start + d
    rules = (
        parallel,
        opposed,
        sided,
        comparison.by_which,
        fellows.in_a_respect,
        fellows.each_like,
        fellows.each_where,
        fellows.in_a_matter,
    )
    return any(fact.span.start < end and start < fact.span.end for rule in rules for fact in rule(passage))


RULES = (two_kinds,)
