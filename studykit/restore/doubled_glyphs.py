"""Glyphs that are in the file twice.

**Sees** a whole short line, or a run of short lines, in which everything is there twice: a date set in lines of its own (年年1010 ·
月月11 · 日日), its numbers printed again below them, or a headline in which every character is a pair.

**Why**: bold type made by printing twice, which the eye sees once. The date has to be one to be read; of what was twice, the first
copy stays. A unit whose number is lost (年 before the month) has nothing to say and goes.

**Wrong** where language doubles: 热热闹闹, 人人, 年年 in prose, and dashes, are no whole lines of pairs with a number and its unit, or
no line of six pairs. A headline of three words that are doubled by nature (高高兴兴说说笑笑来来往往) would be halved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.model.document import Document, Edit

WHY = "doubled"

_DATE_LINE = r"[ \t\u3000]*[年月日\d▲▼△▽●◆■][年月日\d▲▼△▽●◆■ \t\u3000]{0,11}(?:\n|$)"
_DATE_RUN = re.compile(rf"^{_DATE_LINE}(?:\s*{_DATE_LINE})*", re.MULTILINE)
_PAIR = re.compile(r"(?P<number>\d{1,4})(?P=number)|(?P<unit>[年月日])(?P=unit)|(?P<ornament>[▲▼△▽●◆■])(?P=ornament)?")
_PAIRS_ONLY = re.compile(r"^[ \t\u3000]*(?P<pairs>(?:([^\s—…\-=_*.~]) ?\2 ?){6,40})[ \t\u3000]*$", re.MULTILINE)


def repair(document: Document) -> Iterator[Edit]:
    """The second copies go, and with them the line ends inside a date."""
    for run in _DATE_RUN.finditer(document.text):
        yield from _halved_date(run[0].rstrip(), run.start())
    for line in _PAIRS_ONLY.finditer(document.text):
        if len(set(line["pairs"])) > 4:
            yield from _halved(line["pairs"], line.start("pairs"))


def _halved_date(words: str, start: int) -> Iterator[Edit]:
    """Edits that make one date of ``words``, which stand at ``start``; none where not everything is there twice."""
    places = [at for at, mark in enumerate(words) if not mark.isspace()]
    glyphs = "".join(words[at] for at in places)
    pairs = []
    done = 0
    while done < len(glyphs):
        pair = _PAIR.match(glyphs, done)
        if pair is None:
            return
        pairs.append(pair)
        done = pair.end()
    units = [pair["unit"] for pair in pairs if pair["unit"]]
    if len(set(units)) < 2 or not any(pair["number"] for pair in pairs):
        return
    kept = {places[at] for at in _kept(pairs)}
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and end not in kept:
            end += 1
        if end > at:
            yield Edit(start + at, start + end, "", WHY)
        at = end + 1


def _kept(pairs: list[re.Match[str]]) -> Iterator[int]:
    """The glyphs that stay: the first copy of every number, and of every unit from the first number on."""
    begun = False
    for pair in pairs:
        begun = begun or pair["number"] is not None
        if begun and not pair["ornament"]:
            yield from range(pair.start(), pair.start() + len(pair[0]) // 2)


def _halved(words: str, start: int) -> Iterator[Edit]:
    last = ""
    for at, mark in enumerate(words):
        if mark == last:
            yield Edit(start + at, start + at + 1, "", WHY)
            last = ""
        elif mark != " ":
            last = mark
