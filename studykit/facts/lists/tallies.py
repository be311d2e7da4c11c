"""A counted set of notes with its members behind a colon or a dash, remarks and all: 三种情况：甲（…）、乙、丙（…）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, levels, numerals, words
from studykit.chinese.categories import measure_of
from studykit.chinese.class_nouns import MEASURES
from studykit.facts import _headings
from studykit.facts._cues import cued
from studykit.facts._notes import is_memo, owner_of
from studykit.facts._passage import Passage, is_nominal
from studykit.facts._points import Points
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "list"

_TALLY = re.compile(
    rf"(?:^|(?<=[→，。；：\s]))(?:(?P<of>[一-鿿“”]{{2,12}})，)?(?P<before>[一-鿿“”]{{0,14}}?)(?P<count>[两二三四五六七])(?P<measure>{MEASURES}|大)?(?P<noun>[一-鿿]{{2,6}})(?:（[^（）]*）)?[ \u3000]?(?:：|——)[ \u3000]?(?P<list>[^：。！？→＝=]{{4,90}})$"
)
_JOINT = re.compile("[、；]")
_REMARK = re.compile(r"[（(][^（）()]*[）)]")
_LOOSE = re.compile(r"[这那其它该此]|以下|下列|如下|上述|另外|其余")
_LONGEST = 16


@cued("[两二三四五六七]", "[、；]", "[：—]")
def tally(passage: Passage) -> Iterator[Fact]:
    """不合作的四种情况：甲（…）、乙、丙、丁: as many members as the label counts, without the remarks in brackets."""
    if not passage.first or passage.law or passage.page.speaker_at(passage.span.start):
        return
    end = len(passage.view.rstrip("。；！ 　"))
    found = _TALLY.search(passage.view, levels.number_end(passage.view), end)
    members = _members(passage, *found.span("list")) if found else ()
    if found is None or len(members) != numerals.parse(found["count"]):
        return
    if found["measure"] and found["before"] and not found["of"] and "（" not in found["list"]:
        return  # the list of a counted name, as any text has it
    whose = _whose(passage, found)
    noun = f"{found['count']}{found['measure'] or ''}{found['noun']}"
    if whose is None or _LOOSE.search(whose + noun):
        return
    whole = f"{whose}{'' if whose.endswith('的') or found['before'] else '的'}{noun}"
    measure = found["measure"] if found["measure"] and found["measure"] != "大" else measure_of(found["noun"])
    prompt = f"{whole}是指哪{found['count']}{measure}？"
    yield Points(passage.cut(found.start(), end), "tally", passage.voice, whole, whole, members, prompt)


def _whose(passage: Passage, found: re.Match[str]) -> str | None:
    """What the set is said to be of: on the label, in the clause before it, else by the line above."""
    before = found["before"]
    if before:
        bare = before.removesuffix("的")
        if words.tag(words.segment(bare)[-1].text) in ("v", "a", "ad", "d") and bare == before:
            return None  # 重点抓好五件事: an object
        known = len(bare) > 2 or bare in (passage.article.title or "" if passage.article else "")
        return before if known and clauses.is_term(bare) else None
    if found["of"] and is_nominal(found["of"]):
        return str(found["of"])
    return owner_of(passage) or _headings.theme(passage.page, passage.article, passage.span.start)


def _members(passage: Passage, start: int, end: int) -> tuple[Span, ...]:
    """What the joints outside brackets set apart, without the remarks behind each; none where one is no short name."""
    view, at, stretches = passage.view, start, []
    hidden = [found.span() for found in _REMARK.finditer(view, start, end)]
    joints = [one for one in _JOINT.finditer(view, start, end) if not any(a < one.start() < b for a, b in hidden)]
    for stop, after in [*(one.span() for one in joints), (end, end)]:
        remark = _REMARK.search(view, at, stop)
        stretches.append((at, remark.start() if remark and remark.end() == stop else stop))
        at = after
    spans = tuple(passage.cut(a, b) for a, b in stretches)
    good = all(0 < len(one) <= _LONGEST and not is_memo(one.text) and clauses.is_balanced(one.text) for one in spans)
    return spans if good and len({one.text for one in spans}) == len(spans) else ()


RULES = (tally,)
