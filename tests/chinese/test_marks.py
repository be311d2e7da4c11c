"""The marks of Chinese print: tables that fit together, and what they say of a line."""

from __future__ import annotations

import re

import pytest

from studykit.chinese import marks


def test_every_opener_has_its_own_closer() -> None:
    assert len(set(marks.OPENERS + marks.CLOSERS)) == 2 * len(marks.PAIRS)
    assert all(marks.PAIRS[opener] == closer for opener, closer in marks.QUOTES.items())


def test_widths_are_folded_one_to_one() -> None:
    assert "甲,乙;丙:丁?戊!(己)庚.".translate(marks.FULL) == "甲，乙；丙：丁？戊！（己）庚。"
    assert "２０２３年ＧＤＰ增长５．２％".translate(marks.HALF) == "2023年GDP增长5.2%"
    assert all(len(new) == 1 for new in (*marks.FULL.values(), *marks.HALF.values()) if isinstance(new, str))


@pytest.mark.parametrize("mark", "水〇㐀龥豈𠀀")
def test_characters_of_the_script(mark: str) -> None:
    assert re.fullmatch(f"[{marks.HAN}]", mark)


@pytest.mark.parametrize("mark", "a1，。 あ한Ａ々")
def test_what_is_no_character_of_the_script(mark: str) -> None:
    assert not re.fullmatch(f"[{marks.HAN}]", mark)


@pytest.mark.parametrize(("words", "wide"), [("水循环", 6), ("水1.5米", 7), ("“水”", 6), ("H2O", 3), ("", 0)])
def test_width_in_columns(words: str, wide: int) -> None:
    assert marks.columns(words) == wide


@pytest.mark.parametrize("words", ["水很重要。", "“水呢？”", "他走了！”） ", "后来……", "is it?", "（见图一。）"])
def test_what_ends_as_a_sentence_does(words: str) -> None:
    assert marks.is_ended(words)


@pytest.mark.parametrize("words", ["水很重要", "水，", "三种形态：", "水；", "“水”", "（林一舟）", "", "1.", "——"])
def test_what_does_not_end_as_a_sentence(words: str) -> None:
    assert not marks.is_ended(words)


@pytest.mark.parametrize(("line", "at"), [("● 水", 2), (" 　·水", 3), ("- 水-火", 2), ("●●水", 2)])
def test_where_the_words_behind_bullets_begin(line: str, at: int) -> None:
    assert marks.is_bulleted(line)
    assert marks.after_bullets(line) == at


@pytest.mark.parametrize("line", ["水·火", " 水", "1.水", ""])
def test_what_no_bullet_opens(line: str) -> None:
    assert not marks.is_bulleted(line)
