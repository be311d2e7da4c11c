"""What a law lays down in numbers: within how many days, from what amount on, how much a fine is.

A number of a law says nothing without the conduct or the case it is laid down for, so the question is the whole provision with the
number taken out: the case, the clause, and what is to be done where the clause only sets the time or the threshold for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, quantities
from studykit.chinese.quantities import Quantity
from studykit.facts._passage import Passage
from studykit.facts._scope import subject_of

_LAYS_DOWN = re.compile(r"应当|应|不得|必须|可以|处|有权|享有|不低于|不少于|不超过|不高于|为|起")
_DUTY = re.compile(r"(?:也|并|并且|但|但是)?(?P<duty>应当|应(?!急)|不得|必须|可以|处|并处|可以并处|由|责令)")
_JOINS = re.compile(r"(?:也|并|并且|但|但是|且|及)")
# Words that send the reader to another provision, or to nobody knows which case.
_ELSEWHERE = re.compile(r"前款|前条|本条|上述|该|其|第[一二三四五六七八九十百\d]+[条款项]|之一|下列")
_BARE_CASE = re.compile(r"(?:逾期|情节|构成|造成|拒不|仍|有前)[^，多]{0,8}的")
_UNDER = re.compile(r"违反(?:本|《)[^，]{1,24}(?:规定)?(?:的)?，")
_ADVERB = re.compile(r"(?:一般|原则上|至少|最多)?(?:为|是|不|应|达).*$")
_LONGEST = 52


def provisions(passage: Passage, view: str) -> Iterator[tuple[Quantity, tuple[int, int], str]]:
    """The numbers that the sentence lays down: each with the stretch of its provision, and the provision with what asks for the number
    in its place, ready for a question mark."""
    for one in quantities.in_provisions(view, passage.start):
        asked = _provision(passage, view, one)
        if asked is not None:
            yield one, asked[0], asked[1]


def _provision(passage: Passage, view: str, one: Quantity) -> tuple[tuple[int, int], str] | None:
    """The provision around a number; nothing where its case or who it binds is told elsewhere."""
    every = [(max(a, passage.start), b) for a, b in clauses.clauses(view) if b > passage.start and _same(view, a, one.start)]
    at = next((number for number, (a, b) in enumerate(every) if a <= one.start < b), None)
    if at is None or view[every[at][1] : every[at][1] + 1] == "：":
        return None
    start, end = every[at]
    if re.search(r"(?:内|前|后|的)$", view[one.end : end]) and at + 1 < len(every) and "；" not in view[end : every[at + 1][1]]:
        end = every[at + 1][1]
    words = view[start : one.start] + one.asks + view[one.end : end]
    lead = _lead(passage, view, every[:at], words)
    if lead is None:
        return None
    asked = lead + (_JOINS.sub("", words, count=1) if _JOINS.match(words) else words)
    asked = words if len(asked) > _LONGEST and not _DUTY.match(words) else asked
    if asked.startswith("多少") or not _LAYS_DOWN.search(asked) or _ELSEWHERE.search(asked) or _BARE_CASE.match(asked):
        return None
    return ((start, end), asked) if len(asked) <= _LONGEST and clauses.is_balanced(asked) else None


def _lead(passage: Passage, view: str, before: list[tuple[int, int]], words: str) -> str | None:
    """What a clause needs before it: its case, or whom it binds; empty where it says so itself, nothing where nobody knows."""
    if re.match(r"[^，]{4,}的，", words) or _is_case(words):
        return ""
    cases = [view[a:b] for a, b in before if _is_case(view[a:b])]
    duty = _DUTY.match(words)
    if cases and (duty or _JOINS.match(words) or (before and _is_case(view[slice(*before[-1])]))):
        return cases[-1] + "，"
    if duty and duty["duty"] not in ("应当", "不得", "必须", "可以"):
        return None
    if not duty:
        return _told_before(view, before, words)
    if passage.topic is not None:
        return passage.topic.text
    return next((subject for a, b in reversed(before) if (subject := subject_of(view[a:b]))), None)


def _told_before(view: str, before: list[tuple[int, int]], words: str) -> str | None:
    """What a clause without a duty needs before it: the clause that its measure is of, where it is one (抽样比例不得低于)."""
    if _JOINS.match(words) or re.match(r"[对向在经]|自[^，]{2,20}[起内]", words):
        return None
    measured = len(_ADVERB.sub("", words))
    if measured < 5 and before and not _JOINS.match(view[slice(*before[-1])]):
        return view[slice(*before[-1])] + "，"
    return None if measured < 4 else ""


def _same(view: str, a: int, at: int) -> bool:
    """Whether no semicolon parts the clause at ``a`` from the place ``at``."""
    return not re.search("[；。]", view[min(a, at) : max(a, at)])


def _is_case(clause: str) -> bool:
    """Whether a clause names the case that what follows is laid down for."""
    return len(clause) > 5 and clause.endswith("的") and not _UNDER.fullmatch(clause + "，")
