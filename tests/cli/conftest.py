"""The command line as a function: words in; exit code, standard output and standard error out."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from studykit.cli import main
from studykit.deckfile import dumps
from tests import samples


@dataclass(frozen=True, slots=True)
class Said:
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Said]


@pytest.fixture
def studykit(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs ``studykit WORDS`` in an empty folder with no decks at hand."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("studykit.deckfile.BUILT_IN", tmp_path / "none")

    def run(*words: object) -> Said:
        try:
            code = main([str(word) for word in words])
        except SystemExit as left:
            assert isinstance(left.code, int)
            code = left.code
        written = capsys.readouterr()
        return Said(code, written.out, written.err)

    return run


@pytest.fixture
def deck_file(tmp_path: Path) -> Path:
    """The sample deck on disk."""
    path = tmp_path / "水循环.json"
    path.write_text(dumps(samples.deck()), encoding="utf-8")
    return path


@pytest.fixture
def newer_deck(tmp_path: Path) -> Path:
    """A deck of a format that is not known yet."""
    path = tmp_path / "未来.json"
    path.write_text(json.dumps({"studykit": 99, "cards": []}), encoding="utf-8")
    return path


def files(folder: Path) -> list[str]:
    """The files below ``folder``, by name."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
