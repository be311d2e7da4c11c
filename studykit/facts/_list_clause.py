"""What the clause of a list says around it: its subject, what stands behind the list, what the clause beside it says it is for."""

from __future__ import annotations

import re

from studykit.chinese import actions, clauses, words
from studykit.facts._passage import Passage
from studykit.facts._titles import entry_of

# A preposition whose verb lies in another clause: the question would hang in the air.
_STRANDED = re.compile(
    r"(?:对于|对|在|从|以|为|将|把|随着|根据|按照|通过|围绕|向|除)[^\n]*\n(?:$|[下中上时里外]$|[^\n]*(?:的?时候?|之下|之中)$)|(?:以及|和|及|与)\n"
)
# Where a clause only names a means or an aim, what it is for stands in the next one.
_MEANS = "通过|采取|采用|应用|运用|利用|借助|依托|依靠|围绕|聚焦|针对|瞄准|面向|朝着|按照|遵循"
MEANS_TO = re.compile(rf"(?:{_MEANS})$")
_SOME = re.compile("(?:一大?批|一系列|若干|各种|各类|多种)$")
# What a demand is made in view of: the demand itself is in the next clause.
_ON = re.compile(r"(?:对于|针对|面对|鉴于)$")
_IN_FIELD = re.compile(r"(?<![存现实正])在$")
_ANOTHER_MEANS = re.compile(rf"并|同时|还|也|且|{_MEANS}|以|在|从")
_LONGEST_AIM = 22
_LONGEST_NAME = 8
_EXCEPT = re.compile("以?外$")
# 从而推动: the clause says itself that it tells what comes of the list.
_SO = re.compile("从而|进而|以便?(?=[加推促提增实])|来")
# X是A，是B: what is said again with 是 is said of the X before the first one.
_COMES_TO = re.compile("说到底|归根[到结]底|从根本上[说讲]|本质上|实质上")
_IS_AGAIN = re.compile(f"(?:{_COMES_TO.pattern}|也|更|又|还|亦|都|就|同时)*是(?!否|不是|因为|由于|指)")
_IS_FIRST = re.compile("(?P<who>[^，。；：？！、]{2,14}?)(?:就|既|不仅)?是(?!否|不是|因为|由于|指|[^，]{0,2}[这那])")


_BY = re.compile(
    r"(?:按照?|根据|依据|依(?!次|法)|从)(?![^，]*(?:规定|统计|研究|报告|资料|调查|出版))[^，。；：？！我其这那该此《》]{2,20}，$"
)
_PARTS = re.compile("(?:分为|分成|划分为|区分为|分|归为)$")


def criterion(passage: Passage, at: int, left: str) -> str:
    """按形态， before 细菌分为: by what the clause ``left`` up to position ``at`` parts its kinds; empty where it does not part or does not say."""
    start = own_start(passage, at)
    before = max([passage.start, *(mark.end() for mark in re.finditer("[，。；：]", passage.view[: start - 1]))])
    found = _BY.fullmatch(passage.view, before, start) if _PARTS.search(left) and before < start else None
    return found.group() if found and not re.match("按|根据|依", left) else ""


def own_start(passage: Passage, at: int) -> int:
    """Where the clause begins that ``at`` lies in, without the number of an article before it."""
    return min(max(clauses.clause_start(passage.view, at), passage.start), at)


def of_row(passage: Passage, at: int) -> tuple[str, str] | None:
    """The words that lead up to position ``at`` in a clause that goes on with 是, behind the subject of the 是 that opens the row."""
    own = max((a for a, b in clauses.clauses(passage.view) if a <= at < b or b == at), default=at)
    left = passage.view[own:at]
    if own < passage.start or not _IS_AGAIN.match(left):
        return None
    for a, b in reversed([one for one in clauses.clauses(passage.view) if passage.start < one[1] < own]):
        said = passage.view[clauses.after_lead(passage.view, max(a, passage.start)) : b]
        if passage.view[b] != "，" or not _IS_AGAIN.match(said):
            first = _IS_FIRST.match(said) if passage.view[b] == "，" else None
            named = _COMES_TO.match(left) and passage.view[b] == "，" and len(said) <= _LONGEST_NAME and clauses.is_term(said)
            who = first["who"] if first else said if named else ""
            return (f"{who}{left}", who) if who and clauses.is_term(who.removesuffix("的")) else None
    return None


