"""Whom 他 stands for: the one person whom the sentences before it speak of."""

from __future__ import annotations

import re

from studykit.chinese import clauses, speakers
from studykit.chinese.marks import after_bullets
from studykit.chinese.script import fold
from studykit.facts._passage import Passage
from studykit.facts._titles import entry_of
from studykit.model.span import Span

_PRONOUN = re.compile("[他她](?!们)")
_NOT_TOLD = re.compile("“[^”]*”|《[^》]*》|（[^）]*）")
_LIVED = r"（[^（）]{0,24}?(?:\d{3,4}|[一二三四五六七八九十])[^（）]{0,24}[年—－~-]"
_REACH = 3


def he(passage: Passage, at: int) -> Span | None:
    """Where the page names the person whom 他 at ``at`` of the view stands for; ``None`` where it may be more than one."""
    here = _people(passage.view[:at])
    own = _opening(passage, here) if "，" in passage.view[_begins(passage) : at] else None
    if here or own:
        return own
    entry, back = person_of_entry(passage), passage.before
    for _ in range(_REACH):
        if back is None or back.article is not passage.article or passage.index - back.index > _REACH:
            break
        people = _people(back.view)
        if opening := _opening(back, people):
            return opening
        if people - ({entry.text} if entry else set()) or not _PRONOUN.match(back.view, _begins(back)):
            break
        back = back.before
    before = passage.before
    alone = before is None or not _people(before.view) - ({fold(entry.text)} if entry else set())
    return entry if entry and alone else None


def _opening(passage: Passage, people: set[str]) -> Span | None:
    """The person that the sentence opens with, where it names no other."""
    start = _begins(passage)
    voice = passage.voice if passage.voice and speakers.is_person(passage.voice) else ""
    end = next((b for a, b in clauses.clauses(passage.view) if b > start), len(passage.view))
    name = voice or speakers.leading(passage.view[start:end])
    if not name or any(one not in name for one in people):
        return None
    at = passage.view.find(name)
    return passage.cut(at, at + len(name)) if at >= 0 else None


def _begins(passage: Passage) -> int:
    """Where the statement begins behind the date that opens it."""
    start = clauses.after_lead(passage.view, after_bullets(passage.view))
    after = next((date.end for date in passage.dates if date.start <= start < date.end), start)
    return after + (passage.view[after : after + 1] == "，")


def _people(view: str) -> set[str]:
    """The names of persons in ``view``, quotations, titles and remarks aside."""
    return speakers.names_in(_NOT_TOLD.sub("，", view))


def person_of_entry(passage: Passage) -> Span | None:
    """The person whose life the article tells, where it gives the years of that life behind the name."""
    name = fold(entry_of(passage))
    if not 1 < len(name) < 6:
        return None
    for span in passage.article.spans if passage.article else ():
        found = re.search(re.escape(name) + _LIVED, fold(span.text))
        if found:
            return span.part(found.start(), found.start() + len(name))
    return None
