"""The documents say what is so: commands run, examples come out as printed, tables are those of the program."""

from __future__ import annotations

import argparse
import re
import shlex
import sqlite3
import tomllib
from pathlib import Path

import pytest

from studykit import __version__, cli, deckfile, export, read
from studykit.store.migrations import STEPS

ROOT = Path(__file__).parents[1]
READMES = ["README.md", "README.zh-CN.md"]
PAGES = [
    *READMES,
    "CONTRIBUTING.md",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    *(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")),
]


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(name: str, language: str) -> list[str]:
    """The fenced blocks of one language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text_of(name), re.MULTILINE | re.DOTALL)


def rows(name: str, first: str) -> list[list[str]]:
    """The rows below the head of the table whose first column is called ``first``."""
    lines = text_of(name).splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(f"| {first} |"))
    found = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        found.append([cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]])
    return found


def parser_of(verb: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser()
    cli.verb(verb).arguments(parser)
    return parser


@pytest.mark.parametrize("name", READMES)
def test_two_commands_of_one_line_stand_on_the_first_screen(name: str) -> None:
    practise, test = blocks(name, "sh")
    assert practise.count("\n") == test.count("\n") == 1
    assert (
        text_of(name).index(test) < text_of(name).index("\n## ") and text_of(name)[: text_of(name).index(test)].count("\n") < 24
    )
    for command in (practise, test):
        assert command.startswith("python3 -m venv .venv && .venv/bin/pip install -q ")


def test_both_languages_give_the_same_commands_pictures_and_example() -> None:
    english, chinese = ([*blocks(name, "sh"), blocks(name, "text")[0]] for name in READMES)
    assert english == chinese
    assert re.findall(r"\]\((docs/[^)]+)\)", text_of(READMES[0])) == re.findall(r"\]\((docs/[^)]+)\)", text_of(READMES[1]))
    assert len(re.findall(r"^## ", text_of(READMES[0]), re.MULTILINE)) == len(
        re.findall(r"^## ", text_of(READMES[1]), re.MULTILINE)
    )


def test_the_first_command_is_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    spoken = [words.strip() for words in blocks("README.md", "sh")[0].split("&&") if ".venv/bin/studykit" in words]
    assert [words.split()[1] for words in spoken] == ["build", "quiz"]
    for words in spoken:
        _program, verb, *rest = shlex.split(words)
        assert parser_of(verb).parse_args(rest)


def test_the_second_command_is_the_one_that_is_run_for_every_change() -> None:
    assert blocks("README.md", "sh")[1].strip() in text_of(".ci/run").splitlines()


@pytest.mark.parametrize("name", READMES)
def test_every_command_is_in_the_table(name: str) -> None:
    first = {"README.md": "command", "README.zh-CN.md": "命令"}[name]
    listed = [row[0].strip("`").split() for row in rows(name, first)]
    assert [words[1] for words in listed if len(words) > 1] == list(cli.VERBS)
    assert listed[0] == ["studykit"]


@pytest.mark.parametrize("name", READMES)
def test_every_option_in_the_table_is_one(name: str) -> None:
    first = {"README.md": "command", "README.zh-CN.md": "命令"}[name]
    for usage, _does in rows(name, first):
        for option in re.findall(r"--[a-z-]+", usage):
            verb = usage.strip("`").split()[1]
            assert option in parser_of(verb)._option_string_actions, f"{verb} {option}"


@pytest.mark.parametrize("name", READMES)
def test_every_format_is_named(name: str) -> None:
    reads, writes = (found.split() for found in re.findall(r"(?:`\.[a-z]+` ?){4,}", text_of(name)))
    assert [ending.strip("`") for ending in reads] == list(read.suffixes())
    assert [ending.strip("`") for ending in writes] == list(export.members())


@pytest.mark.parametrize("name", READMES)
def test_the_tables_of_the_store_are_told_column_by_column(name: str) -> None:
    connection = sqlite3.connect(":memory:")
    for step in STEPS:
        connection.executescript(step.read_text(encoding="utf-8"))
    schema = connection.execute("SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY rowid").fetchall()
    columns = {table: [row[1] for row in connection.execute(f"PRAGMA table_info({table})")] for table, _kind in schema}
    connection.close()
    told: dict[str, list[str]] = {}
    for table, column, _holds in rows(name, {"README.md": "table", "README.zh-CN.md": "表"}[name]):
        if table:
            told[table.strip("`")] = []
        else:
            told[list(told)[-1]].append(column.strip("`"))
    assert told == {table: [] if kind == "view" else columns[table] for table, kind in schema}


def test_the_example_comes_out_as_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page, skipped = blocks("README.md", "text")
    assert len(page.splitlines()) == 6
    monkeypatch.chdir(tmp_path)
    Path("水.txt").write_text(page, encoding="utf-8")
    assert cli.main(["build", "水.txt", "--quiet"]) == cli.main(["receipt", "水.json", "--skipped"]) == 0
    cards = [
        [item.prompt, " · ".join(item.answer), str(item.evidence[0].line), f"`{item.rule}`"]
        for item in deckfile.load(Path("水.json")).items
    ]
    assert rows("README.md", "question") == cards == rows("README.zh-CN.md", "题目")
    assert skipped == capsys.readouterr().out == blocks("README.zh-CN.md", "text")[1]


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_somewhere(name: str) -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text_of(name)) if "://" not in link]
    assert [link for link in links if not ((ROOT / name).parent / link).exists()] == []


def test_every_library_is_accounted_for() -> None:
    project = tomllib.loads(text_of("pyproject.toml"))["project"]
    wanted = [project["dependencies"], *project["optional-dependencies"].values()]
    names = {re.match(r"[\w-]+", line).group() for lines in wanted for line in lines} - {"studykit"}  # type: ignore[union-attr]
    told = re.findall(r"^\| `([\w-]+)` \|", text_of("docs/dependencies.md"), re.MULTILINE)
    assert sorted(told) == sorted(names)


def test_every_room_is_in_the_picture() -> None:
    layers = tomllib.loads(text_of("pyproject.toml"))["tool"]["importlinter"]["contracts"][0]["layers"]
    told: dict[str, list[str]] = {}
    for floor, rooms, _says in rows("ARCHITECTURE.md", "floor"):
        told.setdefault(floor, []).extend(room.rstrip("/") for room in re.findall(r"`([\w/]+)`", rooms))
    floors = [re.split(r" [|:] ", layer) for layer in layers]
    assert [told[str(number)] for number in sorted(map(int, told), reverse=True)] == floors


def test_every_file_of_the_room_of_the_language_is_told_of() -> None:
    told = set(re.findall(r"`(\w+)`", text_of("ARCHITECTURE.md")))
    assert {path.stem for path in (ROOT / "studykit/chinese").glob("[!_]*.py")} <= told


@pytest.mark.parametrize("folder", sorted((ROOT / "studykit/facts").rglob("__init__.py")), ids=lambda path: path.parent.name)
def test_every_file_of_a_folder_of_facts_is_told_of_there(folder: Path) -> None:
    told = set(re.findall(r"``(\w+)``", folder.read_text(encoding="utf-8")))
    assert {path.stem for path in folder.parent.glob("*.py")} - {"__init__"} <= told


def test_the_changelog_tells_of_this_version() -> None:
    assert re.search(rf"^## {re.escape(__version__)}\b", text_of("CHANGELOG.md"), re.MULTILINE)


def test_newcomers_are_told_the_one_check() -> None:
    assert blocks("CONTRIBUTING.md", "sh") == [".ci/run\n"]
