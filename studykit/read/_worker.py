"""The other side of :mod:`studykit.read._apart`: one member, one file, one answer on standard output."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path

from studykit.errors import ReadError
from studykit.messages import gettext as _
from studykit.model.document import Document
from studykit.read import _limits, _wire


def main(member: str, path: str, step: str) -> None:
    """Read ``path`` with the module named ``member`` under the limits and write the answer for :func:`_wire.unpack`."""
    answer = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # What a library prints must not get into the answer.
    _limits.confine(int(step))
    with answer:
        answer.write(_wire.pack(_read(member, Path(path))))


def _read(member: str, path: Path) -> Document | ReadError:
    try:
        document: Document = import_module(member).read(path)
    except ReadError as error:
        return error
    except (MemoryError, RecursionError):
        return ReadError(_("读这个文件要用的内存太多，已停止"), where=str(path), try_=_("拆成几个文件，或另存为 .txt"))
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"[:200]
        return ReadError(
            _("文件已损坏或不合规范（{reason}）").format(reason=reason), where=str(path), try_=_("用原来的程序打开，另存一份再试")
        )
    if len(document.raw) > _limits.MOST_CHARACTERS:
        most = _limits.MOST_CHARACTERS // 10_000
        return ReadError(_("文字超过 {most} 万字").format(most=most), where=str(path), try_=_("请拆成几个文件"))
    return document
