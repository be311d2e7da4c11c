"""The one door through which a document's text reaches a widget or a terminal.

A deck may come from anybody. Its text is never read as markup, which could end the program or plant an action, and
what would steer the terminal instead of being shown is taken out: control characters (ESC sequences begin with one),
controls of writing direction, which reorder what follows them, and lone surrogates, which cannot be written out.
"""

from __future__ import annotations

import re

from rich.cells import cell_len, set_cell_size

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_SPACES = re.compile("[\t\u2028\u2029]")


def clean(text: str) -> str:
    r"""``text`` as it may be shown; line feeds stay, tabs become spaces.

    >>> clean("水\x1b[31m循\u202e环")
    '水[31m循环'
    """
    return _STEERING.sub("", _SPACES.sub(" ", text))


def fitted(text: str, width: int) -> str:
    """``text`` on one line of at most ``width`` cells, an ellipsis for what had to go."""
    text = text.replace("\n", " ")
    return text if cell_len(text) <= width else set_cell_size(text, max(0, width - 1)).rstrip() + "…"


def padded(text: str, width: int) -> str:
    """``text`` with blanks after it to ``width`` cells."""
    return text + " " * (width - cell_len(text))
