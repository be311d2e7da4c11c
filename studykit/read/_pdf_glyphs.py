"""The characters of a PDF page and where they stand, each once.

Coordinates are points of the page, x to the right and y upwards, turned so that most of the text is upright.
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

# Hostile pages draw millions; a broadsheet page holds fifteen thousand.
MOST_GLYPHS = 200_000

_MOST_SLANT = 0.06
"""Quarter turns (five degrees) that a line of a page scanned crookedly may lean."""

_HYPHEN = 2
"""What PDFium gives for a hyphen at the end of a line."""


class Glyph(NamedTuple):
    """A character: its left and right edge, its baseline, its size (the em, in points)."""

    left: float
    right: float
    base: float
    size: float
    mark: str


def glyphs(page: PdfPage) -> list[Glyph]:
    """The characters of ``page`` without spaces, in the order in which they are drawn.

    Text that stands at another angle than most (watermarks, stamps) is left out, and what is drawn twice a hair's breadth apart
    to look bold comes once.
    """
    turned = list(_drawn(page))
    if not turned:
        return []
    upright = Counter(quarter for quarter, _glyph in turned).most_common(1)[0][0]
    return _once([glyph for quarter, glyph in turned if quarter == upright])


def _drawn(page: PdfPage) -> Iterator[tuple[int, Glyph]]:
    """Each character with the quarter turns of its text, in coordinates turned back by as many."""
    import pypdfium2.raw as pdfium

    text_page = page.get_textpage()
    handle = text_page.raw
    box, matrix, x, y = pdfium.FS_RECTF(), pdfium.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    box_at, matrix_at, x_at, y_at = map(ctypes.byref, (box, matrix, x, y))
    for index in range(min(text_page.count_chars(), MOST_GLYPHS)):
        mark = _mark(pdfium.FPDFText_GetUnicode(handle, index))
        if not mark:
            continue
        pdfium.FPDFText_GetLooseCharBox(handle, index, box_at)
        pdfium.FPDFText_GetCharOrigin(handle, index, x_at, y_at)
        pdfium.FPDFText_GetMatrix(handle, index, matrix_at)
        size = pdfium.FPDFText_GetFontSize(handle, index) * math.hypot(matrix.c, matrix.d)
        if size > 0 and matrix.a > 0 and matrix.b == 0:
            yield 0, Glyph(box.left, box.right, y.value, size, mark)
        elif size > 0:
            sides = (box.left, box.bottom, box.right, box.top)
            yield _turned(sides, (x.value, y.value), (matrix.a, matrix.b), size, mark)
    text_page.close()


def _turned(
    box: tuple[float, float, float, float], origin: tuple[float, float], along: tuple[float, float], size: float, mark: str
) -> tuple[int, Glyph]:
    """The quarter turns of a line of text in direction ``along`` (-1 at a slant), and the glyph as if it were not turned."""
    left, bottom, right, top = box
    x, y = origin
    turns = math.atan2(along[1], along[0]) / (math.pi / 2)
    quarter = round(turns)
    if abs(turns - quarter) > _MOST_SLANT:
        return -1, Glyph(left, right, y, size, mark)
    if quarter % 4 == 1:
        return 1, Glyph(bottom, top, -x, size, mark)
    if quarter % 4 == 2:
        return 2, Glyph(-right, -left, -y, size, mark)
    if quarter % 4 == 3:
        return 3, Glyph(-top, -bottom, x, size, mark)
    return 0, Glyph(left, right, y, size, mark)


def _mark(code: int) -> str:
    """The character of a code point as a reader knows it; nothing for white space and control characters."""
    if code == _HYPHEN:
        return "-"
    if code <= 0x20 or 0x7F <= code <= 0xA0 or code == 0x3000 or code > 0x10FFFF or 0xD800 <= code < 0xE000:
        return ""
    mark = chr(code)
    return unicodedata.normalize("NFKC", mark) if "\ufb00" <= mark <= "\ufb06" else mark  # Latin ligatures.


def _once(drawn: list[Glyph]) -> list[Glyph]:
    """Each glyph but those whose twin stands less than a quarter of an em away: fake bold and shadows, never 年年."""
    kept: list[Glyph] = []
    rows: dict[tuple[str, int], list[Glyph]] = {}
    for glyph in drawn:
        _left, _right, base, size, mark = glyph
        row = int(base // size)
        if any(_is_twin(glyph, other) for near in (row - 1, row, row + 1) for other in rows.get((mark, near), ())):
            continue
        kept.append(glyph)
        rows.setdefault((mark, row), []).append(glyph)
    return kept


def _is_twin(glyph: Glyph, other: Glyph) -> bool:
    reach = 0.25 * glyph.size
    return abs(other.left - glyph.left) < reach and abs(other.base - glyph.base) < reach
