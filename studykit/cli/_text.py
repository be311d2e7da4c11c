"""Text laid out in terminal cells, and the names of kinds."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from studykit.messages import gettext as _


def cells(words: str) -> int:
    """How many terminal cells ``words`` takes: two for wide and full-width characters, none for combining ones."""
    return sum(0 if unicodedata.combining(mark) else 2 if unicodedata.east_asian_width(mark) in "WF" else 1 for mark in words)


def columns(rows: Sequence[Sequence[str]], gap: int = 2) -> list[str]:
    """``rows`` as lines with aligned columns, ``gap`` cells apart: the first to the left, the others to the right."""
    widths = [max(cells(row[number]) for row in rows) for number in range(len(rows[0]))]
    lines = []
    for row in rows:
        first = row[0] + " " * (widths[0] - cells(row[0]))
        rest = (" " * (width - cells(cell)) + cell for cell, width in zip(row[1:], widths[1:], strict=True))
        lines.append((" " * gap).join([first, *rest]).rstrip())
    return lines


def kind_name(kind: str) -> str:
    """The name of a kind of item as users read it."""
    names = {
        "definition": _("定义"),
        "date": _("时间"),
        "list": _("列举"),
        "figure": _("数字"),
        "quotation": _("引语"),
        "contrast": _("对比"),
    }
    return names.get(kind, kind)


def plain(words: str) -> str:
    """``words`` without characters that would steer a terminal."""
    return "".join(mark for mark in words if mark == "\n" or unicodedata.category(mark) not in ("Cc", "Cf", "Cs"))
