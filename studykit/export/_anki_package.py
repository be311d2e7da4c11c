"""Notes as the bytes of an ``.apkg``: genanki's database, filled row by row and zipped the same way every time.

genanki writes the schema, the note types and the decks. Its notes are not used: they all get one modification time, their
HTML is searched for tags one field at a time, and their cards are worked out by rules that know neither clozes nor filters.
Its package writer leaves a database in the system's temporary folder and the time of writing in the zip.
"""

from __future__ import annotations

import hashlib
import io
import itertools
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from typing import TYPE_CHECKING, Any

from studykit.export import _anki_progress
from studykit.export._anki_notes import Note
from studykit.export._anki_types import TYPES, model
from studykit.export._options import Progress

if TYPE_CHECKING:
    import genanki

_FIRST_NOTE = 1_704_067_200_000
"""2024-01-01: Anki takes a note's id for the moment of its making, in milliseconds; ids of a deck begin within the year after."""
_YEAR = 365 * 86_400_000
_DECK_RANGE = 1 << 40
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_CHUNK = 500

Row = tuple[Any, ...]
Stamped = tuple[Note, int, str]
"""A note, its modification time in seconds since 1970, and its revision as a tag."""


def package(name: str, description: str, notes: Iterable[Stamped], progress: Mapping[str, Progress]) -> bytes:
    """The ``.apkg`` of the deck ``name``, its notes in their order, with the ``progress`` of items by id.

    A note of several cards takes none: which of them a review was of, nobody knows.
    """
    return _zipped(_database(name, description, notes, progress))


def _database(name: str, description: str, notes: Iterable[Stamped], progress: Mapping[str, Progress]) -> bytes:
    import genanki

    with closing(sqlite3.connect(":memory:")) as connection:
        genanki.Package([]).write_to_db(connection.cursor(), 0, itertools.count())
        # A database that came from bytes lies in one piece, and is given back without being copied twice.
        connection.deserialize(connection.serialize())
        cursor = connection.cursor()
        filling = _Filling(name, progress)
        for rows in _chunks(notes):
            cursor.executemany("INSERT INTO notes VALUES (?,?,?,?,-1,?,?,?,0,0,'')", filling.notes(rows))
            cursor.executemany("INSERT INTO cards VALUES (?,?,?,?,?,-1,?,?,?,?,?,?,?,0,0,0,0,?)", filling.cards(rows))
            cursor.executemany("INSERT INTO revlog VALUES (?,?,?,?,?,?,?,?,?)", filling.log())
        if progress:
            _count_days(cursor)
        for deck in filling.decks(description):
            deck.write_to_db(cursor, 0, itertools.count())
        connection.commit()
        return connection.serialize()


class _Filling:
    """The rows of one package while they are numbered: notes, cards and decks in the order of their coming."""

    def __init__(self, name: str, progress: Mapping[str, Progress]) -> None:
        digest = hashlib.blake2b(name.encode("utf-8", "replace"), digest_size=8).digest()
        first = _FIRST_NOTE + int.from_bytes(digest, "big") % _YEAR
        self._name = name
        self._note_ids = itertools.count(first)
        self._card_notes = itertools.count(first)
        self._card_ids = itertools.count(first)
        self._positions = itertools.count(1)
        self._decks: dict[str, tuple[int, str]] = {}
        self._types: set[int] = set()
        self._progress = progress
        self._asked: list[tuple[int, Progress]] = []
        self._moments: set[int] = set()

    def notes(self, notes: list[Stamped]) -> Iterator[Row]:
        for note, changed, revision in notes:
            self._types.add(note.type.number)
            tags = f" {' '.join(note.tags)} {revision} "
            yield next(self._note_ids), note.guid, note.type.number, changed, tags, "\x1f".join(note.fields), note.fields[1]

    def cards(self, notes: list[Stamped]) -> Iterator[Row]:
        for note, changed, _revision in notes:
            note_id, deck, position = next(self._card_notes), self._deck_id(note.deck), next(self._positions)
            known = self._progress.get(note.item) if len(note.cards) == 1 else None
            scheduling = _anki_progress.known(known) if known else _anki_progress.new(position)
            for number in note.cards:
                card = next(self._card_ids)
                if known:
                    self._asked.append((card, known))
                yield card, note_id, deck, number, changed, *scheduling

    def log(self) -> Iterator[Row]:
        """The log of the cards that came since it was asked for last."""
        for card, known in self._asked:
            yield from _anki_progress.log(known, card, self._moment)
        self._asked.clear()

    def _moment(self, at: int) -> int:
        while at in self._moments:
            at += 1
        self._moments.add(at)
        return at

    def decks(self, description: str) -> Iterator[genanki.Deck]:
        """The decks met so far, the top one with ``description`` and the note types."""
        import genanki

        top = genanki.Deck(self._deck_id(self._name), self._name, description)
        for number in sorted(self._types):
            top.add_model(model(TYPES[number]))
        yield top
        for number, name in self._decks.values():
            if number != top.deck_id:
                yield genanki.Deck(number, name)

    def _deck_id(self, name: str) -> int:
        # Anki knows a deck by its name whatever the case; two numbers for one name would make two decks.
        key = name.casefold()
        if key not in self._decks:
            digest = hashlib.blake2b(key.encode("utf-8", "replace"), digest_size=8).digest()
            self._decks[key] = (_DECK_RANGE + int.from_bytes(digest, "big") % _DECK_RANGE, name)
        return self._decks[key][0]


def _count_days(cursor: sqlite3.Cursor) -> None:
    """Makes the collection say from which day its due days are counted."""
    (said,) = cursor.execute("SELECT conf FROM col").fetchone()
    configuration = json.dumps(json.loads(said) | _anki_progress.CONFIGURATION)
    cursor.execute("UPDATE col SET crt = ?, conf = ?", (_anki_progress.MADE, configuration))


def _chunks(notes: Iterable[Stamped]) -> Iterator[list[Stamped]]:
    source = iter(notes)
    while chunk := list(itertools.islice(source, _CHUNK)):
        yield chunk


def _zipped(database: bytes) -> bytes:
    # Without the number of the SQLite that wrote it, which says nothing to a reader (SQLite's file format, 1.3.16).
    whole = memoryview(database)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        _add(archive, "collection.anki2", (whole[:96], bytes(4), whole[100:]))
        _add(archive, "media", (json.dumps({}).encode(),))
    return target.getvalue()


def _add(archive: zipfile.ZipFile, name: str, pieces: Iterable[bytes | memoryview]) -> None:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
    with archive.open(entry, "w") as member:
        for piece in pieces:
            member.write(piece)
