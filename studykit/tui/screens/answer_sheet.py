"""The answer sheet (答题卡): which questions are answered, flagged or open, and the way to any of them."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click, Key
from textual.screen import ModalScreen
from textual.style import Style
from textual.widgets import Static

from studykit.messages import gettext as _
from studykit.tui.exam import Exam
from studykit.tui.keys import FULL_WIDTH
from studykit.tui.paper import EXAMINED
from studykit.tui.widgets.hints import Hints
from studykit.tui.words import form_name

CELL = 7
EDGES = 8
MOST = 10
HAND_IN = -1


class AnswerSheetScreen(ModalScreen[int | None]):
    """Gives back the place (from 0) of the question to turn to, :data:`HAND_IN`, or nothing."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,ｑ,g,ｇ,f6", "leave", show=False),
        Binding("left,h", "move(-1)", show=False),
        Binding("right,l", "move(1)", show=False),
        Binding("up,k", "row(-1)", show=False),
        Binding("down,j", "row(1)", show=False),
        Binding("tab,o,ｏ", "next_open", show=False),
        Binding("enter,space", "take", show=False),
        Binding("s,ｓ,f9", "hand_in", show=False),
        Binding("f8", "app.toggle_theme", show=False),
    ]

    def __init__(self, exam: Exam) -> None:
        super().__init__()
        self._exam = exam
        self._at = exam.at
        # Nothing is answered while the sheet shows.
        self._open, self._flagged = exam.open, exam.flagged
        forms = [question.form for question in exam.questions]
        places = {form: [at for at, one in enumerate(forms) if one is form] for form in EXAMINED}
        self._forms = {form: found for form, found in places.items() if found}
        self._count = len(forms)
        self._typed = ""

    def compose(self) -> ComposeResult:
        """The grid in a box, and the hints."""
        with VerticalScroll(id="sheet") as box:
            box.border_title = Content(_("答题卡"))
            box.border_subtitle = Content(self._legend())
            box.can_focus = False
            yield Static(id="cells")
        yield Hints(
            [
                ("⏎", _("去这题"), "screen.take"),
                ("Tab", _("下一道没答的"), "screen.next_open"),
                ("0–9", _("题号"), ""),
                ("s", _("交卷"), "screen.hand_in"),
                ("g", _("返回"), "screen.leave"),
            ]
        )

    def on_resize(self) -> None:
        """As many in a row as fit."""
        self._show()

    def _legend(self) -> str:
        return _("● 已答 {done}  ○ 没答 {left}  ⚑ 标记 {flagged}").format(
            done=self._exam.done, left=len(self._open), flagged=len(self._flagged)
        )

    def _wide(self) -> int:
        return max(1, min(MOST, (self.app.size.width - EDGES) // CELL))

    def _show(self) -> None:
        lines: list[Content] = []
        for form, places in self._forms.items():
            done = sum(at + 1 not in self._open for at in places)
            lines.append(Content.assemble((form_name(form), "$secondary"), (f"  {done}/{len(places)}", "$foreground 55%")))
            lines += [Content("").join(map(self._cell, row)) for row in self._rows(places)]
        self.query_one("#cells", Static).update(Content("\n").join(lines))
        self.call_after_refresh(self._scroll)

    def _scroll(self) -> None:
        """Keep the cursor in view."""
        rows = {form: self._rows(places) for form, places in self._forms.items()}
        above = [1 + sum(row[0] <= self._at for row in found) for found in rows.values() if found[0][0] <= self._at]
        line = sum(above) - 1
        box = self.query_one("#sheet", VerticalScroll)
        if not box.scroll_y <= line < box.scroll_y + box.scrollable_content_region.height:
            box.scroll_to(y=max(0, line - 2), animate=False)

    def _rows(self, places: list[int]) -> list[list[int]]:
        wide = self._wide()
        return [places[start : start + wide] for start in range(0, len(places), wide)]

    def _all_rows(self) -> list[list[int]]:
        return [row for places in self._forms.values() for row in self._rows(places)]

    def _cell(self, at: int) -> Content:
        is_open, is_flagged = at + 1 in self._open, at + 1 in self._flagged
        mark, flag = "○" if is_open else "●", "⚑" if is_flagged else " "
        style = "$foreground 70% on $panel" if is_open else "$foreground on $primary 22%"
        style = "$foreground on $warning 26%" if is_flagged else style
        style = "bold $background on $accent" if at == self._at else style
        cell = Content.styled(f"{at + 1:>3}{mark}{flag} ", style).stylize(Style.from_meta({"at": at}))
        return Content.assemble(cell, " ")

    def action_move(self, by: int) -> None:
        """The next or the last question."""
        self._go(self._at + by)

    def action_row(self, by: int) -> None:
        """The question above or below."""
        rows = self._all_rows()
        here = next(number for number, row in enumerate(rows) if self._at in row)
        if 0 <= here + by < len(rows):
            column = rows[here].index(self._at)
            self._go(rows[here + by][min(column, len(rows[here + by]) - 1)])

    def action_next_open(self) -> None:
        """The next question without an answer, round and round."""
        places = [number - 1 for number in self._open]
        later = [at for at in places if at > self._at]
        if places:
            self._go((later or places)[0])

    def on_key(self, event: Key) -> None:
        """A digit, narrow or full-width, goes into the number to turn to."""
        typed = event.character or ""
        digit = chr(ord(typed) - FULL_WIDTH) if "０" <= typed <= "９" else typed
        if digit.isascii() and digit.isdigit():
            event.stop()
            number = next((one for one in (self._typed + digit, digit) if 0 < int(one) <= self._count), "")
            if number:
                self._go(int(number) - 1)
                self._typed = number

    def _go(self, at: int) -> None:
        self._typed = ""
        if 0 <= at < self._count:
            self._at = at
            self._show()

    def on_click(self, event: Click) -> None:
        """Turn to the question under the pointer."""
        if "at" in event.style.meta:
            self.dismiss(event.style.meta["at"])

    def action_take(self) -> None:
        """Turn to the question under the cursor."""
        self.dismiss(self._at)

    def action_hand_in(self) -> None:
        """Hand the paper in."""
        self.dismiss(HAND_IN)

    def action_leave(self) -> None:
        """Back to the question."""
        self.dismiss(None)
