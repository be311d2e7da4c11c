"""Which characters no match of a pattern can do without: a sentence that has none of them need not be searched."""

from __future__ import annotations

import re
from collections.abc import Iterator

# The parts that patterns are made of, each with how often it may stand.
_PART = re.compile(
    r"(?:(?P<assertion>\(\?(?:=|!|<=|<!))|(?P<same>\(\?P=\w+\))|(?P<opening>\((?:\?:|\?P<\w+>)?)|(?P<closing>\))|(?P<bar>\|)"
    r"|\[(?P<members>[^\]\\^-]+-?)\]|(?P<class>\[\^?(?:\\.|[^\]\\])+\])|(?P<other>\\.|[.^$])|(?P<literal>.))"
    r"(?P<times>(?:[*+?]|\{\d*,?\d*\})\??)?"
)
# These tell too little.
_COMMON = frozenset("的是一有了在为以和与不对中，。、；")
Sets = list[frozenset[str]]


def needed(pattern: str) -> tuple[frozenset[str], ...]:
    """At most two sets of characters of each of which every match of ``pattern`` holds one, the most telling first.

    >>> [sorted(one) for one in needed("(?:首次|第一次)提出")]
    [['出'], ['提']]
    >>> [sorted(one) for one in needed("称为|誉为.*[之的]")]
    [['称', '誉']]
    >>> needed(".*年?")
    ()
    """
    sets, _times = _read(_PART.finditer(pattern))
    return tuple(sorted(dict.fromkeys(sets), key=_weakness)[:2])


def is_class(pattern: str) -> bool:
    """Whether ``pattern`` is one character or a class of characters, which what is needed tells in full."""
    part = _PART.fullmatch(pattern)
    return part is not None and bool(part["members"] or part["literal"]) and not part["times"]


def _read(parts: Iterator[re.Match[str]]) -> tuple[Sets, str]:
    """What is needed by the alternatives up to the next closing bracket, and how often that group may stand."""
    branches: list[Sets] = [[]]
    times = ""
    for part in parts:
        often = part["times"] or ""
        if part["closing"]:
            times = often
            break
        if part["bar"]:
            branches.append([])
            continue
        sets: Sets = []
        if part["opening"] or part["assertion"]:
            sets, often = _read(parts)
        elif members := part["members"] or part["literal"]:
            sets = [frozenset(members)]
        if not part["assertion"] and not often.startswith(("*", "?", "{0", "{,")):
            branches[-1] += sets
    if len(branches) == 1:
        return branches[0], times
    return [frozenset().union(*(min(sets, key=_weakness) for sets in branches))] if all(branches) else [], times


def _weakness(characters: frozenset[str]) -> tuple[bool, int, list[str]]:
    """How little a set tells: one with a common character, a large one."""
    return bool(characters & _COMMON), len(characters), sorted(characters)
