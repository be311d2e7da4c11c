"""``studykit receipt``: what became of every sentence."""

from __future__ import annotations

import argparse
from collections import Counter

from studykit.messages import gettext as _


def help() -> str:
    """What the verb does, in one line."""
    return _("每一句的下落：做成了哪张卡，或为什么没有")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments to ``parser``."""
    parser.add_argument("deck", metavar="DECK", help=_("卡组文件，或自带卡组的名字"))
    parser.add_argument("--skipped", action="store_true", help=_("只看没有做成卡的句子和问题"))


def run(options: argparse.Namespace) -> int:
    """Print an entry a line, document by document, and the sums."""
    from studykit.cli._decks import open_deck
    from studykit.cli._text import columns, plain
    from studykit.compose.receipt import reason_in_words

    deck = open_deck(options.deck)
    for source in deck.sources:
        print(f"## {source.file}" + (f" 《{source.title}》" if source.title else ""))
        for entry in deck.receipt:
            if entry.file == source.file and not (options.skipped and entry.items and not entry.stopped):
                fate = _("卡") + " " + " ".join(entry.items) if entry.items else reason_in_words(entry.skipped)
                print(f"{entry.start}–{entry.end}\t{fate}\t{plain(entry.text)}")
                for stop in entry.stopped:
                    print(f"\t{_('不考')} {reason_in_words(stop.gate)}\t{plain(stop.prompt)}")
        print()
    carded = sum(bool(entry.items) for entry in deck.receipt)
    rows = [[_("成卡"), str(carded)]]
    reasons = Counter(reason_in_words(entry.skipped) for entry in deck.receipt if not entry.items)
    rows += [[reason, str(count)] for reason, count in sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0]))]
    rows.append([_("合计"), str(len(deck.receipt))])
    stopped = sum(len(entry.stopped) for entry in deck.receipt)
    rows += [[_("找到而不考的问题"), str(stopped)]] if stopped else []
    print("\n".join(columns(rows)))
    return 0
