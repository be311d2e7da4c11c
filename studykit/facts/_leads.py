"""What a series is a series of: its lead-in, question or heading, turned into the question that the series answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from studykit.chinese import actions, clauses, coordination, numerals
from studykit.chinese.coordination import MEASURES
from studykit.chinese.enumerators import markers
from studykit.chinese.script import fold
from studykit.facts._asking import scoped, whose
from studykit.facts._passage import Passage
from studykit.facts._points import all_actions, no_actions
from studykit.model.span import Span

# The words of a lead-in that say what follows and, perhaps, how many: 以下几个方面, 下列职责, 两个维度.
_COUNT = r"(?P<count>几|多|若干|[两二三四五六七八九十]{1,2}|\d{1,2})"
_ANNOUNCED = re.compile(
    rf"(?:以下|如下|下列|下面)(?:的)?(?:{_COUNT}(?P<measure>{MEASURES}))?(?P<noun>[^，。；：？！、的]{{0,12}})$"
)
_COUNTED = re.compile(rf"{_COUNT}(?P<measure>{MEASURES})(?P<noun>[^，。；：？！、]{{0,14}})$")
_CASES = re.compile(
    r"(?P<who>[^，。；：]{0,20}?)(?:违反(?:本|《)[^，。；：]{1,24}，)?有(?:以下|如下|下列)(?P<noun>[^，。；：的]{2,8}?)之一的?，(?P<rest>[^，。；：]{4,32})"
)
NAMES_SET = re.compile(
    r"(?:功能|作用|特点|特征|特性|优点|缺点|优势|劣势|原因|条件|内容|措施|举措|意义|影响|目的|目标|要素|因素|成因|方法|步骤|原则|任务|职责|职能|义务|权利|种类|类型|形式|方式|途径|路径|要求|背景|结果|后果|"
    r"经验|教训|启示|好处|坏处|弊端|表现|方面|环节|阶段|层次|内涵|含义|制约|困难|问题|挑战|机遇|短板|思路|对策|建议|做法|成就|成果|贡献|成分|结构|性质|标准|依据|手段|工具|学说|观点|程序|流程|构成|组成|组成部分|分类|保障|事项)$"
)
_COUNTED_BY = (
    (
        re.compile(
            r"(?:原因|特点|特征|特性|优点|缺点|优势|劣势|条件|因素|要素|阶段|步骤|环节|问题|方面|层次|目的|目标|困难|挑战|短板|启示|教训|成因)$"
        ),
        "个",
    ),
    (re.compile(r"(?:种类|类型|形式|方式|方法|手段|学说|观点|情形|后果)$"), "种"),
    (re.compile(r"(?:途径|路径|经验|建议)$"), "条"),
    (re.compile(r"(?:意义|影响|含义|内涵|作用)$"), "点"),
)
# What a heading does with its matter, which is what is asked for: 正视X的问题, 准确把握X的内涵.
_COGNITION = re.compile(
    r"^(?:(?:准确|深刻|正确|充分|全面|科学|深入|系统|牢牢|清醒|积极|切实|客观)*(?:把握|认识|理解|领会|领悟|正视|看待|认清|明确|了解|分析|探索|剖析|厘清|总结|概述|认知))+(?:好|到)?"
)
_WITH_MODAL = re.compile(
    r"(?P<who>[^，。；：]{2,24}?)(?:就|还|也)?(?:必须|应当|应该|应|需要|需|要(?![素求点务害件]))(?P<what>[^，。；：]{4,30})$"
)
_LOOSE_LEAD = re.compile(
    r"(?:.{0,4}[讲谈说]|可以|应|要|还|能|是|对|在|从|以|把|被|将|使|让|为|也|都|又|更|就|而|这|其|它|[他她]|不|没|我们?(?!国|军|党|省|市|县))"
)
_HOW = re.compile(r"如何|怎样|怎么")
_WHY = re.compile(r"为什么|为何|何以|缘何")
_ELLIPTIC = re.compile(r"^(?:为什么|为何|如何|怎样|怎么|原因|有哪些|有何|何以)")
PER = re.compile(r"(?P<count>[两二三四五六七八九十])(?P<measure>大|个|项|条|种|点|步|招)")


# A category of no more characters (主要原因) says nothing of whose it is.
_LONGEST_BARE = 6
# Calls so short, or without a matter of their own (加强组织领导), are about anything.
_SHORTEST_CALL = 6
_ABOUT_ANYTHING = re.compile(
    r"..(?:组织|工作|主体|政策|制度|宣传|监督|统筹|队伍|各方|要素)*(?:领导|责任|落实|保障|考核|监督|监管|引导|担当|重点|机制|制度|管理|协调|投入|支持|建设|合力)|.*各项.*"
)
_TALK = re.compile(
    r"^(?:.{0,3}我)?(?:就|只|再|先|还)?(?:着重|重点|主要|简单|集中|具体|分别)?(?:讲讲?|谈谈?|说说?|介绍|强调|提)(?:了|一下)?$"
)
_OF_DOCUMENT = re.compile(
    r"(?:主要|重点|工作|基本|总体|政策|具体|保障|组织|发展|年度|下一步)*(?:任务|措施|举措|原则|要求|目标|工作|安排|部署|打算|建议|保障)"
)
_MOTTO = re.compile(r"^[^，]{4}，(?=[^，]{6,}$)")
_OCCASION = re.compile(r"^(?P<where>在.{4,40}上)的(?:讲话|致辞|发言|报告|演讲)")


# 主要表现在: the set is named in the clause before.
_SHOWN = re.compile(r"(?<=[^，]{4}，)(?:主要|具体|集中|突出|分别)*(?:表现|体现|反映)(?:在|为|于|如下)?$")
_STILL = re.compile(r"(?:仍然?|还|也|都)(?=存在|面临|有)")
_IS = re.compile(r"(?:主要|分别|一般|通常|大致)*(?:有|是|为|包括|如下|在于)(?:以下)?$")
_WHICH = re.compile(
    r"(?:哪些|哪几[个项种点条]|什么样的|何种|(?:什么|何)(?=[^，。]{0,6}(?:原因|条件|措施|意义|影响|特点|特征|作用|区别|好处|方法|途径|问题|要求|步骤)))(?P<noun>[^，。]*)"
)
_VAGUELY = re.compile(
    rf"(?:一系列|不少|许多|多种|多项|诸多|若干|一些|各种|种种)(?P<noun>[^，。；：？！、的]{{0,8}}?{NAMES_SET.pattern})"
)
# 种子萌发需要适宜的外界条件: the verb before the noun stays before the question word.
_NEEDS = re.compile(
    r"(?P<verb>[^，。；：]{2,24}?(?:需要|具有|具备|采取|遵循|履行|承担|存在|面临|产生|满足|经过|经历))(?:的|了|过)?(?P<noun>[^，。；：]{2,12})$"
)


class Lead(NamedTuple):
    """What a series answers: the page's own words for it, the subject of these words, and the question."""

    words: str
    subject: str
    prompt: str


