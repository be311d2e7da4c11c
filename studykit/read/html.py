"""Web pages: the article, without what a site puts around it."""

from __future__ import annotations

import re
from pathlib import Path

from studykit.errors import ReadError
from studykit.messages import gettext as _
from studykit.model.document import Document
from studykit.read._document import Piece, laid_out
from studykit.read._encoding import decode
from studykit.read._file import content

SUFFIXES = (".html", ".htm", ".xhtml")

# A page with a whole book on it has five.
_LARGEST = 20_000_000

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", re.IGNORECASE)
# Pages that declare the smaller set use the larger one; browsers read them so (WHATWG Encoding Standard).
_LARGER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}


def read(path: Path) -> Document:
    """The article of the page in ``path``; its text is the text as read, ``line`` the line of the source.

    Nothing the page names is fetched, and no script runs: what a script would write is not read.

    Raises:
        ReadError: not text, nested too deep, or without words.
    """
    from studykit.read._html_blocks import parsed
    from studykit.read._html_main import article

    data = content(path)
    if len(data) > _LARGEST:
        most = _LARGEST // 1_000_000
        raise ReadError(
            _("网页超过 {most} MB，不像文章").format(most=most), where=str(path), try_=_("在浏览器里打开，把正文另存为 .txt")
        )
    try:
        found = article(parsed(_decoded(data)))
    except ReadError as error:
        raise ReadError(error.what, where=str(path), try_=error.try_) from error
    return laid_out(path, data, (Piece(one.text, one.role, None, one.line) for one in found))


def _decoded(data: bytes) -> str:
    """The characters of the page, by what it declares if that fits, else as of any text."""
    declared = _CHARSET.search(data[:4096])
    if declared and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        name = declared[1].decode("ascii").lower()
        try:
            return data.decode(_LARGER.get(name, name))
        except (UnicodeError, LookupError):
            pass
    return decode(data)
