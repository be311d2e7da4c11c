"""The text file as Anki's own text import takes it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from studykit.export import Options, export
from studykit.model.deck import Deck
from tests import samples
from tests.export import hostile, witness
from tests.export.test_anki import shown


@pytest.mark.parametrize("deck", [samples.deck(), hostile.deck()], ids=["samples", "hostile"])
def test_anki_takes_every_row_once(deck: Deck, tmp_path: Path) -> None:
    export(deck, tmp_path / "deck.tsv", Options())
    step = {"csv": str(tmp_path / "deck.tsv")}
    first, second, report = witness.ask(step, step, {"report": True})
    assert first["new"] == len(deck.items) and second["new"] == 0
    notes: list[dict[str, Any]] = list(report["notes"].values())
    assert [_words(note["fields"]["Front"]) for note in notes] == [[shown(item.prompt)] for item in deck.items]
    assert [_words(note["fields"]["Back"]) for note in notes] == [[shown(part) for part in item.answer] for item in deck.items]
    assert all(any(tag.startswith("类型::") for tag in note["tags"]) for note in notes)
    assert {card["deck"] for card in report["cards"]} <= {name for name in report["decks"] if "::" in name}


def _words(html: str) -> list[str]:
    return witness.words(html)


def test_headers_answer_the_import_dialog(tmp_path: Path) -> None:
    export(samples.deck(), tmp_path / "deck.tsv", Options())
    lines = (tmp_path / "deck.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[:5] == [
        "#separator:tab",
        "#html:true",
        "#guid column:5",
        "#deck column:6",
        "#tags column:7",
    ]
    assert len(lines) == 5 + len(samples.deck().items)
