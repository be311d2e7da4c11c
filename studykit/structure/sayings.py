"""Whose the quotations of a box are, and when and where each was said: by the line after it, and the name in the box's title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from studykit.chinese.script import fold
from studykit.model.document import Document
from studykit.model.page import Turn
from studykit.model.span import Span
from studykit.structure import titles
from studykit.structure.blocks import Block
from studykit.structure.names import is_name
from studykit.structure.roles import SAID, Role, Unit, is_invitation

_POSTS = "总书记|主席|总理|校长|院士|先生|同志|教授"
_NAMED = re.compile(rf"(?P<who>(?P<name>[㐀-鿿]{{2,3}}?)(?:{_POSTS}))")
# The words with which editors bring sayings together.
_GATHERS = re.compile(r"(?:梳理|摘编|整理|摘录|选编|收集|回顾|重温)[^。]*(?:论述|讲话|语录|观点|话语)")
_SOURCE = re.compile(
    r"[—–―─]{1,2}\s*(?P<day>\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)[，\s]*(?P<occasion>(?:在|出席|主持)[^，。]{2,40}?(?:时|上|期间|中)?)"
    r"(?:的(?:重要)?(?:讲话|致辞|演讲|谈话|报告|指示)|(?:强调|指出|说|提出|要求|表示))$"
)


def sayings(document: Document, units: Sequence[Unit], block: Block) -> Iterator[Turn]:
    """The quotations of the box ``block`` as turns of the one whom its title, or the words of the editors in it, name; none where
    these name nobody, or several."""
    who = _speaker(units, block)
    for number in block.units if who else ():
        found = _SOURCE.fullmatch(units[number].view) if SAID.match(units[number].view) else None
        first = _first(units, block, number)
        if found and first < number:
            start, end = units[first].paragraph.span.start, units[number - 1].paragraph.span.end
            line = units[number].paragraph.span
            yield Turn(
                who, document.span(start, end), _part(document, line, found, "day"), _part(document, line, found, "occasion")
            )


def _part(document: Document, line: Span, found: re.Match[str], name: str) -> Span:
    start, end = found.span(name)
    return document.span(line.start + start, line.start + end).strip()


def _first(units: Sequence[Unit], block: Block, number: int) -> int:
    """The first of the paragraphs that stand together right over the line ``number``."""
    own = set(block.units)
    first = number
    while first - 1 in own and units[first - 1].role in (Role.BODY, Role.ITEM) and not is_invitation(units[first - 1].view):
        first -= 1
    return first


def _speaker(units: Sequence[Unit], block: Block) -> str:
    over = fold(titles.words(units, titles.title(units, block)))
    texts = (units[number].view for number in block.units if units[number].role is Role.BODY)
    for words in (over, *(found.group() for text in texts if (found := _GATHERS.search(text)))):
        named = {found["who"] for found in _NAMED.finditer(words) if is_name(found["name"], marked=True)}
        if named:
            return named.pop() if len(named) == 1 else ""
    return ""
