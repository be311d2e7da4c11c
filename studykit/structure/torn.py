"""What the page has torn apart, put back: by one choice for all pieces at once, and only where it is clear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from studykit.model.document import Document
from studykit.structure import titles
from studykit.structure.assignment import assign, regrets
from studykit.structure.blocks import Block
from studykit.structure.cards import Card
from studykit.structure.likeness import likenesses
from studykit.structure.places import places
from studykit.structure.roles import Role, Unit
from studykit.structure.seams import headless_series, loose_starts, open_end

# What a place named in both adds to a likeness, where it is named in one of the texts only.
_PLACE = 0.1
_CLEAR = 0.02
_CLEARLY = 1.3
_MOST = 80
_SAME_END = 12
# As many titles as texts without one: none of them is left over.
_OUT_OF_A_WHOLE_SET = -1.0


def continued(document: Document, units: Sequence[Unit], blocks: Sequence[Block]) -> tuple[list[Block], frozenset[int]]:
    """``blocks`` with what has lost its beginning put behind the text that has lost its end; and where such pieces begin."""
    texts = [block for block in blocks if block.kind == "article"]
    homes = _without_same_end(units, [block for block in texts if open_end(units, block.units) is not None])
    if not homes or len(blocks) < 2:
        return list(blocks), frozenset()
    seams = loose_starts(document, units)
    pieces = [(block, part) for block in texts for part in _pieces(units, block, seams)]
    if not pieces or len(pieces) > _MOST:
        return list(blocks), frozenset()
    for block, part in pieces:
        block.units[:] = [n for n in block.units if n not in part]
    scores = _scores(units, [_text(units, home.units) for home in homes], [_text(units, part) for _, part in pieces])
    for (block, _), row in zip(pieces, scores, strict=True):
        row[:] = [0.0 if home is block else score for home, score in zip(homes, row, strict=True)]
    chosen = assign(scores)
    alone = []
    for (_, part), column, sure in zip(pieces, chosen, regrets(scores, chosen), strict=True):
        if column is not None and sure > _CLEAR:
            homes[column].units.extend(part)
        else:
            alone.append(Block("article", part, None, None, False, True))
    return [*blocks, *alone], frozenset(part[0] for _, part in pieces)


def _pieces(units: Sequence[Unit], block: Block, seams: frozenset[int]) -> Iterator[list[int]]:
    """The stretches of ``block`` that do not go on from what stands above them, each up to the next heading or signature."""
    first = next((n for n in block.units if units[n].role is Role.BODY), None)
    starts = (seams | set(headless_series(units, block.units))) - {first}
    part: list[int] = []
    for n in block.units:
        if n in starts:
            if part:
                yield part
            part = [n]
        elif part and units[n].role in (Role.BODY, Role.ITEM):
            part.append(n)
        elif part:
            yield part
            part = []
    if part:
        yield part


def _without_same_end(units: Sequence[Unit], ends: Sequence[Block]) -> list[Block]:
    """Texts that stop short, each place once: of two that stop in the same words the later one is cut, the other misread."""
    last = {units[open_end(units, block.units) or 0].view[-_SAME_END:]: block for block in ends}
    return [block for block in ends if block in last.values()]


def adopted(units: Sequence[Unit], blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` with texts that have neither title nor signature given to the article they clearly belong to."""
    orphans = [block for block in blocks if _is_orphan(units, block)]
    homes = [block for block in blocks if block.kind in ("article", "box") and block not in orphans]
    if not orphans or not homes or len(orphans) > _MOST:
        return list(blocks)
    scores = _scores(units, [_text(units, home.units) for home in homes], [_text(units, orphan.units) for orphan in orphans])
    gone = []
    for orphan, row in zip(orphans, scores, strict=True):
        order = sorted(range(len(row)), key=row.__getitem__, reverse=True)
        second = row[order[1]] if len(order) > 1 else 0.0
        home = homes[order[0]]
        if row[order[0]] > max(_CLEARLY * second, second + _CLEAR) and home.kind == "article":
            home.units[:] = [*orphan.units, *home.units] if orphan.units[0] < home.units[0] else [*home.units, *orphan.units]
            gone.append(orphan)
    return [block for block in blocks if block not in gone]


def _is_orphan(units: Sequence[Unit], block: Block) -> bool:
    named = block.signature or (block.card and block.card.credit)
    return block.kind == "article" and not named and not titles.title(units, block)


def head(units: Sequence[Unit], blocks: Sequence[Block], torn: Sequence[Card]) -> None:
    """Give ``blocks`` the titles, and the bylines on them, that the page has torn from their texts; what is left over of the
    headings goes, as sections, to the text that clearly speaks of them."""
    pieces = [card for one in torn if one.headings for card in _single(units, one)]
    bare = [block for block in blocks if block.kind == "article" and not titles.title(units, block)]
    signed = [block for block in bare if block.signature]
    bare = signed if len(signed) == len(pieces) else bare
    if not pieces or len(pieces) > _MOST:
        return
    left = pieces
    if bare:
        scores = _scores(units, [_text(units, block.units) for block in bare], [_text(units, card.headings) for card in pieces])
        outside = _OUT_OF_A_WHOLE_SET if len(pieces) == len(bare) else 0.0
        chosen = assign(scores, outside)
        sure = regrets(scores, chosen, outside)
        for card, column, regret in zip(pieces, chosen, sure, strict=True):
            if column is not None and regret > _CLEAR:
                _crown(bare[column], card)
                left = [one for one in left if one is not card]
    _sections(units, [block for block in blocks if block.kind == "article"], [card for card in left if card.credit is None])


def _single(units: Sequence[Unit], card: Card) -> list[Card]:
    """A torn run of headings without a byline is as many pieces as it has headings."""
    if card.credit is not None:
        return [card]
    return [Card(group, group, None) for group in titles.grouped(units, card.headings)]


def _crown(block: Block, card: Card) -> None:
    credit = card.credit or (block.card.credit if block.card else None)
    block.card = replace(card, credit=credit)
    block.units[:0] = card.units


def _sections(units: Sequence[Unit], homes: Sequence[Block], cards: Sequence[Card]) -> None:
    if len(homes) < 2 or not cards:
        return
    scores = _scores(units, [_text(units, home.units) for home in homes], [_text(units, card.headings) for card in cards])
    for card, row in zip(cards, scores, strict=True):
        order = sorted(range(len(row)), key=row.__getitem__, reverse=True)
        if row[order[0]] > max(_CLEARLY * row[order[1]], row[order[1]] + _CLEAR):
            homes[order[0]].units.extend(card.units)


def _text(units: Sequence[Unit], numbers: Iterable[int]) -> str:
    """The words to compare by: the paragraphs of a text without its headings, or a heading."""
    chosen = list(numbers)
    texts = [n for n in chosen if units[n].role in (Role.BODY, Role.ITEM)] or chosen
    return "\n".join(units[n].view for n in texts)


def _scores(units: Sequence[Unit], bodies: Sequence[str], pieces: Sequence[str]) -> list[list[float]]:
    """Likenesses, and what places named in both add to them."""
    scores = likenesses(bodies, pieces)
    named = [places(body) for body in bodies]
    for row, piece in zip(scores, pieces, strict=True):
        for place in places(piece):
            total = sum(found[place] for found in named)
            for column, found in enumerate(named):
                row[column] += _PLACE * found[place] / total if total else 0.0
    return scores
