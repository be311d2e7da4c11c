"""Lines of notes: under which lines of the outline one stands, what these name, and which words are for the writer alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import actions, clauses, levels, script, words
from studykit.chinese.categories import NAMES_SET
from studykit.chinese.facet_nouns import OF_MATTERS, OF_NOTES
from studykit.facts import _headings
from studykit.facts._passage import Passage, is_nominal
from studykit.facts._set_in import lines_over

MEANING = ("定义", "概念", "含义", "涵义", "释义")
"""Labels behind which a term is defined."""
NO_TERMS = (
    "摘要",
    "提要",
    "关键词",
    "导读",
    "导语",
    "编者按",
    "内容提要",
    "时间",
    "地点",
    "人物",
    "注意",
    "说明",
    "备注",
    "总结",
    "小结",
    "思考",
    "例题",
    "讨论",
    "作业",
    "考点",
    "重点",
    "难点",
    "复习",
    "预习",
    "口诀",
    "比喻",
    "思考题",
    "练习",
    "课后作业",
    "课后练习",
    "课后思考",
    "课堂练习",
    "课堂小结",
    "课堂讨论",
    "本课小结",
    "本讲小结",
    "本章小结",
    "复习题",
    "习题",
    "教学目标",
    "教学重点",
    "教学难点",
    "学习目标",
    "参考书目",
    "参考文献",
    "推荐阅读",
    "延伸阅读",
    "预习任务",
    "提示",
)
"""What opens a paper or a task, a time or a number of the notes: words before a colon that name no term."""
_RANKED = "(?:主要|基本|根本|核心|典型|最大|直接|间接|一般)?"
_NO_SUBJECT = re.compile(rf"{_RANKED}(?:{OF_NOTES})")
_KINDS_OF = "(?:有利|不利|必要|充分|自然|社会|历史|客观|主观|内部|外部|国内|国际)?"
SIDES = re.compile(rf"{_RANKED}{_KINDS_OF}(?:{OF_NOTES}|{OF_MATTERS})")
"""Matches in full a label that is a side of what the line over it names."""
SEVERAL = re.compile(
    "(?:主要|根本|直接|历史|现实|基本)?(?:原因|意义|影响|作用|特点|特征|优点|缺点|不足|局限|条件|措施|途径|方法|要求|表现|后果|启示|教训|功能|背景)"
)
"""Matches in full a side that can have several points."""
TEACHING = re.compile(r".{1,8}(?:说|论|学说|理论|假说|模型|定律|定理|原理|法则|效应|学派|主义|规则|准则|方程)")
"""Matches in full the name of a teaching."""
COUNTED = re.compile(r"[一二两三四五六七八九十几\d]+[个种类项点条大]")
"""Words that only count what stands below them."""
_HEAD = re.compile(r"(?:什么是|何谓|何为|关于)?(?P<name>.+?)[ \u3000]*(?:[A-Za-z]{1,14})?(?:（[^（）]*）)?[★☆*\s]*")
# 某人（Name，1906—1950），某学院: what stands behind the name introduces it.
_INTRODUCED = re.compile(r"(?<=[一-鿿])（[^（）]*(?:[A-Za-z]{3}|\d{3})[^（）]*）[，、].*$")
_A_PAPER = re.compile("(?:讲稿|讲义|笔记|提纲|清单|手册|教案)$")
_FOR_WHOM = re.compile("[一-鿿]{0,4}(?:人|者|儿|童|妇|期|级|型|类|时|首选)：(?P<name>[一-鿿·]{3,8})(?:（[^（）]*）)?")
# What a note taker says to himself: of the lesson, the book, the exam; what he has not understood.
_MEMO = re.compile(
    r"老师|同学|考试|[必常会可]考|期[中末](?!货|的)|作业|下次|下节|下周|本周|上次|预习|复习|没听|PPT|ppt|书上|课本上?|教材[上第P]|自己[回查看]|待查|[要再]查|查一下|查[A-Za-z]|想象一下|记住|注意听|"
    r"[？?]|(?<!自)我|[你咱您]|大家|[吧呢啊吗嘛]$|略$|同上|见前|[P第]\d{1,3}页?[、，]"
)
LABELLED = re.compile(
    r"(?P<label>[^，。；：？！、=→—（）\s]{2,12}?)(?P<latin>[ \u3000]?(?<![A-Za-z])[A-Za-z]{1,14})?(?:（(?P<aside>[^（）]{1,30})）)?[ \u3000]*(?:：|——)[ \u3000]*"
    r"(?P<said>[^。\n]+)"
)
"""A word and a colon, a gloss of the word between them, and what is said behind."""
# · 时间 | 1860年: behind a bullet, a bar does what a colon does.
_IN_CELLS = re.compile(
    r"(?P<label>[^，。；：？！、=→—（）|｜\s]{2,12})(?P<latin>(?!))?(?P<aside>(?!))?[ \u3000]+[|｜][ \u3000]+(?P<said>[^。\n|｜]+)$"
)
BY_WHAT = re.compile("(?:按照?|依据?|根据|从)(?=[一-鿿A-Z])")
"""Matches the beginning of a label that says by what the line above is divided: 按部位：左心衰、右心衰."""
TEACHERS = re.compile("（[^）]*(?:老师|原话|比喻)[^）]*）")
"""Matches a remark that gives what stands before it to the teacher's talk."""
ASIDE = re.compile(
    r"[ \u3000]*(?:(?<![A-Z])[（(](?![^（）()]*[）)][一-鿿A-Za-z\d])|(?<![一-鿿])(?:如|例如|比如|例)[：，]|，(?:如(?!果|何|此|同)|例如|比如))"
)
"""Where an aside or an example begins."""
# 需要层次理论, 强化理论: a verb within is part of the name.
NAMED_TEACHING = re.compile(
    "(?:(?![是不的有在为把被将了着过])[一-鿿—·]){2,10}(?:理论|学说|假说|模型|定律|定理|原理|法则|效应|学派|主义)"
)
"""Matches in full a line that is the name of a teaching by its last word."""
_STATEMENT = re.compile(r"(?:：|——).+$")
_SIDE_OF = re.compile(rf"(?P<owner>.{{2,12}})的(?P<side>{_RANKED}(?:{OF_NOTES}))")
# 行政处罚的概念和特征: a section on several sides of one thing.
_SIDES_OF = re.compile(
    rf"(?P<owner>.{{2,12}})的(?:概念|定义|含义|涵义|{_RANKED}(?:{OF_NOTES}))(?:(?:、|和|与|及其?)(?:概念|定义|含义|涵义|{_RANKED}(?:{OF_NOTES}))){{1,3}}"
)
_STATED = re.compile(r"，|(?:：|——)[ \u3000]*\S")
# What a lesson on a country or an age has a section on: nothing by itself.
_FIELD = re.compile(
    "(?:自然|社会|人文)?(?:位置|地形|气候|经济|文化|政治|交通|农业|工业|人口|环境|资源|军事|外交|科技|教育|宗教|民族|社会|思想|艺术|历史)"
)
_OF_WHOLE = re.compile("首都|语言|货币|国体|政体|面积|人口")
_TWO_SIDES = re.compile("[^与和及]{1,4}[与和及][^与和及]{1,4}")
_A_SET = re.compile(rf"(?:(?!的)[一-鿿]){{0,4}}?{NAMES_SET.pattern.removesuffix('$')}")
_LETTERS = re.compile("[A-Z][A-Za-z-]{1,9}")
_SEMICOLON = re.compile("；")
OPENING = re.compile(
    "缘起|由来|来历|引子|导入|引言|前言|导言|复习|回顾|小结|总结|概述|概况|简介|背景|提出(?:背景|过程)?|产生背景|时代背景"
)
"""Matches in full a heading that opens a lesson or closes it, and is on nothing of its own."""
# 某物的概念：某物就是…
_COPULA = re.compile("(?P<again>[^，。；：是]{2,8}?)?(?:就|即|也就)?是指?(?![否因由为])")
_OF_WORK = re.compile(r"(?P<who>[一-鿿·]{2,14})(?:（[^（）]*）)?[ \u3000]?\d{4}年?[ \u3000]?《[^《》]+》：")
_FARTHEST = 60
_REMARKS = 3
_LONGEST_NAME = 10
_PREDICATES = re.compile(r"[是不没了着被把将能会应要使让更很最太都也就只]|[的地得].{5,}|有(?![丝性理机限效])|\s")


