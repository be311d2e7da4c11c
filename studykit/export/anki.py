"""A deck as an Anki package that updates in place: what a learner already has keeps its schedule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from studykit.errors import ExportError
from studykit.export import _anki_ledger as ledgers
from studykit.export import _epoch
from studykit.export._anki_ledger import Entry, Ledger
from studykit.export._anki_notes import guid, note, note_type, rivals, withdrawn
from studykit.export._anki_package import Stamped, package
from studykit.export._anki_text import clean, deck_name, has_words, tag
from studykit.export._anki_types import CLOZE, TYPES
from studykit.export._options import Options, Tally
from studykit.messages import gettext as _
from studykit.model.deck import Deck, Item
from studykit.paths import write_whole

SUFFIX = ".apkg"


def write(deck: Deck, path: Path, options: Options) -> Tally:
    """Write ``deck`` as an ``.apkg``; with ``options.ledger``, as an update of what that ledger says was exported before.

    Raises:
        ExportError: an item is no card (nothing asked, nothing answered, an id twice), or the ledger cannot be used.
    """
    _check(deck)
    top, description = deck_name(deck.name), _description(deck)
    if options.ledger is None:
        write_whole(path, package(top, description, _first(deck, options), options.progress))
        return Tally(len(deck.items), 0, 0, 0)
    before = ledgers.load(options.ledger)
    after: dict[str, Entry] = {}
    content = package(top, description, _stamped(deck, options, before, after), options.progress)
    # A ledger that knows of notes never published does no harm; one that knows less would give a number twice.
    ledgers.save(Ledger(before.revision + _moved(before, after), {**before.notes, **after}), options.ledger)
    write_whole(path, content)
    return _tally(before, after)


def items_of_guids(items: Iterable[Item], ledger_files: Iterable[Path]) -> dict[str, str]:
    """The item's id for every guid that notes of ``items`` have in a first export, or had in one of the ledgers.

    Raises:
        ExportError: a ledger cannot be used.
    """
    known = {guid(item.id, kind): item.id for item in items for kind in TYPES.values()}
    for path in ledger_files:
        known |= {entry.guid: entry.item for entry in ledgers.load(path).notes.values()}
    return known


def _first(deck: Deck, options: Options) -> Iterator[Stamped]:
    """The notes of ``deck`` as nobody has them yet."""
    now, revision, others = _now(Ledger(), options), _revision(1), rivals(deck.items)
    for item in deck.items:
        kind = note_type(item, options)
        numbers = ledgers.numbered(item, None) if kind is CLOZE else {}
        yield note(item, deck.name, guid(item.id, kind), numbers, others.get(item.id, ()), options), now, revision


def _stamped(deck: Deck, options: Options, before: Ledger, after: dict[str, Entry]) -> Iterator[Stamped]:
    """The notes of ``deck`` and of what it no longer holds, each with its time; their entries are put into ``after``."""
    now = _now(before, options)
    guids, others = ledgers.identities(before, deck.items, options), rivals(deck.items)
    for item in deck.items:
        old = before.notes.get(guids[item.id])
        numbers = ledgers.numbered(item, old) if note_type(item, options) is CLOZE else {}
        made = note(item, deck.name, guids[item.id], numbers, others.get(item.id, ()), options)
        entry = ledgers.settled(made, numbers, ledgers.asked(item, options), old, before, now)
        after[made.guid] = entry
        yield made, entry.changed, _revision(entry.revision)
    if options.limit is None:
        yield from _blanked(before, after, now)


def _blanked(before: Ledger, after: dict[str, Entry], now: int) -> Iterator[Stamped]:
    for old in before.notes.values():
        if old.guid not in after:
            made = withdrawn(old.guid, old.item, TYPES[old.type], old.deck, old.cards)
            entry = replace(ledgers.settled(made, old.numbers, old.asked, old, before, now), gone=True)
            after[old.guid] = entry
            yield made, entry.changed, _revision(entry.revision)


def _revision(number: int) -> str:
    return tag("版本", str(number))


def _now(before: Ledger, options: Options) -> int:
    """The time to stamp on what changed: fixed in a first export, so that the same deck gives the same bytes everywhere."""
    asked = _epoch.asked()
    if asked is not None:
        return max(asked, 1)
    if not before.notes:
        return _epoch.FIRST
    latest = max(entry.changed for entry in before.notes.values())
    return max(int(options.now.timestamp()) if options.now else 0, latest + 1)


def _moved(before: Ledger, after: dict[str, Entry]) -> bool:
    return any(entry.revision > before.revision for entry in after.values())


def _tally(before: Ledger, after: dict[str, Entry]) -> Tally:
    new = changed = unchanged = gone = 0
    for entry in after.values():
        old = before.notes.get(entry.guid)
        if entry.gone:
            gone += old is not None and not old.gone
        elif old is None or old.gone:
            new += 1
        elif old.content == entry.content:
            unchanged += 1
        else:
            changed += 1
    return Tally(new, changed, unchanged, gone)


def _check(deck: Deck) -> None:
    seen: set[str] = set()
    for item in deck.items:
        if item.id in seen:
            raise ExportError(_("两条内容用了同一个编号 {id}").format(id=item.id), where=deck.name)
        seen.add(item.id)
        if not item.answer or not all(map(has_words, (item.prompt, *item.answer))):
            raise ExportError(_("编号 {id} 的内容没有题面或答案").format(id=item.id), where=deck.name)


def _description(deck: Deck) -> str:
    sources = "、".join(clean(source.title or source.file) for source in deck.sources)
    return f"出自：{sources}" if sources else ""
