"""Marking a typed answer against a card's: no terminal, no disk, no word list to load.

Width, marks, spaces, script and case are layout. A number, a date, a name or a denial is what it is or is not; other words
are compared by their key parts, and where that does not settle it the verdict is *unsure* and the learner decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from studykit.marking import _dates, _figures, _lists, _names, _words
from studykit.marking._picks import mark_order, mark_picks
from studykit.marking._writing import bare, is_blank
from studykit.marking.verdict import Marked, Verdict, suggested_grade
from studykit.model.memory import Grade

__all__ = ["Marked", "Verdict", "mark", "mark_order", "mark_picks", "member"]


_SIDES = re.compile("([^，？]{1,12}?)[与和同跟]([^，？]{1,12}?)(?:相比|之间)?[，的]?(?:主要)?(?:有何|有什么|区别|不同|差[异别])")


def mark(kind: str, question: str, answer: Sequence[str], ordered: bool, text: str) -> Marked:
    """How the typed ``text`` stands to ``answer``, one entry or the members of a list, in this order where ``ordered``.

    ``kind`` is one of :data:`studykit.model.deck.KINDS`; words of the ``question`` may be repeated or left out.

    >>> mark("figure", "淡水有多少立方米？", ["400万立方米"], False, "四百万立方米").verdict.value
    'right'
    >>> mark("list", "水循环包括哪三个环节？", ["蒸发", "输送", "降水"], True, "降水、蒸发")
    Marked(verdict=<Verdict.PARTLY: 'partly'>, given=(3, 1), grade=<Grade.HARD: 2>)
    """
    if is_blank(text) and bare(text) not in [bare(one) for one in answer]:
        return Marked(Verdict.WRONG, (), Grade.AGAIN)
    if len(answer) > 1:
        return _list(kind, question, answer, ordered, text)
    verdict = _single(kind, question, answer[0], text)
    return Marked(verdict, (1,) if verdict is Verdict.RIGHT else (), suggested_grade(verdict))


def member(kind: str, question: str, answer: Sequence[str], text: str) -> tuple[int, Verdict] | None:
    """Which member of the list ``answer`` (from 1) the typed ``text`` is, and whether surely (right) or maybe (unsure)."""
    found = _lists.member(answer, question, text, lambda one, piece: _single(kind, question, one, piece))
    if found is None or is_blank(text):
        return None
    return found[0] + 1, Verdict.RIGHT if found[1] is Verdict.RIGHT else Verdict.UNSURE


def _single(kind: str, question: str, part: str, text: str) -> Verdict:
    """One typed answer against one entry, by what the entry is."""
    if when := _dates.date(part):
        verdict = _dates.mark(when, question, text)
        is_vaguer = _dates.is_vague(text) and not _dates.is_vague(part)
        return Verdict.UNSURE if verdict is Verdict.RIGHT and is_vaguer else verdict
    if figure := _figures.figure(part):
        return _figures.mark(figure, question, text)
    if kind == "contrast":
        text = _sides_named(question, part, text)
        if _is_crossed(part, question, text):
            return Verdict.WRONG
    if kind in ("definition", "quotation", "list", "contrast", "date", "figure") and _names.is_name(question, part):
        verdict = _names.mark(part, question, text)
    else:
        verdict = _words.mark(part, question, text)
    # The same thing in another language is nothing that can be told here.
    return Verdict.UNSURE if verdict is Verdict.WRONG and _is_foreign(part, text) else verdict


def _sides_named(question: str, part: str, text: str) -> str:
    """``text`` with 前者 and 后者 for the two sides that the ``question`` names, where the answer calls them so."""
    sides = _SIDES.match(question)
    if not sides or not ("前者" in part and "后者" in part):
        return text
    return text.replace(sides[1], "前者").replace(sides[2], "后者")


def _is_crossed(part: str, question: str, text: str) -> bool:
    """Whether what the answer says of the one side is said of the other, and the other way round."""
    wanted, typed = (re.fullmatch("前者(.+?)[,，;；]?后者(.+)", one.strip()) for one in (part, text))
    if not wanted or not typed or _words.mark(wanted[1], question, typed[1]) is Verdict.RIGHT:
        return False
    return _words.mark(wanted[1], question, typed[2]) is _words.mark(wanted[2], question, typed[1]) is Verdict.RIGHT


def _is_foreign(part: str, text: str) -> bool:
    return text.isascii() and any(map(str.isalpha, text)) and not any(one.isascii() and one.isalpha() for one in part)


def _list(kind: str, question: str, answer: Sequence[str], ordered: bool, text: str) -> Marked:
    counted = _lists.count(answer, question, text, lambda one, piece: _single(kind, question, one, piece))
    given = tuple(number + 1 for number in counted.right)
    share = len(given) / len(answer)
    if share == 1 and not counted.strange:
        is_right = not ordered or list(given) == sorted(given)
        verdict = Verdict.RIGHT if is_right else Verdict.PARTLY
    elif given and (counted.strange or len(given) + len(counted.near) < len(answer)):
        verdict = Verdict.PARTLY
    else:
        verdict = Verdict.UNSURE if given or counted.near else Verdict.WRONG
    return Marked(verdict, given, suggested_grade(verdict, share))
