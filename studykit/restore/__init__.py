"""From the characters of a file to the text its author wrote: what layout and damage have done is undone, and recorded.

Each repair is one file with ``repair(document) -> Iterator[Edit]``: it proposes edits in text coordinates, and only
:meth:`~studykit.model.document.Document.edited` changes the text. Its docstring says what it sees, why, and when it would be
wrong. :data:`REPAIRS` is the order in which they work, each on what the one before it has left.

Afterwards a line is a paragraph: every ``\\n`` of the text is a paragraph's end. Empty lines may remain between them.
"""

from __future__ import annotations

from studykit.model.document import Document
from studykit.restore import (
    column_ends,
    doubled_glyphs,
    duplicates,
    furniture,
    hard_wraps,
    layout_spaces,
    note_marks,
    radicals,
    soft_hyphens,
    widths,
)

REPAIRS = (
    radicals.repair,
    hard_wraps.repair,
    soft_hyphens.repair,
    note_marks.repair,
    doubled_glyphs.repair,
    layout_spaces.repair,
    widths.repair,
    furniture.repair,
    duplicates.repair,
    column_ends.repair,
)


def restore(document: Document) -> Document:
    """``document`` after all :data:`REPAIRS`, each change recorded in raw coordinates."""
    for repair in REPAIRS:
        document = document.edited(repair(document))
    return document
