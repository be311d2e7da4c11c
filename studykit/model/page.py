"""A page understood: which sentences there are, and which article each belongs to."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from studykit.model.document import Document
from studykit.model.span import Span


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says in an interview or a round table; ``span`` in text coordinates."""

    speaker: str
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """An article of the page; ``spans`` are its stretches of text in reading order.

    Every field but ``spans`` is ``None`` where the evidence does not decide: no attribution beats a doubtful one.
    """

    title: str | None
    author: str | None
    affiliation: str | None
    date: str | None
    spans: tuple[Span, ...]
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the text; ``flags`` say what is wrong with it or what it is.

    Flags: ``heading`` (a title or section heading), ``furniture`` (masthead, byline, caption, page number),
    ``truncated`` (its end or its beginning is lost), ``question``.
    """

    span: Span
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Page:
    """A document with its articles and its sentences, both in text order."""

    document: Document
    articles: tuple[Article, ...]
    sentences: tuple[Sentence, ...]

    def article_at(self, position: int) -> Article | None:
        """The article that text position ``position`` belongs to, if any."""
        for article in self.articles:
            if any(span.start <= position < span.end for span in article.spans):
                return article
        return None

    def speaker_at(self, position: int) -> str | None:
        """Who is speaking at text position ``position`` of an interview, if anybody is known to be."""
        article = self.article_at(position)
        for turn in article.turns if article else ():
            if turn.span.start <= position < turn.span.end:
                return turn.speaker
        return None

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that text position ``position`` lies in, if any."""
        index = bisect_right(self.sentences, position, key=lambda sentence: sentence.span.start) - 1
        if index >= 0 and position < self.sentences[index].span.end:
            return self.sentences[index]
        return None
