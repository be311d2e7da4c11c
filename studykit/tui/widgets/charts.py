"""Numbers drawn with block characters: a heat map of days, a row of bars, a share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from textual.content import Content

_HEAT = ("·", "░", "▒", "▓", "█")
_BARS = " ▁▂▃▄▅▆▇█"


def heat_map(counts: Mapping[date, int], today: date, weeks: int, names: Sequence[str]) -> Content:
    """The last ``weeks`` weeks, a column each, Monday first, with ``names`` of the seven days at the left.

    Four shades by quarters of the busiest day shown; days to come are left blank.
    """
    monday = today - timedelta(days=today.weekday(), weeks=weeks - 1)
    busiest = max((counts.get(monday + timedelta(days=ahead), 0) for ahead in range(7 * weeks)), default=0)
    rows = []
    for weekday, name in enumerate(names):
        days = [monday + timedelta(days=7 * week + weekday) for week in range(weeks)]
        cells = [_heat(counts.get(day, 0), busiest) if day <= today else Content("  ") for day in days]
        rows.append(Content.assemble((name, "$foreground 55%"), " ", *cells))
    return Content("\n").join(rows)


def _heat(count: int, busiest: int) -> Content:
    if not count:
        return Content.styled("· ", "$foreground 25%")
    level = -(-4 * count // busiest)
    return Content.styled(_HEAT[level] * 2, f"$success {40 + 15 * level}%")


def bars(values: Sequence[int], width: int) -> Content:
    """One bar a value, ``width`` cells each, two lines high, the number below."""
    highest = max(values, default=0)
    eighths = [-(-16 * value // highest) if highest else 0 for value in values]
    upper = "".join(_BARS[max(0, one - 8)] * (width - 1) + " " for one in eighths)
    lower = "".join(_BARS[min(8, one)] * (width - 1) + " " for one in eighths)
    numbers = "".join(f"{value:>{width - 1}} " if value else " " * width for value in values)
    return Content.assemble((upper, "$primary"), "\n", (lower, "$primary"), "\n", (numbers, "$foreground 60%"))


def share(right: int, asked: int, width: int) -> Content:
    """How much of ``asked`` was ``right``: a thin bar and the percentage."""
    filled = round(width * right / asked) if asked else 0
    style = "$success" if 10 * right >= 9 * asked else "$warning" if 10 * right >= 7 * asked else "$error"
    percent = f" {round(100 * right / asked):>3}%" if asked else "   – "
    return Content.assemble(("━" * filled, style), ("─" * (width - filled), "$foreground 20%"), percent)
