"""The dates of a table: when each of the things in its first column was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import calendar
from studykit.chinese.happenings import EVENT_NOUNS
from studykit.chinese.script import fold
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._tables import cells, table_at
from studykit.model.fact import Fact

KIND = "date"

_EVENT = re.compile(rf"(?:{EVENT_NOUNS}|之战|之变)$")


def timetable(passage: Passage) -> Iterator[Fact]:
    """战役 | 时间 over 淝水之战 | 383年: a cell that is a date and nothing else."""
    table = table_at(passage)
    for name, column, value in cells(table) if table else ():
        view = fold(value.text)
        start, end, _when = next(calendar.find(view), (0, 0, None))
        if not start and end == len(view) > 2:
            asked = f"{name}发生于何时？" if _EVENT.search(name) else f"{name}的{column}是何时？"
            yield OneAnswer(value, "timetable", passage.voice, name, column, value, asked)


RULES = (timetable,)
