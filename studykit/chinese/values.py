"""Values as a plain sentence states them: a number with its unit, a range, a fraction, a duration of several units.

Wider than :mod:`studykit.chinese.quantities`, which keeps what can be asked for wherever it stands: what a value is of has been
read before one looks for it here. Everything reads the folded view of a text and speaks offsets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from studykit.chinese import numerals
from studykit.chinese.quantities import AMOUNTS, COUNTS


@dataclass(frozen=True, slots=True)
class Value:
    """A value at ``[start, end)`` of the view; ``asks`` are the words that ask for it in its place; ``unit`` is what it is counted in, empty
    for a share, a ratio or a number without a unit, which ``is_bare``; a share ``is_share``."""

    start: int
    end: int
    asks: str
    unit: str
    is_bare: bool
    is_share: bool


_SPELLED = (
    r"(?:(?<![数几好])[一二两三四五六七八九十百千万亿][零〇一二两三四五六七八九十百千万亿]*(?:点[零一二三四五六七八九]+)?|半)"
)
_DIGITS = r"(?:[-−－](?=\d))?\d+(?:,\d{3})*(?:\.\d+)?(?:±\d+(?:\.\d+)?)?(?:[×x]10(?:\^-?\d{1,3}|[⁰¹²³⁴-⁹⁻]{1,4}))?"
_NUMBER = rf"(?:{_DIGITS}(?:[多余](?=[万亿]))?(?:万亿|千亿|百亿|亿|千万|百万|万|千(?![米克瓦帕卡焦]))?|{_SPELLED})[多余几]?"
_LAPSES = "周岁|岁|个?月龄|日龄|周龄|个(?:半)?月|个工作日|工作日|个?小时|个?星期|分钟|秒钟|秒|天|日|年|周|课时|学时|个?学分|世纪"
_OTHERS = "|".join(
    sorted(
        [
            "毫摩尔/升",
            "mmol/L",
            "μmol/L",
            "umol/L",
            "g/d",
            "mg/dL",
            "U/L",
            "IU",
            "个/L",
            "个/升",
            "/L",
            "/升",
            "次/分",
            "次/分钟",
            "次/秒",
            "次/日",
            "个单位",
            "单位",
            "国际单位",
            "毫升/分",
            "ml",
            "mL",
            "摩尔/升",
            "升/分",
            "元/吨",
            "人/平方公里",
            "人/平方千米",
            "千克/亩",
            "公斤/亩",
            "株/亩",
            "粒/亩",
            "斤/亩",
            "公斤/公顷",
            "千克/公顷",
            "毫克/千克",
            "毫克/升",
            "毫克/100毫升",
            "克/升",
            "g/cm3",
            "kg/m3",
            "克/立方厘米",
            "千克/立方米",
            "吨/立方米",
            "欧",
            "安",
            "焦",
            "牛",
            "牛/千克",
            "摩",
            "克/摩尔",
            "个百分点",
            "倍",
            "小题",
            "题",
            "画",
            "帝",
            "滴",
            "滴/分",
            "针",
            "剂",
            "句",
            "拍",
            "格",
            "则",
            "卡",
            "度",
            "海里/时",
            "丈",
            "毫巴",
            "转",
            "个组块",
            "组块",
            "组",
            "标准差",
            "毫安",
            "毫伏",
            "千伏",
            "兆赫",
            "千赫",
            "吉赫",
            "勒克斯",
            "流明",
            "字节",
            "粒",
            "丸",
            "匹",
            "袋",
            "瓶",
            "页",
            "行",
            "朵",
            "味",
            "株",
            "垄",
        ],
        key=len,
        reverse=True,
    )
)
_OTHERS += "|分(?![钟之类为成别贝米])"
_UNIT = rf"(?:(?:{_OTHERS})|(?:{AMOUNTS})(?:/(?:{AMOUNTS}|{COUNTS}|{_LAPSES}))?(?![A-Za-z])|{_LAPSES}|{COUNTS})"
_TO = "(?:至|到|—|–|～|~|-|－|×)"
_ABOUT = "(?:(?:大)?约|将近|接近|近|不足|不到|至少|至多|最多|最少)"
_BOUNDS = "(?:左右|以上|以下|以内|上下|之多)"
_SHARES = rf"(?:{_DIGITS}[多余]?[%％‰]|百分之{_SPELLED}|{_SPELLED}分之{_SPELLED}|\d+/\d+|一半(?!以)|[一二三四五六七八九](?:至|到)?[一二三四五六七八九]?成[多半]?)"
# 8分20秒, 五年零六个月, 23°26′.
_MIXED = rf"(?:{_NUMBER}(?:个?小时|时)零?{_NUMBER}分钟?(?:{_NUMBER}秒)?|{_NUMBER}分{_NUMBER}秒|{_NUMBER}年零?{_NUMBER}个月|\d+(?:\.\d+)?°(?:\d+′)?(?:\d+″)?(?![CF])[NSEW]?)"
_BODY = (
    rf"(?P<about>{_ABOUT})?(?:"
    rf"(?P<share>{_SHARES}(?:{_TO}{_SHARES}|(?={_TO}))?(?:以上|以下)?)|(?P<ratio>\d+(?:\.\d+)?(?:：\d+(?:\.\d+)?){{1,3}}(?:{_TO}\d+(?:\.\d+)?(?:：\d+(?:\.\d+)?){{1,3}})?)|(?P<mixed>{_MIXED}(?:{_TO}{_MIXED})?)"
    rf"|(?P<number>{_NUMBER}(?:[ ]?(?P<first>{_UNIT})?(?:{_TO}|以上){_NUMBER})?)[ ]?(?P<unit>{_UNIT})(?:以下)?"
    rf"|(?P<plain>{_DIGITS}(?:{_TO}{_DIGITS})?)(?=$|[，。；、（]|左右|以上|以下|之间))"
    rf"{_BOUNDS}?"
)
_VALUE = re.compile(rf"(?<![\dA-Za-z.±第初每～~—–/])(?<![前后]十){_BODY}")
_ANY = re.compile(_BODY)
# 每隔三天浇水一次
_EVERY = re.compile(
    r"[每隔](?=[\d一两二三四五六七八九十][^，。；]{0,8}?(?:年|月|天|日|周|时|钟|里|米)[^，。；]{1,12}一[次届回轮](?:$|[，。；]))"
)
_SMALL = re.compile("[一两几半]|[二三四五六七八九]")
_LONGEST_UNIT = 3


def last(clause: str) -> Value | None:
    """The value that stands last in ``clause``, where no number stands behind it; of 每隔三天浇水一次 that of the interval."""
    every = _EVERY.search(clause)
    found = _ANY.match(clause, every.end()) if every else None
    for one in _VALUE.finditer(clause) if not every else ():
        found = one
    if found is None or re.search(r"\d", clause[found.end() :]) or not _is_exact(found):
        return None
    unit = found["unit"] or ""
    return Value(found.start(), found.end(), _asks(found, unit), unit, found["plain"] is not None, found["share"] is not None)


def _is_exact(found: re.Match[str]) -> bool:
    """Whether the number has a value, and is no mere 一 or 几 of something."""
    if found["number"] is None:
        return True
    spelled = re.sub(r"[多余几]|" + re.escape(found["first"] or "\0"), "", found["number"]).strip()
    if found["unit"] in COUNTS.split("|") and _SMALL.fullmatch(spelled):
        return False
    return "几" not in found["number"] and (
        bool(re.search(r"\d|半", spelled)) or numerals.parse(re.split(f"{_TO}|以上", spelled)[0]) is not None
    )


def _asks(found: re.Match[str], unit: str) -> str:
    if found["mixed"]:
        return "多少" if "°" in found["mixed"] else "多长时间"
    if not unit or "/" in unit or len(unit) > _LONGEST_UNIT or (found["first"] and found["first"] != unit):
        return "多长时间" if unit and re.fullmatch(_LAPSES, unit) and not unit.endswith(("岁", "龄")) else "多少"
    return f"多少{unit.removeprefix('个') if unit == '个工作日' else unit}"
