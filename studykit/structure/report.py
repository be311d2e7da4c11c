"""What was found on a page, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from studykit.model.document import Document
from studykit.model.page import Page
from studykit.model.span import Span

Ranges = list[list[int]]


def report(page: Page) -> dict[str, Any]:
    """The articles and the furniture of ``page``, by the lines of the file as it stands, counted from 1.

    ``{"articles": [{"title", "author", "affiliation", "kind", "ranges": [[first, last], …]}], "furniture": [[first, last], …]}``
    """
    furniture = [one.span for one in page.sentences if one.flags & {"furniture", "caption"}]
    return {
        "articles": [
            {
                "title": article.title,
                "author": article.author,
                "affiliation": article.affiliation,
                "kind": article.kind,
                "ranges": _ranges(page.document, article.spans),
            }
            for article in page.articles
        ],
        "furniture": _ranges(page.document, furniture),
    }


def _ranges(document: Document, spans: Iterable[Span]) -> Ranges:
    """The lines that ``spans`` (of the text) came from, neighbours brought together."""
    ranges: Ranges = []
    for first, last in sorted({lines for span in spans for lines in _lines(document, span)}):
        if ranges and first <= ranges[-1][1] + 1:
            ranges[-1][1] = max(ranges[-1][1], last)
        else:
            ranges.append([first, last])
    return ranges


def _lines(document: Document, span: Span) -> Iterator[tuple[int, int]]:
    for stretch in document.place(span):
        bare = stretch.strip()
        if bare.text:
            yield _line(document, bare.start), _line(document, bare.end - 1)


def _line(document: Document, raw_offset: int) -> int:
    return document.where(raw_offset).line
