"""The characters of a PDF page and where they stand, each once.

Coordinates are points of the page, x to the right and y upwards, turned so that most of the text is upright.
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

# Hostile pages draw millions; a broadsheet page holds fifteen thousand.
MOST_GLYPHS = 200_000

_MOST_SLANT = 0.06
"""Quarter turns (five degrees) that a line of a page scanned crookedly may lean."""

_HYPHEN = 2
"""What PDFium gives for a hyphen at the end of a line."""


class Glyph(NamedTuple):
    """A character: its left and right edge, its baseline, its size (the em, in points), and whether a space is drawn before."""

    left: float
    right: float
    base: float
    size: float
    mark: str
    spaced: bool


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
    spaced = False
    ligature: list[tuple[int, Glyph]] = []
    for index in range(min(text_page.count_chars(), MOST_GLYPHS)):
        mark = _mark(pdfium.FPDFText_GetUnicode(handle, index))
        if not mark:
            spaced = spaced or not pdfium.FPDFText_IsGenerated(handle, index)
            continue
        pdfium.FPDFText_GetLooseCharBox(handle, index, box_at)
        pdfium.FPDFText_GetCharOrigin(handle, index, x_at, y_at)
        pdfium.FPDFText_GetMatrix(handle, index, matrix_at)
        size = pdfium.FPDFText_GetFontSize(handle, index) * math.hypot(matrix.c, matrix.d)
        if size <= 0:
            continue
        sides = (box.left, box.bottom, box.right, box.top)
        quarter, glyph = _turned(sides, (x.value, y.value), (matrix.a, matrix.b), Glyph(0, 0, 0, size, mark, spaced))
        if ligature and not (ligature[-1][1][:3] == glyph[:3] and _is_one_object(text_page, index)):
            yield from _parted(ligature)
            ligature = []
        ligature.append((quarter, glyph))
        spaced = False
    yield from _parted(ligature)
    text_page.close()


def _is_one_object(text_page: PdfTextPage, index: int) -> bool:
    """Whether the character at ``index`` was drawn by the same instruction as the one before it."""
    import pypdfium2.raw as pdfium

    before, this = (pdfium.FPDFText_GetTextObject(text_page.raw, at) for at in (index - 1, index))
    return bool(before) and bool(this) and ctypes.addressof(before.contents) == ctypes.addressof(this.contents)


def _parted(ligature: list[tuple[int, Glyph]]) -> list[tuple[int, Glyph]]:
    """The characters of one printed sign (—— or ffi), each with its share of the room."""
    if len(ligature) < 2:
        return ligature
    first = ligature[0][1]
    share = (first.right - first.left) / len(ligature)
    edges = [first.left + share * number for number in range(len(ligature) + 1)]
    return [
        (quarter, glyph._replace(left=left, right=right))
        for (quarter, glyph), (left, right) in zip(ligature, pairwise(edges), strict=True)
    ]


def _turned(
    box: tuple[float, float, float, float], origin: tuple[float, float], along: tuple[float, float], glyph: Glyph
) -> tuple[int, Glyph]:
    """The quarter turns of a line of text in direction ``along`` (-1 at a slant), and the glyph as if it were not turned."""
    left, bottom, right, top = box
    x, y = origin
    turns = math.atan2(along[1], along[0]) / (math.pi / 2)
    quarter = round(turns) % 4
    if abs(turns - round(turns)) > _MOST_SLANT:
        return -1, glyph
    edges = ((left, right, y), (bottom, top, -x), (-right, -left, -y), (-top, -bottom, x))[quarter]
    return quarter, glyph._replace(left=edges[0], right=edges[1], base=edges[2])


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
        row = int(glyph.base // glyph.size)
        if any(_is_twin(glyph, other) for near in (row - 1, row, row + 1) for other in rows.get((glyph.mark, near), ())):
            continue
        kept.append(glyph)
        rows.setdefault((glyph.mark, row), []).append(glyph)
    return kept


def _is_twin(glyph: Glyph, other: Glyph) -> bool:
    reach = 0.25 * glyph.size
    return abs(other.left - glyph.left) < reach and abs(other.base - glyph.base) < reach