def is_memo(words: str) -> bool:
    """Whether ``words`` (folded) are for the writer alone."""
    return bool(_MEMO.search(words))


def above(passage: Passage) -> Iterator[str]:
    """The words of the lines that ``passage`` stands under in the outline, the nearest first, without their numbers; where none is
    numbered, those of the nearest heading."""
    numbered = False
    for line in lines_over(passage):
        numbered = numbered or bool(levels.depth(line.view))
        yield line.words
    if not numbered:
        yield from _heading_over(passage)


def _heading_over(passage: Passage) -> Iterator[str]:
    """The words of the nearest heading without a number."""
    sentences = passage.page.sentences
    for number in range(passage.index - 1, max(passage.index - _FARTHEST, -1), -1):
        view = script.fold(sentences[number].span.text).strip()
        if "heading" in sentences[number].flags and not levels.depth(view):
            yield view
            return


def owner_of(passage: Passage, label: str = "") -> str | None:
    """The name in the nearest line above that stands less deep in the outline: what ``passage``, a line of notes, is about.

    Statements and sides that stand between are passed over; a bare side (原因) only by a ``label`` that ends in it (根本原因).
    """
    for line in above(passage):
        name = behind_colon(line) or name_of(line)
        # What has a number of its own is told of the line over it; a line without one goes on with what is over them all.
        between = (_STATED.search(line) and not levels.depth(passage.view)) or (label and label.endswith(line.rstrip("：: ")))
        if name and _FIELD.fullmatch(name):
            return _in_lesson(passage, name, label)
        if name or not (between or OPENING.fullmatch(line.rstrip("：: "))):
            return name
    return None


