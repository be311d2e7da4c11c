"""A deck proves itself against its sources, and one changed byte of a quoted stretch is enough to fail it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from studykit.build import Built, build
from studykit.model.deck import Deck
from studykit.verify import changed_sources, verify

_PAGE = "水循环是指水在陆地、海洋和大气之间连续运动的过程。\n\n1988年1月21日，《水法》通过。7月1日，《水法》正式施行。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "水.txt").write_text(_PAGE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def deck(folder: Path) -> Deck:
    *_, built = build([folder / "水.txt"], "水")
    assert isinstance(built, Built)
    assert len(built.deck.items) == 3
    return built.deck


def test_a_fresh_deck_is_proved(deck: Deck, folder: Path) -> None:
    assert list(verify(deck, folder)) == []
    assert list(changed_sources(deck, folder)) == []


def test_a_date_may_take_its_year_from_another_sentence(deck: Deck) -> None:
    assert ("1988年7月1日",) in [item.answer for item in deck.items]


def test_every_changed_character_of_a_quotation_fails(deck: Deck, folder: Path) -> None:
    path = folder / "水.txt"
    for item in deck.items:
        for evidence in item.evidence:
            for at in range(evidence.start, evidence.end):
                path.write_text(_PAGE[:at] + "改" + _PAGE[at + 1 :], encoding="utf-8")
                assert item.id in {failure.item for failure in verify(deck, folder)}


def test_a_change_outside_the_quotations_is_told_but_fails_nothing(deck: Deck, folder: Path) -> None:
    (folder / "水.txt").write_text(_PAGE + "附记。", encoding="utf-8")
    assert list(verify(deck, folder)) == []
    assert list(changed_sources(deck, folder)) == ["水.txt"]


def test_an_answer_that_its_evidence_does_not_hold_fails(deck: Deck, folder: Path) -> None:
    forged = replace(deck, items=(replace(deck.items[0], answer=("水的停顿",)),))
    (failure,) = verify(forged, folder)
    assert "水的停顿" in failure.message


def test_an_item_without_evidence_fails(deck: Deck, folder: Path) -> None:
    bare = replace(deck, items=(replace(deck.items[0], evidence=()),))
    assert {failure.item for failure in verify(bare, folder)} == {deck.items[0].id}


def test_a_missing_source_fails(deck: Deck, tmp_path: Path) -> None:
    (failure, *_) = verify(deck, tmp_path / "nowhere")
    assert failure.item == ""


def test_the_proof_does_not_need_the_extractor() -> None:
    code = "import sys, studykit.verify; print([name for name in sys.modules if name.startswith('studykit')])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "studykit.read" in loaded
    for room in ("facts", "compose", "structure", "restore"):
        assert f"studykit.{room}" not in loaded


def test_a_date_may_stand_in_pieces_but_only_in_their_order(deck: Deck, folder: Path) -> None:
    whole = next(item for item in deck.items if item.answer == ("1988年1月21日",)).evidence[0]
    at = _PAGE.index("1988年1月21日")
    cuts = [(at, at + 5), (at + 5, at + 7), (at + 7, at + 10)]
    pieces = tuple(replace(whole, start=a, end=b, quote=_PAGE[a:b]) for a, b in cuts)
    item = replace(deck.items[0], kind="date", answer=("1988年1月21日",), evidence=pieces)
    assert list(verify(replace(deck, items=(item,)), folder)) == []
    other = replace(item, answer=("1988年2月21日",))
    assert list(verify(replace(deck, items=(other,)), folder)) != []
