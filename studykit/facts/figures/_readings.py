"""The values that a sentence states, each with the question it is the answer of, as :mod:`stative` asks them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from studykit.chinese import clauses, values, words
from studykit.chinese.quantities import CHANGES
from studykit.chinese.values import Value
from studykit.facts import _headings
from studykit.facts._entry import speaks_of, thing_of, titled, without_itself
from studykit.facts._passage import Passage
from studykit.facts._period import is_planned
from studykit.facts._questions import occasion
from studykit.facts._titles import headword, is_chronicle, place_of_report, title_of
from studykit.facts.figures._course import Course
from studykit.facts.figures._stated import Stated, is_measure, stated

# Another measure of the same thing opens behind 、.
_NEXT_MEASURE = re.compile(r"、(?=(?:总|全|最)?[长宽高深厚重](?:约)?\d)")
_STORY = re.compile("记者|本报|新华社|采访|[他她](?:说|们|的|在)|我(?!国|们国)(?:的|说|在|们)")
# A scene, an exercise, a state of things on some day.
_SCENE = re.compile(
    r"[上下]午|凌晨|傍晚|清晨|当晚|夜里|那[天年时]|\d点(?!\d)|[他她我你](?!国)|如图|已知|求[出其证]|^设|假设|某|甲[、，]?乙|目前|当前|如今|截至|去年|今年|明年|近年|计划|预计|分别|？"
)
_REPORTS = re.compile(
    "年报|报告|公报|简报|总结|汇报|通报|公告|纪要|新闻|快讯|启事|案例|习题|试[题卷]|练习|日记|回忆|故事|小说|志$|方志|年鉴|卷[一二三四五六七八九十]"
)
_DATED = re.compile(r"\d{4}年(?![前来])")
_BUILT = re.compile("建|成书|创|刻|铸|出土|位于")
_MOVES = re.compile(
    rf"[一-鿿]{{2,12}}?(?:一般|平均|大约|约|也|就|便|则|会|将|可|要|相应)*(?:{CHANGES}|升高|延长|缩短|推迟|提早)(?:大约|约)*"
)
_LOOSE_RIGHT = re.compile(
    "[的和与及或在于对把被将以为从向]$|^时$|^(?:的|和|与|及|或|而|但|、|来|多|余|级|型|号|版|制|化|后|前|以来|的时候)|[了过]|第|[这那其该此]"
)
# What a disease, a plant, a contract has, told below its heading.
_OF_KIND = re.compile(
    "(?:一般|平均|最[长大高])?(?:潜伏期|病程|妊娠期|孕期|怀孕期|孵化期|哺乳期|寿命|有效期|保质期|半衰期|生长期|生育期|花期|果期|体[温长重]|身高|树高|株高|剂量|用量|病死率|正常值|参考值|沸点|熔点|密度|全长|面积|海拔|总长|建筑面积|占地|总?库容|[株行]距)"
)
_NO_THEME = re.compile("笔记|[章节课]|单元|复习|总结|常识|知识|概[述况论]|简介|资料|讲义|提纲|要点|数据|[与和及、]|学$|一$")
_ALONE = ("左右", "之间", "以上", "以下", "以内")
_IN_RATIO = re.compile(r"\d：(?=\d)")
# 中心温度…，外层温度: of the whole.
_BESIDE = re.compile("(?<=[一-鿿]{2})(?:中心|表面|[内外上下中底顶表]层|[内外上下中底顶]部|主[楼桥坝塔殿])的?$")
_PART = re.compile("中心|表面|[内外上下中底顶表]层|[内外上下中底顶]部|主[楼桥坝塔殿]")
_ALSO = re.compile("也(?=[不可能为有是达超])")
_LONGEST_RIGHT = 14


@dataclass(frozen=True, slots=True)
class Reading:
    """``value``, in the clause that begins at ``start``, answers ``prompt``, which ends in the words ``right`` behind it; it is of ``whose``,
    which a clause before has named where it is ``inherited``; ``told`` is said of that, under what ``frame`` says."""

    start: int
    value: Value
    prompt: str
    right: str
    frame: str
    whose: str
    told: str
    measured: bool
    inherited: bool

    def betters(self, prompt: str, before: str) -> bool:
        """Whether ``prompt``, another question for the value, says less of what it is, or says it of another thing than the words
        ``before`` the clause do."""
        if not self.told or self.told not in prompt or prompt == self.prompt:
            return False
        if self.frame and self.frame not in prompt:
            return True
        whose = self.whose.removesuffix("的")
        lead = prompt[: prompt.index(self.told)].removesuffix("的")
        if not self.inherited or lead == whose:
            return False
        return (
            not lead
            or whose.startswith(lead)
            or (self.measured and lead.startswith(whose) and is_measure(lead))
            or lead not in before
        )


def readings(passage: Passage) -> Iterator[Reading]:
    """Each clause of the sentence that states a value."""
    if not _may_state(passage):
        return
    view, course = passage.view, Course()
    for nth, (start, end) in enumerate(_clauses(passage)):
        clause, first = view[start:end], not nth or view[start - 1] == "；"
        if first:
            course = Course()
        value = values.last(clause)
        told = _told(passage, clause, value, course) if value else None
        if value is None or told is None:
            course = course.after(clause, value, first)
            continue
        right = _right(clause[value.end :], value)
        owner = course.owner(told, right)
        owner = _outside(passage, start, told, course, nth) if owner is None and not told.whose else owner
        stem, share = course.shared(_joined(owner or "", told)) if value.is_share else (_joined(owner or "", told), course.share)
        inherited = not told.whose and course.whose == owner and bool(owner)
        course = course.told(owner, told, share)
        if owner is not None and right is not None and stem and not _is_half(told, right):
            placed = replace(value, start=start + value.start, end=start + value.end)
            prompt = f"{course.frame}{_of_thing(passage, told, stem)}{told.link}{value.asks}{right}？"
            yield Reading(start, placed, prompt, right, course.frame, owner, told.told, told.measured, inherited)


def _joined(whose: str, told: Stated) -> str:
    """``whose`` before what is ``told``, without 的 before a bare 深 or what does not measure."""
    whose = _BESIDE.sub("", whose) if _PART.match(told.told) else whose
    bare = not told.measured or re.match("[长宽高深厚重](?![一-鿿]{0,2}度)", told.told)
    return (whose.removesuffix("的") if bare else whose) + _ALSO.sub("", told.told)


def _of_thing(passage: Passage, told: Stated, stem: str) -> str:
    """``stem`` behind the thing that the article is on, where its subject is one of that kind (湖水 in an article on a lake)."""
    thing = thing_of(passage)
    part = thing and told.whose and thing not in stem and thing[-1] in told.whose
    known = part and words.tag(words.segment(told.whose)[0].text) in ("ns", "nr", "nz", "nt")
    return thing + stem if part and not known else stem


def _is_half(told: Stated, right: str) -> bool:
    """Whether what is ``told`` is only a condition, or goes on behind its value (``right``) where a noun needs 是 before that."""
    return bool(told.link) if right and right not in _ALONE else told.is_condition


def _may_state(passage: Passage) -> bool:
    """Whether the text says what is so at any time: no report, no chronicle, no plan, no speech, nobody's story."""
    dated = _DATED.search(passage.view)
    return not (
        _SCENE.search(passage.view)
        or (dated and not _BUILT.search(passage.view))
        or _REPORTS.search(title_of(passage))
        or place_of_report(passage)
        or headword(passage)
        or is_chronicle(passage)
        or is_planned(passage)
        or occasion(passage)
        or passage.page.speaker_at(passage.span.start)
        or _STORY.search(passage.page.document.text)
    )


