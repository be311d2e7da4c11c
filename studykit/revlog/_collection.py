"""Anki's collection, read: which card asks which item, and the log of its answers.

Two shapes of the database are known: note types as one JSON text (schema 11, packages for older versions) and as tables
(schema 15 and later). The log and the cards are the same in both.
"""

from __future__ import annotations

import html
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from studykit.errors import ReadError
from studykit.messages import gettext as _
from studykit.model.memory import Grade, Review
from studykit.revlog._log import Log, Why
from studykit.revlog._rounds import Part, Round, Rounds, members

_FAMILY, _IDENTITY = "studykit ", "编号"
"""How the names of our note types begin, and the name of their first field."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LAST = 4_102_444_800_000
"""The year 2100 in milliseconds: a later answer is damage."""

# Grade 0 is a change by hand or by the scheduler and no answer. A filtered deck that does not reschedule (kind 3) notes its
# answers with an ease of 0; Anki's own memory passes them over as well.
_ANSWERS = "SELECT id, cid, ease, time FROM revlog WHERE ease <> 0 AND NOT (type = 3 AND factor = 0) ORDER BY id"
_CARDS = """
    SELECT cards.id, cards.ord, notes.guid, notes.mid, notes.flds, (SELECT group_concat(ord) FROM cards AS others WHERE others.nid = notes.id)
    FROM cards JOIN notes ON notes.id = cards.nid
"""


def read(path: Path, where: str, guids: Mapping[str, str]) -> Log:
    """The reviews in the collection ``path``; ``where`` is the name said in errors, ``guids`` as in :func:`studykit.revlog.read`.

    Raises:
        ReadError: Anki has it open, it is damaged, or it is no collection.
    """
    with _explained(where), closing(_opened(path)) as connection:
        return _joined(dict(_cards(connection, guids)), connection.execute(_ANSWERS))


def _joined(asked: Mapping[int, str | Part | Why], answers: Iterable[tuple[Any, ...]]) -> Log:
    reviews, unjoined, rounds, whole = [], Counter[Why](), Rounds(), list[Round]()
    for at, card, ease, milliseconds in answers:
        item = asked.get(card, Why.DELETED)
        if not _sound(at, ease, milliseconds):
            unjoined[Why.DAMAGED] += 1
        elif isinstance(item, Why):
            unjoined[item] += 1
        elif not isinstance(item, Part):
            reviews.append(_review(item, at, ease, milliseconds))
        elif made := rounds.answer(item, ease, milliseconds):
            whole.append(made)
            reviews.append(_review(item.item, at, made.grade, made.milliseconds))
    if left := rounds.unfinished():
        unjoined[Why.PARTIAL] = left
    return Log(tuple(reviews), unjoined, len(whole), sum(made.answers for made in whole))


def _review(item: str, at: int, grade: int, milliseconds: int) -> Review:
    return Review(item, _EPOCH + timedelta(milliseconds=at), Grade(grade), milliseconds / 1000, "anki")


def _opened(path: Path) -> sqlite3.Connection:
    """The database, to be read only.

    While Anki has it open, and after a crash, Anki's log of writes stands beside it, and SQLite must be let at that. Without
    one all is in the file itself; SQLite is told so, for else it would make files of its own in a folder that is not ours.
    """
    written = any(path.with_name(f"{path.name}{ending}").exists() for ending in ("-wal", "-journal"))
    uri = f"{path.resolve().as_uri()}?mode=ro{'' if written else '&immutable=1'}"
    connection = sqlite3.connect(uri, uri=True, timeout=0)
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    # Anki's names are compared without regard to case by a rule of its own, which an index may ask for.
    connection.create_collation(
        "unicase", lambda one, other: (one.casefold() > other.casefold()) - (one.casefold() < other.casefold())
    )
    return connection


def _cards(connection: sqlite3.Connection, guids: Mapping[str, str]) -> Iterator[tuple[int, str | Part | Why]]:
    """Every card with the id of the item that it asks, the part of it that it asks, or why it asks none."""
    own, known = set(_own_types(connection)), set(guids.values())
    for card, number, guid, note_type, fields, numbers in connection.execute(_CARDS):
        said = _first_field(fields) if note_type in own else ""
        item = said if said in known else guids.get(guid, said)
        if not item:
            yield card, Why.FOREIGN
        elif "," not in str(numbers):
            yield card, item
        else:
            asking = members(str(fields), map(int, numbers.split(",")))
            yield card, Part(item, number, asking) if number in asking else Why.DELETED


def _first_field(fields: object) -> str:
    return html.unescape(fields.partition("\x1f")[0]).strip() if isinstance(fields, str) else ""


def _own_types(connection: sqlite3.Connection) -> Iterator[int]:
    """The numbers of our note types."""
    if connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'notetypes'").fetchone():
        query = "SELECT id, notetypes.name, fields.name FROM notetypes JOIN fields ON ntid = id WHERE ord = 0"
        found = list(connection.execute(query))
    else:
        models = json.loads(connection.execute("SELECT models FROM col").fetchone()[0])
        found = [(int(number), model["name"], model["flds"][0]["name"]) for number, model in models.items()]
    for number, name, first in found:
        if name.startswith(_FAMILY) and first == _IDENTITY:
            yield number


def _sound(at: object, ease: object, milliseconds: object) -> bool:
    """Whether a row is one of Anki's: SQLite lets a column hold anything."""
    if not (isinstance(at, int) and isinstance(ease, int) and isinstance(milliseconds, int)):
        return False
    return 0 < at < _LAST and 1 <= ease <= 4 and milliseconds >= 0


@contextmanager
def _explained(where: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        if _is_busy(error):
            raise ReadError(
                _("Anki 正在使用这个集合"), where=where, try_=_("退出 Anki 再试，或在 Anki 里导出 .colpkg")
            ) from error
        raise _damaged(where) from error
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise _damaged(where) from error


def _is_busy(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _damaged(where: str) -> ReadError:
    return ReadError(_("不是 Anki 的集合，或已损坏"), where=where, try_=_("在 Anki 里检查数据库，再重新导出"))
