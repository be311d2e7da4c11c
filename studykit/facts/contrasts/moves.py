"""From how much to how much something has gone: 审批时间从120天压缩到58天, 由第十一位上升到第七位."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses, quantities
from studykit.facts._cues import cued
from studykit.facts._measured import is_measure
from studykit.facts._passage import Passage
from studykit.facts._period import at_time
from studykit.facts._scope import owner_of
from studykit.facts._sides import Contrast
from studykit.facts._stems import in_full
from studykit.facts._titles import entry_of, in_place, is_anchored
from studykit.facts.figures._setting import in_chronicle, whose_event
from studykit.facts.figures._told_of import event_before
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "contrast"
_VALUE = r"(?:约|近|不足|超过)?(?:\d[\d.,]*户\d[\d.,]*人|\d+个半(?:小时|月|钟头)|\d[\d.,]*(?:万|亿|千|百)?(?:%|％|‰|个?[一-鿿]{1,3}?)|第[一二三四五六七八九十百\d]+[位名]?|半[天年日]|[一二三四五六七八九十百千万两]+(?:%|个?[一-鿿]{1,2}?))"
_VERB = r"(?:压缩?|压减|缩短|缩减|减少?|精简|降低?|下降|回落|提高|提升|上升|升|增加|增长|增|扩大|扩|拓展|上涨|涨|前移|跃升|跃|发展|攀升|跌)"
_MOVE = re.compile(
    rf"(?P<what>[^，。；：？！“”由从]{{2,24}}?)(?P<way>(?:由|从)(?:(?:原来|原先|过去|以前|上年|上一年|去年|当初)的?|(?P<year>\d{{4}})年的)?"
    rf"(?P<a>{_VALUE}(?:{_VALUE})?)(?:的?(?:水平))?(?:逐步|大幅|迅速|快速|进一步|再)?{_VERB}(?:到了?|至|为)(?:(?:今年|\d{{4}}年|现在|目前)的?)?(?P<b>{_VALUE}(?:{_VALUE})?))(?=[，。；！]|以[上下内]|左右|$)"
)
_YEAR_OF = r"(?:[一-鿿]{2,4}[元一二三四五六七八九十]{1,3}[年载]（(?:公元)?\d{3,4}年）|\d{4}年)"
_THEN_LATER = re.compile(
    rf"(?P<then>{_YEAR_OF})，?(?P<what>[^，。；：？！\d]{{2,16}}?)(?P<about>约|大约|仅|只)?(?:为|是|有|达)?(?P<near>约)?(?P<a>{_VALUE})，(?:到|至)(?P<later>{_YEAR_OF})(?:则|已|就)?"
    rf"(?:{_VERB[3:-1]}|达|只剩|仅剩|仅余|剩)(?:下|有|到了?|至|为)?(?P<b_near>约)?(?P<b>{_VALUE})(?=[，。；])"
)
_RANK = re.compile(r"第[一二三四五六七八九十百\d]+")
_CALL = re.compile(r"^(?:要|应|需|必须|将|把|力争|争取|确保|推动|努力|计划|力求|预计)|(?:要|将|力争|争取|确保|预计|计划)$")
_LOOSE = re.compile(r"^(?:这|那|其|该|此|它|他|她|你|某|有的|有个)|[的在把被]$|[到至]")
# 县城到省会由5小时缩短至2小时: what it takes from one to the other.
_ROUTE = re.compile("[一-鿿]{2,8}[到至][一-鿿]{2,8}")
_TAKES = re.compile("(?:小时|分钟|天|钟头)$")
_SHORT = 6
# What somebody else gives a body: 国家下达的订货.
_GRANTED = re.compile("[国省市县上中][家级央]?(?:下达|拨付|安排|分配|核定)的")
# An area by its kind: of which project, nobody tells.
_BARE_AREA = re.compile("(?:工程|项目|库|灌|园|片|厂|保护|示范|试验|流)区|流域|全区|全境")
# What changes every year is told of one.
_YEAR = re.compile(r"\d{4}年")


@dataclass(frozen=True, slots=True)
class Move(Fact):
    """``what`` has gone the ``way`` from one value to another; ``prompt`` asks for it."""

    what: str
    way: Span
    prompt: str

    def ask(self) -> Iterator[Question]:
        """How has it changed?"""
        yield Question(self.what, "change", self.prompt, (self.way,))


@cued(rf"[由从].{{1,16}}{_VERB}(?:到|至|为)")
def moved(passage: Passage) -> Iterator[Fact]:
    """X从A压缩到B: both values in one piece, as the change of something that the page names in its place and year."""
    view = quantities.whole_numbers(passage.view)
    moving, till = "", -1
    for found in _MOVE.finditer(view, passage.start):
        start = clauses.after_lead(view, found.start())
        what = view[start : found.end("what")]
        if what.startswith("占") and moving and re.fullmatch("[，、]", view[till : found.start()]):
            start, what = start, moving + what
        moving, till = what.partition("占")[0], found.end()
        if _ROUTE.fullmatch(what) and _TAKES.search(found["b"]):
            what += "的时间"
        elif _LOOSE.search(what):
            continue
        if start >= found.end("what") or _CALL.search(what):
            continue
        asked = _asked(passage, view, start, what, bool(_RANK.match(found["b"])))
        if asked:
            way = passage.cut(*found.span("way"))
            yield Move(passage.cut(start, found.end("b")), "moved", passage.voice, what, way, asked)


@cued(r"\d年.*，[到至].*\d年")
def then_and_later(passage: Passage) -> Iterator[Fact]:
    """1929年，产量约为A，至1937年增为约B: how much it was in each of two years."""
    view = quantities.whole_numbers(passage.view)
    for found in _THEN_LATER.finditer(view, passage.start):
        what = found["what"]
        if _LOOSE.search(what) or _CALL.search(what) or not clauses.is_term(what):
            continue
        named = what if is_anchored(passage, what) else entry_of(passage) + what
        about = "约" if (found["about"] == "约" or found["near"]) and found["b_near"] else ""
        prompt = in_place(passage, f"{found['then']}与{found['later']}，{named}分别{about}为多少？")
        if prompt and is_anchored(passage, prompt):
            sides = (passage.cut(*found.span("a")), passage.cut(*found.span("b")))
            proof = passage.cut(*found.span())
            yield Contrast(proof, "then_and_later", passage.voice, named, "two years", sides, prompt)


def _asked(passage: Passage, view: str, start: int, what: str, rank: bool) -> str | None:
    """The question for what has become of ``what`` (of the clause at ``start``); ``None`` where nobody knows whose it is, or when."""
    if event := _at_event(passage, view, start, what):
        return event
    number = next(quantities.find(view, start), None)
    full = in_full(passage, view, start, what, number, "") if number else what
    timed = at_time(passage, view, start, full) if full and "其中" not in full else None
    owner = owner_of(passage, view, start, timed[1]) if timed else None
    if timed is None or owner is None or len(what) < 2:
        return None
    rest = timed[1].removeprefix(owner)
    body = in_chronicle(passage, owner, timed[1])
    named = f"{timed[0]}{body}{'由' if body and _GRANTED.match(rest) else ''}{rest}"
    counted = number is not None and number.sort == "count" and not is_measure(named)
    named += "的数量" if counted and not re.search("[数率量额次度项间期]$|审批", named) else ""
    ranked = "" if not rank or named.endswith(("名", "位次", "位")) else "的位次"
    prompt = in_place(passage, f"{named}{ranked}发生了怎样的变化？")
    dated = bool(prompt and _YEAR.search(prompt))
    known = prompt and not _BARE_AREA.match(prompt) and is_anchored(passage, prompt)
    return prompt if prompt and (dated or known) else None


def _at_event(passage: Passage, view: str, start: int, what: str) -> str | None:
    """The question behind the event that changed ``what``: 铁路开通，行车时间; ``None`` where none is told before it."""
    event = event_before(passage, view, start, what) if len(what) <= _SHORT else None
    timed = at_time(passage, view, start, what) if event else None
    if event is None or timed is None or not timed[0] or timed[1] != what:
        return None
    return in_place(passage, f"{timed[0]}{whose_event(passage, event.clause, event.has_subject)}，{what}发生了怎样的变化？")


RULES = (moved, then_and_later)
