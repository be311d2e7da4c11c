"""A deck on disk: what is written comes back, a diff shows what changed, and what is no deck is refused."""

from __future__ import annotations

import json
import os
import string
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit import deckfile
from studykit.errors import DeckError
from studykit.model.deck import KINDS, Deck, Entry, Evidence, Item, SourceEntry
from tests import samples

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
NAMES = st.lists(WORDS, max_size=3).map(tuple)
NUMBER = st.integers(0, 10**6)
IDS = st.text(string.hexdigits[:16], min_size=16, max_size=16)
EVIDENCE = st.builds(
    Evidence,
    WORDS,
    NUMBER,
    NUMBER,
    WORDS,
    st.none() | NUMBER,
    st.none() | NUMBER,
    st.none() | WORDS,
    st.none() | WORDS,
    st.none() | WORDS,
    NAMES,
)
ITEMS = st.builds(
    Item,
    IDS,
    st.sampled_from(KINDS),
    WORDS,
    WORDS,
    st.lists(WORDS, min_size=1, max_size=3).map(tuple),
    st.lists(EVIDENCE, min_size=1, max_size=2).map(tuple),
    WORDS,
    st.booleans(),
    st.booleans(),
    st.none() | WORDS,
    NAMES,
)
DECKS = st.builds(
    Deck,
    WORDS,
    st.lists(st.builds(SourceEntry, WORDS, IDS, st.none() | WORDS), max_size=3).map(tuple),
    st.lists(ITEMS, max_size=3).map(tuple),
    st.lists(st.builds(Entry, WORDS, NUMBER, NUMBER, WORDS, NAMES, WORDS), max_size=3).map(tuple),
)


@given(DECKS)
def test_what_is_written_comes_back(deck: Deck) -> None:
    assert deckfile.loads(deckfile.dumps(deck)) == deck


def test_it_is_one_object_of_json_with_its_number_first() -> None:
    record = json.loads(deckfile.dumps(samples.deck()))
    assert list(record) == ["studykit", "name", "sources", "items", "receipt"]
    assert (record["studykit"], record["name"]) == (deckfile.FORMAT, "水循环")
    assert record["items"][0] == {
        "id": "0000000000000001",
        "kind": "definition",
        "form": "recall",
        "prompt": "水循环是指什么？",
        "answer": ["水在陆地、海洋和大气之间的连续运动"],
        "evidence": [
            {
                "file": "水循环.txt",
                "start": 100,
                "end": 123,
                "quote": "水循环是指水在陆地、海洋和大气之间的连续运动。",
                "line": 1,
                "article": "水的旅行",
                "author": "林一舟",
            }
        ],
        "rule": "sample.definition",
    }


def test_a_changed_item_changes_one_line() -> None:
    deck = samples.deck()
    other = replace(deck, items=(*deck.items[:2], replace(deck.items[2], prompt="水循环有哪三环？"), *deck.items[3:]))
    pairs = zip(deckfile.dumps(deck).splitlines(), deckfile.dumps(other).splitlines(), strict=True)
    assert [one.partition('"prompt"')[0] for one, new in pairs if one != new] == [
        '{"id":"0000000000000003","kind":"list","form":"recall",'
    ]


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", "null", "1", '"deck"', '{"name": "水"}', "studykit", "[" * 100_000, "{'studykit': 1}"],
    ids=lambda text: text[:20] or "empty",
)
def test_what_is_no_deck_is_refused(text: str) -> None:
    with pytest.raises(DeckError, match="不是 studykit 的卡组") as refused:
        deckfile.loads(text, "水.json")
    assert refused.value.where == "水.json" and "build" in refused.value.try_


@pytest.mark.parametrize("number", [deckfile.FORMAT + 1, 99, "2", 1.5, None])
def test_a_newer_format_is_refused_and_not_guessed_at(number: object) -> None:
    with pytest.raises(DeckError, match="新") as refused:
        deckfile.loads(json.dumps({"studykit": number, "cards": []}))
    assert "升级" in refused.value.try_


@pytest.mark.parametrize(
    "damage",
    [
        {"items": None},
        {"items": [{}]},
        {"items": [{"id": "1"}]},
        {"sources": [{"file": "a"}]},
        {"receipt": [{"whose": 1}]},
        {"receipt": [[]]},
        {"receipt": "all"},
        {"sources": [None]},
    ],
    ids=str,
)
def test_a_damaged_deck_is_refused(damage: dict[str, object]) -> None:
    whole = json.loads(deckfile.dumps(samples.deck()))
    with pytest.raises(DeckError, match="损坏"):
        deckfile.loads(json.dumps(whole | damage))


@pytest.mark.parametrize(
    "damage",
    [
        {"prompt": None},
        {"prompt": 5},
        {"answer": "蒸发"},
        {"answer": [1, 2]},
        {"ordered": "yes"},
        {"voice": []},
        {"evidence": [[]]},
        {"evidence": [{"file": "水.txt", "start": "0", "end": 9, "quote": "水"}]},
        {"evidence": [{"file": "水.txt", "start": 0, "end": 9}]},
        {"colour": "red"},
    ],
    ids=str,
)
def test_a_damaged_item_is_refused(damage: dict[str, object]) -> None:
    whole = json.loads(deckfile.dumps(samples.deck()))
    whole["items"][2] |= damage
    with pytest.raises(DeckError, match="损坏"):
        deckfile.loads(json.dumps(whole))


@pytest.mark.parametrize(("content", "says"), [(b"\xff\xfe\x00", "读不了"), (b"\x00", "不是 studykit"), (None, "读不了")])
def test_a_file_that_cannot_be_read_is_named(content: bytes | None, says: str, tmp_path: Path) -> None:
    path = tmp_path / "水.json"
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    with pytest.raises(DeckError, match=says) as refused:
        deckfile.load(path)
    assert refused.value.where == os.fspath(path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DeckError, match="没有这个卡组文件") as refused:
        deckfile.load(tmp_path / "无.json")
    assert refused.value.where.endswith("无.json")


def test_the_built_in_decks_come_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studykit.deckfile.BUILT_IN", tmp_path)
    assert deckfile.built_in() == []
    for name in ("b.json", "a.json", "a.txt"):
        (tmp_path / name).touch()
    assert [path.name for path in deckfile.built_in()] == ["a.json", "b.json"]
