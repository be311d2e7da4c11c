"""A side of something and who has it: the fact, its questions, and what can be a side's value. Shared by :mod:`facet` and :mod:`standing`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import clauses, coordination, numerals
from studykit.chinese.mood import MODAL
from studykit.facts._asking import whose
from studykit.facts._meaning import opens_with_verb
from studykit.facts._passage import Passage
from studykit.model.fact import Fact, Question
from studykit.model.span import Span

# 重要 names one of many; in a signed text the author has named the one.
_BY_AUTHOR = re.compile(
    r"^(?:重要的?[一-鿿]{0,4}(?:标志|载体|路径|途径|特点|特征|基础|前提|保障|支撑|动力|抓手|体现|依托|分界线)|基础|基石)$"
)
_A_GOAL = re.compile(r"(?:目标|目的|任务|宗旨|使命|职责|方向|途径|路径)$")
_A_CORE = re.compile("核心|实质|本质|精髓|精神|要义|内容|特点|特征|作用|功能|意义")
ONE_OF_MANY = re.compile(r"重要|重大|之一|一个|一种|一项|一条|有力|坚实|强大|必要|主要的?(?:动力|力量)|新的?(?:引擎|动力)")
CALLS = re.compile(rf"(?<![主首重摘纪概简])(?:{MODAL})|着力|坚持|加快|推动|建立|打造|形成一|培育|构建")
_VERBAL = re.compile(
    r"同志|^(?:的|了|着|不(?!合理|良|正当|平衡|均衡|法)|没|否|什么|如何|怎|这|那|其|它|我们|他们)|(?:的|了|而|(?<![总共平温中饱缓调亲])和|(?<!参)与|(?<!可)及|或|但|以|等)$"
)
# 促进…的重要方式: praise of a value, which asks the other way round.
_STANDING = re.compile(r"的?(?:重要|主要|必要|有效|关键|根本)的?[一-鿿]{2,4}$")
# 要约, 应激: the modal is part of a noun; 推动了 tells what has been done.
_NO_CALL = re.compile("要(?:约|素|件|领|塞|害|义|点|求)|应(?:力|激|用)|(?:推动|建立|形成|打造)[了在]")
# 作者, 首任院长: who it is.
_SOMEBODY = re.compile(
    "(?:作者|编者|主编|译者|创始人|奠基人|开创者|提出者|倡导者|发现者|发明者|发明人|创立者|创办人|领导人|领袖|首领|统帅|主将|设计师|设计者|建筑师|传承人|传人|领导者|组织者|发动者|缔造者|建造者|主持者|导师|校长|院长|馆长|首相|总统|皇帝)$"
)
_A_TOWN = re.compile("^(?:首都|省会|首府|都城|发源地|发祥地)$")
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
    when: str = ""

    def ask(self) -> Iterator[Question]:
        """What is this side of it?"""
        owner, facet = self.owner.text if self.link == "反" else self.owner.text.rstrip("的"), self.facet.text
        if self.members:
            count = numerals.to_chinese(len(self.members))
            prompt = self.when + _LISTED[self.link].format(owner=owner, facet=facet, count=count)
            yield Question(owner.rstrip("的"), facet, prompt, self.members, view=True)
        else:
            prompt = self.when + _PROMPTS[self.link].format(owner=owner, facet=facet)
            prompt = prompt.replace("是什么？", "是谁？") if _SOMEBODY.search(facet) else prompt
            prompt = prompt.replace("是什么？", "是哪里？") if _A_TOWN.search(facet) else prompt
            yield Question(owner.rstrip("的"), facet, prompt, (self.value,), view=True)


def facet_of(passage: Passage, rule: str, owner: Span, facet: Span, value: Span, link: str, when: str = "") -> Facet:
    """The fact that ``rule`` found in ``passage``, with the members of ``value`` where it is a list; the proof reaches over all three spans,
    or from the facet to the value where the owner lies outside the passage."""
    spans = (facet, value) if not passage.span.covers(owner) else (owner, facet, value)
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    proof = passage.span.part(start - passage.span.start, end - passage.span.start)
    at = value.start - passage.span.start
    members = tuple(passage.cut(a, b) for a, b in coordination.members_of(passage.view, at, at + len(value)))
    members = () if _are_one([passage.view_of(member) for member in members], passage.view_of(value)) else members
    value = value.strip("“”") if value.text.count("“") != 1 else value
    return Facet(proof, rule, passage.voice, owner, facet, value, link, members, when)


def _are_one(members: list[str], value: str) -> bool:
    """Whether ``value`` is one action on several things (吸收水分和无机盐), or leaves open which of them it is (由国家制定或认可)."""
    acts = [opens_with_verb(member, nouns=True) for member in members]
    shared = bool(members) and members[0].endswith(members[-1])  # 使用价值和价值
    clause = re.search("成[正反]比|相[等同反]|有关|相关", value) and "、" not in value  # …与电流的平方成正比
    return "或" in value or bool(clause) or (len(acts) == 2 and acts[0] and not acts[1] and not shared)


def named_by_author(passage: Passage, facet: str) -> bool:
    """Whether somebody is there to have named, of the many that are important, this one; a 分界线 is one by nature."""
    if not _BY_AUTHOR.search(facet):
        return False
    return facet.endswith("分界线") or bool(passage.voice or whose(passage, title=False))


def is_value(words: str, facet: str = "", taught: bool = False) -> bool:
    """Whether ``words`` can be what a facet is: no call, no loose end; a goal may well be an action, and in a text that nobody signs
    (``taught``) the core of a teaching (坚持一个中国)."""
    calls = None if _NO_CALL.match(words) else CALLS.match(words)
    if calls and (_A_GOAL.search(facet) or (taught and _A_CORE.search(facet))):
        calls = re.match(MODAL, words)
    return not _VERBAL.search(words) and not _STANDING.search(words) and not calls and clauses.is_balanced(words)
