"""What stands beside the articles: collections of dated quotations, pull quotes, timelines and tables set as lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studykit.structure.headings import DATE, LONGEST_LABEL
from studykit.structure.roles import ASIDE, SAID, Role, Unit

_QUOTED = re.compile(r"[“「].*[”」]")
_FEWEST_QUOTATIONS = 3
_WIDEST_STEP = 5


@dataclass(frozen=True, slots=True)
class Box:
    """Units ``[start, end)`` that make a box of their own, and which of them name it."""

    start: int
    end: int
    title: tuple[int, ...]


def boxes(units: Sequence[Unit]) -> tuple[Box, ...]:
    """The boxes among ``units``, in order, none overlapping another."""
    found: list[Box] = []
    for box in sorted([*_quotations(units), *_pull_quotes(units), *_tables(units)], key=lambda one: one.start):
        if not found or box.start >= found[-1].end:
            found.append(box)
    return tuple(found)


def _quotations(units: Sequence[Unit]) -> Iterator[Box]:
    """Three quotations or more, each with a line after it that says when and where it was said."""
    said = [n for n, unit in enumerate(units) if n and unit.role is Role.SOURCE and SAID.match(unit.view)]
    for group in _groups(said, _WIDEST_STEP):
        foreign = any(units[n].role in (Role.SIGNATURE, Role.BYLINE) for n in range(group[0], group[-1]))
        if len(group) < _FEWEST_QUOTATIONS or foreign:
            continue
        start = group[0] - 1
        while start > 0 and units[start - 1].role in (Role.BODY, Role.ITEM) and units[start].role is not Role.BODY:
            start -= 1
        end = group[-1] + 1
        while end < len(units) and units[end].role is Role.HEADING and not _opens(units, end):
            end += 1
        inside = [n for n in range(start, end) if units[n].role is Role.HEADING]
        words = "".join(units[n].view for n in range(start, end) if units[n].role is Role.BODY)
        last = [n for n in inside if n > group[-1]]
        yield Box(start, end, tuple(last or [n for n in inside if units[n].view not in words][:1]))


def _opens(units: Sequence[Unit], number: int) -> bool:
    """Whether text follows the run of headings that ``number`` lies in."""
    while number < len(units) and units[number].role in (Role.HEADING, *ASIDE):
        number += 1
    return number < len(units)


def _pull_quotes(units: Sequence[Unit]) -> Iterator[Box]:
    """Two paragraphs or more that are nothing but quotation, under the name of their column."""
    quoted = [n for n, unit in enumerate(units) if unit.role is Role.BODY and _QUOTED.fullmatch(unit.view)]
    for group in _groups(quoted, 1):
        above = group[0] - 1
        if len(group) > 1 and above >= 0 and units[above].role in (Role.FURNITURE, Role.HEADING) and len(units[above].view) <= 8:
            yield Box(above, group[-1] + 1, (above,))


def _tables(units: Sequence[Unit]) -> Iterator[Box]:
    """A table set as lines: the same two short labels or more come back before every row."""
    short = [n for n, unit in enumerate(units) if unit.role in (Role.ITEM, Role.HEADING) and len(unit.view) <= LONGEST_LABEL]
    times = Counter(units[n].view for n in short)
    labels = [n for n in short if times[units[n].view] > 1 and not DATE.match(units[n].view) and not units[n].level]
    rows = [group for group in _groups(labels, 12) if len({units[n].view for n in group}) > 1 and len(group) > 3]
    for group in rows:
        start, end = group[0], group[-1] + 1
        while start and units[start - 1].role in (Role.ITEM, Role.HEADING) and DATE.match(units[start - 1].view):
            start -= 1
        while end < len(units) and units[end].role is Role.ITEM:
            end += 1
        if any(unit.role is Role.BODY and len(unit.view) > 200 for unit in units[start:end]):
            continue
        above = [start - 1] if start and _names(units[start - 1]) and units[start - 1].role is Role.HEADING else []
        values = {n + 1 for n in group}
        title = [
            n
            for n in range(start, end)
            if n not in values and n not in group and not units[n].view.startswith(("●", "■", "•", "·", "◆")) and _names(units[n])
        ]
        yield Box(start - len(above), end, tuple(title) or tuple(above))


def _names(unit: Unit) -> bool:
    return (
        unit.role in (Role.HEADING, Role.ITEM)
        and 5 <= len(unit.view) <= 30
        and not DATE.match(unit.view)
        and unit.view[-1] not in "。；，"
    )


def _groups(numbers: Sequence[int], step: int) -> Iterator[list[int]]:
    """``numbers`` cut where two neighbours are more than ``step`` apart."""
    group: list[int] = []
    for number in numbers:
        if group and number - group[-1] > step:
            yield group
            group = []
        group.append(number)
    if group:
        yield group
