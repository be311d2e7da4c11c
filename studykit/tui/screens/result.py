"""What an exam came to: the score, form by form, and the way to what was wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, cast

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from studykit.messages import gettext as _
from studykit.tui import hall
from studykit.tui.exam import Result
from studykit.tui.exam_words import score_text
from studykit.tui.proctor import Returned
from studykit.tui.text import clean, fitted, padded
from studykit.tui.widgets.charts import share
from studykit.tui.widgets.hints import Hints
from studykit.tui.words import duration_text, form_name
from studykit.tui.wrap import Wrapped

if TYPE_CHECKING:
    from studykit.tui.app import StudyApp

EDGES = 12
_DIM = "$foreground 55%"


class ResultScreen(Screen[None]):
    """The paper that was handed in."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space,w,ｗ", "look('wrong')", show=False),
        Binding("a,ａ", "look('all')", show=False),
        Binding("q,ｑ,escape", "home", show=False),
        Binding("f8", "app.toggle_theme", show=False),
    ]

    def __init__(self, returned: Returned) -> None:
        super().__init__()
        self._returned = returned

    @property
    def _app(self) -> StudyApp:
        return cast("StudyApp", self.app)

    def compose(self) -> ComposeResult:
        """A box in the middle and the hints."""
        with VerticalScroll(id="result") as box:
            box.border_title = Content(fitted(_("模拟考试 · {name}").format(name=clean(self._returned.deck.name)), 30))
            yield Static(id="told")
        wrong = len(self._returned.result.wrong)
        hints = [("⏎", _("看错的 {n} 题").format(n=wrong), "screen.look('wrong')")] if wrong else []
        yield Hints([*hints, ("a", _("看全卷"), "screen.look('all')"), ("q", _("卡组"), "screen.home")])

    def on_resize(self) -> None:
        """Bars are as wide as the screen allows."""
        room = max(20, min(60, self.app.size.width) - EDGES)
        self.query_one("#told", Static).update(Wrapped(Content("\n").join(_told(self._returned.result, room))))

    def action_look(self, which: str) -> None:
        """Look back at the questions that were not right, or at all."""
        result = self._returned.result
        places = result.wrong if which == "wrong" else tuple(range(len(result.questions)))
        if places:
            hall.look_back(self._app, self._returned, places)

    def action_home(self) -> None:
        """Back to the decks."""
        self._app.go_home()


def _told(result: Result, room: int) -> Iterator[Content]:
    right = len(result.questions) - len(result.wrong)
    yield Content.assemble(
        (score_text(result.score), "bold $accent"),
        "   ",
        (_("答对 {right}/{n} 题").format(n=len(result.questions), right=right), _DIM),
    )
    yield Content("")
    width = max(cell_len(form_name(form)) for form in result.forms())
    for form, tally in result.forms().items():
        bar = share(round(100 * tally.points), 100 * tally.asked, max(6, min(24, room - width - 16)))
        yield Content.assemble(
            (padded(form_name(form), width), "$secondary"), "  ", bar, (f"  {tally.right}/{tally.asked}", _DIM)
        )
    yield Content("")
    yield Content.assemble((_("用时"), _DIM), " ", duration_text(result.used))
    if result.undecided:
        yield Content.styled(_("？ {n} 题拿不准，先不给分：看错题时由你判").format(n=result.undecided), "$warning")
    unseen = len(result.questions) - len(result.grades())
    if unseen:
        yield Content.styled(_("没翻到的 {n} 题不给分，也不记进度").format(n=unseen), _DIM)
    if result.wrong:
        yield Content.styled(_("答错的已经在“错题”里"), _DIM)
