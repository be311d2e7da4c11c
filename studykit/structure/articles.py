"""From blocks to articles: titles, authors, sections, stretches of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from studykit.chinese.script import unfold
from studykit.model.document import Document
from studykit.model.page import Article, Section
from studykit.model.span import Span
from studykit.structure import titles
from studykit.structure.blocks import Block
from studykit.structure.credits import Credit
from studykit.structure.interview import turns
from studykit.structure.roles import Role, Unit

# Enough of a text to tell its script by.
_SAMPLE = 20_000
_BY_KIND = {"editor": "编者按", "host": "主持人导语"}


def articles(document: Document, units: Sequence[Unit], blocks: Sequence[Block]) -> Iterator[Article]:
    """The article that each of ``blocks`` is, in their order."""
    for block in blocks:
        group = titles.title(units, block)
        own = titles.words(units, group) or unfold(_BY_KIND.get(block.kind, ""), document.text[:_SAMPLE]) or None
        names, affiliation = _attribution(block)
        yield Article(
            own,
            names if block.kind not in ("editor", "box") else None,
            affiliation,
            None,
            tuple(stretches(document, units, block.units)),
            tuple(turns(document, units, block)),
            "editor" if block.kind == "host" else block.kind,
            tuple(_sections(document, units, block, group)),
        )


def _attribution(block: Block) -> tuple[str | None, str | None]:
    """Author and affiliation; what is signed under a text outranks the name over it."""
    over: Credit | None = block.card.credit if block.card else None
    under = block.signature
    if under and under.names:
        return under.author, under.affiliation
    named = over.author if over else None
    return named, (under.affiliation if under else None) or (over.affiliation if over else None)


def stretches(document: Document, units: Sequence[Unit], numbers: Sequence[int]) -> Iterator[Span]:
    """The stretches of text that ``numbers`` cover, neighbours brought together, in the order of ``numbers``."""
    first = last = -1
    for number in [*numbers, -1]:
        if first >= 0 and number == last + 1:
            last = number
            continue
        if first >= 0:
            yield document.span(units[first].paragraph.span.start, units[last].paragraph.span.end)
        first = last = number


def _sections(document: Document, units: Sequence[Unit], block: Block, title: titles.Group) -> Iterator[Section]:
    """The headings of ``block`` other than its title, each with the text under it."""
    over = [n for n in block.card.headings if title and n <= title[-1]] if block.card else []
    headings = [
        n for n in block.units if units[n].role is Role.HEADING and n not in (*title, *over) and not _is_subtitle(units[n])
    ]
    groups = titles.grouped(units, headings)
    levels = sorted({units[group[0]].level or 99 for group in groups})
    for group in groups:
        level = levels.index(units[group[0]].level or 99) + 1
        heading = document.span(units[group[0]].paragraph.span.start, units[group[-1]].paragraph.span.end)
        yield Section(heading, level, _under(document, units, block, group, level, groups, levels))


def _is_subtitle(unit: Unit) -> bool:
    return unit.view.startswith(("—", "–"))


def _under(
    document: Document,
    units: Sequence[Unit],
    block: Block,
    group: titles.Group,
    level: int,
    groups: Sequence[titles.Group],
    levels: Sequence[int],
) -> Span | None:
    """The text from under ``group`` to the next heading of its level or above, as far as it stands together."""
    stops = {other[0] for other in groups if other != group and levels.index(units[other[0]].level or 99) + 1 <= level}
    own = set(block.units)
    last = group[-1]
    while last + 1 in own and last + 1 not in stops and units[last + 1].role is not Role.SIGNATURE:
        last += 1
    if last == group[-1]:
        return None
    return document.span(units[group[-1] + 1].paragraph.span.start, units[last].paragraph.span.end)
