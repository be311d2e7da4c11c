"""Text as Anki's fields, tags and decks can hold it, with nothing lost on the way.

Anki takes a field for HTML, looks in it for its own marks (``[sound:…]``, ``{{c1::…}}``) by the letters, before any
character reference is read, and brings it to NFC. So letters that could be taken for a mark are written as references.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_UNSAFE = re.compile(r"[<>&\n\[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_ANKI_MARK = re.compile(r"\[(?=[A-Za-z$/])")
_BREAK = re.compile(r"\r\n|\r|\n")
_WORDS = re.compile(r"[^\s\x00-\x1f\x7f\u200b\ufeff]")
_LEVELS = re.compile(r":{2,}")
_EDGE_OR_LEVELS = re.compile(r":{2,}|^\s*:|:\s*$")
_SPACE = re.compile(r"[\s\u200b\ufeff]+")


def clean(text: str) -> str:
    """``text`` without control characters (0x1f would split a field), lone surrogates replaced by U+FFFD, in NFC."""
    text = _composed(text)
    return _without_controls(text) if _UNSAFE.search(text) else text


def has_words(text: str) -> bool:
    """Whether anything of ``text`` is seen on a card."""
    return _WORDS.search(text) is not None


def html(text: str) -> str:
    """``text`` as the HTML of a field that shows exactly that text, a line break as ``<br>``."""
    text = _composed(text)
    if not _UNSAFE.search(text):
        return text
    text = _without_controls(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _BREAK.sub("<br>", _ANKI_MARK.sub("&#91;", text))


def _composed(text: str) -> str:
    return text if text.isascii() or unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _without_controls(text: str) -> str:
    return _SURROGATE.sub("\ufffd", _CONTROL.sub("", text))


def cloze(number: int, text: str, hint: str = "") -> str:
    """``text`` as the HTML of cloze ``number``, with ``hint`` in its place on the question's side."""
    inner = in_cloze(html(text))
    return f"{{{{c{number}::{inner}::{hint}}}}}" if hint else f"{{{{c{number}::{inner}}}}}"


def in_cloze(content: str) -> str:
    """The HTML ``content`` so written that it neither opens, closes nor divides a cloze."""
    return content.replace("{", "&#123;").replace("}", "&#125;").replace("::", "&#58;&#58;")


@lru_cache(maxsize=1024)
def tag(*levels: str) -> str:
    """A tag of these levels; white space (which would end it) becomes ``_``, and empty levels vanish.

    Returns ``""`` where nothing is left.
    """
    parts = (part.strip("_:") for level in levels for part in _LEVELS.split(_SPACE.sub("_", clean(level))))
    return "::".join(part for part in parts if part)


@lru_cache(maxsize=1024)
def deck_name(*levels: str) -> str:
    """The name of a deck under its parents; a name that holds ``::`` itself makes no level of its own."""
    return "::".join(" ".join(_EDGE_OR_LEVELS.sub("：", clean(level)).split()) or "—" for level in levels)
