"""What notes say in a word and a colon: a side of what the heading over them names, or a term and what it means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses, levels, script, words
from studykit.facts._cues import cued
from studykit.facts._passage import Passage, is_nominal
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "definition"

_LABELLED = re.compile(
    r"(?P<label>[^，。；：？！、=→—（）\s]{2,10}?)(?:[ \u3000]?[A-Za-z]{1,14})?(?:（[^（）]{1,20}）)?[ \u3000]*(?:：|——)[ \u3000]*"
    r"(?P<said>[^。→\n]+)"
)
# What opens a paper names no term.
_OPENINGS = ("摘要", "提要", "关键词", "导读", "导语", "编者按", "内容提要")
_MEANING = ("定义", "概念", "含义", "涵义", "释义")
_SIDES = re.compile(
    r"(?:主要|基本|根本|核心|典型|最大)?(?:特点|特征|特性|性质|本质|实质|核心|关键|对象|任务|内容|类型|分类|种类|方法|方式|途径|步骤|过程|阶段|条件|前提|基础|原因|起因|目的|"
    r"意义|作用|功能|影响|结果|结局|结论|规律|优点|缺点|不足|局限性?|依据|主张|观点|结构|成分|组成|要素|原则|代表人物|代表作|背景|范围|地位|标志|场所|部位|原料|产物|公式|单位)"
)
_MEASURES = {
    "时间": "是多长",
    "时长": "是多长",
    "期限": "是多长",
    "容量": "是多少",
    "长度": "是多少",
    "数量": "是多少",
    "温度": "是多少",
    "比例": "是多少",
}
_TEACHING = re.compile(r".{1,8}(?:说|论|学说|理论|假说|定律|定理|原理|法则|效应)")
# What a term means ends in its kind (…的制度) or begins with the word for it.
_MEANS = re.compile(r"(?![A-Za-z\d])(?:是?指.+|即.+|.*的[^，。；的了]{1,8})")
_ASIDE = re.compile(r"[ \u3000]*(?:[（(]|(?:如|例如|比如|例)[：，])")
_HEAD = re.compile(r"(?:什么是|何谓|何为|关于)?(?P<name>.+?)[ \u3000]*(?:[A-Za-z]{1,14})?(?:（[^（）]*）)?[★☆*\s]*")
_EQUATION = re.compile(
    r"(?:^|(?<=[，；：。、\s]))(?P<term>[一-鿿]{2,10})[ \u3000]*[=＝][ \u3000]*(?P<said>[一-鿿、]{4,40})(?=[，；。（\n]|$)"
)
_COUNTED = re.compile(r"[一二两三四五六七八九十几\d]+[个种类项点条大]")
# Who speaks before a colon, or speaks of himself behind it.
_SPOKEN = re.compile(r"^(?:主持人?|记者|嘉宾|编者|[问答]|读者|老师|专家)|我|你|今天|大家|咱|您|[吧呢啊吗嘛]")
# A second opinion in the same line: whose the first is must then be said.
_OTHERWISE = re.compile(r"后来|另有|也有人|有人|一说|一般认为.*但|其实")
# 压抑说 is told apart by its field, 大陆漂移说 by itself.
_SHORT_TEACHING = 4
_ORDINAL = re.compile(r"第[一二三四五六七八九十\d]")
_LONGEST, _SHORTEST = 60, 2
# A line without a number stands under every numbered one.
_BELOW_ALL = 99
_FARTHEST = 60
_NUMBER = re.compile(r"\d|[一二两三四五六七八九十百千万]")


@dataclass(frozen=True, slots=True)
class Note(Fact):
    """``aspect`` of ``whose`` is ``said``; ``prompt`` asks for it."""

    whose: str
    aspect: str
    said: Span
    prompt: str

    def ask(self) -> Iterator[Question]:
        """What do the notes say of it?"""
        yield Question(self.whose, self.aspect, self.prompt, (self.said,))


@cued("[：—]")
def noted(passage: Passage) -> Iterator[Fact]:
    """（1）特点：Y under the heading X: a side of what the heading names."""
    found = _labelled(passage)
    side = found["label"] if found else ""
    if not found or not (side in _MEANING or side in _MEASURES or _SIDES.fullmatch(side)):
        return
    owner = owner_of(passage)
    said = _said(passage, found)
    if owner is None or said is None or (side in _MEASURES and not _NUMBER.search(said.text)) or _OTHERWISE.search(passage.view):
        return
    asked = _MEASURES.get(side, "是什么")
    yield Note(passage.cut(0, len(passage.view)), "noted", passage.voice, owner, side, said, f"{owner}的{side}{asked}？")


@cued("[：—]")
def glossed(passage: Passage) -> Iterator[Fact]:
    """X：Y的Z, X=Y: a term of the notes and what it means; 某说：Y what a teaching says."""
    found = _labelled(passage)
    if not found or _SIDES.fullmatch(found["label"]) or found["label"] in (*_MEANING, *_MEASURES, *_OPENINGS):
        return
    term, said = found["label"], _said(passage, found)
    is_noted = (
        (levels.depth(passage.view) or not _SPOKEN.search(found[0])) and not _COUNTED.match(term) and "=" not in found["said"]
    )
    if (
        said is None
        or not is_noted
        or not clauses.is_term(term)
        or _ORDINAL.match(term)
        or passage.page.speaker_at(passage.span.start)
    ):
        return
    proof = passage.cut(0, len(passage.view))
    if _TEACHING.fullmatch(term) and len(said.text) > _SHORTEST + 1:
        field = next(filter(None, map(_name, _above(passage))), None)
        if field or len(term) > _SHORT_TEACHING:
            asked = f"{term}的内容是什么？"
            yield Note(proof, "glossed", passage.voice, term, "内容", said, f"关于{field}，{asked}" if field else asked)
    elif _is_name(term) and _MEANS.fullmatch(script.fold(said.text)):
        yield Note(proof, "glossed", passage.voice, term, "是", said, f"{term}是指什么？")


@cued("[=＝]")
def equated(passage: Passage) -> Iterator[Fact]:
    """X=Y: two ways to say the same, where both sides are words."""
    for found in _EQUATION.finditer(passage.view):
        term, said = found["term"], passage.cut(*found.span("said"))
        if clauses.is_term(term) and len(said.text) <= _LONGEST:
            yield Note(passage.cut(0, len(passage.view)), "equated", passage.voice, term, "是", said, f"{term}是指什么？")


def owner_of(passage: Passage) -> str | None:
    """The name in the nearest line above that stands less deep in the outline: what ``passage``, a line of notes, is about."""
    return next((_name(line) for line in _above(passage)), None)


def _above(passage: Passage) -> Iterator[str]:
    """The words of the lines that ``passage`` stands under in the outline, the nearest first, without their numbers; where none is
    numbered, those of the nearest heading."""
    own = deepest = levels.depth(passage.view) or _BELOW_ALL
    heading = ""
    sentences = passage.page.sentences
    for number in range(passage.index - 1, max(passage.index - _FARTHEST, -1), -1):
        line = sentences[number]
        view = script.fold(line.span.text).strip()
        depth = levels.depth(view)
        if 0 < depth < own:
            own = depth
            heading = ""
            yield view[levels.number_end(view) :]
        elif not depth and "heading" in line.flags and own == deepest:
            heading = heading or view
    if heading:
        yield heading


def _name(heading: str) -> str | None:
    found = _HEAD.fullmatch(heading.rstrip("：: "))
    name = found["name"].strip() if found else ""
    bare = name.removesuffix("的概念").removesuffix("概述").removesuffix("的含义")
    is_side = _SIDES.fullmatch(bare) or bare in _MEANING
    return bare if not is_side and not _COUNTED.match(bare) and clauses.is_term(bare) and is_nominal(bare) else None


def _labelled(passage: Passage) -> re.Match[str] | None:
    """The label of a line of notes and what it says, where the line begins a paragraph and is no lead-in."""
    if not passage.first:
        return None
    return _LABELLED.match(passage.view, levels.number_end(passage.view))


def _said(passage: Passage, found: re.Match[str]) -> Span | None:
    """What the line says, without an aside, cut at a semicolon where it is too long for one breath."""
    start, end = found.span("said")
    said = passage.view[start:end]
    if aside := _ASIDE.search(said):
        said = said[: aside.start()]
    if len(said) > _LONGEST:
        said = said.partition("；")[0]
    said = said.rstrip("，；、 ")
    if not _SHORTEST < len(said) <= _LONGEST or not clauses.is_balanced(said) or said.endswith("："):
        return None
    return passage.cut(start, start + len(said))


def _is_name(term: str) -> bool:
    """Whether ``term`` is nominal, or opens so and ends in a verb that names an action: 民事法律行为."""
    *front, _last = words.segment(term)
    if front and len(term) <= len("欧阳修") and words.tag(front[0].text).startswith("nr"):
        return False  # somebody speaks
    return is_nominal(term) or (bool(front) and all(words.tag(word.text).startswith(("n", "b", "j", "l", "a")) for word in front))


RULES = (noted, glossed, equated)
