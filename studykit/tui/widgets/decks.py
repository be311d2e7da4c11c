"""A deck as one row of a list: its name at the left, its numbers in columns at the right."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets.option_list import Option

from studykit.errors import DeckError
from studykit.messages import gettext as _
from studykit.tui.desk import Offer
from studykit.tui.text import clean, fitted

COLUMN = 12
ROOMY = 56


class Row(Visual):
    """``left`` and ``right`` at the two ends of one line, ``left`` cut short where they would meet; ``short`` stands for
    ``right`` where the line is narrow."""

    def __init__(self, left: str, right: Content, short: Content) -> None:
        self._left = left
        self._right = right
        self._short = short

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """The line at ``width`` cells."""
        right = self._right if width >= ROOMY else self._short
        left = fitted(self._left, max(4, width - right.cell_length - 2))
        gap = max(1, width - cell_len(left) - right.cell_length)
        return Content.assemble(left, " " * gap, right).render_strips(width, 1, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """All there is."""
        return container_width

    def get_minimal_width(self, rules: RulesMap) -> int:
        """A name of two characters."""
        return 4

    def get_height(self, rules: RulesMap, width: int) -> int:
        """One line."""
        return 1


class DeckRow(Option):
    """The row of a deck, or of a file that is none."""

    def __init__(self, offer: Offer | DeckError) -> None:
        super().__init__(_broken(offer) if isinstance(offer, DeckError) else _row(offer))


def _broken(error: DeckError) -> Row:
    mark = Content.styled("✗ " + _("读不了"), "$error")
    return Row(clean(error.where or _("卡组")), mark, mark)


def _row(offer: Offer) -> Row:
    numbers = (
        (_("题"), offer.standing.items, "$foreground 60%"),
        (_("到期"), offer.standing.due, "bold $success"),
        (_("新学"), offer.new, "bold $primary"),
    )
    if not offer.standing.due and not offer.new:
        done = Content.styled("✓ " + _("今天做完了"), "$success")
        return Row(clean(offer.deck.name), done, done)
    columns = [_number(label, number, style) for label, number, style in numbers]
    return Row(clean(offer.deck.name), Content("").join(columns), Content("").join(columns[1:]))


def _number(label: str, number: int, style: str) -> Content:
    style = style if number else "$foreground 35%"
    content = Content.assemble((label, "$foreground 55%"), " ", (str(number), style))
    return content.pad_left(max(2, COLUMN - content.cell_length))
