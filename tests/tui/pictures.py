"""Textual's SVG screenshots with Chinese laid out in cells, compared with the pictures kept beside the tests.

Rich gives each run of text ``12.2 × characters`` of room (rich#2742), which squeezes Chinese to half its width; here
every run of one width stands at its own place. Run pytest with ``STUDYKIT_DRAW=1`` to draw the pictures anew, and look
at them before keeping them.
"""

from __future__ import annotations

import html
import itertools
import os
import re
from pathlib import Path

from rich.cells import cell_len
from textual.app import App

FOLDER = Path(__file__).parent / "pictures"
CELL = 12.2
_RUN = re.compile(r'<text((?:\s+[\w-]+="[^"]*")*?\s+textLength="[^"]*"(?:\s+[\w-]+="[^"]*")*)>([^<]*)</text>')
_FONTS = '"DejaVu Sans Mono","Noto Sans Mono CJK SC","Noto Sans CJK SC",monospace'


def drawn(app: App[None]) -> str:
    """The screen of ``app`` as SVG."""
    svg = app.export_screenshot()
    svg = re.sub(r"@font-face\s*{[^}]*}", "", svg)
    svg = re.sub(r"terminal-\d+-", "terminal-", svg)
    svg = svg.replace("font-family: Fira Code, monospace", f"font-family: {_FONTS}")
    return _RUN.sub(_in_cells, svg)


def _in_cells(found: re.Match[str]) -> str:
    attributes, text = found[1], html.unescape(found[2])
    place = re.search(r'\bx="([^"]+)"', attributes)
    assert place is not None
    x, runs = float(place[1]), []
    for width, letters in itertools.groupby(text, key=cell_len):
        run = "".join(letters)
        if width and run.strip("\xa0 "):
            moved = re.sub(r'\bx="[^"]+"', f'x="{x:.1f}"', attributes)
            moved = re.sub(r'textLength="[^"]+"', f'textLength="{CELL * cell_len(run):.1f}"', moved)
            size = ' style="font-size:23px"' if width == 2 else ""
            runs.append(f'<text{moved}{size} xml:space="preserve">{html.escape(run)}</text>')
        x += CELL * cell_len(run)
    return "".join(runs)


def check(app: App[None], name: str) -> None:
    """Fail unless the screen of ``app`` looks as in ``pictures/NAME.svg``."""
    path = FOLDER / f"{name}.svg"
    svg = drawn(app)
    if os.environ.get("STUDYKIT_DRAW"):
        FOLDER.mkdir(exist_ok=True)
        path.write_text(svg, encoding="utf-8")
    assert svg == path.read_text(encoding="utf-8"), f"{name} looks different; draw it with STUDYKIT_DRAW=1 and look at it"
