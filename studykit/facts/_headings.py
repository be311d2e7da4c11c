"""Headings as questions need them: without their numbers and marks, and which of them a sentence stands under."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from studykit.chinese import clauses, levels, numerals
from studykit.chinese.categories import NAMES_SET
from studykit.chinese.facet_nouns import OF_NOTES
from studykit.chinese.happenings import EVENT_NOUNS
from studykit.chinese.script import fold
from studykit.model.page import Article, Page, Section

# 可撤销的情形: what befalls the thing that the lesson is on, not the section (效力) that treats of it.
_LEGAL_FATE = re.compile(r"(?:(?:不?可|不得|不予|应当|无需|无须)[一-鿿]{2,3}|无效|有效|免责)的(?:情形|情况|条件|事由|范围)")
_TALK_ON = re.compile(
    r"(?:关于|谈谈?|聚焦|围绕)(?P<of>[^，。？！的]{2,14})的(?:一[次场]|几点)?(?:对谈|对话|访谈|圆桌|讨论|座谈|笔谈|谈话|问答)"
)
# What a heading does with its matter, which is what is asked for: 正视X的问题, 准确把握X的内涵.
COGNITION = re.compile(
    r"^(?:(?:准确|深刻|正确|充分|全面|科学|深入|系统|牢牢|清醒|积极|切实|客观)*(?:把握|认识|理解|领会|领悟|正视|看待|认清|明确|了解|分析|探索|剖析|厘清|总结|概述|认知))+(?:好|到)?"
)
# How many a heading says there are: 五大要素, 四个举措.
PER = re.compile(r"(?P<count>[两二三四五六七八九十])(?P<measure>大|个|项|条|种|点|步|招)")
_NUMBER = re.compile(
    r"[\s　※★●■◆*#·-]*(?:第[一二三四五六七八九十百零\d]+(?:[章节条款篇编课讲]|单元)[\s　]*|【[一-鿿]{0,4}[一二三四五六七八九十\d]{1,3}】|[壹贰叁肆伍陆柒捌玖拾][、．.]|[一二三四五六七八九十]{1,3}[、．.][\s　]*|（[一二三四五六七八九十\d]{1,3}）[\s　]*|"
    r"\d{1,2}(?:\.\d{1,2})+[\s　]*|\d{1,2}(?:[.、．）](?!\d)[\s　]*|[\s　]+)|[①-⑳][\s　]*)*"
)
# 民法学 第三讲 …: the number of the lesson stands behind the name of the course.
_LESSON = re.compile(r"\S{2,10}[\s　]+(?=第[一二三四五六七八九十百\d]+[章节课讲][\s　])")
_MARKS = re.compile(r"[（(][^（）()]*[)）]|[★☆※*]+|[：:。\s　]+$|^《|》$")
_DEFINES = re.compile(
    r"^(?:什么是|何谓|何为|认识|走近|走进|话说|了解)|(?:概述|简介|概况|概论|(?:入门|课堂|复习|读书|期末|学习|听课|随堂|备考)*(?:笔记|札记|讲义|提纲|要点|小结)(?:[一二两三四五六七八九十\d]+则?)?|(?:使用|操作|产品)?(?:说明书?|手册|指南))$"
)
# A heading that speaks of its matter without naming it: 失败与影响, 主要原因, 概述.
_OPEN = re.compile(
    rf"^(?:[^与和及]{{1,6}}[与和及])?(?:主要|基本|重要|具体|根本|直接|历史|现实|深远|发生|爆发|常见|其他)*{NAMES_SET.pattern}|^[^与和及]{{1,4}}[与和及][^与和及]{{1,4}}$|^(?:导入|引言|前言|导言|复习|回顾|小结|总结)?$"
)
# Parts of a title that tell when a lesson was, which one, or in what subject.
_NO_MATTER = re.compile(r".*\d.*|周.|星期.|第.+|.*(?:笔记|讲义|讲稿|教案|提纲|复习|整理|[法学课史])")
_LONGEST_THEME = 14
# 行政处罚的概念和特征: a section on several sides of one thing.
_SIDES = re.compile(rf"的(?:概念|定义|[含涵]义|内涵|{OF_NOTES})(?:(?:、|和|与|及其?)(?:概念|定义|[含涵]义|内涵|{OF_NOTES}))+$")
# 需要层次理论: a name, whatever it opens with.
_TEACHING = re.compile("^[一-鿿]{2,10}(?:理论|学说|假说|模型|定律|定理|原理)$")
# What a text calls for short once its heading has named it.
_EVENT = re.compile(
    rf"(?:{EVENT_NOUNS}|条约|会议|大会|维新|叛乱|公约|宣言|协定|法案|工程|制度|学说|定律|效应)(?![一-鿿]?[家者员])"
)
_NAME_OF_EVENT = re.compile(r"[^，。；：？！、与和及的]{4,12}")


@lru_cache(256)
def bare(heading: str) -> str:
    """``heading`` folded, without its number, remarks in brackets, and marks."""
    view = fold(heading)
    if lesson := _LESSON.match(view):
        view = view[lesson.end() :]
    return _MARKS.sub("", view[_NUMBER.match(view).end() :]).strip()  # type: ignore[union-attr]


def without_number(view: str) -> str:
    """A folded line without the number it opens with."""
    return view[number_end(view) :]


def number_end(view: str) -> int:
    """How many characters of a folded heading are its number."""
    return _NUMBER.match(view).end()  # type: ignore[union-attr]


def end_of_section(page: Page, article: Article | None, position: int) -> int:
    """Where the section that ``position`` lies in ends: the innermost one; without sections the end of the text."""
    inside = [section for section in article.sections if _holds(section, position)] if article else []
    return min((section.body.end for section in inside if section.body), default=len(page.document.text))


def over(page: Page, article: Article | None, position: int, within: int, count: int) -> str | None:
    """The heading, bare, that ``position`` stands under with at most ``within`` sentences between: a section's, else the title.

    Where the page has torn headings and text apart, the one heading that counts ``count`` members."""
    if article is None:
        return None
    inside = [section for section in article.sections if _holds(section, position)]
    torn = [bare(section.heading.text) for section in article.sections if section.body is None]
    counting = [one for one in torn if (found := PER.search(one)) and numerals.parse(found["count"]) == count]
    if len(counting) == 1:
        return counting[0]
    if inside:
        section = inside[-1]
        return bare(section.heading.text) if _between(page, section.heading.end, position) <= within else None
    if not article.title or article.sections or article.kind not in ("article", "interview") or len(article.turns) > 2:
        return None  # of several turns each answers its own question
    return bare(article.title)


def label_before(page: Page, article: Article | None, index: int) -> str | None:
    """The bare words of the line before sentence ``index``, where they only name a set: 成分 for 2. 成分："""
    before = page.sentences[index - 1] if index else None
    if before is None or article is None or page.article_at(before.span.start) is not article:
        return None
    said = bare(before.span.text)
    if fold(before.span.text).rstrip().endswith("。"):
        return None  # 水车是主要工具。: a sentence that happens to end in such a noun
    return said if NAMES_SET.search(said) and len(said) <= _LONGEST_THEME and clauses.is_term(said) else None


def theme(page: Page, article: Article | None, position: int) -> str | None:
    """The noun that the section or the article is about, by its heading: what the line at ``position`` may leave out.

    A heading that the numbering of the line makes its sibling (1. beside 2.) is none over it.
    """
    if article is None:
        return None
    line = page.sentence_at(position)
    own = levels.level(fold(line.span.text).lstrip()) if line else 0
    names = [section.heading.text for section in article.sections if _holds(section, position)]
    for name in [*reversed([name for name in names if not own or levels.level(fold(name).lstrip()) != own]), article.title or ""]:
        found = _SIDES.sub("", _DEFINES.sub("", bare(name)))
        if not _OPEN.search(found):
            is_name = clauses.is_term(found) or _TEACHING.search(found)
            return found if 1 < len(found) <= _LONGEST_THEME and is_name else None
    return None


def heads(article: Article | None, position: int, term: str) -> bool:
    """Whether a heading over ``position`` opens with ``term``."""
    if article is None:
        return False
    names = [section.heading.text for section in article.sections if _holds(section, position)]
    return any(bare(name).startswith(term) for name in [*names, article.title or ""])


def of_title(article: Article | None) -> str | None:
    """The noun that the title of a lesson names: 合同 for 第三讲 合同的效力; none where it is a subject's (合同法)."""
    found = _DEFINES.sub("", bare(article.title)).partition("的")[0].strip() if article and article.title else ""
    is_noun = 1 < len(found) <= _LONGEST_THEME and clauses.is_term(found) and not _OPEN.search(found)
    return found if is_noun and not found.endswith(("法", "学", "课", "史")) else None


