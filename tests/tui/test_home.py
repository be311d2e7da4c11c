"""The keys of the home screen: letters, their full-width twins and function keys lead to the same place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

from studykit.model.deck import Deck
from studykit.tui.desk import Desk
from studykit.tui.home_keys import home_keys
from studykit.tui.keys import _names
from studykit.tui.screens.help import HelpScreen
from tests.tui.stage import play, press, screen_text

Shelf = Callable[[Deck], Path]


@pytest.mark.parametrize(
    ("keys", "screen"),
    [
        (("space", "f1", "enter"), "StudyScreen"),
        (("l", "ｌ", "f6"), "StudyScreen"),
        (("b", "ｂ", "f10"), "StudyScreen"),
        (("w", "f9"), "HomeScreen"),  # nothing was forgotten yet
        (("/", "／", "f", "f4"), "BrowseScreen"),
        (("t", "ｔ", "f5"), "StatisticsScreen"),
        (("m", "ｍ", "f2"), "ExamSetupScreen"),
        (("d", "ｄ", "f3"), "ExamDayScreen"),
        (("?", "？", "f12"), "HelpScreen"),
    ],
)
def test_where_a_key_leads(desk: Desk, deck: Deck, shelf: Shelf, keys: tuple[str, ...], screen: str) -> None:
    shelf(deck)
    for key in keys:

        async def scene(pilot: Pilot[None], key: str = key) -> None:
            await press(pilot, key)
            assert type(pilot.app.screen).__name__ == screen

        play(desk, None, scene)


def test_the_help_tells_every_key_and_no_key_does_two_things(desk: Desk, deck: Deck, shelf: Shelf) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "?")
        shown = screen_text(pilot)
        assert isinstance(pilot.app.screen, HelpScreen)
        assert all(key.long[:8] in shown for key in home_keys())

    names = [name for key in home_keys() for name in _names(key)]
    assert len(names) == len(set(names))
    shelf(deck)
    play(desk, None, scene)
