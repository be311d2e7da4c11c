"""What `pip install` brings: every file of the package, and with it the built-in deck and the annotation."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parents[1]
DECK = "studykit/decks/新质生产力.json"
GOLD = {f"studykit/gold/{path.name}" for path in (ROOT / "tests" / "gold").iterdir()}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    (path,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"])
    return Path(path)


def test_every_file_of_the_package_is_in_it(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        carried = {name for name in archive.namelist() if ".dist-info/" not in name}
    package = {path.relative_to(ROOT).as_posix() for path in (ROOT / "studykit").rglob("*") if path.is_file()}
    assert carried == {name for name in package if "/__pycache__/" not in name} | {DECK} | GOLD
    for ending in (".json", ".otf", ".mo", ".sql", ".tcss", ".typ", "py.typed", "OFL.txt"):
        assert any(name.endswith(ending) for name in carried), ending


def test_both_licences_are_in_it(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        licences = [name for name in archive.namelist() if ".dist-info/licenses/" in name]
    assert sorted(name.partition("licenses/")[2] for name in licences) == ["LICENSE", "studykit/fonts/OFL.txt"]


def test_unpacked_it_finds_its_deck_and_annotation_from_any_folder(wheel: Path, tmp_path: Path) -> None:
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    script = (
        "import studykit; from studykit import deckfile, evaluation; "
        "print(studykit.__file__, *deckfile.built_in(), evaluation.BUILT_IN, sep='\\n')"
    )
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "site"), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-P", "-c", script]
    said = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=True)
    assert said.stdout.splitlines() == [str(tmp_path / "site" / name) for name in ("studykit/__init__.py", DECK, "studykit/gold")]
