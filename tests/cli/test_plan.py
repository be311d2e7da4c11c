"""``studykit plan``: a day is set, shown and forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_a_day_is_set_shown_and_forgotten(studykit: Run, deck_file: Path) -> None:
    said = studykit("plan", deck_file, "30天")
    assert said.code == 0 and said.err == ""
    lines = said.out.splitlines()
    assert lines[0].startswith("考试 ") and lines[0].endswith("日，还有 30 天：每天新学 1 题")
    assert lines[3].split() == ["日期", "新学", "复习"]
    assert len(lines) == 4 + 30
    again = studykit("plan", deck_file)
    assert again == said
    assert lines[0] in studykit("stats", deck_file).out
    assert studykit("plan", deck_file, "--clear").out == ""
    assert studykit("plan", deck_file).code == 2


@pytest.mark.parametrize("day", ["2001-01-01", "明天", "30"])
def test_what_is_no_day_ahead_is_said(studykit: Run, deck_file: Path, day: str) -> None:
    said = studykit("plan", deck_file, day)
    assert (said.code, said.out) == (2, "") and day in said.err


def test_without_a_day_it_says_how_to_set_one(studykit: Run, deck_file: Path) -> None:
    said = studykit("plan", deck_file)
    assert said.code == 2 and "还没有定考试日期" in said.err
