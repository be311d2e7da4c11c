"""How a thing stands to others: what it stresses (强调), leans to (侧重于) and rests on (依靠), what it joins (把A和B结合起来), under what watchword it was done (提出“X”的口号)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses
from studykit.chinese.speakers import asks
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._meaning import defined, matches, opens_with_verb
from studykit.facts._passage import Passage, is_nominal
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "definition"

_LEANS = re.compile(
    r"(?P<who>[^，。；：？！的]{2,14}?)(?:则|更|主要)*(?P<cue>侧重于?|偏重于?|着眼于|聚焦于|服务于|适应于)(?P<said>[^，。；：？！]{4,40})(?=[，。；]|$)"
)
_JOINS = re.compile(
    r"(?P<who>[^，。；：？！]{1,16}?)(?:首次|成功地?|巧妙地?|创造性地?)*[把将](?P<one>[^，。；：？！]{2,20}?)(?P<link>[和与同])(?P<two>[^，。；：？！]{2,20}?)(?P<how>(?:有机|紧密|巧妙|完美|高度|相互|辩证)*地?)(?P<verb>结合|统一|联系|融合)(?:了)?(?:起来|在一起|为一体)(?=[，。；]|$)"
)
_RAISES = re.compile(
    r"(?P<who>[^，。；：？！“”]{2,14}?)(?:还|又|便|遂|首先|率先|明确|公开)*(?P<verb>打出|提出|喊出|举起|高举)(?P<done>了)?(?P<said>“[^“”]{2,24}”)的(?:革命|战斗|响亮)?(?P<noun>口号|旗号|旗帜|主张|政治纲领|纲领|方针|策略)(?=[，。；]|$)(?:，(?P<did>[^，。；：？！]{4,16})(?=[，。；]|$))?"
)
# 内流河主要依靠冰雪融水补给: the verb behind tells where the noun that it rests on ends; 主要 says that there is one answer.
_RELIES = re.compile(
    r"(?P<term>[^，。；：？！]{2,24}?)(?P<cue>(?:在[^，。；：？！]{2,16})?主要(?:依靠|依赖于?|靠))(?P<meaning>[^，。；：？！]{2,30}?)所?(?P<tail>(?:驱动|推动|拉动|支撑|维持|带动|补给|供给|传播|繁殖|进行[^，。；的]{2,6}|作为[^，。；的]{2,8}))(?=[，。；]|$)"
)
_MUST_RELY = re.compile(
    r"(?:必须|只能|只有|就要|还要|要)(?:紧紧|牢牢)?(?P<verb>依靠|靠|依托)(?P<said>[^，。；：？！、]{2,16}?)(?P<tail>(?:实现|推动|解决|突破|赢得|掌握|打破|化解)[^，。；：？！]{4,24})(?=[，。；]|$)"
)
_IN_NAME_OF = re.compile(
    r"(?P<who>[^，。；：？！“”以]{2,12}?)以(?P<said>“[^“”]{2,24}”)为(?P<noun>名|名义|借口|理由|号召|由)，(?P<did>[^，。；：？！]{4,24})(?=[，。；]|$)"
)
_STRESSES = re.compile(
    r"(?:^|[，。；：])(?P<term>“[^”]{1,8}”)(?P<hedge>主要)?(?P<cue>强调|侧重|体现|(?<=主要)是)(?:的是)?(?:它|其)?(?P<meaning>[^；。]{6,80})(?=$|[；。！])"
)
# “质”是相对于“量”而言，强调…: what it stands against is not what it is.
_AGAINST = re.compile(r"(?:是)?相对于?[^，]{1,12}(?:而言|来说|来讲)，(?:主要|更)?(?P<cue>强调|侧重|体现)(?:的是)?")
_NO_THING = re.compile("区别于|有别于|不同于|相对于|针对|以|为了")
_SO_CALLED_STRESSES = re.compile(
    r"所谓(?P<term>[^，。？！]{1,10})，(?:在(?P<scope>[^，。]{2,14})中)?(?:主要)?(?P<cue>强调|侧重|体现)的是(?P<meaning>[^，。；]{3,60})(?=[，。；]|$)"
)
_CUES = {"是": "mainly"}
_LOOSE = re.compile(r"[这那其它他她该此]|我(?!国)|我们|上述|前者|后者|什么|如何|(?:必须|应当?|需要|要)$")


@dataclass(frozen=True, slots=True)
class Relation(Fact):
    """``said`` is what ``prompt`` asks of ``who``; ``view`` tells that it is somebody's reading."""

    who: str
    aspect: str
    said: tuple[Span, ...]
    prompt: str
    view: bool

    def ask(self) -> Iterator[Question]:
        """To what does it stand so?"""
        yield Question(self.who, self.aspect, self.prompt, self.said, view=self.view)


@cued("侧重|偏重|着眼于|聚焦于|服务于|适应于")
def leans_to(passage: Passage) -> Iterator[Fact]:
    """X侧重于Y: what it looks to first."""
    for at, _date in statements(passage):
        found = _LEANS.match(passage.view, at)
        if found and _is_named(found["who"]) and is_nominal(found["who"]) and not _LOOSE.search(found["said"]):
            asked = f"{found['who']}{found['cue']}什么？"
            yield _relation(passage, "leans_to", found, found["who"], (passage.cut(*found.span("said")),), asked, True)


