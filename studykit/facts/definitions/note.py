"""Sides of something as notes say them: a word, a colon, and what holds of the thing that the line above names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, levels, words
from studykit.chinese.enumerators import markers
from studykit.chinese.script import fold
from studykit.facts import _headings
from studykit.facts._cues import cued
from studykit.facts._notes import (
    LABELLED,
    MEANING,
    SEVERAL,
    SIDES,
    TEACHERS,
    after_copula,
    is_memo,
    is_name,
    labelled,
    name_of,
    of_matter,
    owner_of,
    pieces,
    thing_over,
)
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "definition"

_HOW_MUCH = re.compile(
    "容量|长度|数量|温度|比例|面积|人口|海拔|密度|熔点|沸点|含量|速度|频率|年产量|总量|厚度|深度|高度|半径|直径|年龄|浓度|质量分数|[用剂产销]量|总产值|产值|价格|售价"
)
_HOW_LONG = re.compile(r"时间|时长|期限|.{0,4}(?:期间|期限|潜伏期|半衰期|保质期|有效期|任期|持续时间)")
_WHO = re.compile(r"(?:主要)?(?:作者|提出者|创立者|创始人|奠基人|发明者|发明人|发现者|领导人|领导者|领袖|主持者|首领|统帅)")
_WHERE = re.compile("地点|产地|发源地|发生地|所在地")
_ASKED = ((_HOW_MUCH, "是多少"), (_HOW_LONG, "是多长"), (_WHO, "是谁"), (_WHERE, "在哪里"))
# 与X的区别: what the thing is held against stands in the label.
_AGAINST = re.compile(r"(?:跟|与|和|同|对比)(?P<other>[^的]{2,12}?)的?(?P<relation>区别|不同|差异|差别|关系|联系)")
_A_LAPSE = re.compile(
    r"\d[^，；]{0,3}(?:ms|s|min|h|d)(?![A-Za-z])|[\d一二两三四五六七八九十半几百][多余几]?个?(?:秒|分钟|分|小时|天|日|周|星期|月|年|世纪)(?!代|初|末|底)"
)
# 提出者：马斯洛，1943年，《人类动机理论》
_PERSON = re.compile(r"[一-鿿·A-Za-z. ]{2,20}(?=，(?:(?:1[5-9]|20)\d\d年?|《))")
_SHOWN = re.compile("[^，。；：]{2,40}[=＝][^，。；：]{2,40}(?=[，。；]|$)")
_FORMULA = re.compile("(?:基本|计算)?(?:公式|表达式|方程式?)")
_DATE = re.compile(r"\d{3,4}年|世纪|年代|公元")
_NUMBER = re.compile(r"\d|[一二两三四五六七八九十百千万]|无限")
# Who has found a value: behind it, or as the one who holds another.
_FOUND_BY = re.compile(r"（(?P<who>[A-Z][A-Za-z .&]{1,30}|[一-鿿·]{2,8})[，, ]?[ \u3000]*\d{4}年?）")
_HELD_BY = re.compile(
    r"(?:后来|而|但)?(?P<who>[A-Z][A-Za-z]{1,20}|[一-鿿·]{2,6}?)(?:则|却)?(?:说|认为|提出|主张|测得|估计)(?:其实|实际上?|应该?|约?是)*(?P<held>[^，；。]+)"
)
_CITED = re.compile(
    r"(?P<who>[A-Z][A-Za-z]{2,20}(?: ?& ?[A-Z][A-Za-z]{2,20})?)[ \u3000]*(?:1[5-9]|20)\d\d[ \u3000]*[：，]?(?=[一-鿿])"
)
# What is done with something, asked by how it is done.
_DOINGS = ("编码", "提取", "存储", "储存", "检验", "收集", "保存")
# What somebody else says to it.
_TOWARDS = ("批评", "评价", "质疑", "反驳", "争议")
# 重大误解的，为九十日: what holds in a case of its own.
_IN_CASE = re.compile(r"(?P<case>[^，；。]{2,20}的)，(?:则|就)?[为是](?P<held>[^，；。]{2,16})")
# A second opinion that the patterns above have not read: whose the first is must then be said.
_OTHERWISE = re.compile(r"后来|另有|也有人|有人|一说|一般认为.*但|其实")
_HEDGED = re.compile(r"主要(?:是|为)?(?=[^，；。])")
_PHRASES = re.compile(
    r"(?:^|(?<=[，；. 　）]))(?:按照?(?P<by>[^，。；、以按]{2,10}?)(?P<did>编码|分类|划分|排列|排序|分配|计算|收费|命名|征收|缴纳)|以(?P<main>[^，。；、以]{2,10})为主|由(?P<of>[^，。；、以由]{2,14})组成)(?=[，。；（]|$)"
)
# 四准则（…）： over the bullets.
_COUNTS = re.compile(
    "^[^，。；]{0,12}[两二三四五六七][个条种类大项点]?(?:准则|原则|要素|方面|层次|维度|标准|因素|环节|成分)(?:（[^（）]*）)?：$"
)
_DASHED = re.compile("[一-鿿]{2,8}(?:[—－-][一-鿿]{2,8}){2,6}")
_SIBLINGS = 8
_LETTERED = re.compile(r"(?:^|\s)[a-e][.．、)]")
_LONGEST, _SHORTEST = 60, 2


def of_line(passage: Passage, rule: str, whose: str, aspect: str, said: Span, prompt: str) -> OneAnswer:
    """The note that ``rule`` has seen, with the whole line for its evidence."""
    return OneAnswer(passage.cut(0, len(passage.view)), rule, passage.voice, whose, aspect, said, prompt)


@cued("[：—|｜]")
def noted(passage: Passage) -> Iterator[Fact]:
    """（1）特点：Y under the heading X: a side of what the heading names; X：…；特点：Y, where the line itself names it."""
    found = labelled(passage)
    if found is None or passage.page.speaker_at(passage.span.start):
        return
    label, view = found["label"], passage.view
    against = _AGAINST.fullmatch(label)
    side = label.rpartition("的")[2]
    if _is_one_of(passage, label) or TEACHERS.search(view):
        return
    if against or _is_side(side):
        owner = _owner(passage, label, side) if not against else owner_of(passage)
        if owner and SIDES.fullmatch(owner):
            owner = thing_over(passage) or owner  # 体征 under 临床表现: of the disease
        if owner and clauses.is_term(owner):
            asked = f"与{against['other']}的{against['relation']}" if against else side
            yield from _told(passage, owner, asked, *found.span("said"))
    elif levels.depth(view) and (name := name_of(label)):
        for start, end in pieces(view, *found.span("said")):
            inner = LABELLED.match(view, start)
            if inner and _is_side(inner["label"]) and inner.start("said") < end:
                yield from _told(passage, name, inner["label"], inner.start("said"), end)


@cued("以[^，。；]{2,12}为主|按|由[^，。；]{2,20}组成")
def phrased(passage: Passage) -> Iterator[Fact]:
    """（2）按物理特性编码; 以语义编码为主: a predicate without its subject, which the line above names or the label before it."""
    view = passage.view
    label = labelled(passage)
    name = name_of(label["label"]) if label else None
    if not levels.depth(view) or not passage.first or passage.page.speaker_at(passage.span.start):
        return
    owner = name or (owner_of(passage) if label is None else None)
    if owner is None:
        return
    for found in _PHRASES.finditer(view, label.start("said") if label else levels.number_end(view)):
        slot = next(key for key in ("by", "main", "of") if found[key])
        said = found[slot]
        if not clauses.is_term(said) or is_memo(said):
            continue
        head = words.segment(said)[-1].text
        if slot == "by":
            prompt = f"{owner}按什么{found['did']}？"
        elif slot == "of":
            prompt = f"{owner}由什么组成？"
        else:
            head = next((kind for kind in _DOINGS if said.endswith(kind) and said != kind), head)
            kind = len(head) > 1 and head != said
            prompt = f"{owner}以{f'哪种{head}' if kind else '什么'}为主？"
        yield OneAnswer(passage.cut(*found.span()), "phrased", passage.voice, owner, slot, passage.cut(*found.span(slot)), prompt)


def _is_one_of(passage: Passage, label: str) -> bool:
    """Whether the line is a bullet under a line that counts them (四准则：), so that 方式 is the name of one."""
    own = levels.depth(passage.view)
    for sentence in reversed(passage.page.sentences[max(passage.index - _SIBLINGS, 0) : passage.index]):
        view = fold(sentence.span.text).strip()
        if _COUNTS.search(view):
            return SIDES.fullmatch(label) is not None
        if "heading" in sentence.flags or levels.depth(view) not in (0, own):
            return False
    return False


def _owner(passage: Passage, label: str, side: str) -> str | None:
    """Whose ``side`` a line tells: what its ``label`` says before 的, with what it happened to where that is only a doing (失败的原因)."""
    before = label.removesuffix(side).removesuffix("的")
    if not before:
        return owner_of(passage, label) or of_matter(passage, label)
    if side in MEANING and len(words.segment(before)) == 1:
        return before  # a verb too has a meaning
    if side != label and not is_name(before) and len(before) != len("失败"):
        return None
    if side != label and len(before) == len("失败") and words.tag(before).startswith("v"):
        over = owner_of(passage)
        return f"{over}{before}" if over else None
    return before


def _is_side(label: str) -> bool:
    return label in MEANING or bool(SIDES.fullmatch(label)) or any(form.fullmatch(label) for form, _ in _ASKED)


def _side_in(view: str, start: int) -> re.Match[str] | None:
    """Another side that the piece at ``start`` tells: 缺点：… behind 优点：…；"""
    found = LABELLED.match(view, start)
    return found if found and _is_side(found["label"]) else None


def _told(passage: Passage, owner: str, side: str, start: int, end: int) -> Iterator[Fact]:
    """What ``view[start:end]`` tells of the ``side`` of ``owner``: one value, and the values that somebody else holds or a case has."""
    view = passage.view
    parts = list(pieces(view, start, end))
    apart = [
        number
        for number, (a, b) in enumerate(parts)
        if number and (_HELD_BY.match(view, a, b) or _IN_CASE.fullmatch(view, a, b) or _side_in(view, a))
    ]
    first = parts[: apart[0]] if apart else parts
    yield from _one(passage, owner, side, first, sure=bool(apart))
    for number in apart:
        a, b = parts[number]
        if another := _side_in(view, a):
            yield from _value(passage, owner, another["label"], (another.start("said"), b), passage.voice)
            continue
        if held := _IN_CASE.fullmatch(view, a, b):
            yield from _value(passage, f"{held['case']}，{owner}", side, held.span("held"), passage.voice)
        elif held := _HELD_BY.match(view, a, b):
            yield from _value(passage, owner, side, held.span("held"), held["who"])


def _one(passage: Passage, owner: str, side: str, parts: list[tuple[int, int]], sure: bool) -> Iterator[Fact]:
    """The value that the line gives in its own voice, or in that of the one in brackets behind it."""
    view = passage.view
    start, end = parts[0][0], parts[-1][1]
    whole = view[start:end]
    if _FORMULA.fullmatch(side) and (shown := _SHOWN.match(view, start)):
        yield from _value(passage, owner, side, shown.span(), passage.voice)
        return
    if re.search("[（(]", whole):
        end = parts[0][1]  # what follows a remark may be about the remark
    if end - start > _LONGEST and len(parts) > 1:
        return  # the first of several is not the whole of it
    if len(parts) > 1 and levels.depth(view) and SEVERAL.fullmatch(side) and "（" not in whole:
        return  # points, asked as such
    if not sure and _OTHERWISE.search(view[start : parts[-1][1]]):
        return
    found_by = _FOUND_BY.match(view, end)
    yield from _value(passage, owner, side, (start, end), found_by["who"] if found_by else passage.voice)


def _within(passage: Passage, owner: str) -> str:
    """关于合同的订立，: in what an everyday verb (承诺) has the sense of a term, where the title of the lesson tells."""
    matter = _headings.of_lesson(passage.article) if words.tag(owner) == "v" else None
    return f"关于{matter}，" if matter and owner not in matter else ""


def _has_points(said: str) -> bool:
    """Whether ``said`` is told in points of its own, by numbers, letters or arrows."""
    return "→" in said or bool(_DASHED.fullmatch(said)) or " / " in said or any(markers(said)) or bool(_LETTERED.search(said))


def _value(passage: Passage, owner: str, side: str, at: tuple[int, int], voice: str | None) -> Iterator[Fact]:
    start, end = at
    if side in MEANING:
        start = after_copula(passage.view, start, end, owner)
    said = passage.view[start:end]
    asked = next((how for form, how in _ASKED if form.fullmatch(side)), "是什么")
    if asked == "是多长" and (_DATE.search(said) or not _A_LAPSE.search(said)):
        return  # 时间：1842年 says when
    if asked == "是多少" and not _NUMBER.search(said):
        return
    if asked == "是谁" and (person := _PERSON.match(said)):
        end, said = start + person.end(), person.group()
    if asked == "是谁" and re.search("[，；]", said):
        return
    if hedge := _HEDGED.match(passage.view, start, end):
        start, asked = hedge.end(), f"主要{asked}"
        end = start + len(re.split("，[也又还]", passage.view[start:end])[0])
    if side != "证据" and (cited := _CITED.match(passage.view, start, end)):
        start, voice = cited.end(), cited["who"]
    said = passage.view[start:end]
    least = _SHORTEST if asked == "是什么" else 0
    if (
        not least < len(said) <= _LONGEST
        or not clauses.is_balanced(said)
        or said.endswith("：")
        or is_memo(said)
        or _has_points(said)
    ):
        return
    side += "方式" if side in _DOINGS else ""
    if side == "证据":
        prompt = f"支持{owner}的证据是什么？"
    elif side in _TOWARDS:
        prompt = f"对{owner}的{side}是什么？"
    else:
        prompt = f"{_within(passage, owner)}{owner}{'' if side.startswith('与') else '的'}{side}{asked}？"
    aspect = side if voice is None else f"{side}：{voice}"
    yield OneAnswer(passage.cut(0, end), "noted", voice, owner, aspect, passage.cut(start, end), prompt)


RULES = (noted, phrased)
