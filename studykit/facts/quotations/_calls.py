"""What was called for in somebody's words: the demands one by one, or the words with one taken out.

Who called for something in the words of everybody's office can be guessed without a page; what was called for, and where, cannot.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from studykit.chinese import clauses, numerals, speakers, words
from studykit.chinese.mood import MANNER, MODAL
from studykit.chinese.script import fold
from studykit.chinese.speakers import MEETINGS
from studykit.facts._dating import Dated
from studykit.facts._minutes import meeting_over
from studykit.facts._passage import Passage
from studykit.model.span import Span

_OFFICE = re.compile(r"总书记|总書記|书记|主席|总理|部长|省长|市长|县长|主任")
_CALL = re.compile(rf"(?:{MODAL}|{MANNER})")
_MEANS = re.compile(r"以[^，。；]{2,16}(?:为|推动|引领|促进|带动)|围绕|聚焦|把[^，。；]{2,16}(?:作为|放在|摆在)")
_STATES = re.compile(r"是|带来|必然|必将|在于|意味|决定|不能|没有|就会|有|为了")
_MEETING = re.compile(
    rf"(?:在|主持召开|主持|出席|召开|举行)(?:[^，。；“”在]{{0,10}}(?:召开|举行)的)?(?P<name>(?![^，。]{{0,12}}主持)[^，。；：“”在]{{0,30}}?(?:{MEETINGS}))(?:上|时|期间|并)?"
)
_TOUR = re.compile(
    r"[在到赴](?P<where>[^，。；：“”在]{2,12}?(?:考察|调研|视察)(?:调研|工作)?(?:时|期间)|(?:听取|参加)[^，。；：“”在]{2,20}?(?:汇报|审议|讨论)时|看望[^。；：“”在]{4,30}?(?:委员|代表|群众)时)"
)
# A meeting that is told by its name alone: it is not held every year, or the name says in which.
_ONCE = re.compile(
    r"\d{4}年|第[一二三四五六七八九十\d]+[次届]|[一二三四五六七八九十]届|[一二三四五六七]中全会|党的[一二三四五六七八九十]+大"
)
_MOST, _LONGEST_MEMBER, _LONGEST_WHOLE = 5, 30, 60
# A visit of some days: much is called for on the way.
_VISIT = re.compile("(?:考察|调研|视察)(?:调研|工作)?(?:时|期间)$")
_A_DAY = re.compile("\\d日")
_PROPOSED = re.compile(
    "(?:首次|第一次)(?:明确)?提[出到]了?(?P<term>“[^“”，。]{2,16}”)|(?P<topic>[^，。；“”]{2,12})，?是[^。]*?(?:首次|第一次)(?:明确)?提[出到]的"
)
_KIND_ALONE = 4
_SHORTEST_OBJECT = 4
_NOUN = ("n", "l", "j", "vn", "b")
_WHERE_ENDS = 5
_SHORTEST_THEME, _LONGEST_THEME, _MOST_WORDS = 4, 10, 5


def is_by_office(who: str, said: str) -> bool:
    """Whether ``said`` (the words) is a call that ``who`` (its speaker) makes by office."""
    return bool(_OFFICE.search(who)) and not _STATES.search(said) and _is_call(said)


def is_of_meeting(who: str, said: str) -> bool:
    """Whether ``said`` is a call that a meeting or a paper, ``who``, makes."""
    return (
        speakers.asks(who) in ("哪次会议", "哪份文件")
        and not _STATES.search(said)
        and (_is_call(said) or bool(_MEANS.match(said)))
    )


def _is_call(said: str) -> bool:
    tags = [words.tag(word.text) for word in words.segment(said)] or [""]
    if said.startswith("在"):
        tags = [tag for tag in tags[1:_WHERE_ENDS] if not tag.startswith(("n", "f"))] or [""]  # 在基层推广: where, and the call
    return bool(_CALL.match(said)) or tags[0].startswith("v")


def occasion(passage: Passage, end: int, who: str) -> tuple[str, str]:
    """The day and the meeting or the visit on which ``who`` said something, by the words before ``end``, else by what the sentence
    before tells that they said; empty what nobody tells."""
    day, place = _told(passage, end)
    over = meeting_over(passage) if not place else None
    if over is not None:
        return ("" if _ONCE.search(over.text) else day), f"在{over.text}上"
    before = passage.before
    if not place and not day and before is not None and not passage.first:
        said = re.search(rf"{re.escape(who)}[^。；]*?(?:提出|指出|强调|讲话|提到)", before.view)
        return _told(before, said.end()) if said else ("", "")
    return day, place


def _told(passage: Passage, end: int) -> tuple[str, str]:
    dates = _dates_of_statement(passage, end)
    before = passage.view[:end]
    meeting, tour = _MEETING.search(before), _TOUR.search(before)
    if meeting and tour and tour.start() <= meeting.start():
        meeting = None  # 在看望参加会议的委员时
    name = meeting["name"] if meeting and len(meeting["name"]) > _KIND_ALONE else ""
    place = f"在{name}上" if name else f"在{tour['where']}" if tour else ""
    exact = bool(dates) and (bool(place) or dates[-1].when.grain == "day")  # in a month much may be called for
    return f"{dates[-1].said}，" if exact else "", place


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
    of_meeting = speakers.asks(who) != "谁"
    day, place = (_day_of(passage, end), "") if of_meeting else occasion(passage, end, who)
    theme = _theme(passage, said, who)
    parts = [(a + _modal(said[a:b]), b) for a, b in clauses.clauses(said) if b > a]
    known = bool(day or place or (of_meeting and _ONCE.search(who)))
    if _VISIT.search(place) and not _A_DAY.search(day):
        first = _first_proposed(passage)
        if not first or not all(4 <= b - a <= _LONGEST_MEMBER for a, b in parts) or not 1 < len(parts) <= _MOST:
            return None
        prompt = f"{day}{who}{place}首次提出{first}，并强调了哪{numerals.to_chinese(len(parts))}点？"
        return Demand(first, day + place, prompt, tuple(passage.cut(start + a, start + b) for a, b in parts))
    if not known or not theme or not (1 + (not of_meeting)) <= len(parts) <= _MOST or any(b - a < 4 for a, b in parts):
        return None
    short = len(parts) > 1 and all(b - a <= _LONGEST_MEMBER for a, b in parts)
    if not short and (len(said) > _LONGEST_WHOLE or not (place or of_meeting)):
        return None
    asked = f"哪{numerals.to_chinese(len(parts))}项要求" if short else "什么要求"
    begin = start + _modal(said)
    spans = [(start + a, start + b) for a, b in parts] if short else [(begin, start + len(said))]
    prompt = f"{day}{who}{place}就{theme}提出了{asked}？"
    return Demand(theme, day + place, prompt, tuple(passage.cut(a, b) for a, b in spans))


def _first_proposed(passage: Passage) -> str:
    """The term that the sentence before tells to have been brought up for the first time; empty where it tells of none."""
    before = passage.before
    found = _PROPOSED.search(before.view, before.start) if before is not None and not passage.first else None
    term = (found["term"] or f"“{re.sub('^[*]+[^*]*[*]+', '', found['topic']).strip()}”") if found else ""
    return term if clauses.is_term(term.strip("“”")) else ""


def _theme(passage: Passage, said: str, who: str) -> str:
    """What the words are about: a theme of the page, what its title says in the same words, or what they repeat."""
    named = next((theme for theme in passage.themes if len(theme) > 2 and _is_about(said, theme) and theme not in who), "")
    title = fold(passage.article.title) if passage.article and passage.article.title else ""
    terms = [term for term in _terms(said) if term not in who and _is_about(said, term)]
    whole = next((term for term in terms if term in title), "")
    # Of a page on 耕地 the words on 耕地保护制度 are about 耕地保护.
    part = next((term for term in reversed(terms) if term[:2] in title and _opens_phrase(said, term)), "")
    theme = named or whole or repeated(said) or part
    return f"“{theme}”" if f"“{theme}”" in said else theme


def _is_about(said: str, theme: str) -> bool:
    """Whether ``said`` is about ``theme``, which is no member of a row in it."""
    return theme in said and not re.search(f"、{re.escape(theme)}|{re.escape(theme)}、", said)


def _opens_phrase(said: str, term: str) -> bool:
    """Whether ``term`` begins with a noun that no other noun stands before."""
    at = said.find(term)
    before = next((word.text for word in words.segment(said) if word.end == at), "")
    return words.tag(term[:2]) in ("n", "l", "j") and not words.tag(before).startswith(("n", "b", "j"))


def repeated(said: str) -> str:
    """The longest term that ``said`` uses twice: what it is about; empty where there is none."""
    return next((term for term in _terms(said) if said.count(term) > 1), "")


def _terms(said: str) -> list[str]:
    """The stretches of whole words in ``said`` that can be a term, the longest first."""
    cut = words.segment(said)
    found = [
        said[one.start : last.end]
        for number, one in enumerate(cut)
        if words.tag(one.text).startswith(_NOUN)
        for last in cut[number : number + _MOST_WORDS]
        if _SHORTEST_THEME <= last.end - one.start <= _LONGEST_THEME and words.tag(last.text).startswith((*_NOUN, "v"))
    ]
    return sorted((term for term in found if clauses.is_term(term) and not re.search("[，、。；]", term)), key=len, reverse=True)


def _modal(said: str) -> int:
    """How long the 要 or 必须 is that ``said`` opens with: the question says that it is a demand."""
    found = re.match(MODAL, said)
    return found.end() if found else 0


def _dates_of_statement(passage: Passage, end: int) -> list[Dated]:
    """The dates before ``end``, those of a statement that ； has closed left out."""
    first = passage.view.rfind("；", 0, end) + 1
    return [date for date in passage.dates if first <= date.start and date.end <= end]


def _day_of(passage: Passage, end: int) -> str:
    """When the meeting that speaks in the words before ``end`` was held, as far as they tell."""
    dates = _dates_of_statement(passage, end)
    if not dates:
        return ""
    own = passage.view[dates[-1].end : dates[-1].end + 1] not in ("", "，") and dates[-1].when.grain == "year"
    return dates[-1].said + ("" if own else "，")


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
