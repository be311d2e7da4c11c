"""A few screens as pictures, for what text does not show: colours, frames, what is lit."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC
from pathlib import Path

import pytest
from textual.pilot import Pilot

from studykit.model.deck import Deck, Evidence, Item
from studykit.store import Store
from studykit.tui.app import StudyApp
from studykit.tui.desk import Desk
from studykit.tui.paper import Wishes
from tests.conftest import NOW
from tests.tui.pictures import check
from tests.tui.stage import perform, play, played, press

PICTURES: dict[str, tuple[str, tuple[int, int], list[str]]] = {
    "home_ink": ("ink", (80, 24), []),
    "answer_ink": ("ink", (80, 24), ["enter", "space", "1", "space", "4", "space"]),
    "answer_small_paper": ("paper", (40, 15), ["enter", "space", "1", "space", "4", "space"]),
    "summary_paper": ("paper", (80, 24), ["enter", "space", "1", "space", "4", "space", "2", "space", "3", "q"]),
}


FORMS = {
    "choice_ink": ("ink", (80, 24), ["o", "3"]),
    "several_paper": ("paper", (80, 24), ["space", "4", "o", "4", "1", "3", "4", "enter"]),
    "order_small_ink": ("ink", (40, 15), ["space", "4", "o", "9", "2", "3"]),
    "members_small_paper": ("paper", (40, 15), ["space", "4", "o", "8", *"河源", "enter", *"中游", "enter"]),
    "forms_paper": ("paper", (80, 24), ["o"]),
}
BROWSING = {
    "browse_ink": ("ink", (80, 24), ["enter", "*", "down", "@", "/", *"hl", "down"]),
    "browse_small_paper": ("paper", (40, 15), [*"hl", "enter", "*"]),
}
BEGUN = ["m", "enter"]
ANSWERED = [*BEGUN, "2", "right", "1", "3", "right", "1", "*", "right", *"1988", "enter", *"河口", "enter", "f6"]
EXAMS = {
    "exam_setup_paper": ("paper", (80, 24), ["m", "down"]),
    "exam_ink": ("ink", (80, 24), [*BEGUN, "2", "*"]),
    "exam_small_paper": ("paper", (40, 15), [*BEGUN, "right", "1", "3"]),
    "answer_sheet_ink": ("ink", (80, 24), ANSWERED),
    "result_paper": ("paper", (80, 24), [*ANSWERED, "s", "s"]),
    "plan_small_ink": ("ink", (40, 15), ["d", *"7天", "enter"]),
}
RIVER = (
    ("definition", "河流的源头称为什么？", ("河源",), "河流的源头称为河源。", False),
    ("list", "河流分为哪四段？", ("河源", "上游", "中游", "河口"), "河流分为河源、上游、中游、河口四段。", True),
    ("definition", "河流注入海洋的地方称为什么？", ("河口",), "河流注入海洋的地方称为河口。", False),
    ("definition", "分开两个流域的高地称为什么？", ("分水岭",), "分开两个流域的高地称为分水岭。", False),
    ("definition", "干流和支流合称什么？", ("水系",), "干流和支流合称水系。", False),
    ("list", "灌溉有哪三种方式？", ("漫灌", "喷灌", "滴灌"), "灌溉有漫灌、喷灌和滴灌三种方式。", False),
    ("date", "《河道管理条例》于何时发布？", ("1988年6月10日",), "《河道管理条例》于1988年6月10日发布。", False),
)


def river() -> Deck:
    """A deck that has wrong answers to offer for each of its items."""
    items = tuple(
        Item(
            f"{at:016x}",
            kind,
            "recall",
            prompt,
            answer,
            (Evidence("河流.txt", at * 40, at * 40 + len(quote), quote, None, at, "河流", "周岚"),),
            "r",
            ordered,
        )
        for at, (kind, prompt, answer, quote, ordered) in enumerate(RIVER, 1)
    )
    return Deck("河流", (), items, ())


@pytest.mark.parametrize("name", FORMS)
def test_a_form_looks_as_it_looked(desk: Desk, name: str) -> None:
    theme, size, keys = FORMS[name]

    async def scene(pilot: Pilot[None]) -> None:
        pilot.app.theme = theme
        await press(pilot, *keys)
        check(pilot.app, name)

    play(desk, river(), scene, size)


@pytest.mark.parametrize("name", BROWSING)
def test_a_deck_that_is_looked_through_looks_as_it_looked(desk: Desk, name: str) -> None:
    theme, size, keys = BROWSING[name]

    async def scene(pilot: Pilot[None]) -> None:
        pilot.app.theme = theme
        await press(pilot, *keys)
        check(pilot.app, name)

    perform(StudyApp(desk, river(), browse=True), scene, size)


@pytest.mark.parametrize("name", EXAMS)
def test_an_exam_looks_as_it_looked(store: Store, shelf: Callable[[Deck], Path], name: str) -> None:
    theme, size, keys = EXAMS[name]

    async def scene(pilot: Pilot[None]) -> None:
        pilot.app.theme = theme
        await press(pilot, *keys)
        await played(pilot)
        check(pilot.app, name)

    shelf(river())
    perform(StudyApp(Desk(store, lambda: NOW, UTC), exam=Wishes(7)), scene, size)


def test_the_first_run_looks_as_it_looked(desk: Desk) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        pilot.app.theme = "paper"
        await press(pilot, "1")
        check(pilot.app, "first_paper")

    perform(StudyApp(desk, river(), welcome=True), scene)


@pytest.mark.parametrize("name", PICTURES)
def test_it_looks_as_it_looked(desk: Desk, deck: Deck, shelf: Callable[[Deck], Path], name: str) -> None:
    theme, size, keys = PICTURES[name]

    async def scene(pilot: Pilot[None]) -> None:
        pilot.app.theme = theme
        await press(pilot, *keys)
        check(pilot.app, name)

    shelf(deck)
    play(desk, None, scene, size)
