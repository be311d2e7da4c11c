"""Lines to paragraphs: what the eye takes from indents, short last lines, white and size."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from studykit.read._pdf_glyphs import Glyph
from studykit.read._pdf_layout import Run, is_table, lines

_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…·\U00020000-\U0003ffff]")
_SENTENCE_ENDS = tuple("。！？；…”’』」")
_ENDS = (*_SENTENCE_ENDS, "：", "）")
_MARKS = (*_ENDS, *"，、》〉】")
# In ems: a first line's indent; by how much lines stop short of the edge; the white that is a space.
_INDENT = 0.8
_FLUSH, _RAGGED, _SHORT, _VERY_SHORT = 0.15, 0.4, 1.5, 4.0
# The share of a column's lines that end flush if it is justified; the others are last lines.
_JUSTIFIED = 0.3
_DRAWN, _BETWEEN_WORDS, _WHITE = 0.1, 0.15, 0.9
# Sizes beside that of the body.
_HEADING, _NOTE = 1.15, 0.86


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column: its words, the parts that stand apart in it (``cells``), its edges and baseline, the size of its text,
    its page and its number there."""

    text: str
    cells: tuple[str, ...]
    left: float
    right: float
    base: float
    size: float
    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Column:
    """The lines of a column, from the top, between which edges they are set, and whether it is a table after all."""

    lines: list[Line]
    left: float
    right: float
    is_justified: bool
    is_table: bool

    def is_indented(self, line: Line) -> bool:
        """Whether ``line`` begins where the first line of a paragraph does."""
        return line.left > self.left + _INDENT * line.size

    def missing(self, line: Line) -> float:
        """By how many ems ``line`` stops short of the edge."""
        return (self.right - line.right) / line.size

    def is_full(self, line: Line) -> bool:
        """Whether ``line`` reaches the edge, so that the paragraph may go on; print may squeeze a mark at its end."""
        return self.missing(line) <= (_RAGGED if self.is_justified and not line.text.endswith(_MARKS) else _SHORT)


def column(region: list[Run], page: int, number: int) -> Column:
    """The column that ``region`` is, whose first line is line ``number`` of ``page``."""
    found = [_line(line, page, at) for at, line in enumerate(lines(region), number)]
    right = max(line.right for line in found)
    inside = [line for line in found if not line.text.endswith(_MARKS)]
    flush = sum(right - line.right < _FLUSH * line.size for line in inside)
    return Column(found, min(line.left for line in found), right, flush > _JUSTIFIED * len(inside), is_table(region))


def paragraphs(columns: Iterable[Column]) -> Iterator[tuple[list[Line], Column]]:
    """The paragraphs of a document, each with the column it ends in; one that goes on in the next column comes whole."""
    told: list[Line] = []
    end: Column | None = None
    for column in columns:
        for number, paragraph in enumerate(_paragraphs(column)):
            if end and number == 0 and _goes_on(told[-1], end, paragraph[0], column):
                told = [*told, *paragraph]
            else:
                if end:
                    yield told, end
                told = paragraph
            end = column
    if end:
        yield told, end


def body_size(columns: Iterable[Column]) -> float:
    """The size in which most characters are set."""
    sizes: Counter[float] = Counter()
    for column in columns:
        for line in column.lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def role(paragraph: list[Line], column: Column, body: float) -> str:
    """What a paragraph of ``column`` is in a document whose body is set in ``body`` points.

    A heading is larger than the body and short; a note, a caption or a credit is smaller. A line or two that stop short of the
    edge without the end of a sentence stand for themselves, a heading or a name or an entry, and go on in no other column.
    """
    size = max(line.size for line in paragraph)
    if size >= _HEADING * body and len(paragraph) <= 3:
        return "heading"
    if size <= _NOTE * body:
        return "note"
    last = paragraph[-1]
    is_entry = len(paragraph) <= 2 and not column.is_full(last) and not last.text.endswith(_SENTENCE_ENDS)
    return "item" if is_entry else "body"


def words(paragraph: list[Line]) -> tuple[str, tuple[tuple[int, int, int], ...]]:
    """The words of a paragraph on one line, and for each line but the first where it begins in them, its page and number.

    A hyphen at a line's end is left there with the line end: whether it belongs to the word is not for the page to say.
    """
    text = paragraph[0].text
    further: list[tuple[int, int, int]] = []
    for line in paragraph[1:]:
        if text.endswith("-"):
            text += "\n"
        elif not (_WIDE.match(text[-1]) or _WIDE.match(line.text)):
            text += " "
        further.append((len(text), line.page, line.number))
        text += line.text
    return text, tuple(further)


def _paragraphs(column: Column) -> Iterator[list[Line]]:
    """The paragraphs of one column, or the rows of a table; the first may go on from the column before."""
    if column.is_table:
        yield from ([line] for line in column.lines)
        return
    steps = [above.base - below.base for above, below in pairwise(column.lines)]
    usual = median(steps) if steps else 0.0
    paragraph: list[Line] = []
    for line, below in zip(column.lines, [*column.lines[1:], None], strict=True):
        if paragraph and _begins(column, line, paragraph[-1], below, usual):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    yield paragraph


def _begins(column: Column, line: Line, above: Line, below: Line | None, usual: float) -> bool:
    """Whether ``line`` begins a paragraph. A first line is indented; a block that is indented as a whole goes on."""
    if not 0.87 < line.size / above.size < _HEADING or above.base - line.base > 1.35 * usual + 0.1 * line.size:
        return True
    if column.missing(above) > _VERY_SHORT or (not column.is_full(above) and above.text.endswith(_ENDS)):
        return True
    if not column.is_indented(line):
        return False
    return not (column.is_indented(above) and column.is_full(above) and (below is None or column.is_indented(below)))


def _goes_on(last: Line, column: Column, first: Line, following: Column) -> bool:
    """Whether a paragraph that ends with ``last`` at the foot of ``column`` goes on with ``first`` at the head of the next:
    in mid-sentence, in a full line, and without an indent where paragraphs have one."""
    if column.is_table or following.is_table or last.text.endswith(_SENTENCE_ENDS) or not column.is_full(last):
        return False
    has_indents = any(map(column.is_indented, column.lines)) and any(map(following.is_indented, following.lines))
    return has_indents and not following.is_indented(first) and 0.95 < first.size / last.size < 1.05


def _line(runs: list[Run], page: int, number: int) -> Line:
    glyphs = [glyph for run in runs for glyph in run.glyphs]
    sizes = Counter(round(glyph.size * 2) / 2 for glyph in glyphs)
    size = sizes.most_common(1)[0][0]
    cells = tuple(_spelled(run.glyphs) for run in runs)
    right = max(run.right for run in runs)
    return Line(_spelled(glyphs), cells, glyphs[0].left, right, runs[0].base, size, page, number)


def _spelled(glyphs: Sequence[Glyph]) -> str:
    """The characters with a space where one is drawn, and where the white is one: between foreign words, and an em wide."""
    marks = [glyphs[0].mark]
    for before, glyph in pairwise(glyphs):
        gap = glyph.left - before.right
        is_wide = _WIDE.match(glyph.mark) or _WIDE.match(before.mark)
        if gap > (_DRAWN if glyph.spaced else _WHITE if is_wide else _BETWEEN_WORDS) * glyph.size:
            marks.append(" ")
        marks.append(glyph.mark)
    return "".join(marks)
