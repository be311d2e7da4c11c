"""Clauses whose number could be no question: a plan, a half of a change, words that hang on others."""

from __future__ import annotations

import re

from studykit.chinese import calendar, clauses, quantities, words
from studykit.chinese.quantities import Quantity
from studykit.chinese.speakers import names_in
from studykit.facts._measured import is_measure
from studykit.facts._passage import Passage
from studykit.facts._period import is_planned, since
from studykit.facts._subjects import subject_of
from studykit.facts._titles import PLACE

_SPENT = re.compile(
    r"(?<![主重摘纪])要(?![素塞闻道])|必须|(?<![响反效供适对相])应(?!急|用|届|当自|当在)|力争|争取|努力|确保|计划|目标|左右开"
)
# 若降低1个百分点，每年可减少损失: of what, only the condition tells.
_TOGETHER = re.compile("(?:两[校院厂馆地]|双方)(?!面)")
_SUPPOSED = re.compile("(?:但|而|且)?(?:[若如](?!何|此|今|期|果断)|如果|假如|假设|要是|倘若|一旦)[^，]{2,30}，")
# 计划新建法庭2个，力争…，平均用时控制在…: all that follows is still to come.
_AHEAD = re.compile(r"力争|(?:预期|主要|总体|工作|发展)目标|计划(?=[一-鿿]{2}[^，]*\d)")
# From what something has changed is told with what it has become.
_FROM = re.compile(
    r"(?:由|从|来自)(?:(?:原来|原先|过去|以前|最初|起初|上年|上一年|去年|当初)的?|\d{4}年的|(?:每[一-鿿]{1,3}?){1,2})?$|"
    r"(?:由|从)第?[\d一二三四五六七八九十][^，]*[到至]$"
)
_BECOMES = re.compile(r"(?:[提升增降减缩压扩][一-鿿]{0,2}|恢复|变)[到至为]")
_NO_QUESTION = re.compile(r"什么|如何|怎样|多少|谁|哪")
# 二百四十多海船、…名船员: one of several numbers of one phrase.
_ROW_BEFORE = re.compile(r"[\d一二三四五六七八九十百千万][多余]?[^，、]{1,8}[、和与及]$")
_MAKES_SOME = re.compile(r"(?:全年|当年|共|累计|年)*(?:生产|制造|销售|售出|出口|交付|购置|购入|完成|推销)了?")
# 试制成功5米立式车床: the size belongs to the name.
_MAKES_OF_SIZE = re.compile("(?:试制|制造|研制|研发|造出|制成|购置|安装|引进)(?:成功)?[了出]?$")
_RISK = re.compile("患病|得病|发病|病死|复发")
_DISEASE = re.compile("[一-鿿]{2}(?:症|炎|癌|瘤|疫|热|痨|中风)|[^患得发复]病(?![死人率])|血压|血糖")
# For what money was spent, only the clause behind it tells.
_SPENDS = re.compile(
    r"(?:[一-鿿]{2,6}?)??(?:共|累计|先后|财政|总共|\d{4}年)*(?:投入|筹措|筹集|争取|出资|(?<![一-鿿])投资)(?:各[级类])?(?:专项)?(?:资金|经费)?|.*(?:[测測]得|兑付|拨付)"
)
# 祖父母一辈是94%: of what, the sentence before says.
_RATE_OF_NOTHING = re.compile("(?:一[辈代]|人群|地区|[男女][性生]|学生|居民|群众)(?:[仅只]?[是为有])?$")
# What hangs on the text around it: another of a row, in the course of something, some nobody knows which.
_HANGS = re.compile(
    r"[又再还也]|后来|(?:最终|最后)(?=[增减升降达])|先后|其间|期间|途中|当时|其后|[一-鿿]{2}后(?=[一-鿿])|为(?=$|[^，]{0,2}$)|[^，]{0,4}(?:部分|个别|有的|不少)|据对|[高低多少]于|死亡（|受访|被调查|调查对象|样本|累计$|[一二三四五六七八九]是|(?:首次|一举|再度|再次|已|也)*(?:成为|跃居|跃升为)$|首[届批次](?:获[奖得评]|入选|中签|当选)|沿[线河江海湖途岸]|当地|现场|当场|[因由][于於]?[^，]{4,}|比上年|两[校院厂馆县省市地者]|双方|恢复到|回升到|从[^，]{2,12}(?:全长|总长)|[较比]|起(?![义草诉飞步点伏])"
)
# 广西的比例最高，达到41%: of what, the clause before tells.
_REACHES = re.compile("(?:达到?|为|仅|只有|仅为|约|高达|低至)+")
# 制成长三十公尺、重达一千二百公斤的糕: how big the thing behind it is.
_MADE_SO = re.compile("[制製建打做造]成[长長重高宽寬厚]达?$")
_LONGEST_CLAUSE = 46


