"""What a clause says before its number, put in full by what stands before: the whole of a part, the thing of a rate, the body of 我们."""

from __future__ import annotations

import re

from studykit.chinese import clauses, words
from studykit.chinese.quantities import Quantity
from studykit.chinese.script import fold
from studykit.chinese.speakers import OURS
from studykit.facts._passage import Passage
from studykit.facts._questions import occasion
from studykit.facts._scope import is_measure

# 具有高级职称的: the whole that it is a part of stands before.
_HEADLESS = re.compile(r"[^，]{2,}的(?P<few>[只仅]有)?")
# 库里有影像的: the place says of what, and what is told after it is of the same.
_WITHIN = re.compile(r"(?P<place>[^，]{2,20}[里中内])(?:现在|目前|如今|现|已)*[^，]{2,12}的(?:是|有|只有)?")
_RATE = re.compile(
    r"(?:总量|总数|总额|[一-鿿]{1,3}率|[一-鿿]{2}度)(?:已|也|均|都|则)*(?:达到|达|突破|为|超过|是|保持在|提高到|上升到)*"
)
_OURS = re.compile(rf"(?:{OURS})(?:的)?|我们|咱们")
_NOMINAL = ("n", "vn", "j", "l", "an")


def in_full(passage: Passage, view: str, start: int, stem: str, one: Quantity, whole: str) -> str | None:
    """``stem``, the words of the clause at ``start`` before the number ``one``, with what the clause leaves to ``whole``, the stem
    before; ``None`` where it speaks of a 我们 that nobody knows."""
    if occasion(passage) and view.endswith("其中", 0, start) and not is_part(stem):
        return None  # 引进教师46名，其中博士3名: of whom only the sentence tells
    stem = _of_whole(view, start, _alike(whole, stem), one, whole)
    ours = _OURS.match(stem)
    if ours is None:
        return stem
    body, rest = _ours(passage, ours.group() in ("我们", "咱们")), stem[ours.end() :]
    if body.endswith("市") and "全市" in rest:
        return rest  # 我们把全市划分为: the city is named already
    return body + rest if body else None


def is_part(stem: str) -> bool:
    """Whether ``stem`` leaves its noun to the stem before: 具有高级职称的, 真正落实的只有."""
    return bool(_HEADLESS.fullmatch(stem))


def _of_whole(view: str, start: int, stem: str, one: Quantity, whole: str) -> str:
    """``stem`` with the whole that it is a part of, or the thing that it is a rate of."""
    among = _HEADLESS.fullmatch(stem) if one.sort == "count" else None
    if among and (within := _WITHIN.fullmatch(whole)):
        return within["place"] + stem
    if among and (view.endswith("其中", 0, start) or among["few"]):
        return f"{whole}中{stem}" if whole else "其中"  # 在编职工118人，其中具有高级职称的31人
    thing = _thing(whole) if _RATE.fullmatch(stem) else ""
    return thing + stem


def _alike(whole: str, stem: str) -> str:
    """A bare name with the measure of the full one before it: 城镇居民人均收入4万元；农村居民2万元 → 农村居民人均收入."""
    bare = len(stem) > 3 and not is_measure(stem) and words.tag(words.segment(stem)[0].text) != "v"
    at = whole.rfind(stem[-2:]) if bare else -1
    tail = whole[at + 2 :]
    return stem + tail if at > 0 and stem not in whole and is_measure(tail) and clauses.is_term(stem) else stem


def _thing(whole: str) -> str:
    """The noun of several words that ``whole`` ends in, behind its verb: 群众诉求 of 共受理群众诉求."""
    cut = words.segment(whole)
    at = len(cut)
    if at > 1 and words.tag(cut[-1].text) == "v" and words.tag(cut[-2].text).startswith("n"):
        at -= 1  # 群众诉求: a verb behind its noun is one itself
    while at and words.tag(cut[at - 1].text).startswith(_NOMINAL):
        at -= 1
    noun = whole[cut[at].start :] if 0 < at < len(cut) else ""
    return noun if len(noun) > 2 and not is_measure(noun) else ""


def _ours(passage: Passage, bare: bool) -> str:
    """Whom a speaker says 我们 for when telling figures: the body that the page names beside the name, or the place of a speech. A
    ``bare`` 我们 is the body only of one who also says 我们学校 or the like: a scholar's 我们 is the country."""
    page = passage.page
    if (body := page.meaning("我们", passage.span.start)) and (not bare or _says_our_body(passage)):
        return body
    return page.place.meaning if page.place and occasion(passage) else ""


def _says_our_body(passage: Passage) -> bool:
    speaker = passage.page.speaker_at(passage.span.start)
    turns = passage.article.turns if passage.article else ()
    return any(turn.speaker == speaker and re.search(OURS, fold(turn.span.text)) for turn in turns)
