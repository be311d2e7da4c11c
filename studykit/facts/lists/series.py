"""What belongs to a numbered series: 一是…二是…, 首先…其次…, （一）（二）, in one sentence or over paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import actions
from studykit.chinese.enumerators import LAST, Marker, markers
from studykit.chinese.facet_nouns import OF_NOTES
from studykit.chinese.script import fold
from studykit.chinese.speakers import SAYS
from studykit.chinese.statutes import OF_AN_ACT
from studykit.facts import _headings, _replies
from studykit.facts._asking import has_subject
from studykit.facts._notes import above
from studykit.facts._passage import BARRED, Passage
from studykit.facts._points import LONGEST, Points, common_subject, headline, item, names_of, trimmed, without_subject
from studykit.facts._questions import Lead
from studykit.facts.lists import _heading_questions, _leadins
from studykit.model.fact import Doubt, Fact
from studykit.model.page import Sentence
from studykit.model.span import Span

KIND = "list"
_LONGEST_WHOLE = 42
# An item of a statute is one rule, however many cases it is for: whole or not at all.
_LONGEST_OF_LAW = 60
_REACH = 80
# The families of running prose; the others number notes, paragraphs of laws and lists under a heading.
_STEPS = re.compile("(?:步骤|流程|程序|工序|操作|方法)$")
_PROSE = ("是", "要", "第", "第…", "其", "方面", "个是")
# What is told of a thing, or of a plan, on the lines below: no members of a set.
_IS_SIDE = re.compile(
    rf"(?:主要|基本|总体|具体|工作|适用|历史)?(?:{OF_NOTES}|适用(?:条件|范围|对象)|目标|要求|期限|措施|症状|体征|病因|诱因)|按.{{1,10}}分类?"
)
_ONLY_SAYS = re.compile(rf"(?:{SAYS}|表示|要求)$")
_MOREOVER = re.compile(r"此外|另外|除此之外|还有[，一]|再者")
_UNREAD = frozenset({"furniture", "caption", "byline"})


@dataclass(frozen=True, slots=True)
class _Member:
    """A marker in its sentence, given by its number on the page."""

    sentence: int
    marker: Marker


# 选择性工具包括, 选择标准：可测性、可控性: the line is on a list of its own.
_HEADS_A_LIST = re.compile("(?:包括|分为|如下|主要有)$|^[^，：]{2,8}：[^，：、]+、")


def series(passage: Passage) -> Iterator[Fact | Doubt]:
    """一是A。…二是B。…: a run of numbering words from the first to the last, with what leads in to it."""
    for first in _firsts(passage):
        run = _run(passage, first)
        if len(run) < 2 or _goes_on(passage, run[-1]):
            continue
        heads = _heads(passage, run)
        if heads is None:
            yield Doubt(passage.span, "series", "a member of the series has no head of its own")
            continue
        views = [fold(head.text) for head in heads]
        if any(_HEADS_A_LIST.search(view) for view in views) and not all("：" in view for view in views):
            yield Doubt(passage.span, "series", "a member of the series only leads in to what follows it")
            continue
        subject = common_subject(views)
        lead = _leadins.asked(passage, first.sentence, first.marker.start, first.marker.family in _PROSE, views)
        if lead is not None and subject:
            lead, heads = _of_subject(lead, heads, subject)
        elif lead is not None:
            heads = tuple(_without_owner(head, lead.subject) for head in heads)
        elif lead is None:
            lead, heads = _heading_questions.distributed(passage, heads) or (None, heads)
        if lead is None:
            yield Doubt(passage.span, "series", "nothing says what the series numbers")
            continue
        lead = _replies.on_occasion(passage, lead)
        span = passage.page.sentences[first.sentence].span.part(first.marker.start, first.marker.end)
        voice = passage.voice if first.sentence == passage.index else None
        yield Points(span, "series", voice, lead.subject, lead.words, heads, lead.prompt, ordered=True)


def _goes_on(passage: Passage, last: _Member) -> bool:
    """Whether 此外, 另外 adds to a run what it does not number."""
    sentences = passage.page.sentences
    if last.sentence + 1 == len(sentences):
        return False
    here, behind = sentences[last.sentence].span, sentences[last.sentence + 1].span
    return "\n" not in passage.page.document.text[here.end : behind.start] and bool(_MOREOVER.match(fold(behind.text)))


def _of_subject(lead: Lead, heads: tuple[Span, ...], subject: str) -> tuple[Lead, tuple[Span, ...]]:
    """The members without the subject they share, which goes into the question where that has none."""
    who, said, asked = lead.prompt.rpartition("认为，")
    if subject not in asked:
        if has_subject(asked):
            return lead, heads
        asked = subject + asked
    return Lead(lead.words, lead.subject, f"{who}{said}{asked}"), tuple(without_subject(heads, subject))


def _without_owner(head: Span, owner: str) -> Span:
    """``head`` without the subject of the question where it alone begins with it."""
    rest = head.part(len(owner), len(head)) if fold(head.text).startswith(owner) else head
    return head if rest.text.startswith("的") or len(rest) < len(owner) else rest


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
            if _is_of(marker, first.marker.family) and (index > first.sentence or marker.start > first.marker.start):
                yield _Member(index, marker)


def _is_of(marker: Marker, family: str) -> bool:
    """Whether ``marker`` numbers on in the ``family`` of the first; 一个是 goes on in 二是."""
    return marker.family == family or (family == "个是" and marker.family == "是" and marker.number > 1)


def _sentence(passage: Passage, member: _Member) -> Sentence:
    return passage.page.sentences[member.sentence]


def _heads(passage: Passage, run: list[_Member]) -> tuple[Span, ...] | None:
    """The words that name each member; ``None`` where one has none, or they are not of one form."""
    ends = [_end(passage, run, number) for number in range(len(run))]
    if any(_sentence(passage, member).flags & (BARRED - {"heading", "question", "truncated"}) for member in run):
        return None
    prose = run[0].marker.family in _PROSE
    heads = [_head(passage, member, end, prose) for member, end in zip(run, ends, strict=True)]
    cases = all(_sentence(passage, member).span.text.rstrip("；;。").endswith("的") for member in run)
    whole = passage.law is not None or cases or _under_steps(passage)  # half of a case is another case, half of a step none
    heads = _without_roles(passage, run, ends, heads) if prose else names_of(heads, whole=whole)
    if any(OF_AN_ACT.search(fold(head.text)) for head in heads):
        heads = [_with_particle(_sentence(passage, member).span, head) for member, head in zip(run, heads, strict=True)]
    unmarked = not prose and all(not _is_closed(_sentence(passage, member)) for member in run)
    if not unmarked and any(_is_cut(_sentence(passage, member), head) for member, head in zip(run, heads, strict=True)):
        return None
    longest = _LONGEST_OF_LAW if passage.law and not prose else _LONGEST_WHOLE
    labels = [fold(head.text).partition("：") for head in heads]
    if all(_IS_SIDE.fullmatch(label) or label.startswith("关于") for label, _, _ in labels) or any(
        said and _IS_SIDE.fullmatch(label) for label, _, said in labels
    ):
        return None  # 适用条件, 特点; 关于资金安排; 步骤：…: what is told of a thing, no members
    good = all(2 <= len(head) <= longest and not (prose and _ONLY_SAYS.search(head.text)) for head in heads)
    return tuple(heads) if good else None


def _under_steps(passage: Passage) -> bool:
    """Whether the heading over the run says that its members are steps of something to be done."""
    return bool(_STEPS.search(next(above(passage), "").rstrip("：")))


def _with_particle(sentence: Span, head: Span) -> Span:
    """``head`` with the 的 behind it, where one of its fellows cannot do without."""
    end = head.end - sentence.start
    return sentence.part(head.start - sentence.start, end + 1) if sentence.text[end : end + 1] == "的" else head


def _is_closed(sentence: Sentence) -> bool:
    return sentence.span.text.rstrip().endswith(("。", "；", "！", "？", ";", "."))


def _is_cut(sentence: Sentence, head: Span) -> bool:
    """Whether the words of a member reach the end that its sentence has lost."""
    return "truncated" in sentence.flags and head.end >= sentence.span.end


def _end(passage: Passage, run: list[_Member], number: int) -> int:
    """Where, in its own sentence, the text of member ``number`` ends at the latest."""
    own = run[number]
    if number + 1 < len(run) and run[number + 1].sentence == own.sentence:
        return run[number + 1].marker.start
    return len(_sentence(passage, own).span)


def _head(passage: Passage, member: _Member, end: int, prose: bool) -> Span:
    sentence = _sentence(passage, member).span
    view = fold(sentence.text)
    rule = passage.law is not None and not prose
    whole = trimmed(sentence, member.marker.end, end) if rule else item(sentence, view, member.marker.end, end)
    # 第五步：开放气道，人工呼吸: behind a colon all clauses are the step.
    stated = view[member.marker.end - 1] == "：" and len(whole) <= LONGEST
    return whole if stated or not prose else headline(sentence, view, member.marker.end, end)


def _without_roles(passage: Passage, run: list[_Member], ends: list[int], heads: list[Span]) -> list[Span]:
    """``heads`` where a bare 以A为B beside points of another form takes the clause it serves, or gives way to it."""
    roles = [actions.role(fold(head.text)) is not None for head in heads]
    if all(roles) or not any(roles):
        return heads
    found = []
    for member, end, head, is_role in zip(run, ends, heads, roles, strict=True):
        sentence = _sentence(passage, member).span
        view = fold(sentence.text)
        after = head.end - sentence.start + 1
        goes_on = is_role and after < end and view[after - 1] == "，"
        served = headline(sentence, view, after, end) if goes_on else head
        both = sentence.part(head.start - sentence.start, served.end - sentence.start)
        found.append(both if len(both) <= LONGEST else served)
    return found


RULES = (series,)
