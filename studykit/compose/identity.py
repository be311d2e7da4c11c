"""What an item is: what is asked and what the answer says, never how it is worded or where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

from studykit.chinese.likeness import squash
from studykit.chinese.script import fold

# Words that put a question together, and the number of members after 哪: how is asked, not what.
_FUNCTION = frozenset(
    "的地得了着过是在为以和与及对于从有具指等其之这那个大种项点条类要应当须需将会可能也都又还就则并而把被由让使向到什么何如谁哪几怎样"
)
_NUMBER = re.compile(r"\d+")
_WHICH = re.compile("哪[一二三四五六七八九十两几些]*")


def digest(parts: Iterable[str]) -> str:
    """Sixteen hex digits that name ``parts``; each is length-prefixed, so that "ab"+"c" is not "a"+"bc"."""
    hashed = sha256()
    for part in parts:
        content = part.encode("utf-8", "surrogatepass")
        hashed.update(len(content).to_bytes(4, "big") + content)
    return hashed.hexdigest()[:16]


@lru_cache(4096)
def item_id(
    kind: str,
    subject: str,
    aspect: str,
    scope: str,
    voice: str | None,
    answer: tuple[str, ...],
    ordered: bool,
    complete: bool,
) -> str:
    """The identity of an item. The members of an unordered list count as a set; a list that the page leaves open (等) is another
    than one it closes."""
    members = [squash(part) for part in answer]
    asked = [kind, squash(subject), squash(aspect), scope, squash(voice or ""), "" if complete else "open"]
    return digest([*asked, *(members if ordered else sorted(members))])


def scope(prompt: str, known: Iterable[str], page: str) -> str:
    """What else a question holds of the words of the ``page`` beside those that are ``known``: a condition, a place, a denial.

    As the characters of all stretches of two and more that ``prompt`` and ``page`` share, sorted and without function words, and
    the numbers: so the same whatever a template puts between them, and in whichever order.
    """
    rest = "\n".join(map(squash, _WHICH.split(fold(prompt))))
    for words in sorted({squash(fold(words)) for words in known} - {""}, key=lambda words: (-len(words), words)):
        rest = rest.replace(words, "\n")
    if max(map(len, rest.split("\n"))) < 2 and not _NUMBER.search(rest):
        return ""
    page = squash(fold(page))
    held: list[str] = []
    at = 0
    while at < len(rest):
        end = at + 1
        while end < len(rest) and rest[at : end + 1] in page:
            end += 1
        held += rest[at:end] if end - at > 1 else ""
        at = end
    letters = sorted(mark for mark in set(held) - _FUNCTION if not mark.isdigit())
    return " ".join(["".join(letters), *sorted(_NUMBER.findall(rest))])