def nominal(passage: Passage, at: int) -> tuple[str, str] | None:
    """What stands before a list that is part of the subject, where it is a name (我国, 唐代), or opens with the name of what the
    article explains, which no dictionary need know."""
    left = passage.view[clauses.after_lead(passage.view, own_start(passage, at)) : at]
    entry = entry_of(passage)
    if entry and left.startswith(entry):
        return left, entry
    named = 1 < len(left) <= 8 and clauses.is_term(left)
    is_name = left in ("我国", "中国") or (
        named and all(words.tag(word.text).startswith(("n", "s", "t", "j")) for word in words.segment(left))
    )
    return (left, left) if is_name else None


def is_stranded(left: str, right: str) -> bool:
    """Whether the clause opens with a preposition whose verb it does not have."""
    if _ON.match(left):
        return not right.startswith("，")
    acts = _SOME.sub("", left)
    verb = len(acts) > 4 and words.tag(words.segment(acts)[-1].text) in ("v", "vn")
    return bool(_STRANDED.match(f"{left}\n{right}")) and not (verb and not right)


def what_follows(view: str, end: int, left: str) -> str | None:
    """What the clause still says after the list; after a means (通过…等手段) the next clause, which says what it is for;
    ``None`` where the list cannot be cut out."""
    words_ = to_mark(view, end)
    if words_.startswith(("和", "与", "及", "以及")):
        return None  # the class goes on: 等河流和湖泊
    if not words_.strip("”") and (MEANS_TO.search(left) or _IN_FIELD.search(left)) and view[end : end + 1] == "，":
        purpose = to_mark(view, end + 1)
        fits = len(purpose) <= 24 and clauses.is_balanced(purpose) and not _ANOTHER_MEANS.match(purpose)
        return f"{'' if _IN_FIELD.search(left) else '，'}{purpose}" if fits else ""
    if except_ := _EXCEPT.match(words_) if left.endswith(("除", "除了")) else None:
        rule = to_mark(view, end + len(words_) + 1)
        return f"{except_.group()}，{rule}" if 3 < len(rule) <= _LONGEST_AIM else None  # 除A、B外: what else is not said
    words_ = words_.lstrip("”").removeprefix("而")
    if len(words_) <= 24 and clauses.is_balanced(words_):
        return words_
    return None if words_.startswith("的") else ""  # 三国联合申报的“…”: the list only qualifies what is cut off


def to_mark(view: str, start: int) -> str:
    """The words from ``start`` up to the next mark."""
    stop = re.compile(r"[，。；：？！]|$").search(view, start)
    return view[start : stop.start()] if stop else ""


def aim_before(passage: Passage, at: int) -> str:
    """The clause before the one that position ``at`` lies in, which says what the means in it are for; empty where it does not."""
    own = own_start(passage, at)
    before = next(((a, b) for a, b in clauses.clauses(passage.view) if b == own - 1 and b > passage.start), None)
    said = passage.view[max(before[0], passage.start) : before[1]] if before else ""
    aim = actions.without_call(said[clauses.after_lead(said) :])
    fits = 4 <= len(aim) <= _LONGEST_AIM and "、" not in aim and actions.is_action(aim) and clauses.is_balanced(aim)
    return aim if fits and passage.view[own - 1] == "，" else ""


def aim_behind(passage: Passage, end: int) -> str:
    """The clause behind the one that the list closes, which says what doing so is for; empty where it does not."""
    mark = end + len(to_mark(passage.view, end))
    behind = to_mark(passage.view, mark + 1) if passage.view[mark : mark + 1] == "，" else ""
    said = _SO.sub("", behind)
    aim = actions.is_effect(said) or actions.is_action(said)
    fits = 5 < len(said) <= _LONGEST_AIM and "、" not in said and clauses.is_balanced(said) and not _ANOTHER_MEANS.match(said)
    return f"，{said}" if fits and aim and not passage.view[:mark].endswith("”") else ""
