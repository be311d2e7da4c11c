"""What was read of a review log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from studykit.model.memory import Review


class Why(Enum):
    """Why a review could not be joined to an item.

    Foreign: a note that is not ours. Deleted: its card is gone from the collection. Partial: its card asks one member of a
    list, of which others have not been answered since (:mod:`studykit.revlog._rounds`). Damaged: a row that no Anki writes.
    """

    FOREIGN = "foreign"
    DELETED = "deleted"
    PARTIAL = "partial"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class Log:
    """The ``reviews`` of items, the oldest first, and how many others there were, by the reason why they are ``unjoined``.

    So many of the reviews are ``rounds`` through lists that were asked member by member, and so many answers, the ``parts``, went
    into them.
    """

    reviews: tuple[Review, ...]
    unjoined: Mapping[Why, int]
    rounds: int = 0
    parts: int = 0
