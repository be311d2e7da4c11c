"""How many there are of a kind that the subject is one of: 全国14个大型煤炭基地之一."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses
from studykit.facts._asking import has_subject
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._titles import in_place
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "figure"

_WORLD = r"(?:全国|全球|全世界|世界|我国|中国|国内|亚洲|国家|全省|全市|我省)"
_UNITS = "个|座|家|所|条|种|类|项|处|支"
_ONE_OF = re.compile(
    rf"(?:是|为|成为|成了|属于|入选|列入|跻身|作为)(?:了)?(?P<before>{_WORLD}|首批|第[一二三四五]批)?(?P<value>(?:\d{{1,4}}|[一二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九])(?P<unit>{_UNITS}))"
    r"(?P<what>[^，。；：、“”]{3,20}?)之一(?=[，。；]|$)"
)
# Kinds that anybody may count as he likes, and which of them are many.
_LONGEST_EVENT = 16
_PRAISE = re.compile(r"最|重要|著名|主要|优秀|知名|关键|核心")


@dataclass(frozen=True, slots=True)
class Membership(Fact):
    """There are ``value`` of ``what``; ``prompt`` asks how many."""

    what: str
    value: Span
    prompt: str

    def ask(self) -> Iterator[Question]:
        """How many are there of them?"""
        yield Question(self.what, "how many there are", self.prompt, (self.value,))


@cued("之一")
def one_of_many(passage: Passage) -> Iterator[Fact]:
    """X是全国N个Y之一: a kind that is counted for a whole country has this many members."""
    for found in _ONE_OF.finditer(passage.view, passage.start):
        what, whole = found["what"], found["before"] or ""
        counted = re.match(_WORLD, whole + what) and not _PRAISE.search(what) and clauses.is_term(what) and "的" not in what
        scene = _scene(passage, found.start()) if counted else ""
        prompt = in_place(passage, f"{scene}{whole}{what}共有多少{found['unit']}？") if scene else None
        if prompt:
            proof = passage.cut(max(passage.start, clauses.clause_start(passage.view, found.start())), found.end())
            yield Membership(proof, "one_of_many", passage.voice, whole + what, passage.cut(*found.span("value")), prompt)


def _scene(passage: Passage, at: int) -> str:
    """The date that the sentence opens with, and the short event after it: when there were so many; empty where nothing tells."""
    date = next((one for one in passage.dates if one.start <= passage.start < one.end and one.when.year), None)
    if date is None:
        return ""
    rest = passage.view[date.end : at].lstrip("，")
    event = rest.partition("，")[0] if "，" in rest else ""
    told = event if len(event) <= _LONGEST_EVENT and clauses.is_balanced(event) and has_subject(event) else ""
    return f"{date.said}，{told}，" if told else f"{date.said}，"


RULES = (one_of_many,)
