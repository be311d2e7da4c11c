"""What happens in each phase of a course, and where: 第一阶段：…, told in a paragraph or behind a semicolon of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses
from studykit.chinese.enumerators import Marker, markers
from studykit.chinese.script import fold
from studykit.facts import _headings
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "definition"

_PHASE = re.compile(r"第[一二三四五六七八九十](?:个)?(?:阶段|时期)")
# 上述两个阶段产生的酸: which those are, the number of the phase says.
_ABOVE = re.compile(r"(?:上述|前述|以上)(?=[一两二三四五六七八九十])")
_SAME = re.compile(r"[与和同]?[^，。；]{2,12}(?:完全)?(?:相同|一样|类似)")
_PLACE = re.compile(
    r"(?:在(?P<there>[一-鿿]{2,14}?)[中上里内]?(?:进行|完成|发生)的?|(?:场所|部位|地点)[是为](?P<place>[一-鿿]{2,14}))(?=[，。；]|$)"
)
_LONGEST, _SHORTEST = 60, 6


@dataclass(frozen=True, slots=True)
class Phase(Fact):
    """What is ``said`` of the phase called ``name`` of the course ``whose``, asked by ``asked`` (是怎样的, 在哪里进行)."""

    whose: str
    name: str
    said: Span
    asked: str

    def ask(self) -> Iterator[Question]:
        """How is it, or where?"""
        prompt = f"{self.whose}的{self.name}{self.asked}？"
        yield Question(self.whose, f"{self.name}{self.asked}", prompt, (self.said,))


@cued("第[一二三四五六七八九十]个?(?:阶段|时期)")
def phase(passage: Passage) -> Iterator[Fact]:
    """第一阶段：S。: what the paragraph, or the part before the next semicolon, says of the phase that it opens with."""
    view = passage.view
    owner = _owner(passage)
    for marker in markers(view) if owner else ():
        if not _opens(passage, marker):
            continue
        name = _name(view, marker)
        stop = re.compile("[；。]").search(view, marker.end)
        start = marker.end + len(_ABOVE.match(view[marker.end :])[0] if _ABOVE.match(view[marker.end :]) else "")  # type: ignore[index]
        said = passage.cut(start, stop.start() if stop else len(view))
        if owner and _SHORTEST <= len(said) <= _LONGEST and not _SAME.fullmatch(fold(said.text)) and owner not in name:
            yield Phase(said, "phase", passage.voice, owner, name, said, "是怎样的")


@cued("进行|完成|发生|场所|部位|地点")
def place_of_phase(passage: Passage) -> Iterator[Fact]:
    """这一阶段…，在X中进行: where the phase takes place that the paragraph tells of."""
    first = _first_of_paragraph(passage)
    marker = next(markers(first), None)
    owner = _owner(passage)
    if not owner or marker is None or marker.start or not _PHASE.match(first) or passage.first:
        return
    for found in _PLACE.finditer(passage.view, passage.start):
        where = passage.cut(*found.span("there" if found["there"] else "place"))
        if clauses.is_term(fold(where.text)):
            yield Phase(where, "place_of_phase", passage.voice, owner, _name(first, marker), where, "在哪里进行")
            return


def _opens(passage: Passage, marker: Marker) -> bool:
    """Whether the words of a phase begin at ``marker``: at the beginning of a paragraph, or behind a colon or a semicolon."""
    before = passage.view[: marker.start].rstrip()
    return bool(_PHASE.match(passage.view, marker.start)) and (passage.first if not before else before[-1] in "：；")


def _name(view: str, marker: Marker) -> str:
    return view[marker.start : marker.end].strip("：，、 　")


def _owner(passage: Passage) -> str | None:
    """The course that the section, or the lesson, is about."""
    return _headings.theme(passage.page, passage.article, passage.span.start)


def _first_of_paragraph(passage: Passage) -> str:
    """The first sentence, folded, of the paragraph that ``passage`` stands in."""
    sentences, text = passage.page.sentences, passage.page.document.text
    index = passage.index
    while index and "\n" not in text[sentences[index - 1].span.end : sentences[index].span.start]:
        index -= 1
    return fold(sentences[index].span.text).lstrip()


RULES = (phase, place_of_phase)
