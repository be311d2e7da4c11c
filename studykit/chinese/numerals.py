"""Numbers as Chinese writes them, in characters and in figures, and what they are worth.

Only whole, exact numerals have a value. What is about a number (十几, 数百, 两三千, 上万) has none: a card must not claim
more than its page.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

# One spelling for each digit and unit: full width, Traditional, and the forms that guard a cheque against forgery.
_PLAIN = str.maketrans(
    "０１２３４５６７８９．，％－＋〇○壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億兩點負",
    "0123456789.,%-+零零一二二三三四五六六七八九十百千万亿两点负",
)
_GAP = re.compile(r"[ \u00a0\u3000]+")
_DIGITS = {mark: value for value, mark in enumerate("零一二三四五六七八九")} | {"两": 2}
_UNITS = {"百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_MOST_MARKS = 28
"""Marks of the longest numeral that :class:`~decimal.Decimal` keeps exact by default; a longer one counts nothing."""

_FIGURE = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", re.ASCII)
_DIGIT = "[一二两三四五六七八九]"
_SECTION = re.compile(
    rf"(?:(?P<thousands>{_DIGIT})千)?(?:零?(?P<hundreds>{_DIGIT})百)?(?:零?(?P<tens>{_DIGIT})十)?"
    rf"(?:(?P<zero>零?)(?P<ones>{_DIGIT}))?"
)
_COUNTED = "零一二三四五六七八九"


def parse(text: str) -> int | Decimal | None:
    """What the numeral ``text`` is worth, or ``None`` where it is not one exact number. Spaces inside are layout.

    >>> parse("四百万"), parse("1.15万"), parse("二〇二三")
    (4000000, 11500, 2023)
    >>> parse("百分之三点五"), parse("七成"), parse("3.5%")
    (Decimal('0.035'), Decimal('0.7'), Decimal('0.035'))
    >>> parse("十几"), parse("两三千")
    (None, None)
    """
    numeral = _GAP.sub("", text).translate(_PLAIN)
    if not numeral or len(numeral) > _MOST_MARKS:
        return None
    value = _share(numeral.removeprefix("负"))
    if value is None:
        return None
    if numeral.startswith("负"):
        value = -value
    return int(value) if value == value.to_integral_value() else value.normalize()


def to_chinese(number: int) -> str:
    """``number`` (1 to 99) as it is said before a measure word: 两, 三, 十, 十二, 二十二.

    Raises:
        ValueError: a number outside that range.
    """
    if not 1 <= number <= 99:
        raise ValueError(f"{number} is not between 1 and 99")
    if number == 2:
        return "两"
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else _COUNTED[tens]) + ("十" if tens else "") + (_COUNTED[ones] if ones else "")


def _share(numeral: str) -> Decimal | None:
    """A share of a whole (3.5%, 百分之三点五, 七成五, 四分之三), or a plain number."""
    if numeral.endswith(("%", "‰")):
        return _divided(_figure(numeral[:-1]), Decimal(100 if numeral.endswith("%") else 1000))
    whole, part_of, share = numeral.partition("分之")
    if part_of:
        return _divided(_number(share), Decimal(10**4) if whole == "万" else _number(whole))
    tenths, mark, rest = numeral.partition("成")
    if mark:
        return _divided(_number(f"{tenths}点{rest}" if rest else tenths), Decimal(10))
    return _number(numeral)


def _divided(value: Decimal | None, by: Decimal | None) -> Decimal | None:
    """The quotient where it is exact: 三分之二 has no decimal value."""
    if value is None or not by:
        return None
    quotient = value / by
    return quotient if Fraction(quotient) * Fraction(by) == Fraction(value) else None


def _number(numeral: str) -> Decimal | None:
    """A numeral in figures, digit by digit (二〇二三), or with 万 and 亿 between sections of four digits.

    Two digits side by side (三四, 七八) are an estimate, unless one is a zero.
    """
    if len(numeral) > 2 or "零" in numeral:
        digits = _digits(numeral)
        if digits:
            return Decimal(digits)
    return _myriads(numeral)


def _figure(numeral: str) -> Decimal | None:
    return Decimal(numeral.replace(",", "")) if _FIGURE.fullmatch(numeral) else None


def _digits(numeral: str) -> str:
    """二〇二三 as "2023"; nothing where another character than a digit stands in it."""
    if any(mark not in _COUNTED for mark in numeral):
        return ""
    return "".join(str(_DIGITS[mark]) for mark in numeral)


def _myriads(numeral: str) -> Decimal | None:
    for mark in "亿万":
        above, unit, below = numeral.rpartition(mark)
        if unit:
            high, low = _myriads(above), _remainder(below, _UNITS[mark])
            return None if high is None or low is None else high * _UNITS[mark] + low
    return _section(numeral)


def _remainder(numeral: str, unit: int) -> Decimal | None:
    """What follows 万 or 亿: nothing, a smaller number, or the single digit of 一万二, which counts the next lower unit."""
    if not numeral:
        return Decimal(0)
    if len(numeral) == 1 and numeral in _DIGITS:
        return Decimal(_DIGITS[numeral] * unit // 10)
    value = _myriads(numeral.removeprefix("零"))
    return value if value is not None and value < unit else None


def _section(numeral: str) -> Decimal | None:
    """A number under ten thousand in characters, or in figures with at most one unit (5千); 三点一四 with its fraction."""
    if numeral[-1:] in ("百", "千") and _figure(numeral[:-1]) is not None:
        return Decimal(numeral[:-1].replace(",", "")) * _UNITS[numeral[-1]]
    whole, point, fraction = numeral.partition("点")
    if point:
        value, digits = _section(whole), _digits(fraction)
        return None if value is None or not digits else value + Decimal(f"0.{digits}")
    figure = Decimal(0) if numeral == "零" else _figure(numeral)
    return _characters(numeral) if figure is None else figure


def _characters(numeral: str) -> Decimal | None:
    """Thousands to ones; the closing digit of 三百五 without a 零 counts tens."""
    spelled = numeral.replace("廿", "二十").replace("卅", "三十")
    found = _SECTION.fullmatch(f"一{spelled}" if spelled[:1] in ("十", "百", "千") else spelled)
    if not spelled or not found:
        return None
    thousands, hundreds, tens, ones = (_DIGITS.get(found[name] or "", 0) for name in ("thousands", "hundreds", "tens", "ones"))
    next_lower = 1 if tens or found["zero"] else 10 if hundreds else 100 if thousands else 1
    return Decimal(1000 * thousands + 100 * hundreds + 10 * tens + next_lower * ones)
