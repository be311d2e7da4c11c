"""Decks out into other programs' files: one module for each format, found and not listed.

A member of this room is a public module with

``SUFFIX: str``
    the ending of the files that it writes, in small letters with its dot (``".csv"``);

``write(deck: Deck, path: Path, options: Options) -> Tally | None``
    writes ``deck`` to ``path``, the old file or the new one whole (:func:`studykit.paths.write_whole`), and nothing else but
    what ``options`` name. The same deck and options give the same bytes: no clock, no randomness, no order of a set. Times
    that the format insists on come from ``SOURCE_DATE_EPOCH`` or are fixed. It raises
    :class:`~studykit.errors.ExportError` for a wish that it knows and cannot fulfil, ignores the others, and returns a
    :class:`Tally` where the format is one that updates in place, ``None`` elsewhere.

Heavy libraries are imported inside the function that needs them; helpers of one member live beside it under a name that
begins with an underscore.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import ModuleType

from studykit import discover
from studykit.errors import ExportError
from studykit.export._options import Options, Progress, Tally
from studykit.messages import gettext as _
from studykit.model.deck import Deck
from studykit.worth import best

__all__ = ["Options", "Progress", "Tally", "export", "members"]


def members() -> dict[str, ModuleType]:
    """The members of this room by the ending of their files, in the order of the endings."""
    return dict(sorted((member.SUFFIX, member) for member in discover.modules(__name__)))


def export(deck: Deck, path: Path, options: Options) -> Tally | None:
    """Write ``deck`` to ``path`` in the format that the path's ending names; returns what the member returns.

    Raises:
        ExportError: no format has that ending, a wish cannot be fulfilled, or the file cannot be written.
    """
    known = members()
    member = known.get(path.suffix.lower())
    if member is None:
        endings = _("、").join(known)
        what = _("不认识后缀 {suffix}").format(suffix=path.suffix) if path.suffix else _("文件名没有后缀，不知道要写成什么格式")
        raise ExportError(what, where=str(path), try_=_("可用的后缀：{endings}").format(endings=endings))
    kept = replace(deck, items=best(deck.items, options.limit))
    try:
        tally: Tally | None = member.write(kept, path, options)
    except OSError as error:
        raise ExportError(_("写不了这个文件：{error}").format(error=error.strerror or error), where=str(path)) from error
    return tally
