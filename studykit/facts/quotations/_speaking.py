"""Where in a sentence the name stands of whoever says something in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from studykit.chinese import clauses, speakers
from studykit.chinese.script import fold
from studykit.facts._passage import Passage
from studykit.facts.quotations._he import he, person_of_entry
from studykit.model.span import Span

_KINDS = ("会议", "大会", "全会", "规划", "报告", "纲要")
# What stands before a speaker in his clause without naming him.
_OPENING = re.compile(
    r"(?:[●■·*\s　]+|\d{1,2}[.．、](?!\d)|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|正如|诚如|正像|如(?!何)|按照|用|据(?=《)|对此|会上|为此|随后|后来|我(?:的)?(?:师父|师傅|老师|导师|父亲|母亲|祖父|爷爷)|(?:近日|日前|最近|不久前)?(?:召开|举行|闭幕)的|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|\d{4}年(?=[^，]{2,4}(?:总书记|主席|总理)?(?:曾|在|就|明确|再次|首次)?$))+"
)
# 以王强为首的守旧派: the party, with its head.
_LED = re.compile(r"(?:^|.*?)(?P<who>以[一-鿿]{2,10}为(?:首|代表)的[一-鿿]{2,6}[派党])(?:则|却|便|就|都|也)?$")
SHORT_BODY = re.compile(r"[省市县](?:委|政府)")
"""A body by the kind of place it is of, whose name only the page gives."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """``name`` (folded) of whoever says something, and where the page has it."""

    name: str
    span: Span


def speaker_in(passage: Passage, found: re.Match[str]) -> Speaker | None:
    """Who speaks: named before the verb of saying, or the subject of the clause before it."""
    start, end = found.span("before")
    for a, b in [(start, end), *_clauses_before(passage.view, start)]:
        a = clauses.after_lead(passage.view, a)
        opening = _OPENING.match(passage.view, a, b)
        a = opening.end() if opening else a
        said = passage.view[a:b]
        if said in _KINDS:
            return _meeting(passage, b)
        if said.startswith(("他", "她")) and (b < start or speakers.subject(said) in ("他", "她")):
            span = he(passage, a)
            return Speaker(fold(span.text), span) if span else None
        if name := _name(passage, said, elsewhere=b < start or a == b):
            at = passage.view.find(name, a)
            return Speaker(name, passage.cut(at, at + len(name)))
        if said.strip() and not _is_adverbial(said):
            return None
    return None


def _name(passage: Passage, said: str, elsewhere: bool) -> str:
    """The name of the speaker in the words ``said`` of a clause; one that does something else in it only where it is ``elsewhere``."""
    if led := _LED.match(said):
        return led["who"]
    name = speakers.named(said) or _of_our_place(passage, said)
    if not name and (elsewhere or _ONLY_HOW.search(said)):
        name = speakers.leading(said)
    entry = person_of_entry(passage) if not name and said else None
    return fold(entry.text) if entry and speakers.subject(said) == fold(entry.text) else name


# 王强渐渐明白: nothing but how stands between the name and the verb.
_ONLY_HOW = re.compile("(?:渐渐|逐渐|终于|始终|这才|才|一直|深深地?|常常?|总)$")


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
    return bool(
        re.match(r"第[^，]{1,6}(?:内容|部分|条)|(?:早)?在|于|到|对|就|针对|围绕|\d|还|并|又|但|却|而|再次|明确|为此|因此", words)
    )


def _meeting(passage: Passage, end: int) -> Speaker | None:
    """The full name of what the words that end at ``end`` call by its kind alone: 会议, once the sentence has named it."""
    view = passage.view
    kind = next(kind for kind in _KINDS if view[:end].endswith(kind))
    quoted = re.search(rf"“[^”]{{2,8}}”{kind}$", view[:end])
    found = [*re.finditer(rf"(?<=[，。；])[^，。；：？！“”]{{4,40}}{kind}(?=召开|举行|闭幕)", view[:end])]
    at = quoted.span() if quoted else found[-1].span() if found else None
    return Speaker(view[slice(*at)], passage.cut(*at)) if at else _named_before(passage, kind)


def _named_before(passage: Passage, kind: str) -> Speaker | None:
    """The meeting that the page has named in full before it says 会议强调."""
    voice = passage.voice or ""
    if not voice.endswith(kind) or len(voice) <= len(kind) + 1:
        return None
    name = re.sub(r"^\d{4}年", "", voice)
    for span in passage.article.spans if passage.article else ():
        at = fold(span.text).find(name)
        if at >= 0 and span.start + at < passage.span.start:
            return Speaker(voice, span.part(at, at + len(name)))
    return None
