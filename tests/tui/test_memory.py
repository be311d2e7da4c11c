"""However many cards are shown, no widget is made for any of them: what a sitting holds does not grow."""

from __future__ import annotations

import gc
from dataclasses import replace

import pytest
from textual.pilot import Pilot
from textual.widget import Widget

from studykit.forms import Form
from studykit.model.deck import Deck
from studykit.tui.app import StudyApp
from studykit.tui.desk import Desk
from studykit.tui.paper import Wishes
from tests.tui.stage import perform, press

CARDS = 8


def many(deck: Deck) -> Deck:
    """The first item of ``deck``, often."""
    return replace(deck, items=tuple(replace(deck.items[0], id=f"{number:016x}") for number in range(2 * CARDS)))


def widgets() -> int:
    """How many widgets there are in memory, shown or not."""
    gc.collect()
    return sum(isinstance(one, Widget) for one in gc.get_objects())


@pytest.mark.parametrize(
    ("begin", "card", "exam"),
    [
        ([], ["space", "4"], None),
        ([], ["space", "1", "u", "space"], None),
        (["enter"], ["pagedown"], Wishes(2 * CARDS, (Form.TYPED,))),
        (["enter"], ["f6", "g", "f7"], Wishes(2 * CARDS, (Form.TYPED,))),
    ],
)
def test_no_widget_is_kept_from_card_to_card(
    desk: Desk, deck: Deck, begin: list[str], card: list[str], exam: Wishes | None
) -> None:
    counted = []

    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, *begin, *card * 3)
        counted.append(widgets())
        await press(pilot, *card * (CARDS // len(card)))
        counted.append(widgets())

    perform(StudyApp(Desk(desk.store, desk.now, desk.zone, new=2 * CARDS), many(deck), exam=exam), scene)
    assert counted[1] <= counted[0]
