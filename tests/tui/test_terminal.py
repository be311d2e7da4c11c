"""What only a real terminal shows: signals, bad bytes, locales, pipes, and a process that is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from studykit.errors import StudykitError
from studykit.model.deck import Deck
from studykit.model.memory import Grade
from studykit.paths import data_folder
from studykit.store import Store
from studykit.tui import run
from studykit.tui.terminal import prepare
from tests.tui.terminal import LAUNCH, ROOT, Terminal

Start = Callable[..., Terminal]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def start(shelf: Callable[[Deck], Path], deck: Deck, home: Path) -> Iterator[Start]:
    """Starts the program on the sample deck and waits for the first card."""
    started: list[Terminal] = []
    path = shelf(deck)

    def begin(**environment: str) -> Terminal:
        terminal = Terminal(path, home, **environment)
        started.append(terminal)
        terminal.wait_for("看答案")
        return terminal

    yield begin
    for terminal in started:
        terminal.close()


def kept(home: Path) -> list[Grade]:
    with Store(home / "data") as store:
        assert store.problems() == []
        return [review.grade for review in store.reviews()]


def test_a_process_killed_after_a_grade_has_kept_it(start: Start, home: Path) -> None:
    """The next card is only drawn once the grade is safe, so a kill as soon as it shows loses nothing."""
    terminal = start()
    for grade in (b"3", b"1", b"4"):
        terminal.type(b" ")
        terminal.wait_for("良好")
        terminal.type(grade)
        terminal.wait_for("看答案")
    os.kill(terminal.process.pid, signal.SIGKILL)
    terminal.process.wait()
    assert kept(home) == [Grade.GOOD, Grade.AGAIN, Grade.EASY]


def test_quitting_leaves_the_terminal_as_it_was(start: Start) -> None:
    terminal = start()
    terminal.type(b"q")
    assert (terminal.end(), terminal.is_sane()) == (0, True)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_with_the_terminal_sane(start: Start, number: signal.Signals) -> None:
    terminal = start()
    terminal.process.send_signal(number)
    assert (terminal.end(), terminal.is_sane()) == (128 + number, True)


def test_ctrl_z_gives_the_terminal_back_and_fg_goes_on(start: Start, home: Path) -> None:
    terminal = start()
    terminal.type(b" ")
    terminal.wait_for("良好")
    terminal.type(b"\x1a")
    terminal.until_stopped()
    assert terminal.is_sane()
    terminal.process.send_signal(signal.SIGCONT)
    terminal.wait_for("良好")
    terminal.type(b"3")
    terminal.wait_for("看答案")
    terminal.type(b"\x11")
    assert (terminal.end(), terminal.is_sane()) == (0, True)
    assert kept(home) == [Grade.GOOD]


def test_a_storm_of_window_sizes_loses_nothing(start: Start, home: Path) -> None:
    terminal = start()
    for turn in range(40):
        terminal.resize(1 + turn * 37 % 200, 1 + turn * 13 % 60)
    terminal.resize(80, 24)
    terminal.type(b" ")
    terminal.wait_for("良好")
    terminal.type(b"4")
    terminal.wait_for("看答案")
    terminal.type(b"\x11")
    assert (terminal.end(), terminal.is_sane()) == (0, True)
    assert kept(home) == [Grade.EASY]


def test_kittys_keyboard_mode_is_not_asked_for(start: Start) -> None:
    terminal = start()
    terminal.type(b"q")
    terminal.end()
    assert b"\x1b[?1049h" in terminal.written
    assert b"\x1b[>" not in terminal.written


def test_bytes_that_are_no_utf8_are_forgiven(start: Start, home: Path) -> None:
    terminal = start()
    terminal.type("水".encode("gbk") + b"\xff ")
    terminal.wait_for("良好")
    terminal.type("３".encode())
    terminal.wait_for("看答案")
    terminal.type(b"\x03")
    terminal.wait_for("评过的题都已存好")
    terminal.type(b"\x11")
    assert terminal.end() == 0
    assert kept(home) == [Grade.GOOD]


def test_under_a_gbk_locale_it_still_draws_utf8(start: Start) -> None:
    terminal = start(PYTHONIOENCODING="gbk")
    terminal.type(b"q")
    assert terminal.end() == 0


def test_a_dumb_terminal_gets_lines(start: Start, home: Path) -> None:
    terminal = start(TERM="dumb")
    terminal.type(b"\n")
    terminal.wait_for("记得怎样")
    terminal.type(b"2\nq\n")
    assert terminal.end() == 0
    assert b"\x1b" not in terminal.written
    assert kept(home) == [Grade.HARD]


def test_without_a_keyboard_it_says_what_to_do_instead_of_waiting(shelf: Callable[[Deck], Path], deck: Deck, home: Path) -> None:
    script = f"from studykit.errors import StudykitError\ntry:\n    {LAUNCH}\nexcept StudykitError as error:\n    print(error)"
    run_ = subprocess.run(
        [sys.executable, "-c", script.replace("; ", "\n    "), shelf(deck)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=20,
        env=os.environ | {"PYTHONPATH": str(ROOT), "STUDYKIT_HOME": str(home), "TERM": "xterm"},
    )
    assert "--plain" in run_.stdout, run_.stderr
    assert not home.exists()


def test_no_terminal_is_an_error_with_a_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "__stdin__", None)
    with pytest.raises(StudykitError, match="--plain"):
        prepare()


def test_plain_lines_need_no_terminal(
    shelf: Callable[[Deck], Path], deck: Deck, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from io import StringIO

    monkeypatch.setattr(sys, "stdin", StringIO("\n3\n"))
    assert run(shelf(deck), plain=True) == 0
    assert len(list((data_folder() / "backups").iterdir())) == 1
    assert "答了 1 题，答对 1 题" in capsys.readouterr().out


def test_the_lines_need_no_textual(shelf: Callable[[Deck], Path], deck: Deck) -> None:
    """The screen's library costs 130 ms, and neither lines nor the rest of the program shall wait for it."""
    script = (
        "import sys; from pathlib import Path; from studykit.tui import run; run(Path(sys.argv[1]), plain=True);"
        "sys.exit(any(name in sys.modules for name in ('textual', 'jieba', 'genanki', 'typst', 'asyncio')))"
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        [sys.executable, "-c", script, shelf(deck)], input="\n3\n", text=True, capture_output=True, env=environment
    )
    assert ran.returncode == 0, ran.stderr
