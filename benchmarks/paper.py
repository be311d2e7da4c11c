"""How long the review sheet takes, beside typst's bare compile of the same words in the same run.

    python benchmarks/paper.py

Promised: 300 items in at most 1 s, 3000 in at most 4 s and 400 MB, and at most twice the bare compile. Exit 1 where one fails.
Every measurement runs in a process of its own, the better of two.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import cast

ROOT = Path(__file__).resolve().parent.parent
LIMITS = {300: (1.0, 400), 3000: (4.0, 400)}
BARE = b"""#set page(paper: "a4")
#set text(font: "Study Serif SC", lang: "zh", region: "cn", size: 10.5pt)
#set par(justify: true)
#for it in json(bytes(sys.inputs.items)) { par(it.at(0)); par(it.at(1)) }"""


def sheet(count: int, path: Path) -> None:
    """The sheet as studykit writes it."""
    from studykit.export import Options, pdf
    from tests.export.pages import thick

    deck = thick(count)
    start = time.perf_counter()
    pdf.write(deck, path, Options())
    _say(start, path)


def bare(count: int, path: Path) -> None:
    """The same numbers, questions, answers and citations as bare paragraphs."""
    import typst

    from studykit.export import Options
    from studykit.export._fonts import FOLDER
    from studykit.export._sheet_layouts import sheet_of
    from tests.export.pages import thick

    problems = sheet_of(thick(count), Options()).problems()
    words = [[f"{one.number} {one.question}", f"{one.answer[0]} {one.cite}"] for one in problems]
    items = json.dumps(words, ensure_ascii=False)
    start = time.perf_counter()
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER)])
    inputs = {"items": items}
    compiler = typst.Compiler(font_paths=fonts)
    path.write_bytes(
        cast(bytes, compiler.compile(input=BARE, format="pdf", pdf_standards=["a-2u"], timestamp=0, sys_inputs=inputs))
    )
    _say(start, path)


def _say(start: float, path: Path) -> None:
    seconds = time.perf_counter() - start
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([seconds, megabytes, path.stat().st_size]))


def measured(what: str, count: int) -> tuple[float, float, int]:
    """Seconds, megabytes at most, bytes written: the faster of two runs."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, __file__, what, str(count), str(Path(folder, "x.pdf"))]
        runs = [json.loads(subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout) for _ in range(2)]
    return min(map(tuple, runs))


def main() -> int:
    """Print the table; 0 where every promise is kept."""
    kept = True
    print(f"{'items':>6} {'sheet s':>8} {'bare s':>8} {'ratio':>6} {'MB':>6} {'KB':>7}")
    for count, (seconds, megabytes) in LIMITS.items():
        took, peak, size = measured("sheet", count)
        plain, _peak, _size = measured("bare", count)
        print(f"{count:>6} {took:>8.2f} {plain:>8.2f} {took / plain:>6.2f} {peak:>6.0f} {size / 1024:>7.0f}")
        kept &= took <= seconds and peak <= megabytes and took <= 2 * plain
    print("kept" if kept else "NOT kept")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    if len(sys.argv) == 4:
        {"sheet": sheet, "bare": bare}[sys.argv[1]](int(sys.argv[2]), Path(sys.argv[3]))
    else:
        sys.exit(main())
