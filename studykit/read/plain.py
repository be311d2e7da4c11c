"""Plain text in any encoding a Chinese text comes in."""

from __future__ import annotations

from pathlib import Path

from studykit.errors import ReadError
from studykit.messages import gettext as _
from studykit.model.document import Document
from studykit.read._document import document
from studykit.read._file import content, text_of

SUFFIXES = (".txt",)
TRUSTED = True


def read(path: Path) -> Document:
    """The text in ``path`` (UTF-8, GB18030, Big5 or UTF-16); it has no blocks: a line is a line.

    Raises:
        ReadError: the file cannot be read, is empty, too large, or not text; a line is longer than any article.
    """
    data = content(path)
    raw = text_of(data, path)
    if not raw.strip("\ufeff\x00 \t\r\n\u3000"):
        raise ReadError(_("文件里只有空白"), where=str(path), try_=_("换一个有文字的文件"))
    return document(path, data, raw)
