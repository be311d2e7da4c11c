"""A real terminal for a real process: a pty of 80×24, what is typed into it, what it is left in."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
LAUNCH = "import sys; from pathlib import Path; from studykit.tui import run; sys.exit(run(Path(sys.argv[1])))"


class Terminal:
    """``python -c launch deck``, or another ``command``, in a pty; ``environment`` is added to a small one of its own."""

    def __init__(self, deck: Path, home: Path, launch: str = LAUNCH, *, command: Sequence[str] = (), **environment: str) -> None:
        # The first run has been seen, so that practice begins at once.
        (home / "config").mkdir(parents=True, exist_ok=True)
        (home / "config" / "welcomed").write_text("yes\n", encoding="ascii")
        self._master, self._slave = pty.openpty()
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.before = termios.tcgetattr(self._slave)
        self.written = self._unread = b""
        small = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "zh_CN.UTF-8", "PYTHONPATH": str(ROOT)}
        self.process = subprocess.Popen(
            command or [sys.executable, "-c", launch, str(deck)],
            stdin=self._slave,
            stdout=self._slave,
            stderr=self._slave,
            # A group of its own in this session: one that is stopped can only be continued by its session.
            process_group=0,
            env=small | {"STUDYKIT_HOME": str(home)} | environment,
        )

    def wait_for(self, words: str, seconds: float = 20.0) -> None:
        """Read until ``words`` have been written since the last wait."""
        sought, end = words.encode(), time.monotonic() + seconds
        while sought not in self._unread:
            left = end - time.monotonic()
            assert left > 0, f"{words} was not written in {seconds} s: {self._unread[-800:]!r}"
            self._read(left)
        self._unread = b""

    def _read(self, seconds: float) -> None:
        if select.select([self._master], [], [], seconds)[0]:
            read = os.read(self._master, 65536)
            self.written += read
            self._unread += read

    def type(self, keys: bytes) -> None:
        """Send ``keys`` as a keyboard would."""
        os.write(self._master, keys)

    def resize(self, columns: int, rows: int) -> None:
        """Make the window so big, and tell the process."""
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.process.send_signal(signal.SIGWINCH)

    def until_stopped(self, seconds: float = 20.0) -> None:
        """Read until the process has stopped, as a shell sees it."""
        end = time.monotonic() + seconds
        while os.waitpid(self.process.pid, os.WNOHANG | os.WUNTRACED)[0] == 0:
            assert time.monotonic() < end, f"it did not stop in {seconds} s"
            self._read(0.05)
        while select.select([self._master], [], [], 0)[0]:
            self._read(0)

    def end(self) -> int:
        """Read on until the process has ended; its exit code."""
        end = time.monotonic() + 20
        while self.process.poll() is None and time.monotonic() < end:
            self._read(0.05)
        while select.select([self._master], [], [], 0)[0]:
            self._read(0)
        return self.process.wait(1)

    def is_sane(self) -> bool:
        """Whether the line discipline is as it was and the last word on screen and mouse was to leave them."""
        flags = termios.tcgetattr(self._slave)[:4]
        left = self.written.rfind(b"\x1b[?1049l") > self.written.rfind(b"\x1b[?1049h")
        return flags == self.before[:4] and left and b"\x1b[?1000l" in self.written and b"\x1b[?25h" in self.written

    def close(self) -> None:
        """Give the pty back."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._master)
        os.close(self._slave)
