"""What every test relies on holds: folders of its own, and no test skipped where every tool is installed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from studykit import paths

ROOT = Path(__file__).parents[1]
TESTS = """
import pytest

@pytest.mark.skipif(True, reason="no soffice")
def test_marked(): ...

def test_found_out(): pytest.skip("no tmux")

@pytest.mark.xfail
def test_known(): raise AssertionError

def test_sound(): ...
"""


@pytest.mark.parametrize(
    ("ci", "says"), [("true", "1 failed, 1 passed, 1 xfailed, 1 error"), ("", "1 passed, 2 skipped, 1 xfailed")]
)
def test_a_skip_is_a_failure_where_every_tool_is_installed(tmp_path: Path, ci: str, says: str) -> None:
    (tmp_path / "test_tools.py").write_text(TESTS, encoding="utf-8")
    environment = {**os.environ, "CI": ci, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tests.conftest", "-p", "no:cacheprovider", "--rootdir", str(tmp_path)]
    said = subprocess.run([*command, str(tmp_path)], env=environment, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert said.stdout.splitlines()[-1].startswith(says)
    assert said.returncode == (1 if ci else 0)


def test_nothing_is_written_to_the_users_own_folders(own_home: Path) -> None:
    for folder in (paths.data_folder(), paths.config_folder(), paths.cache_folder()):
        assert folder.is_relative_to(own_home)
