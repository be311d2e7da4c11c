"""What the clauses of a chronicle go without: the date that they stand under, and the school or company that they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.chinese.eras import AGE
from studykit.facts._passage import Passage

A_BODY = re.compile(
    r"[一-鿿]{2,14}?(?:[大中小]学堂|大学|学院|学校|学堂|中学|小学|公司|银行|图书馆|博物馆|医院|研究院|研究所|书局|报社|工厂|协会|学会|都护府|总督府|衙门|书院|学社)"
)
"""The name of a school, a company or the like, as far as its own words tell."""
# 中国第一所高等学校, 上市公司, 三级甲等中医医院: a kind of body, and no name of one.
_A_KIND = re.compile(
    r"(?:第一|首|一|[两二三四五六七八九十])?[所家个座]?(?:高等|中等|初等|职业|技术|师范|综合性?|民办|公办|私立|重点|普通|现代|新式|旧式|股份|有限|上市|民营|国有|外资|公立|专业|地方|[一二三特]级(?:[甲乙丙特]等)?|(?:国家|省|市)级|示范性?)+"
    r"[一-鿿]{0,3}?(?:[大中小]学|学院|学校|学堂|公司|银行|图书馆|博物馆|医院|研究院|研究所|工厂)"
)
# What the name of a body may stand behind.
_FOUNDED = re.compile(
    "设立|改设为|成立|建立|创办|创立|创建|开办|改建为|改名为?|更名为?|改称|并入|合并为|组建|接管|接办|收归|升格为|[为在的由将把]"
)
# 北宋时期，W发明X: an age says when, as a date does.
_AGE = re.compile(rf"(?:早?在)?(?P<age>{AGE})，")
_SHORT_NAME = 3
_NEAR = 400


def statements(passage: Passage) -> Iterator[tuple[int, str]]:
    """Where each clause begins to state something, connectives and the date that it opens with left out; with the words of that date,
    or of the one that the clause before it is."""
    date = ""
    for a, b in clauses.clauses(passage.view):
        at = max(a, passage.start)
        opens = next((one for one in passage.dates if one.start <= at + 2 and at < one.end <= b), None)
        if opens:
            date, at = passage.view[opens.start : opens.end], opens.end
        elif age := _AGE.match(passage.view, clauses.after_lead(passage.view, at)):
            date, at = age["age"], age.end()
        at = clauses.after_lead(passage.view, at)
        if at < b:
            yield at, date


def body_before(passage: Passage, at: int) -> str:
    """The body that the page has named in full last before position ``at`` of the view; empty where it names none."""
    text = passage.page.document.text
    before = text[max(passage.span.start - _NEAR, 0) : passage.span.start + at].replace("\n", "")
    names = [_FOUNDED.split(found.group())[-1] for found in A_BODY.finditer(before)]
    return next((name for name in reversed(names) if len(name) > _SHORT_NAME and not _A_KIND.fullmatch(name)), "")
