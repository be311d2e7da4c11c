"""Word documents: paragraphs, headings, lists with their numbers, tables, text boxes and notes.

Read from the XML itself: the libraries for it lose inserted text, content controls and text boxes, or read deleted and
phonetic text as if it stood on the page.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from studykit.errors import ReadError
from studykit.messages import gettext as _
from studykit.model.document import Document
from studykit.read._archive import Archive, opened
from studykit.read._document import Piece, laid_out, role_in_table
from studykit.read._file import content
from studykit.read._word_numbering import Numbering, W, value

if TYPE_CHECKING:
    from lxml.etree import _Element

SUFFIXES = (".docx",)

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
# Deleted and moved-away text, the reading above a character, properties, and what is read as paragraphs of its own.
_SKIPPED = frozenset(
    (_FALLBACK, f"{W}del", f"{W}moveFrom", f"{W}rt", f"{W}rPr", f"{W}pPr", f"{W}txbxContent", f"{W}instrText", f"{W}delText")
)
_WORDS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_PAGE_BREAK = f"{W}lastRenderedPageBreak"
_NOTE_KINDS = ("footnote", "endnote")


@dataclass(frozen=True, slots=True)
class _Style:
    """What a paragraph style says of its paragraphs: its name, whether a heading, and its list."""

    name: str
    is_heading: bool
    list_id: str
    depth: int


@dataclass(slots=True)
class _Reader:
    """The state that reading in document order needs: how far the numbering and the pages have come."""

    styles: dict[str, _Style]
    numbering: Numbering
    page: int | None
    lines: int = 0
    pieces: list[Piece] = field(default_factory=list)


def read(path: Path) -> Document:
    """The document in ``path``; its text is the text as read.

    ``line`` counts the paragraphs; ``page`` is known where Word has noted its page breaks. Foot- and endnotes stand at the
    end. A table of contents is left out: its lines are the headings' again.

    Raises:
        ReadError: damaged, hostile, or without text.
    """
    data = content(path)
    with opened(path) as archive:
        main = _main_part(archive)
        root = archive.xml(main)
        if root is None:
            raise ReadError(_("不是 Word 文档"), where=str(path), try_=_("用 Word 或 WPS 打开，另存为 .docx"))
        folder = posixpath.dirname(main)
        paged = next(root.iter(_PAGE_BREAK), None) is not None
        reader = _Reader(
            _styles(archive.xml(f"{folder}/styles.xml")), Numbering(archive.xml(f"{folder}/numbering.xml")), 1 if paged else None
        )
        _read_body(root, reader)
        for kind in _NOTE_KINDS:
            _read_notes(archive.xml(f"{folder}/{kind}s.xml"), kind, reader)
    return laid_out(path, data, reader.pieces)


def _main_part(archive: Archive) -> str:
    relations = archive.xml("_rels/.rels")
    for relation in () if relations is None else relations:
        if relation.get("Type", "").endswith("/officeDocument"):
            return relation.get("Target", "").lstrip("/")
    return "word/document.xml"


def _styles(root: _Element | None) -> dict[str, _Style]:
    styles: dict[str, _Style] = {}
    for element in () if root is None else root.iterfind(f"{W}style"):
        name = value(element, "name").lower()
        properties = element.find(f"{W}pPr")
        list_id, depth = _list_of(properties)
        is_heading = name.startswith(("heading", "标题", "標題")) or name in ("title", "subtitle") or _outline(properties) < 9
        styles[element.get(f"{W}styleId") or ""] = _Style(name, is_heading, list_id, depth)
    return styles


def _outline(properties: _Element | None) -> int:
    level = value(properties, "outlineLvl")
    return int(level) if level.isdecimal() else 9


def _list_of(properties: _Element | None) -> tuple[str, int]:
    numbered = None if properties is None else properties.find(f"{W}numPr")
    depth = value(numbered, "ilvl")
    return value(numbered, "numId"), int(depth) if depth.isdecimal() else 0


def _read_body(root: _Element, reader: _Reader) -> None:
    for paragraph in root.iter(f"{W}p"):
        if next(paragraph.iterancestors(_FALLBACK), None) is None:
            reader.lines += 1
            _read_paragraph(paragraph, reader)


def _read_paragraph(paragraph: _Element, reader: _Reader) -> None:
    properties = paragraph.find(f"{W}pPr")
    style = reader.styles.get(value(properties, "pStyle"), _Style("", False, "", 0))
    list_id, depth = _list_of(properties)
    list_id, depth = (list_id, depth) if list_id else (style.list_id, style.depth)
    text, page = _text(paragraph, reader)
    number = reader.numbering.next(list_id, depth)  # An empty paragraph has its number as well.
    if not text.strip() or style.name.startswith("toc "):
        return
    is_heading = style.is_heading or _outline(properties) < 9
    unlisted = role_in_table(text) if _is_in_cell(paragraph) else "body"
    role = "heading" if is_heading else unlisted if list_id in ("", "0") else "item"
    reader.pieces.append(Piece(number + text, role, page, reader.lines))


def _is_in_cell(paragraph: _Element) -> bool:
    return next(paragraph.iterancestors(f"{W}tc", f"{W}txbxContent"), paragraph).tag == f"{W}tc"


def _text(paragraph: _Element, reader: _Reader) -> tuple[str, int | None]:
    """The words of ``paragraph`` and the page on which they begin; page breaks in it move ``reader`` on."""
    words: list[str] = []
    page = reader.page
    for element in _shown(paragraph):
        if element.tag == _PAGE_BREAK:
            reader.page = (reader.page or 0) + 1
            page = page if any(map(str.strip, words)) else reader.page
        elif element.tag in (f"{W}t", _MATH):
            words.append(element.text or "")
        else:
            words.append(_WORDS.get(str(element.tag), ""))
    return "".join(words), page


def _shown(element: _Element) -> Iterator[_Element]:
    """What is shown of ``element`` below it, in order."""
    for child in element:
        if child.tag in _SKIPPED or (child.tag == f"{W}r" and _is_hidden(child)):
            continue
        yield child
        yield from _shown(child)


def _is_hidden(run: _Element) -> bool:
    hidden = run.find(f"{W}rPr/{W}vanish")
    return hidden is not None and hidden.get(f"{W}val") not in ("0", "false", "off")


def _read_notes(root: _Element | None, kind: str, reader: _Reader) -> None:
    for note in () if root is None else root.iterfind(f"{W}{kind}"):
        if note.get(f"{W}type") in ("separator", "continuationSeparator", "continuationNotice"):
            continue
        reader.lines += 1
        text = "\n".join(_text(paragraph, reader)[0].strip() for paragraph in note.iter(f"{W}p"))
        reader.pieces.append(Piece(text, "note", None, reader.lines))
