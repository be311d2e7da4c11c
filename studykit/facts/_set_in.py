"""Lines of notes that are set in: under which lines without a number they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import levels, script
from studykit.chinese.marks import BULLETS
from studykit.facts._passage import Passage

_BULLETED = re.compile(rf"[{BULLETS}] ")
_FARTHEST = 60


def lines_over(passage: Passage) -> Iterator[str]:
    """The lines without a number that ``passage``, which is set in, stands under, the nearest first: 左心衰：… over its 症状."""
    own, sentences = _indent(passage.page.document.text, passage.span.start), passage.page.sentences
    for number in range(passage.index - 1, max(passage.index - _FARTHEST, -1), -1):
        if own <= 0:
            return
        line = sentences[number]
        view, indent = script.fold(line.span.text).strip(), _indent(passage.page.document.text, line.span.start)
        if levels.depth(view) or _BULLETED.match(view) or "heading" in line.flags:
            return
        if 0 <= indent < own:
            own = indent
            yield view


def _indent(text: str, start: int) -> int:
    """How far the line that begins at ``start`` of ``text`` is set in; -1 where none begins there."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return -1 if before.strip() else len(before.replace("\u3000", "  "))
