"""The meeting on a line of its own over what was said and done there."""

from __future__ import annotations

from studykit.chinese.marks import is_bulleted
from studykit.chinese.script import fold
from studykit.facts._passage import Passage
from studykit.facts._timeline import LABEL, NAME
from studykit.model.page import Sentence
from studykit.model.span import Span

_MOST_LINES = 12


def name_in(line: Sentence) -> Span | None:
    """The name of a meeting that ``line`` is nothing but."""
    name = line.span.strip()
    return name if NAME.fullmatch(fold(name.text)) else None


def meeting_over(passage: Passage) -> Span | None:
    """The meeting whose line stands over the row of bullets that the passage is one of, labels left aside."""
    lines = passage.page.sentences
    if not is_bulleted(passage.view):
        return None
    for line in reversed(lines[max(0, passage.index - _MOST_LINES) : passage.index]):
        view = fold(line.span.text)
        if not is_bulleted(view) and not LABEL.fullmatch(view):
            return name_in(line)
    return None
