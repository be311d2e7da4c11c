"""What the command line costs before it does anything: CPU time of the whole process, the median of many.

    python benchmarks/cli.py [--rounds N]

The first line is Python alone. Run it with the interpreter that studykit is installed for.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
COMMANDS = {
    "python": ["-c", "pass"],
    "studykit --version": ["-m", "studykit", "--version"],
    "studykit --help": ["-m", "studykit", "--help"],
    "studykit build --help": ["-m", "studykit", "build", "--help"],
}


def cpu(words: list[str]) -> float:
    """Milliseconds of CPU, user and system, that ``python WORDS`` takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, *words], env=environment, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def main() -> None:
    """Print a line for each command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=25)
    rounds = parser.parse_args().rounds
    for name, words in COMMANDS.items():
        times = [cpu(words) for _ in range(rounds)]
        print(f"{name:24} {statistics.median(times):6.1f} ms  (least {min(times):.1f})")


if __name__ == "__main__":
    main()
