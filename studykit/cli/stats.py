"""``studykit stats``: what is known and what is due."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from studykit.messages import gettext as _

if TYPE_CHECKING:
    from datetime import date

    from studykit.store.tallies import Recall
    from studykit.tui.desk import Desk
    from studykit.tui.statistics import Statistics


def help() -> str:
    """What the verb does, in one line."""
    return _("记住了多少，哪些到期")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments to ``parser``."""
    parser.add_argument("deck", nargs="?", metavar="DECK", help=_("卡组文件，或自带卡组的名字；不写则列出手边的卡组"))


def run(options: argparse.Namespace) -> int:
    """Print a line for each deck at hand, or one deck in detail; 1 where a deck could not be read."""
    from studykit.cli._decks import deck_path
    from studykit.cli._store import desk

    path = deck_path(options.deck) if options.deck else None
    with desk() as at_hand:
        if path:
            found = at_hand.statistics(deck := at_hand.load(path))
            print("\n".join([*_table({deck.name: found}), "", *_detail(found, at_hand.today), "", _days(found, at_hand.today)]))
            return 0
        decks, failed = _all(at_hand)
        if decks:
            print("\n".join([*_table(decks), "", _days(next(iter(decks.values())), at_hand.today)]))
        elif not options.quiet:
            print(_("手边没有卡组；先用 studykit build 生成一个"), file=sys.stderr)
    return 1 if failed else 0


def _all(at_hand: Desk) -> tuple[dict[str, Statistics], list[Path]]:
    """The decks at hand by name, and the files that are none, each said on standard error."""
    from studykit.errors import DeckError

    found: dict[str, Statistics] = {}
    failed = []
    for path in at_hand.paths():
        try:
            deck = at_hand.load(path)
        except DeckError as error:
            print(f"studykit: {error}", file=sys.stderr)
            failed.append(path)
        else:
            name = deck.name if deck.name not in found else f"{deck.name} {path}"
            found[name] = at_hand.statistics(deck)
    return found, failed


def _table(decks: Mapping[str, Statistics]) -> list[str]:
    """For each deck: its cards, those due today, and how well they are known."""
    from studykit.cli._text import columns, plain

    rows = [[_("卡组"), _("卡片"), _("到期"), _("未学"), _("初记"), _("记牢"), _("记住率")]]
    for name, found in decks.items():
        counts = (found.new + found.young + found.mature, found.forecast[0], found.new, found.young, found.mature)
        rows.append([plain(name), *map(str, counts), _percent(found.recall)])
    return columns(rows)


def _detail(found: Statistics, today: date) -> Iterator[str]:
    """What falls due on each day to come, and how often was remembered what."""
    from datetime import timedelta

    from studykit.cli._text import columns, kind_name, plain
    from studykit.model.deck import KINDS
    from studykit.tui.exam_words import score_text
    from studykit.tui.plan_words import plan_lines

    days = [[str(today + timedelta(days=ahead)), str(count)] for ahead, count in enumerate(found.forecast) if count]
    yield from columns([[_("到期日"), _("卡片")], *(days or [["—", "0"]])])
    if found.outlook:
        yield from ("", *plan_lines(found.outlook))
    if found.scores:
        rows = [[str(day), score_text(score)] for day, score in found.scores]
        yield from ("", *columns([[_("模拟考试"), _("成绩")], *rows]))
    groups = [(kind_name(kind), found.kinds[kind]) for kind in KINDS if kind in found.kinds]
    groups += sorted(found.sources.items()) if len(found.sources) > 1 else []
    groups += [(_("最弱：{name}").format(name=name), recall) for name, recall in found.weakest]
    if groups:
        yield ""
        rows = [[plain(name), f"{recall.right}/{recall.asked}", _percent(recall)] for name, recall in groups]
        yield from columns([[_("隔天再问"), _("记住"), _("记住率")], *rows])


def _percent(recall: Recall) -> str:
    return f"{recall.right / recall.asked:.0%}" if recall.asked else "—"


def _days(found: Statistics, today: date) -> str:
    """The days of all decks, in one line."""
    total = sum(day.answers for day in found.days.values())
    done = found.days[today].answers if today in found.days else 0
    said = _("连续 {streak} 天 · 今天 {done} 题 · 累计 {total} 题")
    return said.format(streak=found.streak, done=done, total=total)
