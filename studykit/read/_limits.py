"""What a member may use, and the beat by which it shows that it gets on."""

from __future__ import annotations

import signal
import sys

MEMORY = 1_000_000_000
"""Bytes of address space for one file, the interpreter and the libraries included."""

MOST_CHARACTERS = 20_000_000
"""Characters of the text of one file."""


_step = 0


def confine(step: int) -> None:
    """Put this process under the limits, with ``step`` seconds from one :func:`beat` to the next; where the system knows
    none (Windows) only the caller's clock runs.

    A step that takes too long ends the process by ``SIGALRM``, in a library's own code as well: nothing handles it.
    """
    if sys.platform == "win32":
        return
    import resource

    global _step
    _step = step
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(step)


def beat() -> None:
    """Say that a step is done (a page, a chapter) and the next may take as long; nothing where nobody counts."""
    if sys.platform != "win32" and _step:
        signal.alarm(_step)
