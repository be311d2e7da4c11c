"""Words and their parts of speech, by jieba's dictionary; the only room that knows jieba.

The dictionary alone is used: its own tokenizer is slower than :mod:`studykit.chinese._paths`, which cuts as it does, and it
trusts a cache that every user of the machine may write. Ours is private and checked, and nothing of jieba is ever run.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import accumulate
from math import log
from pathlib import Path
from typing import NamedTuple

from studykit import paths
from studykit.chinese import _paths

_FORMAT = 3
_DIGEST = 32


class _Lexicon(NamedTuple):
    """``weights`` give for a word the logarithm of its share of all words, and 0 for what only begins words; ``least`` is that
    of a word counted once; ``tags`` are the parts of speech."""

    weights: dict[str, float]
    least: float
    tags: dict[str, str]


class Word(NamedTuple):
    """A word and the stretch ``[start, end)`` it takes of the text that was cut."""

    start: int
    end: int
    text: str


@lru_cache(4096)
def segment(text: str) -> tuple[Word, ...]:
    """The words of ``text``, marks and spaces among them, in order and without gaps."""
    lexicon = _lexicon()
    cut = _paths.cut(text, lexicon.weights, lexicon.least)
    ends = list(accumulate(map(len, cut)))
    return tuple(map(Word._make, zip([0, *ends], ends, cut, strict=False)))


def tag(word: str) -> str:
    """The part of speech jieba's dictionary gives ``word`` (ICTCLAS letters: ``n`` noun, ``nr`` person, ``ns`` place, ``v``
    verb …), or nothing where it is not a word of the dictionary."""
    return _lexicon().tags.get(word, "")


@cache
def _lexicon() -> _Lexicon:
    return _read(_dictionary())


def _dictionary() -> Path:
    found = find_spec("jieba")
    assert found is not None and found.origin is not None
    return Path(found.origin).with_name("dict.txt")


def _read(dictionary: Path) -> _Lexicon:
    """The lexicon of the dictionary, from our cache where it is sound; one that is not is made again, if the folder allows."""
    state = dictionary.stat()
    key = f"{_FORMAT}:{state.st_size}:{state.st_mtime_ns}:{sys.implementation.cache_tag}".encode()
    cached = paths.cache_folder() / f"jieba-{sys.implementation.cache_tag}.bin"
    lexicon = _load(cached, key)
    if lexicon is None:
        lexicon = _parse(dictionary.read_text(encoding="utf-8"))
        _save(cached, key, lexicon)
    return lexicon


def _parse(text: str) -> _Lexicon:
    """The lexicon of a dictionary: a word, its count and its part of speech a line."""
    fields = text.split()
    words, numbers = fields[0::3], [int(number) for number in fields[1::3]]
    total = log(sum(numbers))
    weights = {word: log(number) - total if number else 0.0 for word, number in zip(words, numbers, strict=True)}
    for word in words:
        for end in range(1, len(word)):
            weights.setdefault(word[:end], 0.0)
    return _Lexicon(weights, -total, dict(zip(words, map(sys.intern, fields[2::3]), strict=True)))


def _load(cached: Path, key: bytes) -> _Lexicon | None:
    """What ``cached`` holds if it is ours alone to write, whole, and made for ``key``."""
    try:
        if not _is_private(cached.stat()) or not _is_private(cached.parent.stat()):
            return None
        content = memoryview(cached.read_bytes())
        if _digest(key, content[_DIGEST:]) != content[:_DIGEST]:
            return None
        return _Lexicon(*marshal.loads(content[_DIGEST:]))
    except (OSError, ValueError, EOFError, TypeError):
        return None


def _digest(key: bytes, body: bytes | memoryview) -> bytes:
    digest = hashlib.sha256(key)
    digest.update(body)
    return digest.digest()


def _is_private(state: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or (state.st_uid == os.getuid() and not state.st_mode & 0o022)


def _save(cached: Path, key: bytes, lexicon: _Lexicon) -> None:
    body = marshal.dumps(tuple(lexicon))
    try:
        cached.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        paths.write_whole(cached, _digest(key, body) + body)
        cached.chmod(0o600)
    except OSError:
        pass  # Without a cache the next start is a fifth of a second slower.
