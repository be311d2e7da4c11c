"""Two clauses built alike, word for word but for a few: 近视眼用凹透镜矫正，远视眼用凸透镜矫正; what each of the two has in the place that differs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from studykit.chinese import clauses, words
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._sides import Contrast, are_kinds, is_side, scene
from studykit.facts._subjects import SUBSTANCES
from studykit.facts.contrasts import comparison, fellows, kinds
from studykit.facts.contrasts._parallels import parallel
from studykit.facts.contrasts.contrast import opposed, sided
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "contrast"

_JOINED = re.compile("(?:而|但)(?!且|是)|(?:与之|与此)?相反，")
_HOW = frozenset(("则", "却", "主要", "一般", "通常", "往往", "多", "大多", "也", "的", "和", "与"))
_NAME = re.compile("(?P<name>.+?)(?P<how>(?:则|却|也|主要|一般|通常|往往|大多|多)*)")
_CIRCUMSTANCE = re.compile("(?:[时后前]|期间|状态下?|条件下|过程中)$")
_MAKES = frozenset(("使", "导致", "引起", "造成", "让"))
_VERBAL = frozenset(("有", "没有", "具有"))
_COLOUR = re.compile("[一-鿿]?[红橙黄绿蓝紫黑白灰褐棕青]色?")
_OF_LAND = re.compile("我国|中国|[英美法德俄日]国")
_A_TIME = re.compile("(?:年|季节?|时期|期|月|阶段|时代|世纪|夜间|白天|[春夏秋冬前后])$")
# Deeds and calls, numbers that change, and what leans on something told before.
_NO_STATE = re.compile(
    r"[这那它她你]|我(?!国)|他(?!人)|其(?![他中实余])|了(?!解)|将|曾|正在|已经?|\d|应当|必须|(?<![需主重])要(?!素|求)|加快|推动|推进|促进|进一步|不断|逐步|什么|如何|今年|去年|本|该|某"
)
_NO_NAME = re.compile(
    "[市县省镇乡村州厂校院馆局会司店年月日天季代国队]$|方面$|[一二三]是|^(?:第|前|后|一(?!般)|甲|乙|丙|有的|有人)|[的和与、]$|^[不没]"
)
_HALF = re.compile("[东西南北][方部]|城市|城镇|农村|乡村|沿海|内陆|内地|[上下中]游|[前后左右内外上下]部?")
_COUNTED = re.compile("(?P<number>[一二两三四五六七八九十]+)(?P<unit>[一-鿿])(?P<noun>[一-鿿]{1,6})")
_LONGEST, _LONGEST_NAME, _TWO, _FEW = 30, 10, 2, 3


class _Alike(NamedTuple):
    """Two clauses that are built alike: the names of both, the adverb that both have, the ``word`` that both go on with, what both end
    in, and where in each clause lies what differs."""

    x: str
    y: str
    how: str
    word: str
    tail: str
    left: tuple[int, int]
    right: tuple[int, int]


@cued("[，；][而但]?[一-鿿]{2,}")
def built_alike(passage: Passage) -> Iterator[Fact]:
    """近视眼用A矫正，远视眼用B矫正; 季风区降水A，非季风区降水B: what each of two has where clauses that are built alike differ."""
    pair = _two_clauses(passage)
    if pair is None or any(_NO_STATE.search(passage.view, *one) for one in pair):
        return
    (a, b), (c, d) = pair
    alike = _aligned(passage.view[a:b], passage.view[c:d], joined=passage.view[c - 1] in "而但")
    if alike is None or _told_by_others(passage, a, d):
        return
    sides = passage.cut(a + alike.left[0], a + alike.left[1]), passage.cut(c + alike.right[0], c + alike.right[1])
    asked, sides = _asked(alike, *sides)
    if asked and all(_is_told(passage.view_of(side)) for side in sides):
        pair_ = f"{alike.x}与{alike.y}"
        yield Contrast(passage.cut(a, d), "built_alike", passage.voice, pair_, alike.word, sides, f"{scene(passage, a)}{asked}？")


def _two_clauses(passage: Passage) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The two clauses that the statement is made of, what joins the second to the first left out; ``None`` where there are more or
    fewer."""
    view = passage.view
    found = [(clauses.after_lead(view, max(a, passage.start)), b) for a, b in clauses.clauses(view) if b > passage.start]
    if len(found) == _TWO + 1 and scene(passage, found[1][0]):
        found = found[1:]
    if len(found) != _TWO or view[found[0][1]] not in "，；" or max(b - a for a, b in found) > _LONGEST:
        return None
    (a, b), (c, d) = found
    joined = _JOINED.match(view, c)
    return (a, b), (c + len(joined.group()) if joined else c, d)


