"""A deck: the items to learn, the sources they come from, and the receipt of what was not made into one."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("definition", "date", "list", "figure", "quotation", "contrast")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where an item is proved: ``quote`` is what stands at ``[start, end)`` of the **raw** text of ``file``, layout
    white space removed. ``page`` and ``line`` (from 1) are where a reader looks; ``repairs`` names what was mended
    inside the stretch."""

    file: str
    start: int
    end: int
    quote: str
    page: int | None = None
    line: int | None = None
    article: str | None = None
    author: str | None = None
    speaker: str | None = None
    repairs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A card's content. ``id`` names what is asked and what the answer says, never how it is worded.

    ``kind`` is one of :data:`KINDS`; ``answer`` has one entry for a single answer and one for each member of a list;
    ``ordered`` whether the members' order is part of the answer; ``complete`` is false where the page's list is open
    (等); ``voice`` whose view it is; ``rule`` the name of the rule that found it.
    """

    id: str
    kind: str
    form: str
    prompt: str
    answer: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    rule: str
    ordered: bool = False
    complete: bool = True
    voice: str | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source as a deck remembers it: file name, SHA-256 of its bytes, and its title where one was found."""

    file: str
    sha256: str
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Stop:
    """A question that was found and not made into a card: ``gate`` is the name of what stopped it."""

    gate: str
    prompt: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the receipt: the stretch ``[start, end)`` of **raw** ``file``, and what became of it.

    Either ``items`` (ids of the items that use it) or ``skipped`` (the reason's name) is filled, never both. ``stopped`` are
    the questions that begin in it and were not asked, beside those that were.
    """

    file: str
    start: int
    end: int
    text: str
    items: tuple[str, ...] = ()
    skipped: str = ""
    stopped: tuple[Stop, ...] = ()


@dataclass(frozen=True, slots=True)
class Deck:
    """Items in the order of their pages and places, with their sources and the receipt."""

    name: str
    sources: tuple[SourceEntry, ...]
    items: tuple[Item, ...]
    receipt: tuple[Entry, ...]
