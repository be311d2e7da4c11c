"""Provinces and cities that a text speaks of."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.resources import files

# A city is named with its 市 after a break or a word that places stand behind; what comes before 市 elsewhere may be any noun.
_CITY = re.compile(
    r"(?:(?<=中共)|(?<=[，。；、：（《“ ])|(?<=[在是对为使让将与和到赴于及由向把从])|^)([㐀-鿿]{2,3})市(?![场民区值面政长井])"
)
_NOT_A_CITY = re.compile(
    r"[我本全各该某此外两多几县省都大中小老新超门夜股楼集上下内].*|.*[大中小心现宜慧型代新老县省绵林明生一二三线级域口]城|.*[超股楼级都门夜集]$|直辖|地级"
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


def places(view: str) -> Counter[str]:
    """The provinces, their seats, and the cities that ``view`` names, by their short names."""
    found = Counter(_known().findall(view))
    for name, times in cities(view).items():
        found[name] = max(found[name], times)
    return found
