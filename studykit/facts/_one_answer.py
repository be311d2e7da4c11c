"""The plainest of facts: one thing that the page tells, asked for by one question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from studykit.model.fact import Fact, Question
from studykit.model.span import Span


@dataclass(frozen=True, slots=True)
class OneAnswer(Fact):
    """``prompt`` asks for ``answer``, which is the ``aspect`` of ``about``; ``view`` tells that it is somebody's reading and no report."""

    about: str
    aspect: str
    answer: Span
    prompt: str
    view: bool = False

    def ask(self) -> Iterator[Question]:
        """The one question that the fact answers."""
        yield Question(self.about, self.aspect, self.prompt, (self.answer,), view=self.view)
