"""What a line of notes tells behind a term: what it means, what it is like, how it varies, what comes of it."""

from __future__ import annotations

import re

from studykit.chinese import words

# 板块相互挤压会导致山脉的形成: not what it means but what comes of it.
_EFFECT = re.compile(
    r"(?P<again>[^，。；]{2,16}?)(?P<verb>(?:会|将|能|可|可以|能够)?(?:导致|造成|引起|引发|带来))了?(?P<what>[^，。；]{3,30})"
)
CAUSED = re.compile(r"由?(?P<by>[^，。；由][^，。；]{2,23}?)(?:所)?(?P<verb>造成|引起|导致|形成|产生)的?(?=[，；]|$)")
"""Matches what a kind of trouble comes from: 总需求不足造成."""
MEDIUM = re.compile(r"(?P<how>通过|依靠|借助|利用)(?P<by>[^，。；]{2,30}?)来?(?P<verb>实现|完成|进行)")
"""Matches in full what tells only by which means something is done."""
_FEATURE = re.compile(
    r"^具[有备]?[^，]{2}|(?:^|，)(?:[较很更最]|主要?由[^，]+[组构]成|由[^，]+[组构]成|[无有](?!机)|没有|[一-鿿]{2,4}(?:简单|复杂|较|很|更|约为|快|慢|[大小高低多少强弱厚薄轻重])(?:$|，|[大小高低多少强弱厚薄轻重快慢]|\d))"
)
# 从左到右减小: how something changes, not what it is.
_VARIES = re.compile(r"从[^，]{1,8}到[^，]{1,8}(?:增|减|升|降|变)|随[^，]{1,12}(?:增|减|升|降|变|而)|先[^，]{1,8}后")
# What a term means ends in its kind (…的制度) or begins with the word for it.
_MEANS = re.compile(r"(?![A-Za-z\d])(?:是?指.+|即.+|.*的[^，。；的了]{1,8}|.*的.*之[差和比积])")
NO_SUBJECT = re.compile("^(?:期限|时限|时间|地点)$|(?:不同|相同|有别|各异|一致)$")
"""Matches a label that is a side, or in which respect two differ (目的不同：甲是…，乙是…)."""
CAN = re.compile(r"(?P<can>(?:可以|只能)[一-鿿]{2})(?P<what>[^，。；]{3,40})$|可以|只能")
"""Matches what somebody can do (规章：可以设定警告), which is not what he is."""
MEANT = "是指什么"
"""How it is asked for a meaning."""


def effect(term: str, view: str) -> re.Match[str] | None:
    """The ``verb`` and ``what`` of a line ``view`` that says ``term`` once more (板块相互挤压 for 板块挤压) and then what comes of it."""
    found = _EFFECT.fullmatch(view)
    rest = iter(found["again"] if found else "")
    return found if all(mark in rest for mark in term) else None


def asks(view: str, means: bool) -> str:
    """How it is asked for what ``view`` tells: by how it varies, by its features, or by what it is, as where it ``means`` something.

    >>> asks("结构简单，没有外壳", means=False)
    '有什么特点'
    >>> asks("劳动力技能与岗位不匹配", means=False)
    '是指什么'
    """
    if _VARIES.search(view):
        return "有什么变化规律"
    return "有什么特点" if _FEATURE.search(view) and not means else MEANT


def means(view: str) -> bool:
    """Whether ``view`` can be what a term means: it opens with the word for it or ends in a noun behind 的."""
    return bool(_MEANS.fullmatch(view)) and ("的" not in view or view.startswith(("指", "是指", "即")) or _ends_in_noun(view))


# 在引力作用下发生的周期性涨落, 对以后的影响: the noun of what goes on.
_GOES_ON = re.compile("(?:(?:发生|进行|出现|产生|引起|形成|造成)的|性)[一-鿿]{2}$|对[^，]{2,12}的[一-鿿]{2}$|之[差和比积]$")


def _ends_in_noun(view: str) -> bool:
    if _GOES_ON.search(view):
        return True
    tail = words.segment(view.rpartition("的")[2])
    tag = words.tag(tail[-1].text) if tail else "u"
    return len(tail) == 1 or not tag or tag.startswith(("n", "vn", "j", "l", "q", "g"))
