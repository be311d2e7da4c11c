"""A list as a fact, and its question in place: the clause as the page has it, with a question word where the list stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses, words
from studykit.facts._asking import scoped
from studykit.facts._passage import Passage
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

# A preposition whose verb lies in another clause: the question would hang in the air.
_STRANDED = re.compile(
    r"(?:对于|对|在|从|以|为|将|把|随着|根据|按照|通过|围绕|向|除)[^\n]*\n(?:$|[下中上时里外]$|[^\n]*(?:的?时候?|之下|之中)$)|(?:以及|和|及|与)\n"
)
# Where a clause only names a means, what it is for stands in the next one.
_MEANS_TO = re.compile(r"(?:通过|采取|采用|运用|利用|借助|依托|依靠|围绕|聚焦|针对)$")


# What these rules find is a view; a count or a name of a set is a matter of record.
VIEWS = frozenset(["characterised", "consists", "classed"])


@dataclass(frozen=True, slots=True)
class Enumeration(Fact):
    """``members`` of the set that ``prompt`` asks for; ``topic`` and ``named`` say which set it is, ``view`` that the
    set is somebody's view and no matter of record."""

    topic: str
    named: str
    members: tuple[Span, ...]
    complete: bool
    prompt: str
    view: bool = False

    def ask(self) -> Iterator[Question]:
        """Which are they?"""
        yield Question(self.topic, self.named, self.prompt, self.members, complete=self.complete, view=self.view)


def in_place(
    passage: Passage,
    rule: str,
    at: int,
    which: str,
    members: tuple[Span, ...],
    named: str,
    end: int | None = None,
    after: str = "",
) -> Iterator[Fact]:
    """The fact with its question: the clause as it stands, the list replaced by a question word."""
    scope = scoped(passage, at)
    if scope is None or re.search(r"(?:诸如|例如|比如|譬如|像|如)$", scope[0]):
        return
    left, topic = scope
    right = _right(passage.view, end, left) if end is not None else ""
    if (not left and not _has_verb(right)) or _STRANDED.match(
        passage.view[clauses.clause_start(passage.view, at) : at] + "\n" + right
    ):
        return
    prompt = f"{left}{which}{right}？{after}"
    first, last = members[0].start - passage.span.start, members[-1].end - passage.span.start
    yield Enumeration(
        passage.span.part(min(at, first), last),
        rule,
        passage.voice,
        topic,
        named,
        members,
        not after.startswith("（举"),
        prompt,
        rule in VIEWS,
    )


def _has_verb(phrase: str) -> bool:
    opens = re.match(r"在|对|从|以|与|按|为|向|等", phrase)
    return not opens and any(words.tag(word.text) in ("v", "vi", "a", "i", "l") for word in words.segment(phrase))


def _right(view: str, end: int, left: str) -> str:
    """What the clause still says after the list; after a means (通过…等手段) the next clause, which says what it is for."""
    words_ = _to_mark(view, end)
    if not words_.strip("”") and _MEANS_TO.search(left) and view[end : end + 1] == "，":
        purpose = _to_mark(view, end + 1)
        return f"，{purpose}" if len(purpose) <= 24 and clauses.is_balanced(purpose) else ""
    words_ = words_.lstrip("”")
    return words_ if len(words_) <= 24 and clauses.is_balanced(words_) else ""


def _to_mark(view: str, start: int) -> str:
    stop = re.compile(r"[，。；：？！]|$").search(view, start)
    return view[start : stop.start()] if stop else ""
