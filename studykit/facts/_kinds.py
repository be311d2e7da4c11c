"""The kind of thing that a definition says something is: by the noun that it ends in, and by what is no kind (praise, a side, a rank)."""

from __future__ import annotations

import re

from studykit.chinese import clauses, words
from studykit.chinese.appraisals import STANDINGS
from studykit.chinese.genera import GENERA, PRAISES
from studykit.facts._passage import is_nominal

_KIND_WORD = re.compile(r"一(?:种|类|门|套|部|座|位|名|条|款|层|组|株|幅|件)")
NAMED_KIND = re.compile(rf"(?:的|之)[^，。；的]{{0,10}}?(?:{GENERA})$|之[比和差积]$|的一[种类座条部所颗片][^，。；的]{{2,12}}$")
"""Matches a phrase by the closed list of kinds that it ends in."""
# 亚洲黑熊的一个亚种: of an animal, a plant, a people.
_A_RACE = re.compile(r"[一-鿿]{2,}的(?:一|[两二三四五六七八九十]+)?个?(?:特有|地理)?(?:亚种|变种|品种|品系|支系|分支|支脉)")
LIES = re.compile("位于|坐落|横跨|跨越")
"""Matches where something lies: of such a thing no word is a figure of speech."""
PRAISE = re.compile(rf"(?:{PRAISES})$")
"""Matches a clause that only praises: it names no kind of thing."""
# What praises the coming about of something, or only gives it a place among other things.
_STATUS = re.compile(
    r"(?<![对到])另一[类种个]|(?:非常|十分|极其|极为|很|相当)(?:普遍|常见|重要|复杂|特殊)的|(?:空前|伟大|深刻|历史性|划时代)的[^，的]{2,8}$|的(?:提出|形成|发展|创立|建立|出现|实施|推进)$|中的?(?:一个|一种)?[^，的]{0,6}(?:概念|范畴|问题|环节|部分|内容)$|的一个[^，的]{0,6}(?:概念|范畴)$|(?:首次|第一次)[^，]*的[^，]*概念$"
)
# What ends in the name of a side (因素, 动力, 任务) is asked as that side of its owner.
_A_SIDE = re.compile(
    r"(?:因素|变量|动力|任务|目标|关键|核心|本质|基础|前提|条件|载体|路径|途径|支撑|保障|重点|抓手|特征|特点|标志|要求|方向|力量|源泉|本质属性|根本属性|主管部门|主管机关|产物|代表作|发源地|分界线|开端|(?:主要|重要|根本|首要|关键|核心|必要|必然|直接|基本|骨干|龙头|标志性|代表性|基础性)的?[一-鿿]{2,4})$"
)
_BEST = re.compile(
    r"最[^，。；的]{1,8}的|最[大小高长短早晚多少]|第一[个部座条次位所家艘颗枚届篇幅种]|首[个部座条次位所家艘颗枚届]|唯一"
)
# 一类具有镇痛作用，而且…的药物: without its noun it tells no kind.
_CUT_SHORT = re.compile("一[种类](?:具有|能够?|可以?|由|以|用于|使|在|将|把)")
_LONG_ENOUGH = 7
# 人脑对过去经验的保持和再现, 国家对经济运行进行的调节: the noun of what is done to something.
_DOING = re.compile(
    r"对[^，。；]{2,}?的(?!影响力)[一-鿿]{2}(?:作用|反应|程度|能力)?(?:[和与、][一-鿿]{2})?$|所[一-鿿]{1,3}的[一-鿿]{1,4}$"
)


def kind_named(term: str, meaning: str, headed: bool = False) -> str:
    """The longest opening of ``meaning``, whole clauses, that names a kind of thing ``term`` is; empty where none does.

    A kind is a noun of a closed list (能力, 制度 …) or the head noun of the term itself, with what tells it from others; a side
    of something, praise and a superlative are none. Where a heading names the term (``headed``), what is told of it first may be any noun.
    """
    if _A_RACE.fullmatch(first := meaning.partition("，")[0]):
        return first
    if re.fullmatch(r"[两二三几]个[^，]*", meaning) or (
        not _KIND_WORD.match(meaning) and re.search(r"，(?:也|又|更|还|并)?是", meaning)
    ):
        return ""
    ends = [mark.start() for mark in re.finditer("，", meaning)] + [len(meaning)]
    return next((meaning[:end] for end in reversed(ends) if _names_kind(term, meaning[:end], headed)), "")


def _names_kind(term: str, said: str, headed: bool) -> bool:
    parts = said.split("，")
    if parts[0].endswith("的") and words.tag(words.segment(parts[-1])[0].text) == "v":
        return False  # 是逐年编纂的，侧重当年的动态: two predicates
    named = parts[0] if _KIND_WORD.match(said) else parts[-1]
    if (
        not clauses.is_balanced(said)
        or (PRAISE.search(named) and not LIES.search(named))
        or _STATUS.search(named)
        or _A_SIDE.search(named)
        or _BEST.search(named)
    ):
        return False
    if _KIND_WORD.match(said):
        whole = not _CUT_SHORT.match(said) or re.search("的[^，。；的]{1,12}$", said)
        return len(said) > 5 and bool(whole)
    if any(
        PRAISE.search(part) or (_A_SIDE.search(part) and "的" in part and not re.search("以.*为|有", part)) for part in parts[:-1]
    ):
        return False
    if len(said) < 7 or NAMED_KIND.search(said):
        return len(said) > 6
    if headed and len(said) > _LONG_ENOUGH and "，" not in said and _ends_in_noun(said):
        return True
    bare = re.sub(r"（[^）]*）$|^.*(?<=.)(?=“)", "", term).strip("“”")
    head = rf"的[^，。；的]{{0,8}}{re.escape(bare[-2:])}$"
    own = rf"的[^，。；的]{{0,4}}{re.escape(bare[-1:])}$"
    if re.match("[在把将]", said) and not is_nominal(said.rpartition("的")[2]):
        return False  # 在水墨淡彩的基础上薄罩青绿: what is done
    return len(said) > len(bare) + 2 and bool(re.search(head, said) or (1 < len(bare) < 6 and re.search(own, said)))


# Things that the dictionary takes for names of persons and places: 宝石.
_THINGS = "石矿盐酸鱼鸟虫草花树琴鼓笛舞戏剑刀布纸酒茶糖"


def _ends_in_noun(said: str) -> bool:
    """Whether ``said`` ends in a noun of two characters or more that 的 parts from what qualifies it."""
    last = words.segment(said)[-1].text
    if _DOING.search(said):
        return True
    return (
        bool(re.search(f"的(?!.*(?:{STANDINGS})$)[^，。；的]{{2,8}}$", said))
        and len(last) > 1
        and (words.tag(last) in ("n", "vn", "l", "nz") or last[-1] in _THINGS)
    )
