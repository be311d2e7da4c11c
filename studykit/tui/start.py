"""Where practice begins: the store is opened, the terminal looked at, and a screen or plain lines chosen."""

from __future__ import annotations

import gc
import sys
from datetime import UTC, datetime
from pathlib import Path

from studykit.forms import Form
from studykit.model.deck import Deck
from studykit.paths import data_folder
from studykit.session import Mode
from studykit.store import Store
from studykit.store.backup import keep_daily
from studykit.tui.desk import Desk
from studykit.tui.paper import Wishes
from studykit.tui.terminal import is_dumb, prepare


def run(
    deck: Path | None = None,
    *,
    limit: int | None = None,
    new: int | None = None,
    plain: bool = False,
    mode: Mode = Mode.REVIEW,
    way: str = "",
    browse: bool = False,
    exam: Wishes | None = None,
) -> int:
    """Practise ``deck``, or choose one on the home screen; the exit code.

    ``limit`` caps the items of a sitting, ``new`` those never seen before on one day. ``plain`` asks for lines instead
    of a screen; a terminal that can draw none gets them unasked. ``mode`` is that of the first sitting, ``way`` how cards are
    answered, if not as the last time; ``browse`` looks through the deck instead, an ``exam`` is sat over it.

    Raises:
        StudykitError: the deck cannot be read, the store cannot be used, or there is no terminal to draw on.
    """
    plain = plain or is_dumb()
    if not plain:
        prepare()
    # Nearly all that a start makes stays; looking among it for what may go would only hold the first frame back.
    gc.disable()
    with Store(data_folder()) as store:
        zone = datetime.now().astimezone().tzinfo or UTC
        desk = Desk(store, lambda: datetime.now(UTC), zone, new=new, limit=limit, given=deck)
        given = desk.load(deck) if deck else None
        try:
            return _practise(desk, given, mode, plain, way, browse, exam)
        finally:
            gc.enable()
            keep_daily(store, desk.today)


def _begun() -> None:
    """What was loaded stays to the end: without this each full collection would walk all of it between two cards."""
    gc.freeze()
    gc.enable()


def _practise(desk: Desk, deck: Deck | None, mode: Mode, plain: bool, way: str, browse: bool, exam: Wishes | None) -> int:
    if plain:
        from studykit.tui import plain as lines

        _begun()
        return lines.run(desk, deck, sys.stdin, sys.stdout, mode, way=way or Form.REVEAL.value, browse=browse, exam=exam)
    from studykit.tui.app import StudyApp

    app = StudyApp(desk, deck, mode, way, browse=browse, exam=exam, welcome=True, drawn=_begun)
    app.run()
    return app.return_code or 0
