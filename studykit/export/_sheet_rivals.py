"""Rival accounts: the same question answered by several, told apart by whose answer it is."""

from __future__ import annotations

import re
from dataclasses import replace

from studykit.export._sheet import Section, plain
from studykit.model.deck import Item

TITLE = "各家说法"

_WHOSE = re.compile(r"^(?:据(?P<source>[^，]{1,30})|(?P<person>[^，]{1,30})认为)，(?P<asked>.+)$", re.DOTALL)


def attributed(item: Item) -> tuple[str, str] | None:
    """Whose account the question of ``item`` asks for, and the question without that; ``None`` where it names nobody."""
    match = _WHOSE.match(item.prompt)
    return (match["source"] or match["person"], match["asked"]) if match else None


def apart(items: list[Item]) -> tuple[list[Item], list[Section]]:
    """``items`` without those that have rivals, and the section in which these stand side by side (none or one)."""
    asked: dict[str, list[tuple[str, Item]]] = {}
    for item in items:
        if found := attributed(item):
            asked.setdefault(found[1], []).append((found[0], item))
    rivals = {question: accounts for question, accounts in asked.items() if len({whose for whose, _item in accounts}) > 1}
    taken = {item.id for accounts in rivals.values() for _whose, item in accounts}
    problems = tuple(
        replace(plain(item), prompt=(whose,), group=question) for question, accounts in rivals.items() for whose, item in accounts
    )
    return [item for item in items if item.id not in taken], [Section(TITLE, "", problems)] if problems else []
