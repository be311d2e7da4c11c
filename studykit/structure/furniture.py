"""Page furniture that only its neighbours give away: names of columns, running heads, teasers, tables of contents, references."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from studykit.structure.roles import JUMP, Role, Unit

# The names of columns and boxes: what stands over a page and says nothing of its own.
_OVERHEAD = re.compile(r"(?:本期|本版|今日|独家|深度)(?:关注|聚焦|话题|主题|策划|推荐|导读|视点|报道|观察)(?=.{0,10}$)")
COLUMN = re.compile(
    r"(?:特别|热点|重点|专题)(?:关注|聚焦|策划|推荐|报道|观察)|(?:学术|智库|理论|专家|名家|学人|青年|高端)?"
    r"(?:圆桌|论坛|论苑|笔谈|访谈|对话|沙龙|茶座|前沿|之窗|园地|周刊|专刊|专栏|专版|视点|观点)"
    r"|要点|核心提示|阅读提示|内容提要|延伸阅读|相关链接|特刊|要闻|时评|图片新闻"
)
_NAMED = re.compile(r"[“《]([^“”《》，。]{2,12})[”》](?:理论)?(?:专栏|栏目|专版|专刊|特刊|专题|周刊|版面)")
_CONTENTS = re.compile(r"目\s*[录錄次]")
_REFERENCES = re.compile(
    r"(?:主要)?(?:参考文献|参考资料|參考资料|參考資料|参考书目|參考文獻|引用文献|注释|注釋|註釋|外部链接|外部連結|相关条目|相關條目)"
)
_LISTED = (Role.SHORT, Role.ITEM, Role.HEADING)
_LONGEST_TEASER = 5
_LONGEST_REFERENCE = 160


def standing(units: Sequence[Unit]) -> frozenset[int]:
    """The units that are furniture by where they stand, though not by their own words."""
    return frozenset([*_columns(units), *_teasers(units), *_contents(units), *_references(units)])


def _columns(units: Sequence[Unit]) -> Iterator[int]:
    """Names of columns, and the lines that come back on every page (but for the first time they are printed)."""
    short = [number for number, unit in enumerate(units) if unit.role is Role.SHORT]
    times = Counter(units[number].view for number in short)
    named = {found[1] for unit in units if "”" in unit.view or "》" in unit.view for found in _NAMED.finditer(unit.view)}
    seen: set[str] = set()
    title = units[short[0]].view if short else ""
    for number in short:
        view, before = units[number].view, units[number - 1] if number else None
        theme = before and _OVERHEAD.fullmatch(before.view) and len(view) <= 10 and not _heads_text(units, number)
        back = times[view] > 2 and view in seen and (view == title or _by_page_number(units, number))
        seen.add(view)
        if COLUMN.fullmatch(view) or _OVERHEAD.match(view) or view in named or theme or back:
            yield number


def _heads_text(units: Sequence[Unit], number: int) -> bool:
    return number + 1 < len(units) and units[number + 1].role is Role.BODY


def _by_page_number(units: Sequence[Unit], number: int) -> bool:
    return any(units[n].role is Role.FURNITURE for n in (number - 1, number + 1) if 0 <= n < len(units))


def _teasers(units: Sequence[Unit]) -> Iterator[int]:
    """The names and titles over a jump line (→ 6版): they announce what stands on another page."""
    for number, unit in enumerate(units):
        if unit.role is Role.FURNITURE and JUMP.match(unit.view):
            above = number - 1
            while (
                above >= 0 and units[above].role in (Role.SHORT, Role.BYLINE, Role.HEADING) and number - above <= _LONGEST_TEASER
            ):
                yield above
                above -= 1


def _contents(units: Sequence[Unit]) -> Iterator[int]:
    """The lines of a table of contents: they come back, word for word, as headings."""
    for number, unit in enumerate(units):
        if not _CONTENTS.fullmatch(unit.view):
            continue
        later = Counter(other.view for other in units[number + 1 :] if other.role in _LISTED)
        below = number + 1
        while below < len(units) and units[below].role in _LISTED and later[units[below].view] > 1:
            later[units[below].view] -= 1
            yield below
            below += 1
        return


def _references(units: Sequence[Unit]) -> Iterator[int]:
    """The entries under a heading such as 参考文献."""
    inside = False
    for number, unit in enumerate(units):
        if unit.role in (Role.SHORT, Role.HEADING):
            inside = bool(_REFERENCES.fullmatch(unit.view)) or (inside and len(unit.view) > 20)
        if inside and len(unit.view) <= _LONGEST_REFERENCE:
            yield number
