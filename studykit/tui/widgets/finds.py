"""What was found in a deck: a row, the answer at a glance, and over the list how many there are of what."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.style import Style
from textual.widget import Widget

from studykit.messages import gettext as _
from studykit.model.deck import Item
from studykit.search import lit
from studykit.store.marks import Mark
from studykit.tui.finding import Only
from studykit.tui.text import clean, fitted, padded
from studykit.tui.words import kind_name, mark_name, place_text

_DIM = "$foreground 55%"
_SIGNS = {
    Only.STARRED: ("★", "$accent"),
    Only.SUSPENDED: ("⊘", "$error"),
    Only.BURIED: ("◷", "$warning"),
    Only.EDITED: ("✎", "$primary"),
}
_BEFORE = 4
ROOMY = 56
LONGEST = 400
"""So many characters of a question or an answer are looked at to draw a line of it."""


def find_row(item: Item, query: str, set_on: Sequence[Only], width: int) -> Content:
    """``item`` on one line of ``width`` cells: its kind where there is room, its question, what of it ``query`` names, and what is
    set on it; what ``query`` names in the answer alone stands behind the question."""
    signs = Content(" ").join(Content.styled(*_SIGNS[only]) for only in set_on)
    kind = padded(fitted(clean(kind_name(item.kind)), 8), 4) + " " if width >= ROOMY else ""
    room = max(4, width - cell_len(kind) - signs.cell_length - 3)
    prompt = _start(item.prompt)
    missing = " ".join(word for word in query.split() if not lit(prompt, word))
    behind = _found_in(item.answer, missing, room // 2) if missing else Content("")
    text = _lit(fitted(prompt, room - behind.cell_length - 2 if behind else room), query, "$foreground")
    text = Content.assemble(text, "  ", behind) if behind else text
    gap = " " * max(1, width - cell_len(kind) - text.cell_length - signs.cell_length - 2)
    return Content.assemble(" ", (kind, _DIM), text, gap, signs)


def _found_in(answer: Sequence[str], query: str, room: int) -> Content:
    """The part of an ``answer`` that ``query`` names, in ``room`` cells; nothing where it names none."""
    for part in answer:
        words = _start(part)
        if found := lit(words, query):
            begin = max(0, found[0][0] - _BEFORE)
            return _lit(fitted("…" * (begin > 0) + words[begin:], room), query, _DIM)
    return Content("")


def glance(item: Item) -> Content:
    """Where ``item`` stands and its answer, for a few lines."""
    answer = "；".join(map(_start, item.answer[:9])) + ("……" if len(item.answer) > 9 else "")
    place = clean(place_text(item.evidence[0])).replace("\n", " ") if item.evidence else _("这道题没有记下出处")
    return Content.assemble((place, "$secondary"), "\n", (answer, "bold $foreground"))


def only_name(only: Only) -> str:
    """What is shown."""
    if only is Only.ALL:
        return _("全部")
    return _("已改") if only is Only.EDITED else mark_name(Mark(only.value))


class Shelf(Widget):
    """The line at the top: the deck's name, how many were found, and how many there are with each mark, to be clicked."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._deck_name = clean(name)
        self._counts: dict[Only, int] = {}
        self._only = Only.ALL
        self._found = 0

    def show(self, counts: dict[Only, int], only: Only, found: int) -> None:
        """Replace the numbers."""
        self._counts, self._only, self._found = counts, only, found
        self.refresh()

    def render(self) -> Content:
        """The name takes what the numbers leave."""
        narrow = self.screen.has_class("-narrow")
        chips = [self._chip(only, count, narrow) for only, count in self._counts.items()]
        right = Content("  ").join(chips)
        found = Content.styled(_("找到 {n}").format(n=self._found), "$success" if self._found else "$error")
        room = self.size.width - right.cell_length - found.cell_length - 5
        left = found if room < 6 else Content.assemble((fitted(self._deck_name, room), "bold $accent"), "  ", found)
        return Content.assemble(left, " " * max(2, self.size.width - left.cell_length - right.cell_length), right)

    def _chip(self, only: Only, count: int, narrow: bool) -> Content:
        sign = _SIGNS[only][0] if only in _SIGNS else ""
        name = (sign or only_name(only)) if narrow else f"{sign} {only_name(only)} ".lstrip()
        style = "bold $accent on $accent 20%" if only is self._only else "$foreground 70%" if count else "$foreground 35%"
        chip = Content.styled(f"{name}{count}", style)
        return chip.stylize(Style.from_meta({"only": only.value}))

    async def on_click(self, event: Click) -> None:
        """Show only what is under the pointer."""
        if only := event.style.meta.get("only"):
            await self.run_action(f"screen.show_only('{only}')")


def _start(text: str) -> str:
    return clean(text[:LONGEST]).replace("\n", " ")


def _lit(text: str, query: str, style: str) -> Content:
    content = Content.styled(text, style)
    for start, end in lit(text, query):
        content = content.stylize("bold underline $accent", start, end)
    return content
