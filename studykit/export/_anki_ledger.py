"""What was exported before, so that an import changes in Anki what changed in the deck and nothing else.

Anki takes a note for newer by its modification time alone, so a note keeps its time until its content changes. The ledger
is a text file, a note a line; it is a deck's memory of what learners already have and is kept (and shared) with it.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from studykit.errors import ExportError
from studykit.export._anki_notes import LAST_CLOZE, Note, guid, members, note_type
from studykit.export._options import Options
from studykit.messages import gettext as _
from studykit.model.deck import Item
from studykit.paths import write_whole

FORMAT = 1
_USUAL: dict[str, Any] = {"numbers": {}, "cards": (0,), "gone": False}


@dataclass(frozen=True, slots=True)
class Entry:
    """What was exported last of the note ``guid``.

    ``asked`` is a digest of what is asked (kind, voice, prompt), ``content`` one of all fields and tags; ``changed`` the
    note's time (seconds since 1970) and ``revision`` the export in which it took this content; ``numbers`` the cloze number
    of every member that it ever had; ``cards`` the cards that learners may have of it; ``gone`` whether it was withdrawn.
    """

    guid: str
    item: str
    type: int
    deck: str
    asked: str
    content: str
    changed: int
    revision: int
    numbers: Mapping[str, int] = field(default_factory=dict)
    cards: tuple[int, ...] = (0,)
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Ledger:
    """The notes of all exports up to ``revision``, by guid; revision 0 knows none."""

    revision: int = 0
    notes: Mapping[str, Entry] = field(default_factory=dict)


def load(path: Path) -> Ledger:
    """The ledger in the file ``path``; an empty one where there is no such file.

    Raises:
        ExportError: the file is no ledger, damaged, or of a newer format.
    """
    try:
        with path.open(encoding="utf-8") as lines:
            record = json.loads(next(lines, ""))
            if record["studykit-ledger"] > FORMAT:
                raise ExportError(_("导出记录的格式比本程序新"), where=str(path), try_=_("升级 studykit 后再导出"))
            entries = (_entry(json.loads(line)) for line in lines)
            return Ledger(record["revision"], {entry.guid: entry for entry in entries})
    except FileNotFoundError:
        return Ledger()
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ExportError(
            _("导出记录已损坏：{error}").format(error=error),
            where=str(path),
            try_=_("从备份取回它；删掉它也能导出，但 Anki 里的旧卡片不会更新"),
        ) from error


def save(ledger: Ledger, path: Path) -> None:
    """Write ``ledger`` to ``path``, notes in the order of their guids."""
    head = json.dumps({"studykit-ledger": FORMAT, "revision": ledger.revision})
    lines = (_line(ledger.notes[guid]) for guid in sorted(ledger.notes))
    write_whole(path, "".join(f"{line}\n" for line in (head, *lines)).encode("ascii"))


def asked(item: Item, options: Options) -> str:
    """A digest of what ``item`` asks and by which note type: what stays when an answer is corrected."""
    return _digest((str(note_type(item, options).number), item.kind, item.voice or "", item.prompt))


def content(note: Note) -> str:
    """A digest of all that ``note`` says: its fields and its tags."""
    return _digest((str(note.type.number), *note.fields, *note.tags))


def identities(ledger: Ledger, items: Iterable[Item], options: Options) -> dict[str, str]:
    """The guid of each item's note, by item id: its own from before, that of the item it came after, or a fresh one.

    An item comes after another if it asks the same thing by the same note type, the other is no longer in the deck, and no
    third one on either side asks it too. So a corrected answer or a member more in a list keeps what a learner knows of it.
    """
    items = tuple(items)
    own = {(entry.item, entry.type): entry.guid for entry in ledger.notes.values()}
    kept = {item.id: guid for item in items if (guid := own.get((item.id, note_type(item, options).number)))}
    taken = set(kept.values())
    left = _alone((entry.asked, entry.guid) for entry in ledger.notes.values() if entry.guid not in taken and not entry.gone)
    come = _alone((asked(item, options), item.id) for item in items if left and item.id not in kept)
    kept |= {come[question]: left[question] for question in come.keys() & left.keys()}
    fresh = {item.id: _fresh(item, options, ledger) for item in items if item.id not in kept}
    return kept | fresh


def numbered(item: Item, before: Entry | None) -> dict[str, int]:
    """The cloze number of each member of ``item``: the one it had, or one that no member ever had while there are such."""
    known = before.numbers if before else {}
    names = members(item)
    never = sorted(set(range(1, LAST_CLOZE + 1)) - set(known.values()))
    vacant = sorted(number for name, number in known.items() if name not in names)
    free = iter(never + vacant)
    return {name: known[name] if name in known else next(free) for name in names}


def settled(note: Note, numbers: Mapping[str, int], question: str, before: Entry | None, ledger: Ledger, now: int) -> Entry:
    """The ledger's line for ``note`` as it is exported now, stamped ``now`` only if its content is not what it was."""
    digest = content(note)
    if before and before.content == digest:
        changed, revision = before.changed, before.revision
    else:
        changed, revision = max(now, before.changed + 1 if before else 0), ledger.revision + 1
    remembered = {name: number for name, number in (before.numbers if before else {}).items() if number not in numbers.values()}
    cards = tuple(sorted({*before.cards, *note.cards})) if before else note.cards
    line = Entry(
        note.guid, note.item, note.type.number, note.deck, question, digest, changed, revision, remembered | dict(numbers), cards
    )  # fmt: skip
    return before if before == line else line


def _fresh(item: Item, options: Options, ledger: Ledger) -> str:
    kind = note_type(item, options)
    identity = guid(item.id, kind)
    while identity in ledger.notes:
        identity = guid(identity, kind)
    return identity


def _alone(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: values[0] for key, values in found.items() if len(values) == 1}


def _digest(parts: tuple[str, ...]) -> str:
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(joined, digest_size=8).hexdigest()


def _line(entry: Entry) -> str:
    record = {name: getattr(entry, name) for name in Entry.__slots__}
    told = {name: value for name, value in record.items() if name not in _USUAL or value != _USUAL[name]}
    return json.dumps(told, separators=(",", ":"))


def _entry(record: dict[str, Any]) -> Entry:
    record |= {"deck": sys.intern(record["deck"]), "cards": tuple(record.get("cards", _USUAL["cards"]))}
    return Entry(**record)
