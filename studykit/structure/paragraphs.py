"""The paragraphs of a mended text: what stands on one line, as a reader sees it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from studykit.chinese.script import fold
from studykit.model.document import Document
from studykit.model.span import Span

_MARKUP = "#*> \t\u3000\xa0"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line that is not blank.

    ``span`` is the line without white space at its ends; ``view`` its words folded (Simplified script, full-width marks)
    and as long as it; ``gap`` how many blank lines stand before it; ``role`` what the file's own format calls it
    (``heading``, ``body``, ``item``, ``cell``, ``note``), ``None`` where the format has no such names.
    """

    span: Span
    view: str
    gap: int
    role: str | None = None


def paragraphs(document: Document) -> tuple[Paragraph, ...]:
    """The paragraphs of ``document``, in text order."""
    found: list[Paragraph] = []
    view = fold(document.text)
    start, gap = 0, 0
    for line in document.text.split("\n"):
        end = start + len(line)
        bare = line.strip()
        if bare:
            left = start + line.index(bare[0])
            span = Span(left, left + len(bare), bare)
            found.append(Paragraph(span, view[left : span.end], gap, _role(document, left)))
            gap = 0
        else:
            gap += 1
        start = end + 1
    return tuple(found)


def _role(document: Document, position: int) -> str | None:
    if not document.blocks:
        return "heading" if document.text.startswith("#", position) else None
    raw = document.origin[position]
    block = document.blocks[max(bisect_right(document.blocks, raw, key=lambda one: one.start) - 1, 0)]
    return block.role if block.start <= raw < block.end else None
