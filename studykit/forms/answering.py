"""What a learner does with an attempt: choose, enter a line, have it checked. Marks come from :mod:`studykit.marking`."""

from __future__ import annotations

from dataclasses import replace

from studykit.forms.attempt import IN_ONE_PICK, OF_OPTIONS, Attempt, Form
from studykit.model.memory import Grade

# Marking is loaded with the first card that is answered: nobody who only looks shall wait for it.


def choose(tried: Attempt, option: int) -> Attempt:
    """``tried`` with ``option`` (from 0) chosen: in place of the one before where there can be only one, else beside the others,
    or taken back if it was chosen already. What is not offered changes nothing."""
    if tried.marked or tried.form not in OF_OPTIONS or not 0 <= option < len(tried.options):
        return tried
    if tried.form in IN_ONE_PICK:
        return replace(tried, picked=(option,))
    others = tuple(one for one in tried.picked if one != option)
    return replace(tried, picked=others if option in tried.picked else (*others, option))


def write(tried: Attempt, text: str) -> Attempt:
    """``tried`` with ``text`` as its whole answer, in place of what was typed before; a list's members one a line."""
    return replace(tried, text=text)


def enter(tried: Attempt, text: str) -> Attempt:
    """``tried`` with a line entered. In a list it names the member it is: wherever that belongs, or, where the order is part of
    the answer, in its turn. The same line again stands for the member that it may mean; an empty one has a member told."""
    if tried.form is not Form.MEMBERS:
        return write(tried, text)
    if not text.strip():
        return _told(tried)
    if tried.maybe and text == tried.text:
        return _named(tried, (tried.maybe,), text)
    found = _found(tried, text)
    if isinstance(found, tuple):
        return _named(tried, found, text)
    return replace(tried, maybe=found, early=None, stray="" if found else text, text=text)


def is_answered(tried: Attempt) -> bool:
    """Whether there is anything to mark; of an order, whether every member has its place."""
    if tried.form is Form.ORDER:
        return len(tried.picked) == len(tried.options)
    return bool(tried.picked or tried.named or tried.shown or tried.text.strip())


def is_full(tried: Attempt) -> bool:
    """Whether every member of a list has been named or told."""
    return tried.form is Form.MEMBERS and len(tried.named) + len(tried.shown) == len(tried.item.answer)


def check(tried: Attempt) -> Attempt:
    """``tried`` as it stands, marked: what was not named was not known. Where nothing was tried there is nothing to mark."""
    from studykit.marking import mark, mark_order, mark_picks

    if tried.marked or not is_answered(tried):
        return tried
    if tried.form in OF_OPTIONS:
        by = mark_order if tried.form is Form.ORDER else mark_picks
        return replace(tried, marked=by(tried.right, tried.picked))
    item, text = tried.item, tried.text
    if tried.named or tried.shown:
        text = "\n".join(item.answer[at - 1] for at in tried.named)
    return _slipped(replace(tried, marked=mark(item.kind, item.prompt, item.answer, item.ordered, text)))


def suggested(tried: Attempt | None) -> Grade | None:
    """The grade that the mark of an attempt suggests, once there is one."""
    return tried.marked.grade if tried and tried.marked else None


def _slipped(tried: Attempt) -> Attempt:
    """Who named all members, but one of them before its turn, has not known the order."""
    from studykit.marking import Verdict

    if tried.slips and tried.marked and tried.marked.verdict is Verdict.RIGHT:
        return replace(tried, marked=replace(tried.marked, verdict=Verdict.PARTLY, grade=Grade.HARD))
    return tried


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
    """``members`` named, as far as it is their turn."""
    early = None
    for one in members:
        left = _left(tried)
        if one not in left:
            continue
        if tried.item.ordered and one != left[0]:
            early = one
            continue
        tried = replace(tried, named=(*tried.named, one))
    return replace(tried, maybe=None, early=early, slips=tried.slips + (early is not None), stray="", text=text)


def _told(tried: Attempt) -> Attempt:
    return replace(tried, shown=(*tried.shown, *_left(tried)[:1]), maybe=None, early=None, stray="", text="")


def _left(tried: Attempt) -> list[int]:
    """The members that are neither named nor told, in their order."""
    return [number for number in range(1, len(tried.item.answer) + 1) if number not in {*tried.named, *tried.shown}]
