"""``studykit quiz``, line by line; the screen has tests of its own."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from studykit.cli.quiz import EXAMINED, FORMS, MODES
from studykit.paths import data_folder
from studykit.session import Mode
from studykit.store import Store
from studykit.tui.paper import EXAMINED as ALL_EXAMINED
from studykit.tui.words import WAYS
from tests.cli.conftest import Run, files

Type = Callable[[str], None]


@pytest.fixture
def type_(monkeypatch: pytest.MonkeyPatch) -> Type:
    """Puts lines where the program reads what is typed."""
    return lambda lines: monkeypatch.setattr("sys.stdin", io.StringIO(lines))


def grades() -> list[int]:
    with Store(data_folder()) as store:
        return [int(review.grade) for review in store.reviews()]


def test_a_deck_line_by_line(studykit: Run, deck_file: Path, type_: Type) -> None:
    type_("\n3\n\n1\nq\n")
    said = studykit("quiz", deck_file, "--plain")
    assert said.code == 0 and said.err == ""
    assert "水循环是指什么？" in said.out and "答案：水在陆地、海洋和大气之间的连续运动" in said.out
    assert grades() == [3, 1]


def test_without_a_deck_the_decks_at_hand(studykit: Run, deck_file: Path, type_: Type, tmp_path: Path) -> None:
    (tmp_path / "decks").mkdir()
    deck_file.rename(tmp_path / "decks" / deck_file.name)
    type_("1\n\n4\nq\n")
    said = studykit("quiz", "--plain")
    assert said.code == 0 and said.out.startswith("1. 水循环：")
    assert grades() == [4]


@pytest.mark.parametrize(("words", "asked"), [(["--limit", 2], 2), (["--new", 1], 1), (["--new", 0], 0), ([], 5)])
def test_how_many_are_asked(studykit: Run, deck_file: Path, type_: Type, words: list[object], asked: int) -> None:
    type_("\n4\n" * 9)
    assert studykit("quiz", deck_file, "--plain", *words).code == 0
    assert len(grades()) == asked


def test_practice_leaves_nothing_but_the_store(studykit: Run, deck_file: Path, type_: Type, tmp_path: Path) -> None:
    type_("")
    studykit("quiz", deck_file, "--plain")
    assert files(tmp_path) == [deck_file.name]


def test_the_modes_on_offer_are_those_of_a_sitting(studykit: Run) -> None:
    assert tuple(mode.value for mode in Mode) == MODES
    assert all(mode in studykit("quiz", "--help").out for mode in MODES)
    assert sorted(FORMS) == sorted(WAYS)
    assert all(form in studykit("quiz", "--help").out for form in FORMS)


def test_a_deck_can_be_looked_through_and_cards_answered(studykit: Run, deck_file: Path, type_: Type) -> None:
    type_("水法\n1\nq\n")
    said = studykit("quiz", deck_file, "--plain", "--mode", "browse")
    assert said.code == 0 and "1. 《水法》于何时通过？" in said.out and "答案：1988年1月21日" in said.out
    type_("\n3\n1988年1月21日\n\n")
    said = studykit("quiz", deck_file, "--plain", "--form", "gap", "--limit", 5)
    assert "《水法》于＿＿＿＿通过。" in said.out and "✓ 对" in said.out
    assert grades() == [3, 3]


@pytest.mark.parametrize(
    "words", [["--mode", "sleep"], ["--form", "sleep"], ["--limit", "0"], ["--limit", "-1"], ["--new", "-1"], ["--new", "½"]]
)
def test_a_wish_that_makes_no_sense(studykit: Run, deck_file: Path, type_: Type, words: list[str]) -> None:
    type_("")
    said = studykit("quiz", deck_file, "--plain", *words)
    assert (said.code, said.out) == (2, "") and words[1] in said.err


@pytest.mark.parametrize(
    "words", [["--forms", "reveal"], ["--forms", "choice,sleep"], ["--count", "0"], ["--minutes", "-1"], ["--minutes", "x"]]
)
def test_an_exam_that_makes_no_sense(studykit: Run, deck_file: Path, type_: Type, words: list[str]) -> None:
    type_("")
    said = studykit("quiz", deck_file, "--plain", "--mode", "exam", *words)
    assert (said.code, said.out) == (2, "") and words[1].split(",")[-1] in said.err


def test_an_exam_line_by_line(studykit: Run, deck_file: Path, type_: Type) -> None:
    type_("蒸发、输送、降水\n\ny\n")
    said = studykit("quiz", deck_file, "--plain", "--mode", "exam", "--count", 2, "--forms", "typed，members", "--minutes", 0)
    assert said.code == 0 and said.err == ""
    assert said.out.startswith("2 题，不限时\n") and "2 题答对" in said.out
    with Store(data_folder()) as store:
        assert {review.origin for review in store.reviews()} == {"exam"}


def test_the_forms_of_an_exam_are_those_that_can_be_examined() -> None:
    assert tuple(form.value for form in ALL_EXAMINED) == EXAMINED
