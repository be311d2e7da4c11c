"""How much is to be reached: the figures that a speech or a report sets for the time ahead (年底前，要推出24个套餐)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses, quantities, words
from studykit.chinese.quantities import Quantity
from studykit.facts import _headings
from studykit.facts._asking import whose
from studykit.facts._cues import cued
from studykit.facts._passage import Passage
from studykit.facts._questions import cited_report, occasion
from studykit.facts._spoken_years import in_years
from studykit.facts._titles import in_place, place_of_report
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "figure"
_AHEAD = re.compile(
    r"(?:到|在|力争|争取|确保)?(?:(?P<span>[一二两三四五六七八九十\d]{1,2}年(?:时间)?内)|(?P<year>今年|明年)?(?P<part>年底|年内|年末|\d{1,2}月底?|上半年|[一二三四]季度)(?P<by>之?前|内)?)，?"
)
_MODAL = re.compile(r"要(?![求素点])|力争|争取|确保|计划|将(?!近)|应(?!急|用|诉|届|收|对|战)|必须")
_DISPOSES = re.compile(r"[把将][^，。；]{2,24}?(?:压减|控制|压缩|降低?|减少|提高|增加|扩大|提升|缩短|精简)(?:到|至|在)$")
_REACHES = re.compile(r"(?P<verb>(?:稳定在|保持在|控制在|提高到|上升到|达到?|超过|突破|不低于|不超过))$")
_DOES = re.compile(
    r"(?:新)?(?:推出|建成|建设|新建|培育|设立|打造|引进|修复|改造|开通|完成|新增|建|选派|培训|培养|配备|招聘|创建|发放|举办|开展)(?:[一-鿿]{0,12})$"
)
_PLAN = re.compile(r"\d{4}年(?:的)?(?:主要|重点|总体|下一步)?(?:工作)?(?:打算|安排|计划|思路|目标|任务|部署|要点)")
_DONE = re.compile(r"[了过]|已|曾|去年|过去|累计|完成了|截至")
_LOOSE = re.compile(r"^(?:[达投]产后|[建完][成工]后|这|那|其|该|此|它|他|每人|人人)|我(?!国)|你|某|什么|多少|如何|哪")
_LONGEST = 30


@dataclass(frozen=True, slots=True)
class Planned(Fact):
    """``value`` is what ``measure`` is to come to; ``prompt`` asks for it."""

    measure: str
    value: Span
    prompt: str

    def ask(self) -> Iterator[Question]:
        """How much is it to be?"""
        yield Question("", self.measure, self.prompt, (self.value,))


@cued("[0123456789一二三四五六七八九十]")
def planned(passage: Passage) -> Iterator[Fact]:
    """年底前，要推出N个X; X率达到N; 把X压减到N: what the speaker of a place, or its report, sets for the time ahead."""
    if not (_source(passage, "") or _plan_over(passage)) or passage.voice is not None:
        return
    view = quantities.whole_numbers(passage.view)
    urged = False
    for one in quantities.find(view, passage.start):
        a, b = quantities.clause_of(view, one.start)
        start = clauses.after_lead(view, max(a, passage.start))
        when = _when(passage, view, one.start)
        own = _AHEAD.match(view, start, one.start)
        stem = view[own.end() if own else start : one.start]
        urged = urged or bool(_MODAL.search(view, passage.start, one.start))
        under = _plan_over(passage)
        if (
            when is None
            or not (when or under or _MODAL.search(stem) or _DISPOSES.search(stem))
            or one.sort in ("rank", "ratio")
            or (one.sort == "lapse" and not _REACHES.search(stem))
        ):
            continue
        source = f"按{under}，" if under else _source(passage, when)
        asked = _asked(passage, stem, one, view[one.end : b].rstrip("。"), bool(when or under) or urged)
        if asked and (where := occasion(passage)) and where in source and _owner(passage) in where:
            asked = asked.removeprefix(_owner(passage))  # the occasion names the place
        prompt = in_place(passage, f"{source}{when}{asked}？") if asked else None
        if prompt:
            yield Planned(passage.cut(start, b), "planned", None, f"{when}{stem}", passage.cut(one.start, one.end), prompt)


def _source(passage: Passage, when: str) -> str:
    """Who sets the figures, and on what occasion where ``when`` tells no year; empty where the page is no speech and no report."""
    who, where = whose(passage, title=False), occasion(passage)
    if who and where:
        return f"{who}提出，" if when[:4].isdigit() else f"{who}{where}提出，"
    report = cited_report(passage)
    return f"据{report}，" if report else ""


def _plan_over(passage: Passage) -> str:
    """2023年工作打算: the heading of a plan with its year that a sentence of a body's report stands under; empty where none does."""
    if passage.article is None or passage.article.author or not place_of_report(passage):
        return ""
    position = passage.span.start
    over = [one.heading.text for one in passage.article.sections if one.body and one.body.start <= position < one.body.end]
    return next((name for name in (_headings.bare(text) for text in over) if _PLAN.fullmatch(name)), "")


def _owner(passage: Passage) -> str:
    """The body or the place whose plan it is."""
    return place_of_report(passage) or (passage.page.place.meaning if passage.page.place else "")


def _when(passage: Passage, view: str, end: int) -> str | None:
    """The time ahead that the words before ``end`` name, with its year; empty where they name none, ``None`` where the year is unknown."""
    found = [one for one in _AHEAD.finditer(view, passage.start, end) if one["span"] or one["by"] or one["part"] == "年内"]
    if not found or _DONE.search(view, passage.start, found[-1].start()):
        opens = next((one for one in passage.dates if one.start <= passage.start + 1 and one.when.grain == "year"), None)
        return f"{opens.said}，" if opens and not found else ""
    last = found[-1]
    if last["span"]:
        return f"{last['span']}，"
    year = in_years(passage, last["year"] or "今年")
    if year is None:
        return None
    part = last["part"].removeprefix("年") if last["part"].startswith("年") else last["part"]
    return f"{year}{part}{last['by'] or ''}，"


def _asked(passage: Passage, stem: str, one: Quantity, right: str, ahead: bool) -> str | None:
    """The clause as a question, with 要 where it leaves that to the clause before; ``None`` where it is no plan or says not of what."""
    if not stem or len(stem) > _LONGEST or _LOOSE.search(stem) or _DONE.search(stem) or not clauses.is_balanced(stem + right):
        return None
    if len(right) > 20 or re.search(r"[，、的]$|[，、]", right):
        return None
    owner = _owner(passage)
    if _DISPOSES.search(stem):
        said = re.sub(r"^(?:要|力争|确保)?", "要", stem, count=1)
    elif (reaches := _REACHES.search(stem)) and ahead and reaches.start() > 2:
        measure = stem[: reaches.start()]
        said = stem if _MODAL.search(stem) else f"{measure}要{reaches['verb']}"
    elif _DOES.search(stem) and (_MODAL.search(stem) or ahead):
        verbal = words.tag(words.segment(stem)[0].text).startswith("v") or _DOES.match(stem)
        bare = verbal and not _MODAL.search(stem)
        said = f"要{stem}" if bare else stem
    else:
        return None
    return f"{'' if (owner and owner in said) or '全市' in said else owner}{said}{one.asks}{right}"


RULES = (planned,)
