"""E-books: the chapters in the order of their spine."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from studykit.errors import ReadError
from studykit.messages import gettext as _
from studykit.model.document import Document
from studykit.read import _limits
from studykit.read._archive import Archive, opened
from studykit.read._document import Piece, laid_out
from studykit.read._encoding import decode
from studykit.read._file import content
from studykit.read._html_blocks import paragraphs, parsed

if TYPE_CHECKING:
    from lxml.etree import _Element

SUFFIXES = (".epub",)

_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_OPF = "{http://www.idpf.org/2007/opf}"
_ENCRYPTED = "{http://www.w3.org/2001/04/xmlenc#}CipherReference"
_MOST_CHAPTERS = 5000


def read(path: Path) -> Document:
    """The book in ``path``; its text is the text as read, ``line`` counts the paragraphs of the book.

    Pages that only help to move about (cover, contents) are left out.

    Raises:
        ReadError: damaged, protected against copying, hostile, or without text.
    """
    data = content(path)
    with opened(path) as archive:
        package = _package(archive)
        if package is None:
            raise ReadError(_("不是 EPUB 电子书"), where=str(path), try_=_("重新下载或另存一份"))
        chapters = _chapters(archive, *package)
        if _is_protected(archive, chapters):
            raise ReadError(_("电子书有版权保护（DRM），读不了"), where=str(path), try_=_("换一份没有加密的文件"))
        return laid_out(path, data, _pieces(archive, chapters))


def _package(archive: Archive) -> tuple[str, _Element] | None:
    """The name of the package document, to which all others are relative, and its root."""
    container = archive.xml("META-INF/container.xml")
    found = None if container is None else next(container.iter(f"{_CONTAINER}rootfile"), None)
    name = "" if found is None else found.get("full-path") or ""
    root = archive.xml(name) if name else None
    return None if root is None else (name, root)


def _chapters(archive: Archive, package: str, root: _Element) -> list[str]:
    """The names of the parts that a reader turns through, in order."""
    folder = posixpath.dirname(package)
    items = {item.get("id"): item for item in root.iter(f"{_OPF}item")}
    names = []
    for reference in root.iter(f"{_OPF}itemref"):
        item = items.get(reference.get("idref"))
        if item is not None and reference.get("linear") != "no" and "nav" not in (item.get("properties") or "").split():
            names.append(posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or ""))))
    return names[:_MOST_CHAPTERS]


def _is_protected(archive: Archive, chapters: list[str]) -> bool:
    """Whether a chapter is enciphered; fonts often are, which does not matter here."""
    encryption = archive.xml("META-INF/encryption.xml")
    enciphered = () if encryption is None else encryption.iter(_ENCRYPTED)
    return any(unquote(reference.get("URI") or "") in chapters for reference in enciphered)


def _pieces(archive: Archive, chapters: list[str]) -> Iterator[Piece]:
    line = 0
    for chapter in chapters:
        page = archive.content(chapter)
        if not page.strip():
            continue
        for paragraph in paragraphs(parsed(decode(page)), _is_navigation):
            line += 1
            yield Piece(paragraph.text, paragraph.role, None, line)
        _limits.beat()


def _is_navigation(element: _Element) -> bool:
    return element.tag == "nav"
