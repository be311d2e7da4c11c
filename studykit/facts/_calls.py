"""What was called for in somebody's words: the demands one by one, or the words with one taken out.

Who called for something in the words of everybody's office can be guessed without a page; what was called for, and where, cannot.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from studykit.chinese import clauses, numerals, words
from studykit.chinese.mood import MANNER, MODAL
from studykit.chinese.speakers import MEETINGS
from studykit.facts._passage import Passage
from studykit.model.span import Span

_OFFICE = re.compile(r"总书记|总書記|书记|主席|总理|部长|省长|市长|县长|主任")
_CALL = re.compile(rf"(?:{MODAL}|{MANNER})")
_STATES = re.compile(r"是|在于|意味|决定|不能|没有|就会|有|为了")
_MEETING = re.compile(
    rf"(?:在|主持召开|主持|出席|召开|举行)(?:[^，。；“”在]{{0,10}}(?:召开|举行)的)?(?P<name>(?![^，。]{{0,12}}主持)[^，。；：“”在]{{0,30}}?(?:{MEETINGS}))(?:上|时|期间|并)?"
)
_TOUR = re.compile(r"在(?P<where>[^，。；：“”在]{2,12}?(?:考察|调研|视察)(?:调研|工作)?(?:时|期间))")
_MOST, _LONGEST_MEMBER, _LONGEST_WHOLE = 5, 26, 60
_KIND_ALONE = 4
_SHORTEST_OBJECT = 4


def is_by_office(who: str, said: str) -> bool:
    """Whether ``said`` (the words) is a call that ``who`` (its speaker) makes by office."""
    first = words.segment(said)[0].text if said else ""
    return (
        bool(_OFFICE.search(who)) and not _STATES.search(said) and (bool(_CALL.match(said)) or words.tag(first).startswith("v"))
    )


def occasion(passage: Passage, end: int, who: str) -> tuple[str, str]:
    """The day and the meeting or the visit on which ``who`` said something, by the words before ``end``, else by what the sentence
    before tells that they said; empty what nobody tells."""
    day, place = _told(passage, end)
    before = passage.before
    if not place and not day and before is not None and not passage.first:
        said = re.search(rf"{re.escape(who)}[^。；]*?(?:提出|指出|强调|讲话|提到)", before.view)
        return _told(before, said.end()) if said else ("", "")
    return day, place


def _told(passage: Passage, end: int) -> tuple[str, str]:
    before = passage.view[:end]
    dates = [date for date in passage.dates if date.end <= end]
    meeting, tour = _MEETING.search(before), _TOUR.search(before)
    name = (
        (meeting["name"] if meeting else "")
        if not meeting or len(meeting["name"]) > _KIND_ALONE
        else _over(passage, meeting["name"])
    )
    place = f"在{name}上" if name else f"在{tour['where']}" if tour else ""
    exact = bool(dates) and (bool(place) or dates[-1].when.grain == "day")  # in a month much may be called for
    return f"{dates[-1].said}，" if exact else "", place


def _over(passage: Passage, kind: str) -> str:
    """The meeting on the line over the text that calls it by its kind alone (座谈会)."""
    lines = passage.page.sentences[max(0, passage.index - 4) : passage.index]
    named = [line.span.text.strip() for line in lines if "heading" in line.flags and line.span.text.strip().endswith(kind)]
    return named[-1] if named else ""


@dataclass(frozen=True, slots=True)
class Demand:
    """What was called for: ``theme`` is what it is about, ``when`` the occasion; ``parts`` are the demands, or all of them in one."""

    theme: str
    when: str
    prompt: str
    parts: tuple[Span, ...]


def demands(passage: Passage, start: int, said: str, who: str, end: int) -> Demand | None:
    """The demands in the words ``said`` at ``start``, asked by occasion and theme, so that the question is about one speech; nothing
    where either is unknown, or the words are no row of demands."""
    day, place = occasion(passage, end, who)
    theme = next((theme for theme in passage.themes if len(theme) > 2 and theme in said and theme not in who), None)
    parts = [(a, b) for a, b in clauses.clauses(said) if b > a]
    if not (day or place) or theme is None or not 1 < len(parts) <= _MOST or any(b - a < 4 for a, b in parts):
        return None
    short = all(b - a <= _LONGEST_MEMBER for a, b in parts)
    if not short and (len(said) > _LONGEST_WHOLE or not place):
        return None
    asked = f"哪{numerals.to_chinese(len(parts))}项要求" if short else "什么要求"
    spans = [(start + a, start + b) for a, b in parts] if short else [(start, start + len(said))]
    prompt = f"{day}{who}{place}就{theme}提出了{asked}？"
    return Demand(theme, day + place, prompt, tuple(passage.cut(a, b) for a, b in spans))


def blank(passage: Passage, start: int, said: str) -> tuple[str, Span] | None:
    """The words with the longest object of their calls taken out, and that object; the theme of the page is none, it can be guessed."""
    found = [
        object_
        for a, b in clauses.clauses(said)
        if (object_ := _object(said, a, b)) and said[slice(*object_)] not in passage.themes
    ]
    if not found:
        return None
    a, b = max(found, key=lambda one: one[1] - one[0])
    return f"{said[:a]}____{said[b:]}", passage.cut(start + a, start + b)


def _object(said: str, a: int, b: int) -> tuple[int, int] | None:
    """The noun that a clause of a call ends in, behind its adverbs and its verb."""
    at = a + len(re.match(rf"{_CALL.pattern}*", said[a:b]).group())  # type: ignore[union-attr]
    cut = words.segment(said[at:b])
    verbs = 1 + (len(cut) > 1 and words.tag(cut[1].text).startswith("v"))
    if len(cut) <= verbs or cut[0].end != 2 or not words.tag(cut[verbs].text).startswith(("n", "b", "j", "l", "a", "z")):
        return None
    at += cut[verbs].start
    return (at, b) if b - at >= _SHORTEST_OBJECT and clauses.is_term(said[at:b]) else None
