"""Parts that a sign or a set phrase makes one: “A+B+C”的N, A、B、C三位一体."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import words
from studykit.chinese.categories import measure_of_members
from studykit.chinese.class_nouns import AS_ONE
from studykit.chinese.coordination import Coordination
from studykit.facts._cues import cued
from studykit.facts._lists import LISTED, Asked, Enumeration, in_place, lists, spans, words_of
from studykit.facts._passage import Passage
from studykit.facts._questions import number_of
from studykit.facts._wording import common_noun, ends_in_noun
from studykit.model.fact import Fact

KIND = "list"

_AFTER_CHAIN = re.compile(r"的?(?P<noun>[^，。；：]*)")
_PLUS = re.compile(r"[+＋]")
_IN_ONE = re.compile(
    r"[二两三四五六七八九]位一体|“[二两三四五六七八九]位一体”|相结合|有机结合|相统一|有机统一|协同|联动|有效联动|良性互动|有机衔接|深度融合|双轮驱动|并[重举]|共同(?=参与|治理|推进|育人)"
    rf"|{AS_ONE}|的(?:有机|辩证)?(?:统一|结合|融合)体?(?=[，。；]|$)"
)

_QUOTED_LIST = re.compile(
    r"“(?P<list>[^“”，。；：？！]{8,60})”(?:为(?P<mark>主要内容|核心|主要特征|主要内涵|内涵|内容)的(?P<name>“[^“”]{2,10}”[一-鿿]{0,4}?)|的(?P<noun>[^，。；：、的“”]{2,14}))(?=[，。；]|$)"
)
_BETWEEN = re.compile("[^、]+")
_UNEVEN = 3
# What is made has sides; what already is may only bear the words for a name.
_MADE = re.compile(r"(?:构建|建立|形成|打造|健全|完善|探索|推行|实行|创新|推广|坚持|落实|遵循)(?:起|出|了|并完善)?$")


@cued(LISTED)
def linked(passage: Passage) -> Iterator[Fact]:
    """“A+B+C”的N, A、B、C三位一体: parts that a sign or a set phrase makes one."""
    for found in lists(passage):
        end = found.members[-1][1]
        if found.cue == "“" and not found.count:
            named = _AFTER_CHAIN.match(passage.view, found.end)
            noun = named["noun"] if named else ""
            yield from _asked(passage, found, _parts(passage, found), found.end, noun, at=found.start - 1)
        elif (in_one := _IN_ONE.match(passage.view, end)) and not found.count:
            if any(one.endswith(in_one.group()) for one in words_of(passage, found)):
                continue  # 同甲相结合、同乙相结合: each has it for itself
            which = f"哪{number_of(found.members)}{_ones(passage, found, in_one.group())}"
            rest = _AFTER_CHAIN.match(passage.view, end)
            yield from _asked(passage, found, which, end, rest["noun"] if rest else "")


def _ones(passage: Passage, found: Coordination, as_one: str) -> str:
    """What the parts are that ``as_one`` says are one: by the noun that they share, 者 where they are things, else sides of something."""
    members = words_of(passage, found)
    noun = common_noun(members)
    things = "位" in as_one or all(map(ends_in_noun, members))
    return f"{measure_of_members(noun)}{noun}" if len(noun) > 1 else "者" if things else "个方面"


# “A—B—C”深度融合: they are no links of anything, they do it together.
_JOINED = re.compile(r"(?:深度|高度|全面|有机|紧密|高效|良性)?(?:融合|协同|衔接|联动|贯通|结合|互动|配合|对接|协调|循环)")


def _parts(passage: Passage, found: Coordination) -> str:
    """The question word for a chain: the parts of what follows it, those who do it together, or its links."""
    if not _PLUS.search(passage.view, found.start, found.end):
        return f"哪{number_of(found.members)}{'者' if _JOINED.match(passage.view, found.end) else '个环节'}"
    after = next(iter(words.segment(passage.view[found.end : found.end + 8])), None)
    if after and after.text == "的":
        return f"由哪{number_of(found.members)}个部分构成"
    acts = after and len(after.text) > 1 and words.tag(after.text) in ("v", "d", "a", "p", "vd", "ad", "vn")
    whole = after and not acts
    return f"由哪{number_of(found.members)}个部分构成的" if whole else f"哪{number_of(found.members)}者"


@cued("“[^”]*、[^”]*”")
def in_quotes(passage: Passage) -> Iterator[Fact]:
    """“A、B、C”的模式, 以“A、B、C”为主要内容的“N”: a list that stands in quotation marks as a whole."""
    for found in _QUOTED_LIST.finditer(passage.view, passage.start):
        start = found.start("list")
        members = [(start + one.start(), start + one.end()) for one in _BETWEEN.finditer(found["list"])]
        parts = tuple(passage.cut(*one) for one in members)
        lengths = [len(part) for part in parts]
        if not (2 < len(parts) < 8 and min(lengths) > 2 and max(lengths) - min(lengths) <= _UNEVEN):
            continue
        if found["name"] and passage.view.endswith("以", 0, found.start()):
            proof = passage.cut(found.start() - 1, found.end())
            prompt = f"{found['name']}以哪{number_of(parts)}项为{found['mark']}？"
            yield Enumeration(proof, "in_quotes", passage.voice, found["name"], found["mark"], parts, True, prompt)
        elif found["noun"] and _MADE.search(passage.view[: found.start()]):
            which, after = f"怎样的{found['noun']}", f"（答出{number_of(parts)}个方面）"
            asked = Asked("in_quotes", found.start(), found.end(), which, parts, found["noun"], after, view=True)
            yield from in_place(passage, asked)


def _asked(
    passage: Passage, found: Coordination, which: str, end: int | None, named: str, at: int | None = None
) -> Iterator[Enumeration]:
    start = found.start if at is None else at
    yield from in_place(passage, Asked("linked", start, end, which, spans(passage, found), named, view=True))


RULES = (linked, in_quotes)
