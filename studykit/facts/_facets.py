"""A side of something and who has it: the nouns that name sides, the fact and its questions. Shared by :mod:`facet` and :mod:`standing`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses, coordination, numerals
from studykit.facts._asking import whose
from studykit.facts._passage import Passage
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

# Nouns that name one side of a thing. The adjectives before them (核心, 根本, 首要 …) belong to the question.
NAMES = (
    "场所|成分|产物|原料|部位|发源地|作者|创始人|奠基人|主人公|内涵|外延|本质|实质|核心|特点|特征|特质|特性|特色|属性|关键|标志|目标|目的|载体|基础|前提|主体|动力|动力源|驱动力|源泉|来源|根本|重点|难点|抓手|着力点|落脚点|"
    "出发点|切入点|突破口|任务|使命|职责|路径|途径|支撑|保障|主线|主题|方向|灵魂|精髓|原则|方针|宗旨|根源|原因|条件|优势|功能|作用|地位|性质|主阵地|主战场|阵地|领域|"
    "内容|要义|要求|手段|方式|方法|形式|标准|对象|范围|依据|保证|底色|主张|思想|观点|口号|首都|省会|别名|别称|简称|全称|原名|本名|字|号|代表|代表作|代表人物|单位|"
    "主导|引领|导向|杠杆|引擎|资源|因素|要素|变量|力量|举措|选择|风险|矛盾|问题|贡献|成果|意义|影响|结果|后果|"
    "客体|依托|根本法|总章程|生命线|基石|区别|差异|差别|分歧|共同点|相同点|不同点|奋斗目标|根基|基点|栖息地|分界线|开端|起点|转折点|顶峰|最高峰|象征|主管部门|主管机关|补充"
)
QUALITY = r"(?:[两二三四五六七八九十]大?)?(?:最|主要|首要|基本|根本|核心|关键|重要|本质|突出|显著|唯一|最终|直接|战略|中心|第一|决定性|必要|充分|内在|必然|重大|总|新|现实|全新|共同|最新|最高|最大|最重要|主攻)*(?:的)?"
# 重要 names one of many; in a signed text the author has named the one.
_BY_AUTHOR = re.compile(
    r"^(?:重要的?[一-鿿]{0,4}(?:标志|载体|路径|途径|特点|特征|基础|前提|保障|支撑|动力|抓手|体现|依托|分界线)|基础|基石)$"
)
_A_GOAL = re.compile(r"(?:目标|目的|任务|宗旨|使命|职责|方向|途径|路径)$")
ONE_OF_MANY = re.compile(r"重要|重大|之一|一个|一种|一项|一条|有力|坚实|强大|必要|主要的?(?:动力|力量)|新的?(?:引擎|动力)")
CALLS = re.compile(r"要(?![素义点件领塞])|必须|应当?|需要?|着力|坚持|加快|推动|建立|打造|形成一|培育|构建")
_VERBAL = re.compile(
    r"同志|^(?:的|了|着|不|没|否|什么|如何|怎|这|那|其|它|我们|他们)|(?:的|了|而|(?<![总共平温中饱缓调亲])和|(?<!参)与|及|或|但|以|等)$"
)
# 促进…的重要方式: praise of a value, which asks the other way round.
_STANDING = re.compile(r"的?(?:重要|主要|必要|有效|关键|根本)的?[一-鿿]{2,4}$")
_PROMPTS = {
    "是": "{owner}的{facet}是什么？",
    "主要是": "{owner}的{facet}主要是什么？",
    "以": "{owner}以什么为{facet}？",
    "反": "什么是{owner}{facet}？",
    "将": "{owner}将什么作为{facet}？",
    "起": "{owner}什么{facet}？",
}
_LISTED = {
    "是": "{owner}的{facet}是哪{count}项？",
    "主要是": "{owner}的{facet}主要是哪{count}项？",
    "以": "{owner}以哪{count}项为{facet}？",
    "反": "{owner}{facet}是哪{count}项？",
    "将": "{owner}将哪{count}项作为{facet}？",
    "起": "{owner}哪{count}项{facet}？",
}


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


def facet_of(passage: Passage, rule: str, owner: Span, facet: Span, value: Span, link: str) -> Facet:
    spans = (facet, value) if not passage.span.covers(owner) else (owner, facet, value)
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    proof = passage.span.part(start - passage.span.start, end - passage.span.start)
    at = value.start - passage.span.start
    members = tuple(passage.cut(a, b) for a, b in coordination.members_of(passage.view, at, at + len(value)))
    value = value.strip("“”") if value.text.count("“") != 1 else value
    return Facet(proof, rule, passage.voice, owner, facet, value, link, members)


def named_by_author(passage: Passage, facet: str) -> bool:
    """Whether somebody is there to have named, of the many that are important, this one; a 分界线 is one by nature."""
    if not _BY_AUTHOR.search(facet):
        return False
    return facet.endswith("分界线") or bool(passage.voice or whose(passage, title=False))


def is_value(words: str, facet: str = "") -> bool:
    """Whether ``words`` can be what a facet is: no call, no loose end; a goal may well be an action."""
    calls = CALLS.match(words)
    if calls and _A_GOAL.search(facet):
        calls = re.match(r"要|必须|应|需", words)
    return not _VERBAL.search(words) and not _STANDING.search(words) and not calls and clauses.is_balanced(words)
