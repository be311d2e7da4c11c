"""An attempt at an item before its answer shows: the form it takes and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from studykit.model.deck import Item

if TYPE_CHECKING:
    from studykit.marking import Marked


class Form(Enum):
    """How an item is asked: to be looked at, one of several, several of several, true or false, in words, in a gap of the
    page's sentence, member by member, or to be put in order."""

    REVEAL = "reveal"
    CHOICE = "choice"
    SEVERAL = "several"
    CLAIM = "claim"
    TYPED = "typed"
    GAP = "gap"
    MEMBERS = "members"
    ORDER = "order"


IN_ONE_PICK = (Form.CHOICE, Form.CLAIM)
OF_OPTIONS = (*IN_ONE_PICK, Form.SEVERAL, Form.ORDER)
IN_WORDS = (Form.TYPED, Form.GAP, Form.MEMBERS)


@dataclass(frozen=True, slots=True)
class Attempt:
    """An attempt at ``item``.

    ``prompt`` is what is asked in this form: the question, a sentence to judge, or one with a gap. ``options`` are offered,
    ``right`` are those that are right (from 0, one for each member of the answer in its order, or the truth of a claim),
    ``picked`` those chosen, in that order.

    Of a list that is named member by member ``named`` are the members named so far and ``shown`` those that had to be told
    (numbers from 1, in that order); ``maybe`` is a member that the last line may have meant, ``early`` one whose turn had not
    come, ``stray`` a line that named none, ``slips`` how many came too early. ``text`` is what was typed, ``marked`` what all of it came to.
    """

    item: Item
    form: Form
    prompt: str
    options: tuple[str, ...] = ()
    right: tuple[int, ...] = ()
    picked: tuple[int, ...] = ()
    named: tuple[int, ...] = ()
    shown: tuple[int, ...] = ()
    maybe: int | None = None
    early: int | None = None
    stray: str = ""
    slips: int = 0
    text: str = ""
    marked: Marked | None = None

    @property
    def is_typed(self) -> bool:
        """Whether it needs a line to type in."""
        return self.form in IN_WORDS
