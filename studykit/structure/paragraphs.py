"""The paragraphs of a mended text: what stands on one line, as a reader sees it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.model.document import Document
from studykit.model.span import Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line that is not blank.

    ``span`` is the line without white space at its ends; ``view`` its words folded (Simplified script, full-width marks)
    and as long as it; ``close`` whether it stands right under the line before it on a page whose paragraphs are set apart by
    blank lines; ``role`` what the file's own format calls it
    (``heading``, ``body``, ``item``, ``cell``, ``note``), ``None`` where the format has no such names.
    """

    span: Span
    view: str
    close: bool
    role: str | None = None


def paragraphs(document: Document, view: str) -> tuple[Paragraph, ...]:
    """The paragraphs of ``document``, in text order; ``view`` is its folded text."""
    lines = list(_lines(document.text))
    spaced = sum(apart for _, apart in lines) * 2 > len(lines)
    return tuple(
        Paragraph(span, view[span.start : span.end], spaced and not apart, _role(document, span.start)) for span, apart in lines
    )


def _lines(text: str) -> Iterator[tuple[Span, bool]]:
    """The lines that are not blank, each with whether a blank line stands before it."""
    start, apart = 0, True
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            left = start + line.index(bare[0])
            yield Span(left, left + len(bare), bare), apart
        apart = not bare
        start += len(line) + 1


def _role(document: Document, position: int) -> str | None:
    if not document.blocks:
        return "heading" if document.text.startswith("#", position) else None
    raw = document.origin[position]
    block = document.blocks[max(bisect_right(document.blocks, raw, key=lambda one: one.start) - 1, 0)]
    return block.role if block.start <= raw < block.end else None
