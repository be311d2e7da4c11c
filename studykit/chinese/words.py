"""Words and their parts of speech, by jieba's dictionary; the only importer of jieba.

jieba's own global tokenizer is never touched, nor the cache it shares with every user of the machine, which it trusts
without a look. Ours is private, silent, the same on every run (no hidden Markov model), and its cache is checked.
"""

from __future__ import annotations

import hashlib
import logging
import marshal
import os
import sys
import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from studykit import paths
from studykit.model.span import Span

_FORMAT = 1
_DIGEST = 32

# Word or beginning of one -> how often it was counted (0: only the beginning of a word), and the sum of all counts.
_Counts = tuple[dict[str, int], int]


def segment(text: str) -> list[Span]:
    """The words of ``text``, marks and spaces among them, in order and without gaps."""
    return list(_spans(text))


def tag(word: str) -> str:
    """The part of speech jieba's dictionary gives ``word`` (ICTCLAS letters: ``n`` noun, ``nr`` person, ``ns`` place, ``v``
    verb …), or nothing where it is not a word of the dictionary."""
    return _tags().get(word, "")


def _spans(text: str) -> Iterator[Span]:
    at = 0
    for word in _tokenizer().cut(text, HMM=False):
        yield Span(at, at + len(word), word)
        at += len(word)


@cache
def _tokenizer() -> Any:
    jieba = _import()
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = _counts(_dictionary(), jieba.__version__)
    tokenizer.initialized = True
    return tokenizer


@cache
def _tags() -> dict[str, str]:
    fields = _dictionary().read_text(encoding="utf-8").split()
    return dict(zip(fields[0::3], map(sys.intern, fields[2::3]), strict=True))


@cache
def _import() -> Any:
    # Its source draws a SyntaxWarning for its escapes and a UserWarning for pkg_resources, either of which may be an error here.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    # It logs to stderr, on which the practice screen is drawn.
    jieba.setLogLevel(logging.CRITICAL)
    return jieba


def _dictionary() -> Path:
    return Path(_import().__file__).with_name("dict.txt")


def _counts(dictionary: Path, version: str) -> _Counts:
    """The dictionary's counts, from our cache where it is sound; one that is not is made again, if the folder allows."""
    state = dictionary.stat()
    key = f"{_FORMAT}:{version}:{state.st_size}:{state.st_mtime_ns}:{sys.implementation.cache_tag}".encode()
    cached = paths.cache_folder() / f"jieba-{sys.implementation.cache_tag}.bin"
    counts = _load(cached, key)
    if counts is None:
        counts = _parse(dictionary.read_text(encoding="utf-8"))
        _save(cached, key, counts)
    return counts


def _parse(text: str) -> _Counts:
    """The counts as :meth:`jieba.Tokenizer.gen_pfdict` makes them, in half its time."""
    fields = text.split()
    words, numbers = fields[0::3], [int(number) for number in fields[1::3]]
    counts = dict(zip(words, numbers, strict=True))
    for word in words:
        for end in range(1, len(word)):
            counts.setdefault(word[:end], 0)
    return counts, sum(numbers)


def _load(cached: Path, key: bytes) -> _Counts | None:
    """What ``cached`` holds if it is ours alone to write, whole, and made for ``key``."""
    try:
        if not _is_private(cached.stat()) or not _is_private(cached.parent.stat()):
            return None
        content = memoryview(cached.read_bytes())
        if _digest(key, content[_DIGEST:]) != content[:_DIGEST]:
            return None
        counts: _Counts = marshal.loads(content[_DIGEST:])
        return counts
    except (OSError, ValueError, EOFError, TypeError):
        return None


def _digest(key: bytes, body: bytes | memoryview) -> bytes:
    digest = hashlib.sha256(key)
    digest.update(body)
    return digest.digest()


def _is_private(state: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or (state.st_uid == os.getuid() and not state.st_mode & 0o022)


def _save(cached: Path, key: bytes, counts: _Counts) -> None:
    body = marshal.dumps(counts)
    try:
        cached.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        paths.write_whole(cached, _digest(key, body) + body)
        cached.chmod(0o600)
    except OSError:
        pass  # Without a cache the next start is a fifth of a second slower.
