"""What a series is a series of: its lead-in turned into the question that it answers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from studykit.chinese import actions, clauses, coordination, levels, numerals, words
from studykit.chinese.categories import NAMES_SET, measure_of
from studykit.chinese.class_nouns import MEASURES
from studykit.chinese.enumerators import markers
from studykit.chinese.mood import YAO
from studykit.facts import _headings, _sets
from studykit.facts._asking import has_subject, scoped, whose
from studykit.facts._passage import Passage, is_nominal
from studykit.facts._points import all_actions
from studykit.facts._questions import HOW, Lead, by_law, cited_report, is_call, number_of, occasion
from studykit.facts._spoken_years import in_years
from studykit.facts.lists._heading_questions import in_document
from studykit.facts.lists._law_leads import from_provision, is_provision

# The words of a lead-in that say what follows and, perhaps, how many: 以下几个方面, 下列职责, 两个维度.
_COUNT = r"(?P<count>几|多|若干|[两二三四五六七八九十]{1,2}|\d{1,2})"
_ANNOUNCED = re.compile(
    rf"(?:以下|如下|下列|下面)(?:的)?(?:{_COUNT}(?P<measure>{MEASURES}))?(?P<noun>(?:[^，。；：？！、的]{{2,14}}的(?=行为|活动|物品|材料|事项|情形))?[^，。；：？！、的]{{0,12}})$"
)
_FORBIDS = re.compile("(?:严格|明确)?(?:禁止|严禁|不得(?:有|实施|从事|携带)?)")
_COUNTED = re.compile(
    rf"{_COUNT}(?P<measure>{MEASURES}|重(?![要点大视])|件|道(?![路理德])|股(?![票份])|对(?=关系|矛盾|范畴))(?P<noun>[^，。；：？！、]{{0,14}})$"
)
# What the call is for stands before, or in the title.
_FOR_THAT = re.compile(r"(?:对此|为此|据此|在此)")
# 做好新的修复工作: the title says of what.
_VAGUE_MATTER = re.compile(r"新的[一-鿿]{0,4}(?:实践|征程|篇章|局面|阶段|任务|要求)$")
_WITH_MODAL = re.compile(
    rf"(?P<who>[^，。；：]{{2,24}}?)(?:就|还|也)?(?:必须|应当|应该|应|需要|需|{YAO})(?P<what>[^，。；：]{{4,30}})$"
)
_LOOSE_LEAD = re.compile(
    r"(?:.{0,4}[讲谈说]|可以|应|要|还|能|是|对|在|从|以|把|被|将|使|让|为|也|都|又|更|就|而|这|其|它|[他她]|不|没|我们?(?!国|军|党|省|市|县))"
)
# Bodies and texts that only their page names in full.
_UNNAMED = re.compile(
    r"(?:(?:具体|主要|集中|突出|分别)*(?:体现|表现|反映)|会议|大会|文章|全文|课文|通知|公告|笔者|作者|编者|记者|主持人|"
    r"母亲|父亲|妈妈|爸爸|爷爷|奶奶|外婆|哥哥|姐姐|老师|校长|书记|领导|同学们?|朋友们?)(?![室厅节])"
)
_RELATIVE = re.compile(r"我们(?!国|军|党)|[今去前明]年|过去一年|一年来|新的一年|本[市县省区校院]")
# 提高站位，凝聚共识: the heads of any speech.
_MOTTOES = re.compile("[^，]{4}，[^，]{4}")
_MODAL = re.compile(rf"{YAO}|应|必须|将")
# 做到以下三点，能避免一半的事故: what the points are good for stands behind them.
_DOING = re.compile(
    r"(?:^|，)(?P<does>做到|做好|坚持|注意|记住|遵守)(?:以下|下列|如下)(?P<count>[两二三四五六七])(?P<measure>点|条|项|件事)，(?P<gain>(?:就|便|即|都)?(?:可以|可|能够?|有助于|有利于)[^，。；：其这那]{4,24})$"
)


# A category of no more characters (主要原因) says nothing of whose it is.
_LONGEST_BARE = 6
# 驾驶渔船应当年满十八周岁，并（遵守下列规定）: the rules are not for that age.
_AND_MORE = re.compile("(应当|必须)[^，]*，并(?:应当|且)?(?=[^，]*$)")
# Whose law it is, its name tells.
_OF_HERE = re.compile("^本[省市县区州](?:行政区域内)?的?(?=[^，]{4})")
# 做好防汛工作，关键要抓好三件事: what is the key to stands in the clause before.
_HINGE = re.compile(r"(?:关键|重点|核心|根本|首要|当务之急|重中之重)(?:是|在于|就是)?(?:要|应|必须|需)?")
_SHORTEST_LEAD, _LONGEST_LEAD = 6, 40
_SHORT_POINT = 16
_SHORT_NOUN = 5
# A verb whose object is the series: 室内人员要注意.
_TO_WHAT = re.compile(r"(?:注意|做到|牢记|记住|遵守|把握好?|处理好|具备|满足|符合|提供|提交|携带|准备好?)$")
_TALK = re.compile(
    r"^(?:.{0,3}我)?(?:就|只|再|先|还)?(?:着重|重点|主要|简单|集中|具体|分别)?(?:讲讲?|谈谈?|说说?|介绍|强调|提)(?:了|一下)?$"
)


# 主要表现在: the set is named in the clause before.
_REMARK = re.compile(r"(?<=[^）]{2})（[^（）]*）$")
_SHOWN = re.compile(r"(?<=[^，]{4}，)(?:主要|具体|集中|突出|分别)*(?:表现|体现|反映)(?:在|为|于|如下)?$")
# A set that only its page says whose it is: 存在的问题, 无效的情形.
_UNOWNED = re.compile(
    rf"(?:(?:当前|目前|仍)?存在(?=问题|困难|不足)|(?:当前|目前|现在|仍然?|还|所|可以?|应|一般)?(?:存在|面临|取得|采取|无效|有效|不足|常见|主要|重要|突出|具体|出现|需要注意)的)(?:主要|突出|重要|具体)?{NAMES_SET.pattern}"
)
# 在下列阶段进行检查: the noun that is counted opens what follows.
_INNER_SET = re.compile("阶段|情形|条件|步骤|环节|原因|方式|方法|因素|形式")
_OWNED_SET = re.compile(rf"[^，。；：？！、]{{4,20}}的[^，。；：的]{{0,4}}?{NAMES_SET.pattern}")
# 被告人的权利，包括: the verb stands in a clause of its own.
_APART = re.compile("，(?=(?:主要|具体|一般|通常|大致)*(?:包括|有|为|是|分为|如下|体现在|表现为)(?:以下)?$)")
# 应当组织听证的情形: what the law wants where they are given.
_CASES = re.compile("(?:应当|可以|不得|必须|不予|免予|不能)[^，。；：的]{3,16}的(?:情形|条件|情况|事项|对象)")
# 外伤的处理：1. 清洗伤口 2. 消毒: what is done, one by one.
_DOING_TO = re.compile(
    "[^，。；：？！、]{2,12}的(?:紧急|现场|日常|家庭|初步|一般|基本|定期)?(?:处理|处置|急救|护理|治疗|预防|防治|检查|诊断|鉴别|使用|保养|维护|养护|保存|安装|拆卸|制备|测定|操作|准备|验收|管理|栽培|饲养)(?:方法|措施)?"
)
# 发生事故后，学校应当采取下列措施: when that holds.
_CONDITION = re.compile(r"(?:(?<=^)|(?<=[，。；：　 ]))[^，。；：　 ]{3,20}(?:后|时|前|期间|的)，$")
_POINTS_BACK = re.compile(r"这[些一个种]|上述|(?:对|为|因)此|做到这")
_ITS = re.compile(r"(?:其|它)的?(?![他中实余])")
_STILL = re.compile(r"(?:仍然?|还|也|都)(?=存在|面临|有)")
_IS = re.compile(
    r"(?:主要|分别|一般|通常|大致|集中)*(?:有|是|为|包括|如下|在于|(?:体现|表现|反映)(?:在|为|于)|可以?(?:概括|归纳|总结|分)(?:为|成))(?:以下)?$"
)
# 简述长江的环境问题: what a task asks to be done with what it asks for.
_TASK = re.compile(
    r"^(?:请|试)?(?:简要|简单|简|试|分条)?(?:概述|简述|叙述|述|列举|列出|说出|归纳|概括|说明|分析|指出|写出|阐述)(?:一下|出)?(?!了)"
)
_VAGUELY = re.compile(
    rf"(?:一系列|不少|许多|多种|多项|诸多|若干|一些|各种|种种)(?P<noun>[^，。；：？！、的]{{0,8}}?{NAMES_SET.pattern})"
)
# 种子萌发需要适宜的外界条件: the verb before the noun stays before the question word.
_NEEDS = re.compile(
    r"(?P<verb>[^，。；：]{2,24}?(?:需要|具有|具备|采取|遵循|履行|承担|存在|面临|产生|满足|经过|经历))(?:的|了|过)?(?P<noun>[^，。；：]{2,12})$"
)


def from_words(passage: Passage, view: str, prose: bool, heads: Sequence[str], theme: str | None) -> Lead | None:
    """The question that the lead-in turns into: its 以下几个 replaced by 哪几个, its call by 如何."""
    number = number_of(heads)
    lead = _APART.sub("", _SHOWN.sub("", _REMARK.sub("", view.rstrip("：；，。 　"))).rstrip("，"))
    if (provision := from_provision(passage, lead, number)) or is_provision(lead):
        return provision
    if (doing := _DOING.search(lead)) and numerals.parse(doing["count"]) == len(heads):
        return Lead(lead, doing["gain"], f"{doing['does']}哪{number}{doing['measure']}，{doing['gain']}？")
    if any(one.count for one in coordination.find(lead)):
        return None  # A和B两个方面: the lead-in names the members itself
    said = _TASK.sub("", _STILL.sub("", _IS.sub("", _topic_of(lead))))
    counted = _COUNTED.search(lead)
    announced = _ANNOUNCED.search(lead)
    found = announced if announced and (announced["count"] or not counted) else counted or _VAGUELY.search(lead)
    opens = prose and view.rstrip().endswith("，") and _OWNED_SET.fullmatch(said)  # 太平天国失败的原因，一是…
    named = NAMES_SET.search(said) and (opens or _IS.search(lead) or _TASK.match(lead) or view.rstrip().endswith("："))
    if named and (found is None or not found["noun"]):
        return _category(passage, said, number, theme)
    if spelt := of_doing(said, heads) or (None if prose else of_count(said, heads)) if view.rstrip().endswith("：") else None:
        return spelt
    if found:
        return _announced(passage, lead, found, heads, theme)
    if _TO_WHAT.search(lead) and _SHORTEST_LEAD <= len(lead) <= _LONGEST_LEAD and not _is_loose(lead):
        return Lead(lead, lead, f"{by_law(passage)}{lead}哪{number}点？")
    return _called(passage, said, heads) if prose else None


def of_doing(said: str, heads: Sequence[str]) -> Lead | None:
    """外伤的处理 over short lines of notes: what it takes."""
    short = all(1 < len(head) <= _SHORT_POINT for head in heads)
    return Lead(said, said, f"{said}包括哪{number_of(heads)}项？") if short and _DOING_TO.fullmatch(said) else None


def of_count(said: str, heads: Sequence[str]) -> Lead | None:
    """印刷的四色 over as many lines: a set with a name that counts it."""
    one = next((one for one in _sets.counted(said) if one.count == len(heads)), None)
    before, counted, quoted = one.parts() if one else ("", "", "")
    named = one is not None and (quoted or (1 <= len(one.noun) < _SHORT_NOUN and is_nominal(counted)))
    if not named or (before and not before.endswith("的")):
        return None
    return Lead(said, said, f"{said}是{one.which(heads)}？") if one else None


def of_category(passage: Passage, said: str, heads: Sequence[str], theme: str | None) -> Lead | None:
    """The question of a label or heading that names a set: 成分 under 工作记忆, 保障措施 in an official document."""
    return _category(passage, said, number_of(heads), theme) or in_document(passage, said, heads)


def _category(passage: Passage, said: str, number: str, theme: str | None) -> Lead | None:
    """A lead-in that only names a set: 细胞膜的功能, or 功能 in a section on 细胞膜; 种子萌发需要的条件 after its verb."""
    if theme and _ITS.match(said):
        said = f"{theme}的{_ITS.sub('', said)}"
    if needs := _NEEDS.match(said):
        return Lead(said, said, f"{needs['verb']}哪{number}{measure_of(said)}{needs['noun']}？")
    if _UNOWNED.fullmatch(said) or _headings.is_fate(said):
        return _of_whom(passage, said, f"有哪{number}{measure_of(said)}？")
    if "的" not in said[:-2] and len(said) <= _LONGEST_BARE:
        if theme is None or said in theme:
            return None
        said = said if said.startswith(theme) else f"{theme}的{said}"
    named = clauses.is_term(said) or _CASES.fullmatch(said)
    return Lead(said, said, f"{said}有哪{number}{measure_of(said)}？") if named else None


def _announced(passage: Passage, lead: str, found: re.Match[str], heads: Sequence[str], theme: str | None) -> Lead | None:
    parts = found.groupdict()
    count = numerals.parse(parts.get("count") or "几")
    if count is not None and count != len(heads):
        return None  # the page announces another number than it gives
    noun = found["noun"]
    measure = parts.get("measure") or measure_of(noun)
    if measure == "项" and (inner := _INNER_SET.match(noun)):
        measure = measure_of(inner.group())
    which = f"哪{number_of(heads)}{measure}{noun}"
    before = lead[: found.start()]
    own = before[clauses.clauses(before)[-1][0] :] if clauses.clauses(before) else ""
    if _UNOWNED.fullmatch(own.removesuffix("有")):
        return _of_whom(passage, own, f"{which}？")
    if _TALK.match(own):
        return None if all(map(_MOTTOES.fullmatch, heads)) else _spoken(passage, lead, which)
    scope = scoped(passage, passage.view.index(lead) + found.start())
    calls = "，" in before and actions.is_action(before.partition("，")[0])  # 以A保障B，重点是做好
    if passage.law and _FORBIDS.fullmatch(before):
        return Lead(lead, noun, f"{by_law(passage)}{before}{which}？")  # 禁止下列损害古树的行为
    if scope is None and (not 4 <= len(before) <= _LONGEST_LEAD or (_is_loose(before) and not calls)):
        return None
    left, subject = scope or (before, before)  # 做好防汛工作要抓好: the lead-in is its own subject
    if _POINTS_BACK.search(left) and (call := _title_call(passage)):
        return Lead(lead, call, f"{call}，{own}{which}？")  # 破解这些难题，需要把握好三对关系
    if not left and passage.law:
        return Lead(lead, noun, f"{by_law(passage)}{which}？")  # 下列事项由业主共同决定
    if not left and theme:
        left = subject = f"{theme}{'有' if is_nominal(noun) and noun.startswith(theme) else '的'}"
    elif _HINGE.match(own) and own != before and len(before) <= _LONGEST_LEAD:
        left = subject = before
    if passage.law:
        left = subject = _AND_MORE.sub(r"\1", _OF_HERE.sub("", left))
    left = in_years(passage, left) or left
    if not left or (_is_loose(left) and not calls) or _RELATIVE.search(left):
        return None
    condition = _CONDITION.search(before[: len(before) - len(own)]) if passage.law and left.endswith(own) else None
    if condition and not left.startswith(condition.group()):
        left = subject = f"{condition.group()}{left}"
    asked = f"{by_law(passage)}{left}{which}？"
    if said := _in_speech(passage):
        return Lead(lead, subject, f"{said}{'提出' if _MODAL.search(left) else '指出'}，{asked}")
    if scope is not None and has_subject(left.rpartition("，")[2]):
        return Lead(lead, subject, asked)
    return _in_report(passage, subject, asked) or Lead(lead, subject, asked)


def _in_speech(passage: Passage) -> str:
    """Who speaks on what occasion, in a speech; empty in other texts."""
    where, who = occasion(passage), whose(passage, title=False)
    return f"{who}{where}" if where and who else ""


def _title_call(passage: Passage) -> str:
    """The title of a signed article where it calls for something: what 这些难题 in it are in the way of."""
    article = passage.article
    title = article.title if article and article.author else None
    call = HOW.sub("", title).rstrip("？").partition("——")[0] if title else ""
    return call if call.startswith(("让", "使")) or actions.is_action(call) else ""


def _of_whom(passage: Passage, said: str, asked: str) -> Lead | None:
    """A set that only its page says whose it is: that of what the lesson is on, or of the report; none elsewhere."""
    said = re.sub(r"^((?:当前|目前|仍)?存在)(?!的)", r"\1的", said)
    full = _headings.borne(passage.article, said)
    theme = _headings.theme(passage.page, passage.article, passage.span.start) if full == said else None
    if theme and levels.depth(passage.view) and _headings.is_fate(said) and said not in theme:
        return Lead(said, said, f"关于{theme}，{said}{asked}")
    return Lead(said, full, f"{full}{asked}") if full != said else _in_report(passage, said, f"{said}{asked}")


def _in_report(passage: Passage, subject: str, asked: str) -> Lead | None:
    """A question that leaves its owner to the report it stands in, asked of that report; none elsewhere."""
    cited = cited_report(passage)
    return Lead(subject, subject, f"据{cited}，{asked}") if cited else None


def _spoken(passage: Passage, lead: str, which: str) -> Lead | None:
    """下面我讲三点意见 in a speech: what the speaker put forward there."""
    who = whose(passage, title=False)
    return Lead(lead, lead, f"{who}{occasion(passage)}提出了{which}？") if who else None


def _called(passage: Passage, said: str, heads: Sequence[str]) -> Lead | None:
    """A lead-in that calls for something, and a series of what to do for it."""
    who = whose(passage, title=False)
    if not who or not all_actions([actions.without_call(head) for head in heads]):
        return None
    number = number_of(heads)
    if (found := _WITH_MODAL.match(said)) and actions.is_action(found["what"]) and not _is_loose(found["who"]):
        return Lead(said, said, f"{who}认为，{found['who']}应从哪{number}个方面{found['what']}？")
    bare = actions.without_call(said)
    if _VAGUE_MATTER.search(bare) or _FOR_THAT.match(passage.view):
        return None
    if not is_call(bare) or _is_loose(bare):
        return None
    return Lead(said, said, f"{who}认为，如何{bare}？（{number}点）")


def _is_loose(lead: str) -> bool:
    """Whether a lead-in opens with a word that hangs on what stands before; 都 of 都江堰 is none."""
    if _UNNAMED.match(lead):
        return True
    return bool(_LOOSE_LEAD.match(lead)) and not words.tag(words.segment(lead)[0].text).startswith(("ns", "nz", "nr", "nt", "n"))


def _topic_of(lead: str) -> str:
    """What a lead-in is about: its last clause; of a member of an outer series (二要优化结构，搭建…) the head."""
    outer = next(iter(markers(lead)), None)
    stretches = clauses.clauses(lead)
    if outer is not None and outer.start == 0:
        return lead[outer.end : next(b for a, b in stretches if b > outer.end)]
    return lead[clauses.after_lead(lead, stretches[-1][0]) :] if stretches else ""


def counts(words: str, count: int) -> bool:
    """Whether a lead-in says that ``count`` things follow."""
    found = _COUNTED.search(words.rstrip("：；，。 　"))
    return bool(found) and numerals.parse(found["count"]) == count  # type: ignore[index]
