"""How a mock exam is told to a learner: what is open, what time is left, what it came to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from studykit.messages import gettext as _
from studykit.tui.exam import Exam

MOST_NUMBERS = 12


def score_text(score: float) -> str:
    """Points of 100."""
    return _("{n} 分").format(n=f"{score:.1f}".removesuffix(".0"))


def left_text(seconds: float | None) -> str:
    """How much time is left, in whole minutes: a clock that runs would take the eye off the question."""
    if seconds is None:
        return _("不限时")
    return _("剩 {n} 分").format(n=round(-(-seconds // 60))) if seconds > 60 else _("剩不到 1 分")


def open_text(exam: Exam) -> str:
    """What is not done yet of an exam that is to be handed in."""
    told = [_("还有 {n} 题没答：{numbers}").format(n=len(exam.open), numbers=_some(exam.open))] if exam.open else [_("都答完了")]
    if exam.flagged:
        told.append(_("标记了 {n} 题：{numbers}").format(n=len(exam.flagged), numbers=_some(exam.flagged)))
    return "\n".join([*told, _("交了就不能再改。")])


def left_open_text(exam: Exam, now: datetime) -> str:
    """How far an exam has come that was left."""
    return _("{n} 题答了 {done} 题，{left}").format(n=len(exam.questions), done=exam.done, left=left_text(exam.left(now)))


def _some(numbers: Sequence[int]) -> str:
    return _("、").join(map(str, numbers[:MOST_NUMBERS])) + ("…" if len(numbers) > MOST_NUMBERS else "")
