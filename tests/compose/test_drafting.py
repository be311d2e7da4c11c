"""A question that could not be read at once gives only the opening of the words that it quotes."""

from __future__ import annotations

import pytest

from tests.reading import cards_of

LONG = "读来并不像是十七世纪的学者所写的东西，倒像是一位二十世纪的野外勘测家所写的考察记录"
LONG_TRADITIONAL = "讀來並不像是十七世紀的學者所寫的東西，倒像是一位二十世紀的野外勘測家所寫的考察記錄"


def _asked(text: str) -> list[str]:
    return [prompt for _rule, prompt, _answer in cards_of(text)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            f"徐霞客\n\n徐霞客，明代地理学家。英国学者李约瑟评价说，徐霞客的游记“{LONG}”。",
            "“读来并不像是十七世纪的学者所写的东西……”",
        ),
        (
            f"徐霞客\n\n徐霞客，明代地理學家。英國學者李約瑟評價說，徐霞客的遊記「{LONG_TRADITIONAL}」。",
            "「讀來並不像是十七世紀的學者所寫的東西……」",
        ),
    ],
)
def test_the_rest_is_left_out(text: str, said: str) -> None:
    asked = [prompt for prompt in _asked(text) if said in prompt]
    assert asked
    assert all(len(prompt) <= 45 and "……" in prompt for prompt in asked)


def test_short_words_are_quoted_whole() -> None:
    asked = _asked("节水\n\n2019年9月18日，李时雨在全省水利工作会议上强调：“要把水资源作为最大的刚性约束，坚持以水定城。”")
    assert any("坚持以水定城”" in prompt for prompt in asked)
    assert not any("……" in prompt for prompt in asked)
