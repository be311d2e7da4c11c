"""A deck as Anki's text import reads it: the plain way into any note type, without a package.

The header lines (https://docs.ankiweb.net/importing/text-files.html#file-headers) save the learner the import dialog's
questions. The note type is the learner's own, for a text file cannot bring one; so the guids are not those of the package.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from studykit.export._anki_notes import answer_html, deck_of, tags_of
from studykit.export._anki_text import html
from studykit.export._options import Options
from studykit.model.deck import Deck, Item
from studykit.paths import write_whole

SUFFIX = ".tsv"

COLUMNS = ("问题", "答案", "出处", "编号", "guid", "牌组", "标签")
"""The question first: Anki gives nameless columns to the fields of the learner's note type in their order. Named ones it gives
only to fields of the very name, so the file does not name them."""


def write(deck: Deck, path: Path, options: Options) -> None:
    """Write ``deck`` as tab-separated UTF-8 with HTML in its cells, and Anki's headers over them."""
    lines = [*_headers(), *(_line(_row(item, deck, options)) for item in deck.items)]
    write_whole(path, ("\n".join(lines) + "\n").encode("utf-8"))


def _headers() -> Iterator[str]:
    yield "#separator:tab"
    yield "#html:true"
    for meaning, name in (("guid", "guid"), ("deck", "牌组"), ("tags", "标签")):
        yield f"#{meaning} column:{COLUMNS.index(name) + 1}"


def _row(item: Item, deck: Deck, options: Options) -> tuple[str, ...]:
    identity = hashlib.blake2b(f"tsv/{item.id}".encode("utf-8", "replace"), digest_size=8).hexdigest()
    proofs = "<br>".join(dict.fromkeys(html(f"{one.quote}（{one.article or one.file}）") for one in item.evidence))
    place = deck_of(item, deck.name, options)
    return html(item.prompt), answer_html(item), proofs, html(item.id), identity, place, " ".join(tags_of(item))


def _line(cells: tuple[str, ...]) -> str:
    return "\t".join(map(_cell, cells))


def _cell(cell: str) -> str:
    # A quotation mark begins a quoted cell, a tab ends a plain one, and a line that begins with a number sign is a comment.
    return '"' + cell.replace('"', '""') + '"' if cell.startswith("#") or '"' in cell or "\t" in cell else cell