def from_question(asked: str, heads: Sequence[str], theme: str | None) -> Lead | None:
    """国家采取哪些措施？ right before the series becomes 国家采取哪三项措施？; ``theme`` stands in for a subject left out."""
    number = number_of(heads)
    asked = asked.strip().lstrip("“").rstrip("？?”")
    asked = asked[clauses.after_lead(asked) :]
    if _ELLIPTIC.match(asked):
        if theme is None:
            return None
        of, _, event = theme.rpartition("的")
        subject = of if of and event in asked else theme  # 明朝的灭亡, 为什么会灭亡
        asked = f"{subject}{'的' if asked.startswith('原因') else ''}{asked}"
    if _HOW.search(asked) and not all_actions(heads):
        return None
    found = _WHICH.search(asked)
    if found and (noun := found["noun"]):
        return Lead(asked, asked, f"{asked[: found.start()]}哪{number}{measure_of(noun)}{noun}？")
    return Lead(asked, asked, f"{asked}？（{number}点）")


def from_words(passage: Passage, view: str, prose: bool, heads: Sequence[str], theme: str | None) -> Lead | None:
    """The question that the lead-in turns into: its 以下几个 replaced by 哪几个, its call by 如何."""
    number = number_of(heads)
    lead = _SHOWN.sub("", view.rstrip("：；，。 　")).rstrip("，")
    if cases := _CASES.search(lead):
        asked = f"{_by_law(passage)}{cases['who']}有哪{number}种{cases['noun']}的，{cases['rest']}？"
        return Lead(lead, lead, asked)
    if any(one.count for one in coordination.find(lead)):
        return None  # A和B两个方面: the lead-in names the members itself
    said = _STILL.sub("", _IS.sub("", _topic_of(lead)))
    counted = _COUNTED.search(lead)
    announced = _ANNOUNCED.search(lead)
    found = announced if announced and (announced["count"] or not counted) else counted or _VAGUELY.search(lead)
    named = NAMES_SET.search(said) and (_IS.search(lead) or view.rstrip().endswith("："))
    if named and (found is None or not found["noun"]):
        return _category(said, number, theme)
    if found:
        return _announced(passage, lead, found, heads, theme)
    return _called(passage, said, heads) if prose else None


