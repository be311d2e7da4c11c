"""Printed pages seen by pdfium: lines of glyphs by their places on the paper, fonts, and a deck that fills forty pages."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_double
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from studykit.model.deck import Deck, Item
from tests import samples

A4 = (595, 842)
HEAD, FOOT = 775, 60  # points from the bottom of an A4 page: text lies between running head and page number


@dataclass(frozen=True, slots=True)
class Glyph:
    char: str
    left: float
    right: float
    bottom: float
    size: float


def text(path: Path) -> str:
    """All text of the file without white space, page after page."""
    with pdfium.PdfDocument(path) as document:
        return "".join("".join(page.get_textpage().get_text_range().split()) for page in document)


def glyphs(page: pdfium.PdfPage) -> Iterator[Glyph]:
    """The visible glyphs of a page in the order of its content."""
    words = page.get_textpage()
    for index in range(raw.FPDFText_CountChars(words.raw)):
        char = chr(raw.FPDFText_GetUnicode(words.raw, index))
        if char.isspace() or not char.isprintable():
            continue
        left, right, bottom, top, x, y = (c_double() for _ in range(6))
        raw.FPDFText_GetCharBox(words.raw, index, byref(left), byref(right), byref(bottom), byref(top))
        raw.FPDFText_GetCharOrigin(words.raw, index, byref(x), byref(y))
        yield Glyph(char, left.value, right.value, y.value, raw.FPDFText_GetFontSize(words.raw, index))


def lines(page: pdfium.PdfPage) -> list[list[Glyph]]:
    """The lines of text between running head and page number, from the top down, each from left to right."""
    rows: dict[int, list[Glyph]] = {}
    for glyph in glyphs(page):
        if FOOT < glyph.bottom < HEAD:
            rows.setdefault(round(glyph.bottom), []).append(glyph)
    return [sorted(rows[y], key=lambda glyph: glyph.left) for y in sorted(rows, reverse=True)]


def fonts(path: Path) -> dict[str, bool]:
    """The fonts of the file by their names, and whether each is embedded."""
    found = {}
    with pdfium.PdfDocument(path) as document:
        for page in document:
            for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
                font = raw.FPDFTextObj_GetFont(thing.raw)
                length = raw.FPDFFont_GetBaseFontName(font, None, 0)
                name = bytearray(length)
                buffer = (raw.c_char * length).from_buffer(name)
                raw.FPDFFont_GetBaseFontName(font, buffer, length)
                found[name.rstrip(b"\0").decode()] = bool(raw.FPDFFont_GetIsEmbedded(font))
    return found


def outline(path: Path) -> list[str]:
    """The bookmarks of the file."""
    with pdfium.PdfDocument(path) as document:
        return [mark.get_title() for mark in document.get_toc()]


def image_bounds(path: Path, page: int) -> tuple[int, int]:
    """Width and height of a page in points."""
    with pdfium.PdfDocument(path) as document:
        width, height = document[page].get_size()
        return round(width), round(height)


_CLAUSES = (
    "水在陆地、海洋与大气之间“连续运动”",
    "按《水法》（1988年通过）的规定",
    "蒸发量约为505000立方千米（占86.5%）",
    "所谓groundwater即“地下水”",
    "太阳辐射、重力与地形共同推动它",
    "其中（一）陆地循环；（二）海洋循环",
    "经降水回到地面的比例达到100%",
    "由NASA与UNESCO分别测得",
)


def thick(count: int) -> Deck:
    """``count`` items whose questions and answers run over several lines, with marks and Latin words at every place of a line.

    A question ends with the deck's only ？ and an answer with its only 。, so a line that ends otherwise is a full one.
    """
    patterns = samples.deck().items
    return replace(samples.deck(), items=tuple(_thick_item(patterns[at % len(patterns)], at) for at in range(count)))


def _thick_item(pattern: Item, at: int) -> Item:
    words = [_CLAUSES[(at * 3 + step * (1 + at % 3)) % len(_CLAUSES)] for step in range(7)]
    prompt = f"第{at + 1}问，{words[0]}，{words[1]}，{words[2]}，应当怎样理解？"
    answer = f"答{'甲' * (at % 19)}：" + "，".join(words) + "。"
    article = f"水的旅行之{at // 60 + 1}"
    evidence = replace(pattern.evidence[0], start=at * 10, end=at * 10 + 5, line=at + 1, article=article)
    return replace(pattern, id=f"{at:016x}", prompt=prompt, answer=(answer,), evidence=(evidence,), ordered=False)
