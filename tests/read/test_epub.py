"""E-books: chapters in the order of the spine, navigation and protected books not read."""

from __future__ import annotations

from pathlib import Path

import pytest

from studykit.errors import ReadError
from studykit.read import epub
from tests.read.makers import archive, book


def test_the_chapters_come_in_the_order_of_the_spine(tmp_path: Path) -> None:
    path = book(tmp_path / "书.epub", {"乙章": "<h1>乙</h1><p>二。</p>", "甲 章": "<h1>甲</h1><p>一<a id='x'/>。&nbsp;</p>"})
    document = epub.read(path)
    found = [(block.role, document.raw[block.start : block.end], block.line) for block in document.blocks]
    assert found == [("heading", "乙", 1), ("body", "二。", 2), ("heading", "甲", 3), ("body", "一。", 4)]


def test_navigation_is_not_read(tmp_path: Path) -> None:
    path = book(tmp_path / "书.epub", {"一": "<nav><ol><li>目录</li></ol></nav><p>文。</p>"})
    assert epub.read(path).raw == "文。"


@pytest.mark.parametrize(("enciphered", "is_read"), [("OEBPS/一.xhtml", False), ("OEBPS/font.otf", True)])
def test_a_protected_book_is_refused_a_protected_font_is_not(tmp_path: Path, enciphered: str, is_read: bool) -> None:
    encryption = (
        '<encryption><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><CipherData>'
        f'<CipherReference URI="{enciphered}"/></CipherData></EncryptedData></encryption>'
    )
    path = book(tmp_path / "书.epub", {"一": "<p>文。</p>"}, **{"META-INF/encryption.xml": encryption})
    if is_read:
        assert epub.read(path).raw == "文。"
    else:
        with pytest.raises(ReadError, match="版权保护"):
            epub.read(path)


def test_a_zip_that_is_no_book_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="不是 EPUB"):
        epub.read(archive(tmp_path / "x.epub", {"a.txt": "水"}))
