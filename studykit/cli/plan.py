"""``studykit plan``: the days up to an exam."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from studykit.messages import gettext as _

if TYPE_CHECKING:
    from studykit.tui.outlook import Outlook


def help() -> str:
    """What the verb does, in one line."""
    return _("定下考试日期，看到那天为止每天学多少、记得多少")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments to ``parser``."""
    parser.add_argument("deck", metavar="DECK", help=_("卡组文件，或自带卡组的名字"))
    parser.add_argument("day", nargs="?", metavar="DAY", help=_("考试日期：2026-12-20、12.20、12月20日、30天；不写就看已定的"))
    parser.add_argument("--clear", action="store_true", help=_("取消考试日期"))


def run(options: argparse.Namespace) -> int:
    """Set or forget the day where one is given or ``--clear``, and print the plan.

    Raises:
        StudykitError: what was typed is no day ahead, or none is set.
    """
    from studykit.cli._decks import deck_path
    from studykit.cli._store import desk
    from studykit.errors import StudykitError
    from studykit.tui.days import read_day
    from studykit.tui.plan import set_exam_day

    path = deck_path(options.deck)
    with desk() as at_hand:
        deck = at_hand.load(path)
        if options.clear:
            set_exam_day(at_hand.store, deck, None, at_hand.today)
            return 0
        if options.day:
            day = read_day(options.day, at_hand.today)
            if day is None:
                raise StudykitError(_("认不出今天或以后的日期"), where=options.day, try_=_("写 2026-12-20、12月20日 或 30天"))
            set_exam_day(at_hand.store, deck, day, at_hand.today)
        found = at_hand.outlook(deck)
    if found is None:
        raise StudykitError(_("还没有定考试日期"), where=deck.name, try_=_("在卡组后面写上日期，如 12月20日"))
    print("\n".join(_told(found)))
    return 0


def _told(found: Outlook) -> Iterator[str]:
    from studykit.cli._text import columns
    from studykit.tui.plan_words import plan_lines

    yield from plan_lines(found)
    if found.load:
        yield ""
        yield from columns(
            [[_("日期"), _("新学"), _("复习")], *([str(day), str(new), str(back)] for day, new, back in found.load)]
        )
