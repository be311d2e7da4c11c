"""Two rules that read one list in one sentence: the members are asked for once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from studykit.chinese.likeness import squash
from studykit.chinese.script import fold
from studykit.compose.draft import Draft

# What parts the members of a list that stands as one answer.
_JOINTS = re.compile("以及|[和与及]|(?<=.)[两二三四五六七八九十][种个类项大].*$")
# The measure that says nothing of what the members are.
_PLAIN = re.compile("哪[两二三四五六七八九十]+项(?=[？，])")
# Found by the name of a set alone: gives way to any rule that knows more of the clause.
_BY_NAME = "roster"
_ASKS = re.compile("(?:是指|指的是|是|有|包括)?什么？$")
_KINDS = ("list", "definition")
_SHORTEST_SHARED = 4


def told_apart(drafts: Iterable[Draft]) -> list[Draft]:
    """``drafts`` without those that ask for a list of which another draft asks the same in other words.

    A list is asked as one rather than for its words in one piece, rather by what its members are than as so many 项, and in the
    question that says more.
    """
    kept: list[Draft] = []
    places: dict[tuple[int, str], list[int]] = {}
    for draft in drafts:
        alike = places.setdefault(_key(draft), [])
        twin = next((place for place in alike if _is_twin(kept[place], draft)), None)
        if twin is None:
            alike.append(len(kept))
            kept.append(draft)
        elif _rank(draft) < _rank(kept[twin]):
            kept[twin] = draft
    whole = {_behind_first(draft): fold(draft.answer[0]) for draft in kept if draft.fact.rule == _BY_NAME}
    return [draft for draft in kept if not _is_cut(draft, whole.get(_behind_first(draft), ""))]


def _behind_first(draft: Draft) -> tuple[int, tuple[str, ...]]:
    """Where the sentence of ``draft`` stands, and all members but the first."""
    return min((span.start for span in draft.sentences), default=-1), tuple(map(fold, draft.answer[1:]))


def _is_cut(draft: Draft, first: str) -> bool:
    """Whether the first member is only the end of what it is where the edge of the list is certain: 压力 of 垂直压力."""
    own = fold(draft.answer[0])
    return len(draft.answer) > 1 and own != first and first.endswith(own)


def _key(draft: Draft) -> tuple[int, str]:
    answer = "".join(_JOINTS.sub("", squash(fold(part))) for part in draft.answer)
    return min((span.start for span in draft.sentences), default=-1), answer


def _is_twin(one: Draft, other: Draft) -> bool:
    """Whether both, of which one is a list, ask of the same thing."""
    a, b = fold(one.prompt), fold(other.prompt)
    several = max(len(one.answer), len(other.answer)) > 1 and one.kind in _KINDS and other.kind in _KINDS
    if not several or one.question.complete != other.question.complete:
        return False
    if a[:_SHORTEST_SHARED] == b[:_SHORTEST_SHARED]:
        return True
    if min(len(one.answer), len(other.answer)) > 1:
        return fold(one.question.subject) in b or fold(other.question.subject) in a
    single, listed = (a, b) if len(one.answer) < 2 else (b, a)
    return _ASKS.sub("", single) in listed


def _rank(draft: Draft) -> tuple[bool, bool, bool, bool, int]:
    """The lower, the better the question."""
    asked = fold(draft.prompt)
    by_name = draft.fact.rule == _BY_NAME
    return len(draft.answer) < 2, bool(_PLAIN.search(asked)), by_name, "什么" in asked, -len(asked)
