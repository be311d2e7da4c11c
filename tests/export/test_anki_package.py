"""The file itself: what its zip and its database say, and what is refused before anything is written."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from studykit.errors import ExportError
from studykit.export import Options, Tally, export
from studykit.model.deck import Deck
from tests import samples
from tests.export import hostile, witness


def _rows(package: Path, query: str) -> list[Any]:
    with zipfile.ZipFile(package) as archive, closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(archive.read("collection.anki2"))
        return connection.execute(query).fetchall()


@pytest.fixture
def package(tmp_path: Path) -> Path:
    export(samples.deck(), tmp_path / "deck.apkg", Options())
    return tmp_path / "deck.apkg"


def test_the_zip_says_nothing_of_when_and_where_it_was_made(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        entries = archive.infolist()
        assert archive.testzip() is None and json.loads(archive.read("media")) == {}
        assert archive.read("collection.anki2")[96:100] == bytes(4), "the number of the SQLite that wrote it"
    assert [entry.filename for entry in entries] == ["collection.anki2", "media"]
    assert {(entry.date_time, entry.create_system, entry.compress_type) for entry in entries} == {((1980, 1, 1, 0, 0, 0), 3, 8)}


def test_the_database_is_sound(package: Path) -> None:
    assert _rows(package, "PRAGMA integrity_check") == [("ok",)]
    assert _rows(package, "SELECT count() FROM cards WHERE nid NOT IN (SELECT id FROM notes)") == [(0,)]


def test_guids_are_hexadecimal(package: Path) -> None:
    guids = [guid for (guid,) in _rows(package, "SELECT guid FROM notes")]
    assert len(set(guids)) == 5 and all(len(guid) == 16 and int(guid, 16) for guid in guids)


def test_a_guid_is_made_of_id_and_note_type_alone(tmp_path: Path) -> None:
    deck = samples.deck()
    reworded = replace(
        deck, name="另一名", items=tuple(replace(item, prompt=f"{item.prompt}？", answer=("甲",)) for item in deck.items)
    )
    query = "SELECT guid FROM notes ORDER BY id"
    for name, one, options in (("a", deck, Options()), ("b", reworded, Options()), ("c", deck, Options(by_member=True))):
        export(one, tmp_path / f"{name}.apkg", options)
    a, b, c = (_rows(tmp_path / f"{name}.apkg", query) for name in "abc")
    assert [x == y for x, y in zip(a, b, strict=True)] == [True, True, False, False, True], "a list with one member is no list"
    assert [x == y for x, y in zip(a, c, strict=True)] == [True, True, False, False, True], "a list of clozes is another note"


def test_new_cards_come_in_the_order_of_the_deck(package: Path) -> None:
    asked = _rows(package, "SELECT sfld FROM notes JOIN cards ON nid = notes.id ORDER BY due")
    assert [text for (text,) in asked] == [item.prompt for item in samples.deck().items]


def test_two_decks_live_in_one_collection(tmp_path: Path) -> None:
    """Even when they have one name, and so the same numbers for notes and cards."""
    again = replace(hostile.deck(), name=samples.deck().name)
    steps = []
    for number, deck in enumerate((samples.deck(), hostile.deck(), again)):
        prefixed = replace(deck, items=tuple(replace(item, id=f"{number}/{item.id}") for item in deck.items))
        export(prefixed, tmp_path / f"{number}.apkg", Options())
        steps.append({"import": str(tmp_path / f"{number}.apkg")})
    *logs, report = witness.ask(*steps, {"report": True})
    assert [log["new"] for log in logs] == [5, 200, 200]
    assert len(report["notes"]) == len(report["cards"]) == report["card_count_after_check"] == 405


def test_an_article_whose_name_differs_in_case_only_is_one_deck(tmp_path: Path) -> None:
    deck = samples.deck()
    articles = ("Water", "WATER", "水", None, "水")
    items = [
        replace(item, evidence=(replace(item.evidence[0], article=name),))
        for item, name in zip(deck.items, articles, strict=True)
    ]
    export(replace(deck, items=tuple(items)), tmp_path / "deck.apkg", Options(tree="article"))
    _, report = witness.ask({"import": str(tmp_path / "deck.apkg")}, {"report": True})
    assert report["decks"] == ["Default", "水循环", "水循环::Water", "水循环::水"]
    assert [card["deck"] for card in report["cards"]] == ["水循环::Water", "水循环::Water", "水循环::水", "水循环", "水循环::水"]


def test_a_deck_without_items_is_a_package_without_notes(tmp_path: Path) -> None:
    assert export(Deck("空", (), (), ()), tmp_path / "deck.apkg", Options()) == Tally(0, 0, 0, 0)
    log, report = witness.ask({"import": str(tmp_path / "deck.apkg")}, {"report": True})
    assert log["found"] == 0 and report["notes"] == {} and report["check"][1]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"prompt": ""}, "没有题面或答案"),
        ({"prompt": "\u3000\x1f"}, "没有题面或答案"),
        ({"answer": ()}, "没有题面或答案"),
        ({"answer": ("", "\x00")}, "没有题面或答案"),
        ({"answer": ("甲", " ")}, "没有题面或答案"),
        ({"id": "0000000000000002"}, "同一个编号 0000000000000002"),
    ],
)
def test_what_is_no_card_is_refused_by_its_id(fields: dict[str, Any], said: str, tmp_path: Path) -> None:
    deck = samples.deck()
    bad = replace(deck, items=(replace(deck.items[0], **fields), *deck.items[1:]))
    with pytest.raises(ExportError, match=said):
        export(bad, tmp_path / "deck.apkg", Options(ledger=tmp_path / "ledger"))
    assert list(tmp_path.iterdir()) == []
