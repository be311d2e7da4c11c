"""The lines of a text as a printer sees them: how long they are, how they end, and which stand under each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studykit.chinese.marks import CLOSERS, ELLIPSIS, ENDS, HALF_ENDS, HAN, PAUSES

_ENDS = frozenset(ENDS + HALF_ENDS + ELLIPSIS)
_CLOSERS = frozenset(CLOSERS)
_PAUSES = frozenset(PAUSES + ",;:")
_HALF_STOP = re.compile(f"[{HAN}”）》]\\.$")
_MARK = re.compile(f"[{ENDS}{HALF_ENDS}{ELLIPSIS}{PAUSES},;:][{re.escape(CLOSERS)}]*(?!$)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it.

    ``[start, end)`` and ``words`` are without white space at its two ends, ``length`` in characters and ``wide`` in columns with
    it; ``indent`` is the white space before it in characters. ``ends`` is ``.`` where it ends as a sentence does, ``,`` where it
    ends in a pause, and empty otherwise. ``pieces`` is how many lines of the file it is made of.
    """

    start: int
    end: int
    words: str
    length: int
    wide: int
    indent: int
    ends: str
    pieces: int = 1


def runs(text: str) -> Iterator[list[Line]]:
    """The lines of ``text``, those together that follow each other without an empty line between them."""
    run: list[Line] = []
    at = 0
    for words, wide in zip(text.split("\n"), map(len, text.encode("gb18030", "replace").split(b"\n")), strict=True):
        bare = words.strip()
        if bare:
            length = len(words)
            start = at if length == len(bare) else at + words.index(bare[0])
            run.append(Line(start, start + len(bare), bare, length, wide, start - at, ending(bare)))
        elif run:
            yield run
            run = []
        at += len(words) + 1
    if run:
        yield run


def as_one(lines: Sequence[Line]) -> Line:
    """``lines`` that are one line after all."""
    first, last = lines[0], lines[-1]
    if len(lines) == 1:
        return first
    words = "".join(line.words for line in lines)
    length, wide = sum(line.length for line in lines), sum(line.wide for line in lines)
    return Line(first.start, last.end, words, length, wide, first.indent, last.ends, len(lines))


def ending(bare: str) -> str:
    """How ``bare``, without white space at its end, ends: ``.``, ``,`` or nothing, as in :class:`Line`."""
    last = bare[-1]
    if last in _ENDS:
        return "."
    if last in _PAUSES:
        return ","
    if last == ".":
        return "." if _HALF_STOP.search(bare) else ""
    if last in _CLOSERS:
        inner = bare.rstrip(CLOSERS)
        return "." if inner and inner[-1] in _ENDS else ""
    return ""


def has_marks_inside(words: str) -> bool:
    """Whether a sentence or a clause ends inside ``words``, and not only at their end."""
    return _MARK.search(words) is not None
