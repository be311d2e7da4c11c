"""``studykit export``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from studykit.export import members
from tests import samples
from tests.cli.conftest import Run, files


def test_one_file_for_each_name_by_its_ending(studykit: Run, deck_file: Path, tmp_path: Path) -> None:
    said = studykit("export", deck_file, "a.csv", "b.jsonl", "c.md")
    assert (said.code, said.out, said.err) == (0, "", "a.csv\nb.jsonl\nc.md\n")
    assert files(tmp_path) == ["a.csv", "b.jsonl", "c.md", deck_file.name]


def test_quiet_says_nothing(studykit: Run, deck_file: Path) -> None:
    said = studykit("export", deck_file, "a.csv", "--quiet")
    assert (said.code, said.out, said.err) == (0, "", "")


def test_a_dash_is_jsonl_on_standard_output(studykit: Run, deck_file: Path, tmp_path: Path) -> None:
    said = studykit("export", deck_file, "-")
    lines = [json.loads(line) for line in said.out.splitlines()]
    assert [line["id"] for line in lines] == [item.id for item in samples.deck().items]
    assert lines[1]["question"] == "《水法》于何时通过？" and lines[1]["answer"] == ["1988年1月21日"]
    assert said.code == 0 and said.err == "" and files(tmp_path) == [deck_file.name]


def test_a_limit_takes_the_front_of_the_deck(studykit: Run, deck_file: Path) -> None:
    assert len(studykit("export", deck_file, "-", "--limit", 2).out.splitlines()) == 2


@pytest.mark.parametrize("name", ["deck", "deck.doc", "deck.apkg.zip"])
def test_an_ending_that_is_not_known(studykit: Run, deck_file: Path, tmp_path: Path, name: str) -> None:
    said = studykit("export", deck_file, name)
    assert said.code == 2 and name in said.err and all(ending in said.err for ending in members())
    assert files(tmp_path) == [deck_file.name]


def test_a_folder_that_is_not_there(studykit: Run, deck_file: Path, tmp_path: Path) -> None:
    said = studykit("export", deck_file, "nowhere/deck.csv")
    assert said.code == 2 and "nowhere" in said.err and files(tmp_path) == [deck_file.name]


def test_a_layout_that_is_not_known(studykit: Run, deck_file: Path, tmp_path: Path) -> None:
    said = studykit("export", deck_file, "deck.pdf", "--layout", "海报")
    assert said.code == 2 and "海报" in said.err and "复习提纲" in said.err
    assert files(tmp_path) == [deck_file.name]


@pytest.mark.parametrize("words", [["--limit", "0"], ["--limit", "-1"], ["--columns", "two"], ["--kinds", "笑话"]])
def test_a_wish_that_makes_no_sense(studykit: Run, deck_file: Path, tmp_path: Path, words: list[str]) -> None:
    said = studykit("export", deck_file, "deck.csv", *words)
    assert (said.code, said.out) == (2, "") and words[1] in said.err
    assert files(tmp_path) == [deck_file.name]
