"""Anki's own sync server on loopback and two collections, in a process of its own: what reviews put into the one become in the other.

``anki_sync.py PACKAGE REVIEWS`` imports the package into the first collection, brings it to the second by way of the server,
writes the reviews (JSON lines as ``studykit reviews export`` gives them) into the first by ``docs/push_reviews.py``, twice, syncs both,
and prints both logs and schedules, what was pushed each time, Anki's check, and the memories, ``{item: [stability, difficulty]}``. Exit code 77: no server could be started. Anki is
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
from dataclasses import asdict
from pathlib import Path
from typing import Any

from anki.collection import Collection, ImportAnkiPackageRequest

sys.path.insert(0, str(Path(__file__).parents[2] / "docs"))
from push_reviews import push

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
        given = [json.loads(line) for line in Path(reviews).read_text(encoding="utf-8").splitlines()]
        done = [asdict(push(first, given)) for _twice in range(2)]
        _sync(first, endpoint)
        _sync(second, endpoint)
        logs = {name: _log(collection) for name, collection in (("first", first), ("second", second))}
        states = {name: _cards(collection) for name, collection in (("first cards", first), ("second cards", second))}
        check = second.fix_integrity()
        print(json.dumps(logs | states | {"memories": _memories(second), "pushed": done, "check": check}))
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


def _log(collection: Any) -> list[list[int]]:
    return [
        list(row) for row in collection.db.all("select id, cid, ease, ivl, lastIvl, factor, time, type from revlog order by id")
    ]


def _cards(collection: Any) -> list[list[int]]:
    return [list(row) for row in collection.db.all("select id, type, queue, due, ivl, reps, lapses from cards order by id")]


def _memories(collection: Any) -> dict[str, list[float]]:
    states = {}
    for number in collection.find_cards("-is:new"):
        state = collection.compute_memory_state(number)
        states[collection.get_card(number).note().fields[0]] = [state.stability, state.difficulty]
    return states


if __name__ == "__main__":
    main()
