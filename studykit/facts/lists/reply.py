"""The list that answers the question right before it, where the question holds what the answer leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, coordination, numerals, words
from studykit.chinese.categories import NAMES_SET, measure_of, measure_of_members
from studykit.chinese.class_nouns import MEASURES
from studykit.chinese.script import fold
from studykit.facts._cues import cued
from studykit.facts._lists import is_open, lists, words_of
from studykit.facts._passage import Passage
from studykit.facts._points import Points
from studykit.facts._questions import number_of
from studykit.facts._replies import LEANS, question_before
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "list"

_ASKED = re.compile(
    rf"(?P<of>[^，。；：？！、]{{2,20}}?)(?:主要|一般|通常|大致|都|又|还)*(?P<verb>有|包括|分为|分成|具有|需要|遵循)(?:着|了)?"
    rf"(?:哪些|哪几(?:{MEASURES})|(?:一些)?什么样?的?)(?P<noun>[^，。；：？！、的]{{0,6}}?)[呢吗]?？"
)
_RANK = r"最(?:常见|多见|常用|普遍|主要|重要|典型|基本|突出|关键)的"
_OPENS = re.compile(
    rf"(?P<rank>{_RANK})?(?P<how>主要|一般|通常|大致|常见的)?(?:就|也)?(?:是|有|包括|分为|分成)(?:(?P<count>[两二三四五六七])(?P<measure>个|种|类|项|点|条)[：，])?"
)
_COUNTED_WORDS = re.compile(
    r"(?:(?:就|也就)?(?:是|有)?(?:这)?(?P<count>[两二三四五六七])(?:句话|个词|个字|条|点|项|个)(?:原则|要求)?[：，])?(?P<said>[^；：。？！]+)[。！]?$"
)
# What no one word says of whose it is: 原则, 主要的困难.
_UNOWNED = re.compile(rf"(?:[一-鿿]{{0,4}}的)?(?:{NAMES_SET.pattern.removesuffix('$')})$")
_NO_PHRASE = re.compile(r"[我你他她它这那其]|但|不过|所以|因为|当然|比如|例如|首先|还有|大家|没有|不好说")
_FEWEST, _MOST, _LONGEST = 3, 7, 12


@cued("、")
def listed_in_reply(passage: Passage) -> Iterator[Fact]:
    """X有哪些？最常见的是A、B和C三种。: the members of the set that the question before asks for, counted by the answer or named whole."""
    asked, opens = _asked(passage), _OPENS.match(passage.view, passage.start)
    found = next((one for one in lists(passage) if opens and one.start == opens.end()), None)
    if not asked or not opens or not found or not _is_whole(passage, found):
        return
    if opens["count"] and numerals.parse(opens["count"]) != len(found.members):
        return
    members = tuple(passage.cut(*stretch) for stretch in found.members)
    of, verb, noun = asked
    matter = f"{of}的{noun}" if noun else of
    measure = (
        found.measure or opens["measure"] or (measure_of(matter) if NAMES_SET.search(matter) else measure_of_members(matter))
    )
    which = f"哪{number_of(members)}{measure}"
    first = f"{matter}中，{opens['rank']}是{which}？" if opens["rank"] else f"{of}{opens['how'] or ''}{verb}{which}{noun}？"
    yield _points(passage, "listed_in_reply", matter, members, first)


@cued("[，、]")
def phrases_in_reply(passage: Passage) -> Iterator[Fact]:
    """X有什么原则吗？三句话：A，B，C。: phrases and nothing else, as many as the answer counts, or alike to the character."""
    asked, found = _asked(passage), _COUNTED_WORDS.match(passage.view, passage.start)
    if not asked or not found or _NO_PHRASE.search(found["said"]) or _OPENS.match(passage.view, passage.start):
        return
    of, verb, noun = asked
    stretches = _phrases(found["said"], found.start("said"))
    lengths = {b - a for a, b in stretches}
    counted = found["count"] and numerals.parse(found["count"]) == len(stretches)
    alike = found["count"] is None and len(lengths) == 1
    if noun and (counted or alike) and _FEWEST <= len(stretches) <= _MOST and 2 <= min(lengths) <= max(lengths) <= _LONGEST:
        members = tuple(passage.cut(*stretch) for stretch in stretches)
        which = f"哪{number_of(members)}{measure_of(noun)}{noun}"
        yield _points(passage, "phrases_in_reply", f"{of}的{noun}", members, f"{of}{verb}{which}？")


def _asked(passage: Passage) -> tuple[str, str, str] | None:
    """Of what the question before asks for a set, its verb, and the noun that it gives the set (may be empty)."""
    asked = question_before(passage)
    found = _ASKED.fullmatch(asked) if asked else None
    if not found or LEANS.search(asked) or not clauses.is_term(found["of"]) or _UNOWNED.fullmatch(found["of"]):
        return None
    of, noun = _owned(passage, found["of"]), found["noun"]
    return (of, found["verb"], noun) if of and (not noun or NAMES_SET.search(noun)) else None


def _owned(passage: Passage, of: str) -> str:
    """``of``, a doing of one word (修复), with what it is done to, as the title of the article says it (壁画修复); empty where that
    does not say it."""
    if not re.match("vn?$", words.tag(of)):
        return of
    title = fold(passage.article.title or "") if passage.article else ""
    found = re.search(rf"(?P<what>[一-鿿]{{2}}){of}", title)
    return found.group() if found and words.tag(found["what"]).startswith("n") else ""


def _is_whole(passage: Passage, found: coordination.Coordination) -> bool:
    """Whether the list closes its sentence and leaves nothing open."""
    rest = passage.view[found.members[-1][1] :]
    counts = rf"(?:这|共)?(?:[二两三四五六七八九十\d]+(?:{MEASURES}|大类)[一-鿿]{{0,6}})?[。！]?[”]?$"
    whole = re.match(counts, rest) and not is_open(rest)
    return (
        bool(whole)
        and found.closed
        and _FEWEST - 1 <= len(found.members) <= _MOST
        and not any(LEANS.search(one) for one in words_of(passage, found))
    )


def _phrases(said: str, at: int) -> list[tuple[int, int]]:
    """The stretches of the view between the marks of ``said``, which begins at ``at``; none where two marks are mixed."""
    mark = "，" if "，" in said else "、"
    if "，" in said and "、" in said:
        return []
    return [(at + found.start(), at + found.end()) for found in re.finditer(f"[^{mark}]+", said)]


def _points(passage: Passage, rule: str, of: str, members: tuple[Span, ...], prompt: str) -> Points:
    proof = passage.cut(passage.start, members[-1].end - passage.span.start)
    return Points(proof, rule, passage.voice, of, of, members, prompt)


RULES = (listed_in_reply, phrases_in_reply)
