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
        before = key(run[0])
        for line in run[1:]:
            this = key(line)
            if this == before:
                parts[-1].append(line)
            else:
                parts.append([line])
            before = this
        return parts

    return split if document.blocks else lambda run: [run]


def body_only(document: Document) -> Callable[[Line], bool]:
    """A function that tells whether the format calls a line running text; plain text calls everything so."""
    if not document.blocks:
        return lambda line: True
    key = _block_of(document)
    return lambda line: key(line) == _BODY


def _block_of(document: Document) -> Callable[[Line], int]:
    """The number of the block that a line lies in, one number for all body paragraphs."""
    starts = [block.start for block in document.blocks]

    def key(line: Line) -> int:
        number = max(bisect_right(starts, document.origin[line.start]) - 1, 0)
        return _BODY if document.blocks[number].role == "body" else number

    return key
