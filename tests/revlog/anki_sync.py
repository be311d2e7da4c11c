"""Anki's own sync server on loopback and two collections, in a process of its own: what reviews put into the one become in the other.

``anki_sync.py PACKAGE REVIEWS`` imports the package into the first collection, brings it to the second by way of the server,
writes the reviews (JSON lines as ``studykit reviews export`` gives them) into the first, syncs both, and prints
``{"first": log, "second": log, "memories": {item: [stability, difficulty]}}``. Exit code 77: no server could be started. Anki is
AGPL and is never imported by the package or into the process of the tests.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from anki.collection import Collection, ImportAnkiPackageRequest

CANNOT = 77
USER, WORD = "learner", "loopback"


def main() -> None:
    package, reviews = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder, _server(Path(folder)) as endpoint:
        first, second = (Collection(str(Path(folder) / f"{name}.anki2")) for name in ("first", "second"))
        first.set_config("fsrs", True)
        first.import_anki_package(ImportAnkiPackageRequest(package_path=package))
        _sync(first, endpoint, upload=True)
        _sync(second, endpoint, upload=False)
        _write(first, [json.loads(line) for line in Path(reviews).read_text(encoding="utf-8").splitlines()])
        _sync(first, endpoint)
        _sync(second, endpoint)
        logs = {name: _log(collection) for name, collection in (("first", first), ("second", second))}
        print(json.dumps(logs | {"memories": _memories(second)}))
        first.close()
        second.close()


@contextmanager
def _server(folder: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    said = {"SYNC_HOST": "127.0.0.1", "SYNC_PORT": str(port), "SYNC_BASE": str(folder / "server"), "SYNC_USER1": f"{USER}:{WORD}"}
    command = [sys.executable, "-m", "anki.syncserver"]
    server = subprocess.Popen(command, env=os.environ | said, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        if not _listens(server, port):
            sys.exit(CANNOT)
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.kill()
        server.wait()


def _listens(server: subprocess.Popen[bytes], port: int) -> bool:
    until = time.monotonic() + 20
    while time.monotonic() < until and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return True
    return False


def _sync(collection: Any, endpoint: str, upload: bool | None = None) -> None:
    """A normal sync; with ``upload``, one that carries the whole collection, as a first one has to."""
    auth = collection.sync_login(USER, WORD, endpoint)
    wanted = collection.sync_collection(auth, sync_media=False).required
    if upload is None:
        assert wanted == 0, "a normal sync has to do: a full one would throw away what the other side has"
        return
    collection.close_for_full_sync()
    collection.full_upload_or_download(auth=auth, server_usn=None, upload=upload)
    collection.reopen(after_full_sync=True)


def _write(collection: Any, reviews: list[dict[str, Any]]) -> None:
    """Puts ``reviews`` into the log as answers that are still to be synced, and lets Anki compute the cards from it."""
    from anki.cards import FSRSMemoryState  # cannot be the first of Anki's modules

    cards = {collection.get_note(note).fields[0]: collection.get_note(note).card_ids()[0] for note in collection.find_notes("")}
    for review in reviews:
        card = cards[review["item"]]
        first = not collection.db.scalar("select 1 from revlog where cid = ?", card)
        at = round(datetime.fromisoformat(review["at"]).timestamp() * 1000)
        row = at, card, review["grade"], round(review["seconds"] * 1000), 0 if first else 1
        collection.db.execute("insert or ignore into revlog values (?, ?, -1, ?, 1, 1, 2500, ?, ?)", *row)
    for number in {cards[review["item"]] for review in reviews}:
        card = collection.get_card(number)
        card.type, card.queue, card.ivl = 2, 2, 1
        card.due, card.reps = collection.sched.today, collection.db.scalar("select count() from revlog where cid = ?", number)
        state = collection.compute_memory_state(number)
        card.memory_state = FSRSMemoryState(stability=state.stability, difficulty=state.difficulty)
        collection.update_card(card)


def _log(collection: Any) -> list[list[int]]:
    return [
        list(row) for row in collection.db.all("select id, cid, ease, ivl, lastIvl, factor, time, type from revlog order by id")
    ]


def _memories(collection: Any) -> dict[str, list[float]]:
    states = {}
    for number in collection.find_cards("-is:new"):
        state = collection.compute_memory_state(number)
        states[collection.get_card(number).note().fields[0]] = [state.stability, state.difficulty]
    return states


if __name__ == "__main__":
    main()
