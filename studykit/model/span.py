"""A stretch of a text that carries its words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open stretch ``[start, end)`` in code points of one text, with the words that stand there.

    The invariant ``text_of_document[span.start:span.end] == span.text`` guards the whole program: a fact,
    an answer or a quotation that is a span cannot say what the page does not say.

    Raises:
        ValueError: the words are not as long as the stretch.
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if self.end - self.start != len(self.text):
            raise ValueError(f"a span of {self.end - self.start} characters cannot hold {self.text!r}")

    def __len__(self) -> int:
        return self.end - self.start

    def part(self, start: int, end: int) -> Span:
        """The stretch ``[start, end)`` counted from the beginning of this span."""
        return Span(self.start + start, self.start + end, self.text[start:end])

    def strip(self, marks: str = " \t\r\n\u3000") -> Span:
        """This span without any of ``marks`` at its two ends."""
        left = len(self.text) - len(self.text.lstrip(marks))
        kept = self.text.strip(marks)
        return self if len(kept) == len(self) else self.part(left, left + len(kept))

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
