"""From how many cells across and down a screen has room, and the classes by which the style sheet knows it."""

from __future__ import annotations

WIDTHS = [(0, "-narrow"), (60, "-wide")]
HEIGHTS = [(0, "-short"), (20, "-tall")]
USUAL = " ".join((WIDTHS[-1][1], HEIGHTS[-1][1]))
"""The classes that nearly every terminal comes to: a screen that begins with them is not styled twice."""
