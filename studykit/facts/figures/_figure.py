"""The fact that a figure is: what is measured, and what it comes to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from studykit.model.fact import Fact, Question
from studykit.model.span import Span


@dataclass(frozen=True, slots=True)
class Figure(Fact):
    """``value`` is what ``measure`` comes to; ``prompt`` asks for it with its scope, time and condition."""

    measure: str
    value: Span
    prompt: str

    def ask(self) -> Iterator[Question]:
        """How many, or how much?"""
        yield Question("", self.measure, self.prompt, (self.value,), view=self.prompt.startswith("预计"))
