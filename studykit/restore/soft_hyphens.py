"""Foreign words broken at a line end.

**Sees** a hyphen, or a soft hyphen, between the end of one line and a small letter at the beginning of the next.

**Why**: the word has to be whole to be found and asked. The line end goes always; the hyphen goes too, unless the page itself shows
that it belongs to the word: it writes the same compound, or another with the same second part, inside a line.

**Wrong** for a compound that the page has only here: *water-⏎based* becomes *waterbased*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.model.document import Document, Edit
from studykit.restore._seams import NEAR

WHY = "hyphen"

_BROKEN = re.compile(r"(?<![A-Za-z-])(?P<left>[A-Za-z]{1,40}(?:-[A-Za-z]{1,40}){0,4})(?P<gap>(?P<mark>-|\u00ad)[ \t]*\n\s*)(?P<right>[a-z]+)")


def repair(document: Document) -> Iterator[Edit]:
    """Line ends inside foreign words go, and the hyphens that only stood for them."""
    text = document.text
    if "-" not in text and "\u00ad" not in text:
        return
    for found in _BROKEN.finditer(text):
        near = text[max(found.start() - NEAR, 0) : found.start()] + "\n" + text[found.end() : found.end() + NEAR]
        belongs = found["mark"] == "-" and _is_compound(near, found["left"], found["right"])
        start = found.start("gap") + belongs
        yield Edit(start, found.end("gap"), "", WHY)


def _is_compound(text: str, left: str, right: str) -> bool:
    """Whether the page has ``left-right`` inside a line, or ``right`` as the second part of another compound."""
    if re.search(rf"(?<![A-Za-z]){re.escape(left.rpartition('-')[2] + right)}(?![A-Za-z])", text):
        return False
    return bool(re.search(rf"[A-Za-z]-{re.escape(right)}(?![A-Za-z])", text))
