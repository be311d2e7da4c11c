"""The two looks: ink, dark and warm, and paper, light and warm; both low in contrast where nothing is to be read."""

from __future__ import annotations

import os

from textual.theme import Theme

from studykit.tui.settings import setting

INK = Theme(
    name="ink",
    dark=True,
    background="#16181d",
    surface="#1c1f26",
    panel="#252932",
    foreground="#d9d5cc",
    primary="#8fb0d9",
    secondary="#7d8aa5",
    accent="#e3b775",
    success="#9cc58a",
    warning="#d9ab62",
    error="#e08a80",
)
PAPER = Theme(
    name="paper",
    dark=False,
    background="#faf7f0",
    surface="#f4efe4",
    panel="#e8e1d1",
    foreground="#2b2823",
    primary="#3d5f8f",
    secondary="#6d7690",
    accent="#96580f",
    success="#3c7433",
    warning="#86610f",
    error="#a33a36",
)


def chosen() -> str:
    """The name of the theme chosen last, or of the one that fits the terminal, which may tell its background colour in
    ``COLORFGBG``."""
    name = setting("theme")
    background = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    fitting = PAPER.name if background in {"7", "15"} else INK.name
    return name if name in (INK.name, PAPER.name) else fitting
