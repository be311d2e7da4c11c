"""术语表: the terms that the deck defines, by their pinyin."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby

from studykit.export._sheet import Section, plain
from studykit.model.deck import Item

_WHOSE = re.compile(r"^(?:据[^，]{1,20}，|[^，]{1,20}认为，)")
_TAIL = re.compile(r"(?:主要)?(?:是指什么|指的是什么|是什么|指什么|强调的是什么|被解读为什么|被称为什么|包括哪些方面)？$")
_LEAD = re.compile(r"^什么(?:叫做|叫|是)")


def term(item: Item) -> str:
    """The term that a definition's question asks for; the question without its mark where its form is not known."""
    asked = _WHOSE.sub("", item.prompt)
    asked = _LEAD.sub("", asked) if _LEAD.match(asked) else _TAIL.sub("", asked)
    return asked.rstrip("？").strip("“”")


def sections(items: list[Item]) -> list[Section]:
    """The definitions among ``items``, one section for each initial letter of their pinyin."""
    problems = [replace(plain(item), prompt=(term(item),)) for item in items if item.kind == "definition"]
    spelt = sorted(((_pinyin(problem.question), problem) for problem in problems), key=lambda pair: (pair[0], pair[1].item.id))
    letters = groupby(spelt, key=lambda pair: pair[0][0][:1])
    return [Section(letter.upper(), "", tuple(problem for _spelling, problem in found)) for letter, found in letters]


def _pinyin(words: str) -> tuple[str, ...]:
    """The syllables of ``words`` with tone numbers; what is not Chinese stands as it is, figures and signs under ``#``."""
    import pypinyin

    bare = re.sub(r"[\W_]+", "", words) or "#"
    syllables = [one[0].lower() for one in pypinyin.pinyin(bare, style=pypinyin.Style.TONE3)]
    return tuple(syllables) if syllables[0][:1].isalpha() and syllables[0][:1].isascii() else ("#", *syllables)
