"""What has to be put right about a terminal, and about Textual 8.2 in it, before the first frame."""

from __future__ import annotations

import codecs
import functools
import io
import os
import sys

from studykit.errors import StudykitError
from studykit.messages import gettext as _


def is_dumb() -> bool:
    """Whether the terminal says that it cannot place a cursor."""
    return os.environ.get("TERM") == "dumb"


def prepare() -> None:
    """Make the terminal fit to draw on; to be called before textual is first imported.

    Raises:
        StudykitError: the keyboard or the screen is not a terminal. Textual would wait for it for ever.
    """
    for stream in (sys.__stdin__, sys.__stderr__):
        if stream is None or not stream.isatty():
            raise StudykitError(_("这里没有可以画界面的终端"), try_=_("在终端里直接运行，或加上 --plain 逐行练习"))
    # Textual would switch on kitty's report-all-keys mode, in which several terminals lose what an IME composes.
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    # A key is painted at the next beat of its clock: at 60 a second that would be a third of what one may wait.
    os.environ.setdefault("TEXTUAL_FPS", "120")
    _draw_in_utf8()
    _do_without_tls()
    _forgive_bad_bytes()


def _draw_in_utf8() -> None:
    """Textual draws on stderr; under a GBK or ASCII locale Chinese would come out as escapes."""
    stream = sys.__stderr__
    if isinstance(stream, io.TextIOWrapper) and codecs.lookup(stream.encoding).name != "utf-8":
        stream.reconfigure(encoding="utf-8", errors="replace")


def _do_without_tls() -> None:
    """Load asyncio without ssl, as it loads on a Python built without it: nothing here opens a connection, and OpenSSL would
    take a twentieth of the time to the first frame."""
    if "asyncio" in sys.modules or "ssl" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        import asyncio  # noqa: F401
    finally:
        del sys.modules["ssl"]


def _forgive_bad_bytes() -> None:
    """One byte on stdin that is not UTF-8 would end Textual's input thread, and the program with it (textual#6456)."""
    if sys.platform == "win32":
        return
    from textual.drivers import linux_driver

    def decoder(encoding: str) -> functools.partial[codecs.IncrementalDecoder]:
        return functools.partial(codecs.getincrementaldecoder(encoding), errors="replace")

    vars(linux_driver)["getincrementaldecoder"] = decoder
