"""The four grades, each with the interval it leads to; one line, clickable."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from studykit.model.memory import Grade
from studykit.tui.words import grade_name, interval_text


class Chip(Static):
    """One grade, or before the answer is shown the way to it."""


class GradeBar(Horizontal):
    """A single chip for the way ``onward`` while there is nothing to grade; the four grades once there is."""

    class Pressed(Message):
        """A chip was clicked: ``grade``, or ``None`` for the one that shows the answer."""

        def __init__(self, grade: Grade | None) -> None:
            super().__init__()
            self.grade = grade

    def __init__(self, onward: str) -> None:
        super().__init__()
        self._onward = onward

    def compose(self) -> ComposeResult:
        """All chips; which of them show is decided by the class ``revealed``."""
        yield Chip(id="reveal")
        for grade in Grade:
            yield Chip(id=f"grade-{grade.value}", classes=grade.name.lower())

    def ask(self, key: str, onward: str | None = None) -> None:
        """Hide the grades; ``key`` leads onward."""
        self.query_one("#reveal", Chip).update(Content.assemble((key, "bold"), " ", onward or self._onward))
        self.remove_class("revealed")

    def offer(self, intervals: dict[Grade, int], suggested: Grade | None = None) -> None:
        """Show the grades with the days each would lead to; Enter stands by the one that is ``suggested``."""
        for grade, days in intervals.items():
            key = f"⏎ {grade.value}" if grade is suggested else str(grade.value)
            label = Content.assemble((key, "bold"), " ", grade_name(grade))
            if not self.screen.has_class("-narrow"):
                label = Content.assemble(label, "  ", (interval_text(days), "$foreground 60%"))
            self.query_one(f"#grade-{grade.value}", Chip).update(label)
        self.add_class("revealed")

    def on_click(self, event: object) -> None:
        """Pass a click on as what it means."""
        widget = getattr(event, "widget", None)
        if isinstance(widget, Chip) and widget.id:
            number = widget.id.removeprefix("grade-")
            self.post_message(self.Pressed(Grade(int(number)) if number.isdigit() else None))
