"""Who speaks when, in an interview or a round table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from studykit.model.document import Document
from studykit.model.page import Turn
from studykit.structure.blocks import Block
from studykit.structure.names import is_name, tight
from studykit.structure.roles import Role, Unit

_LABEL = re.compile(r"\**(?P<who>[一-鿿·]{1,9}|[一-鿿][ \u3000]+[一-鿿])(?:[（(][^（）()]{1,30}[）)])?\s*：\**\s*")
_PART = re.compile("主持人?|嘉宾|(?:本报|本刊)?[记記]者|[问問]|答|编者|读者|网友|专家|受访者|采访者")
_FEWEST_TURNS = 3


def speaker(unit: Unit) -> str | None:
    """Whose turn begins with ``unit``, by the label before it."""
    if unit.role is not Role.BODY and unit.role is not Role.ITEM:
        return None
    found = _LABEL.match(unit.view)
    if not found:
        return None
    who = tight(unit.paragraph.span.text[found.start("who") : found.end("who")])
    return who if _PART.fullmatch(who) or is_name(who) else None


def turns(document: Document, units: Sequence[Unit], block: Block) -> Iterator[Turn]:
    """The turns of ``block``, in text order; none where it is no interview."""
    labelled = {n: who for n in block.units if (who := speaker(units[n]))}
    times = Counter(labelled.values())
    known = set(block.card.credit.names) if block.card and block.card.credit else set()
    if len(labelled) < _FEWEST_TURNS or not ([who for who in times if times[who] > 1] or known & set(times)):
        return
    who, start, end = "", -1, -1
    for number in sorted(block.units):
        unit = units[number]
        if number in labelled or unit.role in (Role.SIGNATURE, Role.BYLINE):
            if who:
                yield Turn(who, document.span(start, end))
            who, start = labelled.get(number, ""), unit.paragraph.span.start
        end = unit.paragraph.span.end
    if who:
        yield Turn(who, document.span(start, end))
