"""The words that number the members of a series: 一是…二是, 第一…第二, 首先…其次…最后, 第一步…第二步, （一）（二）, 1. 2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from studykit.chinese import numerals
from studykit.chinese.mood import YAO

_NUMERAL = "[一二三四五六七八九十]{1,3}"
# 第一步, 第二阶段: what the members of the series are is said with their number.
_STAGES = "步|阶段|类|种|层|个层面|个方面|方面|个阶段|个环节|点"
# The families, and what a member is preceded by in each. A series keeps to one family.
_FAMILIES = (
    ("是", rf"({_NUMERAL})(?:则|就|也)?是(?!否)"),
    ("要", rf"({_NUMERAL}){YAO}"),
    ("第", rf"(第{_NUMERAL})(?:[，、,：]|\s+|点?是|点，)"),
    ("第", r"(首先|其次|再次(?=[，,要应必从是在])|再者|最后|另外)[，,]?"),
    ("第…", rf"(第{_NUMERAL}(?:{_STAGES}))(?:就?是|[，、,：]|\s+)"),
    ("其", rf"(其{_NUMERAL})(?:[，、,：]|\s+|是)"),
    ("（）", rf"（({_NUMERAL}|\d{{1,2}})）"),
    ("）", r"(\d{1,2})）\s*"),
    ("、", rf"({_NUMERAL})、"),
    (".", r"(\d{1,2})[.．、](?!\d)\s*"),
    ("方面", r"((?:另)?一方面)[，,]?"),
    ("个是", r"((?:另|第[一二三四五六七八九])?一?个)是"),
    ("○", r"([①-⑳])"),
)
_WORDS = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "一方面": 1, "另一方面": 2, "一个": 1, "另一个": 2}
# Where a marker may stand: at the beginning of a sentence or of a clause.
_MARKER = re.compile("(?:^|(?<=[，；：。！？“ 　]))(?:" + "|".join(f"({pattern})" for _, pattern in _FAMILIES) + ")")
_AROUND = re.compile(rf"^[第其]|(?:个|{_STAGES})$")
LAST = -1


@dataclass(frozen=True, slots=True)
class Marker:
    """A numbering word at ``[start, end)``: its ``family``, and its ``number`` (:data:`LAST` for 最后)."""

    family: str
    number: int
    start: int
    end: int


def markers(view: str) -> Iterator[Marker]:
    """The numbering words of ``view`` (folded) that stand at the beginning of a clause, in order."""
    return iter(_markers(view))


@lru_cache(256)
def _markers(view: str) -> tuple[Marker, ...]:
    return tuple(_read(view))


def _read(view: str) -> Iterator[Marker]:
    for found in _MARKER.finditer(view):
        family, word = next((_FAMILIES[n][0], found.group(2 * n + 2)) for n in range(len(_FAMILIES)) if found.group(2 * n + 1))
        value = _value(word)
        if value is not None:
            yield Marker(family, value, found.start(), found.end())


def _value(word: str) -> int | None:
    if word in ("最后", "另外"):
        return LAST
    if word in _WORDS:
        return _WORDS[word]
    if "①" <= word <= "⑳":
        return ord(word) - ord("①") + 1
    value = numerals.parse(_AROUND.sub("", word))
    return int(value) if value is not None else None
