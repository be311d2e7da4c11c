"""What two writers of the same answer agree on: one width, one script, one case, one way to put a number."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction

from studykit.chinese.numerals import parse
from studykit.chinese.script import simplified

_FIGURE = r"(?<![a-z\d])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
# 千 begins units, too, and 百 stands in 百分点.
_THOUSAND = "千(?![米克瓦卡])"
_WRITTEN = rf"(?!百分点)(?:[零〇一二两三四五六七八九十百万亿廿卅]|{_THOUSAND})+(?:点[零〇一二三四五六七八九]+(?:[万亿]|百万|{_THOUSAND})*)?"
_PLAIN = rf"(?:{_FIGURE}(?:[百万亿]|{_THOUSAND})*|{_WRITTEN})"
NUMBER = re.compile(
    rf"(?P<minus>负|零下|(?<![\d%‰年月日a-z)\]])-(?=\d))?(?:(?P<whole>{_PLAIN})分之(?P<share>{_PLAIN})"
    rf"|(?P<top>\d+)/(?P<bottom>[1-9]\d*)|(?P<number>{_PLAIN}))(?P<more>[多余几](?P<scale>[十百千万亿]*))?"
    r"(?P<part>%|‰|成(?P<tenth>半|[一二三四五六七八九](?![成百十]))?(?!立|为|本|果|员|功|熟|绩|长|就|分|都|年))?"
)
"""A number with what stands to it: its sign, a share, the 多 inside 400多万, a percent sign. Of :func:`plain` text."""

# Spellings of one word that no teacher tells apart.
_VARIANTS = (
    ("其它", "其他"),
    ("身分", "身份"),
    ("成分", "成份"),
    ("惟一", "唯一"),
    ("帐户", "账户"),
    ("做为", "作为"),
    ("°c", "摄氏度"),
)
# 叁佰万: the numerals of bills, told from names by their company.
_OF_BILLS = re.compile(
    "[壹贰叁肆伍陆柒捌玖拾佰仟零万亿]*[拾佰仟][壹贰叁肆伍陆柒捌玖拾佰仟零万亿]*|[壹贰叁肆伍陆柒捌玖](?=[万亿])"
)
_USUAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_DONT_KNOW = re.compile(
    "不(?:太|大)?(?:知道|会|懂|晓得|清楚|记得|确定)了?|忘(?:了|记)了?|没(?:学过|背|记住)|想不起来了?|略|无可奉告|pass|none"
)


def plain(words: str) -> str:
    """``words`` in half width, Simplified script, lower case and one spelling; marks and spaces stay."""
    text = simplified(unicodedata.normalize("NFKC", words)).lower()
    text = _OF_BILLS.sub(lambda found: found[0].translate(_USUAL), text)
    for variant, usual in _VARIANTS:
        text = text.replace(variant, usual)
    return text.strip()


def bare(words: str) -> str:
    """:func:`plain` ``words`` without marks and spaces."""
    return re.sub(r"[\s\W_]+", "", plain(words))


def is_blank(words: str) -> bool:
    """Whether nothing was answered: no word at all, or that one does not know."""
    text = bare(words)
    return not text or _DONT_KNOW.fullmatch(text) is not None


def value_of(found: re.Match[str]) -> Fraction | None:
    """What a match of :data:`NUMBER` is worth, hedges left aside; ``None`` where it is no exact numeral."""
    if found["top"]:
        value: Fraction | None = Fraction(int(found["top"]), int(found["bottom"]))
    elif found["share"]:
        value = _quotient(found["share"], found["whole"])
    else:
        value = _worth(found["number"] + (found["scale"] or ""))
    if value is None:
        return None
    if found["part"]:
        value = _part(value, found["part"], found["tenth"])
    return -value if found["minus"] else value


def _worth(numeral: str) -> Fraction | None:
    spoken = re.fullmatch("(.+点[零〇一二三四五六七八九]+)([百千万亿]+)", numeral)
    value, scale = (parse(spoken[1]), parse(f"一{spoken[2]}")) if spoken else (parse(numeral), 1)
    return None if value is None or scale is None else Fraction(value) * Fraction(scale)


def _quotient(share: str, whole: str) -> Fraction | None:
    top = _worth(share)
    bottom = {"百": Fraction(100), "千": Fraction(1000), "万": Fraction(10**4)}.get(whole) or _worth(whole)
    return top / bottom if top is not None and bottom else None


def _part(value: Fraction, mark: str, tenth: str | None) -> Fraction:
    if mark[0] in "%‰":
        return value / (100 if mark == "%" else 1000)
    more = Fraction(1, 2) if tenth == "半" else (_worth(tenth) or Fraction(0)) if tenth else Fraction(0)
    return (value + more) / 10
