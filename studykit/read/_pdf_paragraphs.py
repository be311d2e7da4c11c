"""Lines to paragraphs: what the eye takes from indents, short last lines, white and size."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from studykit.read._pdf_glyphs import Glyph
from studykit.read._pdf_layout import Run, lines

_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…·\U00020000-\U0003ffff]")
_ENDS = tuple("。！？；：…”』」）")
# In ems.
_INDENT = 0.8
_SHORT = 1.5
_VERY_SHORT = 4.0
_HEADING = 1.15
_NOTE = 0.86


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column: its words, its edges and baseline, and the size of its text."""

    text: str
    left: float
    right: float
    base: float
    size: float


def column_lines(region: list[Run]) -> list[Line]:
    """The lines of one column, from the top."""
    return [_line(line) for line in lines(region)]


def paragraphs(column: list[Line]) -> Iterator[list[Line]]:
    """The paragraphs of one column; the first may go on from the column before."""
    left = min(line.left for line in column)
    right = max(line.right for line in column)
    steps = [above.base - below.base for above, below in pairwise(column)]
    usual = median(steps) if steps else 0.0
    paragraph: list[Line] = []
    for line in column:
        if paragraph and _begins(line, paragraph[-1], left, right, usual):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def body_size(columns: Iterable[list[Line]]) -> float:
    """The size in which most characters are set."""
    sizes: Counter[float] = Counter()
    for column in columns:
        for line in column:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def role(paragraph: list[Line], body: float) -> str:
    """A heading is larger than the body and short; a note, a caption or a credit is smaller."""
    size = max(line.size for line in paragraph)
    if size >= _HEADING * body and len(paragraph) <= 3:
        return "heading"
    return "note" if size <= _NOTE * body else "body"


def _begins(line: Line, above: Line, left: float, right: float, usual: float) -> bool:
    em = line.size
    if not 0.87 < line.size / above.size < _HEADING or above.base - line.base > 1.35 * usual + 0.1 * em:
        return True
    if line.left > left + _INDENT * em and above.left <= left + _INDENT * em:
        return True
    missing = right - above.right
    return missing > _VERY_SHORT * em or (missing > _SHORT * em and above.text.endswith(_ENDS))


def _line(runs: list[Run]) -> Line:
    glyphs = [glyph for run in runs for glyph in run.glyphs]
    sizes = Counter(round(glyph.size * 2) / 2 for glyph in glyphs)
    size = sizes.most_common(1)[0][0]
    return Line(_words(glyphs), glyphs[0].left, max(run.right for run in runs), runs[0].base, size)


def _words(glyphs: list[Glyph]) -> str:
    """The characters with a space where the white is one: between foreign words, and between Chinese where it is an em."""
    words = [glyphs[0].mark]
    for before, glyph in pairwise(glyphs):
        gap = glyph.left - before.right
        is_wide = _WIDE.match(glyph.mark) or _WIDE.match(before.mark)
        if gap > (0.9 if is_wide else 0.15) * glyph.size:
            words.append(" ")
        words.append(glyph.mark)
    return "".join(words)
