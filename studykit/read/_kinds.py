"""What a file is, by its first bytes; its name decides only between formats that are all text."""

from __future__ import annotations

import re
from collections.abc import Container
from pathlib import Path

from studykit.errors import ReadError
from studykit.messages import gettext as _
from studykit.read._file import content

_HEAD = 2048
_HTML = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html|<head|<body|<\?xml[^>]*>.{0,300}<html)", re.IGNORECASE | re.DOTALL
)
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
# The parts that tell what a zip file holds; names lie uncompressed in it, so that nothing has to be unpacked to see them.
_PARTS = ((b"word/", ".docx"), (b"META-INF/container.xml", ".epub"))
_BY_SIGNATURE = (".pdf", ".docx", ".epub")


def suffix_of(path: Path, known: Container[str]) -> str:
    """The ending of the format that ``path`` holds, one of ``known``: by its content, else by its name, else ``.txt``.

    Raises:
        ReadError: the file cannot be read, or is of a kind that can be named but not read.
    """
    data = content(path)
    found = _recognised(data)
    if found is None:
        unread = _unread(data)
        if unread:
            what, try_ = unread
            raise ReadError(what, where=str(path), try_=try_)
        named = path.suffix.lower()
        if named in _BY_SIGNATURE and b"\0" in data[:_HEAD]:
            raise ReadError(
                _("文件已损坏：开头不是 {suffix} 文件").format(suffix=named), where=str(path), try_=_("重新下载或另存一份")
            )
        found = named if named not in _BY_SIGNATURE else ".txt"
    return found if found in known else ".txt"


def _recognised(data: bytes) -> str | None:
    if b"%PDF-" in data[:1024]:
        return ".pdf"
    if data.startswith(b"PK\x03\x04"):
        return next((suffix for part, suffix in _PARTS if part in data), None)
    return ".html" if _HTML.match(_narrow(data[:_HEAD])) else None


def _narrow(head: bytes) -> bytes:
    """``head`` without byte order mark and, for UTF-16, without the empty half of each ASCII character."""
    for mark in _BOMS:
        head = head.removeprefix(mark)
    return head.replace(b"\0", b"")


def _unread(data: bytes) -> tuple[str, str] | None:
    """What to say of a format that is known by sight and not read here."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return _("这是旧版 Office 文件（.doc 等），或加了密的 Word 文件"), _("用 Word 或 WPS 打开，另存为不加密的 .docx")
    if data.startswith(b"{\\rtf"):
        return _("这是 RTF 文件"), _("用 Word 或 WPS 打开，另存为 .docx")
    if data.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM")) or data[8:12] == b"WEBP":
        return _("这是图片，里面没有文字"), _("先用文字识别（OCR）软件转成文本")
    if data.startswith((b"PK\x03\x04", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")):
        return _("这是压缩包或不认识的 Office 文件"), _("解压后给出里面的文档；表格和幻灯片请另存为 .docx 或 .pdf")
    return None
