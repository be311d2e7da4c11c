"""The bytes of a file and the characters in them, or a clear word on why there are none."""

from __future__ import annotations

import stat
from pathlib import Path

from studykit.errors import ReadError
from studykit.messages import gettext as _
from studykit.read._encoding import decode

# Thirty million characters, ten times the longest novels; more is a mistake, and would not fit into memory with its map.
LARGEST = 100_000_000

# Longer than any novel set without a single line break: what comes as one such line is data, not an article.
_LONGEST_LINE = 2_000_000


def content(path: Path) -> bytes:
    """All of ``path``.

    Raises:
        ReadError: a folder, a device, missing, empty, larger than :data:`LARGEST` bytes, or not to be opened.
    """
    where = str(path)
    if path.is_dir():
        raise ReadError(_("这是文件夹，不是文件"), where=where, try_=_("给出文件夹里的文件"))
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise ReadError(_("这不是普通文件"), where=where, try_=_("给出一个文档文件"))
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise ReadError(_("没有这个文件"), where=where, try_=_("检查路径是否写对")) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReadError(_("打不开这个文件：{reason}").format(reason=reason), where=where, try_=_("检查文件的读取权限")) from error
    if len(data) > LARGEST:
        most = LARGEST // 1_000_000
        raise ReadError(_("文件超过 {most} MB").format(most=most), where=where, try_=_("请拆成几个文件"))
    if not data:
        raise ReadError(_("文件是空的"), where=where, try_=_("换一个有文字的文件"))
    return data


def text_of(data: bytes, path: Path) -> str:
    """The characters of ``data``, which ``path`` holds, as :func:`decode` gives them.

    Raises:
        ReadError: not text, or a line is longer than any article.
    """
    try:
        text = decode(data)
    except ReadError as error:
        raise ReadError(error.what, where=str(path), try_=error.try_) from error
    start = 0
    while len(text) - start > _LONGEST_LINE:
        end = max(text.rfind(mark, start, start + _LONGEST_LINE) for mark in "\r\n")
        if end < 0:
            line = len(text[:start].splitlines()) + 1
            raise ReadError(
                _("第 {line} 行超过 {most} 字，不像文章").format(line=line, most=_LONGEST_LINE),
                where=str(path),
                try_=_("请给文本分段后再试"),
            )
        start = end + 1
    return text
