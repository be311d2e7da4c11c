"""Sentences that a column end, a picture or an empty line has cut.

**Sees** a paragraph of running text that does not end as one, and another after it that goes on: a word lies across the gap
(数据中 ‖ 心), the first cannot end there (和 ‖, 、‖, a quotation left open), the second cannot begin there (‖ 的), or both are lines of
one measure. Without such a sign they are joined only on a page whose paragraphs end properly, and only if the second does not open
like a paragraph, in its words or by an indent that the first has not.

**Why**: print goes on at the top of the next column; the sentence is one to its reader.

**Wrong** where the rest is lost and something else follows. So what follows must be running text, no heading, byline or label; and
where the page prints the same words again with another continuation, the better one has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from studykit.model.document import Document, Edit
from studykit.restore._formats import body_only, same_paragraph
from studykit.restore._lines import Line, has_marks_inside, runs
from studykit.restore._seams import (
    NEAR,
    are_siblings,
    closes_below,
    is_attested,
    is_clear,
    is_numbered,
    is_open,
    is_set_off,
    is_signed,
    is_torn,
)
from studykit.restore._verse import is_row, verse

WHY = "column"

# Running text is at least so long, in characters, with a clause ending inside it.
_TEXT, _PIECE = 20, 8
# Set lines of one measure differ by no more than this part of it.
_SAME_MEASURE = 0.06
_NARROW, _TITLE, _WIDE = 12, 16, 60
_CLOSE = 3
# Up to this share of its paragraphs a page may leave open and still count as one whose paragraphs end properly.
_FEWEST, _OPEN_SHARE = 3, 0.4
# Of what stands behind an open paragraph, so much is plainly its rest where the page is in order; one place does not tell.
_CLEAR_SHARE, _FEW, _SAMPLE = 0.35, 1, 200
# A copy of the same words is looked for with so many characters.
_TAIL = 10

_CREDIT = re.compile(r"[。！？）) ](?:新华社|本报|通讯员|记者|記者)?[^，。！？]{0,8}(?:图片?|照片|摄|攝|供图|制图|发|提供)$")
_STOP = re.compile("[。！？]")
# How a paragraph opens.
_OPENS = re.compile(
    r"我[国國们們省市县縣]|本[文书市省报報]|这[些种一个是]?|這|当[前今下]|當[前今]|目前|如今|今[年天后]|近[年日期]|同时|同時|与此|與此|此外|另外|因[此而]|所以|然而|但是?|不过|不過|而且|并且"
    r"|首先|其次|再[次者]|最后|最後|总[之体的]|總[之體]|综上|由此|[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]|要(?![素求点點义義领領])|必[须須]|随着|隨著|在[^，。]{1,16}[下中时時上里前后]，"
    r"|根据|根據|按照|为了?[^，。]{1,16}，|為了?[^，。]{1,16}，|从[^，。]{1,16}[看说讲]|從[^，。]{1,16}[看說]|对于|對於|关于|關於|如果|虽然|雖然|尽管|由于|由於|通过[^，。]{1,16}，|所谓|所謂|何[为謂谓]|什么是|\d{4}年|[党黨]的|比如|例如|其中"
)


def repair(document: Document) -> Iterator[Edit]:
    """What stands between the two parts of a sentence goes: line ends and empty lines."""
    split = same_paragraph(document)
    parts = [part for run in runs(document.text) for part in split(run)]
    poems = {run[n].start for run in parts if len(run) > 1 for n in verse(run)}
    lines = [line for run in parts for line in run]
    body = body_only(document)
    seams = _Seams(document.text, lines)
    begun = False
    for number, (above, below) in enumerate(pairwise(lines)):
        if above.ends == "." or above.start in poems or below.start in poems or not (body(above.start) and body(below.start)):
            begun = False
            continue
        joined = seams.goes_on(number, begun)
        if joined:
            yield Edit(above.end, below.start, "", WHY)
        begun = joined and (begun or _is_text(above))


class _Seams:
    """The line ends of a page that is mended so far that a line is a paragraph or a piece of one."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self.text = text
        self.lines = lines
        whole = [line for line in lines if len(line.words) >= _TEXT and _STOP.search(line.words, 0, len(line.words) - 1)]
        self.is_tidy = len(whole) >= _FEWEST and sum(line.ends != "." for line in whole) <= _OPEN_SHARE * len(whole)
        self.is_in_order = self._is_in_order()

    def _is_in_order(self) -> bool:
        """Whether what follows an open paragraph is its rest as often as on a page whose columns stand in order; where they have been
        shuffled, it hardly ever is."""
        open_ones = [
            number
            for number, (above, below) in enumerate(pairwise(self.lines))
            if not above.ends and _is_long_text(above) and _is_text(below) and not is_set_off(below.words)
        ]
        sample = [n for n in open_ones[:: max(len(open_ones) // _SAMPLE, 1)] if not self._rival(*self.lines[n : n + 2])]
        clear = sum(self._is_clear(number) for number in sample)
        return len(sample) <= _FEW or clear >= _CLEAR_SHARE * len(sample)

    def _is_clear(self, number: int) -> bool:
        above, below = self.lines[number], self.lines[number + 1]
        return is_clear(above.words, below.words) or is_attested(self.text, above, below) or self._is_one_measure(number)

    def goes_on(self, number: int, begun: bool) -> bool:
        """Whether line ``number`` goes on in the next; ``begun`` where it is itself the rest of one before."""
        above, below = self.lines[number], self.lines[number + 1]
        if (
            is_set_off(below.words)
            or below.indent > max(above.indent, 1)
            or is_signed(above.words, above.words)
            or is_row(above)
            or is_row(below)
            or are_siblings(above.words, below.words, short=not begun)
        ):
            return False
        follows = bool(below.ends) or has_marks_inside(below.words)
        if not (begun or _is_text(above)):
            return self._is_broken(above, below) if follows else _is_broken_title(above, below)
        if not follows:
            return (
                self.is_in_order
                and not is_numbered(below.words)
                and (above.words[-1] in "，、" or (begun and self._is_narrow(number)))
            )
        return self._is_one_text(number, begun)

    def _is_one_text(self, number: int, begun: bool) -> bool:
        above, below = self.lines[number], self.lines[number + 1]
        if is_torn(above.words, below.words):
            return True
        if not self.is_in_order:
            return False
        rival = self._rival(above, below)
        if is_open(above.words, below.words) or is_attested(self.text, above, below):
            return not rival
        if rival or above.words[-1] in "：:" or is_numbered(below.words) or _OPENS.match(below.words):
            return False
        runs_on = (
            begun or bool(_STOP.search(above.words)) or (bool(below.ends) and self.text.count("\n", above.end, below.start) == 1)
        )
        return self._is_one_measure(number) or (runs_on and (self.is_tidy or (begun and above.wide <= _NARROW)))

    def _is_broken(self, above: Line, below: Line) -> bool:
        """Whether running text begins with so short a piece as ``above``: a clause, a word or a quotation lies across the gap."""
        if len(above.words) >= _PIECE and is_torn(above.words, below.words):
            return True
        return self.is_in_order and (
            (above.words[-1] in "，、" and has_marks_inside(above.words)) or closes_below(above.words, below.words)
        )

    def _is_one_measure(self, number: int) -> bool:
        """Whether line ``number`` is as wide as the open line before or after it: lines of one column with white between them."""
        wide = self.lines[number].wide
        near = [self.lines[n] for n in (number - 1, number + 1) if n >= 0]
        return wide >= _WIDE and any(line.ends != "." and abs(line.wide - wide) <= _SAME_MEASURE * wide for line in near)

    def _is_narrow(self, number: int) -> bool:
        """Whether lines ``number`` and the next are both so short, and so alike, that the column is narrow there."""
        one, two = self.lines[number].wide, self.lines[number + 1].wide
        return max(one, two) <= _NARROW and abs(one - two) <= _NARROW // 3 and number + 2 < len(self.lines)

    def _rival(self, above: Line, below: Line) -> bool:
        """Whether the page prints the end of ``above`` again near by, and it goes on otherwise there and better."""
        tail, text = above.words[-_TAIL:], self.text
        if len(tail) < _TAIL:
            return False
        at = text.find(tail, max(above.end - NEAR, 0), above.end + NEAR)
        while at >= 0:
            after = text[at + len(tail) : at + len(tail) + _TAIL]
            rest = after.lstrip()
            if at + len(tail) != above.end and rest and not rest.startswith(below.words[:2]):
                return True
            at = text.find(tail, at + 1, above.end + NEAR)
        return False


def _is_long_text(line: Line) -> bool:
    """Whether ``line`` is running text beyond doubt, and no list of posts."""
    return _is_text(line) and bool(_STOP.search(line.words) or (len(line.words) >= 2 * _TEXT and "，" in line.words))


def _is_text(line: Line) -> bool:
    """Whether ``line`` is running text, and no picture's caption with its credit."""
    if _CREDIT.search(line.words):
        return False
    return len(line.words) >= _TEXT and has_marks_inside(line.words)


def _is_broken_title(above: Line, below: Line) -> bool:
    """Whether a name or title set in two lines is broken inside a word."""
    near = below.start - above.end <= _CLOSE
    return near and above.wide >= _TITLE and above.wide > below.wide and is_torn(above.words, below.words)
