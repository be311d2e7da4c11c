"""What becomes of something: from what to what it turns, what takes its place, what it does away with. Rules of :mod:`contrast`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import actions, clauses, words
from studykit.chinese.mood import MANNER, MODAL
from studykit.facts._asking import whose
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._demands import demanded
from studykit.facts._measured import is_measure
from studykit.facts._passage import Passage
from studykit.facts._sides import LOOSE_END, common_end, contrast, is_side, lead_of
from studykit.facts._subjects import subject_of
from studykit.model.fact import Fact
from studykit.model.span import Span

_SHIFT = re.compile(
    r"(?:从|由)(?P<a>[^，。；：？！从由]{2,24}?)(?P<to>转变为|转变成|转化为|演变为|发展为|变为|变成|转为|转向|走向|迈向|过渡到|上升为|转型为|转移到|转变到)(?P<b>[^，。；：？！]{2,26}?)(?:发展|转变)?(?=[，。；！]|的(?:转变|过程|跨越|飞跃|变化)|$)"
)
_TURN = re.compile(
    r"(?P<verb>实现|完成|推动|经历|发生|促进)?了?(?:从|由)(?P<a>[^，。；：？！从由]{2,24}?)(?:向|到)(?P<b>[^，。；：？！]{2,26}?)(?:的(?:历史性|根本)?)?(?P<noun>转变|转型|转换|跨越|飞跃|过渡|跃升|蜕变|演变)(?=[，。；！]|$)"
)
_REPLACES = re.compile(
    r"(?P<a>[^，。；：？！、的]{2,12}?)(?P<how>(?:逐渐|逐步|已经?|正在|开始|最终|有望|将)*)(?P<verb>取代|替代|代替)了?(?P<b>[^，。；：？！、的]{2,12}?)(?P<as>成为|作为)(?P<c>[^，。；：？！]{2,24}?)(?=的趋势|的过程|[，。；！]|$)"
)
_LEAVES = re.compile(
    r"(?P<verb>摒弃|抛弃|推翻|废除|打破|终结|结束|突破|摆脱|改变|否定|扬弃|颠覆)(?P<done>了?)(?P<what>[^，。；：？！了]{4,30})(?=[，。；！]|$)"
)
# 推动公共服务由按等级配置向按人口配置转变: what is called for is the change of the noun between.
_CALLED_FOR = re.compile(r"(?P<verb>实现|推动|推进|促进|加快|引导)(?P<what>[^，。；：？！]{2,12})")
_POINT = re.compile(
    r"(?P<lead>[^，。；：？！从由]{2,16}?(?:走到|处于|进入|处在|站在|迎来)了?)(?P<way>(?:从|由)[^，。；：？！从由]{3,24}?(?:转向|走向|迈向|向)[^，。；：？！]{3,24}?)的(?P<noun>[^，。；：？！的]{0,4}(?:节点|阶段|时期|关口|关头|拐点))[上里中]?(?=[，。；]|$)"
)
_THEN_DONE = re.compile(
    r"，(?:我们?党|党中央)?(?P<verb>提出|作出|推出|确立|启动|实施)了?(?P<what>“[^“”]{2,16}”(?:[一-鿿]{2,4})?|[^，。；：？！“”的]{2,14}(?:战略|决策|方针|政策|计划|规划|倡议|改革))(?=[，。；])"
)
_THEN_NOW = re.compile(
    r"(?:过去|以前|以往|从前)(?P<then>[^，。；：？！]{3,20})，(?:如今|现在|今天|而今)(?:则|却)?(?P<now>[^，。；：？！]{3,24})(?=[，。；]|$)"
)
_INSTEAD = re.compile(
    r"(?P<lead>(?:坚持|要|着力|推动)*)以(?P<a>[^，。；：？！以]{2,12}?)(?P<verb>替代|取代|代替)(?P<b>[^，。；：？！的]{2,12})(?=[，。；]|$)"
)
_LONGEST_AIM = 20
# What pushes a change is not what changes.
_PUSHES = re.compile(
    r"推动|促进|引领|力量|正在$|有望|力争|努力|^(?:体现|实现|加快|引导|带动|助力|使|让|坚持|帮助|支持|进行|加强|将|把)"
)
_CALLS = re.compile(rf"(?:^|，)(?:{MODAL}|{MANNER})")


@cued(r"[从由].*(?:转[变化为向型换移]|演变为|发展为|变[为成]|走向|迈向|过渡|上升为|跨越|飞跃|跃升|蜕变|演变)")
def shifts(passage: Passage) -> Iterator[Fact]:
    """X从A转向B, 实现由A向B的转变: from what to what, in one piece."""
    for pattern in (_SHIFT, _TURN):
        for found in pattern.finditer(passage.view, passage.start):
            if re.search("叫做?|称为|称作", found["b"]):
                continue  # 从固态变成液态叫熔化: what the change is called
            a, b = passage.cut(*found.span("a")), passage.cut(*found.span("b"))
            size = common_end(a.text, b.text)
            verbal = words.tag(b.text[len(b) - size :]).startswith(("v", "p", "d")) if size else False
            if (
                not (is_side(a.text) and is_side(b.text))
                or re.search(r"[年月日、]|无到有|从小", a.text)
                or re.search("再到|时[叫称]", b.text)  # 由气态变成液态时叫液化; 从A到B再到C: stages
                or ("的" in b.text and not size)
            ):
                continue
            # 由人民公社转变为家庭联产承包责任制: a teacher says it in one piece.
            way = passage.cut(found.start("a") - 1, found.end("noun" if "noun" in found.groupdict() else "b"))
            yield from _shift(passage, found, way, "" if verbal else a.text[len(a) - size :])


@cued("(?:走到|处于|进入|处在|站在|迎来)了?[从由].*，[^，]{0,4}(?:提出|作出|推出|确立|启动|实施)")
def reaches(passage: Passage) -> Iterator[Fact]:
    """走到了从A转向B的关键节点上，提出“Y”: the point at which something was done, by its way; at which one stands today nobody can tell."""
    for at, _date in statements(passage):
        point = _POINT.match(passage.view, at)
        then = _THEN_DONE.match(passage.view, point.end()) if point else None
        if point and then and not re.search("[这那其它]", point["lead"]):
            way = passage.cut(*point.span("way"))
            there = "上" if re.search("[点口头]$", point["noun"]) else ""
            prompt = f"{then['what']}是在{point['lead'].removesuffix('了')}怎样的{point['noun']}{there}{then['verb']}的？"
            yield contrast(passage, "reaches", then, then["what"], point["noun"], (way,), prompt)


@cued("过去|以前|以往|从前")
def then_and_now(passage: Passage) -> Iterator[Fact]:
    """过去重A轻B，如今转向C: how it was and how it is, of what the paragraph is about."""
    found = _THEN_NOW.match(passage.view, passage.start)
    topic = passage.before.topic if passage.before is not None and not passage.first else None
    # 过去老师…: of somebody else
    if found and not subject_of(found["then"]) and topic is not None and all(is_side(found[side]) for side in ("then", "now")):
        whose = topic.text.partition("的")[0]
        sides = tuple(passage.cut(*found.span(side)) for side in ("then", "now"))
        yield contrast(passage, "then_and_now", found, whose, "then and now", sides, f"{whose}前后有何变化？")


@cued("以.*[替取代]")
def instead(passage: Passage) -> Iterator[Fact]:
    """以A替代B: what is to take the place of what; asked both ways."""
    for at, _date in statements(passage):
        found = _INSTEAD.match(passage.view, at)
        if found and clauses.is_term(found["a"]) and clauses.is_term(found["b"]):
            lead = _instead_of_whom(passage, found)
            if lead:
                asked = f"{lead}什么{found['verb']}{found['b']}？"
                yield contrast(passage, "instead", found, found["b"], "replaced by", (passage.cut(*found.span("a")),), asked)
                asked = f"{lead}{found['a']}{found['verb']}什么？"
                yield contrast(passage, "instead", found, found["a"], "replaces", (passage.cut(*found.span("b")),), asked)


def _instead_of_whom(passage: Passage, found: re.Match[str]) -> str:
    """The words before what is to take the place: who is to put it there, and in what; empty where the sentence does not tell."""
    scope = demanded(passage, found.start("a"), vague=True)
    own = passage.view[found.start() : found.start("a")]
    before = [(max(a, passage.start), b) for a, b in clauses.clauses(passage.view) if passage.start < b < found.start()]
    aim = passage.view[slice(*before[-1])] if before else ""
    if scope is None or not scope[0].endswith(own) or not actions.is_action(aim) or "、" in aim or len(aim) > _LONGEST_AIM:
        return ""
    return scope[0] if aim in scope[0] else f"{scope[0].removesuffix(own)}{aim}，{own}"


@cued("取代|替代|代替")
def replaces(passage: Passage) -> Iterator[Fact]:
    """A取代B成为C: asked both ways."""
    for found in _REPLACES.finditer(passage.view, passage.start):
        a, b, c = found["a"], found["b"], found["c"]
        if not clauses.is_term(a) or not clauses.is_term(b) or LOOSE_END.match(a):
            continue
        # …的势头越来越猛: what is only on its way is not told as done.
        rest = re.compile("[^，。；：？！]*").match(passage.view, found.end()).group()  # type: ignore[union-attr]
        tail, verb = f"{found['as']}{c}{rest}", f"{found['how']}{found['verb']}"
        yield contrast(
            passage,
            "replaces",
            found,
            f"{b}{tail}",
            "replaced by",
            (passage.cut(*found.span("a")),),
            f"什么{verb}{b}{tail}？",
        )
        yield contrast(
            passage,
            "replaces",
            found,
            f"{a}{tail}",
            "replaces",
            (passage.cut(*found.span("b")),),
            f"{a}{verb}什么{tail}？",
        )


@cued("(?:摒弃|抛弃|推翻|废除|打破|终结|结束|突破|摆脱|改变|否定|扬弃|颠覆)了")
def leaves(passage: Passage) -> Iterator[Fact]:
    """X推翻了Y, 摒弃了A，改变B: what something has done away with."""
    done = False
    for found in _LEAVES.finditer(passage.view, passage.start):
        done = done or bool(found["done"])
        subject = lead_of(passage, found.start("verb"))
        hortative = _CALLS.search(passage.view[passage.start : found.start()])
        if passage.view.count(found["verb"]) > 1:
            continue  # 改变了A，也改变了B: one of them would be half the answer
        if is_measure(subject):
            continue  # 内径达3.2米，打破了垄断: not the measure has
        if not done or not subject or hortative or not is_side(found["what"]) or "的" not in found["what"]:
            continue
        what = passage.cut(*found.span("what"))
        prompt = f"{subject}{found['verb']}了什么？"
        yield contrast(passage, "leaves", found, subject, found["verb"], (what,), prompt)


def _now_of_what(passage: Passage) -> str:
    """What a sentence that opens with 过去 goes on about: the topic of the one before it."""
    topic = passage.before.topic if passage.before is not None and not passage.first else None
    return topic.text.partition("的")[0] if topic is not None and _THEN_NOW.match(passage.view, passage.start) else ""


def _shift(passage: Passage, found: re.Match[str], way: Span, respect: str) -> Iterator[Fact]:
    """The question of a shift, with the respect that both sides end in the name of."""
    lead = lead_of(passage, found.start()) or _now_of_what(passage)
    called = _CALLED_FOR.fullmatch(lead)
    if called and clauses.is_term(called["what"]) and (passage.voice or whose(passage, title=False)):
        prompt = f"要{called['verb']}{called['what']}怎样的转变？"
        yield contrast(passage, "shifts", found, called["what"], "shift", (way,), prompt)
        return
    ending = re.search(
        r"(?P<modal>要|将|应当?|可以?|必须)?(?P<verb>实现|完成|经历|发生)?了?(?P<now>(?:逐步|逐渐|已经|正在?|开始)*)$", lead
    )
    told = words.segment(lead[: ending.start()]) if ending else []
    verbal = bool(told) and words.tag(told[0].text) == "v" and (len(told) != 2 or not words.tag(told[1].text).startswith("n"))
    if not lead or ending is None or verbal or _PUSHES.search(lead) or "了" in lead[: ending.start()]:
        return
    modal, verb = ending["modal"] or "", ending["verb"] or found.groupdict().get("verb") or ""
    verb = verb or ("实现" if modal else "发生")
    under_way = "正在" if "正" in ending["now"] and not modal else ""
    done = "" if modal or under_way or verb in ("推动", "促进") or lead.startswith("通过") else "了"
    where = f"在{respect}上" if respect else ""
    prompt = f"{lead[: ending.start()]}{where}{under_way}{modal}{verb}{done}怎样的转变？"
    yield contrast(passage, "shifts", found, f"{respect}上" if respect else lead, "shift", (way,), prompt)
