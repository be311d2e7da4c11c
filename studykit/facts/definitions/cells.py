"""What a table says of the things in its first column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import calendar, clauses, words
from studykit.chinese.script import fold
from studykit.facts import _headings, _owning
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._tables import cells, table_at
from studykit.model.fact import Fact

KIND = "definition"

_WHO = re.compile(r".*(?:人物?|作者|者|人选|君主|皇帝|首领|领袖)$")
_WHERE = re.compile(r".*(?:地点?|位置|场所|部位|产地|首都|都城|国都|位于)$")
_HOW_MUCH = re.compile(r".*(?:年龄|数量|面积|人口|长度|高度|温度|比例|容量|期限|次数|人数|数目|价格|产量)$")
_WHEN = re.compile(r".*(?:时间|年代|年份|日期|时期|朝代)$")
# 可以独立实施的行为: the name of the column begins with what the thing does.
_DOES = re.compile(r"(?:可以?|应当?|须|需要?|能够?|不得|不能|由|有|所)[一-鿿]")
# What is done instead answers no column that asks what is done.
_INSTEAD = re.compile(r"由|不[能得可]|无(?!偿)|没有|视为")
_DEGREE = re.compile("(?:较|最|很|更|不)?(?:强|弱|大|小|高|低|快|慢|好|差|多|少|稳定|明显|显著|一般|中等|良好)")
_LONGEST, _SHORTEST_NAME = 60, 3


def tabled(passage: Passage) -> Iterator[Fact]:
    """类型 | 年龄 over 成年人 | 十八周岁以上: a cell, by the thing in the first column and the name of its own."""
    table = table_at(passage)
    for name, column, value in cells(table) if table else ():
        if len(value) > _LONGEST or (_WHEN.fullmatch(column) and next(calendar.find(fold(value.text)), None)):
            continue
        if column.startswith("是否") or (_DOES.match(column) and _INSTEAD.match(fold(value.text))):
            continue
        if _owning.is_attribute(name) and not _owning.is_attribute(column) and len(column) >= _SHORTEST_NAME:
            asked = f"{column}的{name}{_owning.asked(name, fold(value.text))}？"
            yield OneAnswer(value, "tabled", passage.voice, column, name, value, asked)
            continue
        if whose := _in_full(passage, name):
            # 决定什么: the name of the column asks already.
            of = "" if _DOES.match(column) or column.endswith("什么") else "的"
            yield OneAnswer(
                value, "tabled", passage.voice, whose, column, value, f"{whose}{of}{column}{_asked(column, fold(value.text))}？"
            )


def _in_full(passage: Passage, name: str) -> str | None:
    """The thing by a name that stands alone: with what the section is about before a short one; ``None`` for a place, of which there
    is more to say than the table does."""
    if words.tag(name) == "ns":
        return None
    if len(name) >= _SHORTEST_NAME:
        return name
    theme = _headings.theme(passage.page, passage.article, passage.span.start)
    return f"{theme}中，{name}" if theme and name not in theme and clauses.is_term(theme) else None


def _asked(column: str, said: str) -> str:
    if _DEGREE.fullmatch(said):
        return "如何"
    if column.endswith("什么"):
        return ""
    for names, asks in ((_WHO, "是谁"), (_WHERE, "是哪里"), (_HOW_MUCH, "是多少")):
        if names.fullmatch(column):
            return asks
    return "是什么"


RULES = (tabled,)
