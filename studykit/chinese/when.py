"""A time as far as a page gives it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class When:
    """A time as far as it is given; ``year``, ``month`` and ``day`` are Gregorian, years before our era negative.

    ``grain`` is how fine it is: ``century`` (``year`` is its first: 1701), ``decade`` (1760), ``year``, ``month`` or ``day``.
    ``part`` is a part of it in the page's words (初, 上半年, 中后期, 下旬); ``era`` the page's words where the calendar is
    another (光绪二十四年, 正月初一). ``until`` is the end of a range, which still belongs to it.
    """

    grain: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str = ""
    era: str = ""
    until: When | None = None

    def as_date(self) -> date | None:
        """The day, where it is given whole and lies in our era."""
        if self.grain != "day" or self.year is None or self.month is None or self.day is None or self.year < 1:
            return None
        return date(self.year, self.month, self.day)

    def exists(self) -> bool:
        """Whether the calendar has such a month and day (a leap day where the year is not given)."""
        try:
            date(max(self.year or 2000, 1), self.month or 1, self.day or 1)
        except ValueError:
            return False
        return True

    def __str__(self) -> str:
        """The time in figures as a page would print it: 2023年9月6日至8日, 18世纪60年代, 公元前221年."""
        if self.until is None:
            return self._point()
        end = self.until
        if self.year == end.year and self.month is not None:
            end = replace(end, year=None, month=None if self.month == end.month and end.day is not None else end.month)
        return f"{self._point()}至{end._point()}"

    def _point(self) -> str:
        if self.grain == "century" and self.year is not None:
            before = "公元前" if self.year < 0 else ""
            return f"{before}{(abs(self.year) - 1) // 100 + 1}世纪{self.part}"
        if self.grain == "decade" and self.year is not None:
            return f"{self.year // 100 + 1}世纪{self.year % 100:02}年代{self.part}"
        year = self.era or ("" if self.year is None else f"{_era(self.year)}{abs(self.year)}年")
        month = "" if self.month is None else f"{self.month}月"
        day = "" if self.day is None else f"{self.day}日"
        return f"{year}{month}{day}{self.part}"


def _era(year: int) -> str:
    return "公元前" if year < 0 else "公元" if year < 1000 else ""
