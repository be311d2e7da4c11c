"""A few screens as pictures, for what text does not show: colours, frames, what is lit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from studykit.model.deck import Deck
from studykit.tui.desk import Desk
from tests.tui.pictures import check
from tests.tui.stage import play, press

PICTURES: dict[str, tuple[str, tuple[int, int], list[str]]] = {
    "home_ink": ("ink", (80, 24), []),
    "answer_ink": ("ink", (80, 24), ["enter", "space", "1", "space", "4", "space"]),
    "answer_small_paper": ("paper", (40, 15), ["enter", "space", "1", "space", "4", "space"]),
    "summary_paper": ("paper", (80, 24), ["enter", "space", "1", "space", "4", "space", "2", "space", "3", "q"]),
}


@pytest.mark.parametrize("name", PICTURES)
def test_it_looks_as_it_looked(desk: Desk, deck: Deck, shelf: Callable[[Deck], Path], name: str) -> None:
    theme, size, keys = PICTURES[name]

    async def scene(pilot: Pilot[None]) -> None:
        pilot.app.theme = theme
        await press(pilot, *keys)
        check(pilot.app, name)

    shelf(deck)
    play(desk, None, scene, size)
