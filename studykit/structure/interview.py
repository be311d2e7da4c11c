"""Who speaks when, in an interview or a round table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from studykit.model.document import Document
from studykit.model.page import Turn
from studykit.structure.blocks import Block
from studykit.structure.names import tight
from studykit.structure.roles import Role, Unit, turn_label

_HOST = re.compile("主持人?|(?:本报|本刊)?[记記]者|[问問]|编者|采访者")
_FEWEST_TURNS = 3
# One question in so many may have lost its answer.
_PER_SLIP = 5


def speaker(unit: Unit) -> str | None:
    """Whose turn begins with ``unit``, by the label before it."""
    if unit.role is not Role.BODY and unit.role is not Role.ITEM:
        return None
    found = turn_label(unit.view)
    return tight(unit.paragraph.span.text[found[0] : found[1]]) if found else None


def turns(document: Document, units: Sequence[Unit], block: Block) -> Iterator[Turn]:
    """The turns of ``block``, in text order; none where it is no interview.

    A paragraph without a label goes on with the turn before it, up to the next heading, where the interview runs in order:
    every question of the host has its answer right behind it. Else a turn is the paragraph with the label and no more.
    """
    labelled = {n: who for n in block.units if (who := speaker(units[n]))}
    hosts = _hosts(block, labelled)
    if not _is_interview(block, labelled):
        return
    texts = sorted(n for n in block.units if units[n].role in (Role.BODY, Role.ITEM))
    runs_on = _runs_on(texts, labelled, hosts)
    for first in labelled:
        last = first
        while runs_on and last + 1 in block.units and last + 1 not in labelled and units[last + 1].role in (Role.BODY, Role.ITEM):
            last += 1
        yield Turn(labelled[first], document.span(units[first].paragraph.span.start, units[last].paragraph.span.end))


def _is_interview(block: Block, labelled: Mapping[int, str]) -> bool:
    times = Counter(labelled.values())
    known = set(block.card.credit.names) if block.card and block.card.credit else set()
    return len(labelled) >= _FEWEST_TURNS and len(times) > 1 and (max(times.values()) > 1 or bool(known & set(times)))


def _hosts(block: Block, labelled: Mapping[int, str]) -> set[str]:
    """The labels of those who ask."""
    asks = {who for who in labelled.values() if _HOST.fullmatch(who)}
    names = block.card.credit.names if block.card and block.card.credit and block.card.kind == "interview" else ()
    return asks or set(names[:1])


def _runs_on(texts: Sequence[int], labelled: Mapping[int, str], hosts: set[str]) -> bool:
    """Whether each turn of a host is one paragraph with the turn of another right behind it, or the last word."""
    asked = [at for at, n in enumerate(texts) if labelled.get(n) in hosts]
    answered = [at for at in asked if at + 1 == len(texts) or labelled.get(texts[at + 1]) not in (None, *hosts)]
    first = next((labelled[n] for n in texts if n in labelled), None)
    return bool(asked) and first in hosts and len(asked) - len(answered) <= len(asked) // _PER_SLIP
