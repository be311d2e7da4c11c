"""Words and their parts of speech, by jieba; the only importer of it.

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
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from studykit import paths

_FORMAT = 4
_DIGEST = 32


class _Lexicon(NamedTuple):
    """``counts`` tell how often a word was seen, and 0 for what only begins words; ``total`` is their sum; ``tags`` are the parts
    of speech."""

    counts: dict[str, int]
    total: int
    tags: dict[str, str]


class Word(NamedTuple):
    """A word and the stretch ``[start, end)`` it takes of the text that was cut."""

    start: int
    end: int
    text: str


@lru_cache(4096)
def segment(text: str) -> tuple[Word, ...]:
    """The words of ``text``, marks and spaces among them, in order and without gaps."""
    cut = _tokenizer().lcut(text, HMM=False)
    ends = list(accumulate(map(len, cut)))
    return tuple(map(Word._make, zip([0, *ends], ends, cut, strict=False)))


def tag(word: str) -> str:
    """The part of speech jieba's dictionary gives ``word`` (ICTCLAS letters: ``n`` noun, ``nr`` person, ``ns`` place, ``v``
    verb …), or nothing where it is not a word of the dictionary."""
    return _lexicon().tags.get(word, "")


@cache
def _tokenizer() -> Any:
    tokenizer = _jieba().Tokenizer()
    tokenizer.FREQ, tokenizer.total, _tags = _lexicon()
    tokenizer.initialized = True
    return tokenizer


@cache
def _lexicon() -> _Lexicon:
    return _read(Path(_jieba().__file__).with_name("dict.txt"))


@cache
def _jieba() -> Any:
    # Its source draws a SyntaxWarning for its escapes and a UserWarning for pkg_resources, either of which may be an error here.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    # It logs to stderr, on which the practice screen is drawn.
    jieba.setLogLevel(logging.CRITICAL)
    return jieba


def _read(dictionary: Path) -> _Lexicon:
    """The lexicon of the dictionary, from our cache where it is sound; one that is not is made again, if the folder allows."""
    state = dictionary.stat()
    key = f"{_FORMAT}:{state.st_size}:{state.st_mtime_ns}:{sys.implementation.cache_tag}".encode()
    cached = paths.cache_folder() / f"jieba-{sys.implementation.cache_tag}.bin"
    lexicon = _load(cached, key)
    if lexicon is None:
        lexicon = _parse(dictionary)
        _save(cached, key, lexicon)
    return lexicon


def _parse(dictionary: Path) -> _Lexicon:
    """The lexicon of a dictionary: a word, its count and its part of speech a line."""
    counts, total = _jieba().Tokenizer.gen_pfdict(dictionary.open("rb"))  # which closes the file
    fields = dictionary.read_text(encoding="utf-8").split()
    return _Lexicon(counts, total, dict(zip(fields[0::3], map(sys.intern, fields[2::3]), strict=True)))


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
        pass  # Without a cache the next start is half a second slower.
