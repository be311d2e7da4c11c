"""Home: the decks at hand, what is due in each, and what to do next."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.worker import Worker, WorkerState

from studykit.errors import DeckError, StudykitError
from studykit.messages import gettext as _
from studykit.model.deck import Deck
from studykit.session import Mode
from studykit.tui.desk import Offer
from studykit.tui.home_keys import home_keys
from studykit.tui.keys import bindings
from studykit.tui.plan import set_exam_day
from studykit.tui.plan_words import plan_begun, plan_lines
from studykit.tui.sizes import USUAL
from studykit.tui.text import clean
from studykit.tui.widgets.decks import DeckRow
from studykit.tui.widgets.hints import Hints
from studykit.tui.words import MODE_KEYS, day_text, mode_name, modes_text, next_text
from studykit.tui.wrap import Wrapped

if TYPE_CHECKING:
    from studykit.tui.app import StudyApp
    from studykit.tui.outlook import Outlook


class HomeScreen(Screen[None]):
    """The decks are looked at one by one after the first frame, so that many of them do not hold it back; the plan up to an exam
    is played through beside the screen, in a thread, and told when it is done."""

    DEFAULT_CLASSES = USUAL
    BINDINGS: ClassVar[list[BindingType]] = bindings(home_keys())

    def __init__(self) -> None:
        super().__init__()
        self._offers: list[Offer | DeckError] = []
        self._rest: list[Path] = []
        self._plans: dict[int, Outlook] = {}

    @property
    def _app(self) -> StudyApp:
        return cast("StudyApp", self.app)

    def compose(self) -> ComposeResult:
        """Title, list, what to do next, hints."""
        with Vertical(id="column"):
            yield Static(Content.assemble(("studykit", "bold $accent"), f"  {day_text(self._app.desk.today)}"), id="title")
            yield OptionList(id="decks", markup=False)
            yield Static(id="next")
        yield Hints(
            [
                ("⏎", mode_name(Mode.REVIEW), "screen.start"),
                ("/", _("搜索"), "screen.browse"),
                ("m", _("模拟考试"), "screen.examine"),
                ("d", _("考试日期"), "screen.exam_day"),
                ("t", _("统计"), "screen.statistics"),
                ("?", _("帮助"), "screen.help"),
                ("q", _("退出"), "app.quit"),
                *((key, mode_name(mode), f"screen.start('{mode.value}')") for key, mode in MODE_KEYS),
            ]
        )

    def on_mount(self) -> None:
        """Begin to look at the decks."""
        self.query_one("#decks", OptionList).border_title = Content(_("卡组"))
        self._rest = self._app.desk.paths()
        self.call_after_refresh(self._look)

    def _look(self) -> None:
        """Look at one deck, and come back for the next one once this one is drawn."""
        if self._rest:
            self._offers.append(self._app.desk.look(self._rest.pop(0)))
            self.query_one("#decks", OptionList).add_option(DeckRow(self._offers[-1]))
            self.call_after_refresh(self._look)
        elif self._offers:
            self.query_one("#decks", OptionList).highlighted = most_pressing(self._offers)
        else:
            self._tell(Content(_("这里还没有卡组。用 studykit build 文件… 从文档生成，放在当前文件夹的 decks/ 里")))

    def _tell(self, told: Content) -> None:
        self.query_one("#next", Static).update(Wrapped(told))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say what to do with the deck under the cursor."""
        self._tell_of(event.option_index)
        offer = self._offers[event.option_index]
        if isinstance(offer, Offer) and offer.exam and event.option_index not in self._plans:
            self.call_after_refresh(self._play, event.option_index, offer.deck)

    def _tell_of(self, at: int) -> None:
        offer = self._offers[at]
        lines = [Content(clean(next_text(offer)))]
        if isinstance(offer, Offer):
            if offer.exam:
                told = plan_lines(self._plans[at]) if at in self._plans else plan_begun(offer.exam.day, self._app.desk.today)
                lines += [Content.styled(line, "$error" if line.startswith("✗") else "$accent") for line in told]
            if offer.is_left:
                lines.append(Content.styled(_("有一场没交的考试：m 接着考"), "$warning"))
            if offer.standing.items:
                lines.append(Content(modes_text(offer)))
        self._tell(Content("\n").join(lines))

    def _play(self, at: int, deck: Deck) -> None:
        """Play the days up to the exam of the deck at this place through, and tell what comes of it."""
        if play := self._app.desk.outset(deck):
            self.run_worker(play, name=str(at), thread=True, exclusive=True)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell the plan that was played through, if the cursor is still there."""
        at, found = int(event.worker.name), event.worker.result
        if event.state is WorkerState.SUCCESS and found:
            self._plans[at] = found
            if self.query_one("#decks", OptionList).highlighted == at:
                self._tell_of(at)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click on a deck."""
        self.action_start()

    def action_start(self, mode: str = Mode.REVIEW.value) -> None:
        """Practise the deck under the cursor in ``mode``, if there is anything to do."""
        if offer := self._chosen():
            if offer.modes.get(Mode(mode)) == 0:
                self._app.say(_("{mode}：现在一题也没有").format(mode=mode_name(Mode(mode))))
            else:
                self._app.begin(offer.deck, Mode(mode))

    def _chosen(self) -> Offer | None:
        """The deck under the cursor, if it can be read."""
        index = self.query_one("#decks", OptionList).highlighted
        offer = self._offers[index] if index is not None else None
        return offer if isinstance(offer, Offer) else None

    def action_examine(self) -> None:
        """Sit a mock exam over the deck under the cursor."""
        if offer := self._chosen():
            self._app.examine(offer.deck)

    def action_exam_day(self) -> None:
        """Set the day on which the deck under the cursor has to be known."""
        from studykit.tui.screens.exam_day import ExamDayScreen

        if offer := self._chosen():
            desk, deck = self._app.desk, offer.deck
            exam = desk.exam(deck)
            screen = ExamDayScreen(deck.name, offer.standing.new, desk.today, exam.day if exam else None)
            self._app.push_screen(screen, partial(self._set_exam_day, deck))

    def _set_exam_day(self, deck: Deck, day: date | None) -> None:
        from studykit.tui.screens.exam_day import NONE

        if day is None:
            return
        desk = self._app.desk
        try:
            set_exam_day(desk.store, deck, None if day == NONE else day, desk.today)
        except StudykitError as error:
            self._app.complain(error)
        else:
            self._app.go_home()

    def action_statistics(self) -> None:
        """Show how practice goes, and how the deck under the cursor is known."""
        from studykit.tui.screens.statistics import StatisticsScreen

        if offer := self._chosen():
            desk = self._app.desk
            self._app.push_screen(StatisticsScreen(offer.deck.name, desk.statistics(offer.deck), desk.today))

    def action_help(self) -> None:
        """Show all keys."""
        self._app.help(home_keys())

    def action_browse(self) -> None:
        """Look through the deck under the cursor."""
        if offer := self._chosen():
            self._app.browse(offer.deck)

    def action_move(self, by: int) -> None:
        """Move the cursor."""
        decks = self.query_one("#decks", OptionList)
        if by > 0:
            decks.action_cursor_down()
        else:
            decks.action_cursor_up()


def most_pressing(offers: list[Offer | DeckError]) -> int:
    """Which deck to begin with: the one with most due, else most new, else the first."""

    def pressure(index: int) -> tuple[int, int, int]:
        offer = offers[index]
        return (offer.standing.due, offer.new, -index) if isinstance(offer, Offer) else (-1, -1, -index)

    return max(range(len(offers)), key=pressure)
