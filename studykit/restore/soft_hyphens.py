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

WHY = "hyphen"

_WORD = re.compile("[A-Za-z]+")
_SECOND = re.compile("(?<=[A-Za-z]-)[A-Za-z]+")
_BROKEN = re.compile(
    r"(?<![A-Za-z-])(?P<left>[A-Za-z]{1,40}(?:-[A-Za-z]{1,40}){0,4})(?P<gap>(?P<mark>-|\u00ad)[ \t]*\n\s*)(?P<right>[a-z]+)"
)


def repair(document: Document) -> Iterator[Edit]:
    """Line ends inside foreign words go, and the hyphens that only stood for them."""
    text = document.text
    if "-\n" not in text and "\u00ad" not in text and "- " not in text:
        return
    words = frozenset(_WORD.findall(text))
    seconds = frozenset(_SECOND.findall(text))
    for found in _BROKEN.finditer(text):
        left, right = found["left"].rpartition("-")[2], found["right"]
        belongs = found["mark"] == "-" and left + right not in words and right in seconds
        yield Edit(found.start("gap") + belongs, found.end("gap"), "", WHY)
