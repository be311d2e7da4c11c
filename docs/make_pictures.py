"""Make the pictures of README: a card in the terminal, the first pages of the printed sheet and of the test, and
cards of every note type as Anki shows them by day and by night.

    python -m docs.make_pictures

All are of the deck in ``decks/``. Needs the ``test`` extra, pillow and Chromium. The clock stands still and the store is empty, so that
the pictures change only when the program or the deck does.
"""

from __future__ import annotations

import asyncio
import subprocess
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
from PIL import Image
from textual.pilot import Pilot

from studykit import deckfile
from studykit.choices import wrong_answers
from studykit.export import Options, _anki_types, export
from studykit.model.deck import Deck, Item
from studykit.store import Store
from studykit.tui.app import StudyApp
from studykit.tui.desk import Desk
from tests.export import witness
from tests.tui.pictures import drawn

ROOT = Path(__file__).parents[1]
DECK = ROOT / "decks" / "新质生产力.json"
SCREEN = (80, 20)
DOTS_A_POINT = 1.25
PHONE = (500, 680)
STYLE = (Path(_anki_types.__file__).parent / "anki_templates" / "style.css").read_text(encoding="utf-8")
GAP = 6


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


def cards(deck: Deck, folder: Path, target: Path) -> None:
    """A card of each note type, rendered by Anki's own core and shown by Chromium at a phone's width, as PNG: above by day, below by
    night."""
    gap = next(item for item in deck.items if len(item.answer) == 1 and item.evidence[0].quote.count(item.answer[0]) == 1)
    wrong = wrong_answers(deck.items)
    choice = next(item for item in deck.items if len(wrong.get(item.id, ())) == 3 and len(item.answer[0]) < 12)
    asked = (
        (deck.items[0], Options()),
        (gap, Options(style="填空")),
        (shown(deck), Options(by_member=True)),
        (shown(deck), Options()),
        (choice, Options(style="选择", choices=wrong)),
    )
    tiles: list[list[Image.Image]] = [[], []]
    for number, (item, options) in enumerate(asked):
        path = folder / f"{number}.apkg"
        export(replace(deck, items=(item,)), path, options)
        _, report = witness.ask({"import": str(path)}, {"report": True})
        for row, night in zip(tiles, ("", "nightMode night_mode"), strict=True):
            row.append(photographed(report["cards"][0]["answer"], night, folder))
    width, height = PHONE
    wall = Image.new("RGB", (len(asked) * (width + GAP) - GAP, 2 * height + GAP), "#808080")
    for y, row in enumerate(tiles):
        for x, tile in enumerate(row):
            wall.paste(tile, (x * (width + GAP), y * (height + GAP)))
    wall.quantize(96).save(target, optimize=True)


def photographed(side: str, night: str, folder: Path) -> Image.Image:
    """One side of a card, as Anki's window holds it."""
    (folder / "card.html").write_text(
        f'<!DOCTYPE html><html class="{night}"><meta charset="utf-8"><style>body {{ margin: 0 }} html {{ background: {"#1d1c1a" if night else "#fbfaf6"} }} {STYLE}</style>'
        f'<body class="card {night} mobile">{side}</body></html>',
        encoding="utf-8",
    )
    size = f"--window-size={PHONE[0]},{PHONE[1]}"
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--user-data-dir={folder / 'profile'}")
    command = ["chromium", *flags, size, f"--screenshot={folder / 'card.png'}", (folder / "card.html").as_uri()]
    subprocess.run(command, check=True, capture_output=True)
    with Image.open(folder / "card.png") as picture:
        return picture.convert("RGB")


def main() -> None:
    """Write the pictures."""
    deck = deckfile.load(DECK)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Store(folder) as store:
            (ROOT / "docs" / "quiz.svg").write_text(card(deck, store), encoding="utf-8")
        cards(deck, folder, ROOT / "docs" / "cards.png")
    page(DECK.with_suffix(".pdf"), ROOT / "docs" / "sheet.png")
    page(DECK.with_name(f"{DECK.stem}-自测卷.pdf"), ROOT / "docs" / "test.png")


if __name__ == "__main__":
    main()
