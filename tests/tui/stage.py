"""Playing the program from a test: keys in, the screen as text out."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from textual.pilot import Pilot

from studykit.model.deck import Deck
from studykit.tui.app import StudyApp
from studykit.tui.desk import Desk

Scene = Callable[["Pilot[None]"], Awaitable[None]]


def play(desk: Desk, deck: Deck | None, scene: Scene, size: tuple[int, int] = (80, 24)) -> StudyApp:
    """Run the program on a screen of ``size`` while ``scene`` has the keyboard; the program after it ended."""
    return perform(StudyApp(desk, deck), scene, size)


def perform(app: StudyApp, scene: Scene, size: tuple[int, int] = (80, 24)) -> StudyApp:
    """The same with a program of one's own."""

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            await scene(pilot)

    asyncio.run(run())
    return app


async def settle(pilot: Pilot[None]) -> None:
    """Until everything that was put off until after a refresh has been done."""
    for _ in range(2):
        await pilot.pause()


async def played(pilot: Pilot[None]) -> None:
    """Until the days up to the exam have been played through, beside the screen."""
    await pilot.app.workers.wait_for_complete()
    await settle(pilot)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press ``keys`` and let the screen settle."""
    await pilot.press(*keys)
    await settle(pilot)


def screen_text(pilot: Pilot[None]) -> str:
    """The characters on the screen, blanks at the ends of lines left out."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)
