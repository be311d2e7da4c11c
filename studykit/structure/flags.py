"""The sentences of a page and what each of them is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from studykit.chinese import levels
from studykit.chinese.sentences import sentences
from studykit.model.document import Document
from studykit.model.page import Sentence
from studykit.structure.roles import Role, Unit, is_closed

_OF_ROLE = {
    Role.HEADING: "heading",
    Role.BYLINE: "byline",
    Role.SIGNATURE: "byline",
    Role.CAPTION: "caption",
    Role.FURNITURE: "furniture",
    Role.SOURCE: "byline",
}
_QUESTION = re.compile(r"[？?][”’」』）)*]*$")
_DANGLES = re.compile(
    r"(?:(?<![目标])的|(?<![总共平温中饱缓调亲])和|(?<!参)与|(?<![普埃涉顾])及|[或、，；把被]|(?<![存所现潜])在|(?<![绝相反应面])对|(?<![大主])将|"
    r"(?<![所加])以|(?<![服顺])从|(?<![方转倾导去走意])向|(?<![行作成认因])为|(?<![终由对关属])于|“[^”]{0,8})$"
)
_LONGEST_VERSE = 16
_LABEL = re.compile(r"[^，。；：、]{2,6}：")
_HEADLESS = re.compile(r"[，。、；：？！”’）》〉」』…%]")


def flagged(document: Document, units: Sequence[Unit], loose: frozenset[int], editors: frozenset[int]) -> Iterator[Sentence]:
    """The sentences of ``document`` in text order, with their flags.

    ``loose`` are the units that begin with the rest of a sentence that stands elsewhere or is lost; ``editors`` those in an
    editor's note.
    """
    starts = [unit.paragraph.span.start for unit in units]
    prose = sum(unit.role is Role.BODY and is_closed(unit.view) for unit in units)
    cut = sum(unit.role is Role.BODY and not is_closed(unit.view) and unit.cut is None for unit in units)
    closing = prose >= 4 * cut
    for start, end in sentences(document.text):
        number = bisect_right(starts, start) - 1
        unit = units[number]
        after = units[number + 1] if number + 1 < len(units) else None
        flags = set(_flags(unit, start, end, number in loose, closing, _is_note(unit, after)))
        if number in editors:
            flags.add("editor")
        yield Sentence(document.span(start, end), frozenset(flags))


def _is_note(unit: Unit, after: Unit | None) -> bool:
    """Whether a numbered line ends where it ends because the next number follows: notes need no full stop."""
    if not levels.depth(unit.view):
        return False
    return after is None or after.role is Role.HEADING or bool(levels.depth(after.view) or _LABEL.match(after.view))


def _flags(unit: Unit, start: int, end: int, loose: bool, closing: bool, note: bool) -> Iterator[str]:
    span = unit.paragraph.span
    if unit.role in _OF_ROLE:
        yield _OF_ROLE[unit.role]
        return
    if unit.cut is not None and start >= span.start + unit.cut:
        yield "byline"
        return
    words = unit.view[start - span.start : end - span.start]
    if _QUESTION.search(words):
        yield "question"
    last = end == span.end and unit.cut is None
    if (start == span.start and (loose or _HEADLESS.match(words))) or (last and _is_cut(unit, words, closing, note)):
        yield "truncated"


def _is_cut(unit: Unit, words: str, closing: bool, note: bool) -> bool:
    """Whether a paragraph's last sentence has lost its end."""
    if not is_closed(words) and note:
        return bool(_DANGLES.search(words.removesuffix("的")))
    if is_closed(words) or (words.endswith("，") and len(words) <= _LONGEST_VERSE):
        return False
    return bool(_DANGLES.search(words)) or (unit.role is Role.BODY and closing)