@cued(r"强调|侧重|体现|主要是")
def stresses(passage: Passage) -> Iterator[Fact]:
    """“X”强调Y, for a quoted word of the term that the paragraph is about; 所谓X，强调的是Y."""
    for found in _STRESSES.finditer(passage.view):
        against = _AGAINST.match(found["meaning"])
        cue, at = (against["cue"], found.start("meaning") + against.end()) if against else (found["cue"], found.start("meaning"))
        meaning = at, found.end("meaning")
        if cue == "是" and _NO_THING.match(passage.view, at):
            continue
        yield from defined(passage, "stresses", found.span("term"), meaning, _CUES.get(cue, cue))
    for found in _SO_CALLED_STRESSES.finditer(passage.view):
        scope = f"{found['scope']}中的" if found["scope"] else ""
        yield from defined(passage, "stresses", found.span("term"), found.span("meaning"), found["cue"], scope=scope)


@cued("必须|只能|要", "靠")
def must_rely(passage: Passage) -> Iterator[Fact]:
    """必须依靠Y实现Z: on what it has to rest."""
    for at, _date in statements(passage):
        found = _MUST_RELY.match(passage.view, at)
        if found and clauses.is_term(found["said"]) and not _LOOSE.search(found["said"] + found["tail"]):
            asked = f"{found.group()[: found.start('said') - found.start()]}什么{found['tail']}？"
            yield _relation(passage, "must_rely", found, found["tail"], (passage.cut(*found.span("said")),), asked, True)


@cued(r"主要[依靠]")
def relies(passage: Passage) -> Iterator[Fact]:
    """X主要依靠Y驱动, X主要靠Y补给: what it rests on."""
    for found in matches(_RELIES, passage):
        loose = re.search("[要应该须能]$|[这那其它]", found["term"]) or opens_with_verb(found["meaning"])
        dated = re.search("目前|当前|现在|如今|今[年天日后]|过去", passage.view[: found.start("meaning")])
        if not loose and not dated and clauses.is_term(found["meaning"]):
            term = passage.cut(*found.span("term")) if found["term"] == "我国" else found.span("term")
            asked = f"{found['cue']}什么{found['tail']}"
            yield from defined(passage, "relies", term, found.span("meaning"), "依靠", asked)


@cued("(?:结合|统一|联系|融合)了?(?:起来|在一起|为一体)", "[把将]")
def joins(passage: Passage) -> Iterator[Fact]:
    """X把A和B结合起来: the two that it joins."""
    for at, _date in statements(passage):
        found = _JOINS.match(passage.view, at)
        if found is None:
            continue
        topic = passage.view_of(passage.topic) if passage.topic is not None else ""
        who = topic if found["who"] in ("它", "其", "该书") else found["who"]
        two = (passage.cut(*found.span("one")), passage.cut(*found.span("two")))
        if who and _is_named(who) and not any(re.search("[和与同]", one.text) or _LOOSE.search(one.text) for one in two):
            asked = f"{who}把哪两者{found['how']}{found['verb']}起来？"
            yield _relation(passage, "joins", found, who, two, asked, True)


@cued("的(?:革命|政治|战斗|响亮)?(?:口号|旗|主张|纲领|方针|策略)", "[“「]")
def raises(passage: Passage) -> Iterator[Fact]:
    """W打出“X”的旗号: under what watchword somebody did it, with the date that the clause tells."""
    for at, date in statements(passage):
        found = _RAISES.match(passage.view, at)
        if found and _is_named(found["who"]) and (asks(found["who"]) or re.search("[派党军会人]$", found["who"])):
            when = f"{date}，" if date else ""
            did = found["did"] or ""
            under = f"，{did}" if did and not when and opens_with_verb(did) and not _LOOSE.search(did) else ""
            asked = f"{when}{found['who']}{found['verb']}{found['done'] or '了'}什么{found['noun']}{under}？"
            yield _relation(passage, "raises", found, found["who"], (passage.cut(*found.span("said")),), asked, False)


def _is_named(who: str) -> bool:
    return clauses.is_term(who) and not _LOOSE.search(who) and not opens_with_verb(who)


def _relation(
    passage: Passage, rule: str, found: re.Match[str], who: str, said: tuple[Span, ...], prompt: str, view: bool
) -> Relation:
    return Relation(passage.cut(*found.span()), rule, passage.voice, who, rule, said, prompt, view)


@cued("”为[名借理号由]")
def in_name_of(passage: Passage) -> Iterator[Fact]:
    """X以“Y”为名，起兵: under what pretext it was done."""
    for at, _date in statements(passage):
        found = _IN_NAME_OF.match(passage.view, at)
        if found and clauses.is_term(found["who"]) and not _LOOSE.search(found["who"] + found["did"]):
            asked = f"{found['who']}以什么为{found['noun']}，{found['did']}？"
            yield _relation(
                passage, "in_name_of", found, found["who"] + found["did"], (passage.cut(*found.span("said")),), asked, False
            )


RULES = (in_name_of, stresses, leans_to, relies, must_rely, joins, raises)
