"""First letters for a search, syllables for an order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.chinese.pinyin import letters, pattern, syllables


@pytest.mark.parametrize(
    ("words", "spelt"),
    [
        ("水循环", "sxh"),
        ("蒸發", "zf"),
        ("长江", "cj"),
        ("成长", "cz"),
        ("重庆", "cq"),
        ("重点", "zd"),
        ("会计", "kj"),
        ("开会", "kh"),
        ("银行", "yh"),
        ("行动", "xd"),
        ("注重传承", "zzcc"),
        ("A1类", "A1l"),
        ("鋆", "y"),
    ],
)
def test_words_are_found_by_their_first_letters(words: str, spelt: str) -> None:
    if spelt.isalpha():
        assert pattern(spelt.lower()).fullmatch(letters(words.lower()))
    else:
        assert letters(words) == spelt


@pytest.mark.parametrize(
    ("words", "spelt"), [("水循环", "sxn"), ("长江", "jj"), ("重庆", "dq"), ("，", "d"), ("あ", "a"), ("𠮷", "j")]
)
def test_other_letters_do_not_find_them(words: str, spelt: str) -> None:
    assert not pattern(spelt).search(letters(words))


@given(st.text())
def test_letters_are_as_many_as_characters(text: str) -> None:
    assert len(letters(text)) == len(text)
    assert len(letters(text).encode("latin-1")) == len(text)


def test_words_decide_how_a_character_is_read_in_an_order() -> None:
    assert syllables("银行") == ("yin2", "hang2")
    assert syllables("行动") == ("xing2", "dong4")
    assert syllables("3个") == ("#", "3", "ge4")
    assert syllables("——") == ("#", "#")
