"""How quick the practice screen is, measured from outside in a pty: first frame, reveal, next card, exam, search, memory.

    python benchmarks/quiz.py [DECK.json] [--items N] [--reviews N] [--cards N] [--home FOLDER]

Without DECK a deck of N items is made, and a store with N reviews; FOLDER keeps both for the next time.

A start is that of the command ``studykit quiz DECK``, from the process begun to the first card read back, its first question
among it; ``home`` is that of ``studykit`` to the row of the first deck. All modules are compiled, as pip leaves them. ``Textual``
is a program of one word under the same Python: what no program drawn by Textual can do without. The other times are from the key
sent to the words read back.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from studykit import deckfile  # noqa: E402
from studykit.model.deck import Deck, Evidence, Item  # noqa: E402
from studykit.model.memory import Grade, Review  # noqa: E402
from studykit.schedule import replay  # noqa: E402
from studykit.store import Store  # noqa: E402
from studykit.tui import proctor  # noqa: E402
from studykit.tui.desk import Desk  # noqa: E402
from studykit.tui.finding import Finder  # noqa: E402
from tests.tui.terminal import Terminal  # noqa: E402

BROWSE = "import sys; from pathlib import Path; from studykit.tui.start import run; sys.exit(run(Path(sys.argv[1]), browse=True))"
EXAM = """
import sys; from pathlib import Path; from studykit.forms import Form
from studykit.tui.paper import Wishes; from studykit.tui.start import run
sys.exit(run(Path(sys.argv[1]), exam=Wishes({count}, (Form.CHOICE,))))
"""
# By characters and by letters; with all, many, few and no items that have them; letters of characters read in several ways.
QUERIES = ("水体", "含盐量为7", "９９９", "甲级 5", "冰川", "s", "lst", "zqcy", "zyst 77", "qqq", "zczc", "ABC")
TYPED = "cqcyxhdzy 7 77 777 hyl 5"
BARE = """
import os; os.environ["TEXTUAL_DISABLE_KITTY_KEY"] = "1"
from textual.app import App
from textual.widgets import Static
class Bare(App[None]):
    def compose(self): yield Static("水体")
Bare().run()
"""
STARTS = 9


def made_deck(count: int) -> Deck:
    """``count`` items, one in five a list."""

    def item(number: int) -> Item:
        quote = f"第{number}类水体是指含盐量为{number}、长期参与循环的重要水体，分为甲、乙、丙三级。"
        answer = ("甲级", "乙级", "丙级") if number % 5 == 0 else (f"含盐量为{number}、长期参与循环的重要水体",)
        evidence = Evidence("水体.txt", number * 40, number * 40 + len(quote), quote, None, number, "水体分类", "林一舟")
        return Item(f"{number:016x}", "definition", "recall", f"第{number}类水体是指什么？", answer, (evidence,), "benchmark")

    return Deck("水体", (), tuple(item(number) for number in range(count)), ())


def reviews(deck: Deck, count: int) -> Iterator[tuple[Review, datetime]]:
    """``count`` reviews spread over all but the last fifth of the deck, ten to an item at most."""
    items = deck.items[: max(1, len(deck.items) * 4 // 5)]
    start = datetime.now(UTC) - timedelta(days=400)
    for number in range(count):
        at = start + timedelta(days=number * 390 // count, microseconds=number)
        yield Review(items[number % len(items)].id, at, Grade(number % 4 + 1), 3.0), at


def resident(process: int) -> float:
    """Resident memory in MB."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def timed(terminal: Terminal, key: bytes, words: str) -> float:
    """Milliseconds from ``key`` to ``words``."""
    start = time.perf_counter()
    terminal.type(key)
    terminal.wait_for(words)
    return (time.perf_counter() - start) * 1000


