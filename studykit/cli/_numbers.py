"""Numbers as they are typed."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from studykit.messages import gettext as _


def whole(least: int) -> Callable[[str], int]:
    """An argument's type: a whole number, ``least`` or more."""

    def read(typed: str) -> int:
        if not (typed.isascii() and typed.isdigit() and least <= int(typed) < 10**9):
            raise argparse.ArgumentTypeError(_("要一个整数，至少 {least}：{typed}").format(least=least, typed=typed))
        return int(typed)

    return read
