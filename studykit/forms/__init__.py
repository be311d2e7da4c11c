"""The forms in which an item can be asked, from one door: an item and a form make an :class:`Attempt`, which says what to
show and takes what the learner does. No screen, no disk, no clock.

    tried = fitting(item, memory, pool)    # by how well it is known, or
    tried = pose(item, form, pool, seed)    # in a form that was asked for
    tried = choose(tried, option)    # among options; in an order each choice is the next
    tried = enter(tried, line)       # where it is typed; each line of a list names members
    tried = check(tried)             # marked: tried.marked says what it came to

Nothing is marked before :func:`check`, so that an exam can wait with it; what was chosen or entered can be changed until then.
"""

from __future__ import annotations

from studykit.forms.answering import check, choose, enter, is_answered, is_full, suggested, write
from studykit.forms.attempt import Attempt, Form
from studykit.forms.posing import fitting, pose, possible

__all__ = [
    "Attempt",
    "Form",
    "check",
    "choose",
    "enter",
    "fitting",
    "is_answered",
    "is_full",
    "pose",
    "possible",
    "suggested",
    "write",
]
