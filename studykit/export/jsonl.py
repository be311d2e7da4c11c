"""A deck as JSON lines, one item a line: the form for scripts, promised from outside field by field."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from studykit.export._options import Options
from studykit.model.deck import Deck, Evidence, Item
from studykit.paths import write_whole

SUFFIX = ".jsonl"


def write(deck: Deck, path: Path, options: Options) -> None:
    """Write the items of ``deck`` to ``path``, UTF-8, one JSON object a line."""
    write_whole(path, dumps(deck).encode("utf-8", "replace"))


def dumps(deck: Deck) -> str:
    """The items of ``deck`` as JSON lines, in the order of the deck; empty for a deck without items."""
    return "".join(json.dumps(_record(item), ensure_ascii=False) + "\n" for item in deck.items)


def _record(item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "kind": item.kind,
        "question": item.prompt,
        "answer": list(item.answer),
        "ordered": item.ordered,
        "complete": item.complete,
        "voice": item.voice,
        "tags": list(item.tags),
        "sources": [_source(evidence) for evidence in item.evidence],
    }


def _source(evidence: Evidence) -> dict[str, Any]:
    names = ("file", "start", "end", "quote", "line", "page", "article", "author", "speaker")
    return {name: getattr(evidence, name) for name in names}
