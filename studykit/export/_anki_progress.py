"""What a learner knows already, as Anki's scheduling of a card and its log, for the first import of a package.

Anki counts due days from the day on which a collection was made, and brings those of a package to its own by its clock. So
the day is fixed here and said to be one of UTC; the dates themselves are study days and know no time zone.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from studykit.export._options import Progress
from studykit.model.memory import Review

FIRST_DAY = date(2000, 1, 1)
MADE = int(datetime(2000, 1, 1, 4, tzinfo=UTC).timestamp())
"""When the package's collection was made: 04:00, when a study day begins."""
CONFIGURATION = {"schedVer": 2, "creationOffset": 0, "rollover": 4}

_RETENTION, _DECAY = 0.9, 0.1542
_EASE = 2500
_LEARNING, _REVIEW = 0, 1
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Scheduling = tuple[int, int, int, int, int, int, int, str]
"""A card's type, queue, due, interval, ease, repetitions, lapses and data."""


def new(position: int) -> Scheduling:
    """The scheduling of a card that was never asked, ``position`` among the new ones."""
    return 0, 0, position, 0, 0, 0, 0, ""


def known(progress: Progress) -> Scheduling:
    """The scheduling of a card with this memory: a review card, with FSRS's state in its data."""
    memory = progress.memory
    last = progress.reviews[-1].at if progress.reviews else datetime.combine(memory.last, datetime.min.time(), UTC)
    state = {"s": memory.stability, "d": memory.difficulty, "dr": _RETENTION, "decay": _DECAY, "lrt": int(last.timestamp())}
    due, interval = (memory.due - FIRST_DAY).days, max((memory.due - memory.last).days, 1)
    return 2, 2, due, interval, _EASE, memory.reviews, memory.lapses, json.dumps(state, separators=(",", ":"))


def log(progress: Progress, card: int, moment: Callable[[int], int]) -> Iterator[tuple[Any, ...]]:
    """The rows of Anki's review log for ``card``; ``moment`` makes a time in milliseconds one that no row has yet.

    The first is a learning one: a history that begins otherwise counts for Anki as one whose beginning is lost.
    """
    before = 0
    for review, after in itertools.zip_longest(progress.reviews, progress.reviews[1:]):
        interval = _days(review, after) if after else max((progress.memory.due - progress.memory.last).days, 1)
        ease = round((progress.memory.difficulty - 1) / 9 * 1000) + 100
        kind = _REVIEW if before else _LEARNING
        at = moment((review.at - _EPOCH) // timedelta(milliseconds=1))
        yield at, card, -1, int(review.grade), interval, before, ease, round(review.seconds * 1000), kind
        before = interval


def _days(review: Review, after: Review) -> int:
    return max((after.at - review.at).days, 1)