def report(name: str, values: list[float]) -> None:
    ordered = sorted(values)
    high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    print(f"{name:<24} median {statistics.median(values):6.1f} ms   95 % {high:6.1f} ms   n {len(values)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("deck", nargs="?", type=Path)
    parser.add_argument("--items", type=int, default=200)
    parser.add_argument("--reviews", type=int, default=0)
    parser.add_argument("--cards", type=int, default=20)
    parser.add_argument("--home", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = options.home or Path(folder)
        home.mkdir(parents=True, exist_ok=True)
        path = options.deck or home / "deck.json"
        if not path.exists():
            furnish(home, path, made_deck(options.items), options.reviews)
        measure_starts(path, home)
        measure(path, home, options.cards)
        measure_exam(path, home, min(options.cards, 50))
        measure_search(path, home)


def furnish(home: Path, path: Path, deck: Deck, count: int) -> None:
    """Put ``deck`` into the file ``path``, and ``count`` reviews of it into the store."""
    path.write_text(deckfile.dumps(deck), encoding="utf-8")
    with Store(home / "data") as store:
        if count:
            store.add(((review, at.date()) for review, at in reviews(deck, count)), replay)


def measure_starts(path: Path, home: Path) -> None:
    """Start each in turn, so that a busy moment of the machine falls on all alike; the first start of each compiles."""
    python = (sys.executable,)
    starts = {
        "Textual": ((*python, "-c", BARE), "水体"),
        "first frame": ((*python, "-m", "studykit", "quiz", str(path)), "看答案"),
        "answering": ((*python, "-m", "studykit", "quiz", str(path), "--form", "auto"), "题型"),
        "home": ((*python, "-m", "studykit"), "到期"),
    }
    times: dict[str, list[float]] = {name: [] for name in starts}
    for _ in range(STARTS + 1):
        for name, (command, words) in starts.items():
            start = time.perf_counter()
            terminal = Terminal(path, home, command=command, PYTHONPYCACHEPREFIX=str(home / "compiled"))
            terminal.wait_for(words)
            times[name].append((time.perf_counter() - start) * 1000)
            terminal.type(b"\x11")
            terminal.end()
            terminal.close()
    for name, values in times.items():
        print(f"{name:<24} first  {values[0]:6.1f} ms   least {min(values[1:]):6.1f} ms")
        report("", values[1:])


def measure_exam(path: Path, home: Path, count: int) -> None:
    """Sit an exam of ``count`` choices: from the key to the paper, to the option chosen, to the next question."""
    with Store(home / "data") as store:
        desk = Desk(store, lambda: datetime.now(UTC), UTC)
        proctor.give_up(desk, desk.load(path))
    terminal = Terminal(path, home, EXAM.format(count=count))
    terminal.wait_for("开考")
    report("paper drawn", [timed(terminal, b"\r", "答题卡 0/")])
    chosen, turned = [], []
    for number in range(1, count + 1):
        chosen.append(timed(terminal, b"1", f"答题卡 {number}/"))
        time.sleep(0.02)
        if number < count:
            turned.append(timed(terminal, b" ", f"{number + 1} · "))
            time.sleep(0.02)
    report("chosen", chosen)
    report("turned", turned)
    terminal.type(b"\x11")
    terminal.end()
    terminal.close()


def measure_search(path: Path, home: Path) -> None:
    """Look for each query ten times in the process, then type one in a pty, from each key to what it found."""
    os.environ["STUDYKIT_HOME"] = str(home)
    with Store(home / "data") as store:
        desk = Desk(store, lambda: datetime.now(UTC), UTC)
        finder = Finder(desk, desk.load(path))
        times: dict[str, list[float]] = {query: [] for query in QUERIES}
        # Round by round: what was looked for just before is still known.
        for query in [*QUERIES] * 10:
            start = time.perf_counter()
            finder.find(query)
            times[query].append((time.perf_counter() - start) * 1000)
        for query in QUERIES:
            report(f"find {query} ({len(finder.find(query))})", times[query])
    terminal = Terminal(path, home, BROWSE)
    terminal.wait_for("找到")
    typed, before = [], len(finder)
    for end in range(1, len(TYPED) + 1):
        after = len(finder.find(TYPED[:end]))
        time.sleep(0.1)
        if after == before:
            terminal.type(TYPED[end - 1].encode())
            continue
        typed.append(timed(terminal, TYPED[end - 1].encode(), f"找到 {after}"))
        before = after
    report("key to found", typed)
    print(f"memory       {resident(terminal.process.pid):.0f} MB while searching")
    terminal.type(b"\x11")
    terminal.end()
    terminal.close()


def measure(path: Path, home: Path, cards: int) -> None:
    """Practise ``cards`` cards."""
    terminal = Terminal(path, home)
    terminal.wait_for("看答案")
    before = resident(terminal.process.pid)
    shown, asked = [], []
    for _ in range(cards):
        shown.append(timed(terminal, b" ", "简单"))
        time.sleep(0.02)
        asked.append(timed(terminal, b"1", "看答案"))
        time.sleep(0.02)
    report("reveal", shown)
    report("next card", asked)
    print(f"memory       {before:.0f} MB at first, {resident(terminal.process.pid):.0f} MB after {cards} cards")
    terminal.type(b"\x11")
    terminal.end()
    terminal.close()


if __name__ == "__main__":
    main()
