"""The collection inside Anki's packages: a zip file with one of three databases, the newest of them compressed."""

from __future__ import annotations

import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Protocol

from studykit.errors import ReadError
from studykit.messages import gettext as _

# The newest first: a package of a later form carries an older database that only says "please update".
_COMPRESSED, *_PLAIN = "collection.anki21b", "collection.anki21", "collection.anki2"
_LARGEST = 4_000_000_000
"""Bytes of a database; AnkiWeb takes none above 250 MB."""
_CHUNK = 1 << 20


class _Reader(Protocol):
    def read(self, size: int, /) -> bytes: ...


@contextmanager
def unpacked(path: Path) -> Iterator[Path]:
    """The database in the package ``path``, as a file that is gone at the end.

    Raises:
        ReadError: it is no package, damaged, or would unpack to more than any collection holds.
    """
    with tempfile.TemporaryDirectory(prefix="studykit-revlog-") as folder:
        target = Path(folder) / "collection.anki2"
        try:
            _unpack(path, target)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
            raise _damaged(path) from error
        yield target


def _unpack(path: Path, target: Path) -> None:
    with zipfile.ZipFile(path) as archive, target.open("wb") as database:
        names = set(archive.namelist())
        if _COMPRESSED in names:
            with archive.open(_COMPRESSED) as part:
                _decompress(part, database, path)
            return
        name = next((name for name in _PLAIN if name in names), None)
        if name is None:
            raise _damaged(path)
        with archive.open(name) as part:
            _copy(part, database, path)


def _decompress(part: IO[bytes], database: IO[bytes], path: Path) -> None:
    import zstandard

    try:
        with zstandard.ZstdDecompressor().stream_reader(part, read_across_frames=True) as reader:
            _copy(reader, database, path)
    except zstandard.ZstdError as error:
        raise _damaged(path) from error


def _copy(part: _Reader, database: IO[bytes], path: Path) -> None:
    left = _LARGEST
    while chunk := part.read(_CHUNK):
        left -= len(chunk)
        if left < 0:
            raise ReadError(_("解压后过大，可能是压缩炸弹"), where=str(path), try_=_("不要打开来历不明的文件"))
        database.write(chunk)


def _damaged(path: Path) -> ReadError:
    return ReadError(_("不是 Anki 的牌组包，或已损坏"), where=str(path), try_=_("在 Anki 里重新导出，勾选“包含学习进度信息”"))
