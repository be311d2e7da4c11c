"""When two pieces of writing are the same words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MARKS = re.compile(r"[\s\W_]+")


@lru_cache(16384)
def squash(words: str) -> str:
    """``words`` without white space, marks, width and case: what two writers of the same words agree on."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", words)).lower()


def without_layout(words: str) -> str:
    """``words`` of a file without layout white space, as evidence quotes them."""
    return "".join(words.split())
