"""What belongs to a numbered series: 一是…二是…, 首先…其次…, （一）（二）, in one sentence or over paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses, coordination, numerals
from studykit.chinese.coordination import MEASURES
from studykit.chinese.enumerators import LAST, Marker, markers
from studykit.chinese.script import fold
from studykit.facts._asking import scoped, whose
from studykit.facts._passage import BARRED, Passage
from studykit.model.fact import Doubt, Fact, Question
from studykit.model.span import Span

KIND = "list"
LONGEST_MEMBER = 40
_REACH = 80
# The families of running prose; the others number notes, paragraphs of laws and lists under a heading.
_PROSE = ("是", "要", "第", "方面", "个是")


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


# The words of a lead-in that say what follows and, perhaps, how many: 以下几个方面, 下列职责, 两个维度.
_COUNT = r"(?P<count>几|多|若干|[两二三四五六七八九十]{1,2}|\d{1,2})"
_ANNOUNCED = re.compile(
    rf"(?:以下|如下|下列|下面)(?:的)?(?:{_COUNT}(?P<measure>{MEASURES}))?(?P<noun>[^，。；：？！、的]{{0,12}})$"
)
_COUNTED = re.compile(rf"{_COUNT}(?P<measure>{MEASURES})(?P<noun>[^，。；：？！、]{{0,14}})$")
_CASES = re.compile(r"有(?:以下|如下|下列)(?P<noun>[^，。；：的]{2,8}?)之一的?，(?P<rest>[^。；：]{4,40})$")
_NAMES_SET = re.compile(
    r"(?:功能|作用|特点|特征|优点|缺点|原因|条件|内容|措施|意义|影响|目的|要素|因素|方法|步骤|原则|任务|职责|职能|种类|类型|形式|途径|要求|背景|结果|经验|教训|好处|表现|方面|优势|举措)$"
)
# A head that only sets the scene: the member's own words come after it.
_SCENE = re.compile(
    r"^(?:与[^。；]{2,60}?(?:不同|相比|比较|相[^，。]{1,2})|在[^，]+(?:上|中|下|方面|里|时|过程中)|从[^，]+(?:来看|看|来说|上讲|方面)|随着[^，]+|为了?[^，]+|对于[^，]+|通过[^，]+|面对[^，]+|围绕[^，]+|结合[^，]+|紧贴[^，]+|针对[^，]+|按照[^，]+|根据[^，]+)，"
)
_LOOSE_LEAD = re.compile(r"(?:.{0,4}[讲谈说]|可以|应|要|还|能|是|对|在|从|以|把|被|将|使|让|为|也|都|又|更|就|而|这|其|它|不|没)")
_ONLY_SAYS = re.compile(r"(?:提出|指出|认为|强调|表示|要求)$")
_CALL = re.compile(r"^(?:我们|就|还|也|则|都)?(?:要以|要(?![素求点务害件])|应当?|必须|需要?|应该|可以)?(?=[^，。]{3})")


def series(passage: Passage) -> Iterator[Fact | Doubt]:
    """一是A。…二是B。…: a run of numbering words from the first to the last, with what leads in to it."""
    for first in _firsts(passage):
        run = _run(passage, first)
        if len(run) < 2:
            continue
        members = tuple(_head(passage, member, _end(passage, run, number)) for number, member in enumerate(run))
        if any(member is None or not 2 <= len(member) <= LONGEST_MEMBER or _ONLY_SAYS.search(member.text) for member in members):
            yield Doubt(passage.span, "series", "a member of the series has no head of its own")
            continue
        yield from _fact(passage, first, tuple(member for member in members if member is not None))


def _firsts(passage: Passage) -> Iterator[_Member]:
    """The markers numbered one of the sentence, the outermost families first."""
    for marker in markers(passage.view):
        if marker.number == 1:
            yield _Member(passage.index, marker)


def _run(passage: Passage, first: _Member) -> list[_Member]:
    """The members that follow ``first`` in its family and article, numbered without a gap; a broken run is no run."""
    run, expected = [first], 2
    sentences = passage.page.sentences
    home = passage.article
    for index in range(first.sentence, min(first.sentence + _REACH, len(sentences))):
        sentence = sentences[index]
        if index > first.sentence and passage.page.article_at(sentence.span.start) is not home:
            break
        for marker in markers(fold(sentence.span.text)):
            if marker.family != first.marker.family or (index == first.sentence and marker.start <= first.marker.start):
                continue
            if marker.number not in (expected, LAST):
                return run if marker.number == 1 else []
            if marker.number == LAST and not passage.view.startswith("首先", first.marker.start):
                return run
            run.append(_Member(index, marker))
            if marker.number == LAST:
                return run
            expected += 1
    return run


def _end(passage: Passage, run: list[_Member], number: int) -> int:
    """Where, in its own sentence, the text of member ``number`` ends at the latest."""
    own = run[number]
    if number + 1 < len(run) and run[number + 1].sentence == own.sentence:
        return run[number + 1].marker.start
    return len(passage.page.sentences[own.sentence].span)


def _head(passage: Passage, member: _Member, end: int) -> Span | None:
    """The words that name a member: its first clause, without a scene and without a call."""
    sentence = passage.page.sentences[member.sentence]
    if sentence.flags & (BARRED - {"heading", "question"}):
        return None
    view = fold(sentence.span.text)
    start = member.marker.end
    while scene := _SCENE.match(view[start:end]):
        start += scene.end()
    start += len((_CALL.match(view[start:end]) or [""])[0])
    stops = [b for a, b in clauses.clauses(view[:end]) if b > start]
    prose = member.marker.family in _PROSE
    stop = stops[0] if stops and prose else _item_end(view, start, end)
    head = sentence.span.part(start, stop).strip("，。；：、 　")
    return head.part(0, len(head) - 1) if head.text.endswith("的") else head  # （一）擅自停业的


def _item_end(view: str, start: int, end: int) -> int:
    """Where a member of a list set off by numbers ends: it counts as a whole, all its clauses."""
    found = re.compile(r"[；。]").search(view, start, end)
    return found.start() if found else end


def _fact(passage: Passage, first: _Member, members: tuple[Span, ...]) -> Iterator[Fact | Doubt]:
    lead, subject, prompt = _asked(passage, first, len(members))
    if not prompt:
        yield Doubt(passage.span, "series", "nothing says what the series numbers")
        return
    span = passage.span.part(first.marker.start, first.marker.end)
    yield Series(span, "series", passage.voice, subject, lead, members, prompt)


def _asked(passage: Passage, first: _Member, count: int) -> tuple[str, str, str]:
    """The lead-in, the subject and the question of a series; empty where nothing says what it numbers."""
    number = numerals.to_chinese(count)
    own = passage.view[passage.start : first.marker.start].rstrip()
    if own and own[-1] in "：；，。":
        return _from_lead(passage, own, number, first.marker.family)
    for found in (_from_question(passage, number), _from_sentence_before(passage, number, first.marker.family)):
        if found[2]:
            return found
    return _from_title(passage, number) if first.marker.family in _PROSE else ("", "", "")


def _from_question(passage: Passage, number: str) -> tuple[str, str, str]:
    """国家采取哪些措施？ right before the series becomes 国家采取哪三项措施？"""
    before = passage.page.sentences[passage.index - 1] if passage.index else None
    if before is None or "question" not in before.flags or before.flags & (BARRED - {"question", "heading"}):
        return "", "", ""
    asked = fold(before.span.text).strip().lstrip("“").rstrip("？?”")
    asked = asked[clauses.after_lead(asked) :]
    if "哪些" in asked:
        return asked, asked, f"{asked.replace('哪些', f'哪{number}项', 1)}？"
    return asked, asked, f"{asked}？（{number}点）"


def _from_sentence_before(passage: Passage, number: str, family: str) -> tuple[str, str, str]:
    before = passage.before
    if before is None or before.article is not passage.article or before.index != passage.index - 1:
        return "", "", ""
    return _from_lead(before, before.view[before.start :], number, family)


def _from_lead(passage: Passage, view: str, number: str, family: str) -> tuple[str, str, str]:
    """The question that the lead-in turns into: its 以下几个 replaced by 哪几个."""
    lead = view.rstrip("：；，。 　")
    if found := _CASES.search(lead):
        return lead, lead, f"{_by_law(passage)}哪{number}种{found['noun']}下，{found['rest']}？"
    if any(one.count for one in coordination.find(lead)):
        return "", "", ""  # A和B两个方面: the lead-in names the members itself
    if found := _ANNOUNCED.search(lead) or _COUNTED.search(lead):
        scope = scoped(passage, passage.view.index(lead) + found.start())
        before = lead[: found.start()]
        if scope is None and (not 4 <= len(before) <= 40 or _LOOSE_LEAD.match(before)):
            return "", "", ""
        left, subject = scope or (before, before)  # 做好防汛工作要抓好: the lead-in is its own subject
        return lead, subject, f"{_by_law(passage)}{left}哪{number}{found['measure'] or '项'}{found['noun']}？"
    said = _topic_of(lead)
    if _NAMES_SET.search(said) and view.rstrip().endswith(("：", "包括", "有", "是")) and clauses.is_term(said):
        return said, said, f"{said}有哪{number}项？"
    who = whose(passage, title=False)
    if not who or family not in _PROSE or not 4 <= len(said) <= 30 or _LOOSE_LEAD.match(said):
        return "", "", ""
    return said, said, f"{who}就“{said}”提出了哪{number}点？"


def _topic_of(lead: str) -> str:
    """What a lead-in is about: its last clause; of a member of an outer series (二要优化结构，搭建…) the head."""
    outer = next(iter(markers(lead)), None)
    stretches = clauses.clauses(lead)
    if outer is not None and outer.start == 0:
        return lead[outer.end : next(b for a, b in stretches if b > outer.end)]
    return lead[clauses.after_lead(lead, stretches[-1][0]) :] if stretches else ""


def _by_law(passage: Passage) -> str:
    return f"根据{passage.law}，" if passage.law else ""


def _from_title(passage: Passage, number: str) -> tuple[str, str, str]:
    """The question that the heading over the series turns into, or the article's title."""
    heading = next(
        (
            one
            for one in reversed(passage.page.sentences[max(0, passage.index - 2) : passage.index])
            if "heading" in one.flags and passage.page.article_at(one.span.start) is passage.article
        ),
        None,
    )
    title = heading.span.text.strip() if heading else passage.article.title if passage.article else None
    who = whose(passage, title=False)
    if not title or not who:
        return "", "", ""
    return title, title, f"关于“{title}”，{who}提出了哪{number}点？"


RULES = (series,)
