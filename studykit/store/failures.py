"""What the system says when the store fails, as something a user can act on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from studykit.errors import StoreError
from studykit.messages import gettext as _


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn the failures of SQLite and of the file system inside the block into a :class:`StoreError` about ``path``."""
    try:
        yield
    except sqlite3.Error as error:
        what, try_ = _advice(error)
        raise StoreError(what, where=str(path), try_=try_) from error
    except OSError as error:
        what = _("学习记录用不了：{error}").format(error=error.strerror or error)
        raise StoreError(what, where=str(path), try_=_("检查文件夹是否可写，或用 STUDYKIT_HOME 另指一个")) from error


def _advice(error: sqlite3.Error) -> tuple[str, str]:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the low byte is the kind, the rest says how
    if code == sqlite3.SQLITE_FULL:
        return _("磁盘已满，学习记录写不进去"), _("腾出空间后重试；已评的分都在")
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return _("学习记录已损坏"), _("运行 studykit doctor 查看")
    return _("学习记录用不了：{error}").format(error=error), _("检查文件夹是否可写、磁盘是否已满")
