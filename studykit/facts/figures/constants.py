"""Figures of nature: one measure of several things in a row (水的密度为A，酒精为B), what it comes to in a case, where it is greatest, both
ends of a range that kinds differ in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, quantities
from studykit.facts._cues import cued
from studykit.facts._entry import thing_of
from studykit.facts._passage import Passage, is_nominal
from studykit.facts._subjects import SUBSTANCES
from studykit.facts.figures._figure import Figure
from studykit.model.fact import Fact

KIND = "figure"

_HAN = "[^，。；：？！]"
_NUMBER = r"(?:大?约|近)?[-−]?\d+(?:\.\d+)?(?:[×x]10[⁻⁺⁰¹²³⁴-⁹]+)?(?:[～~–-]\d+(?:\.\d+)?)?"
_SIGN = r"(?:[A-Za-zΩμµ]{1,4}[²³]?|℃|°C|%|‰)"
_WORDS = "米每二次方秒|千克每立方米|克每立方厘米|牛每米|米每秒|千米每秒|立方米|平方米|毫米|厘米|千米|纳米|微米|[千毫]?克|[千兆]?帕|[千]?焦|伏|安|欧|赫兹|摄氏度|秒|分钟|小时|米|升|毫升"
_UNIT = rf"(?:{_SIGN}(?:[·/⋅]\(?{_SIGN}[·⋅]?(?:{_SIGN})?\)?)*(?:⁻[¹²³])?|{_WORDS})"
_VALUE = rf"(?P<value>{_NUMBER}[ ]?{_UNIT}(?:左右|以上)?)"
# What substances and bodies have by nature; what a place or a firm has changes by the year.
_NATURAL = "系数|密度|沸点|熔点|冰点|凝固点|燃点|折射率|电阻率|电导率|比热容|热值|声速|光速|波速|溶解度|临界温度|硬度|摩尔质量|相对分子质量|相对原子质量|半衰期|半径|平均半径|质量|体积|摩尔体积|表面温度|加速度|自由落体加速度|电阻|电动势|电压|频率|波长|速度|传播速度|厚度|压强|大气压"
_CASE = rf"(?P<case>(?:在|当)?{_HAN}{{2,16}}(?:时|下|中|状态|条件|处)，)?"
_FIRST = re.compile(
    rf"{_CASE}(?P<who>{_HAN}{{1,12}}?)(?:的(?P<what>[一-鿿]{{0,6}}(?:{_NATURAL}))|(?P<bare>{_NATURAL}))(?P<link>(?:一般|通常|大约)?(?:约为|约是|为|是|达到?|约))[ ]?{_VALUE}(?=[，。；、（]|$)"
)
_NEXT = re.compile(rf"[，、；](?:而)?(?P<who>{_HAN}{{1,10}}?)(?:则|也)?(?P<link>约为|为|是|约)[ ]?{_VALUE}(?=[，。；、（]|$)")
_BECOMES = re.compile(
    rf"(?P<case>{_HAN}{{3,22}}时)，(?P<what>{_HAN}{{2,16}}?(?:系数|{_NATURAL}|电流|电势|浓度|速率|数))(?P<link>就|便|则|都)*(?P<verb>变为|降为|等于|为|达到)(?P<value>零|0|无穷大|无限大)(?=[，。；]|$)"
)
_GREATEST = re.compile(rf"(?P<who>{_HAN}{{1,12}}?)在[ ]?{_VALUE}时(?P<what>{_HAN}{{0,6}}最[大小高低强弱快慢])(?=[，。；]|$)")
_VARIES = r"(?:[因依随][^，。；：？！]{1,10}?(?:而异|而定|而不同|而变)|各?不(?:尽)?(?:相同|一|等)|(?:长短|大小|高低|差异|相差)(?:不一|不等|悬殊|很大|较大)|差[异別别](?:很大|较大|悬殊))"
_LAPSE = r"(?P<{0}>(?:大?约|近)?[\d一二两三四五六七八九十百千半][\d.一二三四五六七八九十百千万余多]*(?P<{1}>年|个?月|天|日|小时|分钟|公尺|公分|米|厘米|毫米|吨|公斤|千克|克|岁)(?:左右|以上|以下)?)"
_ENDS = re.compile(
    rf"(?P<of>{_HAN}{{2,14}}?){_VARIES}，(?P<one>[短薄小低轻少弱矮快])者(?P<how1>仅|只|约|不足|不到|[僅只有]*为?|须|可|仅有)*"
    + _LAPSE.format("least", "unit1")
    + r"，(?P<two>[长厚大高重多强慢久])者(?P<how2>可达|达|可至|须|约|则达|竟达|可长达|长达|甚至可达)?"
    + _LAPSE.format("most", "unit2")
    + "(?=[，。；]|$)"
)
# What any clause with a number is asked for is no matter of a row.
_NEAR = 3
_LEANS = re.compile("[这那其它该此本]|上述|前者|后者")
# 1 mol气体, 空气中: of so much of it, and in it.
_SO_MUCH, _IN_IT = re.compile(r"^\d+[ ]?(?:mol|kg|g|L|mL)"), re.compile("(?<=.)[中里内]$")


@cued("[0123456789]", _NATURAL)
def of_each(passage: Passage) -> Iterator[Fact]:
    """20 ℃时，水的密度为A，酒精为B: the same measure of each of several things, under the condition told first."""
    for start, _end in clauses.clauses(passage.view):
        at = clauses.after_lead(passage.view, max(start, passage.start))
        found = _FIRST.match(passage.view, at)
        if found is None or not _is_stuff(found["who"]) or _LEANS.search(found["case"] or ""):
            continue
        case = found["case"] or ""
        row = [found]
        while behind := _NEXT.match(passage.view, row[-1].end()):
            if not _is_stuff(behind["who"]):
                break
            row.append(behind)
        plain = any(abs(one.start - found.start("value")) < _NEAR for one in quantities.find(passage.view, at))
        if len(row) > 1 or (case and not plain):
            yield from (_figure(passage, case, one, found["what"] or found["bare"]) for one in row)
            return


def _figure(passage: Passage, case: str, one: re.Match[str], what: str) -> Figure:
    """The question for the measure ``what`` of one thing of a row."""
    measure, link = f"{case}{one['who']}的{what}", one["link"] + ("为" if one["link"].endswith("约") else "")
    value = passage.cut(*one.span("value"))
    return Figure(passage.cut(*one.span()), "of_each", passage.voice, measure + link, value, f"{measure}{link}多少？")


def _is_stuff(who: str) -> bool:
    """Whether ``who`` names a substance, a body or a medium."""
    name = _IN_IT.sub("", _SO_MUCH.sub("", who))
    if re.fullmatch(_NATURAL, name):
        return False  # 水的沸点为100℃，冰点为0℃: another measure of the same
    return name in SUBSTANCES or (clauses.is_term(name) and is_nominal(name) and not _LEANS.search(name))


@cued("[零0穷限]", "时，")
def becomes(passage: Passage) -> Iterator[Fact]:
    """到达临界温度时，X变为零: what a quantity comes to in a case."""
    for start, _end in clauses.clauses(passage.view):
        found = _BECOMES.match(passage.view, clauses.after_lead(passage.view, max(start, passage.start)))
        if found and clauses.is_term(found["what"]) and not _LEANS.search(found["case"] + found["what"]):
            measure = f"{found['case']}，{found['what']}{found['verb']}"
            value = passage.cut(*found.span("value"))
            yield Figure(passage.cut(*found.span()), "becomes", passage.voice, measure, value, f"{measure}多少？")


@cued("时[^，。]{0,6}最")
def greatest_at(passage: Passage) -> Iterator[Fact]:
    """X在N ℃时密度最大: at which value a thing has most of it."""
    for start, _end in clauses.clauses(passage.view):
        found = _GREATEST.match(passage.view, clauses.after_lead(passage.view, max(start, passage.start)))
        if found and _is_stuff(found["who"]):
            measure = f"{found['who']}在多少时{found['what']}"
            unit = re.sub(r"^[约大近\d.×x⁻⁰-⁹~～–−-]*[ ]?", "", found["value"])
            asked = f"{found['who']}在多少{unit}时{found['what']}？"
            yield Figure(
                passage.cut(*found.span()), "greatest_at", passage.voice, measure, passage.cut(*found.span("value")), asked
            )


@cued("者", "，[长厚大高重多强慢久]者")
def both_ends(passage: Passage) -> Iterator[Fact]:
    """X的寿命因种类而异，短者一年，长者可达十年: how little and how much it can be."""
    thing = thing_of(passage)
    for start, _end in clauses.clauses(passage.view):
        found = _ENDS.match(passage.view, clauses.after_lead(passage.view, max(start, passage.start)))
        if found is None or not clauses.is_term(found["of"]) or _LEANS.search(found["of"]):
            continue
        whose = "的" in found["of"] or (thing and thing in found["of"])
        if not whose and not thing:
            continue
        of = found["of"] if whose else f"{thing}的{found['of']}"
        for kind, how, value, unit in (("one", "how1", "least", "unit1"), ("two", "how2", "most", "unit2")):
            measure = f"{of}{found[kind]}者{found[how] or ''}"
            asked = f"{of}，{found[kind]}者{found[how] or ''}多少{found[unit]}？"
            yield Figure(passage.cut(*found.span()), "both_ends", passage.voice, measure, passage.cut(*found.span(value)), asked)


# 米与萝卜的比例通常为一比二.
_RATIO = re.compile(
    rf"(?P<what>{_HAN}{{2,16}}?的?(?:比例|之比|体积比|质量比|长宽比|高宽比|比))(?P<link>(?:通常|一般|大约|常)*(?:约为|为|是|约))(?P<value>[一二三四五六七八九十]+比[一二三四五六七八九十]+)(?=[，。；]|$)"
)


@cued("比(?:例|通常|一般|大约|约|为|是)")
def in_ratio(passage: Passage) -> Iterator[Fact]:
    """米与萝卜的比例通常为一比二: in which ratio things stand to each other."""
    for start, _end in clauses.clauses(passage.view):
        found = _RATIO.match(passage.view, clauses.after_lead(passage.view, max(start, passage.start)))
        if found and re.search("[与和的]", found["what"]) and not passage.dates and not _LEANS.search(found["what"]):
            measure = f"{found['what']}{found['link']}"
            value = passage.cut(*found.span("value"))
            yield Figure(passage.cut(*found.span()), "in_ratio", passage.voice, measure, value, f"{measure}多少？")


RULES = (of_each, becomes, greatest_at, both_ends, in_ratio)
