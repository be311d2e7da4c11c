"""What reading and mending a text cost, beside one pass of ``jieba.lcut`` over the same text in the same run.

    python benchmarks/reading.py [CHARACTERS …]      (10 thousand to 10 million when none are named)

Promised: at most half of jieba's time, and no more for a character of the longest text than twice what one of the shortest
costs. Exit 1 where that fails. The texts are the documents in ``seeds/`` over and over, line by line as they stand, every copy with its
Chinese characters exchanged for others after a table of its own: the same lines and marks, and no paragraph twice. jieba finds
fewer words in such a text than in a true one, and is done sooner.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
import time
from pathlib import Path

from studykit.chinese import words
from studykit.read import read
from studykit.restore import restore

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
MOST_SHARE = 0.5
MOST_GROWTH = 2.0


def text_of(characters: int) -> str:
    """So many characters of newspaper pages, no two paragraphs alike."""
    page = "\n\n".join(path.read_text(encoding="utf-8-sig") for path in sorted(SEEDS.glob("*.txt")))
    hanzi = sorted(set(re.findall("[\u4e00-\u9fff]", page)))
    chance = random.Random(0)
    copies, length = [page], len(page)
    while length < characters:
        exchanged = dict(zip(hanzi, chance.sample(hanzi, len(hanzi)), strict=True))
        copies.append(page.translate(str.maketrans(exchanged)))
        length += len(page)
    return "\n\n".join(copies)[:characters]


def main(sizes: list[int]) -> int:
    """Measure each size once, print the table, and say whether the promises hold."""
    tokenizer = words._tokenizer()
    restore(read(next(SEEDS.glob("*.txt"))))  # So that no import is measured.
    costs = []
    failed = False
    print(f"{'characters':>11} {'read':>8} {'mend':>8} {'jieba':>8} {'share':>6} {'µs/char':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            path = Path(folder, f"{size}.txt")
            path.write_text(text_of(size), encoding="utf-8")
            began = time.perf_counter()
            document = read(path)
            been_read = time.perf_counter()
            mended = restore(document)
            been_mended = time.perf_counter()
            tokenizer.lcut(document.raw)
            cut = time.perf_counter() - been_mended
            share = (been_mended - began) / cut
            costs.append((been_mended - began) / len(document.raw))
            failed |= share > MOST_SHARE or not mended.text
            times = f"{been_read - began:>7.2f}s {been_mended - been_read:>7.2f}s {cut:>7.2f}s"
            print(f"{size:>11} {times} {share:>6.2f} {1e6 * costs[-1]:>8.2f}", flush=True)
    grown = costs[-1] / costs[0]
    print(f"a character of the longest text costs {grown:.2f} of what one of the shortest does")
    return int(failed or grown > MOST_GROWTH)


if __name__ == "__main__":
    sys.exit(main([int(size) for size in sys.argv[1:]] or list(SIZES)))