def _aligned(left: str, right: str, joined: bool) -> _Alike | None:
    """How two clauses are built alike: what both have behind a name each; ``None`` where they are not."""
    ours, theirs = words.segment(left), words.segment(right)
    for i, word in enumerate(ours[1:], 1):
        j = next((j for j, one in enumerate(theirs[1:], 1) if one.text == word.text), 0)
        if not j or word.text in _HOW:
            continue
        pairs = zip(ours[i:], theirs[j:], strict=False)
        run = [one for one, _other in takewhile(lambda pair: pair[0].text == pair[1].text, pairs)]
        k = _name_ends(run)
        first, last = run[k:][:1], run[-1]
        x, y, how = _names(left[: first[0].start], right[: theirs[j + k].start]) if first else ("", "", "")
        tail = _shared_end(ours[i + len(run) :], theirs[j + len(run) :])
        spans = (last.end, len(left) - len(tail)), (theirs[j + len(run) - 1].end, len(right) - len(tail))
        framed = bool(tail) and words.tag(first[0].text)[:1] in ("p", "v") if first else False
        frame = framed or all(_COUNTED.fullmatch(one[start:]) for one, (start, _end) in zip((left, right), spans, strict=True))
        told = all(start < end for start, end in spans)
        fellows_ = x and told and _are_fellows(x, y, joined or frame)
        return _Alike(x, y, how, left[first[0].start : last.end], tail, *spans) if fellows_ else None
    return None


def _name_ends(run: Sequence[words.Word]) -> int:
    """How many of the words that both clauses go on with still belong to the names: those before 使, those up to 时 or 后, and all
    nouns but the last."""
    texts = [one.text for one in run]
    for number, text in enumerate(texts):
        if text in ("时", "后", "前", "期间", "过程中"):
            return number + 1
        if text in _MAKES:
            return number
    nouns = list(takewhile(lambda one: words.tag(one.text).startswith(("n", "vn", "f", "s")), run))
    return max(len(nouns) - 1, 0) if len(nouns) == len(run) else 0


def _names(left: str, right: str) -> tuple[str, str, str]:
    """The names that two clauses open with, and the adverb behind both; empty where one of them is more hedged than the other."""
    found = [_NAME.fullmatch(one) for one in (left, right)]
    if any(one is None for one in found):
        return "", "", ""
    (x, one), (y, other) = ((match["name"].removesuffix("的"), match["how"].strip("则却")) for match in found if match)
    return (x, y, one) if one == other else ("", "", "")


def _shared_end(ours: Sequence[words.Word], theirs: Sequence[words.Word]) -> str:
    """The words that both rows end in."""
    pairs = zip(reversed(ours), reversed(theirs), strict=False)
    return "".join(reversed([one.text for one, other in takewhile(lambda pair: pair[0].text == pair[1].text, pairs)]))


