"""Parts of a zip file that was sent by a stranger, and the XML in them."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from studykit.errors import ReadError
from studykit.messages import gettext as _

if TYPE_CHECKING:
    from lxml.etree import _Element

# Unpacked bytes of one part, ten times the text of the longest novels; and of all that a document unpacks.
_LARGEST_PART = 50_000_000
_LARGEST = 150_000_000
_MOST_PARTS = 20_000


class Archive:
    """The parts of a zip file by their names; never more than a fixed amount is unpacked in all."""

    def __init__(self, file: zipfile.ZipFile, path: Path) -> None:
        self._file = file
        self._path = path
        self._left = _LARGEST

    def names(self) -> list[str]:
        """The names of all parts, in the order of the file."""
        return self._file.namelist()

    def content(self, name: str) -> bytes:
        """The unpacked bytes of the part ``name``; nothing where there is no such part.

        Raises:
            ReadError: the part is larger than any document has it, whatever size it claims.
        """
        try:
            part = self._file.open(name)
        except KeyError:
            return b""
        most = min(_LARGEST_PART, self._left)
        with part:
            content = part.read(most + 1)
        if len(content) > most:
            raise ReadError(_("解压后过大，可能是压缩炸弹"), where=str(self._path), try_=_("不要打开来历不明的文件"))
        self._left -= len(content)
        return content

    def xml(self, name: str) -> _Element | None:
        """The root of the part ``name``; ``None`` where there is no such part.

        Raises:
            ReadError: the part declares a document type, with which entities and outside files could be brought in; or it is
                not XML, or nested deeper than libxml2 allows.
        """
        from lxml import etree

        content = self.content(name)
        if not content:
            return None
        if b"<!DOCTYPE" in content.replace(b"\0", b""):
            raise ReadError(_("含有文档类型声明，不安全"), where=str(self._path), try_=_("不要打开来历不明的文件"))
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
        )
        try:
            return etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise ReadError(
                _("文件里的 XML 已损坏，或嵌套太深"), where=str(self._path), try_=_("用原来的程序打开，另存一份再试")
            ) from error


@contextmanager
def opened(path: Path) -> Iterator[Archive]:
    """The zip file ``path``, closed at the end.

    Raises:
        ReadError: it is damaged or truncated, or has more parts than any document.
    """
    try:
        with zipfile.ZipFile(path) as file:
            if len(file.namelist()) > _MOST_PARTS:
                raise ReadError(_("压缩包里的文件太多"), where=str(path), try_=_("不要打开来历不明的文件"))
            yield Archive(file, path)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise ReadError(_("文件已损坏或没有下载完整"), where=str(path), try_=_("重新下载或另存一份")) from error
