"""``studykit export``: a deck in other programs' formats."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from studykit.cli._numbers import whole
from studykit.messages import gettext as _


def help() -> str:
    """What the verb does, in one line."""
    return _("把卡组写成别的格式")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments to ``parser``."""
    parser.add_argument("deck", metavar="DECK", help=_("卡组文件，或自带卡组的名字"))
    parser.add_argument("files", nargs="+", metavar="FILE", help=_("要写的文件，格式看后缀；- 是标准输出的 .jsonl"))
    parser.add_argument("--layout", default="复习提纲", metavar="NAME", help=_("纸面的版式"))
    parser.add_argument("--limit", type=whole(1), metavar="N", help=_("只要最值得学的几张"))


def run(options: argparse.Namespace) -> int:
    """Write one file for each name given."""
    from studykit.cli._decks import open_deck
    from studykit.export import Options, export

    deck = open_deck(options.deck)
    wishes = Options(layout=options.layout, limit=options.limit)
    for name in options.files:
        if name == "-":
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder, "deck.jsonl")
                export(deck, path, wishes)
                sys.stdout.write(path.read_text(encoding="utf-8"))
        else:
            export(deck, Path(name), wishes)
            if not options.quiet:
                print(name, file=sys.stderr)
    return 0
