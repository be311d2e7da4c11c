"""Questions on a chronicle of one place or body: whose days they ask of, and of which year a number was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from studykit.chinese import chronicles
from studykit.chinese.script import fold, is_traditional
from studykit.model.page import Page

_YEARS_TOLD = re.compile("(?:（[^（）]*）)+$")
# What the whole nation knows needs no chronicle to stand on.
_OF_THE_NATION = re.compile("中国|中华|全国|国家|中央|世界|国际")
_SAYS_WHERE = re.compile("[据據根]《|据[^，]{2,16}，|^根据")
_YEAR = re.compile(r"(?<!\d)(?P<year>\d{4})年?[）\s　]*$")
_DATED = re.compile(r"^(?P<year>\d{4})年")
_ANOTHER_TIME = re.compile(r"(?<!\d)\d{4}年|次年|翌年|[当同]年|至今|年[底末]|截至|历年|每年")
_LONGEST_HEAD = 24
_ROOT = 2
# No year has more entries than this.
_MOST_LINES = 400


def of_chronicle(page: Page, position: int, kind: str, prompt: str) -> str:
    """``prompt``, which asks for a ``kind`` of answer of what ``page`` tells at text ``position``, behind the title of the chronicle that
    tells it, where it names neither the place nor the body of that: 据《某馆大事记》，新馆于何时动工？ A number without a time gets the
    year of its entry."""
    article = page.article_at(position)
    title = _YEARS_TOLD.sub("", fold(article.title or "").strip()) if article else ""
    owner = chronicles.owner(title)
    asked = fold(prompt)
    if not owner or _OF_THE_NATION.match(owner) or _SAYS_WHERE.match(asked):
        return prompt
    year = _year_over(page, position) if kind == "figure" and not re.search("年|何时", asked) else ""
    said = "據" if is_traditional(page.document.text) else "据"
    frame = "" if owner[:_ROOT] in asked else f"{said}《{(article.title or '')[: len(title)]}》，"  # type: ignore[union-attr]
    return f"{frame}{year}{prompt}"


def _year_over(page: Page, position: int) -> str:
    """The year of the entry at ``position``, with a comma: that its line opens with or that of the line over it; empty where the
    sentence tells of another time."""
    sentence = page.sentence_at(position)
    if sentence is None or _ANOTHER_TIME.search(fold(sentence.span.text)):
        return ""
    for line in islice(_lines_before(page.document.text, position), _MOST_LINES):
        found = _DATED.match(line) or (_YEAR.search(line) if len(line) < _LONGEST_HEAD and "。" not in line else None)
        if found:
            return f"{found['year']}年，"
    return ""


def _lines_before(text: str, position: int) -> Iterator[str]:
    """The folded lines of ``text`` up to ``position``, the last one first."""
    end = position
    while end >= 0:
        start = text.rfind("\n", 0, end) + 1
        yield fold(text[start:end])
        end = start - 1
