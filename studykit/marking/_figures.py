"""Marking a figure: its value without tolerance, its unit, and the words that bound it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from studykit.marking._writing import NUMBER, plain, value_of
from studykit.marking.verdict import Verdict

_SOFT = r"年满|已满|满|大约|约为|大概|左右|上下|约"
_NEAR = r"将近|接近|近"
_UP = r"超过|不少于|不低于|至少|最少|以上|高于|多于|大于|逾|超|多|余|几"
_DOWN = r"未满|不满|不足|不到|不超过|不多于|不高于|至多|最多|以下|以内|之内|低于|少于|小于"
_HEDGE = re.compile(rf"(?P<down>{_DOWN})|(?P<up>{_UP})|(?P<soft>{_SOFT})|(?P<near>{_NEAR})")
_HEDGES = rf"(?:{_DOWN}|{_UP}|{_SOFT}|{_NEAR})*"
_HALVES = re.compile(r"(\d+|[一二两三四五六七八九])个半(?=小时|月|年|世纪)")
_AND_A_HALF = r"(\d+|[一二两三四五六七八九十百]+)({units})半(?![径夜数百成截])"
_RENMINBI = re.compile(r"人民币([约近超过]*)([\d.,]+[百千万亿]*|[零一二两三四五六七八九十百千万亿]+)元?")
_PRICE = re.compile(r"([¥$])([\d.,]+[百千万亿]*)元?")
_RANK = re.compile("首位|榜首|冠军|头名")

# Units by what they measure and how much of the base unit they are.
_SCALES: dict[str, dict[str, Fraction]] = {
    "length": {
        "公里": Fraction(1000),
        "千米": Fraction(1000),
        "km": Fraction(1000),
        "米": Fraction(1),
        "m": Fraction(1),
        "分米": Fraction(1, 10),
        "厘米": Fraction(1, 100),
        "公分": Fraction(1, 100),
        "cm": Fraction(1, 100),
        "毫米": Fraction(1, 1000),
        "mm": Fraction(1, 1000),
        "微米": Fraction(1, 10**6),
        "纳米": Fraction(1, 10**9),
        "里": Fraction(500),
        "华里": Fraction(500),
    },
    "weight": {
        "吨": Fraction(1000),
        "t": Fraction(1000),
        "公斤": Fraction(1),
        "千克": Fraction(1),
        "kg": Fraction(1),
        "斤": Fraction(1, 2),
        "克": Fraction(1, 1000),
        "g": Fraction(1, 1000),
        "毫克": Fraction(1, 10**6),
        "mg": Fraction(1, 10**6),
    },
    "area": {
        "平方公里": Fraction(10**6),
        "平方千米": Fraction(10**6),
        "km2": Fraction(10**6),
        "平方米": Fraction(1),
        "平米": Fraction(1),
        "m2": Fraction(1),
        "公顷": Fraction(10**4),
        "平方厘米": Fraction(1, 10**4),
    },
    "volume": {
        "立方米": Fraction(1000),
        "立方": Fraction(1000),
        "m3": Fraction(1000),
        "升": Fraction(1),
        "l": Fraction(1),
        "毫升": Fraction(1, 1000),
        "ml": Fraction(1, 1000),
    },
    "land": {"亩": Fraction(1)},
    "time": {
        "小时": Fraction(3600),
        "个小时": Fraction(3600),
        "h": Fraction(3600),
        "分钟": Fraction(60),
        "min": Fraction(60),
        "分": Fraction(60),
        "秒": Fraction(1),
        "秒钟": Fraction(1),
        "s": Fraction(1),
        "天": Fraction(86400),
        "日": Fraction(86400),
        "周": Fraction(7 * 86400),
        "星期": Fraction(7 * 86400),
        "个星期": Fraction(7 * 86400),
    },
    "months": {"年": Fraction(12), "个月": Fraction(1), "月": Fraction(1)},
    "yuan": {"元": Fraction(1), "元人民币": Fraction(1), "块": Fraction(1), "块钱": Fraction(1), "人民币": Fraction(1)},
    "dollar": {"美元": Fraction(1), "美金": Fraction(1)},
    "age": {"岁": Fraction(1), "周岁": Fraction(1)},
    "points": {"个百分点": Fraction(1), "百分点": Fraction(1)},
    "heat": {"摄氏度": Fraction(1), "°c": Fraction(1), "度": Fraction(1), "c": Fraction(1)},
    "times": {"倍": Fraction(1)},
}
_UNITS = {unit: (sort, factor) for sort, units in _SCALES.items() for unit, factor in units.items()}
_COUNTS = (
    *"个人名位户家所座条项种台套件部辆架艘只头棵株篇卷册字首幅次处对根颗枚支门层间口列片块张份例起宗笔类批段点章节级组届期",
    "人次",
    "架次",
    "车次",
    "班次",
    "户次",
)
_KNOWN = sorted([*_UNITS, *_COUNTS], key=len, reverse=True)
_HALF = re.compile(_AND_A_HALF.format(units="|".join(_KNOWN)))
_UNKNOWN = "?"
_MORE = re.compile("增加|增长|提高|上升|升高|上涨|涨|增")
_LESS = re.compile("减少|下降|降低|下滑|下跌|回落|跌|减")
_NOT = re.compile(r"[不没未无](?!足|到|超过|少于|低于|多于|高于|满)|并非|非(?!洲)")
# After a number, words that are no unit and change nothing.
_NO_UNIT = re.compile("[吧的了左多余以上下之是呢啊内有]|$")


@dataclass(frozen=True, slots=True)
class Figure:
    """``value`` in base units of ``sort`` (a measured dimension, a measure word, or the page's own unit; "" where none is
    given), whether it is a share of a whole, and which bounds are said of it (``up``, ``down``, ``soft``, ``near``)."""

    value: Fraction
    sort: str
    share: bool
    bounds: frozenset[str]
    rank: bool


def figure(part: str) -> Figure | None:
    """``part``, an answer, as one figure; ``None`` where it is more or something else."""
    text = _ranked(part)
    found = re.fullmatch(rf"第?{_HEDGES}(?P<n>{_anonymous()}){_HEDGES}(?P<unit>[^\d,.，。;；、的]{{0,8}}?){_HEDGES}", text)
    number = NUMBER.search(text) if found else None
    value = value_of(number) if number else None
    if not found or not number or value is None or NUMBER.search(text, number.end()):
        return None
    return _made(text, number, value, found["unit"])


def mark(expected: Figure, question: str, text: str) -> Verdict:
    """How the typed ``text`` stands to ``expected``; numbers that the question gives are no answer."""
    typed = _ranked(text)
    if _NOT.search(typed):
        return Verdict.WRONG
    told = {one.value for one in _figures(_ranked(question), "")}
    found = list(_figures(typed, expected.sort))
    own = [one for one in found if one.value not in told or _same(expected, one, question)] or found
    if not own or _turned(question, typed):
        return Verdict.WRONG
    verdicts = [_compared(expected, one, question) for one in own]
    if len({one.value for one in own}) == 1:
        return verdicts[0]
    return Verdict.UNSURE if any(one is not Verdict.WRONG for one in verdicts) else Verdict.WRONG


def _anonymous() -> str:
    return re.sub(r"\?P<\w+>", "?:", NUMBER.pattern)


def _ranked(words: str) -> str:
    """``words`` without the spaces of layout; 首位 and 一半 as the numbers they are."""
    text = re.sub(r"(?<!\d) +| +(?!\d)", "", plain(words))
    text = _HALVES.sub(lambda found: f"{found[1]}{'.5' if found[1].isdigit() else '点五'}", text)
    text = _HALF.sub(lambda found: f"{found[1]}{'.5' if found[1].isdigit() else '点五'}{found[2]}", text)
    text = _RENMINBI.sub(r"\1\2元", text)
    text = _PRICE.sub(lambda found: f"{found[2]}{'元' if found[1] == '¥' else '美元'}", text)
    return _RANK.sub("第1位", text).replace("一半", "二分之一").replace("半数", "二分之一")


def _figures(text: str, wanted: str) -> Iterator[Figure]:
    """Every figure of ``text``, 1年6个月 as one; after a number the unit ``wanted`` is looked for first."""
    last: tuple[Figure, int] | None = None
    for one, start, end in _each(text, wanted):
        if (
            last
            and text[last[1] : start] in ("", "零", "又")
            and one.sort == last[0].sort in _SCALES
            and one.value < last[0].value
        ):
            last = replace(last[0], value=last[0].value + one.value), end
            continue
        if last:
            yield last[0]
        last = one, end
    if last:
        yield last[0]


def _each(text: str, wanted: str) -> Iterator[tuple[Figure, int, int]]:
    """Every number of ``text`` as a figure, and where it begins and its unit ends."""
    done = 0
    for found in NUMBER.finditer(text):
        value = value_of(found)
        if value is None:
            continue
        rest = text[found.end() :].lstrip()
        known = [wanted, *_KNOWN] if wanted and wanted not in _SCALES else _KNOWN
        fitting = [unit for unit in known if rest.lstrip("多余左右").startswith(unit)]
        unit = max(fitting, key=len, default="")
        if (
            not unit
            and not found["part"]
            and not found["share"]
            and re.match("[\u4e00-\u9fff]", rest)
            and not _NO_UNIT.match(rest)
        ):
            unit = _UNKNOWN
        end = found.end() + len(text[found.end() :]) - len(rest) + (len(unit) if unit != _UNKNOWN else 0)
        yield _made(text[done : found.end() + len(unit) + 4], found, value, unit, done), found.start(), end
        done = found.end()


def _made(text: str, number: re.Match[str], value: Fraction, unit: str, offset: int = 0) -> Figure:
    sort, factor = _UNITS.get(unit, (unit, Fraction(1)))
    around = text[: number.start() - offset] + (number["more"] or "") + text[number.end() - offset :]
    bounds = frozenset(str(one.lastgroup) for one in _HEDGE.finditer(around))
    is_share = bool(number["part"] or number["share"] or number["top"])
    is_rank = text[: number.start() - offset].endswith("第")
    return Figure(value * factor, sort, is_share, bounds, is_rank)


def _same(expected: Figure, typed: Figure, question: str) -> bool:
    return _compared(expected, typed, question) is Verdict.RIGHT


def _compared(expected: Figure, typed: Figure, question: str) -> Verdict:
    if typed.sort == _UNKNOWN:
        return Verdict.UNSURE if typed.value == expected.value else Verdict.WRONG
    if not typed.sort and expected.share and typed.value == expected.value:
        return _bounded(expected, typed)
    if expected.sort == "times" and typed.share and typed.value == expected.value:
        return Verdict.UNSURE
    if expected.share and typed.share and _is_rounded(expected.value, typed.value):
        return Verdict.UNSURE
    if expected.sort == "points" and typed.share and typed.value * 100 == expected.value:
        return Verdict.UNSURE
    if not typed.sort and not typed.share and (expected.sort or expected.share):
        return _without_unit(expected, typed, question)
    if expected.value != typed.value or _other_unit(expected, typed):
        return Verdict.WRONG
    return _bounded(expected, typed)


def _is_rounded(exact: Fraction, typed: Fraction) -> bool:
    """Whether ``typed`` is a share that no decimal can write exactly, rounded."""
    rest = exact.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest > 1 and exact != typed and abs(exact - typed) < Fraction(1, 100)


def _other_unit(expected: Figure, typed: Figure) -> bool:
    if expected.sort == typed.sort or not expected.sort or expected.share:
        return False
    return not (expected.sort in _COUNTS and typed.sort in _COUNTS and len(expected.sort) == len(typed.sort) == 1)


def _without_unit(expected: Figure, typed: Figure, question: str) -> Verdict:
    """A bare number: right where the question names the unit that it counts."""
    asked = plain(question)
    for unit in [one for one in (*_KNOWN, expected.sort) if one and one in asked]:
        for scale, factor in (("万亿", 10**12), ("亿", 10**8), ("万", 10**4), ("", 1)):
            sort, size = _UNITS.get(unit, (unit, Fraction(1)))
            is_named = re.search(rf"(?:多少|几){scale}{unit}", asked)
            if is_named and sort == expected.sort and expected.value in (typed.value * factor * size, typed.value * size):
                return _bounded(expected, typed)
    percent = "%" in asked or "百分之" in asked
    if expected.share and typed.value == expected.value * 100:
        return Verdict.RIGHT if percent else Verdict.PARTLY
    sizes = {factor for sort, factor in _UNITS.values() if sort == expected.sort} or {Fraction(1)}
    if expected.rank or expected.sort in _COUNTS:
        return _bounded(expected, typed) if typed.value == expected.value else Verdict.WRONG
    return Verdict.PARTLY if any(typed.value * size == expected.value for size in sizes) else Verdict.WRONG


def _bounded(expected: Figure, typed: Figure) -> Verdict:
    """The value is the same; now whether more, less or about is said of it."""
    soft = {"soft", "near"}
    hard, said = expected.bounds - soft, typed.bounds - soft
    if hard == said:
        return Verdict.UNSURE if "near" in typed.bounds and not expected.bounds & soft else Verdict.RIGHT
    return Verdict.WRONG if said else Verdict.PARTLY


def _turned(question: str, typed: str) -> bool:
    """Whether the answer says less where the question asks how much more, or the other way round."""
    asked = plain(question)
    more, less = bool(_MORE.search(asked)), bool(_LESS.search(asked))
    up, down = bool(_MORE.search(typed)), bool(_LESS.search(typed))
    return (more and not less and down and not up) or (less and not more and up and not down)
