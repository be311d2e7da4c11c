"""``studykit mark``: numbers on paper become reviews."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from studykit import deckfile
from studykit.cli._sheets import usual
from studykit.export._sheet_layouts import sheet_of
from studykit.model.memory import Grade
from studykit.paths import data_folder
from studykit.store import Store
from tests import samples
from tests.cli.conftest import Run

ITEMS = [item.id for item in samples.deck().items]
"""In the order of their lines, which is the order of a review sheet by article."""


@pytest.fixture
def code(studykit: Run, deck_file: Path, tmp_path: Path) -> str:
    """The code printed on a review sheet of the sample deck."""
    assert studykit("export", deck_file, "sheet.html").code == 0
    found = re.search(r"　([2-9A-HJKMNP-Z]{6})</span>", (tmp_path / "sheet.html").read_text(encoding="utf-8"))
    assert found is not None
    return found[1]


def grades() -> dict[str, int]:
    with Store(data_folder()) as store:
        reviews = store.reviews()
    assert {review.origin for review in reviews} <= {"paper"} and len({review.item for review in reviews}) == len(reviews)
    return {review.item: int(review.grade) for review in reviews}


def marked(*wrong: int) -> dict[str, int]:
    """All five items good but those with the numbers ``wrong``."""
    return {item: int(Grade.AGAIN if number in wrong else Grade.GOOD) for number, item in enumerate(ITEMS, 1)}


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        (["2"], {2}),
        (["1", "3-5"], {1, 3, 4, 5}),
        (["1,3"], {1, 3}),
        (["１、３－４"], {1, 3, 4}),
        (["2-2", "2"], {2}),
        (["1–2；4—5"], {1, 2, 4, 5}),
        (["--all-right"], set()),
    ],
)
def test_the_wrong_ones_come_again_and_the_rest_is_good(studykit: Run, code: str, typed: list[str], wrong: set[int]) -> None:
    said = studykit("mark", code, *typed)
    assert (said.code, said.err) == (0, "")
    assert said.out == f"卷 {code}：5 张卡记下了，{5 - len(wrong)} 张对，{len(wrong)} 张错\n"
    assert grades() == marked(*wrong)


@pytest.mark.parametrize(("line", "wrong"), [("2 4-5\n", {2, 4, 5}), ("\n", set()), ("3", {3})])
def test_without_numbers_they_are_read(
    studykit: Run, code: str, line: str, wrong: set[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(line))
    said = studykit("mark", code.lower(), "--quiet")
    assert (said.code, said.out, said.err) == (0, "", "")
    assert grades() == marked(*wrong)


def test_a_terminal_is_asked(studykit: Run, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO("1\n")
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", terminal)
    assert "哪几题错了" in studykit("mark", code).err and grades() == marked(1)


def test_no_answer_at_all_is_not_all_right(studykit: Run, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    said = studykit("mark", code)
    assert said.code == 2 and "--all-right" in said.err and grades() == {}


@pytest.mark.parametrize("typed", ["0", "6", "3-6", "4-2", "三", "2-", "-", "1.5", "9" * 400, "1-999999", "²³"])
def test_what_is_no_number_of_the_sheet(studykit: Run, code: str, typed: str) -> None:
    said = studykit("mark", code, "1", "--", typed)
    assert said.code == 2 and "1 到 5" in said.err and grades() == {}


def test_a_sheet_counts_once_a_day_unless_it_was_done_again(studykit: Run, code: str) -> None:
    assert studykit("mark", code, "2").code == 0
    again = studykit("mark", code, "2")
    assert again.code == 2 and "今天已经录入过" in again.err and "--again" in again.err
    assert grades() == marked(2)
    assert studykit("mark", code, "--again", "--all-right").code == 0
    with Store(data_folder()) as store:
        assert len(store.reviews()) == 10


def test_a_code_that_nobody_printed(studykit: Run, code: str) -> None:
    said = studykit("mark", "ZZZZZZ", "1")
    assert said.code == 2 and said.err.startswith("studykit: ZZZZZZ：没有这张卷子") and grades() == {}


@pytest.mark.parametrize("words", [["--layout", "自测卷", "--form", "B"], ["--limit", "2"], ["--kinds", "列举"]])
def test_a_sheet_printed_by_other_wishes_is_known_too(studykit: Run, deck_file: Path, tmp_path: Path, words: list[str]) -> None:
    """The numbers are those of that sheet, whatever their order there."""
    assert studykit("export", deck_file, "sheet.docx", *words).code == 0
    with Store(data_folder()) as store:
        ((code, item),) = store.rows("SELECT code, item FROM sheets WHERE number = 1")
        (count,) = store.rows("SELECT count(*) FROM sheets")[0]
    assert studykit("mark", code, "1").code == 0
    assert len(grades()) == count and [one for one, grade in grades().items() if grade == 1] == [item]


def test_a_sheet_that_came_with_a_deck_at_hand(
    studykit: Run, code: str, deck_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Printed on another machine: what is known here is the deck."""
    monkeypatch.setenv("STUDYKIT_HOME", str(tmp_path / "other"))
    assert studykit("mark", code, "1").code == 2
    (tmp_path / "decks").mkdir()
    deck_file.rename(tmp_path / "decks" / deck_file.name)
    assert studykit("mark", code, "1").code == 0 and grades() == marked(1)


def test_a_sheet_is_printed_while_the_store_is_in_use(studykit: Run, deck_file: Path, tmp_path: Path) -> None:
    with Store(data_folder()):
        said = studykit("export", deck_file, "sheet.html")
    assert said.code == 1 and "studykit mark" in said.err and (tmp_path / "sheet.html").stat().st_size


def test_a_test_that_a_build_printed_is_known_by_its_code(studykit: Run, deck_file: Path, tmp_path: Path) -> None:
    """It was not printed by an export here: its deck lies at hand, and the sheet is what the deck gives."""
    deck = deckfile.load(deck_file)
    sheet = sheet_of(deck, usual(deck, "自测卷"))
    (tmp_path / "decks").mkdir()
    deck_file.rename(tmp_path / "decks" / deck_file.name)
    said = studykit("mark", sheet.code, "1")
    assert said.code == 0, said.err
    wrong = sheet.sections[0].problems[0].item.id
    assert {item for item, grade in grades().items() if grade == Grade.AGAIN} == {wrong}
