"""From characters to a document: what no reader sees is taken out of the text, and recorded."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

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


def document(path: Path, data: bytes, raw: str, blocks: Iterable[Block] = ()) -> Document:
    """The document whose file ``path`` holds ``data`` and reads ``raw``.

    The text has ``\\n`` for every line end (recorded as ``newline``) and no character that cannot be seen (``control``): a
    page break between two words becomes a line end, everything else goes.
    """
    source = Source(path.name, str(path), hashlib.sha256(data).hexdigest())
    return Document.of(source, raw, blocks).edited(_edits(raw))


def _edits(raw: str) -> Iterator[Edit]:
    for found in _INVISIBLE.finditer(raw):
        start, end = found.span()
        if found["newline"]:
            yield Edit(start, end, "\n", "newline")
        else:
            inside = raw[start - 1 : start] not in ("", "\r", "\n") and raw[end : end + 1] not in ("", "\r", "\n")
            yield Edit(start, end, "\n" if inside and _BREAKS.search(found[0]) else "", "control")
