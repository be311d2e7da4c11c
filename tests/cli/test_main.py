"""What holds for every verb: exit codes, one clear error, nothing written, no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import studykit as package
from studykit import cli
from studykit.cli import main
from tests.cli.conftest import Run, files

ROOT = Path(__file__).parents[2]
# Each verb that takes a deck, with what else it needs; DECK stands for the deck.
TAKE_A_DECK = {
    "quiz": ["DECK", "--plain"],
    "export": ["DECK", "out.csv"],
    "receipt": ["DECK"],
    "explain": ["DECK", "0"],
    "verify": ["DECK", "--sources", "."],
}


def with_deck(verb: str, deck: object) -> list[object]:
    return [verb, *(deck if word == "DECK" else word for word in TAKE_A_DECK[verb])]


def test_version(studykit: Run) -> None:
    said = studykit("--version")
    assert (said.code, said.out) == (0, f"studykit {package.__version__}\n")


@pytest.mark.parametrize(
    "words", [["nothing"], ["build"], ["verify", "deck"], ["receipt"], ["quiz", "--new", "many"], ["--loud"]]
)
def test_a_command_line_that_cannot_be_used(studykit: Run, words: list[str]) -> None:
    said = studykit(*words)
    assert said.code == 2 and said.out == ""
    assert said.err.startswith("用法：studykit")


@pytest.mark.parametrize("verb", TAKE_A_DECK)
def test_a_deck_of_a_newer_format(studykit: Run, newer_deck: Path, tmp_path: Path, verb: str) -> None:
    said = studykit(*with_deck(verb, newer_deck))
    assert said.code == 2 and said.out == ""
    assert said.err == f"studykit: {newer_deck}：卡组格式 99 比本程序认识的 1 新\n  → 升级 studykit 后再打开\n"
    assert files(tmp_path) == [newer_deck.name]


@pytest.mark.parametrize("verb", TAKE_A_DECK)
def test_a_deck_that_is_not_there(studykit: Run, tmp_path: Path, verb: str) -> None:
    said = studykit(*with_deck(verb, "无.json"))
    assert said.code == 2 and said.out == ""
    assert said.err.startswith("studykit: 无.json：没有这个卡组\n  → ")
    assert files(tmp_path) == []


@pytest.mark.parametrize("verb", TAKE_A_DECK)
@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n\x00", b"[1, 2]", b'{"studykit": 1, "name": "x"}'])
def test_a_file_that_is_no_deck(studykit: Run, tmp_path: Path, verb: str, content: bytes) -> None:
    path = tmp_path / "坏.json"
    path.write_bytes(content)
    said = studykit(*with_deck(verb, path))
    assert said.code == 2 and said.out == ""
    assert said.err.startswith(f"studykit: {path}：") and said.err.count("studykit: ") == 1
    assert files(tmp_path) == ["坏.json"]


def test_a_built_in_deck_is_known_by_its_name(
    studykit: Run, deck_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studykit.deckfile.BUILT_IN", tmp_path)
    assert studykit("receipt", "水循环").out == studykit("receipt", deck_file).out
    said = studykit("receipt", "水")
    assert said.code == 2 and "自带卡组的名字：水循环" in said.err


def test_an_interrupt_is_no_traceback(studykit: Run, deck_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_words: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("studykit.deckfile.load", interrupted)
    said = studykit("receipt", deck_file)
    assert (said.code, said.out, said.err) == (130, "", "")


def process(*words: object, **options: object) -> subprocess.Popen[str]:
    """``studykit WORDS`` in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "studykit", *map(str, words)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, text=True, encoding="utf-8", env=environment, **pipes | options)  # type: ignore[call-overload, no-any-return]


def test_a_reader_that_has_enough_is_no_error(deck_file: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with process("receipt", deck_file, stdout=writer) as running:
        os.close(writer)
        _out, err = running.communicate(timeout=30)
    assert (running.returncode, err) == (0, "")


def test_a_terminal_that_knows_no_chinese_shows_question_marks(deck_file: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "studykit", "receipt", str(deck_file)]
    said = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert (said.returncode, said.stderr) == (0, b"") and b"????" in said.stdout


def test_every_verb_is_one_module_of_the_room() -> None:
    modules = {path.stem for path in Path(cli.__file__).parent.glob("[!_]*.py")}
    assert set(cli.VERBS) == modules
    assert all((cli.verb(name).__doc__ or "").startswith(f"``studykit {name}``: ") for name in cli.VERBS)


@pytest.mark.parametrize(("words", "loaded"), [([], {"quiz"}), (["plan", "--help"], {"plan"}), (["--help"], set(cli.VERBS))])
def test_of_the_verbs_only_the_one_typed_is_loaded(words: list[str], loaded: set[str]) -> None:
    script = (
        "import contextlib, io, sys\n"
        "from studykit import cli\n"
        "with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):\n"
        "    cli._parser(sys.argv[1:]).parse_args(sys.argv[1:])\n"
        "print(*[name for name in cli.VERBS if f'studykit.cli.{name}' in sys.modules])\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    said = subprocess.run([sys.executable, "-c", script, *words], env=environment, capture_output=True, text=True, check=True)
    assert set(said.stdout.split()) == loaded


@pytest.mark.parametrize("words", [["--"], ["nonsense"], ["--nonsense"], ["buil"], [""]])
def test_what_is_no_verb_is_an_error(words: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
