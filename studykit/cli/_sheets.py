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
    from studykit.export import Options
    from studykit.export._sheet_layouts import LAYOUTS

    for layout in LAYOUTS:
        try:
            yield _printed(deck, Options(layout=layout))
        except ExportError:
            continue


def _printed(deck: Deck, wishes: Options) -> tuple[str, dict[int, str]]:
    from studykit.export._sheet_layouts import sheet_of
    from studykit.worth import best

    sheet = sheet_of(replace(deck, items=best(deck.items, wishes.limit)), wishes)
    return sheet.code, {problem.number: problem.item.id for problem in sheet.problems()}
