"""Two of a kind side by side, each with what it is like: in a respect that both are told in, in all, in what becomes of them, in name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from studykit.chinese import clauses, words
from studykit.facts._asking import scoped
from studykit.facts._cues import cued
from studykit.facts._demands import demanded
from studykit.facts._passage import Passage
from studykit.facts._sides import Contrast, is_side, scene, shared_noun
from studykit.facts._states import state_of
from studykit.model.fact import Fact

KIND = "contrast"

_DEGREE = r"(?:较为|较|更加|更|比较|相对|很|极|最|偏|往往|通常|一般|显著|明显|普遍)*"
LIKE = (
    r"(?:快|慢|高|低|大|小|强|弱|多|少|早|晚|长|短|重|轻|深|浅|厚|薄|宽|窄|远|近|好|差|密|疏|陡|缓|冷|热|湿|稳定|剧烈|活跃|缓慢|迅速|简单|复杂|频繁|"
    r"稀少|丰富|贫乏|充足|不足|发达|落后|集中|分散|松散|紧密|灵活|僵化|充沛|匮乏|平坦|崎岖|坚硬|柔软|平缓|陡峭|宽松|严格|单一|多样|旺盛|低迷)"
)
# What a thing is like, as the end of a clause: 较快, 比较稳定.
_STATE = re.compile(rf"(?P<head>[^，。；：？！“”]{{3,20}}?)(?P<value>{_DEGREE}{LIKE})")
_BECOMES = re.compile(
    r"(?P<who>[^，。；：？！]{2,20}?)(?P<value>(?:逐渐|逐步|日益|日趋|不断|持续|正在|开始)(?:逐渐|逐步|不断|加速)?"
    r"(?:减少|增加|增多|增强|减弱|上升|下降|衰落|衰退|兴起|崛起|形成|消失|消退|扩大|缩小|壮大|萎缩|成熟|显现|瓦解|解体|凸显|弱化|强化))"
)
_NAMED = re.compile(
    r"(?:(?P<whose>[^，。；：？！把将“”]{2,8})?(?:把|将))?(?P<what>[^，。；：？！把将“”]{3,24}?)[则就]?(?:叫作|叫做|称为|称作)(?P<name>“[^”]{1,10}”)"
)
# Two parts of one whole end in one of these, and begin alike.
_PART = re.compile(
    r"[一-鿿]{2,8}?(?:内部|外部|内侧|外侧|上部|下部|中部|前部|后部|上层|下层|表层|深层|边缘|中心|中央|腹地|交界处|交界地带|地带|上游|中游|下游|前期|后期|初期|末期|东部|西部|南部|北部)"
)
_WHERE = re.compile(
    r"(?P<lead>[^，。；：？！在]{0,20})在(?P<where>[^，。；：？！、在]{2,14}?)(?P<verb>成为|实现|处于|占据|表现为|主张|实行|采用|适用|称为)(?P<what>[^，。；：？！]{2,16})"
)
_NO_FELLOW = re.compile(
    r"[这那其它他她你]|我(?!国)|什么|如何|怎样|前者|后者|两者|二者|\d|今年|去年|上年|同期|一方面|有的|有人|如果|虽然|因为|只有|越|[也又就才还不]$|^(?:不|没|在|对|把|将|使|让)"
)
_TOLD = re.compile(r"[了将]|要|应当?|必须|正在|已经?|\d|^[的是以由为在把被与和、]")
_HALF = re.compile(
    "(?P<half>[东西南北][方部]|城市|城镇|农村|乡村|沿海|内陆|内地)(?:（[^（）]*）)?(?:则|却)?(?=[一-鿿]{2})(?!地区|国家|的)"
)
_OPPOSITES = (
    {"北方", "南方"},
    {"东方", "西方"},
    {"东部", "西部"},
    {"北部", "南部"},
    {"城市", "农村"},
    {"城市", "乡村"},
    {"城镇", "农村"},
    {"沿海", "内陆"},
    {"沿海", "内地"},
)
_LONGEST_FELLOW = 12
_MOST_ALIKE, _SHORTEST_STATE = 4, 3
_JOINED = re.compile("(?:而|但)(?!且|是)|(?:与之|与此)?相反，|相比之下，")
_AT = re.compile("(?<=..)[上中里内]")
# What changes every year is told of one; a coverb has taken a part of the clause along.
_NO_RESPECT = re.compile("增速|增幅|增长|降幅|涨幅|占比|比重|[对与和由从在]")
_GOES_ON = re.compile("[多少有无且][^，。；]{1,12}")

_Stretch = tuple[int, int]


def _parts(passage: Passage) -> list[_Stretch]:
    """The clauses of the statement, what joins them to those before left out."""
    view = passage.view
    found = [(clauses.after_lead(view, max(a, passage.start)), b) for a, b in clauses.clauses(view) if b > passage.start]
    return [(a + len(joined.group()) if (joined := _JOINED.match(view, a)) else a, b) for a, b in found]


def _halves(passage: Passage) -> tuple[_Stretch, _Stretch] | None:
    """The two halves of the statement that a single ； parts; ``None`` where there are more or none."""
    marks = [at for at in range(passage.start, len(passage.view)) if passage.view[at] == "；"]
    parts = _parts(passage)
    if len(marks) != 1 or len(parts) < 2:
        return None
    later = [part for part in parts if part[0] > marks[0]]
    return ((parts[0][0], marks[0]), (later[0][0], later[-1][1])) if later and parts[0][0] < marks[0] else None


def _are_fellows(x: str, y: str) -> bool:
    """Whether ``x`` and ``y`` name two things that can be told apart: terms of like length, no pronouns, no times."""
    return (
        x != y
        and max(len(x), len(y)) <= _LONGEST_FELLOW
        and abs(len(x) - len(y)) <= _MOST_ALIKE
        and all(clauses.is_term(one.rstrip("上中里内")) and not _NO_FELLOW.search(one) for one in (x, y))
    )


@cued(rf"{LIKE}[，；]")
def in_a_respect(passage: Passage) -> Iterator[Fact]:
    """冷锋移动速度较快，暖锋移动速度较慢: how two differ in a respect that both clauses name."""
    parts = _parts(passage)
    halves = _halves(passage)
    pairs = [*pairwise(parts)]
    if halves and (firsts := [part for part in parts if part[0] in (halves[0][0], halves[1][0])]) not in map(list, pairs):
        pairs.append((firsts[0], firsts[-1]))
    for (a, b), (c, d) in pairs:
        first, second = _STATE.fullmatch(passage.view, a, b), _STATE.fullmatch(passage.view, c, d)
        if first is None or second is None or first["value"] == second["value"]:
            continue
        x, y, respect = _apart(passage, first["head"], second["head"])
        if respect and _are_fellows(x, y):
            sides = (passage.cut(*first.span("value")), passage.cut(*second.span("value")))
            pair = f"{x}与{y}的{respect}"
            yield Contrast(
                passage.cut(a, d), "in_a_respect", passage.voice, pair, respect, sides, f"{scene(passage, a)}{pair}有何不同？"
            )


def _apart(passage: Passage, left: str, right: str) -> tuple[str, str, str]:
    """The two that the beginnings of two clauses are about, and the respect that both name after them; empty where they name none."""
    if left.count("的") == right.count("的") == 1:
        (x, _, respect), (y, _, its) = left.partition("的"), right.partition("的")
        return (x, y, respect) if respect == its and _is_respect(respect) else ("", "", "")
    mine, other = words.segment(left), words.segment(right)
    size = 0
    while size < min(len(mine), len(other)) - 1 and mine[-1 - size].text == other[-1 - size].text:
        size += 1
    for kept in range(size, 0, -1):
        x, y, respect = left[: mine[-kept].start], right[: other[-kept].start], left[mine[-kept].start :]
        shares_noun = kept < size and not _AT.search(x[:-1]) and words.tag(mine[-1 - kept].text).startswith("n")
        placed = _AT.search(x) and _AT.search(y)
        if _is_respect(respect) and (placed or shares_noun or all(_stands_alone(passage, one, respect) for one in (x, y))):
            return x, y, respect
    return "", "", ""


def _stands_alone(passage: Passage, name: str, respect: str) -> bool:
    """Whether the page names ``name`` without ``respect`` elsewhere (冷锋 without 移动): then it is a term by itself."""
    return bool(re.search(f"{re.escape(name)}(?!{re.escape(respect[0])})", passage.page.document.text))


def _is_respect(respect: str) -> bool:
    """Whether ``respect`` is the name of a property or a process: 移动速度, 降水, 升温."""
    return (
        1 < len(respect) < 9
        and clauses.is_term(respect)
        and not _NO_RESPECT.search(respect)
        and words.tag(words.segment(respect)[-1].text)[:1] in ("n", "v", "a", "")
    )


@cued(rf"{LIKE}[，；]")
def each_like(passage: Passage) -> Iterator[Fact]:
    """板块内部比较稳定，板块交界地带地壳活动剧烈: what each of two of a kind is like."""
    if next(in_a_respect(passage), None):
        return
    view = passage.view
    halves = _halves(passage)
    for (a, b), (c, d) in [halves] if halves else [*pairwise(_parts(passage))]:
        x, y = _names(view[a:b], view[c:d])
        if not halves and (rest := view[d:].strip("。，")):
            if not _GOES_ON.fullmatch(rest):
                continue
            d = len(view.rstrip("。"))
        if not x or len(x) == b - a or len(y) == d - c:
            continue
        sides = (passage.cut(a + len(x), b), passage.cut(c + len(y), d))
        in_one_respect = len({re.sub(f"{_DEGREE}{LIKE}$", "", side.text) for side in sides}) < len(sides)
        if (
            not in_one_respect
            and _are_fellows(x, y)
            and all(is_side(side.text) and _is_state(passage.view_of(side)) for side in sides)
        ):
            pair = f"{x}与{y}"
            yield Contrast(
                passage.cut(a, d), "each_like", passage.voice, pair, "like", sides, f"{scene(passage, a)}{pair}各有什么特点？"
            )


def _names(left: str, right: str) -> tuple[str, str]:
    """The names that two clauses open with, of two parts of a whole or of two kinds with one head noun; empty where they do not."""
    x, y = _PART.match(left), _PART.match(right)
    if x and y and left[:2] == right[:2]:
        return x.group(), y.group()
    ends = {word.end for word in words.segment(right[:_LONGEST_FELLOW])}
    for word in words.segment(left[:_LONGEST_FELLOW]):
        at = right.find(left[word.end - 2 : word.end])
        if word.end > 2 and at > 0 and at + 2 in ends and words.tag(word.text).startswith("n"):
            return left[: word.end], right[: at + 2]
    return "", ""


def _is_state(said: str) -> bool:
    """Whether ``said`` (folded) tells what something is like, and neither what it does nor what is to be done."""
    first = said.partition("，")[0]
    cut = words.segment(first)
    stative = bool(cut) and words.tag(cut[-1].text) in ("a", "an", "i", "l", "z")
    return len(first) >= _SHORTEST_STATE and not _TOLD.search(said) and (stative or bool(re.search(f"{LIKE}$", first)))


@cued("(?:逐渐|逐步|日益|日趋|不断|持续|正在|开始)[一-鿿]{2,6}[，；]")
def each_becomes(passage: Passage) -> Iterator[Fact]:
    """X逐渐减少，Y正在形成: what becomes of each of two of a kind."""
    for (a, b), (c, d) in pairwise(_parts(passage)):
        first, second = _BECOMES.fullmatch(passage.view, a, b), _BECOMES.fullmatch(passage.view, c, d)
        if first is None or second is None:
            continue
        x, y = first["who"], second["who"]
        if x.strip("”")[-2:] == y.strip("”")[-2:] and x != y and not any(_NO_FELLOW.search(one) for one in (x, y)):
            sides = (passage.cut(*first.span("value")), passage.cut(*second.span("value")))
            pair = f"{x}与{y}"
            yield Contrast(
                passage.cut(a, d), "each_becomes", passage.voice, pair, "change", sides, f"{pair}分别发生了怎样的变化？"
            )


@cued("(?:叫[作做]|称[为作])“[^”]*”[，；].*(?:叫[作做]|称[为作])“")
def each_called(passage: Passage) -> Iterator[Fact]:
    """把白天的涨落叫作“潮”，夜晚的涨落叫作“汐”: what each of two names stands for."""
    for (a, b), (c, d) in pairwise(_parts(passage)):
        first, second = _NAMED.fullmatch(passage.view, a, b), _NAMED.fullmatch(passage.view, c, d)
        if first is None or second is None or second["whose"] or any(_NO_FELLOW.search(one["what"]) for one in (first, second)):
            continue
        whose = f"{first['whose']}所说的" if first["whose"] else ""
        sides = (passage.cut(*first.span("what")), passage.cut(*second.span("what")))
        pair = f"{first['name']}与{second['name']}"
        if all(is_side(side.text) for side in sides):
            yield Contrast(passage.cut(a, d), "each_called", passage.voice, pair, "name", sides, f"{whose}{pair}分别指什么？")


@cued("在[^，。；]*(?:成为|实现|处于|占据|表现为|主张|实行|采用|适用|称为).*，(?:而)?在")
def each_where(passage: Passage) -> Iterator[Fact]:
    """在甲领域成为A，在乙领域成为B: what something becomes, does in each of two."""
    for (a, b), (c, d) in pairwise(_parts(passage)):
        first, second = _WHERE.fullmatch(passage.view, a, b), _WHERE.fullmatch(passage.view, c, d)
        if first is None or second is None or second["lead"] or first["verb"] != second["verb"]:
            continue
        asked = demanded(passage, first.end("lead"), vague=False) if first["lead"] else None
        asked = asked or scoped(passage, first.end("lead"))
        sides = (passage.cut(*first.span("what")), passage.cut(*second.span("what")))
        if asked and asked[0].endswith(first["lead"]) and all(is_side(side.text) for side in sides):
            where = f"{asked[0]}在{first['where']}与{second['where']}"
            prompt = f"{where}分别{first['verb']}什么？"
            yield Contrast(passage.cut(a, d), "each_where", passage.voice, where, first["verb"], sides, prompt)


@cued(
    "(?:北方|东部|东方|城市|沿海|城镇).*(?:南方|西部|西方|农村|乡村|内陆|内地)|(?:南方|西部|西方|农村|乡村).*(?:北方|东部|东方|城市|城镇)"
)
def in_a_matter(passage: Passage) -> Iterator[Fact]:
    """北方支持高关税，而南方依赖低关税的贸易: how two halves of a land differ in what both clauses name."""
    for (a, b), (c, d) in pairwise(_parts(passage)):
        x, y = _HALF.match(passage.view, a, b), _HALF.match(passage.view, c, d)
        if x is None or y is None or {x["half"], y["half"]} not in _OPPOSITES:
            continue
        left, right = passage.cut(x.end(), b), passage.cut(y.end(), d)
        matter = shared_noun(passage.view_of(left), passage.view_of(right))
        land = state_of(passage)
        if matter and land and all(is_side(side.text) and not re.search(r"\d|[，；]", side.text) for side in (left, right)):
            pair = f"{land}{x['half']}与{y['half']}"
            asked = f"{pair}在{matter}上有何不同？"
            yield Contrast(passage.cut(a, d), "in_a_matter", passage.voice, pair, matter, (left, right), asked)


RULES = (in_a_matter, in_a_respect, each_like, each_becomes, each_called, each_where)
