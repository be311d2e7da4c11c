"""Members that are doings: what something can bring about, by what it comes about, one verb with several objects."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, words
from studykit.facts._asking import has_subject
from studykit.facts._cues import cued
from studykit.facts._lists import (
    AT_ONCE,
    LISTED,
    Asked,
    Enumeration,
    in_place,
    is_bare,
    is_parallel,
    left_of,
    lists,
    shared_verb,
    spans,
    words_of,
)
from studykit.facts._passage import Passage
from studykit.facts._questions import number_of
from studykit.facts._wording import are_acts
from studykit.model.fact import Fact

KIND = "list"

_ABLE = re.compile(r"(?:可以|能够)$")
_MEANS = re.compile(r"(?P<means>通过[^，。；：？！]{4,24})，(?:将|就|便|也|我们)?")
_FIGURES = re.compile(r"\d|[%％]")


@cued(LISTED, "[可能]")
def able(passage: Passage) -> Iterator[Fact]:
    """可以优化A、提高B、激发C: what something, or doing something, can bring about."""
    for found in lists(passage):
        acts = are_acts(words_of(passage, found)) and not _FIGURES.search(passage.view[slice(found.start, found.end)])
        modal = _ABLE.search(left_of(passage, found))
        if not (acts and modal and is_bare(found) and passage.view[found.members[-1][1]] in "，。；"):
            continue
        at = found.start - len(modal.group())
        which = f"可以起到哪{number_of(found.members)}方面的作用"
        means = _MEANS.match(passage.view, max((a for a, b in clauses.clauses(passage.view) if b < at), default=at))
        if means and means.end() == at:
            proof = passage.cut(means.start(), found.members[-1][1])
            prompt = f"{means['means']}，{which}？"
            yield Enumeration(
                proof, "able", passage.voice, means["means"], "作用", spans(passage, found), True, prompt, view=True
            )
        else:
            yield from in_place(passage, Asked("able", at, None, which, spans(passage, found), "作用", view=True))


@cued("通过")
def by_means(passage: Passage) -> Iterator[Fact]:
    """通过提高A、建立B，实现C: what is to be done so that something comes about."""
    for found in lists(passage):
        acts = are_acts(words_of(passage, found)) and not found.open and not found.count
        if acts and len(found.members) > 1 and left_of(passage, found).endswith("通过") and is_parallel(found):
            which, end = f"哪{number_of(found.members)}条途径", found.members[-1][1]
            yield from in_place(passage, Asked("by_means", found.start, end, which, spans(passage, found), "途径", view=True))


@cued(LISTED)
def same_verb(passage: Passage) -> Iterator[Fact]:
    """坚持尊重A、尊重B、尊重C: acts that are one verb with several objects."""
    for found in lists(passage):
        verb = shared_verb(passage, found)
        left = left_of(passage, found)
        led = bool(left) and words.tag(words.segment(left)[-1].text).startswith("v")
        at_once = verb in AT_ONCE and has_subject(left)
        if verb and (led or at_once) and passage.view[found.members[-1][1] :][:1] in ("，", "。", "；", ""):
            which = f"{'' if led else '做到'}哪{number_of(found.members)}个“{verb}”"
            yield from in_place(
                passage, Asked("same_verb", found.start, None, which, spans(passage, found), f"“{verb}”", view=True)
            )


RULES = (able, by_means, same_verb)
