"""The end of a sitting: how many, how well, how long, and what tomorrow brings."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from studykit.errors import StoreError
from studykit.messages import gettext as _
from studykit.model.memory import Grade
from studykit.session import Summary
from studykit.tui.desk import Sitting
from studykit.tui.text import clean
from studykit.tui.widgets.hints import Hints
from studykit.tui.words import duration_text
from studykit.tui.wrap import Wrapped

if TYPE_CHECKING:
    from studykit.tui.app import StudyApp


class SummaryScreen(Screen[None]):
    """What a sitting came to."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space,escape", "home", show=False),
        Binding("u,ｕ,f5", "undo", show=False),
        Binding("q,ｑ", "app.quit", show=False),
    ]

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting

    @property
    def _app(self) -> StudyApp:
        return cast("StudyApp", self.app)

    def compose(self) -> ComposeResult:
        """A box in the middle and the hints."""
        with VerticalScroll(id="summary") as box:
            box.border_title = Content(clean(self._sitting.deck.name))
            yield Static(Wrapped(_told(self._sitting.session.summary(self._app.desk.now()))))
        yield Hints(
            [
                ("⏎", _("卡组"), "screen.home"),
                ("u", _("撤销最后一题"), "screen.undo"),
                ("q", _("退出"), "app.quit"),
            ]
        )

    def action_home(self) -> None:
        """Back to the decks."""
        self._app.go_home()

    def action_undo(self) -> None:
        """Take the last grade back and return to its card."""
        try:
            step = self._sitting.session.undo(self._app.desk.now())
        except StoreError as error:
            self._app.complain(error)
        else:
            if step:
                self._app.study(self._sitting)


def _told(summary: Summary) -> Content:
    answered = len(summary.grades)
    percent = round(100 * summary.right / answered) if answered else 0
    blocks = [_block(grade) for grade in summary.grades]
    tens = [Content.assemble(*blocks[start : start + 10]) for start in range(0, answered, 10)]
    dim = "$foreground 60%"
    return Content.assemble(
        (f"{summary.right}/{answered}", "bold $success"),
        "  ",
        (_("答对 {percent}%").format(percent=percent), "bold"),
        "\n\n",
        Content(" ").join(tens),
        "\n\n",
        (_("用时"), dim),
        f" {duration_text(summary.seconds)}    ",
        (_("明天到期"), dim),
        " ",
        _("{n} 题").format(n=summary.tomorrow),
    )


def _block(grade: Grade) -> Content:
    style = {Grade.AGAIN: "error", Grade.HARD: "warning"}.get(grade, "success")
    return Content.styled("✗ " if grade is Grade.AGAIN else "✓ ", f"${style} on ${style} 22%")
