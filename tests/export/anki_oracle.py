"""Anki's own core as a witness, in a process of its own: steps as JSON on standard input, what was seen on standard output.

A step is one of ``{"import": path, "with_scheduling": bool}`` (the importer's default options otherwise),
``{"field": [guid, name, text], "at": …}``, ``{"tag": [guid, tag], "at": …}`` (a learner's own edits), ``{"review": number}``
(answer so many cards), ``{"practise": answers a day, "days": number}`` (the same over several days), ``{"export": path,
"legacy": bool}`` (``.apkg``, ``.colpkg`` or the closed collection itself, ``.anki2``), ``{"add_basic": number}`` (notes of somebody
else's), ``{"delete": first field}``, ``{"while_open": [program, …]}`` (what the program says of the
path of the collection, which stays open), ``{"csv": path}``, ``{"memory": true}`` and ``{"report": true}`` (the whole collection as it stands, and
what Anki's own check says of it). Anki is AGPL and is never imported by the package or into the process of the tests.
"""

from __future__ import annotations

import inspect
import json
import shutil
import subprocess
import sys
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from anki.collection import Collection
from anki.notes import Note

OUTCOMES = (
    "new",
    "updated",
    "duplicate",
    "conflicting",
    "first_field_match",
    "missing_notetype",
    "missing_deck",
    "empty_first_field",
)


# What methods were called up to 2.1.44.
_ONCE = {
    Collection: {
        "get_card": "getCard",
        "get_note": "getNote",
        "find_cards": "findCards",
        "find_notes": "findNotes",
        "card_count": "cardCount",
        "fix_integrity": "fixIntegrity",
    },
    Note: {"note_type": "model"},
}


def main() -> None:
    for kind, names in _ONCE.items():
        for name, before in names.items():
            if not hasattr(kind, name):
                setattr(kind, name, getattr(kind, before))
    if not hasattr(Collection, "get_empty_cards"):
        setattr(Collection, "get_empty_cards", lambda collection: collection.backend.get_empty_cards())  # noqa: B010 (mypy)
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(str(Path(folder) / "collection.anki2"))
        collection.set_config("fsrs", True)
        json.dump([_step(collection, step) for step in json.load(sys.stdin)], sys.stdout)
        collection.close()


def _step(collection: Any, step: dict[str, Any]) -> Any:
    verb = next(iter(step))
    try:
        return _VERBS[verb](collection, step)
    except BaseException as error:  # a panic of Anki's core is no Exception
        return {"failed": f"{type(error).__name__}: {error}"}


def _import(collection: Any, step: dict[str, Any]) -> dict[str, int]:
    if not hasattr(collection, "import_anki_package"):
        return _import_by_the_old_importer(collection, step)
    try:
        from anki.collection import ImportAnkiPackageRequest
    except ImportError:  # before 23.10 there are no wishes to say
        log = collection.import_anki_package(step["import"]).log
    else:
        request = ImportAnkiPackageRequest(package_path=step["import"])
        if step.get("with_scheduling"):
            request.options.with_scheduling = True
        log = collection.import_anki_package(request).log
    return {name: len(getattr(log, name)) for name in OUTCOMES} | {"found": log.found_notes}


def _import_by_the_old_importer(collection: Any, step: dict[str, Any]) -> dict[str, int]:
    """Up to 2.1.54 the importer was written in Python and told less."""
    import anki.lang
    from anki.importing.apkg import AnkiPackageImporter

    if getattr(anki.lang, "current_i18n", "chosen") is None:  # some versions strip HTML by way of the language
        named = inspect.signature(anki.lang.set_lang).parameters
        anki.lang.set_lang("en", **({"locale_dir": ""} if "locale_dir" in named else {}))
    importer = AnkiPackageImporter(collection, step["import"])
    importer.run()
    told = {"new": importer.added, "updated": importer.updated, "found": importer.total}
    return dict.fromkeys(OUTCOMES, 0) | {name: number for name, number in told.items() if isinstance(number, int)}


def _note(collection: Any, guid: str) -> Any:
    return collection.get_note(collection.db.scalar("select id from notes where guid = ?", guid))


def _field(collection: Any, step: dict[str, Any]) -> None:
    guid, name, text = step["field"]
    note = _note(collection, guid)
    note[name] = text
    _update(collection, note, step["at"])


def _tag(collection: Any, step: dict[str, Any]) -> None:
    guid, tag = step["tag"]
    note = _note(collection, guid)
    note.add_tag(tag)
    _update(collection, note, step["at"])


def _update(collection: Any, note: Any, at: int) -> None:
    """Saves a learner's edit as if it were made at the time ``at``."""
    collection.update_note(note)
    collection.db.execute("update notes set mod = ? where id = ?", at, note.id)


def _review(collection: Any, step: dict[str, Any]) -> int:
    """Answers cards deck by deck, the buttons in turn; says how many it could."""
    done = 0
    for deck in collection.decks.all_names_and_ids():
        collection.decks.set_current(deck.id)
        while done < step["review"] and (card := collection.sched.getCard()):
            collection.sched.answerCard(card, (3, 4, 1, 2)[done % 4])
            done += 1
    return done


def _practise(collection: Any, step: dict[str, Any]) -> int:
    """Answers cards on several days, the last of them today; says how many it could."""
    config = collection.decks.get_config(1)
    config["new"]["perDay"] = config["rev"]["perDay"] = 9999
    collection.decks.update_config(config)
    done = 0
    for day in range(step["days"]):
        if day:
            _pass_a_day(collection)
        done += _review(collection, {"review": step["practise"]})
    return done


