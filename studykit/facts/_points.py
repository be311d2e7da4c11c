"""Points of a text as a fact, and the words that say one in brief, cut from the sentence that makes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from studykit.chinese import actions, clauses
from studykit.chinese.script import fold
from studykit.chinese.statutes import OF_AN_ACT
from studykit.facts import _halves
from studykit.model.fact import Fact, Question
from studykit.model.span import Span


@dataclass(frozen=True, slots=True)
class Points(Fact):
    """The ``points`` that answer ``prompt``; ``subject`` and ``lead`` are what the page says they are points of, and ``ordered`` that
    they stand in an order."""

    subject: str
    lead: str
    points: tuple[Span, ...]
    prompt: str
    ordered: bool = False

    def ask(self) -> Iterator[Question]:
        """Which are they?"""
        yield from _halves.asked(Question(self.subject, self.lead, self.prompt, self.points, ordered=self.ordered, view=True))


# A clause that only sets the scene: the point's own words come after it.
_SCENE = re.compile(
    r"(?:与[^。；]{2,60}?(?:不同|相比|比较|相[^，。]{1,2})|在[^，]+(?:上|中|下|方面|里|时|过程中)|从[^，]+(?:来看|看|来说|上讲|方面|而言|角度)|就[^，]+(?:而言|来说|来看|来讲)|随着[^，]+|为了?[^，]+|对于?[^，]+|"
    r"通过[^，]+|面对[^，]+|围绕[^，]+|结合[^，]+|紧贴[^，]+|针对[^，]+|按照[^，]+|根据[^，]+|鉴于[^，]+|由于[^，]+|除[^，]+外|当前|目前|如今|同时|此外|具体来[说讲看]|总体上?看?|近年来|[^，。；：]{3,12}(?:以后|之后|期间|(?<![最此今先前落背然])后))，"
)
# 当前形势有变, 现在有人叫知识化: when it is said, and by whom, is no part of it.
_NOWADAYS = re.compile(
    r"(?:(?:现在|如今|目前|后来)?(?:有人|人们|大家|学界|业内|行内)(?:把它|将其)?(?:叫做?|称之?为|称作)|(?:当前|目前|如今|现在)(?=[^，。；的]{8}))?"
)
_PRONOUN = re.compile(
    r"(?:它们?|其|他们?)的?(?![他中实余一二三四五六七八九十])|(?:归根到底|归根结底|说到底|主要|就|则|便|才)*是(?!否|非)"
)
# 强化领导——…, 衰退说：…: what stands before the mark is the name of the point.
_LABEL = re.compile(r"(?P<label>[^，。；：、]{2,16}?)(?:\s*[A-Za-z][A-Za-z \-]*)?(?:（[^（）]*）)?(?:[：:]|——|─{2}|－－|\s-\s)")
# A label that only says from which side: its content is the point.
_DIMENSION = re.compile(
    r"(?:在|从)?(?:政治|经济|文化|思想|军事|外交|科技|教育|民族|宗教|阶级|组织|社会|国际|国内|内部|外部|主观|客观|内因|外因|主要|次要|历史|现实|理论|实践|国家|企业|个人|家庭|学校|政府|劳动者|时间|地点|人物|自然|人为|根本|直接|积极|消极|正面|负面|上游|中游|下游|东部|中部|西部|南方|北方|早期|中期|晚期|前期|后期|[一-鿿]{1,3}[朝代]|[一-鿿\d]{1,4}(?:时期|世纪|年代))(?:原因|因素|条件|基础|背景|前提|影响|意义|作用|方面|上|上看)?"
)
# A motto before the point proper: 治水为先，坚持修好全县的水渠.
MOTTO = re.compile(r"[^，。；]{4}，(?=[^，。；]{6,}$)")
_DOUBLED = re.compile(r"(?P<word>[^、]{2,8})、(?=(?P=word))")
# What a subject may be followed by: its aspect, or the predicate.
_PREDICATE = re.compile(r"的|是|在|对|不仅|还|也|能|可以|有利于|有助于|具有|追求|强调|需要|要|把|将|以|由|从")
# 不仅A，还B; 是提高A，增进B的办法; 还包括以A、B为代表的X.
_NOT_ONLY = re.compile(r"[^，。；]{0,14}(?:不仅|不但|不只)[^，。；]{2,40}，(?:而且|还|也|更)+(?!不)")
_WAITS = re.compile(r"[^，。；是]{2,16}是[^，。；的]{4,}")
_CLOSES = re.compile(r"(?![不没无使从而])[^，。；是]{2,12}的[^，。；的]{2,4}")
_EXAMPLES = re.compile(
    r"[^，。；]{0,14}(?:包括|包含|涵盖|具有|拥有)以[^，。；]{4,}?为(?:代表|核心|主体?|重点)的(?=[^，。；]{4,}$)"
)
# What a rule says further of something in it, behind the rule itself.
_DETAILS = re.compile(
    r"(?<=.{4})，(?:其(?![他它])|但(?!书)|确需|并(?:且)?(?=按照|依法|及时|向|由)|(?:严重|特别|情况)[^，]{2,8}可以)"
)
# 个人因素, 商业来源: the noun that the set is named by.
_PART_OF = re.compile("(?:因素|来源|层面|维度|需求|需要|系统|渠道|模式)$")
_NAMED = 8
_MOTTO_LENGTH = 4
LONGEST = 26


def body_start(view: str, start: int, end: int) -> int:
    """Where the point itself begins in ``view[start:end]``: behind scenes, a call, and a pronoun for the subject."""
    before = -1
    while start != before:
        before = start
        if (scene := _SCENE.match(view, start, end)) and scene.end() < end:
            start = scene.end()
        start += actions.call(view[start:end])
    start = _NOWADAYS.match(view, start, end).end()  # type: ignore[union-attr]
    found = _PRONOUN.match(view, start, end)
    return found.end() if found and end - found.end() > 3 else start


def headline(sentence: Span, view: str, start: int, end: int) -> Span:
    """The first clause of the point in ``view[start:end]``, the words of ``sentence``: of 不仅A，还B what is new, and two clauses
    where the first has not ended its predicate (是提高A，增进B的办法)."""
    start = body_start(view, start, end)
    if found := _NOT_ONLY.match(view, start, end):
        start = found.end()
    stops = [b for a, b in clauses.clauses(view[:end]) if b > start] or [end]
    if len(stops) > 1 and _WAITS.fullmatch(view, start, stops[0]) and _CLOSES.fullmatch(view, stops[0] + 1, stops[1]):
        return trimmed(sentence, start, stops[1])
    return _without_examples(trimmed(sentence, start, stops[0]))


def _without_examples(point: Span) -> Span:
    """Of 包括以A、B为代表的X, where it is too long for one breath, the X."""
    found = _EXAMPLES.match(fold(point.text)) if len(point) > LONGEST else None
    return point.part(found.end(), len(point)) if found else point


def item(sentence: Span, view: str, start: int, end: int) -> Span:
    """The point in ``view[start:end]`` up to its semicolon or full stop, all its clauses."""
    found = re.compile(r"[；。]").search(view, start, end)
    return trimmed(sentence, start, found.start() if found else end)


def common_subject(views: Sequence[str]) -> str:
    """The term that every point opens with as its subject (蜀道的开通, 蜀道的维护: 蜀道); empty where there is none."""
    shared = "".join(marks[0] for marks in takewhile(lambda marks: len(set(marks)) == 1, zip(*views, strict=False)))
    for end in range(len(shared), 1, -1):
        follows = all(_PREDICATE.match(view, end) for view in views)
        names = all(view.startswith(("是", "对"), end) for view in views) or not actions.is_action(shared[:end])
        if follows and names and "是" not in shared[:end] and clauses.is_term(shared[:end]):
            return shared[:end]
    return ""


def without_subject(points: Sequence[Span], subject: str) -> list[Span]:
    """``points`` without the ``subject`` they all open with, its 的 and a bare 是一种."""
    bare = re.compile(rf"{re.escape(subject)}(?:的|(?:还|也|则|就)?是(?:一[种条个项座])?)?")
    return [once(point.part(bare.match(fold(point.text)).end(), len(point)).strip()) for point in points]  # type: ignore[union-attr]


def once(point: Span) -> Span:
    """``point`` without a word that a misprint has doubled at its beginning (渐进式、渐进式的开放)."""
    found = _DOUBLED.match(point.text)
    return point.part(found.end(), len(point)) if found else point


def label(point: Span, view: str) -> Span | None:
    """The name that ``point`` (its words folded: ``view``) opens with before a colon or a dash, if it has one that is a name and
    does not only say from which side (政治：)."""
    found = _LABEL.match(view)
    return point.part(*found.span("label")).strip() if found and not _DIMENSION.fullmatch(found["label"]) else None


def names_of(points: Sequence[Span], whole: bool) -> list[Span]:
    """What names each of ``points``: the labels where all have one; else the points, by their first clauses where one is long and
    they need not be ``whole``."""
    labels = [label(point, fold(point.text)) for point in points]
    if all(labels):
        return [one for one in labels if one is not None]
    if alike := _labels_alike(points):
        return alike
    # 广泛性：…, 易变性: one of them is told without more.
    if sum(map(bool, labels)) * 2 > len(points):
        names = [one or point for one, point in zip(labels, points, strict=True)]
        if all(len(one) <= _NAMED and not re.search("[，。；：、]", fold(one.text)) for one in names):
            return names
    if all(len(point) <= LONGEST for point in points):
        return list(points)
    return [_without_details(point) if whole else _shortened(point) for point in points]


def _labels_alike(points: Sequence[Span]) -> list[Span]:
    """The labels of points (个人因素：A、B) that say of which part each is by one noun, where all have one; else nothing."""
    found = [_LABEL.match(fold(point.text)) for point in points]
    if any(one is None for one in found) or len({one["label"][-2:] for one in found if one}) > 1:
        return []
    alike = _PART_OF.search(found[0]["label"]) if found and found[0] else None
    return [point.part(*one.span("label")).strip() for point, one in zip(points, found, strict=True) if one] if alike else []


def _without_details(point: Span) -> Span:
    """A rule without what its further clauses say of one of its parts (有可靠的水源，其水量…) or except from it (但…); whole where it
    is short."""
    found = _DETAILS.search(fold(point.text)) if len(point) > LONGEST else None
    return point.part(0, found.start()) if found else point


def _shortened(point: Span) -> Span:
    """The first clause of ``point``; the whole of it where a label says whose it is or from which side (政府：), or where the first
    clause is a motto of four characters, which says nothing alone."""
    view = fold(point.text)
    head = headline(point, view, 0, len(view))
    return point if _LABEL.match(view) or len(head) <= _MOTTO_LENGTH < len(point) else head


def without_motto(point: Span, view: str) -> Span:
    """``point`` without four characters before it that sing its praise."""
    found = MOTTO.match(view)
    return point.part(found.end(), len(point)) if found and actions.is_action(view[found.end() :]) else point


def trimmed(sentence: Span, start: int, end: int) -> Span:
    """``[start, end)`` of ``sentence`` without the marks at its ends, nor the 的 of a case (擅自停业的)."""
    head = sentence.part(start, end).strip("，。；：、 　")
    whole = not head.text.endswith("的") or head.text.endswith(("目的", "标的", "標的")) or OF_AN_ACT.search(fold(head.text))
    return once(head if whole else head.part(0, len(head) - 1))


def all_actions(views: Sequence[str]) -> bool:
    """Whether every point says what to do: 完善制度, 以创新为引领; beside them also in four characters (藏粮于技)."""
    says = [actions.is_action(view) or actions.role(view) is not None for view in views]
    return 2 * sum(says) > len(views) and all(done or len(view) == 4 for done, view in zip(says, views, strict=True))


def no_actions(views: Sequence[str]) -> bool:
    """Whether no point says what to do: each states something or names it."""
    return not any(actions.is_action(view) for view in views)
