"""What an item is: what is asked and what the answer says, never how it is worded or where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

from studykit.chinese.likeness import squash


def digest(parts: Iterable[str]) -> str:
    """Sixteen hex digits that name ``parts``; each is length-prefixed, so that "ab"+"c" is not "a"+"bc"."""
    hashed = sha256()
    for part in parts:
        content = part.encode("utf-8", "surrogatepass")
        hashed.update(len(content).to_bytes(4, "big") + content)
    return hashed.hexdigest()[:16]


@lru_cache(4096)
def item_id(kind: str, subject: str, aspect: str, voice: str | None, answer: tuple[str, ...], ordered: bool) -> str:
    """The identity of an item. The members of an unordered list count as a set."""
    members = [squash(part) for part in answer]
    return digest([kind, squash(subject), squash(aspect), squash(voice or ""), *(members if ordered else sorted(members))])
