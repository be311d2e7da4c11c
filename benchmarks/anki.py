"""How long and how much memory an Anki export takes, beside plain genanki with the same fields, tags and cards.

    python benchmarks/anki.py [NOTES …]      (10 000 and 100 000 when none are named)

Each figure is a process of its own, the best time of three runs; the memory is the peak of the whole process, the deck included.
"""

from __future__ import annotations

import html
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from studykit.export import Options
from studykit.export._anki_types import BASIC, back, front
from studykit.model.deck import Deck, Evidence, Item


def deck(notes: int) -> Deck:
    """So many definitions of the usual length, each with its proof."""
    return Deck("测试", (), tuple(_item(number) for number in range(notes)), ())


def _item(number: int) -> Item:
    answer = f"水在陆地、海洋和大气之间的第{number}次连续运动"
    quote = f"第{number}次水循环是指{answer}。"
    evidence = Evidence("水循环.txt", 40 * number, 40 * number + len(quote), quote, None, number, "水的旅行", "林一舟")
    return Item(f"{number:016x}", "definition", "recall", f"第{number}次水循环是指什么？", (answer,), (evidence,), "benchmark")


def ours(deck: Deck, path: Path) -> None:
    from studykit.export import anki

    anki.write(deck, path, Options())


def plain(deck: Deck, path: Path) -> None:
    """The same fields, tags and cards as genanki's manual makes them: a model, an escaped note for each item, a package."""
    import genanki

    fields = [{"name": name} for name in BASIC.fields]
    templates = [{"name": "卡片", "qfmt": front(BASIC), "afmt": back(BASIC)}]
    model = genanki.Model(BASIC.number, BASIC.name, fields=fields, templates=templates)
    target = genanki.Deck(2059400110, deck.name)
    for item in deck.items:
        proof = item.evidence[0]
        place = f"第{proof.line}行"
        frame = ("定义", proof.file, proof.quote, proof.article, proof.author, "", place, "", "", "", "", "", "")
        texts = (item.id, item.prompt, item.answer[0], *frame)
        tags = ["类型::定义", "来源::水循环", f"作者::{proof.author}", f"篇目::{proof.article}", "版本::1"]
        note = genanki.Note(model, [html.escape(text or "") for text in texts], guid=genanki.guid_for(item.id), tags=tags)
        target.add_note(note)
    genanki.Package(target).write_to_file(path, timestamp=1_735_689_600.0)


_WRITERS: dict[str, Callable[[Deck, Path], None]] = {"studykit": ours, "genanki": plain, "nothing": lambda deck, path: None}


def measure(writer: str, notes: int) -> None:
    """Runs one writer once and prints its seconds, peak megabytes and megabytes written."""
    made = deck(notes)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deck.apkg"
        tempfile.tempdir = folder
        began = time.perf_counter()
        _WRITERS[writer](made, path)
        seconds = time.perf_counter() - began
        size = path.stat().st_size / 1e6 if path.exists() else 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "peak": peak, "size": size}))


def main() -> None:
    """Prints a table of the writers at each size, and how ours compares."""
    if sys.argv[1:2] == ["--one"]:
        return measure(sys.argv[2], int(sys.argv[3]))
    print(f"{'notes':>7} {'writer':9} {'seconds':>8} {'peak MB':>8} {'file MB':>8}")
    for notes in [int(word) for word in sys.argv[1:]] or [10_000, 100_000]:
        best = {writer: _best(writer, notes) for writer in _WRITERS}
        for writer, one in best.items():
            print(f"{notes:7} {writer:9} {one['seconds']:8.3f} {one['peak']:8.0f} {one['size']:8.1f}")
        print(f"{notes:7} studykit takes {best['studykit']['seconds'] / best['genanki']['seconds']:.2f} of genanki's time")
    return None


def _best(writer: str, notes: int) -> dict[str, float]:
    command = [sys.executable, __file__, "--one", writer, str(notes)]
    runs = [json.loads(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(3)]
    return min(runs, key=lambda run: float(run["seconds"]))


if __name__ == "__main__":
    main()
