"""Members that are clauses of one sentence: what a law is made for, what somebody wants, what something has brought about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from studykit.chinese import actions, clauses, numerals
from studykit.chinese.class_nouns import Stretch
from studykit.chinese.script import fold
from studykit.facts import _headings
from studykit.facts._cues import cued
from studykit.facts._lists import Enumeration
from studykit.facts._passage import Passage
from studykit.facts._scope import subject_of
from studykit.model.fact import Fact

KIND = "list"

_FOR_LAW = re.compile(
    r"为了?(?P<aims>[^。；：]{4,120}?)，(?:(?:根据|依据|依照|按照|遵照)[^。；：]{1,60}?，)?(?:结合[^，。]{2,20}，)?制定(?:本|这[部个]|该)"
)
_WANTS = re.compile(
    r"(?P<who>[^，。；：？！、]{2,14}?)(?P<wants>(?:强烈|迫切|坚决|积极|极力|纷纷|一致|竭力|首先|公开|明确)*(?:要求|主张|提倡|倡导|呼吁|力主))(?=[^，。；：“]{4})"
)
# What a demand leads to is none itself.
_WHAT_FOR = re.compile("从而|进而|以便|以期|使|让|促进|推动|实现|[为给]")
_BEHIND = r"(?:也|又|还|并且?|而且|则|更|同时|毕竟|从而|进而|进一步|客观上|在?一定程度上|有力地?|沉重地?|极大地?|大大|为此后?|初步|直接|间接)*"
_DID = (
    r"(?:动摇|打破|冲击|打击|促进|推动|加速|加快|刺激|抵制|揭开|开创|开辟|奠定|培养|造就|引进|引入|传播|解放|启发|启迪|唤醒|激发|鼓舞|提高|增强|加强|巩固|维护|捍卫|结束|推翻|"
    r"瓦解|削弱|加深|加剧|加重|造成|导致|引发|缓和|改善|扩大|拓展|丰富|积累|促成|确立|建立|实现|保卫|树立|壮大|沟通|便利|带动|密切|繁荣|改变|破坏|阻碍|延缓|恶化|减少|降低|增加|宣传|弘扬|顺应|适应|满足|限制|遏制|粉碎|保护|保障|保存)"
)
_EFFECT = re.compile(
    rf"(?P<lead>{_BEHIND})(?:{_DID}了|使(?!用|得到?了?$)[^，]{{4,}}|[为给][^，]{{2,20}}(?:作|做|创造|提供|奠定|准备|打下|开辟|积累|扫清|铺平|注入)了|对[^，]{{2,20}}?(?:也|还|又)?(?:起|产生|发挥|造成|有)(?:到|过)?了)"
)
_LIMIT = re.compile(
    rf"(?P<lead>{_BEHIND})(?:对[^，]{{2,14}})?(?P<limit>存在|带有|没有|未能?|缺乏|忽视|脱离|局限|不能|过于|片面)[^，]{{3,}}"
)
_IS = re.compile("(?:是|成为|标志着)")
_BUT = re.compile(r"但是?|然而|不过|当然|可是")
# What 但是，它 takes up has been named within so many characters.
_NEAR = 200
_SHORTEST, _LONGEST = 3, 26
_MOST = 6
_Members = list[Stretch]


@cued("为.*制定")
def made_for(passage: Passage) -> Iterator[Fact]:
    """为了A，B，C，制定本法: what a law, or what calls itself one, is made for."""
    law = passage.law
    found = _FOR_LAW.search(passage.view, passage.start)
    if found and law:
        aims = _parts(passage, *found.span("aims"))
        if len(aims) > 1 and all(actions.is_action(passage.view[a:b]) for a, b in aims):
            yield from _fact(passage, "made_for", law, "目的", aims, f"制定{law}的目的有哪{_number(aims)}项？", view=False)


@cued("要求|主张|提倡|倡导|呼吁|力主")
def wanted(passage: Passage) -> Iterator[Fact]:
    """X要求做A，做B: what somebody wants, in as many clauses."""
    starts = [max(a, passage.start) for a, b in clauses.clauses(passage.view) if b > passage.start]
    for found in filter(None, (_WANTS.match(passage.view, start) for start in starts)):
        parts = _parts(passage, found.end(), len(passage.view))
        named = clauses.is_term(found["who"]) and not passage.voice and subject_of(f"{found['who']}要")
        if named and len(parts) > 1 and all(_is_wanted(passage.view[a:b]) for a, b in parts):
            prompt = f"{found['who']}{found['wants']}什么？（{_number(parts)}点）"
            yield from _fact(passage, "wanted", found["who"], found["wants"], parts, prompt, view=False)


def _is_wanted(words: str) -> bool:
    return actions.is_action(words) and "了" not in words and not _WHAT_FOR.match(words)


@cued("了.*，")
def effects(passage: Passage) -> Iterator[Fact]:
    """X动摇了A，使B，为C创造了条件: what something has brought about, in at least three clauses of its sentence."""
    subject, start = _subject(passage)
    parts = _parts(passage, start, len(passage.view)) if subject else []
    if parts and _IS.match(passage.view, parts[-1][0]):
        parts.pop()  # what it is as a whole
    found = [_EFFECT.match(passage.view, a, b) for a, b in parts]
    if not 2 < len(parts) <= _MOST or not all(found):
        return
    members = [(one.end("lead"), b) for one, (_, b) in zip(found, parts, strict=True) if one]
    prompt = f"{subject}产生了哪{_number(members)}点影响？"
    yield from _fact(passage, "effects", subject, "影响", members, prompt, view=True)


@cued("没有|未|缺乏|忽视|脱离|不能")
def limits(passage: Passage) -> Iterator[Fact]:
    """但是，X存在A，而且没有B: in what something that has been praised before falls short."""
    if not _BUT.match(passage.view.lstrip()) or passage.first:
        return
    subject, start = _subject(passage)
    parts = _parts(passage, start, len(passage.view)) if subject else []
    found = [_LIMIT.match(passage.view, a, b) for a, b in parts]
    if 1 < len(parts) <= _MOST and all(found) and len({one["limit"] for one in found if one}) > 1:
        members = [(one.end("lead"), b) for one, (_, b) in zip(found, parts, strict=True) if one]
        prompt = f"{subject}有哪{_number(members)}点局限？"
        yield from _fact(passage, "limits", subject, "局限", members, prompt, view=True)


def _subject(passage: Passage) -> tuple[str, int]:
    """What the sentence speaks of, by its name or by an 它 for the topic, and where its predicate begins; empty where nothing is."""
    view, start = passage.view, passage.start
    if passage.topic is not None:
        topic = passage.view_of(passage.topic)
        for subject in (topic, "它", "这一运动", "其"):
            if view.startswith(subject, start):
                return topic, start + len(subject)
    theme = _headings.of_title(passage.article) if view.startswith("它", start) else None
    if theme and theme in fold(passage.page.document.text[max(0, passage.span.start - _NEAR) : passage.span.start]):
        return theme, start + 1
    subject = subject_of(view[start : next((b for a, b in clauses.clauses(view) if b > start), start)])
    return (subject, start + len(subject)) if len(subject) > 1 and view.startswith(subject, start) else ("", start)


def _parts(passage: Passage, start: int, end: int) -> _Members:
    """The clauses between ``start`` and ``end``; none where a full stop or a colon parts them, or one has a subject of its own."""
    parts = [(max(a, start), min(b, end)) for a, b in clauses.clauses(passage.view) if b > start and a < end]
    return parts if not re.search("[。；：？！](?!$)", passage.view[start:end]) else []


def _number(members: Sequence[Stretch]) -> str:
    return numerals.to_chinese(len(members))


def _fact(passage: Passage, rule: str, topic: str, named: str, members: _Members, prompt: str, view: bool) -> Iterator[Fact]:
    spans = tuple(passage.cut(a, b) for a, b in members)
    if all(_SHORTEST <= len(span) <= _LONGEST for span in spans):
        proof = passage.cut(members[0][0], members[-1][1])
        yield Enumeration(proof, rule, passage.voice, topic, named, spans, True, prompt, view)


RULES = (made_for, wanted, effects, limits)