def _clauses(passage: Passage) -> Iterator[tuple[int, int]]:
    """The clauses of the statement, those of a row of measures (长A、宽B) one by one; a ratio (2：1) is kept whole."""
    view = passage.view
    parts = [(a, b) for a, b in clauses.clauses(view) if b > passage.start]
    for at, (a, b) in enumerate(parts):
        if a > 1 and _IN_RATIO.match(view, a - 2):
            continue
        while _IN_RATIO.match(view, b - 1) and at + 1 < len(parts):
            at, b = at + 1, parts[at + 1][1]
        start = clauses.after_lead(view, max(a, passage.start))
        for cut in _NEXT_MEASURE.finditer(view, start, b):
            yield start, cut.start()
            start = cut.end()
        if start < b:
            yield start, b


def _told(passage: Passage, clause: str, value: Value, course: Course) -> Stated | None:
    """What ``clause`` states with its ``value``, where it states anything."""
    stem = clause[: value.start]
    if course.is_step and _MOVES.fullmatch(stem):
        return Stated(stem, "", "")
    thing = thing_of(passage)
    bare = without_itself(thing, stem) if thing else stem
    told = stated(bare if bare and not stem.startswith(thing) else stem, value.is_bare)
    return replace(told, whose=thing) if told and thing and bare != stem and not told.whose else told


def _outside(passage: Passage, start: int, told: Stated, course: Course, nth: int) -> str | None:
    """The owner of what is ``told`` in the clause at ``start``, the ``nth``, where the sentence does not name it; ``None`` where nobody can
    tell."""
    if course.is_case:
        return ""
    thing = thing_of(passage)
    if thing and speaks_of(passage, thing, start):
        return titled(passage, thing, thing)
    if nth or not passage.first or not _OF_KIND.match(told.told):
        return None
    theme = _headings.theme(passage.page, passage.article, passage.span.start)
    return theme if theme and not _NO_THEME.search(theme) else None


def _right(right: str, value: Value) -> str | None:
    """The words behind the value that the question ends in; ``None`` where it could not."""
    right = right.partition("（")[0].rstrip("。 　")
    if not right or right in _ALONE:
        return right
    if value.unit == "倍" and re.fullmatch("的[一-鿿]{2,4}", right):
        return right  # 支付二倍的工资
    loose = _LOOSE_RIGHT.search(right) or len(right) > _LONGEST_RIGHT or values.last(right) or not clauses.is_balanced(right)
    return None if loose else right
