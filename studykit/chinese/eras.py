"""Reign titles and calendar eras, and the year each began."""

from __future__ import annotations

import re

# Title -> the Gregorian year in which most of its first year lies, in both scripts; 0 where several reigns bore the title, so
# that the title alone decides no year. Source: the table of reign titles in 方诗铭《中国历史纪年表》.
_TITLES = """
建元 0 元狩 -122 元鼎 -116 元封 -110 太初 0 建武 0 永平 0 永元 0 元和 0 建安 196 黄初 220 黃初 220 章武 221 太康 280 永和 0
太和 0 太元 0 开皇 581 開皇 581 仁寿 601 仁壽 601 大业 605 大業 605 武德 618 贞观 627 貞觀 627 永徽 650 显庆 656 顯慶 656
开元 713 開元 713 天宝 742 天寶 742 至德 756 大历 766 大曆 766 建中 0 贞元 0 貞元 0 长庆 821 長慶 821 会昌 841 會昌 841
大中 847 咸通 860 乾符 874 建隆 960 太平兴国 976 太平興國 976 景德 1004 天禧 1017 庆历 1041 慶曆 1041 皇祐 1049 嘉祐 1056
治平 1064 熙宁 1068 熙寧 1068 元丰 1078 元豐 1078 元祐 1086 绍圣 1094 紹聖 1094 崇宁 1102 崇寧 1102 政和 1111 宣和 1119
靖康 1126 建炎 1127 绍兴 1131 紹興 1131 隆兴 1163 隆興 1163 乾道 0 淳熙 1174 绍熙 1190 紹熙 1190 庆元 1195 慶元 1195
嘉定 1208 宝庆 1225 寶慶 1225 淳祐 1241 景定 1260 咸淳 1265 德祐 1275 中统 1260 中統 1260 至元 0 大德 1297 延祐 1314
至正 1341 洪武 1368 建文 1399 永乐 1403 永樂 1403 洪熙 1425 宣德 1426 正统 1436 正統 1436 景泰 1450 天顺 1457 天順 1457
成化 1465 弘治 1488 正德 1506 嘉靖 1522 隆庆 1567 隆慶 1567 万历 1573 萬曆 1573 泰昌 1620 天启 1621 天啟 1621 崇祯 1628
崇禎 1628 顺治 1644 順治 1644 康熙 1662 雍正 1723 乾隆 1736 嘉庆 1796 嘉慶 1796 道光 1821 咸丰 1851 咸豐 1851 同治 1862
光绪 1875 光緒 1875 宣统 1909 宣統 1909 民国 1912 民國 1912 明治 1868 大正 1912 昭和 1926 平成 1989 令和 2019
"""
_PAIRS = _TITLES.split()
_FIRST = dict(zip(_PAIRS[0::2], map(int, _PAIRS[1::2]), strict=True))
_SOLAR_FROM = {"民国": 1912, "民國": 1912, "明治": 1873, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019}
_LONGEST_REIGN = 64

PATTERN = "|".join(sorted(map(re.escape, _FIRST), key=len, reverse=True))
"""Every title, the longest first."""


def year_of(title: str, number: int) -> int | None:
    """The Gregorian year in which most of year ``number`` (from 1) of ``title`` lies; ``None`` where that is not certain."""
    first = _FIRST.get(title, 0)
    return first + number - 1 if first and 1 <= number <= _LONGEST_REIGN else None


def is_solar(title: str, year: int) -> bool:
    """Whether months and days under ``title`` in the Gregorian ``year`` are those of the Gregorian calendar."""
    return title in _SOLAR_FROM and year >= _SOLAR_FROM[title]
