"""Questions to Anki's own core, and the words that a rendered card shows."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

_ORACLE = Path(__file__).with_name("anki_oracle.py")
_VOID = {"br", "hr", "img"}


def ask(*steps: dict[str, Any], zone: str = "UTC", python: str = sys.executable) -> list[Any]:
    """What Anki's core answers to ``steps`` in one fresh collection in the time zone ``zone``; ``anki_oracle.py`` has the steps.

    ``python`` is the interpreter beside which the ``anki`` that is asked is installed.
    """
    said = subprocess.run(
        [python, str(_ORACLE)],
        input=json.dumps(steps).encode(),
        capture_output=True,
        timeout=120,
        env=os.environ | {"TZ": zone},
    )
    assert said.returncode == 0, said.stderr.decode()
    answers: list[Any] = json.loads(said.stdout)
    assert not [one for one in answers if isinstance(one, dict) and "failed" in one], answers
    return answers


def midday() -> str:
    """A time zone in which it is about noon: Anki's core reads the clock, and puts off to the next day what would come back after the
    end of this one, at four in the morning."""
    return f"Etc/GMT{datetime.now(UTC).hour - 12:+d}"


def words(html: str, part: str = "") -> list[str]:
    """The words that ``html`` shows in its elements of class ``part`` (all of it: ``""``), one string for each list member."""
    reader = _Reader(part)
    reader.feed(html)
    reader.close()
    return ["".join(piece) for piece in reader.pieces]


class _Reader(HTMLParser):
    def __init__(self, part: str) -> None:
        super().__init__(convert_charrefs=True)
        self.part = part
        self.pieces: list[list[str]] = []
        self._open: list[bool] = []

    def _inside(self) -> bool:
        return not self.part or any(self._open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            if tag == "br" and self._inside():
                self.handle_data("\n")
            return
        found = bool(self.part) and self.part in (dict(attrs).get("class") or "").split()
        self._open.append(found)
        if (found or (tag == "li" and self._inside())) and not (self.pieces and not self.pieces[-1]):
            self.pieces.append([])

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._inside():
            if not self.pieces:
                self.pieces.append([])
            self.pieces[-1].append(data)
