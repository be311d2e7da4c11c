"""Chinese typed into a real terminal emulator: where the cursor stands, an input method opens its candidates."""

from __future__ import annotations

import os
import select
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studykit.model.deck import Deck
from tests.tui.terminal import ROOT

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")


class Pane:
    """``studykit`` with ``words`` in a tmux pane of its own server."""

    def __init__(self, socket: Path, home: Path, size: tuple[int, int], *words: str) -> None:
        self._tmux = ["tmux", "-u", "-S", str(socket), "-f", os.devnull]
        command = shlex.join([sys.executable, "-m", "studykit", *words])
        small = {"PATH": os.environ["PATH"], "LANG": "zh_CN.UTF-8", "PYTHONPATH": str(ROOT), "STUDYKIT_HOME": str(home)}
        self.call("new-session", "-d", "-x", str(size[0]), "-y", str(size[1]), command, env=small)

    def call(self, *words: str, env: dict[str, str] | None = None) -> str:
        return subprocess.run([*self._tmux, *words], capture_output=True, text=True, check=True, env=env, cwd=ROOT).stdout

    def wait_for(self, words: str) -> str:
        """What is on the screen once ``words`` are."""
        end = time.monotonic() + 30
        while words not in (shown := self.call("capture-pane", "-p")):
            assert time.monotonic() < end, f"{words} did not come up:\n{shown}"
            select.select([], [], [], 0.05)
        return shown

    def type(self, text: str) -> None:
        self.call("send-keys", "-l", text)

    def press(self, *keys: str) -> None:
        self.call("send-keys", *keys)

    def end(self) -> None:
        """Quit, and wait until the store is free."""
        self.press("C-q")
        end = time.monotonic() + 30
        while subprocess.run([*self._tmux, "has-session"], capture_output=True, check=False).returncode == 0:
            assert time.monotonic() < end
            select.select([], [], [], 0.05)

    @property
    def cursor(self) -> tuple[int, int]:
        x, y = self.call("display-message", "-p", "#{cursor_x} #{cursor_y}").split()
        return int(x), int(y)


@pytest.fixture
def pane(tmp_path: Path) -> Iterator[Callable[..., Pane]]:
    opened: list[Pane] = []

    def start(size: tuple[int, int], *words: str) -> Pane:
        opened.append(Pane(tmp_path / f"socket{len(opened)}", tmp_path / "home", size, *words))
        return opened[-1]

    yield start
    for one in opened:
        subprocess.run([*one._tmux, "kill-server"], capture_output=True, check=False)


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
def test_chinese_is_searched_and_answered(
    deck: Deck, shelf: Callable[[Deck], Path], pane: Callable[..., Pane], size: tuple[int, int]
) -> None:
    path = str(shelf(deck))
    found = pane(size, "quiz", path)
    found.wait_for("① 第一次用？")
    found.press("Escape")
    found.wait_for("新 5")
    found.end()
    found = pane(size, "quiz", path, "--mode", "browse")
    found.wait_for("找到 5")
    found.type("水體分為")
    assert "地表水" in found.wait_for("找到 1") or size == (40, 15)
    row = found.wait_for("水體分為").splitlines()
    line = next(number for number, text in enumerate(row) if "水體分為" in text)
    assert found.cursor[1] == line and found.cursor[0] >= 8 + len(row[line]) - len(row[line].lstrip())
    found.end()
    list_only = str(shelf(replace(deck, items=deck.items[2:3])))
    named = pane(size, "quiz", list_only, "--form", "members")
    named.wait_for("写出一项")
    for word, shown in (("蒸發", "✓  蒸发"), ("降水", "还没轮到"), ("输送、降水", "✓ 对")):
        named.type(word)
        named.wait_for(word)
        named.press("Enter")
        if shown != "✓ 对":
            named.wait_for(shown)
    named.wait_for("◐ 对了一部分")
    named.end()
