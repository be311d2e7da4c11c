"""The numbers Word puts before paragraphs; they stand in no paragraph's text (ECMA-376 Part 1, 17.9)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from studykit.chinese.numerals import to_chinese

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
          (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_CHINESE = ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand")
_MOST_LEVELS = 9


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str
    start: int


class Numbering:
    """Counts the numbered paragraphs of a document as they come."""

    def __init__(self, root: _Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, str] = {}
        self._counts: defaultdict[str, list[int | None]] = defaultdict(lambda: [None] * _MOST_LEVELS)
        if root is None:
            return
        for abstract in root.iterfind(f"{W}abstractNum"):
            levels = {_integer(level.get(f"{W}ilvl")): _level(level) for level in abstract.iterfind(f"{W}lvl")}
            self._levels[str(abstract.get(f"{W}abstractNumId"))] = levels
        for numbered in root.iterfind(f"{W}num"):
            self._lists[str(numbered.get(f"{W}numId"))] = value(numbered, "abstractNumId")

    def next(self, list_id: str, depth: int) -> str:
        """The number of the next paragraph of list ``list_id`` at ``depth`` (from 0), as printed; nothing for a bullet."""
        levels = self._levels.get(self._lists.get(list_id, ""), {})
        if depth not in levels or depth >= _MOST_LEVELS:
            return ""
        counts = self._counts[self._lists[list_id]]
        counts[depth] = levels[depth].start if (count := counts[depth]) is None else count + 1
        counts[depth + 1 :] = [None] * (_MOST_LEVELS - depth - 1)
        printed = levels[depth].text
        for level in range(depth + 1):
            if f"%{level + 1}" in printed and level in levels:
                count = counts[level]
                printed = printed.replace(
                    f"%{level + 1}", _written(levels[level].start if count is None else count, levels[level].format)
                )
        if levels[depth].format in ("bullet", "none") or not printed:
            return ""
        return printed + (" " if printed[-1].isascii() else "")


def value(element: _Element | None, name: str) -> str:
    """The ``w:val`` of the child ``name``, or nothing."""
    child = None if element is None else element.find(f"{W}{name}")
    return "" if child is None else child.get(f"{W}val") or ""


def _level(element: _Element) -> _Level:
    return _Level(value(element, "numFmt"), value(element, "lvlText"), _integer(value(element, "start")))


def _integer(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 7 else 0


def _written(number: int, form: str) -> str:
    """``number`` in the number format ``form`` (ECMA-376 Part 1, 17.18.59); in figures where the format is not known."""
    if form in _CHINESE and 1 <= number <= 99:
        return "二" if number == 2 else to_chinese(number)
    if form in ("ideographTraditional", "ideographZodiac") and 1 <= number <= 10:
        return "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"[number - 1 + (10 if form == "ideographZodiac" else 0)]
    if form == "decimalEnclosedCircle" and 1 <= number <= 20:
        return chr(ord("①") + number - 1)
    if form in ("upperLetter", "lowerLetter") and 1 <= number <= 26:
        return chr(ord("A" if form == "upperLetter" else "a") + number - 1)
    if form in ("upperRoman", "lowerRoman") and 1 <= number < 4000:
        roman = _roman(number)
        return roman.upper() if form == "upperRoman" else roman
    return f"{number:02}" if form == "decimalZero" else str(number)


def _roman(number: int) -> str:
    written = ""
    for worth, mark in _ROMAN:
        count, number = divmod(number, worth)
        written += mark * count
    return written
