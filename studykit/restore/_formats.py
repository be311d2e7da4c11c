"""What the file's own format says about lines: which of them can belong to one paragraph."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from studykit.model.document import Document
from studykit.restore._lines import Line

_BODY = -1


def same_paragraph(document: Document) -> Callable[[list[Line]], list[list[Line]]]:
    """A function that splits a run of lines where the format says that a new paragraph begins.

    Lines of one block can belong together, and so can the body paragraphs of two; a heading, a list item, a cell or a note never
    goes on in another block. Plain text says nothing: there no run is split.
    """
    key = _block_of(document)

    def split(run: list[Line]) -> list[list[Line]]:
        parts = [[run[0]]]
        before = key(run[0].start)
        for line in run[1:]:
            this = key(line.start)
            if this == before:
                parts[-1].append(line)
            else:
                parts.append([line])
            before = this
        return parts

    return split if document.blocks else lambda run: [run]


def body_only(document: Document) -> Callable[[int], bool]:
    """A function that tells whether the format calls the place ``position`` of the text running text; plain text calls all of it so."""
    if not document.blocks:
        return lambda position: True
    key = _block_of(document)
    return lambda position: key(position) == _BODY


def _block_of(document: Document) -> Callable[[int], int]:
    """The number of the block that a place in the text lies in, one number for all body paragraphs."""
    starts = [block.start for block in document.blocks]

    def key(position: int) -> int:
        number = max(bisect_right(starts, document.origin[position]) - 1, 0)
        return _BODY if document.blocks[number].role == "body" else number

    return key
