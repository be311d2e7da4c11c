"""A file is read by what it is, not by what it is called; kinds known by sight and not read are named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from studykit import discover
from studykit.errors import ReadError
from studykit.read import read, suffixes
from tests.read.makers import archive, book, pdf, saved, word

TEXT = "水往低处流。"
PAGE = f"<!-- 存 -->\n<!DOCTYPE html>\n<html><body><p>{TEXT}</p></body></html>"
MAKERS: dict[str, Callable[[Path], object]] = {
    "text": lambda path: path.write_text(TEXT, encoding="utf-8"),
    "web page": lambda path: path.write_text(PAGE, encoding="utf-8"),
    "web page in UTF-16": lambda path: path.write_text(PAGE, encoding="utf-16"),
    "XHTML": lambda path: path.write_text(f'<?xml version="1.0"?>\n<html><body><p>{TEXT}</p></body></html>', encoding="utf-8"),
    "Word": lambda path: word(path, f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>"),
    "e-book": lambda path: book(path, {"一": f"<p>{TEXT}</p>"}),
    "PDF": lambda path: path.write_bytes(b"\r\n" + pdf("#d", TEXT)),
}


@pytest.mark.parametrize("name", ["文.txt", "文.pdf", "文.docx", "文.html", "文.md", "文"])
@pytest.mark.parametrize("kind", MAKERS)
def test_a_file_under_a_wrong_name_is_read_by_what_it_is(tmp_path: Path, kind: str, name: str) -> None:
    MAKERS[kind](tmp_path / name)
    document = read(tmp_path / name)
    assert (document.text.strip(), document.source.name) == (TEXT, name)


@pytest.mark.parametrize("source", ["<p>见 <html> 标签</p>", "本文讲 <!DOCTYPE html> 的写法。", "PK 和 %PDF 都是记号。"])
def test_a_text_about_markup_is_a_text(tmp_path: Path, source: str) -> None:
    assert read(saved(tmp_path, "课文.txt", source)).text == source


UNREAD = {
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "旧版 Office", "docx"),
    "rich text": (rb"{\rtf1\ansi \u27700?}", "RTF", "docx"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(100), "图片", "OCR"),
    "a photograph": (b"\xff\xd8\xff\xe0" + bytes(100), "图片", "OCR"),
    "an archive": (b"Rar!\x1a\x07" + bytes(100), "压缩包", "解压"),
    "packed text": (b"\x1f\x8b\x08" + bytes(100), "压缩包", "解压"),
    "no PDF": (b"%PD" + bytes(100), "已损坏", "重新下载"),
}


@pytest.mark.parametrize(("data", "says", "advice"), UNREAD.values(), ids=UNREAD.keys())
def test_a_kind_that_is_not_read_is_named_with_a_way_out(tmp_path: Path, data: bytes, says: str, advice: str) -> None:
    with pytest.raises(ReadError, match=says) as caught:
        read(saved(tmp_path, "文.pdf", data))
    assert advice in caught.value.try_


def test_a_spreadsheet_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="不认识的 Office"):
        read(archive(tmp_path / "表.docx", {"xl/workbook.xml": "<x/>"}))


def test_members_fit_their_contract_and_only_plain_text_is_trusted() -> None:
    members = discover.modules("studykit.read")
    assert suffixes() == tuple(sorted(suffix for member in members for suffix in member.SUFFIXES))
    assert all(callable(member.read) and member.__doc__ for member in members)
    assert [member.__name__ for member in members if getattr(member, "TRUSTED", False)] == ["studykit.read.plain"]