def thing_over(passage: Passage) -> str | None:
    """The nearest name in a line above that is no side of something (支气管哮喘 over 病因)."""
    return next((name for name in map(name_of, above(passage)) if name and not SIDES.fullmatch(name)), None)


def _in_lesson(passage: Passage, field: str, label: str) -> str | None:
    """The ``field`` (气候) of what the lesson is on (日本气候); that itself for a ``label`` that only a whole has (首都)."""
    title = _headings.of_title(passage.article)
    return title if title is None or _OF_WHOLE.fullmatch(label) else f"{title}{field}"


def of_matter(passage: Passage, label: str) -> str | None:
    """The matter of the lesson, where the line above names only sides of it and ``label`` opens with one of them: 合同 for 生效条件
    under 成立与生效."""
    line = next(above(passage), "")
    sides = re.split("[、和与及]", _headings.bare(line))
    return _headings.of_title(passage.article) if len(sides) > 1 and label.startswith(tuple(filter(None, sides))) else None


def set_of(passage: Passage) -> tuple[str, str] | None:
    """Whose set ``passage`` is a member of, and the name of the set (成分), where the nearest line above names one and a line over
    that its owner."""
    lines = above(passage)
    nearest = _headings.bare(next(lines, "").rstrip("："))
    if whole := _SIDE_OF.fullmatch(nearest):
        return (whole["owner"], whole["side"]) if clauses.is_term(whole["owner"]) else None
    category = COUNTED.sub("", nearest)
    owner = next(filter(None, map(name_of, lines)), None)
    return (owner, category) if owner and _A_SET.fullmatch(category) else None


