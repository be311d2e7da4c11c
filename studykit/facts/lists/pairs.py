"""Two and more that share a place without being counted: A和B成为N, 作为N的A和B, 发表《A》和《B》, 在中央有A、在地方有B."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from studykit.chinese import clauses, coordination, words
from studykit.chinese._list_edges import first_member
from studykit.chinese.categories import measure_of_members
from studykit.chinese.class_nouns import Stretch
from studykit.facts import _headings
from studykit.facts._cues import cued
from studykit.facts._lists import Asked, Enumeration, in_place, is_open
from studykit.facts._passage import Passage
from studykit.facts._questions import number_of
from studykit.facts._wording import common_noun
from studykit.model.fact import Fact

KIND = "list"

_ONE = r"[^，。；：？！、的和与及]{2,14}?"
_BECOME = re.compile(
    rf"(?P<list>{_ONE}(?:和|与|以及|及){_ONE})(?P<rest>(?:共同|先后|一起|一道)*(?:成为|构成|组成)了?(?!的)[^，。；：？！]{{5,30}})(?=[，。；]|$)"
)
_AS = re.compile(
    rf"作为(?P<what>[^，。；：？！]{{3,20}}的[^，。；：？！的]{{2,10}})，(?P<list>{_ONE}(?:和|与|以及|及){_ONE})(?=正|是|在|将|已|都|均|能|对|为|具有)"
)
_JOINT = re.compile("以及|和|与|及")
_SHARED = "工程|平台|制度|机制|体系|行动|战略|计划|模式|中心|基地|精神|能力|优势|作用|产业|技术|资源|市场|理念|意识|思维|政策|方法|方式|原则|标准|目标|任务|责任|权利|义务|项目|系统|服务|学校|学院|产品"
_OF_ONE_KIND = re.compile(rf"(?P<noun>{_SHARED})(?P<joint>和|与|以及|及)[^，。；：？！、的和与及]{{1,12}}(?P=noun)(?=[，。；]|$)")
_TWO_CLASSES = re.compile(
    r"、(?P<inner>[^，。；：？！等和与及]{2,30})等(?P<noun>[^，。；：、等和与及的]{2,8})(?:和|与|以及|及)(?P<two>[^，。；：等和与及]{4,30})等(?P<other>[^，。；：、等的]{2,12})(?=[，。；]|$)"
)
_TITLES = re.compile(
    r"(?P<verb>发表|刊登|撰写|写下|写成|著有?|编著|编写|编有?|出版|创作|译有?|留有|(?P<noun>代表作品?|主要作品|主要著作|主要论著)(?:有|为|是|包括))了?(?P<list>《[^《》]+》(?:(?:、|和|与|及|以及)?《[^《》]+》)+)(?P<open>等)?(?=[，。；的]|$)"
)
_TITLE = re.compile("《[^《》]+》")
# On a day one writes articles; what has been written in a life is works.
_ON_A_DAY = re.compile("发表|刊登")
_SAYS_WHOSE = re.compile(
    r"(?:其|他们的|(?P<owner>[^，。；：其]{2,10}?)的?)(?P<class>(?:主要|重要|著名)?(?:代表人物|代表作家|代表作品?|代表|领袖|首领|将领|成员|名将|名臣|弟子|门人|作家|诗人|学者))，在"
)
_AT_PLACE = re.compile(r"(?<=，)在(?P<where>[^，。；：、有]{1,8})有(?P<list>[^，。；：]{2,40}?)(?P<open>等)?(?=[，。；]|$)")
_CALLED = re.compile(r"(?:称为|称作|叫做?|史称|形成了?|是)“?(?P<name>[^，。；“”的]{2,8})”?[。；]?$")
_MOST = 7
_SHORTEST = 4


@cued("成为|构成|组成")
def become(passage: Passage) -> Iterator[Fact]:
    """A和B成为X的N: two that become something, at the beginning of a clause."""
    for start, _ in clauses.clauses(passage.view):
        found = _BECOME.match(passage.view, clauses.after_lead(passage.view, max(start, passage.start)))
        members = _two(passage, found.span("list")) if found else []
        if found and members:
            prompt = f"{_which(passage, members)}{found['rest']}？"
            yield from _fact(passage, "become", found["rest"], (found.start(), found.end()), members, prompt)


@cued("作为")
def taken_for(passage: Passage) -> Iterator[Fact]:
    """作为X的N，A和B正…: two of one kind that are something, before what they do."""
    found = _AS.match(passage.view, passage.start)
    members = _two(passage, found.span("list")) if found else []
    which = _which(passage, members) if members else ""
    if found and which and not which.endswith("者"):
        prompt = f"{found['what']}是{which}？"
        yield from _fact(passage, "taken_for", found["what"], (found.start(), found.end()), members, prompt)


def _two(passage: Passage, stretch: Stretch) -> list[Stretch]:
    """The two terms of ``stretch`` of the view; empty where they are none."""
    members = coordination.members_of(passage.view, *stretch) or _by_name(passage.view, stretch)
    named = len(members) == 2 and all(clauses.is_term(passage.view[a:b]) for a, b in members)
    return members if named and not _shares_verb(*(passage.view[a:b] for a, b in members)) else []


def _shares_verb(one: str, two: str) -> bool:
    """Whether a doing ends the second that may be that of both: 小麦和水稻种植."""
    ends = [words.tag(words.segment(term)[-1].text) for term in (one, two)]
    return ends[1] in ("v", "vn") and ends[0] not in ("v", "vn")


def _by_name(view: str, stretch: Stretch) -> list[Stretch]:
    """The two of ``stretch`` where the second has a name in quotation marks of its own, whatever its length: 大学和《新潮》编辑部."""
    joint = _JOINT.search(view, *stretch)
    second = (joint.end(), stretch[1]) if joint else stretch
    return [(stretch[0], joint.start()), second] if joint and view[second[0]] in "《“" else []


def _which(passage: Passage, members: list[Stretch]) -> str:
    noun = common_noun([passage.view[a:b] for a, b in members])
    return f"哪两{measure_of_members(noun)}{noun}" if noun else "哪两者"


def _fact(passage: Passage, rule: str, topic: str, proof: Stretch, members: list[Stretch], prompt: str) -> Iterator[Enumeration]:
    parts = tuple(passage.cut(*one) for one in members)
    yield Enumeration(passage.cut(*proof), rule, passage.voice, topic, "two", parts, True, prompt, view=True)


@cued(rf"(?:{_SHARED})(?:和|与|以及|及)")
def of_one_kind(passage: Passage) -> Iterator[Fact]:
    """实施A工程和B工程: two that end in one noun, at the end of a clause."""
    for found in _OF_ONE_KIND.finditer(passage.view, passage.start):
        start = max(clauses.clause_start(passage.view, found.start()), passage.start)
        first = _object_from(passage.view, start, found.start("joint"))
        members = [(first, found.start("joint")), (found.end("joint"), found.end())]
        noun = common_noun([passage.view[a:b] for a, b in members])
        own = passage.voice is None and clauses.is_balanced(passage.view[: found.start()])
        if own and first > start and noun and "、" not in passage.view[start : found.end()]:
            parts = tuple(passage.cut(*one) for one in members)
            which = f"哪两{measure_of_members(noun)}{noun}"
            yield from in_place(passage, Asked("of_one_kind", first, None, which, parts, f"两{noun}", view=True))


def _object_from(view: str, start: int, end: int) -> int:
    """Where the object begins behind the first verbs of ``view[start:end]``; ``start`` where none has one of some length."""
    cut = words.segment(view[start:end])
    first = next((number for number, word in enumerate(cut) if words.tag(word.text) == "v"), len(cut))
    doing = ("v", "vd", "d", "ad")
    last = next((word for word in cut[first:] if words.tag(word.text) not in doing and word.text != "发展"), None)
    return start + last.start if last is not None and end - start - last.start >= _SHORTEST else start


@cued("等[^，。；]*(?:和|与|及)[^，。；]*、[^，。；]*等")
def two_classes(passage: Passage) -> Iterator[Fact]:
    """做好A、B、C等N和D、E、F等M保障: the examples of each of two classes in one place of a clause."""
    for start, end in clauses.clauses(passage.view):
        found = _TWO_CLASSES.search(passage.view, max(start, passage.start), end)
        inner = coordination.members_of(passage.view, *found.span("inner")) if found else []
        second = coordination.members_of(passage.view, *found.span("two")) if found else []
        if not found or not second:
            continue
        known = inner or [found.span("inner")]
        views = [passage.view[a:b] for a, b in known]
        first = first_member(passage.view, max(start, passage.start), found.start("inner") - 1, views, False)
        noun, stop = found["noun"], found.end("other")
        rest = _rest(noun, found["other"])
        other = found["other"].removesuffix(rest)
        if first is None:
            continue
        opening = words.segment(passage.view[slice(*first)])[0]
        if first[0] == max(start, passage.start) and words.tag(opening.text) == "v":
            first = (first[0] + opening.end, first[1])  # 推动甲、乙等: the verb is that of all
        for name, members in ((noun, [first, *known]), (other, second)):
            if not clauses.is_term(name):
                continue
            after = f"（举出{number_of(members)}{measure_of_members(name)}）"
            parts = tuple(passage.cut(*one) for one in members)
            asked = Asked("two_classes", first[0], stop - len(rest), f"哪些{name}", parts, name, after, view=True)
            yield from in_place(passage, asked)


def _rest(noun: str, other: str) -> str:
    """What is done with both classes behind ``other``, the name of the second: behind the noun it shares with ``noun``, else its last
    word where that is a doing."""
    at = other.rfind(noun[-2:])
    if at >= 0:
        return other[at + 2 :]
    last = words.segment(other)[-1].text
    return last if len(other) > len(last) + 2 and words.tag(last) in ("v", "vn") else ""


@cued("《")
def works(passage: Passage) -> Iterator[Fact]:
    """X发表《A》和《B》: what somebody wrote, on a day that is known or in a life."""
    for found in _TITLES.finditer(passage.view, passage.start):
        parts = tuple(passage.cut(*one.span()) for one in _TITLE.finditer(passage.view, *found.span("list")))
        date = next((date for date in passage.dates if date.end <= found.start()), None)
        daily = _ON_A_DAY.search(found["verb"])
        if len(parts) > _MOST or (daily and date is None):
            continue
        noun = "" if found["noun"] else "作品"
        which = f"哪些{noun}" if found["open"] else f"哪{number_of(parts)}{'篇' if daily else '部'}{noun}"
        after = f"（举出{number_of(parts)}部）" if found["open"] else ""
        for fact in in_place(passage, Asked("works", found.start("list"), None, which, parts, "作品", after)):
            said = f"{date.said}，" if date and daily and date.said not in fact.prompt else ""
            yield replace(fact, prompt=f"{said}{fact.prompt}")


@cued("在.{1,8}有")
def by_place(passage: Passage) -> Iterator[Fact]:
    """其代表人物，在中央有A、B，在地方有C、D: the members of a set in each place."""
    found = _SAYS_WHOSE.search(passage.view, passage.start)
    owner = (found["owner"] or _antecedent(passage)) if found else ""
    if not found or not owner:
        return
    for at in _AT_PLACE.finditer(passage.view, found.end() - 2):
        members = coordination.members_of(passage.view, *at.span("list"))
        if not 1 < len(members) <= _MOST or is_open(at["list"]):
            continue
        count, measure = number_of(members), measure_of_members(found["class"])
        which, after = ("哪些", f"（举出{count}{measure}）") if at["open"] else (f"哪{count}{measure}", "")
        parts = tuple(passage.cut(*one) for one in members)
        prompt = f"{owner}的{found['class']}，在{at['where']}有{which}？{after}"
        yield Enumeration(
            passage.cut(*at.span()),
            "by_place",
            passage.voice,
            owner,
            f"{found['class']}，{at['where']}",
            parts,
            not after,
            prompt,
        )


def _antecedent(passage: Passage) -> str:
    """What 其 stands for: what the sentence before gave a name, else what the section is about."""
    named = _CALLED.search(passage.before.view.strip()) if passage.before and not passage.first else None
    return named["name"] if named else _headings.theme(passage.page, passage.article, passage.span.start) or ""


RULES = (become, taken_for, of_one_kind, two_classes, works, by_place)
