"""The proof of a deck without the extractor: every quotation and every answer, held against the original files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from studykit.chinese.likeness import squash, without_layout
from studykit.errors import ReadError
from studykit.messages import gettext as _
from studykit.model.deck import Deck, Evidence, Item
from studykit.model.document import Document
from studykit.read import read

_DATE_PARTS = re.compile(r"\d+年|\D*\d+月|\D*\d+日|[^\d年月日]+")


@dataclass(frozen=True, slots=True)
class Failure:
    """A proof that does not hold: the item (``""`` for a whole file) and what is wrong."""

    item: str
    message: str


def verify(deck: Deck, sources: Path) -> Iterator[Failure]:
    """Every proof of ``deck`` that fails against the files in folder ``sources``; nothing where all hold."""
    documents: dict[str, Document] = {}
    for source in deck.sources:
        path = sources / source.file
        try:
            documents[source.file] = read(path)
        except (ReadError, OSError) as error:
            yield Failure("", _("{file}：读不到原文（{error}）").format(file=source.file, error=error))
    for item in deck.items:
        for message in _faults(item, documents):
            yield Failure(item.id, message)


def changed_sources(deck: Deck, sources: Path) -> Iterator[str]:
    """The names of the files in ``sources`` that are no longer, byte for byte, those the deck was built from."""
    for source in deck.sources:
        path = sources / source.file
        if path.is_file() and sha256(path.read_bytes()).hexdigest() != source.sha256:
            yield source.file


def _faults(item: Item, documents: dict[str, Document]) -> Iterator[str]:
    if not item.evidence:
        yield _("没有出处")
    for evidence in item.evidence:
        if evidence.file in documents and not _stands(evidence, documents[evidence.file]):
            yield _("{file} 第 {start}–{end} 字不是所引的话").format(file=evidence.file, start=evidence.start, end=evidence.end)
    quotes = [squash(one.quote) for one in item.evidence]
    for part in item.answer:
        if not _proved(part, quotes, item.kind):
            yield _("答案“{part}”不在所引的话里").format(part=part)


def _stands(evidence: Evidence, document: Document) -> bool:
    return without_layout(document.raw[evidence.start : evidence.end]) == evidence.quote


def _proved(part: str, quotes: list[str], kind: str) -> bool:
    """Whether ``part`` stands in one quotation; a date may stand in pieces that follow each other, or take its year, its month
    and its day from several quotations."""
    if any(squash(part) in quote for quote in quotes) or (kind == "date" and squash(part) in "".join(quotes)):
        return True
    pieces = [squash(piece) for piece in _DATE_PARTS.findall(part)]
    # What a layout has torn apart is quoted in pieces that follow each other.
    return kind == "date" and bool(pieces) and all(piece in "".join(quotes) for piece in pieces)
