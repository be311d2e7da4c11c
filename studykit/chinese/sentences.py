"""Where sentences begin and end.

A sentence ends at 。！？ with all that closes there, and at the end of a line; ；and …… do not end it. What stands in quotation
marks or brackets is not split where the sentence goes on behind them: “甲。乙。”他说。 is one sentence. A paragraph that is
quoted as a whole is split like any other.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from studykit.chinese.marks import CLOSERS, HALF_ENDS, OPENERS, PAIRS, QUOTES

# Quotations longer than this are a mark left open rather than words inside a sentence.
_LONGEST_QUOTE = 400
# No print nests quotations and brackets deeper; what looks deeper is damage, and would cost time.
_DEEPEST = 12

_LINE = re.compile(r"[^\n]+")
_ENCLOSING = re.compile(f"[{re.escape(OPENERS + CLOSERS)}]")
_END = re.compile(
    rf"(?<!…)(?:…*(?:[。！？]|[{HALF_ENDS}](?![A-Za-z0-9_=&/.]))[。！？!?…]*|…+(?=[{re.escape(CLOSERS)}]))(?P<closed>[{re.escape(CLOSERS)}]*)"
)
# What shows that a sentence goes on behind a quotation that ended with an end mark: a pause, a word that cannot begin a sentence,
# who said it; behind a question or an exclamation also what refers to it.
_SPEECH = r"[^，。！？；“”\n]{0,10}(?:[说說问問道答喊叫称稱曰]|指出|写道|寫道|表示|认为|認為|强调|強調|感叹|感嘆|回答)(?:[着道])?[，。：！？]"
_GOES_ON = re.compile(r"[ \u3000]*(?:[，、；：。！？的得了等]|[一这這][句语語词詞番席])")
_SAID = re.compile(rf"[ \u3000]*{_SPEECH}")
# Who said it has been told before the words: whoever speaks behind them says something else.
_INTRODUCED = re.compile(r"(?:[说說道问問答曰称稱云]|指出|强调|強調|认为|認為|表示)[：:，]$")
_REFERS = re.compile(r"[ \u3000]*[这這那此地着过過和与與及或之便就为為被把]")
_BEFORE_SPEECH = re.compile("[：，。！？；…:,说說道问問答曰称稱云]")
_WORD = re.compile(r"\w")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Half-open stretches ``[start, end)`` of the sentences of ``text``, in order, without white space at their ends.

    Every character that is not white space lies in exactly one of them.
    """
    for line in _LINE.finditer(text):
        if not line[0].isspace():
            yield from _within(line[0], line.start())


def _within(line: str, offset: int) -> Iterator[tuple[int, int]]:
    """The sentences of one ``line``, moved by ``offset``."""
    begin = reach = 0
    for cut in [*_cuts(line), len(line)]:
        if reach and _WORD.search(line, reach, cut):
            yield _bare(line, begin, reach, offset)
            begin = reach
        reach = cut
    yield _bare(line, begin, len(line), offset)


def _bare(line: str, start: int, end: int, offset: int) -> tuple[int, int]:
    """``[start, end)`` of ``line`` without white space at its ends, moved by ``offset``."""
    words = line[start:end]
    left = len(words) - len(words.lstrip())
    return offset + start + left, offset + start + len(words.rstrip())


def _cuts(line: str) -> Iterator[int]:
    """The places inside ``line`` where one sentence ends and the next begins."""
    pairs = _pairs(line) if _ENCLOSING.search(line) else []
    closes = {end: start for start, end in pairs}
    outer = _outermost(pairs, line)
    begins = [start for start, _ in outer]
    last = 0
    for found in _END.finditer(line):
        cut = found.end()
        inside = bisect_right(begins, cut - 1) - 1
        if inside >= 0 and cut <= outer[inside][1]:
            continue
        if found["closed"] and not _ends_behind(line, found, closes, last):
            continue
        yield cut
        last = cut


def _ends_behind(line: str, found: re.Match[str], closes: dict[int, int], last: int) -> bool:
    """Whether the sentence ends behind the marks that close there; ``last`` is where it begins."""
    if not found["closed"].strip("》〉"):
        return False
    if _GOES_ON.match(line, found.end()) or ("。" not in found[0] and _REFERS.match(line, found.end())):
        return False
    opened = closes.get(found.end() - 1)
    introduced = opened is not None and _INTRODUCED.search(line[last:opened])
    if not introduced and _SAID.match(line, found.end()):
        return False
    if opened is None or opened <= last or not line[last:opened].strip():
        return True
    if found["closed"][-1] not in QUOTES.values():
        return False
    return "。" in found[0] or bool(_BEFORE_SPEECH.match(line, opened - 1))


def _pairs(line: str) -> list[tuple[int, int]]:
    """What encloses in ``line`` and closes again: the places of both marks, in order. A mark left open or never opened
    encloses nothing; a quotation mark opened again was left open."""
    found: list[tuple[int, int]] = []
    stack: list[tuple[str, int]] = []
    for match in _ENCLOSING.finditer(line):
        mark, at = match[0], match.start()
        if mark in PAIRS:
            if mark in QUOTES and any(opener == mark for opener, _ in stack):
                del stack[next(n for n, (opener, _) in enumerate(stack) if opener == mark) :]
            stack.append((mark, at))
            del stack[:-_DEEPEST]
            continue
        depth = next((n for n in range(len(stack) - 1, -1, -1) if PAIRS[stack[n][0]] == mark), None)
        if depth is not None:
            found.append((stack[depth][1], at))
            del stack[depth:]
    found.sort()
    return found


def _outermost(pairs: list[tuple[int, int]], line: str) -> list[tuple[int, int]]:
    """Those of ``pairs`` that no other encloses, without what encloses the whole line or more than a sentence holds."""
    left, right = len(line) - len(line.lstrip()), len(line.rstrip()) - 1
    found: list[tuple[int, int]] = []
    for start, end in pairs:
        if end - start <= _LONGEST_QUOTE and (start, end) != (left, right) and (not found or start > found[-1][1]):
            found.append((start, end))
    return found
