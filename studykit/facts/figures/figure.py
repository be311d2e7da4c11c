"""How many, how much, what share, which place: a number with what it measures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, coordination, quantities, words
from studykit.chinese.quantities import Quantity
from studykit.chinese.statutes import minuted
from studykit.facts._cues import cued
from studykit.facts._entry import thing_of
from studykit.facts._passage import Passage
from studykit.facts._stems import in_full, is_part
from studykit.facts.figures._enough import measured_again
from studykit.facts.figures._figure import Figure
from studykit.facts.figures._laid_down import provisions
from studykit.facts.figures._question import FOOTNOTE, RISES, question
from studykit.facts.figures._readings import readings
from studykit.facts.figures._rows import AND, in_common, in_row, with_verb
from studykit.facts.figures.traits import is_trait
from studykit.model.fact import Fact

KIND = "figure"


_CHANGE = re.compile(
    rf"(?P<how>(?:分别|共|约|也|均|都|又|则|已)*(?:(?:比|较|与)[^，。；]{{1,14}}?)?(?:同比|环比|年均|平均|累计|相比)*(?:{RISES})(?:了|约|近|到|至)?|(?:约|已|仅)?(?:占|相当于|[是为]|不及|不足|不到|仅为)[^，。；]{{1,18}}的|占(?!地)[^，。；的]{{2,14}}(?:人员|总[数量额]|单位|面积|产量|收入)|占[^，。；]{{1,14}}比[重例](?:（[^）]*）)?(?:为|达)?)$"
)
_COMPARES = re.compile("位?[居列](?![民住委家车表入举])|排名|同比|环比|占(?!地)")
# 预报准确率为89.7%，列全省第3位: the place that the measure before takes.
_PLACED = re.compile("(?:稳居|位居|位列|名列|居|列|排名|排在)[^，；]{0,10}")
_RATE = re.compile("[率度]$|比重|占比|比例|增速|增幅|拉动")
_REACHES = re.compile(r"(?:预计|有望|将|可|已|也)*(?:达到?|增至|升至|突破|超过|增加到|增长到|提高到|降到|降至|降低到|减少到)")
_BY_YEAR = re.compile(r"^(?:到\d{4}年|[一二两三四五六七八九十\d]{1,2}年后)")
_OWNS = re.compile(r"实现|完成|达到|拥有|共有|现有|(?<!具)有|突破|超过|达|为")
_LOOSE_RIGHT = re.compile(r"[的地得和与及或在于对把被将以为从向]$|“[^”]*$")
_BEHIND_DATE = re.compile("(?:间|之间|期间)?[，　 ]*")
_NUMERAL = re.compile(r"[\d一二两三四五六七八九十百千万约近超]")
_COUNTED = re.compile(r"^.*[\d一二两三四五六七八九十百千万]+[^，]?")
# 某会2023年的调查显示: the survey says it, nobody thinks so.
_SURVEY = re.compile("(?P<what>[^，。；]{2,20}(?:调查|统计|监测|普查|抽样|数据|报告))(?:结果|数据)?(?:显示|表明|发现)")
_LISTED = re.compile("[、“和与及]")


@cued("分别")
def respectively(passage: Passage) -> Iterator[Fact]:
    """A和B分别增长X和Y: names and numbers pair by their order."""
    view = quantities.whole_numbers(passage.view)
    for found in re.finditer("分别", view):
        start, end = _bounds(passage, view, found.start())
        values = _chained([one for one in quantities.find(view) if found.end() <= one.start < end], view)
        names, between = _names(view, start, found.start())
        full = in_common([view[slice(*name)] for name in names])
        for name, value in zip(full, values, strict=True) if values and len(values) == len(names) else ():
            stem = f"{name}{between}{view[found.end() : values[0].start]}"
            yield from _asked(passage, view, "respectively", start, stem, value, "")


@cued(r"[\d%一二两三四五六七八九十百千万亿成倍首]")
def measured(passage: Passage) -> Iterator[Fact]:
    """水库达36座, 节约60万元电费, 居全省第三位: a number in its clause, the rest of the clause asks for it."""
    found = list(_measured(passage))
    stated = {passage.cut(one.value.start, one.value.end).start: one for one in readings(passage)} if found else {}
    for fact in found:
        better = stated.get(fact.value.start)
        if better is None or not better.betters(fact.prompt, passage.view[: better.start]):
            yield fact


def _measured(passage: Passage) -> Iterator[Figure]:
    if passage.law and not minuted(passage.law):
        return
    view = quantities.whole_numbers(passage.view)
    named: str | None = None
    whole = ""
    told, unit, last = "", "", -1
    for one in quantities.find(view, passage.start):
        start, end = _bounds(passage, view, one.start)
        if (
            "分别" in view[start:end]
            or _ends_list(view, one)
            or measured_again(view, start)
            or _of_a_range(view, one)
            or is_trait(passage, start, one)
        ):
            named = None
            continue
        near = view[last:start] in ("，", "、")
        stem, named = _stem(view, start, last, one, named)
        if stem and near and told:
            stem = with_verb(stem, one, told, unit)
        told, unit, last = stem or "", one.asks, one.end
        if stem is not None:
            bare = FOOTNOTE.sub("", stem)
            stem = in_full(passage, view, start, bare, one, whole)
            whole = whole if is_part(bare) or (whole and stem and stem != bare) else named or whole
            right = _right(view, one.end, end)
            if stem is not None and right is not None:
                yield from _asked(passage, view, "measured", start, stem, one, right)


def _of_a_range(view: str, one: Quantity) -> bool:
    """Whether ``one`` is only where a range begins: 1% of 1%～5%."""
    return bool(re.match(r"[ ]?[～~–—−-]+[ ]?\d", view[one.end : one.end + 4]))


def laid_down(passage: Passage) -> Iterator[Fact]:
    """自受理之日起三十日内, 处一万元以下罚款: a number of a law, asked with the case it is laid down for."""
    if passage.law is None or minuted(passage.law):
        return
    view = passage.view
    for one, (start, end), words_ in provisions(passage, view):
        prompt = f"据{passage.law}，{words_}？"
        measure = words_.replace(one.asks, "", 1)
        yield Figure(passage.cut(start, end), "laid_down", None, measure, passage.cut(one.start, one.end), prompt)


def _stem(view: str, start: int, last: int, one: Quantity, named: str | None) -> tuple[str | None, str | None]:
    """What the clause says before its number, and what later clauses that only tell of a change speak of."""
    stem = view[max(start, 0) : one.start]
    if start <= last <= one.start:  # 企业42家、科研机构17家: the second hangs on the verb of the first
        return in_row(view, start, last, one.start), None
    if stem.startswith("折合"):
        return None, named
    change = _CHANGE.fullmatch(stem)
    # What has been told of between is what reaches it: 观众首次突破百万，达103万人次.
    if (
        named
        and _REACHES.fullmatch(_BY_YEAR.sub("", stem))
        and re.fullmatch(r"[^，；。]*[，；。](?:到?\d{4}年[^，]{0,3}，)?", view[last:start])
    ):
        return named + stem, named
    if change:
        if "有望" in view[max(view.rfind("；", 0, start), view.rfind("。", 0, start), 0) : start]:
            return None, named  # the hope of the clause before is of this one too
        if named and one.asks.endswith("百分点") and not _RATE.search(named):
            return None, named  # 业务收入32亿元，占比为三成，比上年提高2个百分点: of the share
        if named and change["how"] in ("高", "低"):
            named = named[:-1] if named[-1:] in "长長宽寬深厚" and change["how"] == "高" else None
        if named and re.match("[增减]产", change["how"]):
            named = re.sub("总?产量$", "", named)
        return (f"{named}{change['how']}" if named else None), named
    if (
        not named
        and _COMPARES.match(stem)
        and re.search(r"\d", view[max(view.rfind(mark, 0, max(start - 1, 0)) for mark in "，；。") + 1 : start])
    ):
        return None, None  # 完工量28万载重吨，居全国第4位: of a measure that could not be read
    if named and one.sort == "rank" and _PLACED.fullmatch(stem) and re.fullmatch("[^，；。]{0,3}[，、]", view[last:start]):
        return named + stem, named
    stem = _without_list(view, start, one.start) or stem
    return stem, (_measure_in(stem) if view[one.end : one.end + 1] in "，；。、（" else None)


def _measure_in(stem: str) -> str:
    """``stem`` without the verb between the owner and the measure: 全县实现地区生产总值 → 全县地区生产总值."""
    stem = re.sub(r"(?:约|仅|只|已|也)*(?:为|是|占|相当于)[^，。；]{1,18}的$", "", stem)  # 出口量仅为邻国的四分之一
    found = re.match(rf"(?P<owner>[^，。；]{{0,12}}?)(?:{_OWNS.pattern})(?P<what>[^，。；]{{2,16}})$", stem)
    if found and not found["what"][0].isdigit():  # 使用年限超过15年的电梯 keeps its 超过
        return found["owner"] + found["what"]
    return re.sub(rf"(?:预计|有望|将|可|已|约|只|仅)*(?:{_OWNS.pattern})*$", "", stem)


def _without_list(view: str, start: int, at: int) -> str | None:
    """The words before an open list that the number sums up: 云南的松、柏、杉等26种 → 云南有."""
    if not view[:at].endswith("等"):
        return None
    for found in coordination.find(view, start):
        if found.open and found.members[-1][1] == at - 1 and found.start >= start:
            left = view[start : found.start]
            return f"{left[:-1]}有" if left.endswith("的") else left
    return None


def _ends_list(view: str, one: Quantity) -> bool:
    """Whether the number counts the members of a list that the page gives in full."""
    if not _LISTED.search(view, 0, one.start):
        return False
    return any(found.count and found.members[-1][1] <= one.start < found.noun[0] for found in coordination.find(view))


def _bounds(passage: Passage, view: str, at: int) -> tuple[int, int]:
    a, b = quantities.clause_of(view, at)
    start = clauses.after_lead(view, max(a, min(passage.start, at)))
    dated = next((date.end for date in passage.dates if date.start == start < date.end <= at), start)
    behind = _BEHIND_DATE.match(view, dated, at) if dated > start else None
    start = behind.end() if behind else start
    # The mark that opens a quoted name belongs to the name, where the quotation does not go on beyond the number.
    opened = start > a and view[start - 1] in clauses.OPENERS and not clauses.is_balanced(view[start:at])
    return (start - 1 if opened else start), b


def _right(view: str, start: int, end: int) -> str | None:
    """What the clause says after the number; ``None`` where the question could not end so."""
    parts = re.split(r"、|（", view[start:end])
    if (
        len(parts) > 1
        and "、" in view[start:end]
        and any(words.tag(word.text) == "v" for word in words.segment(_COUNTED.sub("", parts[-1])))
    ):
        return None  # 有6个博士点、21个硕士点入选: what is told of them comes after the row
    # 二十一个省、市、自治区: what is counted is a row of names.
    row = (
        len(parts) > 1 and "（" not in view[start:end] and all(re.fullmatch("[一-鿿]{1,6}", part.rstrip("。")) for part in parts)
    )
    right = (view[start:end] if row and not any(map(_NUMERAL.match, parts[1:])) else parts[0]).rstrip("。”")
    if len(right) > 24 or _LOOSE_RIGHT.search(right) or not clauses.is_balanced(right):
        return None
    if re.match(r"[\d一二三四五六七八九十百千万]", right):
        return None
    if right and re.search(r"以上|以下", view[start - 2 : start]):
        return None
    return None if right and (right.startswith(("而", "但", "，")) or re.match(r"和|与|及|或", right)) else right


def _asked(passage: Passage, view: str, rule: str, start: int, stem: str, one: Quantity, right: str) -> Iterator[Figure]:
    """The fact with its question, where one can be asked."""
    asked = question(passage, view, start, stem, one, right)
    if asked is not None:
        value = passage.cut(one.start, one.end)
        voice, prompt = passage.voice, _in_scene(passage, view, start, asked.prompt)
        if not prompt:
            return
        if voice and (survey := _SURVEY.search(view, 0, passage.start)):
            voice, prompt = None, f"据{survey['what']}，{prompt}"
        proof = passage.cut(min(asked.start, one.start), min(one.end + len(right), len(view)))
        yield Figure(proof, rule, voice, asked.measure, value, prompt)


# 管插入水中，水面升高30 cm: of which water, the clause before tells.
_SEEN = re.compile("(?:水面|液面|液柱|水柱|指针|读数|示数|水位|温度计)(?!温度)")
_KINDS = re.compile("(?:全世界|全球|世界上?|国内|我国|中国)?(?:现存|已知|现有|共)*(?:约)?有多少[种属科]？")
_LONGEST_SCENE = 30


def _in_scene(passage: Passage, view: str, start: int, prompt: str) -> str:
    """``prompt`` with the clause before, where that tells of what is seen to move or to stand somewhere; empty where it is too long."""
    thing = thing_of(passage) if _KINDS.match(prompt) else ""
    if thing and view.startswith(thing, passage.start) and thing not in prompt:
        return thing + prompt  # 藤壶是…的动物，全世界已知约有一千种
    if not _SEEN.match(prompt) or start <= passage.start or view[start - 1] != "，":
        return prompt
    before = view[max(passage.start, max(view.rfind(mark, 0, start - 1) for mark in "，。；") + 1) : start]
    return before + prompt if len(before) <= _LONGEST_SCENE else ""


def _names(view: str, start: int, end: int) -> tuple[list[tuple[int, int]], str]:
    """The names before 分别, and the words between the last of them and it."""
    tail = re.search(r"(?:的[^，、和与]{2,10})?(?:将|已|已经|则|也|均|就|便|可|各)*$", view[start:end])
    end_of_names = start + tail.start() if tail else end
    return coordination.members_of(view, start, end_of_names), view[end_of_names:end]


def _chained(found: list[Quantity], view: str) -> list[Quantity]:
    """The numbers of ``found`` that stand in one row, joined by 、 or 和."""
    row = found[:1]
    for one in found[1:]:
        if not AND.fullmatch(view[row[-1].end : one.start].lstrip("，")):
            break
        row.append(one)
    return row if len(row) > 1 and len({one.sort for one in row}) == 1 else []


RULES = (respectively, laid_down, measured)
