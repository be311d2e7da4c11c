"""What belongs to a numbered series: 一是…二是…, 首先…其次…, （一）（二）, in one sentence or over paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studykit.chinese import actions, clauses
from studykit.chinese.enumerators import LAST, Marker, markers
from studykit.chinese.script import fold
from studykit.facts import _headings, _leads
from studykit.facts._asking import has_subject
from studykit.facts._leads import Lead
from studykit.facts._passage import BARRED, Passage
from studykit.facts._points import LONGEST, body_start, common_subject, headline, item, label, trimmed, without_subject
from studykit.model.fact import Doubt, Fact, Question
from studykit.model.page import Sentence
from studykit.model.span import Span

KIND = "list"
_LONGEST_WHOLE = 40
_REACH = 80
# How many sentences may stand between a heading and the series that it is the heading of.
_UNDER_HEADING = 4
# The longest lead-in (大致分四步) that leaves its subject to the question it answers.
_BARE_ANSWER = 14
# The families of running prose; the others number notes, paragraphs of laws and lists under a heading.
_PROSE = ("是", "要", "第", "第…", "其", "方面", "个是")
_ONLY_SAYS = re.compile(r"(?:提出|指出|认为|强调|表示|要求)$")
_UNREAD = frozenset({"furniture", "caption", "byline"})


@dataclass(frozen=True, slots=True)
class Series(Fact):
    """The heads of the members of a numbered series; ``lead`` is what the page says it numbers."""

    subject: str
    lead: str
    members: tuple[Span, ...]
    prompt: str

    def ask(self) -> Iterator[Question]:
        """Which are they, in their order?"""
        yield Question(self.subject, self.lead, self.prompt, self.members, ordered=True, view=True)


@dataclass(frozen=True, slots=True)
class _Member:
    """A marker in its sentence, given by its number on the page."""

    sentence: int
    marker: Marker


def series(passage: Passage) -> Iterator[Fact | Doubt]:
    """一是A。…二是B。…: a run of numbering words from the first to the last, with what leads in to it."""
    for first in _firsts(passage):
        run = _run(passage, first)
        if len(run) < 2:
            continue
        heads = _heads(passage, run)
        if heads is None:
            yield Doubt(passage.span, "series", "a member of the series has no head of its own")
            continue
        views = [fold(head.text) for head in heads]
        subject = common_subject(views)
        lead = _asked(passage, first, views)
        if lead is not None and subject:
            lead, heads = _of_subject(lead, heads, subject)
        elif lead is None and subject:
            lead, heads = _leads.distributed(passage, heads, subject) or (None, heads)
        if lead is None:
            yield Doubt(passage.span, "series", "nothing says what the series numbers")
            continue
        span = passage.page.sentences[first.sentence].span.part(first.marker.start, first.marker.end)
        voice = passage.voice if first.sentence == passage.index else None
        yield Series(span, "series", voice, lead.subject, lead.words, heads, lead.prompt)


def _of_subject(lead: Lead, heads: tuple[Span, ...], subject: str) -> tuple[Lead, tuple[Span, ...]]:
    """The members without the subject they share, which goes into the question where that has none."""
    who, said, asked = lead.prompt.rpartition("认为，")
    if subject not in asked:
        if has_subject(asked):
            return lead, heads
        asked = subject + asked
    return Lead(lead.words, lead.subject, f"{who}{said}{asked}"), tuple(without_subject(heads, subject))


def _firsts(passage: Passage) -> Iterator[_Member]:
    """The markers numbered one of the sentence, and those that the headings after it open with."""
    sentences = passage.page.sentences
    for marker in markers(passage.view):
        if marker.number == 1:
            yield _Member(passage.index, marker)
    for index in range(passage.index + 1, len(sentences)):
        if not sentences[index].flags & {"heading"}:
            return
        first = next(markers(fold(sentences[index].span.text)), None)
        if (
            first
            and first.start == 0
            and first.number == 1
            and passage.page.article_at(sentences[index].span.start) is passage.article
        ):
            yield _Member(index, first)


def _run(passage: Passage, first: _Member) -> list[_Member]:
    """The members that follow ``first`` in its family and article, numbered without a gap; a broken run is no run."""
    run, expected = [first], 2
    for member in _marked(passage, first):
        number = member.marker.number
        if number not in (expected, LAST):
            return run if number == 1 else []
        if number == LAST and not fold(_sentence(passage, first).span.text).startswith("首先", first.marker.start):
            return run
        run.append(member)
        if number == LAST:
            return run
        expected += 1
    return run


def _marked(passage: Passage, first: _Member) -> Iterator[_Member]:
    """The markers of the family of ``first`` behind it, as far as its article and the text under its heading go."""
    home = passage.article
    sentences = passage.page.sentences
    end = _headings.end_of_section(passage.page, home, sentences[first.sentence].span.start)
    for index in range(first.sentence, min(first.sentence + _REACH, len(sentences))):
        sentence = sentences[index]
        if sentence.span.start >= end or passage.page.article_at(sentence.span.start) not in (home, None):
            return
        for marker in markers(fold(sentence.span.text)) if not sentence.flags & _UNREAD else ():
            if marker.family == first.marker.family and (index > first.sentence or marker.start > first.marker.start):
                yield _Member(index, marker)


def _sentence(passage: Passage, member: _Member) -> Sentence:
    return passage.page.sentences[member.sentence]


def _heads(passage: Passage, run: list[_Member]) -> tuple[Span, ...] | None:
    """The words that name each member; ``None`` where one has none, or they are not of one form."""
    ends = [_end(passage, run, number) for number in range(len(run))]
    if any(_sentence(passage, member).flags & (BARRED - {"heading", "question"}) for member in run):
        return None
    prose = run[0].marker.family in _PROSE
    heads = [_head(passage, member, end, prose) for member, end in zip(run, ends, strict=True)]
    heads = _without_roles(passage, run, ends, heads) if prose else _labels(heads) or _short(passage, heads)
    good = all(2 <= len(head) <= _LONGEST_WHOLE and not _ONLY_SAYS.search(head.text) for head in heads)
    return tuple(heads) if good else None


def _end(passage: Passage, run: list[_Member], number: int) -> int:
    """Where, in its own sentence, the text of member ``number`` ends at the latest."""
    own = run[number]
    if number + 1 < len(run) and run[number + 1].sentence == own.sentence:
        return run[number + 1].marker.start
    return len(_sentence(passage, own).span)


def _head(passage: Passage, member: _Member, end: int, prose: bool) -> Span:
    sentence = _sentence(passage, member).span
    view = fold(sentence.text)
    return headline(sentence, view, member.marker.end, end) if prose else item(sentence, view, member.marker.end, end)


def _without_roles(passage: Passage, run: list[_Member], ends: list[int], heads: list[Span]) -> list[Span]:
    """``heads`` where a bare 以A为B beside points of another form gives way to the clause it serves."""
    roles = [actions.role(fold(head.text)) is not None for head in heads]
    if all(roles) or not any(roles):
        return heads
    found = []
    for member, end, head, is_role in zip(run, ends, heads, roles, strict=True):
        sentence = _sentence(passage, member).span
        view = fold(sentence.text)
        after = head.end - sentence.start + 1
        goes_on = is_role and after < end and view[after - 1] == "，"
        found.append(headline(sentence, view, after, end) if goes_on else head)
    return found


def _labels(heads: Sequence[Span]) -> list[Span] | None:
    """The names before the colons or dashes, where every member has one."""
    found = [label(head, fold(head.text)) for head in heads]
    return [one for one in found if one is not None] if all(found) else None


def _short(passage: Passage, heads: list[Span]) -> list[Span]:
    """The first clauses of members that are too long as a whole, except in a law, where every word counts."""
    if passage.law or all(len(head) <= LONGEST for head in heads):
        return heads
    cut = []
    for head in heads:
        view = fold(head.text)
        start = body_start(view, 0, len(view))
        stop = next((b for a, b in clauses.clauses(view) if b > start), len(view))
        cut.append(trimmed(head, start, stop))
    return cut


def _asked(passage: Passage, first: _Member, heads: list[str]) -> Lead | None:
    """What the series answers, by what leads in to it, else by what it stands under; ``None`` where nothing says that."""
    theme = _headings.theme(passage.page, passage.article, passage.span.start)
    own = passage.view[passage.start : first.marker.start].rstrip() if first.sentence == passage.index else ""
    if own and own[-1] in "：；，。":
        return _from_lead(passage, own, first, heads, theme)
    before = passage.page.sentences[first.sentence - 1] if first.sentence else None
    if before is None or passage.page.article_at(before.span.start) not in (passage.article, None):
        return None
    if _is_question(before):
        found = _leads.from_question(fold(before.span.text), heads, theme)
    else:
        lead = passage if first.sentence != passage.index else passage.before
        stands = lead is not None and lead.index == first.sentence - 1
        found = _from_lead(lead, lead.view[lead.start :], first, heads, theme) if lead and stands else None
    return found or _from_above(passage, first, heads)


def _from_lead(lead: Passage, words: str, first: _Member, heads: list[str], theme: str | None) -> Lead | None:
    """The question of a lead-in; a bare 大致分四步 only answers the question before it."""
    before = lead.page.sentences[lead.index - 1] if lead.index else None
    if before is not None and len(words) <= _BARE_ANSWER and _is_question(before) and _leads.counts(words, len(heads)):
        return _leads.from_question(fold(before.span.text).rpartition("：")[2], heads, theme)
    return _leads.from_words(lead, words, first.marker.family in _PROSE, heads, theme)


def _is_question(sentence: Sentence) -> bool:
    return "question" in sentence.flags and not sentence.flags & (BARRED - {"question", "heading"})


def _from_above(passage: Passage, first: _Member, heads: list[str]) -> Lead | None:
    """The question of the label, the section heading or the title that the series stands under."""
    category = _headings.label_before(passage.page, passage.article, first.sentence)
    if category:
        theme = _headings.theme(passage.page, passage.article, passage.page.sentences[first.sentence - 1].span.start)
        return _leads.of_category(passage, category, heads, theme)
    heading = _headings.over(passage.page, passage.article, _sentence(passage, first).span.start, _UNDER_HEADING, len(heads))
    return _leads.from_heading(passage, heading, heads) if heading else None


RULES = (series,)
