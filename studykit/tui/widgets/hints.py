"""The line at the bottom that says which keys do what, and does it when clicked.

Textual's own Footer keeps every key widget it ever made (textual#6666), which costs 80 MB in a long sitting.
"""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.style import Style
from textual.widget import Widget

Hint = tuple[str, str, str]
_GAP = "   "
LONG_ENOUGH = 4.0


class Hints(Widget):
    """One line of (key, label, action), as many as fit, the first the most important; or for a while what was done."""

    def __init__(self, hints: list[Hint] | None = None) -> None:
        super().__init__()
        self._hints = hints or []
        self._told = Content("")

    def show(self, hints: list[Hint]) -> None:
        """Replace the hints."""
        self._hints, self._told = hints, Content("")
        self.refresh()

    def tell(self, text: str) -> None:
        """Say ``text`` in their place until they are shown again, or for a few seconds."""
        self._told = told = Content.styled(text, "$accent")
        self.refresh()
        self.set_timer(LONG_ENOUGH, lambda: self._stop_telling(told))

    def warn(self, text: str) -> None:
        """Say what went wrong in their place until they are shown again."""
        self._told = Content.styled(text, "bold $error")
        self.refresh()

    def _stop_telling(self, told: Content) -> None:
        if self._told is told:
            self._told = Content("")
            self.refresh()

    def render(self) -> Content:
        """The hints that fit into the width, whole."""
        room = self.size.width
        if self._told:
            return self._told.truncate(room, ellipsis=True)
        parts: list[Content] = []
        for key, label, action in self._hints:
            room -= cell_len(f"{key} {label}{_GAP}" if parts else f"{key} {label}")
            if room < 0:
                break
            target = Style.from_meta({"hint": action})
            parts.append(Content.assemble((key, "bold $accent"), (f" {label}", "$foreground 70%")).stylize(target))
        return Content(_GAP).join(parts)

    async def on_click(self, event: Click) -> None:
        """Do what the hint under the pointer says."""
        if action := event.style.meta.get("hint"):
            await self.run_action(action)
