"""Which short lines are headings, and which are lines of a list: their neighbours decide."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from studykit.structure.roles import JUMP, SAID, Role, Unit, is_closed

_PROSE = (Role.BODY, Role.ITEM)
_TRANSPARENT = (Role.FURNITURE, Role.CAPTION)
DATE = re.compile(r"(?:公元|西元)?前?\d{1,4}[年．.](?:\d{1,2}[月．.](?:\d{1,2}日?)?)?|\d{1,2}月(?:\d{1,2}日)?")
_LONGEST_RUN = 3
# The names of columns and boxes: what stands over a page and says nothing of its own.
_OVERHEAD = re.compile(r"(?:本期|本版|今日|独家|深度)(?:关注|聚焦|话题|主题|策划|推荐|导读|视点|报道|观察)(?=.{0,10}$)")
COLUMN = re.compile(
    r"(?:特别|热点|重点|专题)(?:关注|聚焦|策划|推荐|报道|观察)|(?:学术|智库|理论|专家|名家|学人|青年|高端)?"
    r"(?:圆桌|论坛|论苑|笔谈|访谈|对话|沙龙|茶座|前沿|之窗|园地|周刊|专刊|专栏|专版|视点|观点)"
    r"|要点|核心提示|阅读提示|内容提要|延伸阅读|相关链接|特刊|要闻|时评|图片新闻"
)
_NAMED = re.compile(r"[“《]([^“”《》，。]{2,12})[”》](?:理论)?(?:专栏|栏目|专版|专刊|特刊|专题|周刊|版面)")


def with_headings(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """``units`` with every ``SHORT`` decided: ``HEADING``, ``FURNITURE`` (the name of a column, a running head) or ``ITEM``."""
    decided = list(units)
    for number, unit in [*_columns(units), *_teasers(units)]:
        decided[number] = unit
    _subtitles(decided)
    flow = [number for number, unit in enumerate(decided) if unit.role not in _TRANSPARENT]
    headed = _numbered(decided, flow)
    for run, after in _runs(decided, flow):
        _decide(decided, run, after, headed, run[0] == flow[0])
    return tuple(decided)


def _columns(units: Sequence[Unit]) -> Iterator[tuple[int, Unit]]:
    """Names of columns, and the lines that come back on every page (but for the first time they are printed)."""
    short = [number for number, unit in enumerate(units) if unit.role is Role.SHORT]
    times = Counter(units[number].view for number in short)
    named = {found[1] for unit in units if "”" in unit.view or "》" in unit.view for found in _NAMED.finditer(unit.view)}
    seen: set[str] = set()
    for number in short:
        view, before = units[number].view, units[number - 1] if number else None
        theme = before and _OVERHEAD.fullmatch(before.view) and not units[number].paragraph.gap and len(view) <= 10
        back = times[view] > 2 and len(view) > 4 and not units[number].level and view in seen
        seen.add(view)
        if COLUMN.fullmatch(view) or _OVERHEAD.match(view) or view in named or theme or back:
            yield number, replace(units[number], role=Role.FURNITURE)


def _teasers(units: Sequence[Unit]) -> Iterator[tuple[int, Unit]]:
    """The names and titles over a jump line (→ 6版): they announce what stands on another page."""
    for number, unit in enumerate(units):
        if unit.role is Role.FURNITURE and JUMP.match(unit.view):
            above = number - 1
            while above >= 0 and units[above].role in (Role.SHORT, Role.BYLINE, Role.HEADING) and number - above <= 5:
                yield above, replace(units[above], role=Role.FURNITURE)
                above -= 1


def _subtitles(units: list[Unit]) -> None:
    """A line after a dash is a subtitle where a title stands right before it."""
    for number in range(1, len(units)):
        titled = units[number - 1].role in (Role.SHORT, Role.HEADING)
        if titled and units[number].role is Role.SOURCE and not SAID.match(units[number].view):
            units[number] = replace(units[number], role=Role.HEADING)


def _numbered(units: Sequence[Unit], flow: Sequence[int]) -> set[int]:
    """The levels whose numbered lines have text under them: headings, not the members of a list."""
    over: Counter[int] = Counter()
    all_: Counter[int] = Counter()
    for number, after in zip(flow, [*flow[1:], -1], strict=True):
        unit = units[number]
        if unit.role is Role.SHORT and unit.level:
            following = units[after] if after >= 0 else None
            all_[unit.level] += 1
            over[unit.level] += following is not None and (
                following.role in _PROSE or following.level > unit.level or (following.role is Role.SHORT and not following.level)
            )
    return {level for level in all_ if over[level] * 2 > all_[level]}


def _runs(units: Sequence[Unit], flow: Sequence[int]) -> Iterator[tuple[list[int], Unit | None]]:
    """The runs of undecided lines, each with the unit that follows it."""
    run: list[int] = []
    for number in flow:
        if units[number].role is Role.SHORT:
            run.append(number)
            continue
        if run:
            yield run, units[number]
        run = []
    if run:
        yield run, None


def _decide(units: list[Unit], run: list[int], after: Unit | None, headed: set[int], opening: bool) -> None:
    plain = [number for number in run if not units[number].level]
    listed = len(plain) > _LONGEST_RUN or (run[0] > 0 and units[run[0] - 1].view.endswith("：") and len(run) > 1)
    for number in run:
        unit = units[number]
        last = number == run[-1]
        if unit.level:
            heads = unit.level in headed or (last and after is not None and after.role in _PROSE and is_closed(after.view))
        elif DATE.match(unit.view) and not DATE.fullmatch(unit.view):
            heads = False
        elif listed:
            heads = (opening and number == run[0]) or (
                last and after is not None and after.role is Role.BODY and is_closed(after.view)
            )
        else:
            heads = True
        units[number] = replace(unit, role=Role.HEADING if heads else Role.ITEM)