def _are_fellows(x: str, y: str, alike: bool) -> bool:
    """Whether two names are those of things that can be set side by side; the more so where the clauses are ``alike`` to the end or
    joined by 而."""
    if x == y or max(len(x), len(y)) > _LONGEST_NAME or any(map(_NO_NAME.search, (x, y))):
        return False
    if _HALF.fullmatch(y) or _HALF.fullmatch(x):
        return bool(_OF_LAND.match(x) and _HALF.fullmatch(x[2:]))  # 我国南方 and 北方
    if len(x) == len(y) == 1:
        return {x, y} <= SUBSTANCES
    if _CIRCUMSTANCE.search(x) and x[-1] == y[-1]:
        return abs(len(x) - len(y)) < _FEW
    if "的" in x and not x.endswith("的"):
        x = x.partition("的")[2]  # 蛙的幼体 and 成体
    negated = x.removeprefix("非") == y.removeprefix("非")
    if not all(clauses.is_term(one.removeprefix("非")) for one in (x, y)):
        return False
    return negated or are_kinds(x, y) or (x[-1] == y[-1] and len(x) == len(y)) or (alike and abs(len(x) - len(y)) < _FEW)


def _asked(alike: _Alike, left: Span, right: Span) -> tuple[str, tuple[Span, Span]]:
    """The question for what two clauses tell that are built ``alike``, and what is asked for; empty where none can be asked."""
    x, y, how, word, tail, *_ = alike
    pair, first = f"{x}与{y}", words.segment(word)[0].text
    tag = words.tag(first)
    if first in ("是", "为", "有无") or how == "也":
        return "", (left, right)
    if first in _MAKES:
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left.text, right.text, strict=False)))
        left, right, what = left.part(shared, len(left)), right.part(shared, len(right)), word + left.text[:shared]
        if all(_COLOUR.fullmatch(side.text) for side in (left, right)):
            return f"{pair}分别{what}成什么颜色", (left, right)
        return f"{pair}分别{what}发生什么变化" if what != first and len(left) > 1 else "", (left, right)
    states = all(words.tag(words.segment(side.text)[-1].text).startswith(("a", "v", "z", "i", "d")) for side in (left, right))
    if (tag.startswith(("n", "vn")) or (tag == "v" and first == word and states and not tail)) and first not in _VERBAL:
        asked = f"{pair}，{word}有何不同" if _CIRCUMSTANCE.search(x) else f"{pair}的{word}有何不同"
        return (asked if states and not tail else ""), (left, right)
    ours, theirs = (_COUNTED.fullmatch(side.text + tail) for side in (left, right))
    if ours and theirs and (ours["unit"], ours["noun"]) == (theirs["unit"], theirs["noun"]):
        sides = left.part(0, ours.end("number")), right.part(0, theirs.end("number"))
        return f"{pair}分别{word}几{ours['unit']}{ours['noun']}", sides
    if _CIRCUMSTANCE.search(x) or not (tag == "v" or (tag == "p" and tail)):
        return "", (left, right)
    where = "什么" if word not in ("在", "位于") else "什么时候" if _A_TIME.search(left.text) else "哪里"
    tail = re.sub("^[中里内上下]", "", tail) if where == "哪里" else tail
    return f"{pair}分别{how}{word}{where}{tail}", (left, right)


def _is_told(said: str) -> bool:
    """Whether ``said`` can answer by itself."""
    short = len(said) == 1 and (said in SUBSTANCES or words.tag(said)[:1] in ("n", "m") or _COLOUR.fullmatch(said))
    return bool(short or is_side(re.sub("^(?:不|没有?|都|以)", "", said))) and not re.match(
        "[的、和与及等了着过]|不$|没有?$", said
    )


def _told_by_others(passage: Passage, a: int, d: int) -> bool:
    """Whether another rule asks for the pair already."""
    start, end = passage.span.start + a, passage.span.start + d
    rules = (parallel, opposed, sided, comparison.by_which, *fellows.RULES, *kinds.RULES)
    return any(fact.span.start < end and start < fact.span.end for rule in rules for fact in rule(passage))


RULES = (built_alike,)
