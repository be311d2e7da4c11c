"""Where studykit keeps its files, and files put in place whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from studykit.paths import cache_folder, config_folder, data_folder, write_whole


def test_one_folder_can_hold_all_three(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("STUDYKIT_HOME", str(tmp_path))
    assert [data_folder(), config_folder(), cache_folder()] == [tmp_path / "data", tmp_path / "config", tmp_path / "cache"]


def test_a_tilde_is_the_users_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("STUDYKIT_HOME", "~/学习")
    assert data_folder() == tmp_path / "学习" / "data"


@pytest.mark.skipif(os.name != "posix", reason="the variables are those of XDG")
def test_without_it_they_lie_where_the_system_keeps_such_things(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("STUDYKIT_HOME")
    monkeypatch.setattr("sys.platform", "linux")
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable))
    assert data_folder() == tmp_path / "XDG_DATA_HOME" / "studykit"
    assert config_folder() == tmp_path / "XDG_CONFIG_HOME" / "studykit"
    assert cache_folder() == tmp_path / "XDG_CACHE_HOME" / "studykit"


def test_asking_where_makes_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("STUDYKIT_HOME", str(tmp_path / "none"))
    assert data_folder() and not (tmp_path / "none").exists()


def test_a_file_is_replaced_whole_with_the_rights_of_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "卡.json"
    path.write_bytes(b"old and longer")
    mask = os.umask(0o027)
    try:
        write_whole(path, b"new")
    finally:
        os.umask(mask)
    assert path.read_bytes() == b"new" and list(tmp_path.iterdir()) == [path]
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize("call", ["fsync", "replace", "chmod"])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_words: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "卡.json"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, call, full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "none" / "卡.json", b"new")
    assert list(tmp_path.iterdir()) == []
