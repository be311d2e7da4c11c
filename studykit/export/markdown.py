"""A deck as Markdown, to be read, searched and kept under version control: questions by kind, each with its proof."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from studykit.export import _labels
from studykit.export._options import Options
from studykit.model.deck import Deck, Evidence, Item
from studykit.paths import write_whole

SUFFIX = ".md"

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~$&!]")
_LEADING = re.compile(r"^(\d*)([-+=.)])")


def write(deck: Deck, path: Path, options: Options) -> None:
    """Write ``deck`` as CommonMark: a heading for each kind, a numbered question, its answer, and the quoted proof."""
    write_whole(path, "".join(f"{line}\n" for line in _lines(deck)).encode("utf-8", "replace"))


def _lines(deck: Deck) -> Iterator[str]:
    yield f"# {_text(deck.name)}"
    order = [*_labels.KINDS]
    items = sorted(deck.items, key=lambda item: (order.index(item.kind) if item.kind in order else len(order), item.kind))
    for kind, group in groupby(items, key=lambda item: item.kind):
        yield ""
        yield f"## {_text(_labels.kind(kind))}"
        for number, item in enumerate(group, start=1):
            yield ""
            yield from _item(number, item)


def _item(number: int, item: Item) -> Iterator[str]:
    yield f"### {number}. {_text(item.prompt)}"
    yield ""
    if len(item.answer) == 1:
        yield _text(item.answer[0])
    for place, part in enumerate(item.answer if len(item.answer) > 1 else (), start=1):
        yield f"{place}. {_text(part)}" if item.ordered else f"- {_text(part)}"
    for evidence in item.evidence:
        yield ""
        yield f"> {_text(evidence.quote)}"
        yield ">"
        yield f"> —— {_source(evidence)}"


def _source(evidence: Evidence) -> str:
    parts = (evidence.speaker, evidence.author, evidence.article, evidence.file, _labels.place(evidence))
    return "，".join(_text(part) for part in parts if part)


def _text(text: str) -> str:
    """``text`` on one line, its characters meaning themselves."""
    return _LEADING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", " ".join(text.replace("\x00", "").split())))
