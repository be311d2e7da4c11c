"""Where in a sentence the name stands of whoever says something in it."""

from __future__ import annotations

import re

from studykit.chinese import clauses, speakers
from studykit.facts._passage import Passage

_KINDS = ("会议", "大会", "全会", "规划", "报告", "纲要")
# What stands before a speaker in his clause without naming him.
_OPENING = re.compile(
    r"(?:[●■·*\s　]+|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|正如|诚如|正像|如(?!何)|按照|用|对此|会上|为此|随后|后来|(?:近日|日前|最近|不久前)(?:召开|举行|闭幕)的|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|\d{4}年(?=[^，]{2,4}(?:总书记|主席|总理)?(?:曾|在|就|明确|再次|首次)?$))+"
)
# 王强总书记赋予治水以新的内涵，指出: whoever did the one thing said the other.
_WITH_POST = re.compile(r"[一-鿿]{2,3}(?:总书记|主席|总理|同志)(?=[一-鿿])")
SHORT_BODY = re.compile(r"[省市县](?:委|政府)")
"""A body by the kind of place it is of, whose name only the page gives."""


def speaker_in(passage: Passage, found: re.Match[str]) -> tuple[int, int] | None:
    """Where the speaker's name stands: before the verb of saying, or as the subject of the clause before it."""
    start, end = found.span("before")
    for a, b in [(start, end), *_clauses_before(passage.view, start)]:
        a = clauses.after_lead(passage.view, a)
        opening = _OPENING.match(passage.view, a, b)
        a = opening.end() if opening else a
        if passage.view[a:b] in ("他", "她"):
            continue
        if passage.view[a:b] in _KINDS:
            return _meeting(passage.view, b)
        name = speakers.named(passage.view[a:b]) or _of_our_place(passage, passage.view[a:b])
        if (
            not name
            and (b < start or a == b)
            and (post := _WITH_POST.match(passage.view, a, b))
            and speakers.is_person(post.group())
        ):
            name = post.group()
        if name:
            at = passage.view.find(name, a)
            return at, at + len(name)
        if passage.view[a:b].strip() and not _is_adverbial(passage.view[a:b]):
            return None
    return None


def _of_our_place(passage: Passage, words: str) -> str:
    """``words`` that name a body or its meeting by the place the page writes for: 省委经济工作会议."""
    short = SHORT_BODY.match(words)
    full = passage.page.meaning(short.group(), passage.span.start) if short else None
    return words if short and full and speakers.named(full + words[short.end() :]) == full + words[short.end() :] else ""


def _clauses_before(view: str, start: int) -> list[tuple[int, int]]:
    """The clause before ``start``, for a speaker that only an adverbial or another verb parts from what was said."""
    before = [one for one in clauses.clauses(view) if one[1] <= start]
    return before[-1:]


def _is_adverbial(words: str) -> bool:
    return bool(re.match(r"第[^，]{1,6}(?:内容|部分|条)|(?:早)?在|于|到|对|就|针对|围绕|\d|还|并|又|再次|明确", words))


def _meeting(view: str, end: int) -> tuple[int, int] | None:
    """The full name of what the words that end at ``end`` call by its kind alone: 会议, once the sentence has named it."""
    kind = next(kind for kind in _KINDS if view[:end].endswith(kind))
    quoted = re.search(rf"“[^”]{{2,8}}”{kind}$", view[:end])
    found = [*re.finditer(rf"(?<=[，。；])[^，。；：？！“”]{{4,40}}{kind}(?=召开|举行|闭幕)", view[:end])]
    return quoted.span() if quoted else found[-1].span() if found else None
