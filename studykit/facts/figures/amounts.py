"""How much a process gives or takes (1 mol X可以释放出N kJ的能量，其中M储存在Y中), and the same measure of each part in turn."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, quantities
from studykit.facts._cues import cued
from studykit.facts._notes import is_name
from studykit.facts._passage import Passage
from studykit.facts.figures._enough import measured_again
from studykit.facts.figures._figure import Figure
from studykit.model.fact import Fact

KIND = "figure"

_HAN = "[^，。；：？！]"
_GIVES = re.compile(
    rf"(?P<scene>在{_HAN}{{1,8}}[内中里上]，)?(?P<who>{_HAN}{{3,24}}?)，?(?P<how>(?:可以?|能够?|约|大约|共|要|需要?|至少|最多)*)(?P<only>[只仅]?)"
    rf"(?P<verb>释放出?|放出|产生|吸收|消耗|生成|合成|获得|失去|散失)了?(?=[约近\d])"
)
_WHAT = re.compile(r"的(?P<what>[一-鿿A-Za-z]{1,8})(?=[，。；]|$)")
_OF_IT = re.compile(r"其中(?:有|约有?)?(?=[约近\d])")
_GOES = re.compile(rf"(?P<does>(?:储存|贮存|转化|转变|转移|散失|用于|以{_HAN}{{1,8}}形式|进入|被){_HAN}{{1,14}})(?=[，。；]|$)")

_VALUE = re.compile(r"(?:大?约|近)?\d[\d.]*(?:[～~—–-]\d[\d.]*)?[ ]?[一-鿿℃°A-Za-z/]{1,5}(?:左右|以上)?")


@cued(r"释放|放出|产生|吸收|消耗|生成|合成|获得|失去")
def given_off(passage: Passage) -> Iterator[Fact]:
    """1 mol X可以释放出N kJ的能量，其中M储存在Y中: how much comes of so much, and how much of that goes where."""
    view = passage.view
    # N的能量 is asked for by its noun: the reading for laws takes a number before 的 too.
    for one in quantities.in_provisions(view, passage.start):
        start = max(view.rfind(mark, 0, one.start) for mark in "。；：") + 1
        found = _GIVES.match(view, max(start, passage.start))
        what = _WHAT.match(view, one.end)
        if (
            not found
            or found.end() != one.start
            or not what
            or not re.search(r"\d|分子|每", found["who"])
            or re.search("[这那其它该]", found["who"])
        ):
            continue
        whole = f"{found['scene'] or ''}{found['who']}{found['how']}{found['verb']}"
        prompt = f"{whole}多少{what['what']}？"
        yield Figure(
            passage.cut(found.start(), what.end()), "given_off", passage.voice, whole, passage.cut(one.start, one.end), prompt
        )
        yield from _part(passage, what.end(), f"{found['who']}{found['verb']}的{what['what']}中")


def _part(passage: Passage, at: int, whole: str) -> Iterator[Fact]:
    """How much of the ``whole`` goes where, told in the clause at position ``at``."""
    found = _OF_IT.match(passage.view, at + 1)
    one = next(quantities.find(passage.view, found.end()), None) if found else None
    goes = _GOES.match(passage.view, one.end) if one and found and one.start == found.end() else None
    if one and goes:
        prompt = f"{whole}，有多少{goes['does']}？"
        yield Figure(
            passage.cut(at, goes.end()), "given_off", passage.voice, whole + goes["does"], passage.cut(one.start, one.end), prompt
        )


@cued("[度量径点温拔命长]")
def in_turn(passage: Passage) -> Iterator[Fact]:
    """X的平均厚度约A，其中大陆部分平均厚度约B，大洋部分…: the same measure of the parts, in the clauses that follow."""
    view = passage.view
    for start, end in clauses.clauses(view):
        found = measured_again(view, start) if start > passage.start else None
        value = _VALUE.fullmatch(view, found.end(), end) if found else None
        if found and value and is_name(found["who"]) and found["who"][-1] not in "到至在于者":
            measure = f"{found['who']}的{found['measure']}"
            yield Figure(
                passage.cut(start, end), "in_turn", passage.voice, measure, passage.cut(*value.span()), f"{measure}是多少？"
            )


RULES = (given_off, in_turn)
