"""What a foreign or an old word means: “坦志麦特”一词在奥斯曼土耳其语中意为“整顿”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "definition"

_SENSE = re.compile(
    r"(?P<word>“[^“”]{1,12}”|(?<=名)[A-Za-z][A-Za-z ]{2,20})(?P<noun>一词|一语|这个词|二字|两字)?，?(?P<within>在[^，。；：]{1,10}(?:语|文|话)[里中])?(?P<from>(?:来自|源自|源于|出自|来源于|是)[^，。；：]{1,10}(?:语|文|话)(?:音译|的音译)?)?，?"
    r"(?P<cue>意思是|意为|意即|意指|义为|意思是|的意思是|(?:的)?(?:原意|本意|本义|原义|字面意思)[是为])(?P<sense>“[^“”]{1,16}”(?:[、或]?“[^“”]{1,16}”)*|[^，。；：“”]{2,24})(?=[，。；])"
)
_LATIN = re.compile("(?<=名)[A-Za-z][A-Za-z ]{2,20}?(?=在[^，。；]{1,8}[语文][里中])")
# 古希腊人称水钟为“X”，意为: what stands before names the thing so.
_NAMED_SO = re.compile("(?:[称叫名]为?|[称叫名][^，“]{1,10}为)$")
_FIRST_SENSE = re.compile("原意|本意|本义|原义|字面意思")


@dataclass(frozen=True, slots=True)
class Sense(Fact):
    """What ``word`` means: ``sense``."""

    word: str
    sense: Span
    prompt: str

    def ask(self) -> Iterator[Question]:
        """What does it mean?"""
        yield Question(self.word, "sense", self.prompt, (self.sense,))


@cued("[”A-Za-z].*(?:意[为即指思]|义为|[原本]意|[本原]义)")
def word_sense(passage: Passage) -> Iterator[Fact]:
    """“X”一词在某语中意为“Y”: what the word means there."""
    latin = _LATIN.search(passage.view, passage.start)
    at = latin.start() if latin else max(passage.view.find("“", max(passage.start - 1, 0)), 0)
    found = _SENSE.match(passage.view, at)
    named = found and _NAMED_SO.search(passage.view[passage.start : at])
    if found and (found["noun"] or found["within"] or found["from"] or named):
        first = _FIRST_SENSE.search(found["cue"])
        asked = f"的{first.group()}是什么" if first else "是什么意思"
        word = f"{found['word']}{'一词' if found['noun'] == '这个词' else found['noun'] or ''}"
        prompt = f"{word}{found['within'] or ''}{asked}？"
        sense = passage.cut(*found.span("sense"))
        yield Sense(passage.cut(*found.span()), "word_sense", passage.voice, found["word"], sense, prompt)


RULES = (word_sense,)
