"""One side of something: its essence, its key, its mark, its task; the definitions that are asked by a facet's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses, coordination, numerals
from studykit.facts._cues import cued
from studykit.facts._passage import Passage, is_nominal
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

KIND = "definition"

# Nouns that name one side of a thing. The adjectives before them (核心, 根本, 首要 …) belong to the question.
NAMES = (
    "场所|成分|产物|原料|部位|发源地|作者|创始人|奠基人|主人公|内涵|外延|本质|实质|核心|特点|特征|特质|特性|特色|属性|关键|标志|目标|目的|载体|基础|前提|主体|动力|动力源|驱动力|源泉|来源|根本|重点|难点|抓手|着力点|落脚点|"
    "出发点|切入点|突破口|任务|使命|职责|路径|途径|支撑|保障|主线|主题|方向|灵魂|精髓|原则|方针|宗旨|根源|原因|条件|优势|功能|作用|地位|性质|主阵地|主战场|阵地|领域|"
    "内容|要义|要求|手段|方式|方法|形式|标准|对象|范围|依据|保证|底色|主张|思想|观点|口号|首都|省会|别名|别称|简称|全称|原名|本名|字|号|代表|代表作|代表人物|单位|"
    "主导|引领|导向|杠杆|引擎|资源|因素|要素|变量|力量|举措|选择|风险|矛盾|问题|贡献|成果|意义|影响|结果|后果"
)
_QUALITY = r"(?:[两二三四五六七八九十]大?)?(?:最|主要|首要|基本|根本|核心|关键|重要|本质|突出|显著|唯一|最终|直接|战略|中心|第一|决定性|必要|充分|内在|必然|重大|总|新|现实|全新|共同|最新|最高|最大|最重要)*(?:的)?"

_FACET_IS = re.compile(
    rf"(?P<whose>(?:[^，。；：？！是]{{2,22}}?的|其|它的)?)(?P<facet>{_QUALITY}(?:{NAMES}))，?(?P<link>就在于|就是|主要是|在于|就在|则是|即是|便是|即为|是|为|在)(?P<value>[^，。；：？！]{{2,36}}?)(?=$|[，。；！])"
)
_AS_FACET = re.compile(
    rf"(?<![可所加予得难用足借])以(?![上下来及后前内外至免便致])(?P<value>[^，。；：？！以]{{2,30}}?)为(?P<facet>{_QUALITY}(?:{NAMES}))(?=$|[，。；、！的])"
)
_IS_FACET = re.compile(
    rf"(?P<who>[^，。；：？！是]{{1,20}}?)，?(?:就|始终|都|既|也|则|势必|必然|无疑)?是(?P<whose>[^，。；：？！]{{2,32}}?的?)(?P<facet>{_QUALITY}(?:{NAMES}))(?=$|[，。；！])"
)
_ONE_OF_MANY = re.compile(r"重要|重大|之一|一个|一种|一项|一条|有力|坚实|强大|必要|主要的?(?:动力|力量)|新的?(?:引擎|动力)")
_UNIQUE = re.compile(r"^(?:最|首要|根本|核心|关键|唯一|最终|中心|第一|决定性|基本|本质|战略|总|主要)")
_ALONE = frozenset(
    [
        "本质",
        "实质",
        "核心",
        "关键",
        "根本",
        "前提",
        "灵魂",
        "精髓",
        "首都",
        "省会",
        "主体",
        "底色",
        "宗旨",
        "主线",
        "主题",
        "要义",
        "落脚点",
        "出发点",
        "主战场",
        "主阵地",
        "着力点",
        "决定力量",
    ]
)
_CALLS = re.compile(r"要|必须|应当?|需要?|着力|坚持|加快|推动|建立|打造|形成一|培育|构建")
_VERBAL = re.compile(r"同志|^(?:的|了|着|不|没|否|什么|如何|怎|这|那|其|它|我们|他们)|(?:的|了|而|和|与|及|或|但|以|等)$")


@dataclass(frozen=True, slots=True)
class Facet(Fact):
    """The ``facet`` of ``owner`` is ``value``; ``link`` is the verb the page uses (是, 在于, 为)."""

    owner: Span
    facet: Span
    value: Span
    link: str
    members: tuple[Span, ...] = ()

    def ask(self) -> Iterator[Question]:
        """What is this side of it?"""
        owner, facet = self.owner.text if self.link == "反" else self.owner.text.rstrip("的"), self.facet.text
        if self.members:
            count = numerals.to_chinese(len(self.members))
            prompt = _LISTED[self.link].format(owner=owner, facet=facet, count=count)
            yield Question(owner.rstrip("的"), facet, prompt, self.members, view=True)
        else:
            yield Question(
                owner.rstrip("的"), facet, _PROMPTS[self.link].format(owner=owner, facet=facet), (self.value,), view=True
            )


_PROMPTS = {
    "是": "{owner}的{facet}是什么？",
    "以": "{owner}以什么为{facet}？",
    "反": "什么是{owner}{facet}？",
}
_LISTED = {
    "是": "{owner}的{facet}是哪{count}项？",
    "以": "{owner}以哪{count}项为{facet}？",
    "反": "{owner}{facet}是哪{count}项？",
}


@cued(rf"(?:{NAMES})，?(?:就|主要是|在|则是|即[是为]|便是|是|为)")
def facet_is(passage: Passage) -> Iterator[Fact]:
    """X的本质是Y, 其关键在于Y, or the facet alone where the sentence is about one term."""
    starts = [passage.start, *(mark.end() for mark in re.finditer("[，。；：、]", passage.view) if mark.end() > passage.start)]
    for found in filter(None, (_FACET_IS.match(passage.view, start) for start in starts)):
        owner = _owner(passage, found)
        value = passage.cut(*found.span("value"))
        if re.match(r"，(?:并|且|以及|同时|而不)", passage.view[found.end() : found.end() + 4]):
            continue  # 氧化分解，并释放能量: the value goes on
        if owner is None or not _is_value(found["value"]) or _ONE_OF_MANY.search(found["facet"] + found["value"][-2:]):
            continue
        yield _facet(passage, "facet_is", owner, passage.cut(*found.span("facet")), value, "是")


@cued(r"以[^，。；：？！以]+为")
def as_facet(passage: Passage) -> Iterator[Fact]:
    """X … 以Y为核心标志: what stands as the facet of the sentence's subject."""
    for found in _AS_FACET.finditer(passage.view, passage.start):
        qualifies = passage.view.startswith("的", found.end())
        owner = _qualified(passage, found.end()) if qualifies else passage.topic
        if owner is None:
            continue
        before = passage.view[: found.start()]
        if found["facet"].endswith("代表") or _CALLS.search(before[before.rfind("，") + 1 :]) or not _is_value(found["value"]):
            continue
        facet = passage.cut(*found.span("facet"))
        yield _facet(passage, "as_facet", owner, facet, passage.cut(*found.span("value")), "以")


