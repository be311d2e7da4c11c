"""Which short lines are headings, and which are lines of a list: their neighbours decide."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from studykit.chinese.script import fold
from studykit.structure.credits import Credit
from studykit.structure.furniture import standing
from studykit.structure.names import is_organisation
from studykit.structure.roles import ASIDE, DISPLAY, PROSE, SAID, Role, Unit, is_closed, is_invitation, turn_label

DATE = re.compile(r"(?:公元|西元)?前?\d{1,4}[年．.](?:\d{1,2}[月．.](?:\d{1,2}日?)?)?|\d{1,2}月(?:\d{1,2}日)?")
# A line that says what a term means, a line that says when a law was passed.
_EXPLAINS = re.compile(r"[^：]{1,15}：(?:[^：]{4,}|[^：]*\d[^：]*)|[^：—]{1,24}——(?:约|共)?\d[^—]{0,12}$")
# What a heading has not: a pause, a sign of notes.
_NOTES = re.compile(r"[，；=→]|[^：]{1,15}：[^：]{4,}|——")
# 甲、乙、丙——共三个: a row that is counted is no heading either.
_SIGNS = re.compile(
    r"[→=＝]|^[^ \u3000]{2,10}[ \u3000]+\d{3,4}年[ \u3000]+\S|、.*(?:——|，)(?:[一总]?共|合计)[两二三四五六七八九十]{1,2}\S{1,2}$"
)
# 1.3 年代：约前1450年: a decimal number, a word and what is said of it.
_POINTED = re.compile(r"\d{1,2}\.\d[^：]{0,18}(?:：|——)[^：]{2,}|\d{1,2}\.\d.*[=＝→]")
_CHAPTER = re.compile("[一二三四五六七八九十]{1,2}、")
_DECIMAL = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}(?![\d、．)）])")
_ENACTED = re.compile(r"（(?!\d{4}年\d{1,2}月\d{1,2}日）).*）|.*\d{4}年\d{1,2}月.*(?:通过|公布|发布|修订|修正|施行|印发)")
# 2021年某市统计公报: a title that its year opens, no entry of a chronology.
_ANNUAL = re.compile(r"\d{4}年度?[一-鿿][^。，　 ]*(?:公报|報告|报告|年报|白皮书|概况|要点|规划|计划|方案|通知|综述|总结)")
_BULLET = re.compile(r"[①-⑳●•·▪■◆○-]")
_DAY = re.compile(
    r"[（(]?(?:\d{4}|[二〇一三四五六七八九零]{4})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日[）)]?"
)
_LONGEST_ISSUER = 25
LONGEST_LABEL = 6
_LONGEST_RUN = 3
_OFTEN = 3
_MOST_NAMES = 60
_SHORTEST_TEXT = 25
# From （一） on, a number and a word before a colon are a note rather than a heading.
_DEEP = 5


def with_headings(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """``units`` with every ``SHORT`` decided: ``HEADING``, ``FURNITURE`` (the name of a column, a running head) or ``ITEM``."""
    decided = list(_told_apart(_below_chapters(units)))
    for number in standing(decided):
        decided[number] = replace(decided[number], role=Role.FURNITURE)
    _subtitles(decided)
    flow = [number for number, unit in enumerate(decided) if unit.role not in ASIDE]
    headed = _numbered(decided, flow)
    labels = _labels(decided)
    for run, after in _runs(decided, flow):
        _decide(decided, run, after, headed, labels, run[0] == flow[0])
    _issuers(decided, flow)
    return tuple(decided)


def _below_chapters(units: Sequence[Unit]) -> Sequence[Unit]:
    """``units`` with decimal numbers (1.1) put below 一、 where the page has both, and 一、 comes first."""
    first = next((unit.view for unit in units if unit.level and (_CHAPTER.match(unit.view) or _DECIMAL.match(unit.view))), "")
    if not _CHAPTER.match(first):
        return units
    return [replace(unit, level=unit.level + 2) if unit.level and _DECIMAL.match(unit.view) else unit for unit in units]


def _told_apart(units: Sequence[Unit]) -> Iterator[Unit]:
    """``units`` with names that the text speaks of made undecided again, they may be its subjects; and, where the file marks its
    own headings, with short lines that it does not mark made lines of text."""
    marked = sum(unit.paragraph.role == "heading" for unit in units) > 1
    spoken_of = _spoken_of(units)
    for unit in units:
        if unit.credit and unit.credit.form == "names" and spoken_of & set(unit.credit.names):
            yield replace(unit, role=Role.SHORT, credit=None)
        elif unit.role is Role.SHORT and marked and unit.paragraph.role == "body" and not unit.level:
            yield replace(unit, role=Role.ITEM)
        else:
            yield unit


def _spoken_of(units: Sequence[Unit]) -> frozenset[str]:
    """The names standing alone on a line that texts begin with or come back to; what the editors say does not count."""
    bare = {name for unit in units if unit.credit and unit.credit.form == "names" for name in unit.credit.names}
    if not 0 < len(bare) <= _MOST_NAMES:
        return frozenset()
    prose = (unit.view for unit in units if unit.role in PROSE)
    texts = [view for view in prose if not is_invitation(view) and not turn_label(view)]
    often = {name for name in bare if sum(fold(name) in view for view in texts) >= _OFTEN}
    return frozenset(often | {name for name in bare if any(view.startswith(fold(name)) for view in texts)})


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
    for number, after in zip(flow, [*flow, -1][1:], strict=True):
        unit = units[number]
        if unit.role is Role.SHORT and unit.level:
            following = units[after] if after >= 0 else None
            all_[unit.level] += 1
            over[unit.level] += following is not None and (
                following.role in PROSE or following.level > unit.level or (following.role is Role.SHORT and not following.level)
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


def _labels(units: Sequence[Unit]) -> set[str]:
    """The short lines that come back: labels over the rows of a table, names of sections that every chapter has."""
    times = Counter(unit.view for unit in units if unit.role is Role.SHORT and len(unit.view) <= LONGEST_LABEL)
    return {view for view, count in times.items() if count > 1}


def _decide(units: list[Unit], run: list[int], after: Unit | None, headed: set[int], labels: set[str], opening: bool) -> None:
    plain = [number for number in run if not units[number].level]
    listed = len(plain) > _LONGEST_RUN or (run[0] > 0 and units[run[0] - 1].view.endswith("：") and len(run) > 1)
    for number, following in zip(run, [*(units[number] for number in run[1:]), after], strict=True):
        unit = units[number]
        first = opening and number == run[0]
        if unit.level:
            explains = _NOTES.search(unit.view) if unit.level >= _DEEP else _POINTED.match(unit.view)
            heads = _has_text(following) if explains else unit.level in headed or _stands_over(following, unit.level)
        elif _SIGNS.search(unit.view):
            heads = False
        elif unit.view in labels or DATE.fullmatch(unit.view):
            heads = True
        elif _ENACTED.fullmatch(unit.view) or DATE.match(unit.view):
            heads = first and bool(_ANNUAL.fullmatch(unit.view))
        elif following is None and not first and _NOTES.search(unit.view):
            heads = False  # the last line of notes stands over nothing
        elif listed or _EXPLAINS.search(unit.view):
            heads = first or (following is after and _stands_over(following, 0))
        else:
            heads = True
        units[number] = replace(unit, role=Role.HEADING if heads else Role.ITEM)


def _stands_over(following: Unit | None, level: int) -> bool:
    """Whether what follows a line is a text, or a list of a deeper level, that the line can be the heading of."""
    if following is None:
        return False
    if level and following.role in (Role.ITEM, Role.SHORT) and (following.level > level or _BULLET.match(following.view)):
        return True
    return _has_text(following)


def _has_text(following: Unit | None) -> bool:
    if following is None or following.role is not Role.BODY:
        return False
    return is_closed(following.view) and len(following.view) >= _SHORTEST_TEXT


def _issuers(units: list[Unit], flow: Sequence[int]) -> None:
    """The body that issues a document, and the day, are no headings: under its title and at its very end. Where days stand over
    text as well, they are the entries of a chronology."""
    opening = list(takewhile(lambda number: units[number].role in DISPLAY, flow))[1:]
    closing = list(takewhile(lambda number: units[number].role in DISPLAY, reversed(flow)))
    ends = {*opening, *closing}
    entries = any(unit.role is Role.HEADING and DATE.fullmatch(unit.view) for n, unit in enumerate(units) if n not in ends)
    for number in sorted(ends):
        unit = units[number]
        if unit.role is not Role.HEADING or unit.level:
            continue
        day = _DAY.fullmatch(unit.view) and not entries
        if day or (len(unit.view) <= _LONGEST_ISSUER and is_organisation(unit.view)):
            body = None if day else unit.paragraph.span.text
            units[number] = replace(unit, role=Role.BYLINE, credit=Credit("issued", (), body))
