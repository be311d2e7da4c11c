"""An attempt at a card before its answer shows: which form it takes, what was tried, and what that comes to. No screen.

The better an item is known, the less is given: first to recognise it (choice, claim), then to recall it (a typed word), at
last to put it together (a typed sentence). The members of a list are recalled one a line from the first time on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from studykit.model.deck import Item
from studykit.model.memory import Grade, Memory

if TYPE_CHECKING:
    from studykit.choices import Pool
    from studykit.marking import Marked

# Marking and choices are loaded with the first card that is answered: nobody who only looks shall wait for them.
RECALL_FROM = 7.0
REBUILD_FROM = 21.0
SHORT = 16


class Form(Enum):
    """How a card is answered: not at all, one of several, yes or no, in words, or member by member."""

    REVEAL = "reveal"
    CHOICE = "choice"
    CLAIM = "claim"
    TYPED = "typed"
    MEMBERS = "members"


@dataclass(frozen=True, slots=True)
class Attempt:
    """An attempt at ``item``.

    ``options`` are offered in a choice, ``claim`` is the answer to judge, ``right`` the option (from 0) that is right.
    ``named`` are the members named so far and ``shown`` those that had to be told (numbers from 1, in that order);
    ``maybe`` is a member that the last line may have meant, ``stray`` a line that named none. ``text`` is what was tried,
    ``marked`` what it came to.
    """

    item: Item
    form: Form
    options: tuple[str, ...] = ()
    claim: str = ""
    right: int = 0
    named: tuple[int, ...] = ()
    shown: tuple[int, ...] = ()
    maybe: int | None = None
    stray: str = ""
    text: str = ""
    marked: Marked | None = None

    @property
    def is_typed(self) -> bool:
        """Whether it needs a line to type in."""
        return self.form in (Form.TYPED, Form.MEMBERS)


def attempt(item: Item, memory: Memory | None, pool: Pool) -> Attempt:
    """How to ask ``item`` of a learner with ``memory`` of it; the same until it is graded again."""
    seed = memory.reviews if memory else 0
    if len(item.answer) > 1:
        return Attempt(item, Form.MEMBERS)
    if memory is None or memory.stability < RECALL_FROM:
        question = pool.question(item, seed)
        if question and seed % 3 == 2 and (claim := pool.claim(item, seed)):
            return Attempt(item, Form.CLAIM, claim=claim[0], right=0 if claim[1] else 1)
        if question:
            return Attempt(item, Form.CHOICE, options=question.options, right=question.right)
    is_short = len(item.answer[0]) <= SHORT
    is_known = memory is not None and memory.stability >= REBUILD_FROM
    return Attempt(item, Form.TYPED if is_short or is_known else Form.REVEAL)


def suggested(tried: Attempt | None) -> Grade | None:
    """The grade that the mark of an attempt suggests, once there is one."""
    return tried.marked.grade if tried and tried.marked else None


def choose(tried: Attempt, option: int) -> Attempt:
    """``tried`` with ``option`` (from 0) chosen, or a claim held true (0) or false (1); an option that is not there changes
    nothing."""
    from studykit.marking import Marked, Verdict

    offered = len(tried.options) if tried.form is Form.CHOICE else 2
    if tried.marked or not 0 <= option < offered:
        return tried
    is_right = option == tried.right
    marked = Marked(
        Verdict.RIGHT if is_right else Verdict.WRONG, (1,) if is_right else (), Grade.GOOD if is_right else Grade.AGAIN
    )
    return replace(tried, text=tried.options[option] if tried.options else "", marked=marked)


def enter(tried: Attempt, text: str) -> Attempt:
    """``tried`` with a line entered. One of :attr:`Form.TYPED` is marked by it. In a list it names the member it is,
    wherever that belongs; the same line again stands for the member it may mean; an empty one has a member told."""
    from studykit.marking import mark

    if tried.form is Form.TYPED:
        item = tried.item
        return replace(tried, text=text, marked=mark(item.kind, item.prompt, item.answer, item.ordered, text))
    if not text.strip():
        return _told(tried)
    if tried.maybe and text == tried.text:
        return _named(tried, (tried.maybe,), text)
    found = _found(tried, text)
    if isinstance(found, tuple):
        return _named(tried, found, text)
    return replace(tried, maybe=found, stray="" if found else text, text=text)


def finish(tried: Attempt) -> Attempt:
    """``tried`` as it stands, marked: what was not named was not known."""
    from studykit.marking import mark

    item, named = tried.item, tried.named
    if tried.marked or tried.form is not Form.MEMBERS or not (named or tried.shown):
        return tried
    return replace(
        tried, marked=mark(item.kind, item.prompt, item.answer, item.ordered, "\n".join(item.answer[at - 1] for at in named))
    )


def _found(tried: Attempt, text: str) -> tuple[int, ...] | int | None:
    """The members that ``text`` surely names, or the one that it may, or nothing."""
    from studykit.marking import Verdict, mark, member

    item = tried.item
    one = member(item.kind, item.prompt, item.answer, text)
    if one and one[1] is Verdict.RIGHT:
        return (one[0],)
    several = mark(item.kind, item.prompt, item.answer, False, text).given
    if several:
        return several
    return one[0] if one and one[0] not in tried.named else None


def _named(tried: Attempt, members: tuple[int, ...], text: str) -> Attempt:
    new = tuple(one for one in members if one not in tried.named and one not in tried.shown)
    return _when_full(replace(tried, named=tried.named + new, maybe=None, stray="", text=text))


def _told(tried: Attempt) -> Attempt:
    known = {*tried.named, *tried.shown}
    left = [number for number in range(1, len(tried.item.answer) + 1) if number not in known]
    return _when_full(replace(tried, shown=(*tried.shown, *left[:1]), maybe=None, stray="", text=""))


def _when_full(tried: Attempt) -> Attempt:
    return finish(tried) if len(tried.named) + len(tried.shown) == len(tried.item.answer) else tried
