"""Numerals: a table of text and value, and what is no exact number has none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.chinese.numerals import parse, to_chinese

EXACT = {
    "七": 7, "十": 10, "十二": 12, "二十": 20, "廿三": 23, "卅": 30, "九十九": 99, "一百": 100, "百": 100, "一百零五": 105,
    "三百五": 350, "三百五十": 350, "两千三": 2300, "一千零二十": 1020, "三千零五": 3005, "一万": 10000, "一万二": 12000,
    "两万零三百": 20300, "十万": 100000, "百万": 1000000, "四百万": 4000000, "一亿两千万": 120000000, "十四亿": 1400000000,
    "一万亿": 10**12, "壹仟贰佰叁拾肆": 1234, "兩萬": 20000, "二〇二三": 2023, "一九四九": 1949, "二○○八": 2008, "〇": 0, "零": 0,
    "0": 0, "42": 42, "1,234,567": 1234567, "１２３": 123, "1.15万": 11500, "4.5万亿": 4500000000000, "3亿5000万": 350000000,
    "5千": 5000, "3百": 300, "1 000": 1000, "12. 5 亿": 1250000000, "负三": -3, "-7": -7,
}  # fmt: skip
DECIMAL = {
    "3.5": "3.5", "三点一四": "3.14", "零点五": "0.5", "二十点零五": "20.05",
    "七成": "0.7", "七成五": "0.75", "百分之三点五": "0.035",
    "百分之四十": "0.4", "千分之二": "0.002", "万分之五": "0.0005", "3.5%": "0.035",
    "５２％": "0.52", "6‰": "0.006", "四分之三": "0.75",
    "负零点二": "-0.2",
}  # fmt: skip
NO_EXACT_NUMBER = [
    "", " ", "十几", "几十", "数百", "百余", "上万", "近千", "两三千", "三四", "七八",
    "万", "亿万", "十百", "百千", "二十十", "五十三百",
    "三分之二", "一分之", "分之一", "成", "点五", "三点", "1.2.3", "1,23", "3.5.万", "水",
    "第三", "三个", "多少", "一二万三", "十一二", "9" * 40,
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), EXACT.items())
def test_whole_numbers(text: str, value: int) -> None:
    assert parse(text) == value and isinstance(parse(text), int)


@pytest.mark.parametrize(("text", "value"), DECIMAL.items())
def test_fractions_and_shares(text: str, value: str) -> None:
    assert parse(text) == Decimal(value)


@pytest.mark.parametrize("text", NO_EXACT_NUMBER)
def test_what_is_not_one_exact_number_has_no_value(text: str) -> None:
    assert parse(text) is None


def spelled(number: int) -> str:
    """``number`` in characters by the book: sections of four digits, a 零 for each gap."""
    if number >= 10**8:
        above, below = divmod(number, 10**8)
        return spelled(above) + "亿" + (("零" if below < 10**7 else "") + spelled(below) if below else "")
    if number >= 10**4:
        above, below = divmod(number, 10**4)
        return spelled(above) + "万" + (("零" if below < 10**3 else "") + spelled(below) if below else "")
    words, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            words += ("零" if gap and words else "") + "零一二三四五六七八九"[digit] + name
        gap = not digit
    return words


@given(st.integers(1, 10**12))
def test_a_number_spelled_by_the_book_is_read_back(number: int) -> None:
    assert parse(spelled(number)) == number


@given(st.integers(0, 10**15))
def test_figures_are_read_back_with_and_without_separators_and_in_full_width(number: int) -> None:
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    assert parse(f"{number}") == parse(f"{number:,}") == parse(f"{number}".translate(wide)) == number


@given(st.integers(1000, 9999).filter(lambda year: year % 1000))
def test_a_year_digit_by_digit_is_read_back(year: int) -> None:
    assert parse("".join("〇一二三四五六七八九"[int(digit)] for digit in str(year))) == year


@pytest.mark.parametrize(
    ("number", "words"), [(1, "一"), (2, "两"), (10, "十"), (12, "十二"), (20, "二十"), (22, "二十二"), (99, "九十九")]
)
def test_counts_are_said_as_before_a_measure_word(number: int, words: str) -> None:
    assert to_chinese(number) == words


@given(st.integers(1, 99))
def test_counts_are_read_back(number: int) -> None:
    assert parse(to_chinese(number)) == number


@pytest.mark.parametrize("number", [0, 100, -1])
def test_counts_end_at_ninety_nine(number: int) -> None:
    with pytest.raises(ValueError, match="not between"):
        to_chinese(number)


@given(st.text(st.sampled_from("零一二两十百千万亿点分之成%0123.,负几 "), max_size=30))
def test_any_heap_of_marks_is_a_number_or_none(text: str) -> None:
    assert parse(text) is None or isinstance(parse(text), int | Decimal)
