"""Lists in somebody's words that stand inside a sentence of another: X在某会上强调，“要建设A、B、C等N”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from studykit.chinese import clauses, speakers
from studykit.facts._cues import cued
from studykit.facts._lists import Enumeration
from studykit.facts._passage import Passage
from studykit.facts.lists import arguments, enumeration, linked, serving
from studykit.model.fact import Fact

KIND = "list"

_SAID = re.compile(
    rf"(?P<who>[^，。；：？！“”]{{2,60}}?)(?:{speakers.HOW_SAID})*(?:{speakers.SAYS}|要求)(?:[，：](?P<open>“)?|(?P<bare>“))(?=[^，。；：“”])"
)
# 在某会上 behind the name: the occasion, where it is short enough to ask by and is not told by a day without its year.
_OCCASION = re.compile(r"(?:在|到|赴|给|致)[^，。；：“”\d]{2,32}(?:[时中上]|期间|贺信中?|回信中?)")
# Who is no more than one of his kind, and times that pass.
_ANYBODY = re.compile(r"(?:近日|日前|最近|今年|去年|当前|目前|[这那该此]|有[人些的]|专家|学者|业内|记者)")
_RULES = (
    enumeration.counted,
    enumeration.classed,
    enumeration.consists,
    arguments.characterised,
    arguments.qualities,
    linked.linked,
    arguments.stated,
    serving.laid_out,
)


@cued("[、和与]", "(?:指出|强调|要求|提出|认为)[，：“]|[，：]“")
def quoted(passage: Passage) -> Iterator[Fact]:
    """某日，X在某会上强调，“要建设A、B、C等N”: the lists of what somebody is told to have said, asked as that speaker's."""
    said = _words_of(passage)
    if said is None:
        return
    words, who = said
    for rule in _RULES:
        for fact in rule(words):
            if isinstance(fact, Enumeration):
                yield replace(fact, rule="quoted", voice=who)


def _words_of(passage: Passage) -> tuple[Passage, str] | None:
    """What is said in the sentence, as a passage of the speaker's own with the occasion for its voice, and the speaker's name; ``None``
    where nobody is named, or the rules have read it so already."""
    opens = passage.start - 1
    if passage.voice and opens >= 0 and passage.view[opens] == "“" and speakers.named(passage.voice):
        return _within(passage, opens, passage.start, passage.voice, passage.voice)
    for start, _ in () if passage.voice else clauses.clauses(passage.view):
        found = _SAID.match(passage.view, max(clauses.after_lead(passage.view, start), passage.start))
        who = speakers.named(found["who"]) if found else ""
        if found and who and found["who"].startswith(who) and not _ANYBODY.search(found["who"]):
            occasion = found["who"].removeprefix(who)
            if occasion and not _OCCASION.match(occasion):
                return None  # X由Y提出: nobody says anything
            voice = found["who"] if _OCCASION.fullmatch(occasion) else who
            mark = max(found.start("open"), found.start("bare"))
            return _within(passage, mark, found.end(), voice, who)
    return None


def _within(passage: Passage, mark: int, start: int, voice: str, who: str) -> tuple[Passage, str] | None:
    """The words from ``start`` on as a passage: those in the quotation that opens at ``mark``, whose clauses can so be told apart, or the
    rest of the sentence where it is -1."""
    view = passage.view
    if mark >= 0:
        close = view.find("”", start)
        inner = view[start:close]
        if close < 0 or ("“" in inner and not clauses.is_balanced(inner)):
            return None
        view = f"{view[:mark]}，{view[mark + 1 : close]}。"
    return replace(passage, view=view, start=start, voice=voice, topic=None), who


RULES = (quoted,)
