"""Provinces and cities that a text speaks of."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.resources import files

from studykit.chinese import words

# A city is named with its 市 after a break or a word that places stand behind; what comes before 市 elsewhere may be any noun.
_CITY = re.compile(
    r"(?:(?<=中共)|(?<=[，。；、：（《“ ])|(?<=[在是对为使让将与和到赴于及由向把从])|^)([㐀-鿿]{2,3})市(?![场民区值面政长井])"
)
_NOT_A_CITY = re.compile(
    r"[我本全各该某此外两多几县省都大中小老新超门夜股楼集上下内].*|.*[大中小心现宜慧型代新老县省绵林明生一二三线级域口]城|.*[超股楼级都门夜集全各]$|直辖|地级"
)

# A name that opens a clause; and what a place does, or who lives there.
_OPENS_CLAUSE = re.compile(r"(?:(?<=[，。；：、！？“　\n])|^)(?=(?P<name>[㐀-鿿]{2,3}))")
_ACTS = r"(?:人民|儿女|大地|父老|干部|企业|各级|抓|要|必须|正|已|将|的发展|能|在全|有)"
_NO_CITY = re.compile(
    r"新[建民]|各.*|中[国华]|世界|全球|[东西南北中]部|[东西华][南北东]|长江|黄河|淮河|珠江|泰山|长城|.*[省县区镇乡村国洲洋]"
)


@cache
def provinces() -> dict[str, tuple[str, str]]:
    """Short names of the provinces, each with its full name and the short name of its seat of government."""
    table = files(__package__).joinpath("provinces.txt").read_text(encoding="utf-8")
    return {short: (full, seat) for short, full, seat in (line.split("\t") for line in table.splitlines())}


@cache
def _known() -> re.Pattern[str]:
    names = {*provinces(), *(seat for _, seat in provinces().values())}
    return re.compile("|".join(sorted(names, key=len, reverse=True)))


def cities(view: str) -> Counter[str]:
    """The cities that ``view`` (folded) names with their 市, without it, and how often it names them with or without."""
    named = {found[1] for found in _CITY.finditer(view) if not _NOT_A_CITY.fullmatch(found[1])}
    return Counter({name: view.count(name) for name in named})


def bare_cities(view: str) -> Counter[str]:
    """The one name of a place that clauses of ``view`` open with, as a speech says its own city without 市 (江城要…, 江城人民…), and
    how often they do; empty where there are several, or nobody there is said to do anything."""
    opening = Counter(
        name[:size]
        for name in (found["name"] for found in _OPENS_CLAUSE.finditer(view))
        for size in range(2, len(name) + 1)
        if words.tag(name[:size]) == "ns"
    )
    known = {name: times for name, times in opening.items() if name not in provinces() and not _NO_CITY.fullmatch(name)}
    own = {name: times for name, times in known.items() if times > 1}
    acting = len(own) == 1 and any(re.search(rf"{name}{_ACTS}", view) for name in own)
    return Counter(own if acting else {})


def places(view: str) -> Counter[str]:
    """The provinces, their seats, and the cities that ``view`` names, by their short names."""
    found = Counter(_known().findall(view))
    for name, times in cities(view).items():
        found[name] = max(found[name], times)
    return found
