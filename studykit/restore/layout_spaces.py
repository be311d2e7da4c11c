"""Spaces that layout has put into words and numbers.

**Sees** spaces next to Chinese marks, around numbers in running text (18 世纪, 达 1.28 公斤) and between their thousands (2 700 万), between
a Chinese and a foreign word, and words set apart character by character (人 工 智 能, 李 明).

**Why**: Chinese is written without spaces; where print has them they are justification, and they break words, dates and figures.

**Wrong** where a space is a mark of its own: between the two parts of a title (春江水暖 百舸争流), after the number of a heading or an
article of law (第三条 水资源…), between foreign words, and between the cells of a row. These stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese.marks import HAN
from studykit.model.document import Document, Edit

WHY = "space"

_S = r"[ \t\u3000\xa0]"
_THIN = r"[ \xa0\u2009\u202f]"
_SPACED = re.compile(rf"(?<!{_S})(?:{_S}|{_THIN})++(?=\S)")
_RUNNING = re.compile("[，。；！？]|[^\\x00-\\x7f][,;!?]")

# In every line: next to Chinese marks, inside a spaced-out word, inside a date, between a number and the unit it counts.
_MARKS = (
    rf"(?<=[{HAN}\w”’）》%]){_S}+(?=[，。；：！？、）》”’」』】])|(?<=[（《“‘「『【]){_S}+|(?<=[，。；、！？]){_S}+(?=[{HAN}“‘「『（《\d])"
    rf"|(?<=[{HAN}][,;:!?]){_S}+(?=[{HAN}“‘「『（《\d])|(?<=[{HAN}”’）》]){_S}+(?=[,;:!?](?:[{HAN}“‘「『（《\d]|$))"
)
_SPELLED = rf"(?<![{HAN}])(?P<spelled>[{HAN}](?:{_S}[{HAN}](?![{HAN}]))+)"
_DATES = rf"(?<=年){_S}+(?=\d{{1,2}}{_S}*月)|(?<=月){_S}+(?=\d{{1,2}}{_S}*[日号])|(?<=\d){_S}+(?=[年月日号號期届屆](?!代[：:]|[份表]|[程期间間])|世[纪紀])|(?<=[第约約达達近]){_S}+(?=\d)"
_ALWAYS = re.compile(f"{_MARKS}|{_DATES}|{_SPELLED}")
# In running text besides: around numbers, between Chinese and foreign words, and at the end of a spaced-out word.
_FOREIGN = r"A-Za-zÀ-ɏα-ωΑ-Ω"
# Thousands set apart by a space, as ISO 80000-1 (7.3.1) and GB/T 15835 print them: 2 700万, 1 386.5毫米.
_GROUPED = rf"(?<![\d.．,，])\d{{1,3}}(?:{_THIN}\d{{3}})+(?=(?:\.\d+)?{_S}*[{HAN}%％‰℃°])"
_IN_TEXT = re.compile(
    rf"{_MARKS}|(?<=\d){_S}+(?:\.{_S}+(?=\d)|[+/~:]{_S}+(?=[\dA-Za-z]))"
    rf"|(?<=[{HAN}]){_S}(?=[{HAN}]{_S}[{HAN}]{_S}[{HAN}](?![{HAN}]))"
    rf"|(?<=[{HAN}”）》]){_S}+(?=[{_FOREIGN}\d])|(?<=[{_FOREIGN}\d%℃°]){_S}+(?=[{HAN}“（《])"
    rf"|(?<=\d){_S}+(?=[%％‰℃°+/~:]|[A-Z](?![A-Za-z])|[a-zμ]{{1,3}}(?![A-Za-z]))|(?<=\S[+/~:-]){_S}+(?=\d)"
    rf"|(?:(?<![A-Za-z])(?<=[A-Z])|(?<=[A-Z]{{2}})){_S}+(?=\d)|{_GROUPED}"
    rf"|(?<![{HAN}])(?P<spelled>[{HAN}](?:{_S}[{HAN}](?![{HAN}]))+(?:{_S}[{HAN}])?)"
)
_NUMBERED = re.compile(
    rf"{_S}*(?:\d{{1,3}}(?:\.\d{{1,2}})*|第?[〇一二三四五六七八九十百千零\d]+[章节節条條款编編篇]){_S}+(?!(?:[ \t\u3000\xa0年月日亿億万萬%个個]|世[纪紀]))"
)
_GAP = re.compile(f"(?:{_S}|{_THIN})+")


def repair(document: Document) -> Iterator[Edit]:
    """Spaces that are no more than layout go."""
    text = document.text
    end = -1
    for space in _SPACED.finditer(text):
        if space.start() < end or text[space.start() - 1 : space.start()] in ("", "\n"):
            continue
        start = text.rfind("\n", 0, space.start()) + 1
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        words = text[start:end]
        numbered = _NUMBERED.match(words)
        pattern = _IN_TEXT if _RUNNING.search(words) and "://" not in words else _ALWAYS
        for found in pattern.finditer(words, numbered.end() if numbered else 0):
            yield from _without_gaps(found, start)


def _without_gaps(found: re.Match[str], offset: int) -> Iterator[Edit]:
    for gap in _GAP.finditer(found[0]):
        start = offset + found.start() + gap.start()
        yield Edit(start, start + len(gap[0]), "", WHY)
