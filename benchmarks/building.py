"""The whole build of one document, beside a plain segmentation pass over the same characters in the same run.

    python benchmarks/building.py [THOUSANDS …]

For each size it prints the characters, the seconds of one pass of ``words.segment``, the seconds from reading to the deck
(jieba loaded), their ratio, and the microseconds for each character.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from studykit.build import Built, build
from studykit.chinese import words

SEEDS = Path(__file__).parents[1] / "seeds"


def _text(characters: int) -> str:
    """As many characters of the seeds, each round numbered so that no paragraph is the duplicate of another."""
    pages = [path.read_text(encoding="utf-8-sig") for path in sorted(SEEDS.iterdir())]
    pieces, length, number = [], 0, 0
    while length < characters:
        page = pages[number % len(pages)].replace("。", f"（{number}）。") if number >= len(pages) else pages[number]
        pieces.append(page)
        length += len(page)
        number += 1
    return "\n\n".join(pieces)[:characters]


def _measure(characters: int, folder: Path) -> None:
    path = folder / f"{characters}.txt"
    text = _text(characters)
    path.write_text(text, encoding="utf-8")
    began = time.perf_counter()
    words.segment(text)
    segmented = time.perf_counter() - began
    began = time.perf_counter()
    *_, built = build([path], "样本")
    whole = time.perf_counter() - began
    assert isinstance(built, Built)
    print(
        f"{len(text):>10}  {segmented:8.2f}  {whole:8.2f}  {whole / segmented:6.2f}  {1e6 * whole / len(text):6.2f}  {len(built.deck.items):>7}"
    )


def main() -> None:
    words.segment("热身")
    print("characters   segment     build   ratio   µs/ch    items")
    with tempfile.TemporaryDirectory() as folder:
        for thousands in map(int, sys.argv[1:] or ["10", "100", "1000"]):
            _measure(thousands * 1000, Path(folder))


if __name__ == "__main__":
    main()
