"""From a mended text to a page: which articles there are, who wrote them, who speaks, and what each sentence is."""

from __future__ import annotations

from dataclasses import replace

from studykit.chinese.script import fold
from studykit.model.document import Document
from studykit.model.page import Page
from studykit.structure import titles
from studykit.structure.articles import articles
from studykit.structure.authors import closing, freed, named
from studykit.structure.blocks import Block, layout
from studykit.structure.dating import appeared, years
from studykit.structure.deictics import deictics, place
from studykit.structure.flags import flagged
from studykit.structure.headings import with_headings
from studykit.structure.notes import apart
from studykit.structure.order import in_order
from studykit.structure.panel import answered
from studykit.structure.paragraphs import paragraphs
from studykit.structure.roles import Role, Unit, unit
from studykit.structure.torn import adopted, continued, head

__all__ = ["structure"]


def structure(document: Document) -> Page:
    """The page that ``document`` (read and restored) is.

    Nothing is attributed that the page does not decide: a text may have no title and no author, it never has another's.
    """
    view = fold(document.text)
    units = with_headings([unit(paragraph) for paragraph in paragraphs(document, view)])
    found = layout(units)
    torn = closing(units, found.blocks, found.torn)
    blocks = list(answered(units, list(apart(units, found.blocks))))
    units, blocks = _without(units, blocks, titles.banners(units, blocks))
    blocks, loose = continued(document, units, blocks)
    if in_order(units, blocks, torn):
        free = freed(units, blocks, torn)
        blocks = adopted(units, blocks)
        head(units, blocks, torn)
        named(blocks, free)
    else:
        blocks = [_unsigned(block, alone=len(blocks) == 1) for block in blocks]
    editors = frozenset(n for block in blocks if block.kind in ("editor", "host") for n in block.units)
    found_articles = tuple(articles(document, units, blocks))
    date = appeared(document, view, found_articles)
    found_articles = tuple(replace(article, date=date.meaning if date else None) for article in found_articles)
    relative = (*deictics(document, view, found_articles), *years(view, date))
    sentences = tuple(flagged(document, units, loose, editors))
    return Page(document, found_articles, sentences, relative, date, place(relative))


def _unsigned(block: Block, alone: bool) -> Block:
    """``block`` without what says whose it is, and without its title where another text may own that."""
    card = replace(block.card, credit=None) if alone and block.card else None
    return replace(block, card=card, signature=None)


def _without(units: tuple[Unit, ...], blocks: list[Block], banners: frozenset[int]) -> tuple[tuple[Unit, ...], list[Block]]:
    """Units and blocks with ``banners`` made furniture."""
    if not banners:
        return units, blocks
    for block in blocks:
        block.units[:] = [n for n in block.units if n not in banners]
        if block.card:
            over = block.card
            block.card = replace(over, units=_less(over.units, banners), headings=_less(over.headings, banners))
    return tuple(replace(one, role=Role.FURNITURE) if n in banners else one for n, one in enumerate(units)), blocks


def _less(numbers: tuple[int, ...], gone: frozenset[int]) -> tuple[int, ...]:
    return tuple(n for n in numbers if n not in gone)
