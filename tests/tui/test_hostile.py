"""A deck made to break the screen is drawn literally, on every screen, in both themes, at the usual size and at one where nothing fits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from studykit.model.deck import Deck, Evidence, Item
from studykit.tui.app import StudyApp
from studykit.tui.desk import Desk
from studykit.tui.paper import Wishes
from studykit.tui.plain import run as run_plain
from tests.tui.stage import perform, play, press, screen_text, settle

NASTY = "甲[bold]乙[/] [/]丙[@click=app.exit]丁[0.5]戊[$error]\x1b[31m\x1b]0;x\x07\u202e己\u2066\x9b2J[重点]{0}%s\\["
SEEN = "甲[bold]乙[/] [/]丙[@click=app.exit]"


def nasty_deck(phrases: int = 250) -> Deck:
    """What no screen was made for; its longest text is so many ``phrases`` of four characters."""
    long = "水循环，" * phrases
    evidence = Evidence(NASTY, 0, 9, NASTY + long, 1, 1, NASTY, NASTY, "讲" + NASTY)
    items = (
        Item("1", "definition", "recall", NASTY, (NASTY,), (evidence,), "r"),
        Item("2", NASTY, "recall", NASTY, (NASTY, long, "[/]", "e\u0301" * 50), (evidence, evidence), "r"),
        Item("3", "list", "recall", long, tuple(f"[/]{number}" for number in range(200)), (evidence,), "r", complete=False),
        Item("4", "date", "recall", "", ("",), (), "r"),
    )
    return Deck(NASTY, (), items, ())


@pytest.mark.parametrize("size", [(80, 24), (20, 6)])
def test_on_every_screen(desk: Desk, shelf: Callable[[Deck], Path], size: tuple[int, int]) -> None:
    shelf(nasty_deck(2500))
    Path("decks/[@click=app.exit][bold]坏.json").write_text("[/]", encoding="utf-8")

    async def scene(pilot: Pilot[None]) -> None:
        shots = [screen_text(pilot)]
        for keys in (["enter"], ["space"], ["1", "u"], ["1", "space"], ["4", "space"], ["3", "space"], ["4", "q"]):
            await press(pilot, *keys, "f8")
            shots.append(screen_text(pilot))
        for shot in shots:
            assert "\x1b" not in shot and "\u202e" not in shot and "\x9b" not in shot
        if size == (80, 24):
            assert SEEN in shots[1] and SEEN in shots[2]

    play(desk, None, scene, size)


@pytest.mark.parametrize("size", [(80, 24), (20, 6)])
def test_on_what_opens_over_a_card(desk: Desk, shelf: Callable[[Deck], Path], size: tuple[int, int]) -> None:
    """Source, editor, information, reading, statistics."""
    shelf(nasty_deck())

    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "enter", "space")
        shots = []
        for opened, closed in (("p", "p"), ("e", "ctrl+s"), ("i", "i"), ("*", "u")):
            await press(pilot, opened, "f8")
            shots.append(screen_text(pilot))
            await press(pilot, closed)
        await press(pilot, "1", "space", "e")
        shots.append(screen_text(pilot))
        await press(pilot, "escape", "q", "enter", "t")
        shots.append(screen_text(pilot))
        await press(pilot, "t", "b", "space", "space", "space")
        shots.append(screen_text(pilot))
        for shot in shots:
            assert not set("\x1b\x9b\x07\u202e") & set(shot)
        if size == (80, 24):
            assert SEEN in shots[0]
            assert "甲[bold]乙[/]" in shots[1]

    play(desk, None, scene, size)


def asked_every_way(deck: Deck) -> Deck:
    """``deck`` with what its items need to be asked in every form: fellows for a choice, members, a sentence with a gap."""
    quote = f"有一种{SEEN}\x1b[31m\u202e的东西，名叫怪水。"
    evidence = (Evidence(NASTY, 0, 9, quote, 1, 1, NASTY, NASTY),)
    terms = tuple(Item(f"t{at}", "definition", "recall", f"{at}号叫{NASTY}什么？", (f"{NASTY}{at}",), (), "r") for at in range(5))
    lists = tuple(
        Item(
            f"l{at}",
            "list",
            "recall",
            NASTY * at,
            tuple(f"{mark}{NASTY}" for mark in "春夏秋冬"[at:] + "e\u0301"),
            (),
            "r",
            ordered=True,
        )
        for at in range(3)
    )
    gap = Item("g", "definition", "recall", f"{SEEN}的东西名叫什么？", ("怪水",), evidence, "r")
    return replace(deck, items=(gap, *terms, *lists, *deck.items))


@pytest.mark.parametrize("size", [(80, 24), (20, 6)])
def test_in_every_form(desk: Desk, size: tuple[int, int]) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        shots = []
        for form in ("7", "3", "5", "6", "2"):  # a gap, a choice, a claim, typed, by how well it is known
            await press(pilot, "ctrl+o", form)
            shots.append(screen_text(pilot))
            await press(pilot, *(["1"] if form in "35" else ["甲", "enter"]), "f8")
            shots.append(screen_text(pilot))
            await press(pilot, "f3")
        for form in ("4", "8", "9"):  # members among others, by heart, in order
            await press(pilot, "ctrl+o")
            shots.append(screen_text(pilot))
            await press(pilot, form, *(["甲", "enter", "enter"] if form == "8" else ["1", "2", "3", "4"]), "f8")
            shots.append(screen_text(pilot))
            await press(pilot, "enter", *["escape"] * (form == "8"))
            shots.append(screen_text(pilot))
            await press(pilot, "f3")
        for shot in shots:
            assert not set("\x1b\x9b\x07\u202e") & set(shot)
        if size == (80, 24):
            assert any("＿＿＿＿" in shot for shot in shots) and sum("[bold]乙[/]" in shot for shot in shots) > 12

    play(desk, asked_every_way(nasty_deck()), scene, size)


@pytest.mark.parametrize("size", [(80, 24), (20, 6)])
def test_while_looking_through_a_deck_and_on_the_first_run(
    desk: Desk, shelf: Callable[[Deck], Path], size: tuple[int, int]
) -> None:
    shelf(asked_every_way(nasty_deck()))

    async def scene(pilot: Pilot[None]) -> None:
        shots = [screen_text(pilot)]
        for key in ("1", "3", "1"):
            await press(pilot, key, "f8")
            shots.append(screen_text(pilot))
        await settle(pilot)
        await press(pilot, "/")
        await press(pilot, *"[bold] yjbd", "f8")
        shots.append(screen_text(pilot))
        await press(pilot, "escape", "enter")
        for _ in range(6):
            await press(pilot, "enter", "f8", "*", "@", "-")
            shots.append(screen_text(pilot))
            await press(pilot, "q", "down")
            shots.append(screen_text(pilot))
        for key in ("p", "i", "e"):
            await press(pilot, key)
            shots.append(screen_text(pilot))
            await press(pilot, "escape")
        pilot.app.screen.query_one(Input).value = NASTY
        await press(pilot, "v", "f12")
        shots.append(screen_text(pilot))
        for shot in shots:
            assert not set("\x1b\x9b\x07\u202e") & set(shot)
        if size == (80, 24):
            assert sum("甲[bold]乙[/]" in shot for shot in shots) > 12

    perform(StudyApp(desk, welcome=True), scene, size)


def test_in_plain_lines_while_answering_and_looking_through(desk: Desk) -> None:
    paper = StringIO()
    deck = asked_every_way(nasty_deck())
    run_plain(desk, deck, StringIO("1\n1 2\n甲\x1b[31m\u202e\n3\n" * 20), paper, way="auto")
    run_plain(desk, deck, StringIO("jybd\n1\n[bold]\n2\n\x1b\u202e\n\n3\nq\n"), paper, browse=True)
    assert paper.getvalue().count("[bold]乙[/]") > 20
    assert not set("\x1b\x9b\x07\u202e") & set(paper.getvalue())


def nasty_exam() -> Deck:
    """The same with items that can be chosen among, so that a paper has every form."""
    deck = nasty_deck()
    names = ("[/]江河[bold]", "[/]湖泊[bold]", "[/]冰川[bold]", "[/]海洋[bold]", "[/]沼泽[bold]")
    quotes = [f"[/]\x1b[31m第{at}类\u202e水体是{name}。" for at, name in enumerate(names)]
    evidence = [Evidence(NASTY, 100 * at, 100 * at + 9, quote, 1, 1, NASTY, NASTY) for at, quote in enumerate(quotes)]
    choices = tuple(
        Item(f"c{at}", "definition", "recall", f"[/]第{at}类{NASTY}是什么？", (name,), (evidence[at],), "r")
        for at, name in enumerate(names)
    )
    steps = Item("o", "list", "recall", f"{NASTY}依次是？", names[:4], (evidence[0],), "r", ordered=True)
    return replace(deck, items=(*deck.items[:3], *choices, steps))


@pytest.mark.parametrize("size", [(80, 24), (20, 6)])
def test_in_a_mock_exam(desk: Desk, shelf: Callable[[Deck], Path], size: tuple[int, int]) -> None:
    """Setup, every question, answer sheet, handing in, score, wrong ones, source, and the exam's day with its plan."""
    shelf(nasty_exam())

    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "m", "f8")
        shots = [screen_text(pilot)]
        await press(pilot, "enter")
        for _ in range(9):
            await press(pilot, "f8", "1", "pagedown")
            shots.append(screen_text(pilot))
        await press(pilot, "g", "f8", "f9")
        shots.append(screen_text(pilot))
        await press(pilot, "s")
        shots.append(screen_text(pilot))
        await press(pilot, "a")
        for _ in range(9):
            await press(pilot, "right", "f8")
            shots.append(screen_text(pilot))
        await press(pilot, "q", "q")
        await press(pilot, "d", *"9天", "f8")
        shots.append(screen_text(pilot))
        await press(pilot, "enter")
        await press(pilot, "t", "f8")
        shots.append(screen_text(pilot))
        for shot in shots:
            assert not set("\x1b\x9b\x07\u202e") & set(shot)
        if size == (80, 24):
            assert any(SEEN in shot for shot in shots[1:10]) and any(SEEN in shot for shot in shots[12:])

    play(desk, None, scene, size)
    assert {review.origin for review in desk.store.reviews()} == {"exam"}


def test_in_plain_lines(desk: Desk) -> None:
    paper = StringIO()
    run_plain(desk, nasty_deck(), StringIO("\n3\n" * 4), paper)
    assert paper.getvalue().count(SEEN) > 4
    assert not set("\x1b\x9b\x07\u202e") & set(paper.getvalue())


def test_in_an_exam_in_lines(desk: Desk) -> None:
    paper = StringIO()
    run_plain(desk, nasty_exam(), StringIO("1\n" * 9 + "y\n"), paper, exam=Wishes(9))
    assert paper.getvalue().count(SEEN) > 4
    assert not set("\x1b\x9b\x07\u202e") & set(paper.getvalue())


def test_a_resize_storm_survives(desk: Desk, deck: Deck) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        for width, height in ((1, 1), (200, 60), (3, 2), (40, 15), (80, 24)):
            await pilot.resize_terminal(width, height)
            await press(pilot, "space")
        assert "淡水" in screen_text(pilot) or "水" in screen_text(pilot)

    play(desk, replace(deck, name="[/]"), scene)
