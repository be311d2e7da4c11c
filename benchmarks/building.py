"""The whole build, from reading to the deck, beside a plain pass of ``jieba.lcut`` over the same characters in the same run.

    python benchmarks/building.py [CHARACTERS …]      (10 thousand to 10 million when none are named)
    python benchmarks/building.py --jobs [DOCUMENTS]  (one process beside two; 200 documents when none are named)

Promised: at most 1.5 times jieba's time, and no more for a character of the longest text than 1.5 times what one of the shortest
costs; with two processes the same bytes in at most 1/1.6 of the time of one. Exit 1 where one fails. Each size is measured in a
process of its own, dictionaries loaded, in CPU time; the pages are those in ``seeds`` and ``tests/restore/genres``, over and over,
each round numbered so that no paragraph is the duplicate of another.
"""

from __future__ import annotations

import hashlib
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from itertools import count
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
MOST_SHARE = 1.5
MOST_GROWTH = 1.5
LEAST_GAIN = 1.6


def pages() -> Iterator[str]:
    """Pages of many kinds without end, each round numbered."""
    paths = [*sorted((ROOT / "seeds").iterdir()), *sorted((ROOT / "tests/restore/genres").iterdir())]
    texts = [path.read_text(encoding="utf-8-sig") for path in paths]
    for number in count():
        yield from (text.replace("。", f"（{number}）。") if number else text for text in texts)


def text_of(characters: int) -> str:
    """So many characters of pages."""
    found, length = [], 0
    for page in pages():
        found.append(page)
        length += len(page) + 2
        if length >= characters:
            return "\n\n".join(found)[:characters]
    raise AssertionError("pages have no end")


def built(paths: list[Path], executor: Executor | None = None) -> tuple[str, int]:
    """The digest of the deck of ``paths``, and how many items it has."""
    from studykit import deckfile
    from studykit.build import Built, build

    *_, last = build(paths, "样本", executor)
    assert isinstance(last, Built)
    return hashlib.sha256(deckfile.dumps(last.deck).encode()).hexdigest(), len(last.deck.items)


def measure(characters: int) -> None:
    """Prints what one size takes: seconds of the build and of jieba, items, megabytes at most."""
    from studykit.chinese import words

    text = text_of(characters)
    with tempfile.TemporaryDirectory() as folder:
        short, path = Path(folder, "short.txt"), Path(folder, "long.txt")
        short.write_text(text[:2000], encoding="utf-8")
        path.write_text(text, encoding="utf-8")
        built([short])  # So that neither imports nor dictionaries are measured.
        began = time.process_time()
        _digest, items = built([path])
        seconds = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    tokenizer = words._tokenizer()
    began = time.process_time()
    for line in text.splitlines():
        tokenizer.lcut(line)
    print(json.dumps([seconds, time.process_time() - began, items, peak]))


def sizes(chosen: list[int]) -> int:
    """Print the table of the sizes; 1 where a promise is not kept."""
    costs, kept = [], True
    print(f"{'characters':>11} {'build':>8} {'jieba':>8} {'share':>6} {'µs/char':>8} {'MB':>6} {'items':>7}")
    for size in chosen:
        command = [sys.executable, __file__, "--one", str(size)]
        seconds, jieba, items, peak = json.loads(subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout)
        costs.append(seconds / size)
        kept &= seconds <= MOST_SHARE * jieba
        times = f"{seconds:>7.2f}s {jieba:>7.2f}s {seconds / jieba:>6.2f}"
        print(f"{size:>11} {times} {1e6 * costs[-1]:>8.2f} {peak:>6.0f} {items:>7}", flush=True)
    grown = costs[-1] / costs[0]
    print(f"a character of the longest text costs {grown:.2f} of what one of the shortest does")
    return int(not kept or grown > MOST_GROWTH)


def jobs(documents: int) -> int:
    """Print what one process and two take for so many documents; 1 where two gain too little or write something else."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number:04}.txt") for number in range(documents)]
        for path, page in zip(paths, pages(), strict=False):
            path.write_text(page, encoding="utf-8")
        built(paths[:1])
        began = time.perf_counter()
        alone = built(paths)
        one = time.perf_counter() - began
        with ProcessPoolExecutor(2) as executor:
            began = time.perf_counter()
            together = built(paths, executor)
            two = time.perf_counter() - began
    print(f"{documents} documents, {alone[1]} items: one process {one:.2f}s, two {two:.2f}s, {one / two:.2f} times as fast")
    if together != alone:
        print("two processes make another deck")
    return int(together != alone or one < LEAST_GAIN * two)


def main(arguments: list[str]) -> int:
    """Measure what is asked for."""
    if arguments[:1] == ["--one"]:
        measure(int(arguments[1]))
        return 0
    if arguments[:1] == ["--jobs"]:
        return jobs(int(arguments[1]) if arguments[1:] else 200)
    return sizes([int(size) for size in arguments] or list(SIZES))


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))
