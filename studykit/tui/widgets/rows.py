"""A list of any length, one line a row: a row is made when it is drawn, so that a hundred thousand cost no more than a screenful."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import RenderOptions


class Rows(ScrollView, can_focus=True):
    """``count`` rows, of which ``row`` makes the one of a number (from 0) for a width in cells; one of them is under the cursor."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"rows--cursor"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k,ｋ", "move(-1)", show=False),
        Binding("down,j,ｊ", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown,space", "page(1)", show=False),
        Binding("home,g,ｇ", "go(0)", show=False),
        Binding("end,G,Ｇ", "go(-1)", show=False),
    ]

    class Moved(Message):
        """The cursor is on another row."""

    class Picked(Message):
        """The row under the cursor was clicked."""

    def __init__(self, row: Callable[[int, int], Content]) -> None:
        super().__init__()
        self._row = row
        self.count = 0
        self.cursor = 0

    def show(self, count: int, cursor: int = 0) -> None:
        """Begin anew with ``count`` rows."""
        self.count, self.cursor = count, max(0, min(cursor, count - 1))
        self.virtual_size = Size(0, count)
        self.scroll_to(y=max(0, self.cursor - max(1, self.size.height) + 1), animate=False, immediate=True)
        self.refresh()
        self.post_message(self.Moved())

    def render_line(self, y: int) -> Strip:
        """The line ``y`` of the screen."""
        number, width = y + self.scroll_offset.y, self.size.width
        here = number == self.cursor and number < self.count
        style = self.get_visual_style("rows--cursor") if here else self.visual_style
        if number >= self.count:
            return Strip.blank(width, style.rich_style)
        options = RenderOptions(self._get_style, self.styles.get_rules())
        strips = self._row(number, width).render_strips(width, 1, style, options)
        return strips[0].extend_cell_length(width, style.rich_style) if strips else Strip.blank(width, style.rich_style)

    def action_move(self, by: int) -> None:
        """Move the cursor ``by`` rows."""
        self.move_to(self.cursor + by)

    def action_page(self, by: int) -> None:
        """Move it by a screenful."""
        self.move_to(self.cursor + by * max(1, self.size.height - 1))

    def action_go(self, number: int) -> None:
        """Move it to a row; -1 is the last."""
        self.move_to(number if number >= 0 else self.count - 1)

    def move_to(self, number: int) -> None:
        """Move it to the row ``number``, or the nearest that there is."""
        self.cursor = max(0, min(number, self.count - 1))
        self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, force=True, immediate=True)
        self.refresh()
        self.post_message(self.Moved())

    def on_click(self, event: Click) -> None:
        """Go to the row under the pointer; where the cursor is there already, pick it."""
        number = event.y + self.scroll_offset.y
        if number >= self.count:
            return
        if number == self.cursor:
            self.post_message(self.Picked())
        else:
            self.move_to(number)