def of_category(passage: Passage, said: str, heads: Sequence[str], theme: str | None) -> Lead | None:
    """The question of a label or heading that names a set: 成分 under 工作记忆, 保障措施 in an official document."""
    found = _category(said, number_of(heads), theme)
    return found or (_in_document(passage, said, number_of(heads)) if _OF_DOCUMENT.fullmatch(said) else None)


def _category(said: str, number: str, theme: str | None) -> Lead | None:
    """A lead-in that only names a set: 细胞膜的功能, or 功能 in a section on 细胞膜; 种子萌发需要的条件 after its verb."""
    if needs := _NEEDS.match(said):
        return Lead(said, said, f"{needs['verb']}哪{number}{measure_of(said)}{needs['noun']}？")
    if "的" not in said[:-2] and len(said) <= _LONGEST_BARE:
        if theme is None or said in theme:
            return None
        said = said if said.startswith(theme) else f"{theme}的{said}"
    return Lead(said, said, f"{said}有哪{number}{measure_of(said)}？") if clauses.is_term(said) else None


def _announced(passage: Passage, lead: str, found: re.Match[str], heads: Sequence[str], theme: str | None) -> Lead | None:
    parts = found.groupdict()
    count = numerals.parse(parts.get("count") or "几")
    if count is not None and count != len(heads):
        return None  # the page announces another number than it gives
    noun = found["noun"]
    which = f"哪{number_of(heads)}{parts.get('measure') or measure_of(noun)}{noun}"
    before = lead[: found.start()]
    own = before[clauses.clauses(before)[-1][0] :] if clauses.clauses(before) else ""
    if _TALK.match(own):
        return _spoken(passage, lead, which)
    scope = scoped(passage, passage.view.index(lead) + found.start())
    if scope is None and (not 4 <= len(before) <= 40 or _LOOSE_LEAD.match(before)):
        return None
    left, subject = scope or (before, before)  # 做好防汛工作要抓好: the lead-in is its own subject
    if not left and theme:
        left = subject = f"{theme}的"
    if not left or _LOOSE_LEAD.match(left):
        return None
    return Lead(lead, subject, f"{_by_law(passage)}{left}{which}？")


def _spoken(passage: Passage, lead: str, which: str) -> Lead | None:
    """下面我讲三点意见 in a speech: what the speaker put forward there."""
    who = whose(passage, title=False)
    occasion = _OCCASION.match(passage.article.title or "") if passage.article else None
    if not who:
        return None
    return Lead(lead, lead, f"{who}{occasion['where'] if occasion else ''}提出了{which}？")


def _called(passage: Passage, said: str, heads: Sequence[str]) -> Lead | None:
    """A lead-in that calls for something, and a series of what to do for it."""
    who = whose(passage, title=False)
    if not who or not all_actions([actions.without_call(head) for head in heads]):
        return None
    number = number_of(heads)
    if (found := _WITH_MODAL.match(said)) and actions.is_action(found["what"]) and not _LOOSE_LEAD.match(found["who"]):
        return Lead(said, said, f"{who}认为，{found['who']}应从哪{number}个方面{found['what']}？")
    bare = actions.without_call(said)
    if not is_call(bare) or _LOOSE_LEAD.match(bare):
        return None
    return Lead(said, said, f"{who}认为，如何{bare}？（{number}点）")


def distributed(passage: Passage, heads: Sequence[Span], subject: str) -> tuple[Lead, tuple[Span, ...]] | None:
    """蜀道的开通源于A, 蜀道的兴盛依托于B: where nothing leads in to them, the points themselves ask what of what."""
    aspect = re.compile(
        rf"{re.escape(subject)}的(?P<what>[^的，]{{2,8}}?)(?P<verb>源于|来自|依托于?|依赖于?|取决于|在于|体现在|有赖于|立足于)(?P<on>[^，。；]+)$"
    )
    read = [aspect.match(fold(head.text)) for head in heads]
    found = [one for one in read if one is not None]
    if len(found) < len(read) or not (who := whose(passage, title=False)):
        return None
    whats, verbs = [one["what"] for one in found], list(dict.fromkeys(one["verb"] for one in found))
    asked = f"{subject}的{'、'.join(whats[:-1])}和{whats[-1]}分别{'、'.join(verbs)}什么？（{number_of(heads)}项）"
    members = tuple(head.part(*one.span("on")) for head, one in zip(heads, found, strict=True))
    return Lead(subject, subject, f"{who}认为，{asked}"), members


