"""Under which lines of an outline a line of notes stands: told by the forms of their numbers, and by how far they are set in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import levels, script
from studykit.chinese.marks import BULLETS
from studykit.facts._passage import Passage
from studykit.model.page import Page

_FARTHEST = 80
# Lines without a number stand below those that have one; bullets, letters and circled numbers below all numbers.
_PLAIN, _BULLETED, _MARKED, _NUMBERED = 99.0, 11.0, 8.0, 7.0
_DECIMAL = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}(?![\d、．)）])")
_CHAPTERS = re.compile(r"(?m)^[ \u3000\t]*[一二三四五六七八九十]{1,2}、")
_ONE = re.compile(r"\d{1,2}[）)]")
_CIRCLED = re.compile("[①-⑳]")
_LETTER = re.compile("[A-Za-z]")
_BULLET = re.compile(rf"[•┌├└►◎{BULLETS}](?=[ \u3000])")
# What is said of a line already stands on it: 性质：不变期间.
_TOLD = re.compile(r"(?:：|——|[=＝])[ \u3000]*\S|[，；。→⇒]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the outline: its words folded, how deep its number puts it, and how far it is set in."""

    view: str
    rank: float
    indent: int
    heading: bool

    @property
    def words(self) -> str:
        """The words behind the number."""
        return self.view[levels.number_end(self.view) :] if self.rank < _PLAIN else self.view

    def holds(self, other: Line) -> bool:
        """Whether ``other``, which comes later, stands under this line."""
        if self.indent > other.indent and self.rank >= _PLAIN:
            return False
        if self.rank >= _PLAIN:
            return self.indent < other.indent or (self._leads_in and _NUMBERED <= other.rank < _PLAIN)
        if self.rank >= _MARKED and other.rank >= _PLAIN and self.indent == other.indent:
            return self.rank < _BULLETED and not _TOLD.search(self.view)
        if self.rank < other.rank:
            return self.indent <= other.indent or self.rank < _NUMBERED <= other.rank < _PLAIN
        return self.rank >= _MARKED and self.rank == other.rank and self.indent < other.indent

    @property
    def _leads_in(self) -> bool:
        return self.view.endswith("：")


def lines_over(passage: Passage) -> Iterator[Line]:
    """The lines that ``passage`` stands under, the nearest first."""
    sentences, page = passage.page.sentences, passage.page
    below: Line | None = None
    for number in range(passage.index, max(passage.index - _FARTHEST, -1), -1):
        indent = _indent(page.document.text, sentences[number].span.start)
        if indent < 0:
            continue  # it goes on in its paragraph
        line = _line(page, number, indent)
        if below is None:
            if number != passage.index:
                yield line  # what the paragraph opens with
            below = line
        elif (
            line.holds(below)
            and not _sets_in(page, number, line, below)
            and (line.rank < _PLAIN or not _is_title(passage, number))
        ):
            yield line
            below = line


def _sets_in(page: Page, number: int, line: Line, below: Line) -> bool:
    """Whether ``line`` sets in what stands under it, so that ``below``, which is not set in, is no part of it."""
    if line.rank < _MARKED or below.rank < _PLAIN or line.indent != below.indent or number + 1 >= len(page.sentences):
        return False
    return _indent(page.document.text, page.sentences[number + 1].span.start) > line.indent


def _is_title(passage: Passage, number: int) -> bool:
    """Whether line ``number`` is the title of the article that ``passage`` belongs to."""
    title = passage.article.title if passage.article else None
    return bool(title) and passage.page.sentences[number].span.text.strip() == title


def _line(page: Page, number: int, indent: int) -> Line:
    sentence = page.sentences[number]
    view = script.fold(sentence.span.text).strip()
    return Line(view, _rank(page, view), indent, "heading" in sentence.flags)


def _rank(page: Page, view: str) -> float:
    """How deep the number or the bullet of a folded line puts it."""
    depth = levels.depth(view)
    if not depth:
        return _BULLETED if _BULLET.match(view) else _PLAIN
    if found := _DECIMAL.match(view):
        below = 3 if _CHAPTERS.search(page.document.text) else 0
        return below + 2 + found.group().count(".") / 10 * (1 if below else 10)
    if depth == int(_NUMBERED):
        return _NUMBERED + (0.5 if _ONE.match(view) else 0)
    if depth < _MARKED:
        return float(depth)
    return _MARKED if _CIRCLED.match(view) else _MARKED + 1 if _LETTER.match(view) else _BULLETED


def _indent(text: str, start: int) -> int:
    """How far the line that begins at ``start`` of ``text`` is set in; -1 where none begins there."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return -1 if before.strip() else sum({"\u3000": 2, "\t": 4}.get(mark, 1) for mark in before)
