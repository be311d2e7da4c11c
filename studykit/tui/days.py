"""A day ahead as it is typed: 2026-12-20, 12.20, 12月20日, or so many days from now (30天, 30d, +30)."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

_WHOLE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{4})(\d{2})(\d{2})")
_SHORT = re.compile(r"(\d{1,2})[-/.月](\d{1,2})日?")
_AHEAD = re.compile(r"\+(\d{1,4})天?|(\d{1,4})(?:天后?|d)")


def read_day(text: str, today: date) -> date | None:
    """The day that ``text`` means, which is ``today`` or later; without a year the next of that name. ``None`` where it means no
    such day.

    >>> read_day("3月1日", date(2026, 5, 4)), read_day("１０天", date(2026, 5, 4))
    (datetime.date(2027, 3, 1), datetime.date(2026, 5, 14))
    """
    text = "".join(unicodedata.normalize("NFKC", text).lower().split())
    try:
        found = _read(text, today)
    except (ValueError, OverflowError):
        return None
    return found if found and found >= today else None


def _read(text: str, today: date) -> date | None:
    if ahead := _AHEAD.fullmatch(text):
        return today + timedelta(days=int(ahead[1] or ahead[2]))
    if whole := _WHOLE.fullmatch(text):
        return date(*(int(part) for part in whole.groups() if part))
    if short := _SHORT.fullmatch(text):
        day = date(today.year, int(short[1]), int(short[2]))
        return day if day >= today else day.replace(year=today.year + 1)
    return None
