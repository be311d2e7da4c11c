"""A slogan in quotation marks that the sentence spells out: 概括起来就是“12345”：锚定一个目标，即A；…."""

from __future__ import annotations

import re
from typing import NamedTuple

from studykit.chinese import clauses
from studykit.facts._asking import whose
from studykit.facts._passage import Passage
from studykit.model.span import Span

_SLOGAN = re.compile(r"(?:就是|概括为|归纳为|总结为|称为|叫做?|即)(?P<name>“[^“”]{2,12}”)：(?P<members>[^。？！]{12,})")
_COUNT = re.compile(r"[两二三四五六七八九十一]+[大个项条种点支]?[一-鿿]{2,6}")
_THAT_IS = re.compile(r"，(?:即|就是|也就是)(?P<meaning>[^；。]{2,40})$")
_FEWEST, _MOST = 3, 7


class Member(NamedTuple):
    """A member of a slogan: what it counts (一个目标: ``term``) and its ``meaning``, where it says that."""

    term: str
    meaning: Span | None


class Slogan(NamedTuple):
    """The slogan, ``named`` as the speaker's, and its members."""

    named: str
    members: tuple[Member, ...]


def slogan(passage: Passage) -> Slogan | None:
    """The slogan that the sentence spells out between semicolons, where a speaker or an author is known whose it is."""
    found, who = _SLOGAN.search(passage.view, passage.start), whose(passage, title=False)
    if found is None or not who:
        return None
    start = found.start("members")
    parts = [(start + one.start(), start + one.end()) for one in re.finditer("[^；]+", found["members"])]
    if not _FEWEST <= len(parts) <= _MOST:
        return None
    members = tuple(_member(passage, a, b) for a, b in parts)
    return Slogan(f"{who}所说的{found['name']}", members)


def _member(passage: Passage, start: int, end: int) -> Member:
    words = passage.view[start:end]
    head = words[: clauses.clauses(words)[0][1]]
    means, counted = _THAT_IS.search(words), _COUNT.search(head)
    meaning = passage.cut(start + means.start("meaning"), start + means.end("meaning")) if means else None
    return Member(counted.group() if counted else "", meaning)
