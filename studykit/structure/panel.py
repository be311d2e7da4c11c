"""Round tables on paper: several people answer questions that stand over their texts, and a host says who answers which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from studykit.structure import titles
from studykit.structure.blocks import Block
from studykit.structure.cards import Card
from studykit.structure.credits import Credit
from studykit.structure.likeness import likenesses
from studykit.structure.roles import Role, Unit

_ANSWERS = re.compile(r"[^，。；？！]{0,12}?(?:解读|回答|解答|谈|阐释|阐述|分析|讲述|介绍|探讨|就|聊|分享)")
_FEWEST = 2
_CLEAR = 1.25


def answered(units: Sequence[Unit], blocks: Sequence[Block]) -> Iterator[Block]:
    """``blocks`` with each question of a round table over a text of its own, and its author as the host announces it.

    It is a round table where a host opens it and every title is a question. A further question under somebody's name is a
    further text of theirs, unless the host has given it to another.
    """
    given = [block for block in blocks if block.kind == "article" and block.card and block.card.credit]
    asked = all(_asks(units, titles.title(units, block)) for block in given)
    if len(given) < _FEWEST or not asked or not any(block.kind == "host" for block in blocks):
        yield from blocks
        return
    announced = _announced(units, blocks, [block.card.credit for block in given if block.card and block.card.credit])
    for block in blocks:
        yield from _at_questions(units, block, announced) if block in given else (block,)


def _asks(units: Sequence[Unit], group: titles.Group) -> bool:
    return bool(group) and titles.is_question(units[group[-1]].view)


def _at_questions(units: Sequence[Unit], block: Block, announced: Sequence[tuple[Credit, str]]) -> Iterator[Block]:
    """``block`` cut before each further question."""
    own = titles.title(units, block)
    cuts = [
        at
        for at, n in enumerate(block.units)
        if units[n].role is Role.HEADING and n not in own and titles.is_question(units[n].view) and at
    ]
    first = block.card.credit if block.card else None
    starts = [0, *cuts]
    for start, end in zip(starts, [*cuts, len(block.units)], strict=True):
        part = block.units[start:end]
        if not start:
            yield replace(block, units=part)
            continue
        credit = _whose(units[part[0]].view, announced) or (None if announced else first)
        yield Block("article", part, Card((part[0],), (part[0],), credit), None, block.closed, True)


def _announced(units: Sequence[Unit], blocks: Sequence[Block], credits: Sequence[Credit]) -> list[tuple[Credit, str]]:
    """What the host or the editors say each of ``credits`` will answer."""
    found: list[tuple[Credit, str]] = []
    for block in blocks:
        if block.kind not in ("host", "editor"):
            continue
        for view in (units[n].view for n in block.units if units[n].role is Role.BODY):
            places = sorted(
                ((at, credit) for credit in credits if (at := _mention(view, credit)) >= 0), key=lambda place: place[0]
            )
            ends = [*(at for at, _ in places), len(view)][1:]
            found += [(credit, view[at:end]) for (at, credit), end in zip(places, ends, strict=True)]
    return found


def _mention(view: str, credit: Credit) -> int:
    """Where behind a name of ``credit`` the words begin that say what they answer; -1 where none do."""
    for name in credit.names:
        at = view.find(name)
        if at >= 0 and (answers := _ANSWERS.match(view, at + len(name))):
            return answers.end()
    return -1


def _whose(question: str, announced: Sequence[tuple[Credit, str]]) -> Credit | None:
    """Who is announced to answer ``question``, where one announcement is clearly the nearest."""
    if not announced:
        return None
    row = likenesses([words for _, words in announced], [question])[0]
    order = sorted(range(len(row)), key=row.__getitem__, reverse=True)
    clear = row[order[0]] > 0 and (len(order) == 1 or row[order[0]] > _CLEAR * row[order[1]])
    return announced[order[0]][0] if clear else None
