"""From characters to a document: what no reader sees is taken out of the text, and recorded."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from studykit.errors import ReadError
from studykit.messages import gettext as _
from studykit.model.document import Block, Document, Edit, Source

# Line ends other than the newline; control characters (C0, C1); zero-width and bidirectional controls, variation selectors
# and tags (Unicode category Cf and Default_Ignorable_Code_Point); surrogates, which belong to no text. A soft hyphen at a
# line's end stays: it is what tells a broken word from two.
_PAGE_BREAK = "\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_UNSEEN = (
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u034f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\ufff9-\ufffc\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]+|\xad+(?!\r?\n)"
)
_INVISIBLE = re.compile(rf"(?P<newline>\r\n?)|(?P<control>{_UNSEEN})")
_BREAKS = re.compile(f"[{_PAGE_BREAK}]")

_SURROGATE = re.compile("[\ud800-\udfff]")
_BETWEEN = "\n\n"


def document(path: Path, data: bytes, raw: str, blocks: Iterable[Block] = (), markup: Iterable[Edit] = ()) -> Document:
    """The document whose file ``path`` holds ``data`` and reads ``raw``; ``markup`` are edits of raw, in order.

    The text has ``\\n`` for every line end (recorded as ``newline``) and no character that cannot be seen (``control``): a
    page break between two words becomes a line end, everything else goes.
    """
    source = Source(path.name, str(path), hashlib.sha256(data).hexdigest())
    return Document.of(source, raw, blocks).edited(_apart(list(markup), _unseen(raw)))


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, heading, list item, table cell or note as read; ``role``, ``page`` and ``line`` as of a block.

    ``further`` says for each line of the page after the first where in ``text`` it begins, its page and its number.
    """

    text: str
    role: str
    page: int | None
    line: int
    further: tuple[tuple[int, int, int], ...] = ()


def laid_out(path: Path, data: bytes, pieces: Iterable[Piece]) -> Document:
    """The document of a format whose characters are not the reader's: ``pieces`` with an empty line between them.

    Raises:
        ReadError: no piece holds a word.
    """
    texts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for piece in pieces:
        text = _SURROGATE.sub("\ufffd", piece.text.strip())
        if text:
            begun = ((0, piece.page, piece.line), *piece.further, (len(text), None, 0))
            blocks += (Block(at + one[0], at + other[0], piece.role, one[1], one[2]) for one, other in pairwise(begun))
            texts.append(text)
            at += len(text) + len(_BETWEEN)
    if not texts:
        raise ReadError(_("文件里没有文字"), where=str(path), try_=_("换一个有文字的文件"))
    return document(path, data, _BETWEEN.join(texts), blocks)


def role_in_table(text: str) -> str:
    """The role of a paragraph in a table: a cell, but running text in a frame drawn as a table is a paragraph."""
    return "body" if len(text) > 40 and text.rstrip().endswith(("。", "！", "？", "；", "”")) else "cell"


def _apart(first: list[Edit], second: Iterable[Edit]) -> Iterator[Edit]:
    """All of ``first``, and of ``second`` those that touch none of them; both in order."""
    yield from first
    at = 0
    for edit in second:
        while at < len(first) and first[at].end <= edit.start:
            at += 1
        if at == len(first) or edit.end <= first[at].start:
            yield edit


def _unseen(raw: str) -> Iterator[Edit]:
    for found in _INVISIBLE.finditer(raw):
        start, end = found.span()
        if found["newline"]:
            yield Edit(start, end, "\n", "newline")
        else:
            inside = raw[start - 1 : start] not in ("", "\r", "\n") and raw[end : end + 1] not in ("", "\r", "\n")
            yield Edit(start, end, "\n" if inside and _BREAKS.search(found[0]) else "", "control")
