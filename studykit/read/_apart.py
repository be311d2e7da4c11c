"""A member at work in a process of its own: a hostile file can take down that process and nothing else."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

from studykit.errors import ReadError
from studykit.messages import gettext as _
from studykit.model.document import Document
from studykit.read import _wire

LONGEST = 120
"""Seconds for all of a document."""

LONGEST_STEP = 8
"""Seconds from one step of a member (a page, a chapter) to the next."""

_START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from studykit.read._worker import main; main(*sys.argv[2:])"


def read(member: str, path: Path, step: int = LONGEST_STEP) -> Document:
    """The document that the module named ``member`` reads from ``path``, in steps of at most ``step`` seconds.

    Raises:
        ReadError: what the member says; or its process took too long, needed too much memory, or crashed.
    """
    command = [sys.executable, "-I", "-c", _START, json.dumps(sys.path), member, str(path), str(step)]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=LONGEST, check=False)
    except subprocess.TimeoutExpired as error:
        raise _too_long(path) from error
    if done.returncode in (-getattr(signal, "SIGALRM", 0), -getattr(signal, "SIGXCPU", 0)):
        raise _too_long(path)
    if done.returncode:
        raise ReadError(_("读取程序崩溃：文件已损坏，或故意做成这样"), where=str(path), try_=_("用原来的程序打开，另存一份再试"))
    return _wire.unpack(done.stdout)


def _too_long(path: Path) -> ReadError:
    return ReadError(_("读取时间太长，已停止：文件过于复杂"), where=str(path), try_=_("另存为 .docx 或 .txt，或拆成几个文件"))
