"""From spans of the mended text back to the characters of the file."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from studykit.chinese.likeness import without_layout
from studykit.model.deck import Evidence
from studykit.model.document import Change
from studykit.model.page import Page, Sentence
from studykit.model.span import Span


class Witness:
    """Calls the evidence for stretches of one page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._changes: list[Change] = sorted(page.document.changes, key=lambda change: change.start)
        self._starts = [change.start for change in self._changes]
        self._longest = max((change.end - change.start for change in self._changes), default=0)
        self._sentence_starts = [sentence.span.start for sentence in page.sentences]

    def sentences(self, spans: tuple[Span, ...]) -> tuple[Sentence, ...]:
        """The sentences that ``spans`` lie in, in text order, each once."""
        numbers: set[int] = set()
        for span in spans:
            first = bisect_right(self._sentence_starts, span.start) - 1
            last = bisect_left(self._sentence_starts, max(span.end, span.start + 1)) - 1
            numbers.update(range(max(first, 0), last + 1))
        return tuple(self.page.sentences[number] for number in sorted(numbers))

    def evidence(self, sentences: tuple[Sentence, ...]) -> Iterator[Evidence]:
        """One piece of evidence for each stretch of the file that ``sentences`` came from."""
        document = self.page.document
        for sentence in sentences:
            article = self.page.article_at(sentence.span.start)
            speaker = self.page.speaker_at(sentence.span.start)
            # What stands in an interview outside the turns is nobody's of those who talk, least of all everybody's.
            signed = article is not None and (article.kind != "interview" or speaker is not None)
            for raw in document.place(sentence.span):
                trimmed = raw.strip()
                place = document.where(trimmed.start)
                yield Evidence(
                    document.source.name,
                    trimmed.start,
                    trimmed.end,
                    without_layout(trimmed.text),
                    place.page,
                    place.line,
                    article.title if article else None,
                    article.author if article and signed else None,
                    speaker,
                    self._repairs(trimmed),
                )

    def _repairs(self, raw: Span) -> tuple[str, ...]:
        """The names of the repairs that changed something inside ``raw``."""
        first = bisect_left(self._starts, raw.start - self._longest)
        last = bisect_right(self._starts, raw.end)
        return tuple(sorted({one.why for one in self._changes[first:last] if one.start < raw.end and one.end > raw.start}))
