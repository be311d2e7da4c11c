"""Marks of the wrong width.

**Sees** half-width marks between Chinese words (水,火 · 第一:), straight quotation marks in pairs, full-width digits and letters, and
full-width marks inside a number (３．５ · 12：30).

**Why**: both are the same mark to a reader and two to every rule that comes after; a date in full-width digits is no date to them.

**Wrong** for code, formulas and foreign passages, which is why only the neighbours decide: a mark between letters, digits or in an
address keeps its width. A half-width full stop is one only on a page that has hardly any other.

Source: GB/T 15834-2011《标点符号用法》, W3C《中文排版需求》3.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese.marks import FULL, HALF, HAN
from studykit.model.document import Document, Edit

WHY = "width"

_WIDE = rf"{HAN}。，、；：？！…—“”‘’（）《》〈〉「」『』【】"
_TO_FULL = re.compile(
    rf"[,;:?!](?:(?<=[{_WIDE}*].)(?!//)|(?<=[\w%)\]\"].)(?=[ \t]?[{_WIDE}])|(?<=[A-Za-z%],)(?=[A-Za-z0-9]))|[､｡｢｣]"
)
_BRACKETS = re.compile(r"\((?P<inside>[^()\n]{0,200})\)")
_CHINESE = re.compile(f"[{_WIDE}]")
_QUOTED = re.compile(r'"(?P<inside>[^"\n]{1,400})"')
_POINT = re.compile(rf"(?<=[{HAN}”’）》\")%])\.(?!\.)|(?<=[^\n]{{6}}\d)\.(?=[{HAN}“])")
_TO_HALF = re.compile(
    r"[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+"
    r"|[％．：，](?<=[\d\uff10-\uff19].)(?:(?<=％)|(?<=[．：])(?=[\d\uff10-\uff19])|(?=[\d\uff10-\uff19]{3}(?![\d\uff10-\uff19])))"
)
# 二.某某学说: the point behind the number of a line.
_NUMBERED = re.compile(r"[ \t\u3000]*[（(第]?[一二三四五六七八九十]{1,3}")
_WIDE_COLON = {"：": ":", "，": ","}


def repair(document: Document) -> Iterator[Edit]:
    """Each mark in the width that its neighbours have, one character for one."""
    text = document.text
    for found in _TO_HALF.finditer(text):
        yield Edit(found.start(), found.end(), _WIDE_COLON.get(found[0], found[0].translate(HALF)), WHY)
    for found in _TO_FULL.finditer(text):
        yield Edit(found.start(), found.end(), found[0].translate(FULL), WHY)
    if "(" in text:
        yield from _brackets(text)
    if '"' in text:
        yield from _quotes(text)
    if "." in text:
        yield from _points(text)


def _points(text: str) -> Iterator[Edit]:
    """Points that are full stops, on a page that hardly has any other; in its Chinese lines."""
    points = list(_POINT.finditer(text))
    if sum(bool(_CHINESE.match(text[found.start() - 1])) for found in points) <= max(text.count("。"), 1):
        return
    for found in points:
        start, end = text.rfind("\n", 0, found.start()) + 1, text.find("\n", found.end())
        if _NUMBERED.fullmatch(text, start, found.start()):
            continue
        if _CHINESE.search(text, start, end if end >= 0 else len(text)):
            yield Edit(found.start(), found.end(), "。", WHY)


def _brackets(text: str) -> Iterator[Edit]:
    for found in _BRACKETS.finditer(text):
        start, end = found.span()
        before, after = text[max(start - 1, 0) : start], text[end : end + 1]
        around = _CHINESE.match(before) and not after.isascii()
        if _CHINESE.search(found["inside"]) or around:
            yield Edit(start, start + 1, "（", WHY)
            yield Edit(end - 1, end, "）", WHY)


def _quotes(text: str) -> Iterator[Edit]:
    for found in _QUOTED.finditer(text):
        start, end = found.span()
        around = text[max(start - 1, 0) : start] + text[end : end + 1]
        if _CHINESE.search(found["inside"]) or _CHINESE.search(around):
            yield Edit(start, start + 1, "“", WHY)
            yield Edit(end - 1, end, "”", WHY)