def of_lesson(article: Article | None) -> str | None:
    """The matter of a lesson by a title in several parts: 合同的订立 for 民法课笔记 周四 合同的订立; none where the title has one part."""
    parts = bare(article.title).split() if article and article.title else []
    told = [part for part in parts if not _NO_MATTER.fullmatch(part)]
    return told[-1] if len(parts) > 1 and told and clauses.is_term(told[-1]) and len(told[-1]) <= _LONGEST_THEME else None


def matter_over(article: Article | None, position: int) -> str:
    """What the last heading before ``position`` takes up (正视X的制约: X的制约); empty where there is none, or it is a call. A picture
    may have cut the section in two."""
    before = [section for section in article.sections if section.body and section.body.start <= position] if article else []
    said = COGNITION.sub("", bare(before[-1].heading.text)) if before else ""
    named = NAMES_SET.search(said) and not re.search("[，。；：？！、]", said)
    return said if named and 3 < len(said) <= clauses.TERM else ""


def of_talk(article: Article | None) -> str | None:
    """What a talk is on by its title: 关于古籍修复的对谈."""
    found = _TALK_ON.search(fold(article.title)) if article and article.title else None
    return found["of"] if found and clauses.is_term(found["of"]) else None


def is_fate(said: str) -> bool:
    """Whether ``said`` is a legal fate (不予处罚的情形), which befalls what only the page names."""
    return bool(_LEGAL_FATE.match(said))


def borne(article: Article | None, said: str) -> str:
    """``said`` with the thing that it befalls, where it is a legal fate (无效的情形) and the title of the lesson names the thing."""
    bearer = of_title(article) if _LEGAL_FATE.match(said) else None
    return f"{bearer}{said}" if bearer else said


def in_full(article: Article | None, position: int, said: str) -> str:
    """``said`` with the event it opens with (变法) named in full by a heading over it: 变法的内容 under 王安石变法."""
    event = _EVENT.match(said)
    if article is None or event is None:
        return said
    names = [section.heading.text for section in article.sections if _holds(section, position)]
    for name in [*reversed(names), article.title or ""]:
        full = bare(name)
        if full != event.group() and _NAME_OF_EVENT.fullmatch(full) and full.endswith(event.group()):
            return full + said[event.end() :]
    return said


def _holds(section: Section, position: int) -> bool:
    return section.body is not None and section.body.start <= position < section.body.end


def _between(page: Page, start: int, position: int) -> int:
    """How many sentences begin between two positions."""
    first, past = (bisect_left(page.sentences, at, key=lambda sentence: sentence.span.start) for at in (start, position))
    return max(past - first, 0)
