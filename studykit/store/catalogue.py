"""The items of a big deck, read from its file one by one.

A deck is one JSON object with one item a line. The first time it is read whole, and checked; where each item begins is then
kept in the cache folder, so that the next start reads the index and the few items that it asks.
"""

from __future__ import annotations

import json
import os
import weakref
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import overload

from studykit import deckfile
from studykit.model.deck import Deck, Entry, Item, SourceEntry
from studykit.paths import cache_folder, write_whole

BIG = 4_000_000
_FORMAT = 1
_AT_ONCE = 500
_AROUND = ('{"studykit": 1, "name": "", "sources": [], "receipt": [], "items": [', "]}")


class Catalogue(Sequence[Item]):
    """The items of the deck file ``path`` at ``places`` (offset of each in bytes, and of the end), made when asked for;
    ``ids`` are all of theirs, and ``worded`` gives an item in the learner's words."""

    def __init__(self, path: Path, ids: Sequence[str], places: Sequence[int], worded: Callable[[Item], Item]) -> None:
        self.ids = ids
        self.path = path
        # Held open, so that a deck that is built anew meanwhile is read to its end as it was.
        self._file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        weakref.finalize(self, os.close, self._file)
        self._places = places
        self._worded = worded
        self._read = lru_cache(256)(lambda at: self._made(at, at + 1)[0])

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, at: int) -> Item: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Item]: ...
    def __getitem__(self, at: int | slice) -> Item | Sequence[Item]:
        if isinstance(at, slice):
            wanted = range(*at.indices(len(self)))
            return [*self._run(wanted.start, wanted.stop)] if wanted.step == 1 else [self[one] for one in wanted]
        return self._worded(self._read(range(len(self))[at]))

    def __iter__(self) -> Iterator[Item]:
        return self._run(0, len(self))

    def _run(self, start: int, end: int) -> Iterator[Item]:
        """The items from ``start`` to ``end``, read many at once."""
        for first in range(start, end, _AT_ONCE):
            yield from map(self._worded, self._made(first, min(end, first + _AT_ONCE)))

    def items(self, names: Iterable[str]) -> dict[str, Item]:
        """The items with the ids ``names`` by them, in the deck's order; what is no id here is left out."""
        sought = set(names)
        places: list[int] = []
        for at, one in enumerate(self.ids):
            if len(places) == len(sought):
                break
            if one in sought:
                places.append(at)
        found = _parsed(self._line(at, at + 1) for at in places)
        return {item.id: self._worded(item) for item in found}

    def _made(self, start: int, end: int) -> tuple[Item, ...]:
        return _parsed([self._line(start, end)])

    def _line(self, start: int, end: int) -> str:
        """The lines of the items from ``start`` to ``end``, as they stand in the file."""
        os.lseek(self._file, self._places[start], os.SEEK_SET)
        return os.read(self._file, self._places[end] - self._places[start]).decode("utf-8").rstrip().removesuffix(",")


class Ids(Sequence[str]):
    """The ids in ``text``, all of one length with a space between them, taken out when asked for: a sitting needs the first few."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._step = text.index(" ") + 1

    def __len__(self) -> int:
        return (len(self._text) + 1) // self._step

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        if isinstance(at, int):
            start = range(len(self))[at] * self._step
            return self._text[start : start + self._step - 1]
        start, end, step = at.indices(len(self))
        return self._text[start * self._step : end * self._step - 1].split(" ")[::step] if start < end else []

    def __iter__(self) -> Iterator[str]:
        for start in range(0, len(self), _AT_ONCE):
            yield from self[start : start + _AT_ONCE]


class Receipt(Sequence[Entry]):
    """The receipt of the deck file ``path``, read whole when it is first asked for."""

    def __init__(self, path: Path) -> None:
        self._whole = lru_cache(1)(lambda: deckfile.load(path).receipt)

    def __len__(self) -> int:
        return len(self._whole())

    @overload
    def __getitem__(self, at: int) -> Entry: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Entry]: ...
    def __getitem__(self, at: int | slice) -> Entry | Sequence[Entry]:
        return self._whole()[at]


def _ids(text: str) -> Sequence[str]:
    """The ids in ``text``, with a space between them."""
    width = text.find(" ")
    are_even = width > 0 and text[width :: width + 1] == " " * text.count(" ") and (len(text) + 1) % (width + 1) == 0
    return Ids(text) if are_even else text.split(" ")


def _parsed(lines: Iterable[str]) -> tuple[Item, ...]:
    return deckfile.loads(",".join(lines).join(_AROUND)).items


def is_big(path: Path) -> bool:
    """Whether the file ``path`` is worth an index."""
    return path.is_file() and path.stat().st_size >= BIG


def remember(path: Path, deck: Deck) -> None:
    """Keep where the items of ``deck``, just read from ``path``, begin; a file that was laid out by other hands has no index.

    Raises:
        OSError: the cache folder cannot be written.
    """
    places = _places(path)
    ids = [item.id for item in deck.items]
    if len(places) != len(ids) + 1 or any(" " in one or "\n" in one for one in ids):
        return
    sources = [(source.file, source.sha256, source.title) for source in deck.sources]
    head = json.dumps({"format": _FORMAT, "name": deck.name, "sources": sources, "first": ids[:1]})
    index = _index(path)
    index.parent.mkdir(parents=True, exist_ok=True)
    write_whole(index, f"{head}\n{' '.join(ids)}\n".encode() + places.tobytes())


def recall(path: Path, worded: Callable[[Item], Item]) -> Deck | None:
    """The deck in the file ``path`` by its index; ``None`` where there is none for the file as it now is."""
    try:
        head, ids, offsets = _index(path).read_bytes().split(b"\n", 2)
        said = json.loads(head)
        places = array("Q", offsets)
        names = _ids(ids.decode())
        if said["format"] != _FORMAT or len(places) != len(names) + 1:
            return None
        sources = tuple(SourceEntry(*source) for source in said["sources"])
        # They stand for tuples: what is done with a deck is to go through it, count it and take from it.
        items: Sequence[Item] = Catalogue(path, names, places, worded)
        return Deck(said["name"], sources, items, Receipt(path))  # type: ignore[arg-type]
    except (OSError, ValueError, KeyError, TypeError):
        return None


def beside(path: Path) -> Path:
    """Where what is to be found in the file ``path`` as it is may be kept, beside its index."""
    return _index(path).with_suffix(".search")


def _index(path: Path) -> Path:
    """The index of the file ``path`` as it is: another size, time or place is another file."""
    from hashlib import sha256

    stat = path.stat()
    state = (str(path.resolve()), stat.st_size, stat.st_mtime_ns, stat.st_ino)
    return cache_folder() / "catalogues" / sha256(repr(state).encode()).hexdigest()[:32]


def _places(path: Path) -> array[int]:
    """Where each line of an item begins, and where the last ends."""
    places: array[int] = array("Q")
    at, inside = 0, False
    with path.open("rb") as file:
        for line in file:
            if inside and line.startswith(b"]"):
                places.append(at)
                break
            if inside:
                places.append(at)
            inside = inside or line == b'"items": [\n'
            at += len(line)
    return places
