"""Numbers in brackets that point to a note or to the literature.

**Sees** ``[2]``, ``［2］``, ``[1-3]`` and ``[1,4]`` right behind a character, a quotation mark or a sign of running text.

**Why**: they belong to the apparatus and not to the sentence; between a measure and its number (国内生产总值[2]1210207亿元) they part what
belongs together.

**Wrong** in a formula that has a number in brackets behind a Chinese character; the index of a foreign name (``a[2]``) stays, and so
does the number that opens a line of the notes themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese.marks import HAN
from studykit.model.document import Document, Edit

WHY = "note"

_MARK = re.compile(rf"(?<=[{HAN}”’）》」』，。；：、！？%％])(?:[\[［]\d{{1,3}}(?:[-–—~,，、]\d{{1,3}})*[\]］])+")


def repair(document: Document) -> Iterator[Edit]:
    """The marks of notes go."""
    if "]" in document.text or "］" in document.text:
        yield from (Edit(found.start(), found.end(), "", WHY) for found in _MARK.finditer(document.text))
