"""Finding items by their characters and by the first letters of their pinyin, as fast as one types.

Script, width, case, marks and spaces are layout, in what is looked for and in what is looked at. Each item is a line of words, its
question and the parts of its answer, and a line of letters: a hundred thousand of them are looked through within a frame or two,
and what no dictionary has is found, too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from studykit.chinese.pinyin import letters, pattern
from studykit.chinese.script import simplified
from studykit.model.deck import Item

_MARKS = re.compile(r"[^\w\n\x1f]|_")
_APART = "\x1f"
_AT_ONCE = 2000
_REMEMBERED = 2
_FIRST = "studykit search 1"


@dataclass(slots=True)
class Index:
    """What is looked through: ``lines`` of words and ``initials`` of the same, one an item."""

    lines: list[str]
    initials: list[str]
    _signed: tuple[str, list[int]] | None = field(default=None, compare=False, repr=False)
    _known: dict[str, list[int]] = field(default_factory=dict, compare=False, repr=False)

    def reword(self, number: int, item: Item) -> None:
        """Find ``item``, the one of this ``number`` (from 0), by its words as they are now."""
        self.lines[number] = _plain(_line(item))
        self.initials[number] = letters(self.lines[number])
        self._signed = None
        self._known.clear()

    def find(self, query: str) -> Sequence[int]:
        """The numbers of the items that have all words of ``query`` (apart by spaces), in their order; where it has no words
        that is all of them."""
        words = sorted(terms(query), key=len, reverse=True)
        if not words:
            return range(len(self.lines))
        found = self._anywhere(words[0])
        for word in words[1:]:
            found = self._among(found, word)
        return found

    def _anywhere(self, word: str) -> list[int]:
        """The numbers of all items that have ``word``; the words before it are still known while the next is typed."""
        if word not in self._known:
            if len(self._known) == _REMEMBERED:
                self._known.pop(next(iter(self._known)))
            is_spelt = word.isascii() and word.isalpha()
            self._known[word] = self._spelt_anywhere(word) if is_spelt else self._written_anywhere(word)
        return self._known[word]

    def _among(self, numbers: Sequence[int], word: str) -> list[int]:
        """Those of the items ``numbers`` that have ``word``, by its characters or as first letters, of which a Latin letter is
        its own."""
        if not (word.isascii() and word.isalpha()):
            return [number for number in numbers if word in self.lines[number]]
        sought, initials = pattern(word).search, self.initials
        return [number for number in numbers if word in (line := initials[number]) or (not line.isascii() and sought(line))]

    def _written_anywhere(self, word: str) -> list[int]:
        return [number for number, line in enumerate(self.lines) if word in line]

    def make_ready(self) -> None:
        """Do now what the first search by letters would have to."""
        self._signed = self._signed or _signed(self.initials)

    def _spelt_anywhere(self, word: str) -> list[int]:
        """The pattern is held against all lines that need one as one text, each ending with its number: so nothing is done by
        hand for a line that has it."""
        signed, others = self._signed = self._signed or _signed(self.initials)
        read = list(map(int, re.findall(f"{pattern(word).pattern}[^\t]*\t([0-9]+)", signed)))
        plain = [number for number in others if word in self.initials[number]]
        return sorted(read + plain) if plain else read


def _signed(initials: list[str]) -> tuple[str, list[int]]:
    """The lines that have characters of several letters, with their numbers, and the numbers of the others."""
    signed = "\n".join(f"{line}\t{number}" for number, line in enumerate(initials) if not line.isascii())
    return signed, [number for number, line in enumerate(initials) if line.isascii()]


def index(items: Iterable[Item]) -> Index:
    """The index of ``items``, numbered in their order."""
    lines: list[str] = []
    batch: list[str] = []
    for item in items:
        batch.append(_line(item))
        if len(batch) == _AT_ONCE:
            lines += _plain("\n".join(batch)).split("\n")
            batch.clear()
    if batch:
        lines += _plain("\n".join(batch)).split("\n")
    return Index(lines, letters("\n".join(lines)).split("\n") if lines else [])


def dumps(made: Index) -> bytes:
    """``made`` to be kept in a file."""
    words, initials = "\n".join(made.lines).encode(), "\n".join(made.initials).encode("latin-1")
    return f"{_FIRST} {len(made.lines)} {len(words)}\n".encode() + words + initials


def loads(content: bytes) -> Index:
    """What :func:`dumps` gave.

    Raises:
        ValueError: it is something else.
    """
    head, _line_end, rest = content.partition(b"\n")
    if not head.startswith(_FIRST.encode()):
        raise ValueError(head)
    count, size = map(int, head.decode().removeprefix(_FIRST).split())
    lines, initials = rest[:size].decode().split("\n"), rest[size:].decode("latin-1").split("\n")
    if count == 0:
        return Index([], [])
    if not len(lines) == len(initials) == count:
        raise ValueError(head)
    return Index(lines, initials)


def terms(query: str) -> list[str]:
    """The words of ``query``, without what is layout."""
    return [word for part in query.split() if (word := _plain(part.replace("\n", "")))]


def lit(text: str, query: str) -> list[tuple[int, int]]:
    """Half-open stretches ``[start, end)`` of ``text`` that the words of ``query`` name, by characters or by letters."""
    places = [(at, plain) for at, mark in enumerate(text) if (plain := _plain(mark).replace("\n", "")[:1])]
    line = "".join(plain for _at, plain in places)
    spelt = letters(line)
    found: list[tuple[int, int]] = []
    for word in terms(query):
        begins = [one.start() for one in re.finditer(re.escape(word), line)]
        if not begins and word.isascii() and word.isalpha():
            begins = [one.start() for one in pattern(word).finditer(spelt)]
        found += [(places[at][0], places[at + len(word) - 1][0] + 1) for at in begins]
    return found


def _line(item: Item) -> str:
    return _APART.join((item.prompt, *item.answer)).replace("\n", "")


def _plain(text: str) -> str:
    return _MARKS.sub("", simplified(unicodedata.normalize("NFKC", text)).lower())
