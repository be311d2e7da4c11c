"""The fact that somebody's words are, and its question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.facts._passage import Passage
from studykit.facts._words_said import LONGEST, one_breath
from studykit.facts.quotations._calls import blank, demands, is_by_office, occasion
from studykit.facts.quotations._speaking import SHORT_BODY, Speaker
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

CLAIM_OF = re.compile(r"是|存在|表现为|体现|在于|意味|决定|等于|属于|具有|取决|产生|来自|源于|已|达到|占")
"""What tells that words state something."""


@dataclass(frozen=True, slots=True)
class Quotation(Fact):
    """Somebody's words: ``about`` are these or what they are about; ``aspect`` is what ``prompt`` asks for, ``who`` the speaker, ``blank``
    the words left out, else what was demanded on the occasion it names."""

    about: str
    aspect: str
    answer: tuple[Span, ...]
    prompt: str

    def ask(self) -> Iterator[Question]:
        """Who said it, or what was said?"""
        yield Question(self.about, self.aspect, self.prompt, self.answer)


def said_by(passage: Passage, rule: str, who: Speaker, words: str, at: int, prompt: str) -> Iterator[Fact]:
    """The fact that ``words``, which stand in the view from ``at`` on, are those of ``who``, unless they tell it themselves."""
    if reveals(who.name, words) or len(words) > LONGEST + 14 or SHORT_BODY.match(who.name):
        return
    start = passage.view.find(words, at)
    yield Quotation(_proof(passage, who.span, start, start + len(words)), rule, None, words, "who", (who.span,), prompt)


def called_for(passage: Passage, rule: str, found: re.Match[str], name: str) -> Iterator[Fact]:
    """What ``name`` called for: the demands of the occasion, or the words with one left out."""
    said, start = found["words"].rstrip("。！；，"), found.start("words")
    proof = passage.cut(min(passage.start, start), found.end("words"))
    cue = found.start("cue") if "cue" in found.re.groupindex else start
    if asked := demands(passage, start, said, name, cue):
        yield Quotation(proof, rule, None, asked.theme, f"demanded {asked.when}{name}", asked.parts, asked.prompt)
    elif not is_by_office(name, said):
        return
    elif gap := blank(passage, start, one_breath(said)):
        day, place = occasion(passage, cue, name)
        words = f"“{gap[0]}”" if rule == "direct" else gap[0]
        yield Quotation(
            proof, rule, None, said, "blank", (gap[1],), f"{day}{name}{place}{found['verb']}，{words}，空格处是什么？"
        )


def _proof(passage: Passage, who: Span, start: int, end: int) -> Span:
    """The stretch of the page from the words to their speaker, whichever comes first; the words alone where he is named elsewhere."""
    words = passage.cut(start, end)
    if not passage.span.covers(who) and not (passage.before is not None and passage.before.span.covers(who)):
        return words
    first, last = min(who.start, words.start), max(who.end, words.end)
    return Span(first, last, passage.page.document.text[first:last])


def reveals(name: str, words: str) -> bool:
    """Whether the words name their speaker themselves."""
    return name in words or any(name[at : at + 3] in words for at in range(len(name) - 2))
