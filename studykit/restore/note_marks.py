"""Marks in brackets beside a text: numbers that point to a note or to the literature, and kinds of examination questions.

**Sees** ``[2]``, ``［2］``, ``[1-3]`` and ``[1,4]`` right behind a character, a quotation mark or a sign of running text; ``【简答】``,
``【单选、辨析】`` and ``（多选）`` beside the words of a line of notes.

**Why**: they belong to the apparatus and not to the sentence; between a measure and its number (国内生产总值[2]1210207亿元) they part what
belongs together, and behind a list (…；③丙。【简答】) they hide where it ends.

**Wrong** in a formula that has a number in brackets behind a Chinese character; the index of a foreign name (``a[2]``) stays, and so
does the number that opens a line of the notes themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese.marks import HAN
from studykit.model.document import Document, Edit

WHY = "note"

_MARK = re.compile(rf"(?<=[{HAN}”’）》」』，。；：、！？%％])(?:[\[［]\d{{1,3}}(?:[-–—~,，、]\d{{1,3}})*[\]］])+")

_EXAM = "(?:单项?选择?|多项?选择?|不定项选择?|选择|判断|辨析|简答|论述|名词解释|填空|材料分析|案例分析|计算)题?|考点|重点|难点|必考|常考|高频"
_FOR_EXAM = re.compile(rf"[ \t]*(?:【(?:(?:{_EXAM})[、，,/ 和或]*)+】|[（(](?:(?:{_EXAM})[、，,/ 和或]*)+[）)])")

_RUNNING = re.compile("[，；。：].*[^，；。：！？]$")


def _closes(before: str, behind: str) -> bool:
    """Whether a mark stands in place of the full stop of running text, at the end of its line."""
    return not behind.strip() and bool(_RUNNING.search(before))


def repair(document: Document) -> Iterator[Edit]:
    """The marks go; a kind of question that has a line for itself is a heading and stays."""
    text = document.text
    if "]" in text or "］" in text:
        yield from (Edit(found.start(), found.end(), "", WHY) for found in _MARK.finditer(text))
    for found in _FOR_EXAM.finditer(text) if "【" in text or "选" in text or "答" in text else ():
        start, end = text.rfind("\n", 0, found.start()) + 1, text.find("\n", found.end())
        end = end if end >= 0 else len(text)
        if text[start : found.start()].strip() or text[found.end() : end].strip():
            yield Edit(
                found.start(), found.end(), "。" if _closes(text[start : found.start()], text[found.end() : end]) else "", WHY
            )
