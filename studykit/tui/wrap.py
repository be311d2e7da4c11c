"""Chinese line breaking for Textual: 避头尾, Latin words and numbers whole, hanging indents.

Textual breaks at spaces, so that a long run of Chinese after a number is pushed whole to the next line and a full
stop can open a line. Here a line may end after any wide character, except that closing marks stay with what they close
and opening marks with what they open (CLREQ, "Prohibition rules for line start and line end").
"""

from __future__ import annotations

import re

from rich.cells import cell_len
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

NO_START = frozenset("，。、；：？！）】》」』〉〕”’…—·～%％℃‰,.;:?!)]}")
NO_END = frozenset("（【《「『〈〔“‘([{")
_TOKEN = re.compile(r"\s+|第[0-9]+[章节条款页行]?|[0-9A-Za-z\u00c0-\u024f_+#&./%:@'\-]+|.", re.DOTALL)
NARROWEST = 4


def break_offsets(text: str, width: int) -> list[int]:
    """Where in ``text``, a single paragraph, a new line begins so that none is wider than ``width`` cells.

    A unit that is wider than a whole line is cut wherever the line is full.
    """
    offsets: list[int] = []
    used = 0
    for start, end in _units(text):
        cells = cell_len(text[start:end])
        if text[start:end].isspace():
            used += cells
            continue
        if used and used + cells > width:
            offsets.append(start)
            used = 0
        if cells <= width:
            used += cells
            continue
        for index in range(start, end):
            step = cell_len(text[index])
            if used and used + step > width:
                offsets.append(index)
                used = 0
            used += step
    return offsets


def _units(text: str) -> list[tuple[int, int]]:
    """The stretches of ``text`` that no line end may cut."""
    units: list[tuple[int, int]] = []
    glued = False
    for found in _TOKEN.finditer(text):
        token = found.group()
        joined = glued or token[0] in NO_START
        units.append((_taken_back(units, text) if joined and units else found.start(), found.end()))
        glued = token[-1] in NO_END or (glued and token.isspace())
    return units


def _taken_back(units: list[tuple[int, int]], text: str) -> int:
    """Where the last unit that is not white space begins; it is taken off the list."""
    start, end = units.pop()
    while units and text[start:end].isspace():
        start, end = units.pop()
    return start


class Wrapped(Visual):
    """``content`` broken by the rules above; lines after the first of a paragraph are indented by ``hang`` cells."""

    def __init__(self, content: Content, hang: int = 0) -> None:
        self._content = content
        self._hang = hang
        self._width = -1
        self._lines = content

    def at(self, width: int) -> Content:
        """The content with its line ends for ``width`` cells."""
        if width != self._width:
            lines: list[Content] = []
            for paragraph in self._content.split("\n", allow_blank=True):
                lines += self._broken(paragraph, width)
            self._lines, self._width = Content("\n").join(lines), width
        return self._lines

    def _broken(self, paragraph: Content, width: int) -> list[Content]:
        room = max(NARROWEST, width - self._hang)
        starts = _first_line(paragraph.plain, width, room)
        lines = paragraph.divide(starts) if starts else [paragraph]
        stripped = [*(line.rstrip() for line in lines[:-1]), lines[-1]]
        return [stripped[0], *(line.pad_left(self._hang) for line in stripped[1:])]

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """The lines as Textual draws them."""
        return self.at(width).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """The width at which no paragraph is broken."""
        return self._content.get_optimal_width(rules, container_width)

    def get_minimal_width(self, rules: RulesMap) -> int:
        """The least width that can hold anything."""
        return NARROWEST

    def get_height(self, rules: RulesMap, width: int) -> int:
        """How many lines there are at ``width``."""
        return self.at(width).plain.count("\n") + 1 if width else 0


def _first_line(text: str, width: int, room: int) -> list[int]:
    """Line starts where the first line has ``width`` cells and the others ``room``."""
    if width == room:
        return break_offsets(text, width)
    whole = break_offsets(text, width)
    if not whole:
        return []
    return [whole[0], *(whole[0] + offset for offset in break_offsets(text[whole[0] :], room))]
