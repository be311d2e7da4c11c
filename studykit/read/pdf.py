"""PDF: columns in reading order, each character once, without running heads and page numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from studykit.errors import ReadError
from studykit.messages import gettext as _
from studykit.model.document import Document
from studykit.read import _limits
from studykit.read._document import Piece, laid_out
from studykit.read._file import content
from studykit.read._pdf_furniture import without_furniture
from studykit.read._pdf_glyphs import glyphs
from studykit.read._pdf_layout import Run, regions, runs
from studykit.read._pdf_paragraphs import Column, body_size, column, paragraphs, role, words

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

SUFFIXES = (".pdf",)

_MOST_PAGES = 3000
_TAIL = 4096
_LEAST_READABLE = 0.7


def read(path: Path) -> Document:
    """The document in ``path``; its text is the text as read, ``line`` counts the lines of the page in reading order.

    Raises:
        ReadError: damaged, locked, too long, or without a layer of readable text (a scan).
    """
    data = content(path)
    document = _opened(data, path)
    count = len(document)
    if not 0 < count <= _MOST_PAGES:
        raise ReadError(_("页数不对：{count} 页").format(count=count), where=str(path), try_=_("检查文件，或拆成几个文件"))
    pages, heights = zip(*(_page(document, number, path) for number in range(count)), strict=True)
    _check_text(pages, path)
    return laid_out(path, data, _pieces(without_furniture(pages, heights)))


def _opened(data: bytes, path: Path) -> PdfDocument:
    from pypdfium2 import PdfDocument, PdfiumError

    # PDFium mends a file that stops short and reads what is there, silently.
    if b"%%EOF" not in data[-_TAIL:]:
        raise ReadError(_("PDF 已损坏或没有下载完整"), where=str(path), try_=_("重新下载或另存一份"))
    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if "password" in str(error).lower():
            raise ReadError(_("PDF 加了密码"), where=str(path), try_=_("先用密码打开，另存为不加密的 PDF")) from error
        raise ReadError(_("PDF 已损坏或没有下载完整"), where=str(path), try_=_("重新下载或另存一份")) from error


def _page(document: PdfDocument, number: int, path: Path) -> tuple[list[Run], tuple[float, float]]:
    """The runs of a page and its lower and upper edge."""
    from pypdfium2 import PdfiumError

    try:
        page = document[number]
    except PdfiumError as error:
        what = _("PDF 第 {page} 页已损坏").format(page=number + 1)
        raise ReadError(what, where=str(path), try_=_("重新下载，或另存一份不含这一页的 PDF")) from error
    _left, low, _right, high = page.get_bbox()
    found = runs(glyphs(page))
    page.close()
    _limits.beat()
    return found, (low, high)


def _check_text(pages: Sequence[list[Run]], path: Path) -> None:
    """Refuse a scan, and a file whose fonts do not say which characters they draw."""
    text = "".join(run.text for page in pages for run in page)
    if not text:
        raise ReadError(
            _("这份 PDF 没有文字，只有图像（多半是扫描件）"),
            where=str(path),
            try_=_("先用文字识别（OCR）软件处理，再读取得到的文件"),
        )
    readable = sum(not ("\ue000" <= mark <= "\uf8ff" or mark == "\ufffd") for mark in text)
    if readable < _LEAST_READABLE * len(text):
        raise ReadError(
            _("这份 PDF 的字体没有注明文字，读出来是乱码"), where=str(path), try_=_("换一个版本，或用文字识别（OCR）软件处理")
        )


def _pieces(pages: Sequence[list[Run]]) -> Iterator[Piece]:
    columns = list(_columns(pages))
    body = body_size(columns)
    for paragraph, end in paragraphs(columns):
        first = paragraph[0]
        if end.is_table:
            yield from (Piece(cell, "cell", first.page, first.number) for cell in first.cells)
        else:
            text, further = words(paragraph)
            yield Piece(text, role(paragraph, end, body), first.page, first.number, further)


def _columns(pages: Sequence[list[Run]]) -> Iterator[Column]:
    """The columns of all pages in reading order."""
    for page, found in enumerate(pages, 1):
        _limits.beat()
        number = 1
        for region in regions(found) if found else ():
            yield (made := column(region, page, number))
            number += len(made.lines)
