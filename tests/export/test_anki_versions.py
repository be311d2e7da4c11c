"""The same package in other versions of Anki than the installed one: passed from 2.1.36, the oldest that pip installs and that runs
on Python 3.11, to the newest.

One environment holds one ``anki``. Others are asked when ``STUDYKIT_ANKI_PYTHONS`` names their interpreters, divided as in
``PATH``: ``python -m venv old && old/bin/pip install anki==2.1.36 "protobuf<3.21"``, then
``STUDYKIT_ANKI_PYTHONS=old/bin/python python -m pytest tests/export/test_anki_versions.py``.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from studykit.export import Options, export
from tests import samples
from tests.export import hostile, witness
from tests.export.test_anki import shown

_PYTHONS = [sys.executable, *filter(None, os.environ.get("STUDYKIT_ANKI_PYTHONS", "").split(os.pathsep))]


@pytest.mark.parametrize("python", _PYTHONS)
def test_a_package_arrives_whole_and_is_known_again(python: str, tmp_path: Path) -> None:
    deck = hostile.deck()
    export(deck, tmp_path / "deck.apkg", Options(by_member=True))
    step = {"import": str(tmp_path / "deck.apkg")}
    first, second, report = witness.ask(step, step, {"report": True}, python=python)
    said, fine = report["check"]
    assert (first["new"], second["new"]) == (len(deck.items), 0)
    assert fine and "\n" not in said.strip() and report["empty"] == {}, said
    assert report["card_count_after_check"] == len(report["cards"]) == sum(len(item.answer) for item in deck.items)
    asked = {
        report["notes"][card["guid"]]["fields"]["编号"]: witness.words(card["question"], "question") for card in report["cards"]
    }
    assert asked == {item.id: [shown(item.prompt)] for item in deck.items}


@pytest.mark.parametrize("python", _PYTHONS)
def test_a_later_package_updates_in_place(python: str, tmp_path: Path) -> None:
    deck = samples.deck()
    changed = replace(deck, items=(replace(deck.items[0], answer=("水的运动",)), *deck.items[1:]))
    for number, one in enumerate((deck, changed)):
        export(one, tmp_path / f"{number}.apkg", Options(ledger=tmp_path / "ledger"))
    steps = [{"import": str(tmp_path / f"{number}.apkg")} for number in range(2)]
    _, second, report = witness.ask(*steps, {"report": True}, python=python)
    assert (second["new"], second["conflicting"]) == (0, 0) and len(report["notes"]) == 5
    assert "水的运动" in {note["fields"]["答案"] for note in report["notes"].values()}
