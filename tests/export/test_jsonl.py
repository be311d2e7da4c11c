"""The lines that scripts rely on: names, order of items, and nothing lost."""

from __future__ import annotations

import json
from pathlib import Path

from studykit.export import Options, export
from studykit.model.deck import Deck
from tests import samples
from tests.export import hostile


def _records(deck: Deck, path: Path) -> list[dict[str, object]]:
    export(deck, path / "deck.jsonl", Options())
    return [json.loads(line) for line in (path / "deck.jsonl").read_text(encoding="utf-8").split("\n")[:-1]]


def test_a_line_has_the_promised_fields(tmp_path: Path) -> None:
    assert _records(samples.deck(), tmp_path)[2] == {
        "id": "0000000000000003",
        "kind": "list",
        "question": "水循环包括哪三个环节？",
        "answer": ["蒸发", "输送", "降水"],
        "ordered": True,
        "complete": True,
        "voice": None,
        "tags": [],
        "sources": [
            {
                "file": "水循环.txt",
                "start": 300,
                "end": 318,
                "quote": "水循环包括蒸发、输送、降水三个环节。",
                "line": 3,
                "page": None,
                "article": "水的旅行",
                "author": "林一舟",
                "speaker": None,
            }
        ],
    }


def test_the_nastiest_texts_stay_as_they_are(tmp_path: Path) -> None:
    records = _records(hostile.deck(), tmp_path)
    texts = [text.replace("\ud800", "?") for text in hostile.TEXTS]
    assert [record["question"] for record in records[::2]] == texts
    assert [record["answer"] for record in records[::2]] == [[text] for text in texts]


def test_a_deck_without_items_is_an_empty_file(tmp_path: Path) -> None:
    assert _records(Deck("空", (), (), ()), tmp_path) == []
