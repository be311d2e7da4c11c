"""Names that stand apart from the texts they belong to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from studykit.structure.assignment import assign, regrets
from studykit.structure.blocks import Block
from studykit.structure.cards import Card
from studykit.structure.credits import Credit
from studykit.structure.likeness import bigrams
from studykit.structure.roles import Role, Unit

_SAME_BODY = 0.2


def named(blocks: Sequence[Block], free: Sequence[Card]) -> None:
    """Give the names on ``free`` to texts that are signed without a name.

    A free name goes to the text whose signature names the same body, or, where the page has one free name and one
    signature without a name, to that.
    """
    nameless = [block for block in blocks if block.kind == "article" and block.signature and not _names(block)]
    if not free or not nameless:
        return
    if len(free) == len(nameless) == 1:
        _sign(nameless[0], free[0])
        return
    scores = [[_same_body(card.credit, block.signature) for block in nameless] for card in free]
    chosen = assign(scores)
    for card, column, sure in zip(free, chosen, regrets(scores, chosen), strict=True):
        if column is not None and sure > _SAME_BODY:
            _sign(nameless[column], card)


def _names(block: Block) -> tuple[str, ...]:
    over = block.card.credit.names if block.card and block.card.credit else ()
    return over or (block.signature.names if block.signature else ())


def freed(units: Sequence[Unit], blocks: Sequence[Block], torn: Sequence[Card]) -> list[Card]:
    """The names on a page that stand over no text: those torn off, and the bylines over texts that others have signed, which
    are taken off them: what is signed under a text outranks the name over it."""
    found = [card for card in torn if card.credit and card.credit.names and not card.headings]
    for block in blocks:
        card, signature = block.card, block.signature
        if not card or not card.credit or not signature or not signature.names or set(card.credit.names) & set(signature.names):
            continue
        bylines = tuple(n for n in card.units if units[n].role is Role.BYLINE)
        block.units[:] = [n for n in block.units if n not in bylines]
        block.card = replace(card, units=tuple(n for n in card.units if n not in bylines), credit=None)
        found.append(Card(bylines, (), card.credit))
    return found


def _sign(block: Block, card: Card) -> None:
    over = block.card
    headings = over.headings if over else ()
    block.card = Card((*card.units, *(over.units if over else ())), headings, card.credit)
    block.units[:0] = card.units


def _same_body(one: Credit | None, other: Credit | None) -> float:
    """How much of the smaller of two affiliations stands in the other, 0 to 1."""
    a, b = (set(bigrams(credit.affiliation or "")) if credit else set() for credit in (one, other))
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def closing(units: Sequence[Unit], blocks: Sequence[Block], torn: Sequence[Card]) -> tuple[Card, ...]:
    """``torn`` without the lines that end a page of one text: they are its signature."""
    if len(blocks) != 1 or not torn or torn[-1].headings or torn[-1].units[0] < blocks[0].units[-1]:
        return tuple(torn)
    block, card = blocks[0], torn[-1]
    block.units.extend(card.units)
    block.signature = block.signature or card.credit
    return tuple(torn[:-1])
