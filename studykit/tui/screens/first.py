"""The first run: one screen on which a real card is answered, turned and graded, and nothing is kept of it but that it was shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widgets import Static

from studykit.choices import WRONG, Pool
from studykit.forms import Attempt, Form, check, choose, pose, suggested
from studykit.messages import gettext as _
from studykit.model.deck import Item
from studykit.model.memory import Grade
from studykit.schedule import intervals
from studykit.tui.keys import bindings, first_keys
from studykit.tui.sizes import USUAL
from studykit.tui.widgets.card import Card
from studykit.tui.widgets.grades import GradeBar
from studykit.tui.widgets.hints import Hints
from studykit.tui.words import BY_MEMORY, grade_name, interval_text
from studykit.tui.wrap import Wrapped

if TYPE_CHECKING:
    from studykit.tui.app import StudyApp

LOOKED_AT = 200
SHORT = 20
_PLAIN = ("date", "figure")


def card_to_begin_with(items: tuple[Item, ...]) -> Attempt | None:
    """The first of ``items`` that is a choice of short answers proved in one place, of four and of dates or figures where there
    is one, since nobody can doubt which of them is right; else the first as it is."""
    some = items[:LOOKED_AT]
    pool = Pool(some)
    short = (item for item in some if len(item.answer) == 1 and len(item.answer[0]) <= SHORT and len(item.evidence) == 1)
    choices = [tried for tried in (pose(item, Form.CHOICE, pool) for item in short) if tried.form is Form.CHOICE]
    plainest = min(choices, key=lambda tried: (tried.item.kind not in _PLAIN, len(tried.options) <= WRONG), default=None)
    return plainest or (pose(some[0], Form.REVEAL, pool) if some else None)


class FirstScreen(Screen[None]):
    """Three steps over ``tried``: answer, grade, and how cards are to be answered from now on; ``then`` is what comes after."""

    AUTO_FOCUS = ""
    DEFAULT_CLASSES = USUAL
    BINDINGS: ClassVar[list[BindingType]] = bindings(first_keys())

    def __init__(self, tried: Attempt, then: Callable[[], None]) -> None:
        super().__init__()
        self._tried = tried
        self._then = then
        self._step = 1

    @property
    def _app(self) -> StudyApp:
        return cast("StudyApp", self.app)

    def compose(self) -> ComposeResult:
        """What this step asks, the card, the grades, hints."""
        with Vertical(id="column"):
            yield Static(id="step")
            yield Card()
            yield GradeBar(_("看答案"))
        yield Hints([("Esc", _("跳过"), "screen.skip"), ("?", _("帮助"), "screen.help"), ("F8", _("换色"), "app.toggle_theme")])

    def on_mount(self) -> None:
        """Show the card with the first frame."""
        card = self.query_one(Card)
        card.ask(self._tried.item, self._tried)
        card.attempt(self._tried)
        self.query_one(GradeBar).ask(_("空格"))
        asks = _("选一个答案，按它的数字；想不出就按空格。") if self._tried.options else _("先在心里答，再按空格看答案。")
        self._tell(_("第一次用？拿一张真卡试试，不计成绩。") + asks)

    def _tell(self, text: str, *more: Content) -> None:
        number = Content.styled("①②③"[self._step - 1] + " ", "bold $accent")
        self.query_one("#step", Static).update(Wrapped(Content("\n").join([Content.assemble(number, text), *more]), hang=2))

    def action_advance(self) -> None:
        """The answer; behind the last step, practice."""
        if self._step == 1:
            self._reveal()
        elif self._step == 2:
            self.action_number((suggested(self._tried) or Grade.GOOD).value)
        else:
            self.action_skip()

    def action_number(self, number: int) -> None:
        """The option, the grade, or the way of answering of this number."""
        if self._step == 1 and number <= len(self._tried.options):
            self._tried = check(choose(self._tried, number - 1))
            self._reveal()
        elif self._step == 1 and not self._tried.options:
            self._reveal()
        elif self._step == 2:
            self._grade(Grade(number))
        elif self._step == 3 and number <= 2:
            self._app.answer_by((Form.REVEAL.value, BY_MEMORY)[number - 1])
            self.action_skip()

    def action_pick(self, number: int) -> None:
        """A click on an option."""
        self.action_number(number)

    def _reveal(self) -> None:
        self._step = 2
        self.query_one(Card).reveal(self._tried.item, self._tried)
        self.query_one(GradeBar).offer(intervals(None, self._app.desk.today), suggested(self._tried))
        self._tell(_("每个答案都引自原文，下面就是出处。说说记得怎样：忘了按 1，吃力按 2，想起来了按 3，不假思索按 4。"))

    def _grade(self, grade: Grade) -> None:
        self._step = 3
        self.add_class("last")
        days = intervals(None, self._app.desk.today)[grade]
        self.query_one(GradeBar).ask("⏎", _("开始"))
        self._tell(
            _("评为“{grade}”的题，{when}再问；评错了按 u 撤销，p 看原文，? 看全部按键。以后怎么答？").format(
                grade=grade_name(grade), when=_("过一会儿") if days == 0 else _("{days}后").format(days=interval_text(days))
            ),
            _way(1, _("在心里答，空格翻看：最快")),
            _way(2, _("先作答：生的选择、判断，熟了填空、默写")),
        )

    def on_grade_bar_pressed(self, event: GradeBar.Pressed) -> None:
        """A chip was clicked."""
        self.action_number(event.grade.value) if event.grade else self.action_advance()

    def action_skip(self) -> None:
        """On to practice; this screen has been seen."""
        self._app.welcomed()
        self._then()

    def action_help(self) -> None:
        """Show all keys."""
        self._app.help(first_keys())


def _way(number: int, text: str) -> Content:
    line = Content.assemble(("  ", ""), (str(number), "bold $accent"), "  ", (text, "$foreground"))
    return line.stylize(Style.from_meta({"@click": f"screen.number({number})"}))
