"""What a statute lays down in a row: what money is set apart for, what a sign or a document has to say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, coordination
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._points import Points
from studykit.facts._questions import by_law, number_of
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "list"

_EARMARKED = re.compile(
    r"(?:将|把)?(?P<what>[^，。；：、将把]{2,16}?(?:经费|资金|基金|收入|费用|款项|补助))[^，。；：]{0,16}，?(?P<how>专项用于|专门用于|主要用于|应当用于)(?P<list>[^。；：，]{6,60}?)(?P<open>等)?(?P<noun>方面的?(?:支出|工作)|工作|支出|事项|活动|项目)?(?=[，。；]|$)"
)
_HAS_TO_SAY = re.compile(
    r"(?:^|(?<=[。；，\s\u3000]))(?P<what>[^，。；：？！、]{2,14}?)(?:上|中)?应当(?P<how>载明|列明|注明|标明|写明)(?P<of>[^，。；：、的]{1,8}的(?=[^，。；：的]+(?:[。；]|$)))?(?P<list>[^。；：，]{6,80}?)(?P<open>等)?(?P<noun>内容|事项|信息)?(?=[。；]|$)"
)
_LOOSE = re.compile(r"[这那该此]|其(?![他中余])|上述|前款|下列|有关|相关|^本")
_LONGEST = 16


@cued("(?:专项|专门|主要|应当)用于", "、")
def earmarked(passage: Passage) -> Iterator[Fact]:
    """将X经费列入预算，专项用于A、B、C等工作。 in a statute: what the money is for."""
    found = _EARMARKED.search(passage.view, passage.start) if passage.law else None
    members = _members(passage, found) if found else ()
    if found and members and not _LOOSE.search(found["what"]):
        what = re.sub("^.*应当(?:将|把)", "", found["what"])
        noun = re.sub("^方面的?", "", found["noun"] or "") or "事项"
        yield _row(passage, "earmarked", found, f"{what}{found['how']}", noun, members)


@cued("应当(?:载明|列明|注明|标明|写明)", "、")
def has_to_say(passage: Passage) -> Iterator[Fact]:
    """保护标志应当载明A、B和C。 in a statute: what something has to say."""
    found = _HAS_TO_SAY.search(passage.view, passage.start) if passage.law else None
    members = _members(passage, found) if found else ()
    if found and members and not _LOOSE.search(found["what"]) and clauses.is_term(found["what"]):
        yield _row(
            passage,
            "has_to_say",
            found,
            f"{found['what']}应当{found['how']}{found['of'] or ''}",
            found["noun"] or "内容",
            members,
        )


def _row(passage: Passage, rule: str, found: re.Match[str], lead: str, noun: str, members: tuple[Span, ...]) -> Points:
    count = number_of(members)
    which, after = (f"哪些{noun}", f"（举出{count}项）") if found["open"] else (f"哪{count}项{noun}", "")
    prompt = f"{by_law(passage)}{lead}{which}？{after}"
    return Points(passage.cut(*found.span()), rule, None, found["what"], found["how"], members, prompt)


def _members(passage: Passage, found: re.Match[str]) -> tuple[Span, ...]:
    """The members of the list, three at least, each a short name."""
    stretches = coordination.members_of(passage.view, *found.span("list"))
    good = len(stretches) > 2 and all(1 < b - a <= _LONGEST for a, b in stretches)
    return tuple(passage.cut(a, b) for a, b in stretches) if good else ()


RULES = (earmarked, has_to_say)
