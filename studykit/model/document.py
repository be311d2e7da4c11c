"""A document, its text as mended so far, and the map from every character back to the file.

Two coordinate systems meet here and nowhere else: **raw**, the characters of the decoded file (the byte order
mark excluded, line ends as they stand; for formats without characters of their own, the text as read), and
**text**, the raw text after the repairs. ``origin[i]`` is the raw place of text character ``i``.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from studykit.model.span import Span


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
        ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
        if not ordered:
            return self
        pieces: list[str] = []
        origin = array("I")
        changes: list[Change] = []
        done = 0
        for edit in ordered:
            if edit.start < done or not edit.start <= edit.end <= len(self.text):
                raise ValueError(f"edit {edit} overlaps another or leaves the text of {self.source.name}")
            pieces += (self.text[done : edit.start], edit.new)
            origin += self.origin[done : edit.start]
            origin += self._origin_of(edit)
            changes.append(self._change(edit))
            done = edit.end
        pieces.append(self.text[done:])
        origin += self.origin[done:]
        return replace(self, text="".join(pieces), origin=origin, changes=self.changes + tuple(changes))

    def _origin_of(self, edit: Edit) -> array[int]:
        if len(edit.new) == edit.end - edit.start:
            return self.origin[edit.start : edit.end]
        return array("I", [self._raw_start(edit.start)]) * len(edit.new)

    def _raw_start(self, position: int) -> int:
        return self.origin[position] if position < len(self.origin) else len(self.raw)

    def _change(self, edit: Edit) -> Change:
        start = self._raw_start(edit.start)
        end = self.origin[edit.end - 1] + 1 if edit.end > edit.start else start
        return Change(start, end, self.raw[start:end], edit.new, edit.why)

    def place(self, span: Span) -> tuple[Span, ...]:
        """The stretches of **raw** that a stretch of text came from, in reading order, their words as in the file.

        One stretch where the words stand together in the file, give or take white space; several where something
        else stands between them there (a caption inside a sentence) or where they were brought together.
        """
        stretches: list[list[int]] = []
        for index in range(span.start, span.end):
            at = self.origin[index]
            if stretches and at >= stretches[-1][1] - 1 and not self.raw[stretches[-1][1] : at].strip():
                stretches[-1][1] = max(stretches[-1][1], at + 1)
            else:
                stretches.append([at, at + 1])
        return tuple(Span(start, end, self.raw[start:end]) for start, end in stretches)

    def where(self, raw_offset: int) -> Place:
        """Page and line at which a reader finds the character at ``raw_offset``."""
        if self.blocks:
            index = bisect_right(self.blocks, raw_offset, key=lambda block: block.start) - 1
            block = self.blocks[max(index, 0)]
            return Place(block.page, block.line)
        if not self._line_starts:
            self._line_starts.append(0)
            self._line_starts.extend(at + 1 for at, mark in enumerate(self.raw) if mark == "\n")
        return Place(None, bisect_right(self._line_starts, raw_offset))