def is_unfit(passage: Passage, view: str, start: int, stem: str, one: Quantity, right: str) -> bool:
    """Whether the clause could be no question: a plan, a half of a change, words that hang on others."""
    whole = view[start : quantities.clause_of(view, one.start)[1]]
    return bool(
        _SPENT.search(stem)
        or _SUPPOSED.match(view, max(view.rfind(mark, 0, max(start - 1, 0)) for mark in "，；。：") + 1)
        or view[max(one.start - 1, 0)] in "＜＞<>≤≥=＝≈∶"
        or _AHEAD.search(view, max(view.rfind("；", 0, start), passage.start), start)
        or _FROM.search(stem)
        or _BECOMES.match(right)
        or _HANGS.match(stem)
        or (_REACHES.fullmatch(stem) and re.search("最[高低大小多少长短]，$", view[:start]))
        or _MADE_SO.search(stem)
        or re.match("[钞鈔]|券|[纸紙][币幣]|硬[币幣]|面[额額]", right)
        or _TOGETHER.search(view, passage.start, start)
        or _ROW_BEFORE.search(stem)
        or stem.startswith(("以上", "以下", "的"))
        or (right and one.sort == "amount" and _MAKES_OF_SIZE.search(stem))
        or (not right and one.sort == "count" and _MAKES_SOME.fullmatch(stem))
        or (one.sort == "rank" and right.startswith(("大股东", "股东")))
        or re.fullmatch("(?:已|已经)?连续", stem)
        or _somebody_and(stem, one)
        or _in_doing(stem)
        or (_NOWADAYS.search(stem) and not passage.dates)
        or (_RISK.search(stem) and not _DISEASE.search(stem))
        or re.search(r"\d[一-鿿]$|^[一-鿿]{2,3}的\d", stem)
        or (one.sort == "share" and not right and _RATE_OF_NOTHING.search(stem))
        or re.search(r"(?<![前\d])\d", right)
        or (view.endswith("其中", 0, start) and stem in ("新增", "增加"))
        or re.fullmatch("[仍还尚]有|[偶间]有|偶尔[一-鿿]?", stem)
        or re.match("级|类", view[one.end : one.end + 1])
        or (view.endswith("其中", 0, start) and stem.endswith("类"))
        or (one.sort == "amount" and stem.endswith("可达") and not is_measure(stem))
        or re.search(r"(?:首|第一)[艘台架条座个套项]$|[年间]又", stem)
        or view[one.end : one.end + 1] in ("/", "·")
        or "目标" in right
        or re.match("静[注脉推滴]|肌注|口服|皮下|舌下|含服|顿服", right)
        or re.match("[处處]?[时時](?![间間])|[处處]$", right)
        or calendar.RELATIVE.search(right)
        or _NO_QUESTION.search(whole)
        or len(stem) > _LONGEST_CLAUSE
        or not clauses.is_balanced(stem)
        or (one.sort == "ratio" and re.search(r"\d", stem))
        or re.match("半|余|多|来|结构|论|化|制|方程|体系|主义", view[one.end : one.end + 2])
        or (re.fullmatch("(?:每.|共|计|约|仅)?(?:有|计)?", stem) and not right.startswith("的"))
        or (not right and ((_SPENDS.fullmatch(stem) and not since(passage, view, start)) or _has_nothing(stem, one)))
        or is_planned(passage)
    )


def _has_nothing(stem: str, one: Quantity) -> bool:
    """Whether a place only has a number of what was named before: 而日本有4万多种."""
    who = re.fullmatch(r"[而则]?(?P<who>[一-鿿]{2,6}?)(?:则|也|却|只|仅)*有", stem)
    return bool(who and one.sort == "count" and (PLACE.fullmatch(who["who"]) or words.tag(who["who"]) in ("ns", "nr", "nz")))


# 运下山时用了40头: what, and who did it, the sentence before has said.
_WHILE = re.compile("[^，的]{2,8}时(?![间期代速长段])(?:[只仅共就]?[用花要需有]了?)?")
_NOWADAYS = re.compile("现在|目前|眼下|如今|当前")


def _in_doing(stem: str) -> bool:
    """Whether ``stem`` only says while doing what, of nobody."""
    return bool(_WHILE.match(stem)) and not subject_of(stem)


def _somebody_and(stem: str, one: Quantity) -> bool:
    """Whether the number counts those beside one who is named: 教员顾怀远及学生三人."""
    beside = (
        re.search("(?P<who>[^，；、]{2,})(?:及|和|与|以及|、)[^，；、]{1,6}$", stem) if one.asks in ("多少人", "多少名") else None
    )
    return bool(beside and beside["who"].endswith(tuple(names_in(beside["who"])) or "\n"))
