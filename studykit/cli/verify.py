"""``studykit verify``: every answer proved again from the original files."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from studykit.messages import gettext as _


def help() -> str:
    """What the verb does, in one line."""
    return _("用原文件重新证明每个答案")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments to ``parser``."""
    parser.add_argument("deck", metavar="DECK", help=_("卡组文件，或自带卡组的名字"))
    parser.add_argument("--sources", type=Path, required=True, metavar="DIR", help=_("放原文件的文件夹"))


def run(options: argparse.Namespace) -> int:
    """Print the proofs that fail; 1 where one does."""
    from studykit.cli._decks import open_deck
    from studykit.verify import changed_sources, verify

    deck = open_deck(options.deck)
    failures = list(verify(deck, options.sources))
    for failure in failures:
        print(f"{failure.item}\t{failure.message}" if failure.item else failure.message)
    if not options.quiet:
        for file in changed_sources(deck, options.sources):
            print(_("{file}：文件已不是生成卡组时的样子").format(file=file), file=sys.stderr)
        failed = len({failure.item for failure in failures})
        print(_("{n} 张卡，{failed} 处不能证明").format(n=len(deck.items), failed=failed), file=sys.stderr)
    return 1 if failures else 0