def _pass_a_day(collection: Any) -> None:
    """Moves all that was done one day into the past, as if the clock had gone on by that."""
    collection.db.execute("update revlog set id = id - 86400000")
    collection.db.execute("update cards set due = due - 1 where queue in (2, 3)")
    collection.db.execute("update cards set due = due - 86400 where queue = 1")
    for number, data in collection.db.all("select id, data from cards where data like '%lrt%'"):
        state = json.loads(data)
        collection.db.execute("update cards set data = ? where id = ?", json.dumps(state | {"lrt": state["lrt"] - 86400}), number)
    collection.close()
    collection.reopen()


def _export(collection: Any, step: dict[str, Any]) -> None:
    path, legacy = Path(step["export"]), step.get("legacy", False)
    if path.suffix == ".apkg":
        from anki.collection import ExportAnkiPackageOptions

        options = ExportAnkiPackageOptions(with_scheduling=step.get("with_scheduling", True), legacy=legacy)
        collection.export_anki_package(out_path=str(path), options=options, limit=None)
        return
    if path.suffix == ".colpkg":
        collection.export_collection_package(str(path), include_media=False, legacy=legacy)
        collection.reopen(after_full_sync=False)
        return
    collection.close(downgrade=legacy)
    shutil.copy(collection.path, path)
    collection.reopen()


def _add_basic(collection: Any, step: dict[str, Any]) -> None:
    for number in range(step["add_basic"]):
        note = collection.new_note(collection.models.by_name("Basic"))
        note["Front"] = f"foreign {number}"
        collection.add_note(note, 1)


def _delete(collection: Any, step: dict[str, Any]) -> None:
    collection.remove_notes(
        [number for number in collection.find_notes("") if collection.get_note(number).fields[0] == step["delete"]]
    )


def _while_open(collection: Any, step: dict[str, Any]) -> str:
    return subprocess.run([*step["while_open"], collection.path], capture_output=True, text=True, check=True).stdout


def _csv(collection: Any, step: dict[str, Any]) -> dict[str, Any]:
    from anki.collection import ImportCsvRequest

    metadata = collection.get_csv_metadata(path=step["csv"], delimiter=None)
    log = collection.import_csv(ImportCsvRequest(path=step["csv"], metadata=metadata)).log
    return {name: len(getattr(log, name)) for name in OUTCOMES} | {"found": log.found_notes}


def _report(collection: Any, step: dict[str, Any]) -> dict[str, Any]:
    before = {"cards": _cards(collection), "notes": _notes(collection)}
    said, fine = collection.fix_integrity()
    empty = collection.get_empty_cards().notes
    return before | {
        "card_count_after_check": collection.card_count(),
        "check": [said, fine],
        "empty": {_guid(collection, one.note_id): len(one.card_ids) for one in empty},
        "revlog": [list(row) for row in collection.db.all("select * from revlog order by id")],
        "decks": sorted(deck.name for deck in collection.decks.all_names_and_ids()),
        "tags": sorted(collection.tags.all()),
        "used_types": {one.name: one.use_count for one in collection.models.all_use_counts() if one.use_count},
    }


def _guid(collection: Any, note_id: int) -> str:
    return str(collection.db.scalar("select guid from notes where id = ?", note_id))


def _notes(collection: Any) -> dict[str, Any]:
    notes = [collection.get_note(number) for number in collection.find_notes("")]
    return {
        note.guid: {"type": note.note_type()["name"], "fields": dict(note.items()), "tags": sorted(note.tags), "mod": note.mod}
        for note in notes
    }


def _cards(collection: Any) -> list[dict[str, Any]]:
    return [_card(collection, collection.get_card(number)) for number in collection.find_cards("", order="c.id")]


def _card(collection: Any, card: Any) -> dict[str, Any]:
    rendered = card.render_output()
    schedule = [card.type, card.queue, card.due, card.ivl, card.reps, card.lapses]
    state = getattr(card, "memory_state", None)  # before 23.10 there is no such thing
    return {
        "guid": card.note().guid,
        "number": card.ord,
        "deck": collection.decks.name(card.did),
        "question": rendered.question_text,
        "answer": rendered.answer_text,
        "schedule": schedule,
        "memory": [state.stability, state.difficulty] if state else None,
        "due_day": str(_today(collection) + timedelta(days=card.due - collection.sched.today)) if card.queue == 2 else None,
    }


def _today(collection: Any) -> date:
    """The study day that it is, by the clock and the time zone of this process."""
    return datetime.fromtimestamp(collection.sched.day_cutoff).date() - timedelta(days=1)


def _memory(collection: Any, step: dict[str, Any]) -> dict[str, list[float]]:
    """Stability and difficulty of every card that was reviewed, as Anki computes them from its log."""
    states = {}
    for number in collection.find_cards("-is:new"):
        state = collection.compute_memory_state(number)
        states[collection.get_card(number).note().guid] = [state.stability, state.difficulty]
    return states


_VERBS = {
    "memory": _memory,
    "import": _import,
    "field": _field,
    "tag": _tag,
    "review": _review,
    "practise": _practise,
    "export": _export,
    "add_basic": _add_basic,
    "delete": _delete,
    "while_open": _while_open,
    "csv": _csv,
    "report": _report,
}

if __name__ == "__main__":
    main()
