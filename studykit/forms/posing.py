"""Which forms an item can take, which of them fits how well it is known, and the item put in that form.

The better an item is known, the less is given: first it is recognised among options, then recalled with the page's sentence or
in a word, at last put together from nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from studykit.forms.attempt import Attempt, Form
from studykit.messages import gettext as _
from studykit.model.deck import Item
from studykit.model.memory import Memory

if TYPE_CHECKING:
    from studykit.choices import Pool

RECALL_FROM = 7.0
REBUILD_FROM = 21.0
"""Days of stability from which an item is to be recalled, and from which to be put together."""
SHORT = 16
# What a question says beside what it is about.
_ASKING = re.compile(
    "[是什么麼哪个個几幾多少谁誰为為于於何时時指称稱叫有被的在由认認提出了年月日里位其包括与和及以从把将使得自份文件看来如怎样樣据]|[^一-鿿]"
)
GAP = "＿＿＿＿"
"""A gap is as long for every answer: it tells nothing of it."""


def pose(item: Item, form: Form, pool: Pool, seed: int = 0) -> Attempt:
    """``item`` asked in ``form``, the same for the same ``seed``; where it cannot be asked so, in the nearest form in which it
    can: a list member by member, a short answer typed, a long one looked at."""
    offered = _offered(item, form, pool, seed)
    if offered:
        return offered
    if form is Form.REVEAL:
        return Attempt(item, form, item.prompt)
    if len(item.answer) > 1:
        return Attempt(item, Form.MEMBERS, item.prompt)
    is_typed = form is Form.TYPED or len(item.answer[0]) <= SHORT
    return Attempt(item, Form.TYPED if is_typed else Form.REVEAL, item.prompt)


def possible(item: Item, pool: Pool) -> tuple[Form, ...]:
    """The forms that ``item`` can take, in the order of :class:`Form`."""
    return tuple(form for form in Form if pose(item, form, pool).form is form)


def fitting(item: Item, memory: Memory | None, pool: Pool) -> Attempt:
    """``item`` in the form for a learner with ``memory`` of it; it changes with every grade."""
    turn = memory.reviews if memory else 0
    is_new = memory is None or memory.stability < RECALL_FROM
    is_known = memory is not None and memory.stability >= REBUILD_FROM
    wanted = _of_list(turn, is_new) if len(item.answer) > 1 else _of_one(item, turn, is_new, is_known)
    posed = ((form, pose(item, form, pool, turn)) for form in wanted)
    return next((tried for form, tried in posed if tried.form is form), Attempt(item, Form.REVEAL, item.prompt))


def _of_list(turn: int, is_new: bool) -> tuple[Form, ...]:
    """Forms for a list, the first that it can take to be taken."""
    if not is_new:
        return (Form.MEMBERS,)
    recognise = (Form.SEVERAL, Form.ORDER) if turn % 2 == 0 else (Form.ORDER, Form.SEVERAL)
    return (*recognise, Form.MEMBERS)


def _of_one(item: Item, turn: int, is_new: bool, is_known: bool) -> tuple[Form, ...]:
    """The same for a single answer; a long one is not typed before it is known."""
    recall = (Form.GAP, Form.TYPED) if len(item.answer[0]) <= SHORT else (Form.REVEAL,)
    if is_known:
        return (Form.TYPED,)
    if not is_new:
        return recall
    return (Form.CLAIM, Form.CHOICE, *recall) if turn % 3 == 2 else (Form.CHOICE, *recall)


def _offered(item: Item, form: Form, pool: Pool, seed: int) -> Attempt | None:
    """``item`` in a form that needs more than the item, where there is that."""
    if form is Form.GAP:
        return _gap(item)
    if form is Form.CLAIM:
        return _claim(item, pool, seed)
    make = {Form.CHOICE: pool.question, Form.SEVERAL: pool.several, Form.ORDER: pool.order}.get(form)
    question = make(item, seed) if make else None
    return Attempt(item, form, item.prompt, question.options, question.right) if question else None


def _gap(item: Item) -> Attempt | None:
    sentence = _sentence(item) if len(item.answer[0]) <= SHORT else None
    return Attempt(item, Form.GAP, GAP.join(sentence)) if sentence else None


def _claim(item: Item, pool: Pool, seed: int) -> Attempt | None:
    claim = pool.claim(item, seed)
    if claim is None:
        return None
    sentence = _sentence(item)
    # An answer that the sentence has elsewhere would say by itself that it is out of place.
    sentence = None if sentence and claim[0] in "".join(sentence) else sentence
    said = claim[0].join(sentence) if sentence else f"{item.prompt}\n答：{claim[0]}"
    return Attempt(item, Form.CLAIM, said, (_("对"), _("不对")), (0 if claim[1] else 1,))


def _sentence(item: Item) -> tuple[str, str] | None:
    """What stands before and after the single answer in the page's sentence, said whose view it is; ``None`` where the sentence
    leaves unsaid what the question says."""
    from studykit.chinese.gaps import around
    from studykit.choices import whose

    if len(item.answer) != 1:
        return None
    holder = whose(item)
    asked = item.prompt.partition("，")[2] if holder and item.prompt.startswith(("据", "根据", holder)) else item.prompt
    found = next((two for one in item.evidence if (two := around(item.answer[0], one.quote)) and _says_all(asked, *two)), None)
    if found is None:
        return None
    before, after = found
    return (before if not holder or holder in before + after else f"{holder}认为：{before}"), after


def _says_all(asked: str, before: str, after: str) -> bool:
    """Whether a sentence names what a question is about and says what it says, but for the words that ask and one more."""
    from studykit.chinese.likeness import squash

    sentence = squash(before + after)
    about = next((run for run in _ASKING.split(asked) if len(run) > 1), "")
    unsaid = [mark for mark in squash(_ASKING.sub("", asked)) if mark not in sentence]
    return squash(about[:2]) in sentence and len(unsaid) <= 1
