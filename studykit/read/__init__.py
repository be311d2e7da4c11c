"""Files to documents: one member of this folder for each input format.

A member is a public module of this folder, found and not listed. It has

- ``SUFFIXES``: the endings it answers to, lower case and with the dot, ``(".txt",)``;
- ``read(path) -> Document``: the document in the file ``path``. ``raw`` is the decoded file, byte order mark excluded and
  line ends as they stand, or, for a format whose characters are not the reader's, the text as read; ``blocks`` are what the
  format sets apart, or their printed lines, with an empty line between paragraphs. It raises :class:`~studykit.errors.ReadError` for a file it cannot use;
- ``TRUSTED = True`` if it needs no protection from its input. Any other member is run in a process of its own, with limits of
  time and memory, and whatever happens there comes out as a ``ReadError``.

A file is read by what it is, not by what it is called: see :mod:`studykit.read._kinds`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

from studykit import discover
from studykit.errors import ReadError
from studykit.messages import gettext as _
from studykit.model.document import Document

# What a browser puts beside a page it saves: its pictures, scripts and frames.
_PAGE_PARTS = re.compile("(?:_files|\\.files|_文件)$")


def read(path: Path) -> Document:
    """The document in the file ``path``, read by the member for what the file holds.

    Raises:
        ReadError: the file is missing, empty, damaged, hostile, too large or of a kind no member reads.
    """
    from studykit.read import _apart, _kinds

    member = _members()[_kinds.suffix_of(path, known=_members().keys())]
    if getattr(member, "TRUSTED", False):
        document: Document = member.read(path)
        return document
    return _apart.read(member.__name__, path)


def suffixes() -> tuple[str, ...]:
    """The endings of the files that :func:`documents` picks from a folder, in order."""
    return tuple(sorted(_members()))


def documents(paths: Iterable[Path]) -> list[Path]:
    """The files among ``paths`` as given, and in place of each folder the documents in it and below.

    A folder's documents are those with a known ending, in the order of their paths; hidden files and folders, the lock
    files of word processors, and what a browser saves beside a web page are left out. No file comes twice.

    Raises:
        ReadError: a path does not exist, or a folder holds no document.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        for file in _within(path) if path.is_dir() else [_existing(path)]:
            found.setdefault(file.resolve(), file)
    return list(found.values())


@cache
def _members() -> dict[str, ModuleType]:
    return {suffix: member for member in discover.modules("studykit.read") for suffix in member.SUFFIXES}


def _existing(path: Path) -> Path:
    if not path.exists():
        raise ReadError(_("没有这个文件或文件夹"), where=str(path), try_=_("检查路径是否写对"))
    return path


def _within(folder: Path) -> list[Path]:
    files = sorted(file for file in _walk(folder) if file.suffix.lower() in _members())
    if not files:
        known = " ".join(suffixes())
        raise ReadError(_("文件夹里没有文档"), where=str(folder), try_=_("能读的文件以这些结尾：{known}").format(known=known))
    return files


def _walk(folder: Path) -> Iterator[Path]:
    """Every visible file below ``folder``; symbolic links to folders are not followed, so a loop of them ends."""
    for parent, folders, names in os.walk(folder):
        pages = {Path(name).stem for name in names if name.lower().endswith((".html", ".htm"))}
        folders[:] = [name for name in folders if not name.startswith(".") and _PAGE_PARTS.sub("", name) not in pages]
        yield from (Path(parent, name) for name in names if not name.startswith((".", "~$")))
