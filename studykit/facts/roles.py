"""What something is said to be, in a row: 既是…又是…, X是…也是…, the titles of a person or a thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, coordination, numerals
from studykit.facts._asking import whose
from studykit.facts._cues import cued
from studykit.facts._lists import Enumeration, common_end
from studykit.facts._passage import Passage
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "list"

_BE = r"(?:(?:不仅仅?|不只|不但|既|也|又|更|还|亦|都|则|就|同时|同时也|而且|正|才)*是(?!指)|(?:既|也|又|更|还)为)"
_WHAT = r"[^，。；：？！、]{4,40}"
_PREDICATES = re.compile(rf"，?{_BE}{_WHAT}(?:[，、；]{_BE}{_WHAT})+(?=[。；，]|$)")
_PREDICATE = re.compile(rf"{_BE}(?P<what>{_WHAT})")
_TITLES = re.compile(rf"，?{_BE}(?P<what>[^，。；：？！、]{{3,30}}(?:、[^，。；：？！、]{{3,30}})+)(?=[。；，]|$)")
_DENIES = re.compile(r"[不没未无]|并非|什么|如何")
_NUMERAL = re.compile(r"^一[个种项条座位部场次门大]")
# What the nouns at the ends of the predicates have in common names the row.
_MEANS = re.compile(
    r"(?:要求|选择|必由之路|之路|途径|路径|任务|使命|目标|体现|创新|发展|成果|贡献|突破|变革|飞跃|标志|举措|方向|步骤)$"
)
_PERSON = re.compile(r"(?:[^国大]家|者|人|旗手|领袖|创始人|始祖|之父|先驱|导师|将领|大师)$")


@cued("[是为].*[，、；](?:不仅|不只|不但|既|也|又|更|还|亦|都|则|就|同时|而且|正|才|是)")
def predicates(passage: Passage) -> Iterator[Fact]:
    """X既是A，也是B: what the page says, in a row, that something is."""
    starts = [max(a, passage.start) for a, b in clauses.clauses(passage.view) if b > passage.start]
    found = next(filter(None, (_said_of_topic(passage, _PREDICATES, start) for start in starts)), None)
    if found and passage.topic:
        spans = [one.span("what") for one in _PREDICATE.finditer(passage.view, found.start(), found.end())]
        yield from _row(passage, "predicates", passage.topic.text, spans)


@cued("是.*、")
def titles(passage: Passage) -> Iterator[Fact]:
    """X是A的B、C的D: two or more roles after one 是."""
    found = _said_of_topic(passage, _TITLES, passage.start)
    if found and passage.topic:
        spans = coordination.members_of(passage.view, *found.span("what"))
        if all("的" in passage.view[a:b] for a, b in spans):
            yield from _row(passage, "titles", passage.topic.text, spans)


def _said_of_topic(passage: Passage, predicate: re.Pattern[str], start: int) -> re.Match[str] | None:
    """``predicate`` behind the topic, or behind an 它 for it, that stands at ``start``."""
    subjects = (passage.view_of(passage.topic), "它") if passage.topic else ()
    subject = next((one for one in subjects if passage.view.startswith(one, start)), None)
    return predicate.match(passage.view, start + len(subject)) if subject else None


def _row(passage: Passage, rule: str, subject: str, spans: list[tuple[int, int]]) -> Iterator[Fact]:
    members = tuple(_bare(passage.cut(*span)) for span in spans)
    asked = _asked([member.text for member in members]) if 1 < len(members) < 6 else ""
    if asked and all(_is_noun_phrase(member.text) for member in members):
        who = passage.voice or whose(passage, title=False)
        prompt = f"{f'{who}认为，' if who else ''}{subject}{asked}？"
        # From the first member on: what stands before it (不仅是) is said of the row as a whole and is no denial.
        proof = passage.cut(spans[0][0], spans[-1][1])
        yield Enumeration(proof, rule, passage.voice, subject, "is", members, True, prompt, view=True)


def _bare(member: Span) -> Span:
    """``member`` without the 一个 that only counts itself."""
    found = _NUMERAL.match(member.text)
    return member.part(found.end(), len(member)) if found else member


def _asked(members: list[str]) -> str:
    """The predicate with its question word, by what the members have in common; empty where they have nothing."""
    number = numerals.to_chinese(len(members))
    common = common_end(members)
    if not all("的" in member for member in members):
        return f"是哪{number}个{common}" if 2 <= len(common) <= 4 and clauses.is_term(common) else ""
    for names, pattern in (("身份和地位", _PERSON), ("意义", _MEANS)):
        if all(pattern.search(member) for member in members):
            return f"有哪{number}重{names}"
    return f"有哪{number}重地位和作用"


def _is_noun_phrase(words: str) -> bool:
    return not _DENIES.match(words) and clauses.is_balanced(words) and 4 <= len(words) <= 40


RULES = (predicates, titles)
