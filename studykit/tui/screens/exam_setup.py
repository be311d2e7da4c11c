"""Before an exam: how many questions, in which forms, in how many minutes."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click, Key
from textual.screen import ModalScreen
from textual.style import Style
from textual.widgets import Static

from studykit.forms import Form
from studykit.messages import gettext as _
from studykit.tui.keys import FULL_WIDTH
from studykit.tui.paper import EXAMINED, Wishes
from studykit.tui.text import clean, fitted, padded
from studykit.tui.widgets.hints import Hints
from studykit.tui.words import form_name, form_text

COUNTS = (5, 10, 20, 30, 50, 80, 100, 200)
MINUTES = (None, 5, 10, 15, 20, 30, 45, 60, 90, 120)
MOST = 999
WIDE = 60
EDGES = 17
_DIM = "$foreground 55%"
_ROWS = ("count", *(form.value for form in EXAMINED), "minutes")


class ExamSetupScreen(ModalScreen[Wishes | None]):
    """Gives back what was wished for, or nothing; ``wishes`` stand there at first."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,ｑ", "leave", show=False),
        Binding("up,k,ｋ", "move(-1)", show=False),
        Binding("down,j,ｊ,tab", "move(1)", show=False),
        Binding("left,h,ｈ,-", "change(-1)", show=False),
        Binding("right,l,ｌ,+", "change(1)", show=False),
        Binding("space", "change(1)", show=False),
        Binding("enter,f2", "start", show=False),
        Binding("backspace", "rub_out", show=False),
        Binding("f8", "app.toggle_theme", show=False),
    ]

    def __init__(self, name: str, wishes: Wishes) -> None:
        super().__init__()
        self._deck_name = clean(name)
        self._wishes = wishes
        self._row = 0
        self._typed = ""

    def compose(self) -> ComposeResult:
        """The rows in a box, and the hints."""
        with VerticalScroll(id="setup") as box:
            box.border_title = Content(fitted(_("模拟考试 · {name}").format(name=self._deck_name), 30))
            box.can_focus = False
            yield Static(id="wishes")
        yield Hints(
            [
                ("⏎", _("开考"), "screen.start"),
                ("↑↓", _("选择"), "screen.move(1)"),
                ("←→", _("改"), "screen.change(1)"),
                ("0–9", _("填数"), ""),
                ("Esc", _("返回"), "screen.leave"),
            ]
        )

    def on_resize(self) -> None:
        """What is said of a form is cut where it does not fit."""
        self._show()

    def _show(self) -> None:
        rows = [self._line(at, name) for at, name in enumerate(_ROWS)]
        self.query_one("#wishes", Static).update(Content("\n").join(rows))

    def _line(self, at: int, name: str) -> Content:
        labels = {"count": _("题数"), "minutes": _("限时"), EXAMINED[0].value: _("出题")}
        width = max(map(cell_len, labels.values()))
        here = at == self._row
        pointer = ("▸ ", "bold $accent") if here else ("  ", "")
        label = padded(labels.get(name, ""), width)
        row = Content.assemble(pointer, (label, _DIM), "   ", self._value(name, here, width))
        return row.stylize(Style.from_meta({"row": at}))

    def _value(self, name: str, here: bool, taken: int) -> Content:
        style = "bold $foreground" if here else "$foreground"
        if name == "count":
            return Content.assemble(("‹ ", "$accent"), (str(self._wishes.count), style), (" ›", "$accent"))
        if name == "minutes":
            text = _("{n} 分钟").format(n=self._wishes.minutes) if self._wishes.minutes else _("不限时")
            return Content.assemble(("‹ ", "$accent"), (text, style), (" ›", "$accent"))
        form = Form(name)
        on = form in self._wishes.forms
        box = ("✓ ", "bold $success") if on else ("· ", _DIM)
        name_ = padded(form_name(form), max(cell_len(form_name(one)) for one in EXAMINED))
        room = min(WIDE, self.app.size.width * 24 // 25) - EDGES - taken - cell_len(name_)
        return Content.assemble(box, (name_, style if on else _DIM), "  ", (fitted(form_text(form), room), _DIM))

    def action_move(self, by: int) -> None:
        """Go to the next row, round and round."""
        self._row = (self._row + by) % len(_ROWS)
        self._typed = ""
        self._show()

    def action_change(self, by: int) -> None:
        """Count or minutes up or down; a form in or out."""
        name, wishes = _ROWS[self._row], self._wishes
        if name == "count":
            self._wishes = replace(wishes, count=_step(COUNTS, wishes.count, by))
        elif name == "minutes":
            minutes = _step(tuple(one or 0 for one in MINUTES), wishes.minutes or 0, by)
            self._wishes = replace(wishes, minutes=minutes or None)
        else:
            self._wishes = replace(wishes, forms=tuple(one for one in EXAMINED if (one in wishes.forms) != (one.value == name)))
        self._typed = ""
        self._show()

    def on_key(self, event: Key) -> None:
        """A digit, narrow or full-width, goes into the number."""
        typed = event.character or ""
        digit = chr(ord(typed) - FULL_WIDTH) if "０" <= typed <= "９" else typed
        if digit.isascii() and digit.isdigit() and _ROWS[self._row] in ("count", "minutes"):
            event.stop()
            self._put(self._typed + digit)

    def action_rub_out(self) -> None:
        """Take the last digit away."""
        self._put(self._typed[:-1])

    def _put(self, typed: str) -> None:
        number = min(MOST, int(typed or "0"))
        self._typed = typed if number else ""
        if _ROWS[self._row] == "count":
            self._wishes = replace(self._wishes, count=max(1, number))
        elif _ROWS[self._row] == "minutes":
            self._wishes = replace(self._wishes, minutes=number or None)
        self._show()

    def on_click(self, event: Click) -> None:
        """Go to the row under the pointer, and change it where it is a form already."""
        row = event.style.meta.get("row")
        if row is None:
            return
        again = row == self._row or _ROWS[row] not in ("count", "minutes")
        self._row = row
        if again:
            self.action_change(1)
        else:
            self._show()

    def action_start(self) -> None:
        """Give the wishes back; without a form there is no paper."""
        if self._wishes.forms:
            self.dismiss(self._wishes)
        else:
            self.query_one(Hints).warn(_("✗ 至少选一种题型"))

    def action_leave(self) -> None:
        """Leave it."""
        self.dismiss(None)


def _step(values: tuple[int, ...], value: int, by: int) -> int:
    """The next of ``values`` above or below ``value``; at the ends the last."""
    if by > 0:
        return next((one for one in values if one > value), values[-1])
    return next((one for one in reversed(values) if one < value), values[0])