def behind_colon(line: str) -> str | None:
    """The thing that a line names behind a colon, before which stands for whom it is (成人：海姆立克法)."""
    told = _FOR_WHOM.fullmatch(line)
    return told["name"] if told and is_name(told["name"]) and clauses.is_term(told["name"]) else None


def name_of(line: str) -> str | None:
    """The noun that a line of the outline names, alone or before a colon, if it names one: neither a side nor a count."""
    head = _STATEMENT.sub("", line.rstrip("：: ")).strip()
    if _LETTERS.fullmatch(head):
        return head
    head = _INTRODUCED.sub("", head)
    found = _HEAD.fullmatch(head)
    name = found["name"].strip() if found else ""
    bare = name.removesuffix("的概念").removesuffix("概述").removesuffix("的含义")
    if NAMED_TEACHING.fullmatch(bare):
        return bare
    if OPENING.fullmatch(bare) or _A_PAPER.search(bare):
        return None
    if both := _SIDES_OF.fullmatch(bare):
        return both["owner"] if clauses.is_term(both["owner"]) else None
    if _SIDE_OF.fullmatch(bare) or _TWO_SIDES.fullmatch(bare):
        return None
    is_side = (SIDES if _STATEMENT.search(line) else _NO_SUBJECT).fullmatch(bare) or bare in (*MEANING, *NO_TERMS)
    return bare if not is_side and not COUNTED.match(bare) and clauses.is_term(bare) and is_name(bare) else None


def is_name(line: str) -> bool:
    """Whether a short line is a name rather than a statement or a call: nouns, or a noun and an action (价格歧视)."""
    if is_nominal(line):
        return True
    last = words.segment(line)[-1].text
    return (
        len(line) <= _LONGEST_NAME
        and not _PREDICATES.search(line)
        and not actions.is_action(line)
        and words.tag(last).startswith(("n", "v", "i", "l", "j"))
    )


def labelled(passage: Passage) -> re.Match[str] | None:
    """The ``label`` of a line of notes and what is ``said`` behind it, where the line begins a paragraph and is no lead-in."""
    start = levels.number_end(passage.view)
    if not passage.first:
        return None
    return LABELLED.match(passage.view, start) or (_IN_CELLS.match(passage.view, start) if start else None)


def has_siblings(passage: Passage) -> bool:
    """Whether the numbered line before or after explains another term in the same form; what else a line tells behind a full stop is
    passed over."""
    own, sentences = levels.depth(passage.view), passage.page.sentences
    if not own:
        return False
    sides = sentences[max(passage.index - _REMARKS, 0) : passage.index][::-1], sentences[passage.index + 1 :][:_REMARKS]
    for side in sides:
        views = (script.fold(sentence.span.text) for sentence in side)
        view = next((one for one in views if levels.depth(one)), "")
        found = LABELLED.match(view, levels.number_end(view)) if levels.depth(view) == own else None
        if found and not SIDES.fullmatch(found["label"]) and clauses.is_term(found["label"]):
            return True
    return False


def after_copula(view: str, start: int, end: int, term: str) -> int:
    """Where what is said of ``term`` in ``view[start:end]`` begins behind a copula (某物就是…), which may say the term again."""
    found = _COPULA.match(view, start, end)
    return found.end() if found and (not found["again"] or term.startswith(found["again"])) else start


def held_by(passage: Passage) -> str:
    """某某认为，, where a line of notes opens with who wrote what it tells (甲和乙1986《某书》：); else nothing."""
    found = _OF_WORK.match(passage.view, levels.number_end(passage.view))
    return f"{found['who']}认为，" if found else ""


def pieces(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of ``view[start:end]`` between semicolons, without the remarks in brackets that follow them."""
    at = start
    for piece in _SEMICOLON.split(view[start:end]):
        aside = ASIDE.search(piece)
        bare = (piece[: aside.start()] if aside else piece).rstrip("，；。、 ")
        if bare or at == start:
            yield at, at + len(bare)
        at += len(piece) + 1
