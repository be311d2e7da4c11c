"""How two things compare: the former and the latter, one unlike another, two that do the same in different ways, what one is not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import actions, clauses
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._passage import Passage, is_nominal
from studykit.facts._sides import LOOSE_END, Contrast, contrast, is_side, kind_beside, predicate, scene
from studykit.facts._subjects import subject_of
from studykit.facts.contrasts._parallels import parallel
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "contrast"

# The two that 前者 and 后者 stand for: named side by side, and said to differ, or to be two.
_PAIR = re.compile(
    r"(?P<x>“[^”]{1,12}”|它|[^，。；：？！、“”和与同]{2,14}?)(?:和|与|同)(?P<y>(?:我们|人们)?[^，。；：？！、]{2,16}?)(?P<how>(?:并|都)?不是一回事|不同|有所不同|有(?:着)?(?:本质|根本|明显)?(?:的)?(?:区别|差异|不同)|的(?P<respect>[^，。；：？！的]{2,6}?)(?:相反|不同)|的(?:本质|根本|主要)?(?:区别|差异|不同)|之间|并存|是?两[种个类者]|二者)|(?P<x2>[^，。；：？！、“” ]{2,10}) ?(?:vs|VS|Vs)\.? ?(?P<y2>[^，。；：？！、“” —]{2,10})(?=——|：|，)"
)
_FORMER = re.compile(r"(?:而|但)?前者的?(?:则|却|只|仅|更|主要)*(?P<said>[^，。；]{3,40})")
_LATTER = re.compile(r"(?:而|但)?后者的?(?:则|却|更|主要)*(?P<said>[^，。；]{3,40})")
_UNLIKE = re.compile(
    r"(?:(?:与|和|同|跟)(?P<a>[^，。；：？！]{2,20}?)(?:不同(?:的是)?|相比较?|相较)|(?:不同于|相比于?|相较于|较之)(?P<a2>[^，。；：？！]{2,20}))，(?P<b>[^。；：？！]{6,70}?)(?=，(?:因此|所以|因而|故|可见|其中|例如|如(?!果)|可?以?分为)|[。；：？！]|$)"
)
# A按X计算，B按Y计算: the same frame, filled twice.
_FRAME = re.compile(
    r"(?P<who>[^，。；：？！按由靠用向以]{2,20}?)(?:则|却|都|均|一般|主要)*(?P<prep>按照?|由|靠|用|向|往|以)(?P<what>[^，。；：？！]{2,16}?)(?P<verb>计算|负责|管理|组成|构成|驱动|推动|支付|承担|决定|传播|繁殖|发展|转化|计价|表示|供给|补给|编码|命名|流动|拉动|证明|衡量|判断|结算|旋转|运动|行使|实施|制定|设立|铸造|发行|任命|批准|认定|审批|核发|登记|受理|指定|选举|任免|颁发|确定)(?P<of>[^，。；：？！的了]{0,10})"
)
_BY_SOMEBODY = re.compile(
    "负责|管理|承担|支付|行使|实施|制定|设立|发行|任命|批准|认定|审批|核发|登记|受理|指定|选举|任免|颁发|确定"
)
_RESPECTS = {
    "容易": "难易程度",
    "困难": "难易程度",
    "稳定": "稳定性",
    "活跃": "活跃程度",
    "重要": "重要性",
    "优越": "优劣",
    "严重": "严重程度",
    "明显": "明显程度",
    "复杂": "复杂程度",
    "简单": "复杂程度",
    "先进": "先进程度",
    "快": "快慢",
    "慢": "快慢",
    "高": "高低",
    "低": "高低",
    "大": "大小",
    "小": "大小",
    "强": "强弱",
    "弱": "强弱",
    "多": "数量",
    "少": "数量",
    "早": "早晚",
    "晚": "早晚",
    "长": "长短",
    "短": "长短",
    "重": "轻重",
    "轻": "轻重",
}
_DEALS = re.compile("管(?![理道控辖线])|研究|关注|强调|注重|回答|解决|描述|处理|负责|侧重于?|适用于|用于|指|属于")
_MORE_THAN = re.compile(
    rf"(?P<a>[^，。；：？！比]{{2,14}}?)(?P<how>(?:一般|通常|往往|总是|更)*)比(?![较例如值重方赛喻作])(?P<b>[^，。；：？！]{{2,14}}?)(?P<more>(?:更|还|要)*(?:{'|'.join(_RESPECTS)})(?:得多|一些|些)?)(?=[，。；（]|$)"
)
_MORE_SO = re.compile(
    r"[与同和](?P<a>[^，。；：？！]{2,16})相比，(?P<who>它|《[^《》]{2,16}》|[^，。；：？！对]{2,12}?)对(?P<of>[^，。；：？！的]{2,16})的(?P<noun>规定|要求|论述|描述|限制|保护|控制|重视|影响|依赖)"
    r"(?P<more>(?:要|更|还)+[^，。；：？！]{1,6}?(?:得多|一些)?)(?=[，。；：])"
)
_WORK = re.compile("《[^《》]+》")
_NOT_EQUAL = re.compile(
    r"(?P<a>“[^”]{2,10}”)(?:并|也|绝|更|决)*(?P<no>不等于|不等同于|不是|并非|不意味着|不代表)(?P<b>“[^”]{2,12}”|[^，。；：？！]{2,16})(?=[，。；]|$)"
)
_NOT_YET = re.compile(r"[^，。；]{0,20}[，](?:而是|而应|而要|更是|更应)")
# Not two of a kind: a time, a number, somebody's thing.
_NO_FELLOWS = re.compile(r"[这那其它他她我的]|什么|如何|怎样|前者|后者|\d|上年|去年|同期|往年|以前|过去|当年|年$|[一二三]是")
# 与上年相比: how it stood then, a figure tells.
_SINCE = re.compile(r"^[^，]*(?:\d|上年|去年|同期|以前|过去|以往|当年|此前)[^，]*，")
_LONGEST_TOLD = 48
_MOST_IN_ROW = 4
# 毛细血管数量最多，管壁最薄: the side that is told of first is none of the name.
_ITS_SIDE = re.compile(
    "(?<=..)(?:数量|面积|体积|长度|宽度|高度|厚度|温度|速度|颜色|形状|结构|成分|性质|含量|密度|规模|成本|价格|内容|形式|管壁|寿命)$"
)
_UNSAID = re.compile(r"[这那它他她我]|其(?![他中实余])|将|必须|应当|^[更也]?(?:要|应)")
_LOOSE = re.compile(r"[这那其它他她我]|什么|如何|怎样|前者|后者")


@cued("前者|后者")
def former_latter(passage: Passage) -> Iterator[Fact]:
    """X与Y不是一回事：后者…，前者…: what is said of each, the first named first."""
    former, latter = _FORMER.search(passage.view, passage.start), _LATTER.search(passage.view, passage.start)
    if not former or not latter:
        return
    opening = passage.view[passage.start : min(former.start(), latter.start())]
    before = passage.before.view if passage.before is not None and not passage.first else ""
    pair = _last_pair(opening) or _last_pair(before)
    named = _told_before(passage) if pair is None else _names_of(passage, pair)
    if named is None:
        return
    x, y, of = named
    sides = tuple(passage.cut(*one.span("said")) for one in (former, latter))
    if x and clauses.is_term(y) and not _LOOSE.search(x + y) and all(map(_is_told, sides)):
        start, end = min(former.start(), latter.start()), max(former.end(), latter.end())
        proof = passage.cut(start, end)
        verb = _shared_verb(*(side.text for side in sides)) if not of else ""
        asked = f"分别{verb}什么" if verb else f"{of}有何不同"
        sides = tuple(side.part(len(verb), len(side)) for side in sides)
        yield Contrast(proof, "former_latter", passage.voice, f"{x}与{y}", "difference", sides, f"{x}与{y}{asked}？")


def _is_told(side: Span) -> bool:
    """Whether ``side`` says what one of two is like; its name alone (后者叫动脉瓣) tells no difference."""
    return is_side(side.text) and not side.text.startswith(("叫", "称", "名为"))


@cued("不同|相比|相较|较之")
def unlike_it(passage: Passage) -> Iterator[Fact]:
    """与A不同，X的…都…: all that the statement says of X, where no verb of having or being splits it."""
    for at, _date in statements(passage):
        found = _UNLIKE.match(passage.view, at)
        a = (found["a"] or found["a2"]) if found else ""
        if not found or _SINCE.search(found.group()) or not clauses.is_term(a) or _LOOSE.search(a):
            continue
        who = kind_beside(re.split("[和与的]", a)[-1], found["b"]) or _whose(found["b"])
        if "，" not in found["b"] and predicate(found["b"]):
            continue
        start = found.start("b") + len(who)
        start += passage.view.startswith(("的", "则", "却"), start)
        value = passage.cut(start, found.end("b"))
        told = re.sub("^不(?!同)", "", value.text)
        if len(who) > 1 and 4 < len(value) <= _LONGEST_TOLD and is_side(told) and not _UNSAID.search(value.text):
            asked = f"与{a}相比，{who}有何不同？"
            yield contrast(passage, "unlike_it", found, who, f"unlike {a}", (value,), asked)


# 做实验，发现…: what is found is told of, not the finding.
_FINDS = re.compile("(?:并|由此)?(?:发现|证明|证实|表明|查明|得出)?")


def _whose(told: str) -> str:
    """Who or what ``told`` (folded) is about, by its first clause; empty where it opens with what is done."""
    first = told.partition("，")[0]
    owner = first.partition("的")[0]
    if owner != first and len(owner) < 9 and clauses.is_term(owner) and is_nominal(owner[:2]):
        return owner
    who = subject_of(first)
    if actions.is_bare(first):
        return ""
    return _ITS_SIDE.sub("", who) if "，" in told else who


@cued("按|由|靠|用|向|往|以")
def by_which(passage: Passage) -> Iterator[Fact]:
    """A按X计算，B按Y计算: by what each of two, or of a row, does the same."""
    row: list[re.Match[str]] = []
    for a, b in clauses.clauses(passage.view):
        at = _FINDS.match(passage.view, clauses.after_lead(passage.view, max(a, passage.start))).end()  # type: ignore[union-attr]
        found = _FRAME.fullmatch(passage.view, at, b) if b > passage.start else None
        if row and (found is None or not _is_like(row, found)):
            yield from _told_by(passage, row)
            row = []
        row += [found] if found is not None else []
    yield from _told_by(passage, row)


def _is_like(row: list[re.Match[str]], found: re.Match[str]) -> bool:
    """Whether ``found`` fills the frame of ``row`` once more, with other words."""
    same = all(one[part] == found[part] for one in row[-1:] for part in ("prep", "verb", "of"))
    other = all(one[part] != found[part] for one in row for part in ("who", "what"))
    return same and other and not (found["prep"] == "以" and "为" in row[0]["what"])


def _told_by(passage: Passage, row: list[re.Match[str]]) -> Iterator[Fact]:
    """The question for by what each of a ``row`` does it."""
    named = all(clauses.is_term(one["who"].replace("、", "")) and not _LOOSE.search(one["who"]) for one in row)
    if not 1 < len(row) <= _MOST_IN_ROW or not named or LOOSE_END.search(row[0]["what"]):
        return
    first = row[0]
    names = f"{'、'.join(one['who'] for one in row[:-1])}与{row[-1]['who']}"
    ends = ("what", "what") if first["of"] or first["prep"] == "由" else ("prep", "verb")
    sides = tuple(passage.cut(one.start(ends[0]), one.end(ends[1])) for one in row)
    asked = f"{scene(passage, first.start())}{names}分别{first['prep']}{_whom(first)}{first['verb']}{first['of']}？"
    yield Contrast(passage.cut(first.start(), row[-1].end()), "by_which", passage.voice, names, first["verb"], sides, asked)


@cued("比")
def more_than(passage: Passage) -> Iterator[Fact]:
    """A比B容易: how two differ in being so."""
    for at, _date in statements(passage):
        found = _MORE_THAN.match(passage.view, at)
        both = found["a"] + found["b"] if found else ""
        alike = not _NO_FELLOWS.search(both) and not passage.page.speaker_at(passage.span.start)
        if found and alike and all(clauses.is_term(found[side]) for side in "ab"):
            respect = next(noun for word, noun in _RESPECTS.items() if word in found["more"])
            asked = f"{found['a']}与{found['b']}的{respect}有何不同？"
            yield contrast(passage, "more_than", found, both, respect, (passage.cut(*found.span()),), asked)


@cued("相比，.*(?:得多|更)")
def more_so(passage: Passage) -> Iterator[Fact]:
    """与A相比，X对Y的规定要具体得多: of what that is true."""
    found = _MORE_SO.search(passage.view, passage.start)
    before = passage.before if not passage.first else None
    if found and not _LOOSE.search(found["a"] + found["of"]):
        who = found["who"]
        if who == "它":
            works = set(_WORK.findall(before.view)) if before else set()
            who = works.pop() if len(works) == 1 else ""
        if who and not _LOOSE.search(who) and who[0] not in "新旧" and clauses.is_term(found["of"]):
            asked = f"与{found['a']}相比，{who}对什么的{found['noun']}{found['more']}？"
            of = passage.cut(*found.span("of"))
            yield contrast(passage, "more_so", found, f"{who}与{found['a']}", found["noun"], (of,), asked)


@cued("”(?:并|也|绝|更|决)*(?:不|并非)")
def no_equal(passage: Passage) -> Iterator[Fact]:
    """“A”不等于B: what it must not be taken for."""
    for at, _date in statements(passage):
        found = _NOT_EQUAL.match(passage.view, at)
        if found and not _NOT_YET.match(passage.view, found.end()) and not _LOOSE.search(found["b"]):
            b = passage.cut(*found.span("b"))
            yield contrast(passage, "no_equal", found, found["a"], found["no"], (b,), f"{found['a']}{found['no']}什么？")


def _shared_verb(one: str, other: str) -> str:
    """The verb that both sides open with and that says what each deals with; empty where they open in their own ways."""
    verb = _DEALS.match(one)
    return verb.group() if verb and other.startswith(verb.group()) and len(one) > len(verb.group()) + 1 else ""


def _whom(found: re.Match[str]) -> str:
    """The question word for who or what does it."""
    return (
        "谁"
        if found["prep"] == "由"
        and found["verb"]
        in (
            "负责",
            "管理",
            "承担",
            "支付",
            "行使",
            "实施",
            "制定",
            "设立",
            "发行",
            "任命",
            "批准",
            "认定",
            "审批",
            "核发",
            "登记",
            "受理",
            "指定",
            "选举",
            "任免",
            "颁发",
            "确定",
        )
        else "什么"
    )


def _names_of(passage: Passage, pair: re.Match[str]) -> tuple[str, str, str]:
    """The two of a pair, and the respect in which they are said to differ, with 的."""
    if pair["x2"]:
        return pair["x2"], pair["y2"], ""
    x = pair["x"] if pair["x"] != "它" else _topic_before(passage)
    return x, re.sub("^(?:我们|人们)", "", pair["y"]), f"的{pair['respect']}" if pair["respect"] else ""


def _told_before(passage: Passage) -> tuple[str, str, str] | None:
    """The two of which the sentence before says something in the same words; ``None`` where it does not."""
    before = passage.before if passage.before is not None and not passage.first else None
    names = next((fact.between for fact in parallel(before)), "").split("与") if before is not None else []
    return (names[0], names[1], "") if len(names) == 2 and not re.search("[、的]", "".join(names)) else None


def _last_pair(view: str) -> re.Match[str] | None:
    return next(reversed(list(_PAIR.finditer(view))), None)


def _topic_before(passage: Passage) -> str:
    """What 它 stands for: the topic of the sentence, or of the one before it in the paragraph."""
    topic: Span | None = passage.topic
    if topic is None and passage.before is not None and not passage.first:
        topic = passage.before.topic
    return topic.text.partition("的")[0] if topic is not None else ""


RULES = (former_latter, unlike_it, by_which, more_than, more_so, no_equal)