def from_heading(passage: Passage, heading: str, heads: Sequence[str]) -> Lead | None:
    """The question that a heading (folded, without its number) turns into."""
    number = number_of(heads)
    who = whose(passage, title=False)
    said = f"{who}认为，" if who else ""
    bare = heading.rstrip("？?：: ")
    if (_HOW.search(bare) and all_actions(heads)) or (_WHY.search(bare) and no_actions(heads)):
        return Lead(heading, heading, f"{said}{bare}？（{number}点）")
    if _HOW.search(bare) or _WHY.search(bare):
        return None
    if (count := PER.search(bare)) and numerals.parse(count["count"]) == len(heads):
        return _counted_heading(heading, bare, count, said)
    if _OF_DOCUMENT.fullmatch(bare):
        return _in_document(passage, bare, number)
    matter = _COGNITION.sub("", bare)
    if NAMES_SET.search(matter) and "的" in matter and clauses.is_term(matter) and "、" not in matter:
        return Lead(heading, matter, f"{said}{matter}有哪{number}{measure_of(matter)}？")
    call = _MOTTO.sub("", bare)
    if who and is_call(call) and matter == bare and all_actions(heads):
        return Lead(heading, heading, f"{said}如何{call}？（{number}点）")
    return None


def _in_document(passage: Passage, category: str, number: str) -> Lead | None:
    """保障措施 in an official document: those that the document, or the speaker on the occasion, puts forward."""
    title = passage.article.title if passage.article else None
    if not title:
        return None
    occasion = _OCCASION.match(title)
    who = whose(passage, title=False)
    by = f"{who}{occasion['where']}" if who and occasion else f"《{title}》"
    return Lead(category, category, f"{by}提出了哪{number}项{category}？")


def _counted_heading(heading: str, bare: str, count: re.Match[str], said: str) -> Lead | None:
    """五大要素决定成败 asks 哪五大要素决定成败, 提升效率的四个举措 asks 提升效率有哪四个举措."""
    which = f"哪{count.group()}"
    if bare[: count.start()].endswith("的"):
        return Lead(heading, heading, f"{said}{bare[: count.start() - 1]}有{which}{bare[count.end() :]}？")
    if not count.start():
        return Lead(heading, heading, f"{said}{which}{bare[count.end() :]}？")
    return None


def is_call(words: str) -> bool:
    """Whether ``words`` call for something in one clause that says enough to be asked how: 优化人才队伍结构."""
    return (
        _SHORTEST_CALL <= len(words) <= 30
        and "，" not in words
        and not _ABOUT_ANYTHING.fullmatch(words)
        and actions.is_action(words)
    )


def measure_of(noun: str) -> str:
    """The measure word with which a category is counted: 三个原因, 四种方法, 两点意义, else 项."""
    return next((measure for pattern, measure in _COUNTED_BY if pattern.search(noun)), "项")


def _topic_of(lead: str) -> str:
    """What a lead-in is about: its last clause; of a member of an outer series (二要优化结构，搭建…) the head."""
    outer = next(iter(markers(lead)), None)
    stretches = clauses.clauses(lead)
    if outer is not None and outer.start == 0:
        return lead[outer.end : next(b for a, b in stretches if b > outer.end)]
    return lead[clauses.after_lead(lead, stretches[-1][0]) :] if stretches else ""


def _by_law(passage: Passage) -> str:
    return f"根据{passage.law}，" if passage.law else ""


def counts(words: str, count: int) -> bool:
    """Whether a lead-in says that ``count`` things follow."""
    found = _COUNTED.search(words.rstrip("：；，。 　"))
    return bool(found) and numerals.parse(found["count"]) == count  # type: ignore[index]


def number_of(heads: Sequence[object]) -> str:
    """How many members there are, as a question says it: 三, 两."""
    return numerals.to_chinese(len(heads))
