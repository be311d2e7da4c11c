"""Two questions that ask the same in other words are one question."""

from __future__ import annotations

import pytest

from studykit.compose.wordings import circumstances, wording
from tests.compose.test_rivals import deck_of

SAME = [
    ("水利会议于何时召开？", "水利会议于何时举行？"),
    ("局长在何处考察调研期间首次提出“水城”？", "局长到何处考察时第一次提到水城？"),
    ("《水法》于何时施行？", "《水法》自何时起施行？"),
    ("局长到黑河考察期间首次提到水城是在何时？", "局长于何时在黑河考察时首次提出“水城”？"),
]
OTHER = [
    ("水利会议于何时召开？", "水利会议在何处召开？"),
    ("局长于何时首次提出“水城”？", "局长于何时再次提出“水城”？"),
    ("谁首次提出“水城”？", "局长于何时首次提出“水城”？"),
    ("全国用水多少？", "全国人均用水多少？"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_what_asks_the_same(one: str, other: str) -> None:
    assert wording(one) == wording(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_what_asks_something_else(one: str, other: str) -> None:
    assert wording(one) != wording(other)


def test_the_circumstances_are_told_from_what_is_asked() -> None:
    asked = "2023年9月8日，局长在听取清水县工作汇报时就用水提出了哪三项要求？"
    assert circumstances(asked) == ("2023年9月8日", "在听取清水县工作汇报时", "局长就用水提出了哪三项要求")


_PAGES = (
    "2019年3月，局长在黑河考察调研时首次提出“水城”。",
    "2019年3月，局长在黑河考察期间首次提到“水城”。",
)


def test_pages_that_tell_it_in_other_words_are_witnesses_of_one_card() -> None:
    where = [item for item in deck_of(*_PAGES).items if "何处" in item.prompt]
    assert [sorted({evidence.file for evidence in item.evidence}) for item in where] == [["0.txt", "1.txt"]]


def test_what_was_said_at_two_times_is_two_cards() -> None:
    pages = (_PAGES[0], _PAGES[0].replace("2019", "2021"))
    assert len([item for item in deck_of(*pages).items if "何处" in item.prompt]) == 2
