"""Who speaks when, in an interview or a round table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from studykit.chinese.script import fold
from studykit.chinese.speakers import is_person
from studykit.model.document import Document
from studykit.model.page import Turn
from studykit.structure.blocks import Block
from studykit.structure.names import is_name, tight
from studykit.structure.roles import PROSE, Unit, turn_label
from studykit.structure.seams import joined_at

_HOST = re.compile("主持人?|(?:本报|本刊)?[记記]者|[问問]|[编編]者|[采採][访訪]者")
_ANSWER = re.compile("[答A]|受[访訪]者|被[访訪]者")
_INTRODUCES = re.compile("(?:专访|对话|访谈|采访|访问|访)[^。；：？！“”]{2,50}$")
_LINES_ABOVE = 8
_FEWEST_TURNS = 3
_LABEL = 12
# One question in so many may have lost its answer.
_PER_SLIP = 5


def speaker(unit: Unit, known: frozenset[str] = frozenset()) -> str | None:
    """Whose turn begins with ``unit``, by the label before it; names that are ``known`` need not look like names."""
    if unit.role not in PROSE:
        return None
    label = tight(unit.view.partition("：")[0].strip("* "))
    if label in known:
        return label
    found = turn_label(unit.view)
    return tight(unit.paragraph.span.text[found[0] : found[1]]) if found else None


def turns(document: Document, units: Sequence[Unit], block: Block, in_order: bool) -> Iterator[Turn]:
    """The turns of ``block``, in text order; none where it is no interview.

    A paragraph without a label goes on with the turn before it, up to the next heading, where the page's interview is
    ``in_order``. Else a turn is what stands together behind the label and no more.
    """
    labelled = _labelled(units, block)
    if not _is_interview(block, labelled):
        return
    own = set(block.units)
    guest = _guest(units, min(labelled)) if any(_ANSWER.fullmatch(who) for who in labelled.values()) else None
    for first, who in labelled.items():
        who = guest if guest and _ANSWER.fullmatch(who) else who
        last = first
        while in_order and last + 1 in own and last + 1 not in labelled and units[last + 1].role in PROSE:
            last += 1
        start, end = units[first].paragraph.span.start, units[last].paragraph.span.end
        yield Turn(who, document.span(start, end if in_order else joined_at(document, start, end)))


def runs_on(units: Sequence[Unit], blocks: Sequence[Block]) -> bool:
    """Whether the turns of a page stand as they were spoken: the first is a question, and every question of a host is one
    paragraph with the turn of another right behind it, or the last word."""
    labelled = {n: who for block in blocks for n, who in _labelled(units, block).items()}
    hosts = {who for who in labelled.values() if _HOST.fullmatch(who)}
    for block in blocks:
        if not hosts and block.card and block.card.credit and block.card.kind == "interview":
            hosts = set(block.card.credit.names[:1])
    texts = sorted(n for block in blocks if block.kind in ("article", "interview") for n in block.units if units[n].role in PROSE)
    asked = [at for at, n in enumerate(texts) if labelled.get(n) in hosts]
    answered = [at for at in asked if at + 1 == len(texts) or labelled.get(texts[at + 1]) not in (None, *hosts)]
    first = next((labelled[n] for n in texts if n in labelled), None)
    return bool(asked) and first in hosts and len(asked) - len(answered) <= len(asked) // _PER_SLIP


def _guest(units: Sequence[Unit], first: int) -> str | None:
    """Whom the lines above the turn of unit ``first`` introduce (——专访某院研究员某某): for whom 答 stands."""
    for unit in reversed(units[max(first - _LINES_ABOVE, 0) : first]):
        line = tight(unit.paragraph.span.text)
        if _INTRODUCES.search(fold(line)):
            return next((line[-size:] for size in (3, 2, 4) if is_person(fold(line[-size:]))), None)
    return None


def _labelled(units: Sequence[Unit], block: Block) -> dict[int, str]:
    """The units of ``block`` that a speaker's label opens, in text order."""
    known = frozenset(block.card.credit.names) if block.card and block.card.credit else frozenset[str]()
    known |= _answering(units, block)
    return {n: who for n in sorted(block.units) if (who := speaker(units[n], known))}


def _answering(units: Sequence[Unit], block: Block) -> frozenset[str]:
    """Names that end as common nouns do (刘焕章), where they stand before a colon again and again beside those of a host."""
    labels = Counter(tight(units[n].view.partition("：")[0].strip("* ")) for n in block.units if "：" in units[n].view[:_LABEL])
    if not any(_HOST.fullmatch(who) for who in labels):
        return frozenset()
    return frozenset(who for who, times in labels.items() if times > 1 and is_name(who, marked=True))


def _is_interview(block: Block, labelled: Mapping[int, str]) -> bool:
    times = Counter(labelled.values())
    known = set(block.card.credit.names) if block.card and block.card.credit else set()
    return len(labelled) >= _FEWEST_TURNS and len(times) > 1 and (max(times.values()) > 1 or bool(known & set(times)))
