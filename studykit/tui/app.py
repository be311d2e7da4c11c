"""The program on the screen: it goes from one screen to another and speaks for all of them."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from studykit.errors import StudykitError
from studykit.forms import Form
from studykit.messages import gettext as _
from studykit.model.deck import Deck
from studykit.session import Mode
from studykit.tui.desk import Desk, Sitting
from studykit.tui.keys import Key
from studykit.tui.paper import Wishes
from studykit.tui.settings import keep, setting
from studykit.tui.sizes import HEIGHTS, WIDTHS
from studykit.tui.text import clean
from studykit.tui.themes import INK, PAPER, chosen
from studykit.tui.widgets.hints import Hints
from studykit.tui.words import WAYS


class StudyApp(App[None]):
    """Practice over the decks of ``desk``, beginning with ``deck`` where one was given.

    ``way`` is how cards are answered before their answer shows, from one sitting to the next: one of
    :data:`studykit.tui.words.WAYS`.

    ``drawn`` is called after the first frame. ``wishes`` are what the next mock exam is to be like; the program begins with an ``exam`` where one is given.

    Quitting while a deck was given and nothing graded leaves at once; otherwise a sitting ends on its summary.
    """

    CSS_PATH = "studykit.tcss"
    TITLE = "studykit"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", show=False),
        Binding("ctrl+z", "suspend_process", show=False),
        Binding("f8", "toggle_theme", show=False),
    ]

    def __init__(
        self,
        desk: Desk,
        deck: Deck | None = None,
        mode: Mode = Mode.REVIEW,
        way: str = "",
        *,
        browse: bool = False,
        exam: Wishes | None = None,
        welcome: bool = False,
        drawn: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__()
        self.desk = desk
        self.way = way if (way := way or setting("answering")) in WAYS else Form.REVEAL.value
        self._deck = deck
        self._mode = mode
        self._browse = browse
        self._examined = deck if exam else None
        self.wishes = exam or Wishes()
        # Who asks for an exam or for a search has no use for a lesson in cards.
        self._welcome = welcome and not (browse or exam or setting("welcomed"))
        self._drawn = drawn
        self._dress()

    def _dress(self) -> None:
        """Put the theme on before the style sheet is read: one that is set later has all of it read again."""
        self.register_theme(INK)
        self.register_theme(PAPER)
        self.set_reactive(App.theme, chosen())
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[None]:
        """The first screen, in place of an empty one below it."""
        screen = (self._welcome and self.desk.is_new and self._greeting()) or self._first()
        # Textual's switch_screen takes this off any screen that it replaces, but only puts it on those that were pushed.
        screen._push_result_callback(screen, None)
        return screen

    def on_mount(self) -> None:
        """Listen to the system, and begin the exam that was asked for."""
        self.call_after_refresh(self._drawn)
        self._leave_the_terminal_sane()
        # The shell has had the terminal meanwhile; Textual would draw only what has changed.
        self.app_resume_signal.subscribe(self, lambda app: app.refresh(layout=True))
        if self._examined:
            self.examine(self._examined)

    def _greeting(self) -> Screen[None] | None:
        """The first run over a card of the first deck at hand, if there is one."""
        from studykit.tui.screens.first import FirstScreen, card_to_begin_with

        decks = [self._deck] if self._deck else self.desk.decks()
        tried = next((tried for deck in decks if deck and (tried := card_to_begin_with(deck.items))), None)
        return FirstScreen(tried, self._open) if tried else None

    def welcomed(self) -> None:
        """The first run was shown, and is not to be shown again."""
        with suppress(OSError):
            keep("welcomed", "yes")

    def _open(self) -> None:
        """What the program was called for."""
        self.show(self._first())

    def _first(self) -> Screen[None]:
        """The screen of what the program was called for."""
        if self._deck and self._browse:
            from studykit.tui.screens.browse import BrowseScreen

            return BrowseScreen(self._deck)
        return self._beginning(self._deck, self._mode) if self._deck and not self._examined else self._home()

    def _leave_the_terminal_sane(self) -> None:
        """Textual would die of these signals with the terminal raw and its mouse on."""
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP", "SIGQUIT"):
            number = getattr(signal, name, None)
            if number is not None:
                try:
                    loop.add_signal_handler(number, partial(self.exit, return_code=128 + number))
                except (NotImplementedError, RuntimeError, ValueError):
                    return

    def begin(self, deck: Deck, mode: Mode = Mode.REVIEW) -> None:
        """Practise ``deck``; home, which says why not, where there is nothing to ask."""
        self.show(self._beginning(deck, mode))

    def _beginning(self, deck: Deck, mode: Mode) -> Screen[None]:
        from studykit.tui.screens.study import StudyScreen

        sitting = self.desk.sit(deck, mode)
        return StudyScreen(sitting) if sitting.session.current else self._home()

    def _home(self) -> Screen[None]:
        from studykit.tui.screens.home import HomeScreen

        self._deck = None
        return HomeScreen()

    def study(self, sitting: Sitting) -> None:
        """Show the sitting, new or taken up again."""
        from studykit.tui.screens.study import StudyScreen

        self.show(StudyScreen(sitting))

    def browse(self, deck: Deck) -> None:
        """Look through ``deck``."""
        from studykit.tui.screens.browse import BrowseScreen

        self.show(BrowseScreen(deck))

    def finish(self, sitting: Sitting) -> None:
        """End the sitting: its summary, or where nothing was graded back to where it was begun."""
        from studykit.tui.screens.summary import SummaryScreen

        if sitting.session.steps:
            self.show(SummaryScreen(sitting))
        elif self._deck:
            self.exit()
        else:
            self.go_home()

    def go_home(self) -> None:
        """Show the decks as they stand now."""
        self.show(self._home())

    def examine(self, deck: Deck) -> None:
        """Sit a mock exam over ``deck``."""
        from studykit.tui import hall

        hall.enter(self, deck)

    def show(self, screen: Screen[None]) -> None:
        """Put ``screen`` in place of the one that shows, so that no screen is kept behind another."""
        self.switch_screen(screen)

    def help(self, keys: tuple[Key, ...]) -> None:
        """Show all keys over the screen."""
        from studykit.tui.screens.help import HelpScreen

        self.push_screen(HelpScreen(keys))

    def say(self, text: str) -> None:
        """Tell something in passing, on the line of hints."""
        self.screen.query_one(Hints).tell(clean(text))

    def complain(self, error: StudykitError) -> None:
        """Tell what went wrong and what to try, until the next key that changes the screen.

        Not by Textual's toasts: where one lies over the edge of a widget, the Chinese character there is lost.
        """
        self.screen.query_one(Hints).warn(clean(f"✗ {error.what} → {error.try_}"))

    def action_toggle_theme(self) -> None:
        """Ink to paper and back; the next start begins with the one left on."""
        self.theme = PAPER.name if self.theme == INK.name else INK.name
        # A look that is not remembered is no reason to disturb anybody.
        with suppress(OSError):
            keep("theme", self.theme)

    def answer_by(self, way: str) -> None:
        """Have cards answered in this ``way``, and at the next start again."""
        self.way = way
        with suppress(OSError):
            keep("answering", way)

    def action_help_quit(self) -> None:
        """Ctrl+C: nothing is lost by leaving, but it is too easily pressed to leave by it."""
        if self.screen.query(Hints):
            self.say(_("评过的题都已存好。按 q 结束，Ctrl+Q 退出"))
