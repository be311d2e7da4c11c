"""The receipt is exact: every sentence is carded or skipped with a reason, and nothing of the file is left out."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from studykit.compose import compose, drafted
from studykit.compose.gates import GATES
from studykit.compose.receipt import reason_in_words, repair_in_words
from studykit.facts import extract
from studykit.model.deck import Deck
from studykit.model.page import Page
from studykit.read import read
from studykit.restore import restore
from studykit.structure import structure
from tests.reading import page_of

SEEDS = sorted((Path(__file__).parents[2] / "seeds").iterdir())


def _deck(page: Page) -> Deck:
    return compose("回执", [drafted(page, extract(page))])


@pytest.fixture(scope="module", params=SEEDS, ids=lambda path: path.stem[:3])
def page(request: pytest.FixtureRequest) -> Page:
    return structure(restore(read(request.param)))


def test_every_sentence_has_one_entry_and_every_entry_one_fate(page: Page) -> None:
    deck = _deck(page)
    texts = Counter(entry.text for entry in deck.receipt)
    assert not Counter(sentence.span.text.strip() for sentence in page.sentences) - texts
    assert all(bool(entry.items) != bool(entry.skipped) for entry in deck.receipt)
    ids = {item.id for item in deck.items}
    assert {one for entry in deck.receipt for one in entry.items} == ids


def test_the_entries_cover_every_character_of_the_file(page: Page) -> None:
    raw = page.document.raw
    covered = bytearray(len(raw))
    for entry in _deck(page).receipt:
        covered[entry.start : entry.end] = b"\1" * (entry.end - entry.start)
    left = "".join(mark for mark, seen in zip(raw, covered, strict=True) if not seen)
    assert left.strip() == ""


def test_every_reason_is_known_in_words(page: Page) -> None:
    for entry in _deck(page).receipt:
        if entry.skipped:
            assert reason_in_words(entry.skipped) != entry.skipped


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("让我们坚持不懈，努力奋斗。", "hortative"),
        ("天空很蓝。", "no_fact"),
        ("什么是水循环？", "question"),
        ("这里的水循环是指水在盆中打转的现象。", "no_fact"),
        ("货币的本质是我市的财富。", "self_contained"),
    ],
)
def test_a_sentence_is_skipped_for_the_most_telling_reason(text: str, reason: str) -> None:
    _before, entry, _after = _deck(page_of(f"前面有一句话在这里，它说的是天气。{text}后面还有一句，人们都这样说。")).receipt
    assert (entry.text, entry.skipped) == (text, reason)


def test_a_question_that_was_found_and_not_asked_is_told_beside_those_that_were() -> None:
    entry = _deck(page_of("水循环是指水连续运动的过程，它的本质是我市的财富。")).receipt[0]
    assert entry.items and not entry.skipped
    assert [(stop.gate, stop.prompt) for stop in entry.stopped] == [("self_contained", "水循环的本质是什么？")]


def test_every_gate_has_words() -> None:
    assert all(reason_in_words(gate.__name__) != gate.__name__ for gate in GATES)


def test_repairs_are_named_in_words() -> None:
    assert repair_in_words("newline") != "newline"
