"""The house as ARCHITECTURE.md draws it: floors that a machine keeps, and a command line that loads nothing it does not need."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "studykit"
# Each library, the only rooms that may know it, and whether it has to wait until it is needed.
OWNERS = {
    "textual": ("tui/", False),
    "rich": ("tui/", False),
    "jieba": ("chinese/words.py", True),
    "genanki": ("export/_anki_", True),
    "fsrs": ("schedule.py", True),
    "typst": ("export/", True),
    "docx": ("export/", True),
    "pypinyin": ("chinese/pinyin.py", True),
    "lxml": ("read/", True),
    "pypdfium2": ("read/", True),
    "markdown_it": ("read/", True),
    "platformdirs": ("paths.py", True),
    "zstandard": ("revlog/", True),
}
HEAVY = [*OWNERS, "asyncio", "concurrent.futures.process", "multiprocessing", "sqlite3", "email", "studykit.tui", "studykit.read"]


def test_imports_keep_to_the_contract() -> None:
    command = [sys.executable, "-c", "import sys; from importlinter.cli import lint_imports_command as lint; sys.exit(lint())"]
    said = subprocess.run([*command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr


@cache
def trees() -> dict[str, ast.Module]:
    """The modules of the package by their paths in it."""
    return {path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")}


def imports(tree: ast.AST) -> Iterator[str]:
    """The libraries imported anywhere below ``tree``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").partition(".")[0]


def at_once(tree: ast.Module) -> Iterator[str]:
    """The libraries imported as soon as the module is: not in a function, and not for the type checker alone."""
    for node in tree.body:
        waits = isinstance(node, ast.FunctionDef | ast.ClassDef)
        if not waits and not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"):
            yield from imports(node)


def test_a_library_is_known_in_its_room_only() -> None:
    found = [(library, name) for name, tree in trees().items() for library in set(imports(tree)) & OWNERS.keys()]
    assert [(library, name) for library, name in found if not name.startswith(OWNERS[library][0])] == []


def test_a_heavy_library_waits_until_it_is_needed() -> None:
    found = [(library, name) for name, tree in trees().items() for library in set(at_once(tree)) & OWNERS.keys()]
    assert [(library, name) for library, name in found if OWNERS[library][1]] == []


def test_every_library_that_is_installed_has_its_room() -> None:
    modules = {"python-docx": "docx", "markdown-it-py": "markdown_it"}
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    names = [re.match(r"[\w-]+", line).group() for line in listed]  # type: ignore[union-attr]
    assert {modules.get(name, name) for name in names} == OWNERS.keys() - {"rich"}


@pytest.mark.parametrize("words", [[], ["--help"], ["--version"], ["build", "--help"], ["quiz", "--help"], ["export", "--help"]])
def test_the_command_line_loads_nothing_for_a_look_at_it(words: list[str], own_home: Path) -> None:
    script = (
        "import contextlib, io, sys\n"
        "from studykit.cli import main\n"
        "if sys.argv[2:]:\n"
        "    with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):\n"
        "        main(sys.argv[2:])\n"
        "print(*[name for name in sys.argv[1].split() if name in sys.modules])\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", script, " ".join(HEAVY), *words]
    said = subprocess.run(command, cwd=own_home, env=environment, capture_output=True, text=True, check=True)
    assert said.stdout.split() == []
