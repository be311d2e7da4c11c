"""A page understood: which sentences there are, which article each belongs to, and what its relative words stand for."""

from __future__ import annotations

import sys
from bisect import bisect_right
from dataclasses import dataclass, field

from studykit.model.document import Document
from studykit.model.span import Span

_EVERYWHERE = (0, sys.maxsize)


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says in an interview, a round table or a collection of sayings; ``span`` in text coordinates. Of a saying, ``day``
    and ``occasion`` (在…上, 在…时) are where the line under it says when and on what occasion it was said."""

    speaker: str
    span: Span
    day: Span | None = None
    occasion: Span | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A section of an article: its ``heading`` and the ``body`` under it, ``None`` where the page has torn the two apart.

    ``level`` counts from 1, the article's own sections; a section's body reaches to the next heading of its level or above.
    """

    heading: Span
    level: int
    body: Span | None


@dataclass(frozen=True, slots=True)
class Article:
    """An article of the page; ``spans`` are its stretches of text in reading order, its headings and its byline among them.

    ``turns`` stand in text order. ``kind`` is ``article``, ``interview``, ``editor`` (an editor's note or a host's opening
    words) or ``box`` (a collection of quotations, a timeline). Every field but ``spans`` and ``kind`` is empty where the
    evidence does not decide: no attribution beats a doubtful one.
    """

    title: str | None
    author: str | None
    affiliation: str | None
    date: str | None
    spans: tuple[Span, ...]
    turns: tuple[Turn, ...] = ()
    kind: str = "article"
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the text; ``flags`` say what is wrong with it or what it is.

    Flags: ``heading`` (a title or section heading), ``byline`` (who wrote or takes part), ``caption`` (of a picture or
    table), ``furniture`` (masthead, page number, column label, jump line), ``editor`` (in an editor's note or a host's
    opening words), ``truncated`` (its end or its beginning is lost), ``question``.
    """

    span: Span
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Deictic:
    """What a relative word stands for: ``word`` 我市, ``meaning`` the full name or date in the page's own script.

    ``evidence`` are the stretches of **raw** that decide it; ``scope`` the stretches of text where it holds, empty for the
    whole page.
    """

    word: str
    meaning: str
    evidence: tuple[Span, ...]
    scope: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A document with its articles and its sentences, both in text order.

    ``date`` is when it appeared (``2024-02-28``, ``2024-02`` or ``2024``) and ``place`` the province or city it writes for, as
    a :class:`Deictic` whose word is empty; both ``None`` where the page does not decide.
    """

    document: Document
    articles: tuple[Article, ...]
    sentences: tuple[Sentence, ...]
    deictics: tuple[Deictic, ...] = ()
    date: Deictic | None = None
    place: Deictic | None = None
    _stretches: list[tuple[int, int, int]] = field(default_factory=list, repr=False, compare=False)
    _scopes: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict, repr=False, compare=False)

    def article_at(self, position: int) -> Article | None:
        """The article that text position ``position`` belongs to, if any."""
        if not self._stretches:
            self._stretches.extend(
                sorted((span.start, span.end, number) for number, article in enumerate(self.articles) for span in article.spans)
            )
        index = bisect_right(self._stretches, position, key=lambda stretch: stretch[0]) - 1
        if index >= 0 and position < self._stretches[index][1]:
            return self.articles[self._stretches[index][2]]
        return None

    def turn_at(self, position: int) -> Turn | None:
        """The turn of an interview, or the saying, that text position ``position`` lies in, if any."""
        article = self.article_at(position)
        turns = article.turns if article else ()
        index = bisect_right(turns, position, key=lambda turn: turn.span.start) - 1
        return turns[index] if index >= 0 and position < turns[index].span.end else None

    def speaker_at(self, position: int) -> str | None:
        """Who is speaking at text position ``position`` of an interview, if anybody is known to be."""
        turn = self.turn_at(position)
        return turn.speaker if turn else None

    def meaning(self, word: str, position: int) -> str | None:
        """What the relative word ``word`` stands for at text position ``position``, if the page decides it."""
        if self.deictics and not self._scopes:
            for deictic in self.deictics:
                everywhere = () if deictic.scope else (_EVERYWHERE,)
                scopes = (*((span.start, span.end) for span in deictic.scope), *everywhere)
                self._scopes.setdefault(deictic.word, []).extend((start, end, deictic.meaning) for start, end in scopes)
            for held in self._scopes.values():
                held.sort(key=lambda one: one[0])
        held = self._scopes.get(word, [])
        index = bisect_right(held, position, key=lambda one: one[0]) - 1
        return held[index][2] if index >= 0 and position < held[index][1] else None

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that text position ``position`` lies in, if any."""
        index = bisect_right(self.sentences, position, key=lambda sentence: sentence.span.start) - 1
        if index >= 0 and position < self.sentences[index].span.end:
            return self.sentences[index]
        return None
