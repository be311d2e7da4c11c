"""Make the pictures of README: a card in the terminal, and the first pages of the printed sheet and of the test.

    python -m docs.make_pictures

All are of the deck in ``decks/``. Needs the ``test`` extra and pillow. The clock stands still and the store is empty, so that
the pictures change only when the program or the deck does.
"""

from __future__ import annotations

import asyncio
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
from textual.pilot import Pilot

from studykit import deckfile
from studykit.model.deck import Deck, Item
from studykit.store import Store
from studykit.tui.app import StudyApp
from studykit.tui.desk import Desk
from tests.tui.pictures import drawn

ROOT = Path(__file__).parents[1]
DECK = ROOT / "decks" / "新质生产力.json"
SCREEN = (80, 20)
DOTS_A_POINT = 1.25


def shown(deck: Deck) -> Item:
    """The item to show: the first whole list of three or four, asked briefly and proved in one place."""
    lists = (item for item in deck.items if item.kind == "list" and item.complete and len(item.evidence) == 1)
    return next(item for item in lists if len(item.answer) in (3, 4) and len(item.prompt) < 30)


def card(deck: Deck, store: Store) -> str:
    """The screen with one item's answer and its source, as SVG."""
    item = shown(deck)
    rest = tuple(one for one in deck.items if one.id != item.id)
    front = Deck(deck.name, deck.sources, (item, *rest), deck.receipt)
    app = StudyApp(Desk(store, lambda: datetime(2026, 5, 4, 9, 30, tzinfo=UTC), UTC), front)

    async def scene() -> str:
        async with app.run_test(size=SCREEN) as pilot:
            await settled(pilot)
            await pilot.press("space")
            await settled(pilot)
            return drawn(app)

    return asyncio.run(scene())


async def settled(pilot: Pilot[None]) -> None:
    """Wait until nothing is put off until after a refresh."""
    for _ in range(3):
        await pilot.pause()


def page(sheet: Path, target: Path) -> None:
    """The first page of a PDF, as PNG."""
    with pypdfium2.PdfDocument(sheet) as document:
        picture = document[0].render(scale=DOTS_A_POINT, grayscale=True).to_pil()
        picture.quantize(16).save(target, optimize=True)


def main() -> None:
    """Write the pictures."""
    deck = deckfile.load(DECK)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Store(folder) as store:
            (ROOT / "docs" / "quiz.svg").write_text(card(deck, store), encoding="utf-8")
    page(DECK.with_suffix(".pdf"), ROOT / "docs" / "sheet.png")
    page(DECK.with_name(f"{DECK.stem}-自测卷.pdf"), ROOT / "docs" / "test.png")


if __name__ == "__main__":
    main()
