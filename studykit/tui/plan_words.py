"""How a plan up to an exam is told to a learner; where the days do not suffice it says so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from studykit.messages import gettext as _

if TYPE_CHECKING:
    from studykit.tui.outlook import Outlook


def plan_begun(day: date, today: date) -> Iterator[str]:
    """What is known of a plan before its days are played through."""
    if day > today:
        yield _("考试 {day}，还有 {n} 天").format(day=exam_text(day), n=(day - today).days) + "……"


def plan_lines(found: Outlook) -> Iterator[str]:
    """When the exam is and what each day asks; what will be known; and what will not have been met by then."""
    share = _share(found.known, found.items)
    if not found.days:
        yield _("今天考试：约记得 {known}/{items} 题（{percent}）").format(
            known=round(found.known), items=found.items, percent=share
        )
        return
    left = _("考试 {day}，还有 {n} 天").format(day=exam_text(found.day), n=found.days)
    yield left + (_("：每天新学 {n} 题").format(n=found.new) if found.new else _("：新题都学过了，只复习"))
    kept = _("照此到那天约记得 {known}/{items} 题（{percent}）").format(
        known=round(found.known), items=found.items, percent=share
    )
    yield kept + (_("；就此放下只剩 {left} 题").format(left=round(found.known_if_left)) if found.known_if_left >= 1 else "")
    if found.unmet:
        yield _("✗ 时间不够：到那天还有 {n} 题一次也没学过").format(n=found.unmet)


def exam_text(day: date) -> str:
    """The day of an exam, which may be in another year."""
    return _("{year}年{month}月{day}日").format(year=day.year, month=day.month, day=day.day)


def _share(part: float, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "—"