def _qualified(passage: Passage, at: int) -> Span | None:
    """The noun that 以A为B的 qualifies, where the words at ``at`` go on so."""
    found = re.compile(r"的(?P<noun>[^，。；：、的]{2,16}?)(?=[，。；是为正已将把在就也])").match(passage.view, at)
    return passage.cut(*found.span("noun")) if found and clauses.is_term(found["noun"]) and is_nominal(found["noun"]) else None


@cued(rf"是[^，。；：？！]+(?:{NAMES})(?:$|[，。；！])")
def is_facet(passage: Passage) -> Iterator[Fact]:
    """X是Y的首要任务: asked the other way round, because the facet has one holder."""
    for start, end in clauses.clauses(passage.view):
        found = _IS_FACET.match(passage.view, max(start, passage.start))
        if found is None or found.start() > end:
            continue
        who = passage.cut(min(clauses.after_lead(passage.view, found.start("who")), found.end("who")), found.end("who"))
        whose = passage.cut(*found.span("whose"))
        listed = "、" in who.text and clauses.is_term(who.text.replace("、", ""))
        named = re.search(rf"的{_QUALITY}(?:{NAMES})$", who.text)
        if not named and _has_one_holder(found["facet"]) and (listed or clauses.is_term(who.text)) and _is_owner(found["whose"]):
            yield _facet(passage, "is_facet", whose, passage.cut(*found.span("facet")), who, "反")


def _facet(passage: Passage, rule: str, owner: Span, facet: Span, value: Span, link: str) -> Facet:
    spans = (facet, value) if not passage.span.covers(owner) else (owner, facet, value)
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    proof = passage.span.part(start - passage.span.start, end - passage.span.start)
    at = value.start - passage.span.start
    members = tuple(passage.cut(a, b) for a, b in coordination.members_of(passage.view, at, at + len(value)))
    value = value.strip("“”") if value.text.count("“") != 1 else value
    return Facet(proof, rule, passage.voice, owner, facet, value, link, members)


def _owner(passage: Passage, found: re.Match[str]) -> Span | None:
    """Whose facet it is: named before 的, or the topic where the clause leaves it out."""
    words = found["whose"]
    if words and words not in ("其", "它的"):
        start = clauses.after_lead(passage.view, max(found.start("whose"), 0))
        start = max(start, passage.start) if start < passage.start < found.end("whose") else start
        owner = passage.cut(start, found.end("whose") - 1)
        return owner if clauses.is_term(passage.view[start : found.end("whose") - 1]) else None
    # 特点是创新，关键在质优: facets in a row belong to the sentence's topic; a lone one may belong to anything.
    return passage.topic if passage.topic is not None and found["facet"] in passage.view else None


def _is_value(words: str) -> bool:
    return not _VERBAL.search(words) and not _CALLS.match(words) and clauses.is_balanced(words)


def _is_owner(words: str) -> bool:
    return (
        not re.search(r"^(?:[的了不没这那其它我他一]|什么|如何)|的[^的]*、|(?:[和与及]|一[个种项条])$", words)
        and clauses.is_balanced(words)
        and len(words) >= 3
    )


def _has_one_holder(facet: str) -> bool:
    return not _ONE_OF_MANY.search(facet) and (facet in _ALONE or bool(_UNIQUE.match(facet)))


RULES = (facet_is, as_facet, is_facet)
