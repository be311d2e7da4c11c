"""Review logs of other programs: Anki's packages and collections, and studykit's own JSON lines.

Only what the files say is read; nothing of Anki is imported. A log is a set: a review is known by what was asked and the
millisecond in which it was graded, so that reading the same file twice, or a newer copy of it, doubles nothing
(:meth:`studykit.store.Store.add` keeps to that).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from studykit.errors import ReadError
from studykit.messages import gettext as _
from studykit.revlog import lines
from studykit.revlog._log import Log, Why

__all__ = ["SUFFIXES", "Log", "Why", "read"]

SUFFIXES = (".apkg", ".colpkg", ".anki2", ".jsonl")


def read(path: Path, guids: Mapping[str, str] | None = None) -> Log:
    """The reviews in the file ``path``, the oldest first.

    Anki's notes are joined to items by their first field, which holds the item's id in our note types; where that says
    nothing, by ``guids``, the item's id for each guid that was ever given out.

    Raises:
        ReadError: no such file, another format, damaged, or in use by Anki.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        try_ = _("可用的后缀：{endings}").format(endings=_("、").join(SUFFIXES))
        raise ReadError(_("不认识这种复习记录"), where=str(path), try_=try_)
    if not path.is_file():
        raise ReadError(_("没有这个文件"), where=str(path), try_=_("检查文件名和路径"))
    if suffix == ".jsonl":
        return Log(lines.load(path), {})
    from studykit.revlog import _collection, _package

    if suffix == ".anki2":
        return _collection.read(path, str(path), guids or {})
    with _package.unpacked(path) as collection:
        return _collection.read(collection, str(path), guids or {})
