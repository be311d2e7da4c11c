"""Something that happened, and its time: the fact that all rules for dates find."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese.happenings import EVENT_NOUNS
from studykit.chinese.script import fold
from studykit.facts._dating import Dated
from studykit.facts._passage import Passage
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

EVENT_NAME = rf"(?:{EVENT_NOUNS}|事件|危机|之变|之战|会战|和议|之治|长征|北伐|内战|之役|大捷|惨案)"
"""What the names of events in history end in, as the alternatives of a pattern."""
_YEAR = re.compile(r"\d{1,4}(?=年)")


@dataclass(frozen=True, slots=True)
class Event(Fact):
    """``what`` happened at the time that ``when`` are the stretches of and ``said`` the words."""

    what: str
    when: tuple[Span, ...]
    said: str
    prompt: str

    def ask(self) -> Iterator[Question]:
        """When did it happen? Not asked where the page leaves the year to be reckoned (次年)."""
        told = fold("".join(span.text for span in self.when))
        if all(year in "".join(told.split()) for year in _YEAR.findall(fold(self.said))):
            yield Question(self.what, "when", self.prompt, self.when, (self.said,), view=self.prompt.startswith("预计"))


def event_of(passage: Passage, rule: str, date: Dated, what: str, prompt: str) -> Event:
    """The fact that ``rule`` found ``what`` told at ``date`` of the sentence."""
    proof = passage.cut(date.start, min(date.end + len(what) + 2, len(passage.view)))
    return Event(proof, rule, None, what, date.spans, date.said, prompt)
