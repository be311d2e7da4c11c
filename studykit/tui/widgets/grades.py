"""The four grades, each with the interval it leads to; one line, clickable."""

from __future__ import annotations

from textual.content import Content
from textual.events import Click, MouseMove
from textual.message import Message
from textual.style import Style
from textual.widget import Widget

from studykit.model.memory import Grade
from studykit.tui.words import grade_name, interval_text

_TINTS = {Grade.AGAIN: "$error", Grade.HARD: "$warning", Grade.GOOD: "$success", Grade.EASY: "$primary"}
_ONWARD = 0


class GradeBar(Widget):
    """A single chip for the way ``onward`` while there is nothing to grade; the four grades once there is.

    One widget that draws its chips, since the first frame waits for every widget there is.
    """

    class Pressed(Message):
        """A chip was clicked: ``grade``, or ``None`` for the one that shows the answer."""

        def __init__(self, grade: Grade | None) -> None:
            super().__init__()
            self.grade = grade

    def __init__(self, onward: str) -> None:
        super().__init__()
        self._onward = onward
        self._way = ("", onward)
        self._intervals: dict[Grade, int] = {}
        self._suggested: Grade | None = None
        self._under: int | None = None

    def ask(self, key: str, onward: str | None = None) -> None:
        """Hide the grades; ``key`` leads onward."""
        self._way, self._intervals = (key, onward or self._onward), {}
        self.refresh()

    def offer(self, intervals: dict[Grade, int], suggested: Grade | None = None) -> None:
        """Show the grades with the days each would lead to; Enter stands by the one that is ``suggested``."""
        self._intervals, self._suggested = intervals, suggested
        self.refresh()

    def render(self) -> Content:
        """The chips, side by side over the whole width."""
        chips = [(grade.value, self._label(grade), f"{_TINTS[grade]} 22%") for grade in self._intervals]
        chips = chips or [(_ONWARD, Content.assemble((self._way[0], "bold"), " ", self._way[1]), "$panel")]
        width, wider = divmod(self.size.width - len(chips) + 1, len(chips))
        drawn = [self._chip(*chip, width + (place < wider)) for place, chip in enumerate(chips)]
        return Content(" ").join(drawn)

    def _label(self, grade: Grade) -> Content:
        key = f"⏎ {grade.value}" if grade is self._suggested else str(grade.value)
        label = Content.assemble((key, "bold"), " ", grade_name(grade))
        if self.screen.has_class("-narrow"):
            return label
        return Content.assemble(label, "  ", (interval_text(self._intervals[grade]), "$foreground 60%"))

    def _chip(self, number: int, label: Content, tint: str, width: int) -> Content:
        left, odd = divmod(max(0, width - label.cell_length), 2)
        chip = label.pad(left, left + odd).stylize_before(f"on {tint}")
        chip = chip.stylize("bold") if number == self._under else chip
        return chip.stylize(Style.from_meta({"chip": number}))

    def on_mouse_move(self, event: MouseMove) -> None:
        """The chip under the pointer stands out."""
        self._point_at(event.style.meta.get("chip"))

    def on_leave(self) -> None:
        """No chip is under the pointer."""
        self._point_at(None)

    def _point_at(self, number: int | None) -> None:
        if number != self._under:
            self._under = number
            self.refresh()

    def on_click(self, event: Click) -> None:
        """Pass a click on as what it means."""
        number = event.style.meta.get("chip")
        if number is not None:
            self.post_message(self.Pressed(Grade(number) if number else None))
