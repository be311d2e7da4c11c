"""The exam hall: which screen of a mock exam follows which, from the setup over the paper to the score."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.screen import ModalScreen

from studykit.errors import StudykitError
from studykit.messages import gettext as _
from studykit.model.deck import Deck
from studykit.tui import proctor
from studykit.tui.exam_words import left_open_text
from studykit.tui.paper import Wishes
from studykit.tui.proctor import Returned, Seat
from studykit.tui.screens.ask import AskScreen
from studykit.tui.screens.exam_setup import ExamSetupScreen

if TYPE_CHECKING:
    from studykit.tui.app import StudyApp


def enter(app: StudyApp, deck: Deck) -> None:
    """Sit a mock exam over ``deck``: the one that was left, or a new one once it is said how it is to be."""
    seat = proctor.resume(app.desk, deck)
    if seat is None:
        app.push_screen(ExamSetupScreen(deck.name, app.wishes), partial(_hand_out, app, deck))
        return
    ways = [("c", _("接着考"), "go on"), ("s", _("就这样交卷"), "hand in"), ("x", _("作废，另出一卷"), "give up")]
    text = left_open_text(seat.exam, app.desk.now())
    app.push_screen(AskScreen(_("有一场没交的考试"), text, ways), partial(_go_on, app, seat))


def _hand_out(app: StudyApp, deck: Deck, wishes: Wishes | None) -> None:
    if wishes is None:
        return
    app.wishes = wishes
    try:
        seat = proctor.begin(app.desk, deck, wishes)
    except StudykitError as error:
        app.complain(error)
        return
    if seat:
        _sit(app, seat)
    else:
        app.say(_("这个卡组出不了这些题型的题"))


def _go_on(app: StudyApp, seat: Seat, way: str | None) -> None:
    if way == "go on":
        _sit(app, seat)
    elif way == "hand in":
        hand_in(app, seat)
    elif way == "give up":
        try:
            proctor.give_up(app.desk, seat.deck)
        except StudykitError as error:
            app.complain(error)
        else:
            enter(app, seat.deck)


def _sit(app: StudyApp, seat: Seat) -> None:
    from studykit.tui.screens.exam import ExamScreen

    app.show(ExamScreen(seat))


def leave(app: StudyApp) -> None:
    """Go home from an exam that stays open."""
    app.go_home()
    app.call_after_refresh(app.say, _("答案和剩下的时间都留着，m 接着考"))


def hand_in(app: StudyApp, seat: Seat) -> None:
    """Take the paper in, whatever lies over it, and show what it came to."""
    while isinstance(app.screen, ModalScreen):
        app.pop_screen()
    try:
        returned = proctor.hand_in(app.desk, seat)
    except StudykitError as error:
        app.complain(error)
    else:
        show_result(app, returned)


def show_result(app: StudyApp, returned: Returned) -> None:
    """Show what an exam came to."""
    from studykit.tui.screens.result import ResultScreen

    app.show(ResultScreen(returned))


def look_back(app: StudyApp, returned: Returned, places: tuple[int, ...]) -> None:
    """Show the questions at ``places`` (from 0) with their answers."""
    from studykit.tui.screens.mistakes import MistakesScreen

    app.show(MistakesScreen(returned, places))
