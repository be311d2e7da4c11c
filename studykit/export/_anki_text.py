"""Text as Anki's fields, tags and decks can hold it, with nothing lost on the way.

Anki takes a field for HTML, looks in it for its own marks (``[sound:…]``, ``{{c1::…}}``) by the letters, before any
character reference is read, and brings it to NFC. So letters that could be taken for a mark are written as references.
"""

from __future__ import annotations

import re
import unicodedata

_UNSAFE = re.compile(r"[<>&\n\[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_ANKI_MARK = re.compile(r"\[(?=[A-Za-z$/])")
_BREAK = re.compile(r"\r\n|\r|\n")
_LEVELS = re.compile(r":{2,}")
_SPACE = re.compile(r"[\s\u200b\ufeff]+")


def clean(text: str) -> str:
    """``text`` without control characters (0x1f would split a field), lone surrogates replaced by U+FFFD, in NFC."""
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if not _UNSAFE.search(text):
        return text
    return _SURROGATE.sub("\ufffd", _CONTROL.sub("", text))


def html(text: str) -> str:
    """``text`` as the HTML of a field that shows exactly that text, a line break as ``<br>``."""
    text = clean(text)
    if not _UNSAFE.search(text):
        return text
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _BREAK.sub("<br>", _ANKI_MARK.sub("&#91;", text))


def cloze(number: int, text: str, hint: str = "") -> str:
    """``text`` as the HTML of cloze ``number``, with ``hint`` in its place on the question's side."""
    inner = in_cloze(html(text))
    return f"{{{{c{number}::{inner}::{hint}}}}}" if hint else f"{{{{c{number}::{inner}}}}}"


def in_cloze(content: str) -> str:
    """The HTML ``content`` so written that it neither opens, closes nor divides a cloze."""
    return content.replace("{", "&#123;").replace("}", "&#125;").replace("::", "&#58;&#58;")


def tag(*levels: str) -> str:
    """A tag of these levels; white space (which would end it) becomes ``_``, and empty levels vanish.

    Returns ``""`` where nothing is left.
    """
    return "::".join(kept for level in levels for kept in _names(_SPACE.sub("_", clean(level).strip()), "_"))


def deck_name(*levels: str) -> str:
    """The name of a deck under its parents; a name that holds ``::`` itself makes no level of its own."""
    return "::".join(" ".join(_LEVELS.sub("：", clean(level)).split()) or "—" for level in levels)


def _names(text: str, strip: str) -> list[str]:
    return [name for name in (part.strip(strip) for part in _LEVELS.split(text)) if name]
