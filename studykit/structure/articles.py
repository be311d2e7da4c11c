"""From blocks to articles: titles, authors, sections, stretches of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from studykit.chinese.script import is_traditional
from studykit.model.document import Document
from studykit.model.page import Article, Section
from studykit.model.span import Span
from studykit.structure import titles
from studykit.structure.blocks import Block
from studykit.structure.credits import Credit
from studykit.structure.interview import runs_on, turns
from studykit.structure.roles import Role, Unit
from studykit.structure.sayings import sayings

# Enough of a text to tell its script by.
_SAMPLE = 20_000
_UNNAMED = (None, None)
# Deeper than any numbered heading.
_UNNUMBERED = 99
# What a text without a title is called, in either script.
_BY_KIND = {"editor": ("编者按", "編者按"), "host": ("主持人导语", "主持人導語")}


def articles(document: Document, units: Sequence[Unit], blocks: Sequence[Block]) -> Iterator[Article]:
    """The article that each of ``blocks`` is, in their order."""
    traditional = is_traditional(document.text[:_SAMPLE])
    spoken = runs_on(units, blocks)
    for block in blocks:
        group = titles.title(units, block)
        own = titles.words(units, group) or _BY_KIND.get(block.kind, _UNNAMED)[traditional]
        names, affiliation = _attribution(block)
        talk = () if block.kind == "box" else tuple(turns(document, units, block, spoken))
        gathered = block.kind == "box" or len(blocks) == 1
        said = talk or (tuple(sayings(document, units, block)) if gathered else ())
        if talk and not spoken:
            names = affiliation = None
        yield Article(
            own,
            names if block.kind not in ("editor", "box") else None,
            affiliation,
            None,
            tuple(stretches(document, units, block.units)),
            said,
            "editor" if block.kind == "host" else "interview" if talk else block.kind,
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
    """The headings of ``block`` other than its title and what stands with it, each with the text under it."""
    over = [n for n in block.card.headings if title and n <= title[-1]] if block.card else []
    own = set(block.units)
    headings = [
        n for n in block.units if units[n].role is Role.HEADING and n not in (*title, *over) and not _is_subtitle(units[n])
    ]
    if block.kind == "box":
        headings = [n for n in headings if n + 1 in own and units[n + 1].role is Role.BODY]
    depths = sorted({_depth(units[n]) for n in headings})
    for group in titles.grouped(units, headings):
        first, last = group[0], group[-1]
        heading = document.span(units[first].paragraph.span.start, units[last].paragraph.span.end)
        end = _end(units, own, first, last)
        body = document.span(units[last + 1].paragraph.span.start, units[end].paragraph.span.end) if end > last else None
        yield Section(heading, depths.index(_depth(units[first])) + 1, body)


def _depth(unit: Unit) -> int:
    return unit.level or _UNNUMBERED


def _end(units: Sequence[Unit], own: set[int], first: int, last: int) -> int:
    """The last unit under a heading: what follows it in its article, up to a line of its depth or above."""
    depth = _depth(units[first])
    while last + 1 in own and units[last + 1].role is not Role.SIGNATURE:
        following = units[last + 1]
        counted = following.role is Role.HEADING or 0 < following.level <= depth < _UNNUMBERED
        if counted and _depth(following) <= depth:
            break
        last += 1
    return last


def _is_subtitle(unit: Unit) -> bool:
    return unit.view.startswith(("—", "–"))
