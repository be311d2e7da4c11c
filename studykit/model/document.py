"""A document, its text as mended so far, and the map from every character back to the file.

Two coordinate systems meet here and nowhere else: **raw**, the characters of the decoded file (the byte order
mark excluded, line ends as they stand; for formats without characters of their own, the text as read), and
**text**, the raw text after the repairs. ``origin[i]`` is the raw place of text character ``i``.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from operator import attrgetter

from studykit.model.span import Span

_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from: ``name`` as evidence cites it, ``path`` as given, ``digest`` = SHA-256 of the bytes."""

    name: str
    path: str
    digest: str


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of **raw** that the file's own format sets apart, and where a reader finds it.

    ``role`` is one of ``heading``, ``body``, ``item``, ``cell``, ``note``; ``page`` is ``None`` for formats without
    pages; ``line`` counts from 1 on that page (or in the file). Plain text has no blocks: there a line is a line.
    """

    start: int
    end: int
    role: str
    page: int | None
    line: int


@dataclass(frozen=True, slots=True)
class Edit:
    """A proposed change: characters ``[start, end)`` of **text** become ``new``; ``why`` names the repair."""

    start: int
    end: int
    new: str
    why: str


@dataclass(frozen=True, slots=True)
class Change:
    """A change that was made: ``old`` stood at ``[start, end)`` of **raw** and reads as ``new`` now."""

    start: int
    end: int
    old: str
    new: str
    why: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader looks: page (``None`` where the format has none) and line, both counted from 1."""

    page: int | None
    line: int


@dataclass(frozen=True, slots=True)
class Document:
    """A text with its history. Build one with :meth:`of`; change it only with :meth:`edited`."""

    source: Source
    raw: str
    text: str
    origin: array[int]
    blocks: tuple[Block, ...] = ()
    changes: tuple[Change, ...] = ()
    _line_starts: list[int] = field(default_factory=list, repr=False, compare=False)
    _row: array[int] = field(default_factory=lambda: array("I"), repr=False, compare=False)

    @classmethod
    def of(cls, source: Source, raw: str, blocks: Iterable[Block] = ()) -> Document:
        """The document as read: the text is the raw text, every character its own origin."""
        return cls(source, raw, raw, array("I", range(len(raw))), tuple(blocks))

    def span(self, start: int, end: int) -> Span:
        """The stretch ``[start, end)`` of the text with its words."""
        return Span(start, end, self.text[start:end])

    def edited(self, edits: Iterable[Edit]) -> Document:
        """This document after ``edits``, the map moved along and each change recorded in raw coordinates.

        Edits are in text coordinates, in any order, and must not overlap. A replacement as long as what it replaces
        keeps each character's own origin; otherwise all new characters take the origin of the first replaced one.
        An insertion takes the origin of the character it stands before.

        Raises:
            ValueError: two edits overlap, or one reaches outside the text.
        """
        ordered = sorted(edits, key=attrgetter("start", "end"))
        if not ordered:
            return self
        text, raw, old_origin = self.text, self.raw, self.origin
        pieces: list[str] = []
        origin = array("I")
        changes = list(self.changes)
        done = 0
        for edit in ordered:
            start, end, new = edit.start, edit.end, edit.new
            if start < done or not start <= end <= len(text):
                raise ValueError(f"edit {edit} overlaps another or leaves the text of {self.source.name}")
            first = old_origin[start] if start < len(old_origin) else len(raw)
            last = old_origin[end - 1] + 1 if end > start else first
            pieces += (text[done:start], new)
            origin += old_origin[done:start]
            if new:
                origin += old_origin[start:end] if len(new) == end - start else array("I", [first]) * len(new)
            changes.append(Change(first, last, raw[first:last], new, edit.why))
            done = end
        pieces.append(text[done:])
        origin += old_origin[done:]
        return replace(self, text="".join(pieces), origin=origin, changes=tuple(changes))

    def place(self, span: Span) -> tuple[Span, ...]:
        """The stretches of **raw** that a stretch of text came from, in reading order, their words as in the file.

        One stretch where the words stand together in the file, give or take white space; several where something
        else stands between them there (a caption inside a sentence) or where they were brought together.
        """
        places = self.origin[span.start : span.end]
        if not places:
            return ()
        first, past = places[0], places[0] + len(places)
        if past <= len(self.raw) and places == self._in_a_row(first, past):
            return (Span(first, past, self.raw[first:past]),)
        stretches: list[list[int]] = []
        # What was put in behind the last character has no place in the file.
        for at in places[: bisect_left(places, len(self.raw))]:
            if stretches and at == stretches[-1][1]:
                stretches[-1][1] = at + 1
            elif stretches and at >= stretches[-1][1] - 1 and not self.raw[stretches[-1][1] : at].strip():
                stretches[-1][1] = max(stretches[-1][1], at + 1)
            else:
                stretches.append([at, at + 1])
        return tuple(Span(start, end, self.raw[start:end]) for start, end in stretches)

    def block_at(self, position: int) -> Block | None:
        """The block that the place ``position`` of the **text** lies in; ``None`` for plain text, and before the first."""
        if not self.blocks or position >= len(self.origin):
            return None
        index = bisect_right(self.blocks, self.origin[position], key=lambda block: block.start) - 1
        return self.blocks[index] if index >= 0 else None

    def _in_a_row(self, first: int, past: int) -> array[int]:
        """The places from ``first`` to ``past``: cut from one table, for to make them anew costs more than to compare them."""
        if not self._row:
            self._row.extend(range(len(self.raw)))
        return self._row[first:past]

    def where(self, raw_offset: int) -> Place:
        """Page and line at which a reader finds the character at ``raw_offset``."""
        if self.blocks:
            index = bisect_right(self.blocks, raw_offset, key=lambda block: block.start) - 1
            block = self.blocks[max(index, 0)]
            return Place(block.page, block.line)
        if not self._line_starts:
            self._line_starts.append(0)
            self._line_starts.extend(found.end() for found in _LINE_END.finditer(self.raw))
        return Place(None, bisect_right(self._line_starts, raw_offset))
