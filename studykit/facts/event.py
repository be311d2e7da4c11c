"""When something happened: dates with the event that they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses, words
from studykit.chinese.script import fold
from studykit.facts._dating import Dated, dates, found_in
from studykit.facts._passage import Passage
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "date"


@dataclass(frozen=True, slots=True)
class Event(Fact):
    """``what`` happened at ``when``; ``year`` is the stretch that gives its year where the date itself does not."""

    what: str
    when: Span
    year: Span | None
    prompt: str

    def ask(self) -> Iterator[Question]:
        """When did it happen?"""
        said = (self.year.text if self.year else "") + self.when.text
        spans = (self.year, self.when) if self.year else (self.when,)
        yield Question(self.what, "when", self.prompt, spans, ("".join(said.split()),))


_HAPPENS = (
    "召开|举行|举办|开幕|闭幕|成立|建立|创立|创办|创建|设立|组建|启动|开工|竣工|建成|通车|投产|投入使用|印发|发布|公布|颁布|通过|施行|实施|生效|废止|修订|修正|签署|签订|"
    "批准|提出|发表|出版|爆发|发生|开始|结束|兴起|诞生|出生|逝世|去世|病逝|牺牲|登基|即位|迁都|定都|统一|灭亡|独立|起义|投降|发现|发明|发射|首飞|入选|列入|加入|"
    "获得|获|荣获|当选|就任|担任|任命|毕业|考入|访问|抵达|到达|攻克|占领|收复|解放|宣布|宣告|确立|明确|要求|强调|指出|写入|形成|完成|实现|达到|达成|取得|成为|改名|更名|改称|设|"
    "迁|建|始建|落成|挂牌|揭牌|上线|开通|推出|出台|下发|作出|审议|决定|恢复|取消|开放|参加|主持|考察|调研|视察|听取"
)
_EVENT = re.compile(_HAPPENS)
_MEETING = re.compile(
    r"(?:主持)?(?:召开|举行|举办)[了的]?(?P<what>[^，。；：“”]{2,30}?(?:会议|大会|座谈会|论坛|峰会|全会|学习|讨论会|研讨会|发布会|会))(?:时|上|期间)?(?=[，。；：]|[^，。；：]{0,4}(?:指出|强调|提出))"
)
_LIFE = re.compile(
    r"(?P<name>[^，。（）；：]{2,8})（(?P<born>[^（）—－–~，]{1,12}年[^（）—－–~，]{0,8})[—－–~]{1,2}(?P<died>[^（）—－–~，]{1,12}年[^（）—－–~，]{0,8})）"
)
_OF_A_PERSON = re.compile(r"，?(?:名|字|号|原名|本名|又名|笔名|[^，。]{2,12}人[，。])")
_BRACKETED_YEAR = re.compile(r"（(?:公元)?前?\d{1,4}年）")
_MEETING_NAME = re.compile(r"[^，。；：？！]{4,40}(?:会议|大会|座谈会|论坛|峰会|全会|集体学习|研讨会|发布会)")
_NAMED = re.compile(
    r"(?<=[”》])(?:这|這)一(?:[^，。；：“”]{0,4}?的?)(?:概念|论断|命题|理念|范畴|思想|战略|目标|主题|口号|说法|提法|要求|任务|方针|词汇|表述|术语)"
)
_OF = re.compile(
    r"(?P<verb>发生|开始|兴起|爆发|出现|形成|诞生)?的(?P<what>[^，。；：、的]{1,14}?(?:革命|运动|战争|战役|起义|事件|事变|改革|变法|危机|政变|会议|大会|之变|惨案|盟约|条约))"
)
_HEAD = re.compile(r"^(?:据[^，]{2,12}，|(?:早|就)?在|于|到了?|至|截至|自|从|直到|大约|约|公元)?")
_SAYS = re.compile(r"(?:提出|指出|强调|(?<![的作项])要求|明确|宣布|决定|(?<!的)规定)$")
LONGEST_EVENT = 44
_BETWEEN = re.compile(r"(?:（[^）]{2,12}）)?[，、：\s—-]*")
_DANGLING = frozenset(["方", "才", "始", "即", "又", "再", "便", "就", "也", "乃"])
_OPENS_PREDICATE = frozenset(
    ["在", "于", "正式", "首次", "再次", "将", "被", "由", "从", "向", "率", "率领", "开始", "第一次", "主持", "公开"]
)
_A_FIGURE = re.compile(r"(?:实现|达到?|完成|为|增长|下降|突破|超过)[^，。]{0,12}\d")


def dated(passage: Passage) -> Iterator[Fact]:
    """On a date, something happened: the date opens a clause that tells an event."""
    for date in dates(passage):
        opening = passage.view[clauses.clause_start(passage.view, date.start) : date.start]
        hedge = re.match(r"预计|计划|争取", opening)
        if _HEAD.sub("", opening.removeprefix(hedge.group() if hedge else "")) or re.search(r"截至|自|从|直到|到|至", opening):
            continue
        told = _told(passage, date.end)
        if (
            told
            and _EVENT.search(told)
            and not _MEETING.search(told + "，")
            and not re.match(r"[^，]{0,4}的|.*在即$", told)
            and not _A_FIGURE.search(told)
        ):
            prompt = _when(told)
            yield from _event(passage, "dated", date, told, (hedge.group() + prompt) if hedge else prompt)


def met(passage: Passage) -> Iterator[Fact]:
    """On a date, somebody held a meeting: asked by the meeting."""
    for date in dates(passage):
        found = _MEETING.search(passage.view, date.end)
        if (
            found
            and "。" not in passage.view[date.end : found.start()]
            and not calendar_between(passage, date.end, found.start())
        ):
            what = found["what"]
            yield from _event(passage, "met", date, what, f"{what}于何时召开？")


def within(passage: Passage) -> Iterator[Fact]:
    """X于某日通过: the date stands inside the clause, after its subject."""
    for date in dates(passage):
        start = max(clauses.clause_start(passage.view, date.start), min(passage.start, date.start))
        before = passage.view[start : date.start]
        lead = re.search(r"(?:于|在|自|生于|卒于|始于|建于|始建于|成立于|创立于|创建于)$", before)
        after = _rest(passage.view, date.end)
        subject = before[: lead.start()] if lead else before
        if not lead or (
            not clauses.is_term(re.sub(r"^(?:它|其)", "", subject) or "") and not (passage.topic and len(subject) < 2)
        ):
            continue
        if (len(lead.group()) > 1 and not after.strip()) or _EVENT.search(after) or after.startswith("起"):
            whose = subject if clauses.is_term(subject) else passage.topic.text if passage.topic else ""
            whose = (passage.law or "") if re.match(r"本[^，]{1,3}$", whose) else whose
            if whose:
                yield from _event(passage, "within", date, whose + lead.group() + after, f"{whose}{lead.group()}何时{after}？")


def of_time(passage: Passage) -> Iterator[Fact]:
    """某年代开始的X: a date that qualifies what happened then."""
    for date in dates(passage):
        found = _OF.match(passage.view, date.end)
        if found and date.when.grain in ("century", "decade", "year", "month", "day") and clauses.is_term(found["what"]):
            prompt = f"{found['what']}{found['verb'] or '发生'}于何时？"
            yield from _event(passage, "of_time", date, found["what"], prompt)


def since(passage: Passage) -> Iterator[Fact]:
    """自某年X提出Y以来: the event that a period is counted from."""
    for date in dates(passage):
        found = re.compile(r"，?(?P<told>[^，。；：]{4,30})以来").match(passage.view, date.end)
        if found and re.search(r"自从?$", passage.view[: date.start]) and _EVENT.search(found["told"]):
            yield from _event(passage, "since", date, found["told"], _when(found["told"]))


def timeline(passage: Passage) -> Iterator[Fact]:
    """A date alone on its line, and under it the name of a meeting, with perhaps one label between."""
    lines = passage.page.sentences[max(0, passage.index - 4) : passage.index + 1]
    names = [number for number, line in enumerate(lines) if _MEETING_NAME.fullmatch(fold(line.span.text).strip(" ●·"))]
    if not passage.first or not names or any("heading" not in line.flags for line in lines[names[-1] + 1 : -1]):
        return
    name = lines[names[-1]].span.strip(" ●·")
    for line in lines[max(0, names[-1] - 2) : names[-1]]:
        when = fold(line.span.text).strip()
        found = next(iter(found_in(when)), None)
        if found and found[:2] == (0, len(when)) and found[2].year is not None:
            yield Event(name, "timeline", None, name.text, line.span.strip(), None, f"{name.text}于何时举行？")


def lived(passage: Passage) -> Iterator[Fact]:
    """X（1031年—1095年），字存中: when a person was born and died, told by what is only said of persons."""
    found = _LIFE.match(passage.view, passage.start)
    if found and _OF_A_PERSON.match(passage.view, found.end()):
        name = found["name"]
        for part, word in (("born", "生"), ("died", "卒")):
            when = passage.cut(*found.span(part))
            proof = passage.cut(found.start(), found.end())
            yield Event(proof, "lived", None, f"{name}{word}", when, None, f"{name}{word}于何时？")


def calendar_between(passage: Passage, start: int, end: int) -> bool:
    """Whether another date stands between two places of the sentence."""
    return any(start <= a < end for a, _b, _when_ in found_in(passage.view))


def _told(passage: Passage, start: int) -> str:
    """What is told to have happened: the clause after a date, with its subject; empty where no subject is known.

    Where the clause only says who says so, the next one belongs to it.
    """
    view = passage.view
    at = start + len(_BETWEEN.match(view, start).group())  # type: ignore[union-attr]
    told = _rest(view, at)
    if _SAYS.search(told) and at + len(told) < len(view) and view[at + len(told)] in "，：":
        more = _rest(view, at + len(told) + 1)
        if len(told) + len(more) < LONGEST_EVENT and clauses.is_balanced(more):
            told = f"{told}，{more}"
    told = _with_subject(passage, _NAMED.sub("", told))
    if _SAYS.search(told) or not clauses.is_balanced(told):
        return ""
    return told if 3 < len(told) <= LONGEST_EVENT else ""


def _with_subject(passage: Passage, told: str) -> str:
    """``told``, or ``told`` after the topic where it opens with its verb; empty where nobody knows who did it."""
    first = next((word.text for word in words.segment(told)), "")
    if first[:1] in _DANGLING:
        return ""
    if (
        first[:1] in "“《"
        or words.tag(first).startswith(("n", "j", "l", "i", "eng", "x", "b", "s", "m", "vn", "a"))
        or not words.tag(first)
    ):
        return told if len(first) > 1 or words.tag(first)[:1] in ("n", "j", "b") or first in "“《" else ""
    title = passage.article.title if passage.article else None
    subject = passage.topic.text if passage.topic else title if title and len(title) <= 4 else ""
    return f"{subject}{told}" if subject and first[:1] not in _DANGLING else ""


def _rest(view: str, start: int) -> str:
    """The rest of the clause from ``start`` on, quotations kept whole."""
    end = next((b for a, b in clauses.clauses(view[start:])), 0)
    return view[start : start + end]


def _when(told: str) -> str:
    """The question of a told event: 于何时 after its subject, or 是在何时 behind it where no subject can be told."""
    at = _subject_end(told)
    if 1 < at < len(told):
        will = told.startswith("将", at)
        return f"{told[:at]}{'将' if will else ''}于何时{told[at + will :]}？"
    return f"{told}是在何时？"


def _subject_end(told: str) -> int:
    """Where the nouns that open ``told`` end and its verb, preposition or adverb begins; quotations are kept whole."""
    at = 0
    for word in words.segment(told):
        if at and clauses.is_balanced(told[:at]):
            if word.text in _OPENS_PREDICATE:
                return at
            if _EVENT.fullmatch(word.text):
                # 通车典礼在南口举行: an event noun before the verb; then nothing is inserted.
                return 0 if re.search(r"举行|召开|举办|开幕|闭幕", told[word.end :]) else at
        at = word.end
    return 0


def _event(passage: Passage, rule: str, date: Dated, what: str, prompt: str) -> Iterator[Fact]:
    # 紹聖二年（1095年）: the year in brackets belongs to the date.
    bracket = _BRACKETED_YEAR.match(passage.view, date.end)
    when = passage.cut(date.start, bracket.end() if bracket else date.end)
    proof = passage.cut(date.start, min(date.end + len(what) + 2, len(passage.view)))
    yield Event(proof, rule, None, what, when, date.year, prompt)


RULES = (met, dated, within, of_time, since, timeline, lived)
