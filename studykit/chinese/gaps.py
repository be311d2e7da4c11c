"""A sentence with a stretch of it left out, to be filled in or judged by somebody who does not see the page."""

from __future__ import annotations

import re

from studykit.chinese.sentences import sentences

LONGEST = 80
_LEAST = 6
_LOOSE = re.compile(
    r"[这這它]|其(?![他它她中实實余餘])|(?<![应應])[该該]|(?<![因由彼至从從故])此(?![外后後])|本[文市省县縣区區]|我[市省国國们們]|[今去是当當同次翌]年|[【】]|\*\*|\[\d+\]|近日|日前|目前|上述|前者|后者|後者"
)

_GOES_ON = re.compile(
    r"[·•▪■◆●○]|[（(]?[一二三四五六七八九十\d]+[）)、]|[一二三四五六七八九十]+是|第[一二三四五六七八九十]+[，,]|首先|[其再]次|最[后後]|此外|另外|同[时時]|因[此而]|所以|[但而]|然而|另?一方面|[也还還又]|可[见見]"
)


def around(words: str, text: str) -> tuple[str, str] | None:
    """What stands before and after ``words`` in their sentence of ``text``.

    ``None`` unless they stand in ``text`` once, in a sentence that a reader can hold in mind (:data:`LONGEST` characters) and
    that leans on nothing outside it, neither by a word that points there nor by one that goes on from there.

    >>> around("蒸发", "水循环从蒸发开始。随后成云。")
    ('水循环从', '开始。')
    """
    if not words.strip() or text.count(words) != 1:
        return None
    at = text.index(words)
    for start, end in sentences(text):
        if start <= at and at + len(words) <= end:
            before, after = text[start:at], text[at + len(words) : end]
            whole = end - start <= LONGEST and len(before + after) > _LEAST and "\n" not in text[start:end]
            leans = _LOOSE.search(before + after) or _GOES_ON.match(before)
            return (before, after) if whole and not leans else None
    return None
