"""Plain text in any encoding a Chinese text comes in."""

from __future__ import annotations

from pathlib import Path

from studykit.errors import ReadError
from studykit.messages import gettext as _
from studykit.model.document import Document
from studykit.read._document import document
from studykit.read._encoding import decode
from studykit.read._file import content

SUFFIXES = (".txt",)
TRUSTED = True

# Longer than any novel set without a single line break: what comes as one such line is data, not an article.
_LONGEST_LINE = 2_000_000


def read(path: Path) -> Document:
    """The text in ``path`` (UTF-8, GB18030, Big5 or UTF-16); it has no blocks: a line is a line.

    Raises:
        ReadError: the file cannot be read, is empty, too large, or not text; a line is longer than any article.
    """
    data = content(path)
    try:
        raw = decode(data)
    except ReadError as error:
        raise ReadError(error.what, where=str(path), try_=error.try_) from error
    if not raw.strip("\ufeff\x00 \t\r\n\u3000"):
        raise ReadError(_("文件里只有空白"), where=str(path), try_=_("换一个有文字的文件"))
    _check_lines(raw, path)
    return document(path, data, raw)


def _check_lines(raw: str, path: Path) -> None:
    start = 0
    while len(raw) - start > _LONGEST_LINE:
        end = max(raw.rfind(mark, start, start + _LONGEST_LINE) for mark in "\r\n")
        if end < 0:
            line = len(raw[:start].splitlines()) + 1
            raise ReadError(
                _("第 {line} 行超过 {most} 字，不像文章").format(line=line, most=_LONGEST_LINE),
                where=str(path),
                try_=_("请给文本分段后再试"),
            )
        start = end + 1
