"""Tables: a row of names over rows that say of each thing in the first column what its column is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from studykit.chinese import clauses
from studykit.chinese.script import fold
from studykit.facts._passage import Passage
from studykit.model.span import Span

# A tab, a bar, or wide white between the cells of a row that is set as a line.
_CELL = re.compile(r"(?:(?! {2,}|　)[^\t|])+")
_BAR = re.compile(r"[\t|]")
_APART = re.compile(r"[\t|　]| {2}")
_RULE = re.compile(r"[\s|:+\-—─=]*[-—─=]{2,}[\s|:+\-—─=]*")
_NAME = re.compile(r"[^，。；：？！\d]{2,12}")
# Rows without bars or tabs show that they are rows by so many cells.
_FEWEST_WIDE, _FEWEST_ROWS, _MOST_ROWS = 3, 2, 30
_SAYS_NOTHING = re.compile(r"[\s—\-/无同上略…、]*|[\d.,%％+\-－]+")


@dataclass(frozen=True, slots=True)
class Table:
    """The names of the columns, and the rows; every row has as many cells as there are names."""

    header: tuple[Span, ...]
    rows: tuple[tuple[Span, ...], ...]


def table_at(passage: Passage) -> Table | None:
    """The table whose first cell or whose first row ``passage`` is; ``None`` where it opens none."""
    block = passage.page.document.block_at(passage.span.start)
    rows = _of_blocks(passage) if block and block.role == "cell" else _of_lines(passage)
    if len(rows) > 1 and {len(row) for row in rows[1:]} == {len(rows[0]) + 1}:
        rows[0] = (rows[0][0], *rows[0])  # the corner of the table is left empty
    if not _FEWEST_ROWS < len(rows) <= _MOST_ROWS or len({len(row) for row in rows}) > 1 or len(rows[0]) < 2:
        return None
    header, *body = rows
    names = [fold(row[0].text) for row in body]
    named = all(_NAME.fullmatch(fold(cell.text)) for cell in header) and all(map(_is_name, names))
    return Table(header, tuple(body)) if named and len(set(names)) == len(names) else None


def cells(table: Table) -> Iterator[tuple[str, str, Span]]:
    """What each cell behind the first column is the value of: the thing, the name of the column (both folded), and the cell."""
    for row in table.rows:
        for name, cell in zip(table.header[1:], row[1:], strict=True):
            if not _SAYS_NOTHING.fullmatch(fold(cell.text)):
                yield fold(row[0].text), fold(name.text), cell


def _is_name(words: str) -> bool:
    return 1 < len(words) <= clauses.TERM and clauses.is_term(words)


def _of_blocks(passage: Passage) -> list[tuple[Span, ...]]:
    """The rows of a table whose cells the format sets apart: the cells of one line of the file are a row."""
    sentences, document = passage.page.sentences, passage.page.document
    before = document.block_at(sentences[passage.index - 1].span.start) if passage.index else None
    found: list[tuple[tuple[int | None, int], Span]] = []
    for sentence in sentences[passage.index :] if before is None or before.role != "cell" else ():
        block = document.block_at(sentence.span.start)
        if block is None or block.role != "cell":
            break
        found.append(((block.page, block.line), sentence.span))
    return [tuple(span for _, span in row) for _, row in groupby(found, key=lambda one: one[0])]


def _of_lines(passage: Passage) -> list[tuple[Span, ...]]:
    """The rows of a table that is set in lines."""
    page = passage.page
    if not (row := _row(passage.span)) or (passage.index and _row(page.sentences[passage.index - 1].span)):
        return []
    rows = [row]
    for sentence in page.sentences[passage.index + 1 :]:
        if _RULE.fullmatch(sentence.span.text):
            continue
        row = _row(sentence.span)
        if not row or sentence.flags & {"heading", "byline", "furniture"}:
            break
        rows.append(row)
    return rows


def _row(line: Span) -> tuple[Span, ...]:
    """The cells of a line that is a row; none where it is no row."""
    if not _APART.search(line.text):
        return ()
    parts = [line.part(*found.span()).strip() for found in _CELL.finditer(line.text)]
    found = tuple(part for part in parts if part.text)
    return found if len(found) >= (2 if _BAR.search(line.text) else _FEWEST_WIDE) else ()
