"""Every exporter that is found fits the contract of its room: a new one is tested here before it has a test of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from studykit.errors import ExportError
from studykit.export import Options, Tally, export, members
from tests import samples

_SUFFIXES = tuple(members())
_WRITE = """
import sys
from pathlib import Path
from studykit.export import Options, export, members
from tests import samples
for suffix in members():
    export(samples.deck(), Path(sys.argv[1]) / f"deck{suffix}", Options())
"""


def test_the_promised_formats_are_found() -> None:
    assert {".apkg", ".csv", ".jsonl", ".md", ".pdf", ".tsv"} <= set(_SUFFIXES)


@pytest.mark.parametrize("suffix", _SUFFIXES)
def test_a_member_names_one_ending_in_small_letters(suffix: str) -> None:
    assert suffix.startswith(".") and suffix == suffix.lower() and suffix[1:].isalnum()


@pytest.mark.parametrize("suffix", _SUFFIXES)
def test_a_member_writes_its_file_whole_and_nothing_else(suffix: str, tmp_path: Path) -> None:
    target = tmp_path / f"deck{suffix}"
    target.write_bytes(b"old")
    said = export(samples.deck(), target, Options())
    assert [path.name for path in tmp_path.iterdir()] == [target.name]
    assert target.read_bytes() not in (b"", b"old")
    assert said is None or isinstance(said, Tally)


@pytest.mark.parametrize("suffix", _SUFFIXES)
def test_capitals_in_an_ending_are_the_same_ending(suffix: str, tmp_path: Path) -> None:
    for name in (f"a{suffix}", f"b{suffix.upper()}"):
        export(samples.deck(), tmp_path / name, Options())
    assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix.upper()}").read_bytes()


@pytest.mark.parametrize("suffix", _SUFFIXES)
def test_a_folder_that_is_not_there_is_said_with_its_name(suffix: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="nowhere"):
        export(samples.deck(), tmp_path / "nowhere" / f"deck{suffix}", Options())


@pytest.fixture(scope="module")
def two_machines(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """All formats written by two processes that agree in nothing but the deck: hash seed, language, time zone, folders."""
    folders = []
    for seed, language, zone in (("1", "zh_CN.UTF-8", "Asia/Shanghai"), ("2", "en_US.UTF-8", "America/New_York")):
        folder = tmp_path_factory.mktemp("machine")
        scratch = tmp_path_factory.mktemp("scratch")
        said = {"PYTHONHASHSEED": seed, "LANG": language, "TZ": zone, "TMPDIR": str(scratch), "STUDYKIT_HOME": str(scratch)}
        environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"} | said
        subprocess.run([sys.executable, "-c", _WRITE, str(folder)], check=True, env=environment, cwd=Path(__file__).parents[1])
        assert list(scratch.iterdir()) == [], "nothing is left in the folder for temporary files"
        folders.append(folder)
    return folders[0], folders[1]


@pytest.mark.parametrize("suffix", _SUFFIXES)
def test_two_machines_write_the_same_bytes(suffix: str, two_machines: tuple[Path, Path]) -> None:
    one, other = two_machines
    assert (one / f"deck{suffix}").read_bytes() == (other / f"deck{suffix}").read_bytes()


@pytest.mark.parametrize("suffix", _SUFFIXES)
def test_a_limit_takes_so_many(suffix: str, tmp_path: Path) -> None:
    export(samples.deck(), tmp_path / f"all{suffix}", Options(limit=99))
    export(samples.deck(), tmp_path / f"two{suffix}", Options(limit=2))
    assert _unpacked(tmp_path / f"two{suffix}") < _unpacked(tmp_path / f"all{suffix}")


def _unpacked(path: Path) -> int:
    """The size of what ``path`` holds, without what packing saves by chance."""
    if not zipfile.is_zipfile(path):
        return path.stat().st_size
    with zipfile.ZipFile(path) as package:
        return sum(member.file_size for member in package.infolist())


@pytest.mark.parametrize("name", ["deck", "deck.doc", "deck.apkg.zip", ".apkg"])
def test_an_unknown_ending_is_refused_with_those_that_are_known(name: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError) as refused:
        export(samples.deck(), tmp_path / name, Options())
    assert all(suffix in refused.value.try_ for suffix in _SUFFIXES)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("value", ["gestern", "-1", "1.5", "９", "9" * 30])
def test_a_source_date_that_is_no_number_is_refused(value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
    with pytest.raises(ExportError, match="SOURCE_DATE_EPOCH"):
        export(samples.deck(), tmp_path / "deck.apkg", Options())


def test_the_source_date_is_what_notes_are_stamped_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export(samples.deck(), tmp_path / "without.apkg", Options())
    for name, value in (("a", "1600000000"), ("b", "1600000000"), ("c", "1600000001")):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
        export(samples.deck(), tmp_path / f"{name}.apkg", Options())
    contents = [(tmp_path / f"{name}.apkg").read_bytes() for name in ("without", "a", "b", "c")]
    assert contents[1] == contents[2] and len(set(contents)) == 3
