"""One writer at a time, by a lock that the system lets go of when its holder dies, however it dies."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO

from studykit.errors import StoreError
from studykit.messages import gettext as _


def acquire(path: Path) -> IO[str]:
    """The lock file ``path``, locked and holding this process's number; closing it lets the lock go.

    Raises:
        StoreError: another process holds it, and which one.
        OSError: the file cannot be made.
    """
    file = path.open("a+", encoding="ascii")
    try:
        _lock(file)
    except OSError as error:
        file.seek(0)
        holder = file.read().strip() or "?"
        file.close()
        raise StoreError(
            _("学习记录正被另一个 studykit 使用（进程 {holder}）").format(holder=holder),
            where=str(path),
            try_=_("先退出那一个，再重试"),
        ) from error
    file.truncate(0)
    file.write(str(os.getpid()))
    file.flush()
    return file


if sys.platform == "win32":

    def _lock(file: IO[str]) -> None:
        import msvcrt

        # Far behind the text, so that a reader may still see who holds it: Windows locks are mandatory.
        file.seek(1 << 20)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:

    def _lock(file: IO[str]) -> None:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
