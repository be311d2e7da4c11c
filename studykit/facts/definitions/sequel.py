"""What the later clauses of a sentence say of the thing that opens it, or of the one that the entry of an encyclopaedia is on: what it
was before, where it lies, over which places it reaches, how it was built, what it was recognised as."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, numerals, words
from studykit.chinese.speakers import is_person
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._entry import of_which
from studykit.facts._meaning import opens_with_verb
from studykit.facts._notes import is_name
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._titles import entry_in_lead
from studykit.facts.definitions.appraisal import Appraisal
from studykit.facts.definitions.entry import is_place_name
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "definition"

_FORMERLY = re.compile(r"(?:其)?前身(?:为|是|系)(?P<what>[^，。；：？！]{3,34})(?=[，。；]|$)")
_LIES = re.compile(r"(?P<cue>位于|坐落于|坐落在|地处)(?P<where>[^，。；：？！]{2,26}?)(?=[，。；]|$)")
_SPANS = re.compile(
    r"(?P<cue>地跨|横跨|横贯|流经|毗邻|途经|纵贯)(?P<row>[^，。；：？！]{3,40}?)(?P<count>[两二三四五六七])(?P<unit>个?[省市县区州国]|个行政区|个[一-鿿]{2,4})(?=[，。；]|$)"
)
_BUILT_BY = re.compile(
    r"(?P<verb>[采採]用|运用|使用)(?P<said>[^，。；：？！]{2,24}?(?P<kind>工法|技术|工艺|方法|法|结构|工艺法))(?P<did>筑成|建成|建造|修建|修筑|制成|制作|铸造|烧制|施工|建造而成)(?=[，。；]|$)"
)
_RECOGNISED = re.compile(
    r"(?P<who>[^，。；：？！]{2,16}?)?被(?P<by>[^，。；：？！]{2,14}?)?(?P<verb>确定为|确立为|列为|评为|认定为|评定为)(?P<what>[^，。；：？！]{4,34})(?=[，。；]|$)"
)
_STATE = re.compile(
    r"(?P<case>标准状况下|标准状态下|通常状况下|通常情况下|常温常压下|常温下)，?(?:为|是|呈)(?P<what>[^，。；：？！]{3,16}?(?P<kind>气体|液体|固体|晶体|粉末))(?=[，。；]|$)"
)
_COLOUR = re.compile(
    r"(?P<who>[^，。；：？！]{2,12}?)(?P<verb>呈现?|为|是)(?P<what>[一-鿿]{0,2}[红橙黄绿蓝靛紫黑白灰褐棕青金银赤紅黃綠藍銀]色)(?P<kind>晶体|固体|液体|气体|粉末|沉淀)?(?=[，。；]|$)"
)
_SHOWS_AS = re.compile(
    r"(?P<who>[^，。；：？！“”]{2,20}?)(?P<verb>呈现?出?)(?P<what>“[^”]{2,12}”)的?(?P<kind>[^，。；：？！的]{0,8}?(?:变化|格局|分布|趋势|特点|特征|形态|结构|状态|规律|走势|态势))(?=[，。；]|$)"
)
_ROLE = re.compile(
    r"(?P<role>(?:前|后|后)?(?:\d+回)?(?:作者|整理者|编者|译者|编纂者|主编|总设计师|设计师|设计者|创办人|创始人|创建者|发明者|奠基人))(?:为|是)(?P<who>[^，。；：？！的]{2,16})(?=[，。；]|$)"
)
_MEASURED = re.compile(r"[长高宽深]\d|全长|总长|面积|位于|始建")
_VERB = re.compile("(?<=..)(?:始建|创建|建立|成立|位于|建成|创办)$")
_LOOSE = re.compile("[这那其它他她我你该此]")


@cued("前身[为是系]")
def formerly(passage: Passage) -> Iterator[Fact]:
    """X始建于…，前身为Y: what it was before."""
    for at, _date in statements(passage):
        found = _FORMERLY.match(passage.view, at)
        whose = _of_whom(passage, at) if found else ""
        if found and whose and not _LOOSE.search(found["what"]):
            yield _particular(passage, "formerly", found, whose, "前身", "what", f"{whose}的前身是什么？")


@cued("位于|坐落|地处")
def lies(passage: Passage) -> Iterator[Fact]:
    """位于Y, in an entry: where the thing that the entry is on lies."""
    found = _LIES.match(passage.view, passage.start) if passage.before and not _LIES.search(passage.before.view) else None
    whose = entry_in_lead(passage) if found else ""
    if found and whose and is_place_name(found["where"]):
        yield _particular(passage, "lies", found, whose, found["cue"], "where", f"{whose}位于何处？")


@cued("地跨|横跨|横贯|流经|途经|纵贯|毗邻")
def spans(passage: Passage) -> Iterator[Fact]:
    """地跨A、B、C三个省: over which places it reaches."""
    for at, _date in statements(passage):
        found = _SPANS.match(passage.view, at)
        whose = _of_whom(passage, at) if found else ""
        members = _members(passage, *found.span("row")) if found and whose else ()
        if found and members and len(members) == numerals.parse(found["count"]):
            unit = found["unit"] if found["unit"].startswith("个") else f"个{found['unit']}"
            prompt = f"{whose}{found['cue']}哪{found['count']}{unit}？"
            yield Appraisal(passage.cut(*found.span()), "spans", passage.voice, whose, found["cue"], members, prompt)


@cued("[采採运使]用.*[筑建修制铸烧施]")
def built_how(passage: Passage) -> Iterator[Fact]:
    """X长…，采用Y工法筑成: how it was built."""
    for at, _date in statements(passage):
        found = _BUILT_BY.match(passage.view, at)
        whose = _of_whom(passage, at) if found else ""
        if found and whose and not _LOOSE.search(found["said"]):
            kind = found["kind"] if len(found["kind"]) > 1 else "方法"
            yield _particular(
                passage, "built_how", found, whose, "how", "said", f"{whose}{found['verb']}什么{kind}{found['did']}？"
            )


@cued("被.*(?:[确列评认]为|[定立]为)", "被")
def recognised(passage: Passage) -> Iterator[Fact]:
    """1959年，X被国家确定为Y; 2000年，被确定为Z: as what, and when."""
    for at, date in statements(passage):
        found = _RECOGNISED.match(passage.view, at)
        if found is None or not re.search(r"\d{3}", date) or _LOOSE.search(found.group()):
            continue
        whose = found["who"] or _before(passage)
        if whose and clauses.is_term(whose) and not opens_with_verb(whose):
            prompt = f"{whose}于{date}被{found['by'] or ''}{found['verb']}什么？"
            yield _particular(passage, "recognised", found, whose, f"{date}{found['verb']}", "what", prompt)


@cued("[况态温压]下，?[为是呈]")
def state(passage: Passage) -> Iterator[Fact]:
    """X…，标准状况下为无色气体: what it looks like then."""
    for at, _date in statements(passage):
        found = _STATE.match(passage.view, at)
        whose = _of_whom(passage, at) if found else ""
        if found and whose:
            prompt = f"{found['case']}，{whose}是怎样的{found['kind']}？"
            yield _particular(passage, "state", found, whose, found["case"], "what", prompt)


@cued("色")
def coloured_so(passage: Passage) -> Iterator[Fact]:
    """X呈Y色, X为Y色晶体: of what colour it is."""
    for at, _date in () if passage.law else statements(passage):
        found = _COLOUR.match(passage.view, at)
        if found and (found["kind"] or found["verb"][0] == "呈") and is_name(found["who"]) and not _LOOSE.search(found["who"]):
            kind = f"的{found['kind']}" if found["kind"] else ""
            who = of_which(passage, found["who"]) + found["who"]
            prompt = f"{who}{found['verb'].replace('为', '是')}什么颜色{kind}？"
            yield _particular(passage, "coloured_so", found, who, "colour", "what", prompt)


@cued("呈[现出]*“")
def shows_as(passage: Passage) -> Iterator[Fact]:
    """X呈“Y”的格局: which form it takes."""
    for at, _date in statements(passage):
        found = _SHOWS_AS.match(passage.view, at)
        if found and clauses.is_term(found["who"]) and not _LOOSE.search(found["who"]):
            prompt = f"{found['who']}{found['verb']}怎样的{found['kind']}？"
            yield _particular(passage, "shows_as", found, found["who"], found["kind"], "what", prompt)


@cued("(?:者|师|人|主编)[为是]")
def role(passage: Passage) -> Iterator[Fact]:
    """《X》…，整理者为W: who had that part in the work that the sentence opens with."""
    for at, _date in statements(passage):
        found = _ROLE.match(passage.view, at)
        whose = _of_whom(passage, at) if found else ""
        if found and whose and all(is_person(one) for one in found["who"].split("、")):
            yield _particular(passage, "role", found, whose, found["role"], "who", f"{whose}的{found['role']}是谁？")


def _members(passage: Passage, start: int, end: int) -> tuple[Span, ...]:
    """The names in the row between ``start`` and ``end`` of the view; the last joint may be a word."""
    marks = [mark.span() for mark in re.finditer("、", passage.view[:end]) if mark.start() >= start]
    last = re.compile("[和与及]|以及").search(passage.view, max([start, *(b for _, b in marks)]) + 2, end)
    edges = [start, *(edge for mark in [*marks, *([last.span()] if last else [])] for edge in mark), end]
    return tuple(passage.cut(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True))


def _of_whom(passage: Passage, at: int) -> str:
    """Of what the clause at ``at`` of the view, which names nothing, tells: the noun that opens the sentence, or the entry's."""
    topic = passage.topic
    opens = topic is not None and topic.start - passage.span.start in (passage.start, 0)
    if topic is not None and opens and topic.start - passage.span.start < at:
        return _VERB.sub("", passage.view_of(topic))
    first, _date = next(statements(passage), (passage.start, ""))
    clause = re.split("[，（。；]", passage.view[first:at])[0]
    named = next((clause[:end] for end in range(min(len(clause), 14), 1, -1) if _is_whole(clause, end)), "")
    return _VERB.sub("", named) or entry_in_lead(passage)


def _is_whole(clause: str, end: int) -> bool:
    """Whether the first ``end`` characters of ``clause`` are a noun, and what follows begins its predicate."""
    named, rest = clause[:end], clause[end:]
    cut = [word.start for word in words.segment(clause)]
    measured = bool(_MEASURED.match(rest))
    begins = measured or not rest or (end in cut and opens_with_verb(rest))
    return (
        begins
        and not re.search(r"\d", named)
        and clauses.is_term(named)
        and not opens_with_verb(named)
        and not _LOOSE.search(named)
    )


def _before(passage: Passage) -> str:
    """What the sentence before, in the same paragraph, says the same of: its subject before 被."""
    before = passage.before if not passage.first else None
    for at, _date in statements(before) if before else ():
        found = _RECOGNISED.match(before.view, at) if before else None
        if found and found["who"]:
            return found["who"]
    return ""


def _particular(
    passage: Passage, rule: str, found: re.Match[str], whose: str, aspect: str, answer: str, prompt: str
) -> OneAnswer:
    return OneAnswer(passage.cut(*found.span()), rule, passage.voice, whose, aspect, passage.cut(*found.span(answer)), prompt)


RULES = (formerly, lies, spans, built_how, recognised, state, coloured_so, shows_as, role)
