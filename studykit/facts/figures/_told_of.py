"""The event that a number is told of, where its own clause says only what came of it: 新馆建成开放，建筑面积2.6万平方米."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from studykit.chinese import actions, clauses, words
from studykit.chinese.happenings import EVENT, OF_A_PERSON, predicate_at
from studykit.facts._asking import has_subject
from studykit.facts._passage import Passage
from studykit.facts._titles import headword, is_anchored, is_place, place_of_report

_LONGEST = 26
_SHORTEST, _LONGEST_VERB = 4, 6
# What an event leaves behind is measured right behind it, whatever noun the measure has.
_OF_IT = re.compile(
    r"(?:共|总|合计|累计|约)*(?:建筑面积|使用面积|总?面积|占地|全长|总长|[坝桥楼塔身堤]?[长長宽寬高深]|总?库容|总投资|投资|总?概算|耗资|工期|编制|注册资[本金]|装机|设计|日均|日处理|"
    r"年产|直接经济损失|经济损失|受灾|受损|死亡|伤亡|赔付|受益|承保|观众|展品|展线|定位精度|国产化率|行程|参加|参会|与会|出席|到会|工程费|總工程費|[^，]{2,10}(?:占股|持股|出资))"
)
# What is told of another time, is only wished, or hangs on words before it.
_LEANS = re.compile(
    r"^(?:[方才始又再仍也却至](?!法)|正式|全部|全面)|[这這那该該此其它他她您我](?!国|國)|两[校院厂馆地]|双方|以来|以後|以后|之后|同时|其中|随着|由于|受[^，]{2,10}影响|(?<![制组建名称改评列定])为[了]?(?=[^，]{4,})|如果|一旦|每|据|根据|按照|要求|要(?!塞|道|闻)|将(?!军|领)|计划|力争|"
    r"告诉|介绍|表示|认为|指出|显示|测算|估计|调查"
)
_ADJUNCT = re.compile(
    "(?:学制|编制|任期|经费)[^，]{1,6}$|[一-鿿]{0,4}(?:址|校长|院长|馆长|主任|书记|主编|编辑|负责人)(?=[在为由迁]|[一-鿿]{2,4}$)|[经經由应應受按]|在[^，]{2,}[下中里上]$|[^，]+(?:[后後时時]|之际|期间)$"
)
_MADE = re.compile(r"(?:建[立成]|推出|开[通设发]|搭建|成立|打造|研发|设立|组建)[^，。；\d]{4,}，$")
_SHORT_MEASURE = 9
_RELATIVE = re.compile(r"当年|同年|次年|翌年|隔年|是年|同月|次日|翌日|年底|年末|年内|月底")
# 第一艘150吨货轮下水: the number belongs to the name.
_ITS_SIZE_IN_ITS_NAME = re.compile(
    "(?:首|第一)[艘台架条座套][^，]{4,24}(?:下水|交付|投产|投用|发电|通车|下线|首航|试航)(?:使用|运营)?"
)
HARM = re.compile("(?:淹没|淹田|冲毁|倒塌|损毁|毁坏|死亡|受灾|受伤|失踪|伤亡|溃|直接经济损失|经济损失|转移|绝收|烧毁)")
"""What a disaster does, as a clause before its number opens."""
DISASTER = re.compile("洪水|洪灾|水灾|暴雨|台风|地震|旱灾|大旱|冰雹|雪灾|冰冻|火灾|泥石流|滑坡|爆炸|决口|龙卷风")
"""What befalls a place or a body."""
_BEFELL = re.compile(
    "(?:下水|首航|试航|下线|共建|开展|添设|始设|附设|推行|试行|施行)|(?:列为|评为|授予|确定为|纳入|波及|遭受?|遭遇|引[发發]|爆炸|受灾|[连連][降遭])[一-鿿]"
)
# 审结4件: of what, only the deed before says.
_BARE_VERB = re.compile(r"(?:已|共|均|首批|全部|当年)*(?:(?:审|执|审执|办|了|调)结|(?:裁定|决定)?(?:准予|不予|不准)[一-鿿]{2})")
_HAS_OBJECT = re.compile("(?:[插附配]图|题[诗词]|立案|结案|开[班庭店]|[建设布]点|建站|投诉|上访)$")
_PART_OF_BODY = re.compile(r"[一-鿿]{0,3}(?:址|名|人|长|主编|校长|院长|主任|书记|负责)$")


@dataclass(frozen=True, slots=True)
class Event:
    """``clause`` tells of it; ``has_subject``: says who, or what it happened to."""

    clause: str
    has_subject: bool


def event_before(passage: Passage, view: str, start: int, stem: str) -> Event | None:
    """The event that the clause at ``start``, which has no subject of its own (``stem``: its words before the number), goes on from;
    ``None`` where no clause before it in the sentence tells of one in full."""
    bare = (
        is_result(stem)
        or not has_subject(stem)
        or is_verbal(stem)
        or (len(stem) <= _SHORT_MEASURE and bool(_MADE.search(view, passage.start, start)))
    )
    if not stem or not bare or re.match(r"其中|分别|[^，]{0,6}[，]", stem):
        return None
    if place_of_report(passage) and re.match("新[增建设开]", stem):
        return None  # 通过省级评估，新增学位3600个: a deed beside the other
    if re.match("每[年月日天周人户]|(?:前后|共|总共)*(?:[历歷][时時经經]|耗[时時]|[为為]期|持[续續]|用[时時])", stem):
        return None  # how long it went on, its dates may tell
    told = list(_clauses_before(passage, view, start)) or _disaster_before(passage, stem)
    if any(not view[one.end : start].strip("　 ，") for one in passage.dates if one.end <= start):
        return None  # 10月建成投产，当年产铁: the clause has a time of its own
    if not told or any(_RELATIVE.search(clause) for clause in told):
        return None
    if HARM.match(stem):
        told = [clause for clause in told if DISASTER.search(clause)] or told
    named = next((clause for clause in told if _has_own_subject(clause)), "")
    clause = named or told[-1]
    return Event(clause, bool(named)) if _stands(passage, clause, bool(named)) else None


def is_result(stem: str) -> bool:
    """Whether ``stem`` measures what the clause before it tells of."""
    return bool(_OF_IT.match(stem))


def is_verbal(stem: str) -> bool:
    """Whether ``stem`` is nothing but a verb with its adverbs."""
    said = re.sub(r"(?:大约|约|仅|只)+$", "", stem)
    if _BARE_VERB.fullmatch(said) or _HAS_OBJECT.search(said):
        return not _HAS_OBJECT.search(said)
    tags = [words.tag(word.text) for word in words.segment(said)]
    return (
        1 < len(said) <= _LONGEST_VERB
        and not said.endswith("行为")
        and tags[-1] in ("v", "a")
        and all(tag.startswith(("v", "d", "ad", "m", "a")) for tag in tags)
    )


def _disaster_before(passage: Passage, stem: str) -> list[str]:
    """The disaster that the sentence before in the entry tells of, where ``stem`` says what it did: 死亡, 直接经济损失."""
    before = passage.before
    if before is None or passage.first or not HARM.match(stem):
        return []
    return [clause for clause in _clauses_before(before, before.view, len(before.view)) if DISASTER.search(clause)][:1]


def _clauses_before(passage: Passage, view: str, start: int) -> Iterator[str]:
    """The clauses of the sentence before ``start`` that give no figure themselves, the nearest first, without the date they open with."""
    part = max(view.rfind("；", 0, start), view.rfind("：", 0, start)) + 1
    for a, b in reversed(clauses.clauses(view)):
        if b > start or b <= max(passage.start, part):
            continue
        at = clauses.after_lead(view, max(a, passage.start))
        dates = [one for one in passage.dates if at <= one.start < b]
        date = next((one.end for one in dates if one.start <= at + 1 and one.end <= b), at)
        clause = view[date:b].strip("　 ，")
        counts = re.search(r"\d", _undated(passage, view, date, b)) and not _ITS_SIZE_IN_ITS_NAME.fullmatch(clause)
        if date > at and (view[dates[0].start] in "到至" or view[: dates[0].start].endswith(("到", "至"))):
            return  # 到1865年总统遇刺: only where something ends
        if clause and not _ADJUNCT.match(clause) and not counts:
            yield clause
        if dates:
            return  # what comes before is of another time


def _undated(passage: Passage, view: str, a: int, b: int) -> str:
    """The words of ``view`` from ``a`` to ``b`` without the dates among them."""
    spans = [(max(one.start, a), min(one.end, b)) for one in passage.dates if one.start < b and one.end > a]
    return "".join(view[at] for at in range(a, b) if not any(x <= at < y for x, y in spans))


def _has_own_subject(clause: str) -> bool:
    happens = EVENT.search(clause, 2)
    if happens and clauses.is_term(clause[: happens.start()]) and not actions.is_deed(clause):
        return True
    at = predicate_at(clause)
    return (at > 1 and clauses.is_term(clause[:at])) or has_subject(clause)


def _stands(passage: Passage, clause: str, named: bool) -> bool:
    """Whether ``clause`` tells of an event in full, by words that a question can open with."""
    if OF_A_PERSON.match(clause):
        return False  # 病逝于任上，终年54岁: who, the clause before says
    if not _SHORTEST <= len(clause) <= _LONGEST or _LEANS.search(clause) or not clauses.is_balanced(clause):
        return False
    if _PART_OF_BODY.match(clause[: predicate_at(clause)] or "-") or not (EVENT.search(clause) or _BEFELL.search(clause)):
        return False
    body = headword(passage) or place_of_report(passage)
    if named:
        return bool(body) or is_anchored(passage, clause)
    verb = words.tag(words.segment(clause)[0].text).startswith(("v", "p")) or actions.is_bare(clause)
    return bool(body) and verb and not (is_place(body) and place_of_report(passage))
