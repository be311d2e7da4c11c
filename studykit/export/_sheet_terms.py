"""术语表: the terms that the deck defines, by their pinyin."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby

from studykit.chinese.pinyin import syllables
from studykit.export._sheet import Section, plain
from studykit.model.deck import Item

_WHOSE = re.compile(r"^(?:根?[据據](?P<source>[^，]{1,40})|(?P<person>[^，]{1,20})[认認][为為])，")
_TAIL = re.compile(
    r"(?:主要)?(?:是指什[么麼]|指的是什[么麼]|是什[么麼]|指什[么麼]|[强強][调調]的是什[么麼]|被解[读讀][为為]什[么麼]|被[称稱][为為]什[么麼])？$"
)
_LEAD = re.compile(r"^什[么麼](?:叫做|叫|是)")
_NAMED = re.compile(r"^(?P<source>《.+》(?:（[^）]*）)?)所[称稱]")
_ASKS = re.compile(r"什[么麼]|[谁誰哪几幾]|何|多[少长長大高久远遠]|怎[样樣么麼]")


def term(item: Item) -> tuple[str, str] | None:
    """The term that a definition's question asks for, and whose definition it is if it says so; ``None`` where it asks no term."""
    whose = _WHOSE.match(item.prompt)
    asked = item.prompt[whose.end() if whose else 0 :]
    asked = _LEAD.sub("", asked) if _LEAD.match(asked) else _TAIL.sub("", asked)
    if named := _NAMED.match(asked):
        whose, asked = named, asked[named.end() :]
    found = asked.rstrip("？").strip("“”")
    if not found or _ASKS.search(found):
        return None
    return found, next(filter(None, whose.groupdict().values())) if whose else ""


def sections(items: list[Item]) -> list[Section]:
    """The definitions among ``items``, one section for each initial letter of their pinyin."""
    asked = ((item, term(item)) for item in items if item.kind == "definition")
    problems = [replace(plain(item), prompt=(found[0],), whose=found[1]) for item, found in asked if found]
    spelt = sorted(((syllables(problem.question), problem) for problem in problems), key=lambda pair: (pair[0], pair[1].item.id))
    letters = groupby(spelt, key=lambda pair: pair[0][0][:1])
    return [Section(letter.upper(), "", tuple(problem for _spelling, problem in found)) for letter, found in letters]
