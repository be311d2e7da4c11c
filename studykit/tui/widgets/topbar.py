"""The line at the top: which deck, how far, and what is still to come."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from studykit.tui.text import clean, fitted


class TopBar(Widget):
    """Deck name, a thin bar for ``done`` of ``total``, and ``counts``, (label, number or words, style) each."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._deck_name = clean(name)
        self._done, self._total = 0, 0
        self._counts: Sequence[tuple[str, int | str, str]] = ()

    def show(self, done: int, total: int, counts: Sequence[tuple[str, int | str, str]]) -> None:
        """Replace the numbers."""
        self._done, self._total, self._counts = done, total, counts
        self.refresh()

    def render(self) -> Content:
        """The whole line, the bar taking what the rest leaves."""
        width = self.size.width
        right = Content("  ").join(
            Content.assemble((label, "$foreground 55%"), " ", (str(number), style)) for label, number, style in self._counts
        )
        place = Content.styled(f"{self._done}/{self._total}", "$foreground 75%")
        right = Content.assemble(right, "   ", place)
        name = fitted(self._deck_name, max(4, width - right.cell_length - 4))
        bar = max(0, width - right.cell_length - cell_len(name) - 4)
        filled = round(bar * self._done / self._total) if self._total else 0
        return Content.assemble(
            (name, "bold $accent"),
            "  ",
            ("━" * filled, "$primary"),
            ("─" * (bar - filled), "$foreground 18%"),
            "  ",
            right,
        )
