"""What is known about a card: where it comes from, how well it is remembered, every time it was asked."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from studykit.messages import gettext as _
from studykit.model.deck import Item
from studykit.model.memory import Memory
from studykit.schedule import replay
from studykit.store import Store
from studykit.tui.text import clean, padded
from studykit.tui.words import grade_name, kind_name
from studykit.tui.wrap import Wrapped


class InfoScreen(ModalScreen[None]):
    """The card ``item`` as the store knows it."""

    AUTO_FOCUS = "VerticalScroll"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,ｑ,i,ｉ,enter,space", "dismiss", show=False)]

    def __init__(self, store: Store, item: Item) -> None:
        super().__init__()
        self._store = store
        self._item = item

    def compose(self) -> ComposeResult:
        """Facts, then the history."""
        history = self._store.history(self._item.id)
        facts = [
            (_("编号"), clean(self._item.id)),
            (_("题型"), kind_name(clean(self._item.kind))),
            (_("规则"), clean(self._item.rule)),
            (_("谁的说法"), clean(self._item.voice or _("原文直述"))),
            *_remembered(replay(history)),
        ]
        width = max(cell_len(name) for name, _value in facts)
        lines = [Content.assemble((padded(name, width), "$foreground 55%"), "  ", value) for name, value in facts]
        lines += [Content(f"{day.isoformat()}  {grade.value} {grade_name(grade)}") for grade, day in reversed(history)]
        with VerticalScroll(id="help") as box:
            box.border_title = Content(_("卡片信息"))
            box.border_subtitle = Content(_("q 关闭"))
            yield Static(Wrapped(Content("\n").join(lines), hang=width + 2))

    def on_click(self) -> None:
        """A click closes it."""
        self.dismiss()


def _remembered(memory: Memory | None) -> list[tuple[str, str]]:
    if memory is None:
        return [(_("进度"), _("还没有学过"))]
    return [
        (_("下次"), memory.due.isoformat()),
        (_("稳定度"), _("{days} 天（到那时约有九成把握记得）").format(days=f"{memory.stability:.1f}")),
        (_("难度"), f"{memory.difficulty:.1f} / 10"),
        (_("答过"), _("{n} 次，忘过 {m} 次").format(n=memory.reviews, m=memory.lapses)),
    ]
