"""Printed sheets: kept when they are printed, found again by their code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studykit.export import Options
    from studykit.model.deck import Deck
    from studykit.store import Store
    from studykit.tui.desk import Desk

PAPER = (".pdf", ".docx", ".html")


def is_paper(name: str) -> bool:
    """Whether the file ``name`` is a printed sheet."""
    return Path(name).suffix.lower() in PAPER


def with_choices(wishes: Options, deck: Deck, wanted: bool) -> Options:
    """``wishes`` with the wrong answers that the deck's items can be offered with, where they are ``wanted``."""
    if not wanted:
        return wishes
    from studykit.choices import wrong_answers

    return replace(wishes, choices=wrong_answers(deck.items))


def usual(deck: Deck, layout: str) -> Options:
    """The wishes for ``layout`` of ``deck`` when nobody wishes for anything: what ``studykit build --also`` prints."""
    from studykit.export import Options

    return with_choices(Options(layout=layout), deck, layout == "自测卷")


def remember(store: Store, deck: Deck, wishes: Options) -> None:
    """Keep what stands under each number of the sheet that ``wishes`` print of ``deck``.

    Raises:
        StoreError: it cannot be kept.
    """
    from studykit.store import sheets

    code, items = _printed(deck, wishes)
    sheets.put(store, code, items)


def find(desk: Desk, code: str) -> dict[int, str]:
    """The item under each number of the sheet ``code``: as it was printed here, or as the decks at hand are printed
    without further wishes, for sheets that came with a deck; empty where there is none."""
    from studykit.cli._store import decks_at_hand
    from studykit.store import sheets

    if known := sheets.items(desk.store, code):
        return known
    printed = (sheet for deck in decks_at_hand(desk) for sheet in _usual(deck))
    return next((items for one, items in printed if one == code), {})


def _usual(deck: Deck) -> Iterator[tuple[str, dict[int, str]]]:
    """The sheets of ``deck`` in every layout."""
    from studykit.errors import ExportError
    from studykit.export._sheet_layouts import LAYOUTS

    for layout in LAYOUTS:
        try:
            yield _printed(deck, usual(deck, layout))
        except ExportError:
            continue


def _printed(deck: Deck, wishes: Options) -> tuple[str, dict[int, str]]:
    from studykit.export._sheet_layouts import sheet_of
    from studykit.worth import best

    sheet = sheet_of(replace(deck, items=best(deck.items, wishes.limit)), wishes)
    return sheet.code, {problem.number: problem.item.id for problem in sheet.problems()}
