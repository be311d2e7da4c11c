"""Members of a folder are found by being there."""

from __future__ import annotations

from pathlib import Path

import pytest

from studykit.discover import modules


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(tmp_path)
    package = tmp_path / f"folder_{tmp_path.name}".replace("-", "_")
    package.mkdir()
    (package / "__init__.py").touch()
    return package


def test_public_modules_come_in_the_order_of_their_names(folder: Path) -> None:
    for name in ("water.py", "air.py", "_shared.py", "notes.md", "fire.txt"):
        (folder / name).touch()
    assert [module.__name__ for module in modules(folder.name)] == [f"{folder.name}.{name}" for name in ("air", "water")]


def test_those_of_a_folder_in_it_come_among_them(folder: Path) -> None:
    (folder / "water.py").touch()
    (folder / "earth").mkdir()
    for name in ("__init__.py", "air.py", "_shared.py"):
        (folder / "earth" / name).touch()
    assert [module.__name__ for module in modules(folder.name)] == [f"{folder.name}.{name}" for name in ("earth.air", "water")]


def test_they_come_imported_and_the_same_each_time(folder: Path) -> None:
    (folder / "water.py").write_text("SUFFIX = '.water'\nLOADED = object()\n")
    first, second = modules(folder.name), modules(folder.name)
    assert first[0].SUFFIX == ".water" and first[0].LOADED is second[0].LOADED


def test_an_empty_folder_has_none(folder: Path) -> None:
    assert modules(folder.name) == []


def test_a_member_that_breaks_is_not_passed_over(folder: Path) -> None:
    (folder / "water.py").write_text("import no_such_library\n")
    with pytest.raises(ModuleNotFoundError, match="no_such_library"):
        modules(folder.name)
