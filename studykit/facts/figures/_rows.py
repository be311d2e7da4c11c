"""What an item of a row of numbers leaves to the one before it: its verb (发出保护令17份，教育令29份), the thing that it is a sum of."""

from __future__ import annotations

import re

from studykit.chinese import actions, words
from studykit.chinese.quantities import Quantity
from studykit.facts._measured import is_measure

AND = re.compile(r"、|和|与|及|以及")
"""What joins the numbers of one row."""
_MONEY = re.compile("总?(?:金额|资金|经费|投资)")
_HAVING = re.compile(r"[^，。；、]{0,12}?(?:拥有|共有|现有|建成|新增|新建|设有|辖|有)")
# 总数2.94万艘、总功率276.4万千瓦: of the boats.
_SUM = re.compile(r"总[一-鿿]{1,3}")
_OF_SUM = re.compile(r"(?P<of>[^\d，、]{2,16}?)(?:总数|总量|总额|总产值|总值|产量|数量|总长|总面积)(?:达到?|为|约)*")
# 干渠42条、长386公里: of the canals.
_SIZE = re.compile("[总全]?[长宽高深]")
_COUNTED = re.compile(r"(?P<of>[一-鿿]{2,8})\d[\d.,]*[条座处道孔]$")
_FOR_ALL = re.compile("(?:全国|全省|全市|全县|我国)?(?:居民)?[人户亩]均")
_ADVERB = ("d", "ad", "m", "t")


def in_row(view: str, start: int, last: int, at: int) -> str | None:
    """The words before the number at ``at``, whose clause begins at ``start`` and has another number before it, which ends at ``last``;
    ``None`` where they do not say of what it is."""
    between, before = view[last:at], view[start:last]
    stem = between.lstrip("、和与及") if AND.match(between) else ""
    if not stem or _MONEY.fullmatch(stem):
        return None
    if _SIZE.fullmatch(stem):
        of = _COUNTED.search(before)
        return of["of"] + stem if of else None
    if _SUM.fullmatch(stem):
        of = _OF_SUM.match(before)
        return of["of"] + stem if of else None
    if actions.is_deed(stem):
        return stem
    if is_measure(stem):
        having = _HAVING.match(before)
        return (having.group() if having else "") + stem
    verb = _verb(re.split(r"\d", before)[0])
    return verb + stem if verb and _is_noun(stem) else None


def with_verb(stem: str, one: Quantity, before: str, unit: str) -> str:
    """``stem``, a noun before the number ``one``, with the verb of the words ``before`` the last number, which had the same ``unit`` and
    told of such a thing; as it is where it needs none."""
    alike = one.asks == unit and one.sort == "count" and stem and stem[-1] == before[-1:] and _is_noun(stem)
    return _verb(before) + stem if alike and not is_measure(stem) else stem


def in_common(names: list[str]) -> list[str]:
    """The ``names`` of a row with what only the first says for all (人均 of 人均肉类、蛋类消费量) and only the last (消费量)."""
    if not names:
        return names
    names = [re.sub("^同期", "", names[0]), *names[1:]]
    head = _FOR_ALL.match(names[0])
    tail = _tail(names[-1]) if not any(map(is_measure, names[:-1])) else ""
    return [
        ("" if at == 0 or not head or name.startswith(head.group()) else head.group())
        + name
        + (tail if at < len(names) - 1 else "")
        for at, name in enumerate(names)
    ]


def _tail(name: str) -> str:
    """The measure that a compound ends in, behind its first word: 消费量 of 奶类消费量."""
    cut = words.segment(name)
    tail = name[cut[0].end :]
    return tail if len(cut) > 1 and len(tail) > 1 and cut[0].end > 1 and is_measure(name) else ""


def _verb(told: str) -> str:
    """The verb that opens ``told``, with its adverbs, where a noun follows it; empty where it opens with a noun, or only says what
    there is."""
    end = 0
    for word in words.segment(told):
        tag = words.tag(word.text)
        if tag.startswith(_ADVERB) and not end:
            continue
        end = word.end
        verbal = tag == "v" or actions.is_deed(told[word.start :])
        return told[:end] if verbal and len(word.text) > 1 and len(told) - end > 1 else ""
    return ""


def _is_noun(stem: str) -> bool:
    """Whether ``stem`` is a noun without a verb before it."""
    first = words.tag(words.segment(stem)[0].text)
    return (
        len(stem) > 1
        and first.startswith(("n", "l", "j", "b", "i", "vn", "a", "s"))
        and not actions.is_deed(stem)
        and "（" not in stem
    )
