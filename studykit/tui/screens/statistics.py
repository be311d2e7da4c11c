"""Statistics: the streak and the days of all practice, then how one deck is known and when it falls due."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from studykit.messages import gettext as _
from studykit.store.tallies import DayTally, Recall
from studykit.tui.exam_words import score_text
from studykit.tui.plan_words import plan_lines
from studykit.tui.statistics import AHEAD, Statistics
from studykit.tui.text import clean, fitted, padded
from studykit.tui.widgets.charts import bars, heat_map, share
from studykit.tui.words import day_text, duration_text, kind_name
from studykit.tui.wrap import Wrapped

DIM = "$foreground 55%"
NAME = 26
EDGES = 10
SHOWN = 4


class StatisticsScreen(ModalScreen[None]):
    """The numbers ``found`` for the deck ``name`` on the study day ``today``."""

    AUTO_FOCUS = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,ｑ,t,ｔ,enter,space", "dismiss", show=False)]

    def __init__(self, name: str, found: Statistics, today: date) -> None:
        super().__init__()
        self._deck_name = clean(name)
        self._found = found
        self._today = today

    def compose(self) -> ComposeResult:
        """One box that scrolls where it must."""
        with VerticalScroll(id="statistics") as box:
            box.border_title = Content(fitted(_("统计 · {name}").format(name=self._deck_name), 40))
            box.border_subtitle = Content(_("q 关闭"))
            yield Static(id="numbers")

    def on_resize(self) -> None:
        """Charts are as wide as the screen allows."""
        room = max(24, min(self.app.size.width, 84) - EDGES)
        self.query_one("#numbers", Static).update(Wrapped(Content("\n").join(self._told(room))))

    def _told(self, room: int) -> Iterator[Content]:
        found = self._found
        yield _days(found, self._today)
        yield Content("")
        yield _heat(found.days, self._today, room)
        yield Content("")
        yield Content.assemble(
            (_("掌握"), DIM),
            "  ",
            _("未学 {new} · 初记 {young} · 记牢 {mature}").format(new=found.new, young=found.young, mature=found.mature),
        )
        yield Content.styled(_("未来 {n} 天到期").format(n=AHEAD), DIM)
        yield bars(found.forecast, max(2, min(5, room // AHEAD)))
        yield from _exams(found)
        yield from _recalls(found, room)


def _exams(found: Statistics) -> Iterator[Content]:
    """The plan for the exam ahead, and what the last mock exams came to."""
    if found.outlook:
        for line in plan_lines(found.outlook):
            yield Content.styled(line, "$error" if line.startswith("✗") else "$accent")
    if found.scores:
        told = "   ".join(f"{day_text(day)} {score_text(score)}" for day, score in found.scores[:SHOWN])
        yield Content.assemble((_("模拟考试"), DIM), "  ", told)


def _days(found: Statistics, today: date) -> Content:
    done = found.days.get(today, DayTally(0, 0, 0.0))
    total = sum(day.answers for day in found.days.values())
    numbers = (
        (_("连续"), _("{n} 天").format(n=found.streak)),
        (_("今天"), _("{n} 题 {time}").format(n=done.answers, time=duration_text(done.seconds))),
        (_("累计"), _("{n} 题").format(n=total)),
    )
    return Content("   ").join(Content.assemble((name, DIM), " ", (value, "bold")) for name, value in numbers)


def _heat(days: Mapping[date, DayTally], today: date, room: int) -> Content:
    names = (_("一"), _("二"), _("三"), _("四"), _("五"), _("六"), _("日"))
    width = max(map(cell_len, names))
    weeks = max(4, min(26, (room - width - 1) // 2))
    return heat_map({day: tally.answers for day, tally in days.items()}, today, weeks, [padded(name, width) for name in names])


def _recalls(found: Statistics, room: int) -> Iterator[Content]:
    if not found.recall.asked:
        yield Content.styled(_("记住率：隔天再问过才有"), DIM)
        return
    yield _recall(_("记住率（隔天再问）"), found.recall, room, "bold")
    for kind, recall in sorted(found.kinds.items()):
        yield _recall("  " + kind_name(clean(kind)), recall, room)
    if len(found.sources) > 1:
        for name, recall in sorted(found.sources.items()):
            yield _recall("  " + clean(name), recall, room)
    for name, recall in found.weakest[:SHOWN]:
        yield _recall("  " + _("最弱：{name}").format(name=clean(name)), recall, room)


def _recall(name: str, recall: Recall, room: int, style: str = "") -> Content:
    column = min(NAME, room - 16)
    count = f" {recall.right}/{recall.asked}"
    label = Content.styled(padded(fitted(name, column), column), style)
    return Content.assemble(label, " ", share(recall.right, recall.asked, max(4, min(24, room - column - 16))), (count, DIM))
