"""``studykit mark``: the result of a printed sheet, so that an hour on paper counts."""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from studykit.messages import gettext as _

if TYPE_CHECKING:
    from studykit.tui.desk import Desk

_RANGE = re.compile(r"(\d{1,6})(?:[-–—~](\d{1,6}))?")


def help() -> str:
    """What the verb does, in one line."""
    return _("录入一张印出来的卷子：哪几题错了")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the verb's arguments to ``parser``."""
    parser.add_argument("code", metavar="CODE", help=_("卷子上的六位卷码"))
    parser.add_argument("numbers", nargs="*", metavar="NUMBERS", help=_("错题的题号，如 3 7 12-15；不写就会问"))
    parser.add_argument("--all-right", action="store_true", help=_("全对"))
    parser.add_argument("--again", action="store_true", help=_("同一张卷子今天再记一次"))


def run(options: argparse.Namespace) -> int:
    """Write a review for each item of the sheet: again for the wrong ones, good for the others."""
    from studykit.cli import _sheets
    from studykit.cli._store import desk
    from studykit.model.memory import Grade
    from studykit.schedule import replay
    from studykit.store import sheets

    code = _folded(options.code).upper()
    with desk() as at_hand:
        sheet = _sheets.find(at_hand, code)
        _check(at_hand, code, sheet, options.again)
        wrong = _wrong(options, sheet)
        grades = sheets.enter(at_hand.store, code, sheet, wrong, at_hand.now(), at_hand.today, replay)
    missed = sum(grade is Grade.AGAIN for grade in grades.values())
    if not options.quiet:
        said = _("卷 {code}：{n} 张卡记下了，{right} 张对，{wrong} 张错")
        print(said.format(code=code, n=len(grades), right=len(grades) - missed, wrong=missed))
    return 0


def _check(at_hand: Desk, code: str, sheet: Mapping[int, str], again: bool) -> None:
    """Stop where nothing can be entered.

    Raises:
        StudykitError: no such sheet is known, or its result was entered today.
    """
    from studykit.errors import StudykitError
    from studykit.store import sheets

    if not sheet:
        try_ = _("核对页脚的卷码；卷子要在这台电脑上导出过，或卡组放在 decks 文件夹里")
        raise StudykitError(_("没有这张卷子"), where=code, try_=try_)
    if sheets.entered(at_hand.store, code, at_hand.today) and not again:
        raise StudykitError(_("这张卷子今天已经录入过"), where=code, try_=_("确实又做了一遍，就加上 --again"))


def _wrong(options: argparse.Namespace, sheet: Mapping[int, str]) -> set[int]:
    """The numbers that were wrong, as typed on the command line or in answer to a question."""
    if options.all_right:
        return numbers([], sheet)
    if options.numbers:
        return numbers(options.numbers, sheet)
    if sys.stdin.isatty():
        print(_("哪几题错了？如 3 7 12-15，全对就直接回车："), end=" ", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        from studykit.errors import StudykitError

        raise StudykitError(_("没有说哪几题错了"), try_=_("写出题号，全对就用 --all-right"))
    return numbers([line], sheet)


def numbers(typed: Sequence[str], sheet: Mapping[int, str]) -> set[int]:
    """The numbers of ``sheet`` that ``typed`` names, alone or as ranges (``12-15``), divided by spaces or commas.

    Raises:
        StudykitError: something else was typed, or a number that is not on the sheet.
    """
    from studykit.errors import StudykitError

    found: set[int] = set()
    for word in re.split(r"[\s,、;]+", _folded(" ".join(typed))):
        match = _RANGE.fullmatch(word)
        if not word:
            continue
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not (first in sheet and last in sheet and first <= last):
            try_ = _("这张卷子的题号是 {first} 到 {last}").format(first=min(sheet), last=max(sheet))
            raise StudykitError(_("不是这张卷子的题号"), where=word, try_=try_)
        found |= {number for number in sheet if first <= number <= last}
    return found


def _folded(words: str) -> str:
    """``words`` with full-width letters, digits and marks as narrow ones."""
    return unicodedata.normalize("NFKC", words).strip()
