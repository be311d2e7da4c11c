"""What a sentence says, in a row or once, that its topic is: the predicates of 是, and whether they say what it is or what it is worth."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from studykit.chinese import clauses, words
from studykit.facts._passage import Passage
from studykit.facts._subjects import subject_of
from studykit.model.span import Span

BE = r"(?:(?:不仅仅?|不只|不但|既|也|又|更|还|亦|都|则|就|同时|同时也|而且|正|才)*(?:是(?!指)|属于)|(?:既|也|又|更|还)为)"
"""是 with the adverbs before it, and 属于, as a pattern."""
_WHAT = rf"(?:“[^”]{{1,24}}”|[^，。；：？！、“”]|、(?!{BE})){{4,48}}"
_ROW = re.compile(
    rf"，?(?:作为(?P<as>{_WHAT})，{BE}{_WHAT}|{BE}{_WHAT}[，、；]{BE}{_WHAT})(?:[，、；]{BE}{_WHAT})*(?=[。；，]|$)"
)
# 既是 needs its fellow: the clause before it has the subject.
_OPENS_ROW = re.compile("既是|不仅是|不但是|不只是")
_PREDICATE = re.compile(rf"{BE}(?P<what>{_WHAT})")
_DENIES = re.compile(r"[不没未无]|并非|什么|如何")
_NUMERAL = re.compile(r"^一[个种项条座位部场次门大]")
_QUOTED = re.compile(r"“[^”]*”")
_NEW = re.compile(r"^(?:崭|全)?新的")
# 最活跃的、最革命的要素: adjectives of one noun.
_STACKED = re.compile(r"的、(?=最|更)")
_LONGEST = 48
# What something is rather than what it is good for.
_SAYS_WHAT = re.compile(r"(?:产物|结果|革新|映射|反映|写照|缩影|形态|样态|状态|[新先进]质态)$")


def row(passage: Passage) -> tuple[str, tuple[Span, ...]]:
    """What the sentence is about and its predicates, at least two of them and all noun phrases: 是A，也是B; 作为A，是B; X…，既是A，也是B.
    Else nothing."""
    starts = [max(a, passage.start) for a, b in clauses.clauses(passage.view) if b > passage.start]
    found = next(filter(None, (said_of_topic(passage, _ROW, start) for start in starts)), None)
    subject = passage.topic.text if found and passage.topic else ""
    if subject and not is_thing(subject):
        subject = subject_of(subject) or subject
    for before, start in pairwise(starts):
        if not found and _OPENS_ROW.match(passage.view, start):
            found = _ROW.match(passage.view, start)
            subject = subject_of(passage.view[before : start - 1])
    if not found or not subject:
        return "", ()
    begin = found.end("as") if found["as"] else found.start()
    spans = [found.span("as")] * bool(found["as"])
    spans += [one.span("what") for one in _PREDICATE.finditer(passage.view, begin, found.end())]
    said = members(passage, spans)
    return (subject, said) if said else ("", ())


def members(passage: Passage, spans: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    """The stretches ``spans`` of the view as members of a row; none where one of them is no noun phrase."""
    found = tuple(_bare(passage.cut(*span)) for span in spans)
    return found if 1 < len(found) < 6 and all(is_noun_phrase(passage.view_of(one)) for one in found) else ()


def said_of_topic(passage: Passage, predicate: re.Pattern[str], start: int) -> re.Match[str] | None:
    """``predicate`` behind the topic, or behind an 它 for it, that stands at ``start``."""
    subjects = (passage.view_of(passage.topic), "它") if passage.topic else ()
    subject = next((one for one in subjects if passage.view.startswith(one, start)), None)
    return predicate.match(passage.view, start + len(subject)) if subject else None


def say_what(subject: str, said: Sequence[str]) -> bool:
    """Whether the predicates ``said`` define ``subject`` (one of them names its kind, or what it comes of) and do not only praise it."""
    every = all("的" in one for one in said)
    return every and any(_SAYS_WHAT.search(one) or one.endswith(subject[-2:]) for one in said)


def is_thing(noun: str) -> bool:
    """Whether ``noun`` (folded) is no clause: nothing in it does something to another, or is somewhere."""
    tags = [words.tag(word.text) for word in words.segment(noun) if word.text not in "与上下中"]
    acts = any(
        tag == "v" and a.startswith("n") and b.startswith("n") for a, tag, b in zip(tags, tags[1:], tags[2:], strict=False)
    )
    return "p" not in tags and not acts


def is_told_before(passage: Passage, term: str) -> bool:
    """Whether a sentence before, in the same paragraph, has told that ``term`` is a kind of something: what follows adds to it."""
    told, before = re.compile(rf"{re.escape(term)}(?:（[^）]*）)?，?是一"), passage
    while not before.first and before.before is not None:
        before = before.before
        if told.match(before.view, before.start):
            return True
    return False


def _bare(member: Span) -> Span:
    """``member`` without the 一个 that only counts itself."""
    found = _NUMERAL.match(member.text)
    return member.part(found.end(), len(member)) if found else member


def is_noun_phrase(said: str) -> bool:
    """Whether a predicate (folded) is one noun phrase: no denial, no row of several."""
    *front, last = _STACKED.sub("", _NEW.sub("", _QUOTED.sub("", said))).split("、")
    one = not front or ("的" in last and not any("的" in piece for piece in front))
    return one and not _DENIES.match(said) and clauses.is_balanced(said) and 4 <= len(said) <= _LONGEST
