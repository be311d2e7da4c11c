"""What an extractor finds: a typed fact, the questions it can be asked by, or a doubt."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.model.span import Span


@dataclass(frozen=True, slots=True)
class Question:
    """One way to ask a fact, before it has an identity.

    ``subject`` and ``aspect`` are what is asked (they, not ``prompt``, make the identity); ``prompt`` is how it is
    asked; ``answer`` are the parts of the answer, each a span of the text. ``said`` holds the answer's words where they
    are a declared normalisation of the spans (a date with its year from the page); it is empty where they are verbatim.
    ``view`` tells that the answer is somebody's view and not a report: on a signed page the question names whose.
    """

    subject: str
    aspect: str
    prompt: str
    answer: tuple[Span, ...]
    said: tuple[str, ...] = ()
    ordered: bool = False
    complete: bool = True
    view: bool = False

    def words(self) -> tuple[str, ...]:
        """The answer's parts as a card shows them."""
        return self.said or tuple(span.text for span in self.answer)


@dataclass(frozen=True, slots=True)
class Fact(ABC):
    """Something a teacher could examine. ``span`` is the proof, ``rule`` the name of the rule that found it,
    ``voice`` whose view it is (``None`` where the page states it in its own voice)."""

    span: Span
    rule: str
    voice: str | None

    @abstractmethod
    def ask(self) -> Iterator[Question]:
        """The questions this fact answers, the best first."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place where a rule saw its cue and would not decide. Said to the reader, never raised."""

    span: Span
    rule: str
    message: str
