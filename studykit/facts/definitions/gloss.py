"""Terms as notes explain them: X：Y, X——Y, X=Y, and the members of a set, each with what is said of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import actions, clauses, levels, script, words
from studykit.chinese.enumerators import markers
from studykit.chinese.facet_nouns import NAMES
from studykit.facts import _headings
from studykit.facts._cues import cued
from studykit.facts._notes import (
    BY_WHAT,
    COUNTED,
    MEANING,
    NO_TERMS,
    SIDES,
    TEACHING,
    above,
    after_copula,
    has_siblings,
    is_memo,
    labelled,
    name_of,
    owner_of,
    pieces,
    set_of,
)
from studykit.facts._passage import Passage, is_nominal
from studykit.facts._plain import is_subject
from studykit.facts.definitions._explained import CAN, CAUSED, MEANT, MEDIUM, NO_SUBJECT, asks, effect, means
from studykit.facts.definitions.note import of_line
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "definition"

# Another language's word beside a term of the notes: 以言指事（locutionary act）.
_FOREIGN = re.compile(r"[a-z][A-Za-z .\-]{2,40}")
# 塞尔1975: who said it, when; 分类的三个标准: how many there are.
_NO_TERM = re.compile(r"(?:1[5-9]|20)\d\d$|[两二三四五六七八九十][个条种类大项点]")
# 现场观察盘点，并作抽查: the second clause belongs to the meaning.
_GOES_ON = re.compile("，(?!并|且|以及|同时|而|或)")
# 相对于人类无穷的欲望，资源总是不足的: the first clause is only a frame.
_FRAMES = re.compile("相对|随着|[在当对从由若]|如果|对于|关于|由于|因为?|只[有要]|为了?")
# 科斯定理, 需求定律 are names without their field; 压抑说 is none.
_BY_ITSELF = re.compile("定律|定理|效应|法则|学派|学说|原理$")
# ，适合人像: what it is good for, behind what it is.
_SUITS = re.compile(r"，(?:也|多|常|主要)?(?:适[合用宜]|用于|用来|常见于|如|例如)[^，；]*$")
_A_CLASS = re.compile("(?:算法|方法|类型|种类|指标|概念|术语|名词)$")
# What is done to something: 把A→B.
_DOES = re.compile(r"[把将][^，。；→]{2,20}(?:→|[变转合换成为作入][^，。；→]*)[^，。；→]*")
_SIGNS = re.compile(r"[=＝≠≈<>＜＞×÷]|[+＋](?!\d)")
# 后来的理论: the label of a row of teachings.
_ANY_TEACHING = re.compile(r"(?:后来|其他|其它|早期|现代|当代|相关|主要|代表|常见|现有|经典)的?")
_COUNTED_SET = re.compile(r"[两二三四五六七八九十]大?(?:原则|定律|原理|规则|定理|公理|学说|理论)$")
_SPOKEN = re.compile(r"^(?:主持人?|记者|嘉宾|编者|[问答]|读者|老师|专家)|我|你|今天|大家|咱|您|[吧呢啊吗嘛]")
# 贡献, 载体, 时间范围: a side of what the line above names.
_BARE_SIDE = re.compile(rf"{NAMES}|.{{0,2}}(?:范围|时间|对象|依据|标准|期限|程序|步骤|来源|部位|位置)|首选")
_ALSO_CALLED = re.compile("[又也亦]称|[又也]叫|俗称|旧称|被[誉称尊]")
# From which side a member of a set looks at it: 政治, 国内.
_DIMENSION = re.compile(
    r"(?:在)?(?P<side>政治|经济|文化|思想|军事|外交|科技|教育|民族|宗教|社会|国际|国内|内部|外部|主观|客观|自然|人文|理论|实践|历史|现实)(?:上|方面|因素|原因|条件)?"
)
_REQUIRED = re.compile("(?:条件|要件)$")
# What something has in several fields: the member names the field, what stands behind it is the effect or the achievement.
_FIELDED = re.compile("(?:成就|成果|贡献|表现|措施|举措|内容|影响|意义|作用|背景|后果|结果|变化|原因)$")
_PARTS = re.compile("成分|组成|组成部分|结构|构成")
# 压抑说 is told apart by its field, 大陆漂移说 by itself.
_SHORT_TEACHING = 4
_ANNOUNCES = re.compile("分为|分成|包括|包含|如下|表现为|体现")
_ORDINAL = re.compile(r"第[一二三四五六七八九十\d]+(?:[章节步次类种点条个层项]|阶段|时期|方面|部分|$)")
_ROW = re.compile(r"[^，。；、]{1,10}(?:[、和及][^，。；、]{1,12})+")
# 对话方式：相对人知道其内容时生效: when something holds or how it came up, not what the word means.
_OF_A_RULE = re.compile(
    r"(?:时|后|之日起?)，?(?:即|就|便|才|方)?(?:生效|失效|成立|有效|无效|终止|消灭|开始|届满|起算)|(?:(?<![对相反效供响适感])应(?![收付力用])当?|必须|不得|除非)[一-鿿]{2}|则[一-鿿]{2}|(?<![为除到罢])了[一-鿿]|^(?:没有|已经?)|^(?:最早|最先|首先|首次)?由[^，。；]{2,20}(?:提出|创立|发明|制定)"
)
# 桑代克1903年提出，…，又叫…: what a teaching says, between who taught it and what else it is called.
_TAUGHT = re.compile(
    r"(?:代表(?:人物|人|者)?[^，]{2,10}，|由?[^，]{2,10}?(?:\d{4}年)?(?:首先|最早)?提出的?，)?(?P<what>.{4,}?)(?:，(?:又|也|亦)[叫称].+)?"
)
# A person or a post before the colon speaks, or is spoken of.
_SOMEBODY = re.compile("(?:老师|教授|先生|女士|同学|主任|院士|讲师|博士|导师|师傅|校长|法官|律师)$")
# 区教育局：督促…: what a body has to do is not its meaning.
_OFFICE = re.compile("(?:[局委办处科室队站校院镇]|部门|街道|中心|政府|小组|公司|单位|企业)$")
_LONGEST, _SHORTEST = 60, 3
_LONGEST_COMPOUND = 8
# 同化, 弱化, 词法: a learned word of two characters.
_A_TERM = re.compile("[化性型法律素酶]$")
# What is said of a term in fewer characters is a remark.
_EXPLAINED = 8


@cued("[：—]")
def glossed(passage: Passage) -> Iterator[Fact]:
    """X：Y的Z: a term of the notes and what it means; 某说：Y what a teaching says; a member of a set and what is said of it."""
    found = labelled(passage)
    said = _explanation(passage, found) if found and _is_gloss(passage, found) else None
    if found is None or said is None:
        return
    term, view = found["label"], script.fold(said.text)
    signs, teaching = bool(_SIGNS.search(view)), bool(TEACHING.fullmatch(term))
    if _has_foreign(found) and not teaching and not _is_listed(view) and not signs:
        yield from _translated(passage, term, said)
    elif term.endswith("效应") and means(view) and len(term) > _SHORTEST:
        yield of_line(passage, "glossed", term, "是", said, f"{term}是指什么？")
    elif teaching and not _ANY_TEACHING.match(term) and not _is_listed(view):
        yield from _taught(passage, term, said)
    elif told := effect(term, view):
        yield of_line(passage, "glossed", term, told["verb"], said.part(*told.span("what")), f"{term}{told['verb']}什么？")
    elif not signs and not _ANY_TEACHING.match(term):
        yield from _explained(passage, term, said)


def _explanation(passage: Passage, found: re.Match[str]) -> Span | None:
    """What the line says of its term, without what it is good for; nothing where a rule of law or who first said it is told."""
    said = _said(passage, found)
    view = script.fold(said.text) if said else ""
    if said is None or _OF_A_RULE.search(view) or re.match("[又也亦]称|俗称|简称", view):
        return None
    suits = _SUITS.search(view)
    if suits is None:
        return said
    return said.part(0, suits.start()) if suits.start() >= _SHORTEST + 2 else None


def _translated(passage: Passage, term: str, said: Span) -> Iterator[Fact]:
    """A term with another language's word beside it."""
    of = owner_of(passage) or _headings.theme(passage.page, passage.article, passage.span.start)
    within = f"{of}中，" if SIDES.fullmatch(term) else ""
    if of or not within:
        yield of_line(passage, "glossed", f"{within}{term}", "是", said, f"{within}{term}是指什么？")


def _taught(passage: Passage, term: str, said: Span) -> Iterator[Fact]:
    """What a teaching says, in the field that the lines above name; 压抑说 is no name without it."""
    if taught := _TAUGHT.fullmatch(script.fold(said.text)):
        said = said.part(*taught.span("what"))
    field = next(filter(None, map(name_of, above(passage))), None)
    if field and len(term) > _SHORT_TEACHING and _COUNTED_SET.search(field):
        field = None  # the set that it is one of tells no field
    if field and _BY_ITSELF.search(term) and (len(term) > 3):
        field = None
    if field or len(term) > _SHORT_TEACHING or (_BY_ITSELF.search(term) and len(term) > 3):
        asked = f"{term}的内容是什么？"
        yield of_line(passage, "glossed", term, "内容", said, f"关于{field}，{asked}" if field else asked)


def _explained(passage: Passage, term: str, said: Span) -> Iterator[Fact]:
    """What a line says of its term: as of a part or a condition of the set over it, what it means, what makes it, how it is."""
    view = script.fold(said.text)
    if can := CAN.match(view):
        of = next(filter(None, (_headings.bare(line) for line in above(passage))), "")
        if _is_name(term) and can["what"] and of:
            asked = f"{term}{can['can']}什么？"
            asked = asked if of.partition("的")[0] in can["what"] else f"关于{of}，{asked}"
            yield of_line(passage, "glossed", term, can["can"], said.part(*can.span("what")), asked)
        return
    # A line without a number is no member of the set over it.
    whole = set_of(passage) if levels.depth(passage.view) else None
    if whole and (_REQUIRED.search(whole[1]) or _PARTS.fullmatch(whole[1])):
        yield from _member(passage, term, said, *whole)
    elif (
        _is_name(term)
        and not means(view)
        and means(first := _GOES_ON.split(view)[0])
        and not _is_listed(view)
        and not _FRAMES.match(first)
    ):
        yield of_line(passage, "glossed", term, "是", said.part(0, len(first)), f"{term}是指什么？")
    elif (_is_name(term) and means(view)) or _DOES.fullmatch(view):
        yield of_line(passage, "glossed", term, "是", said, f"{term}是指什么？")
    elif (cause := CAUSED.match(view)) and _is_kind(term):
        by = said.part(*cause.span("by"))
        yield of_line(passage, "glossed", term, "cause", by, f"{term}是由什么{cause['verb']}的？")
    elif whole:
        yield from _member(passage, term, said, *whole)
    elif _is_told_at_length(term, view) and has_siblings(passage):
        owner = owner_of(passage)
        asked = f"{term}{MEANT if term.endswith(('性', '化')) else asks(view, means(view))}？"
        owner = None if owner and _A_CLASS.search(owner) else owner
        owner = None if owner and owner.startswith("按") else owner  # 按病因分类: a way to part, and nothing to be part of
        in_what = f"关于{owner}，" if owner and words.tag(owner).startswith("v") else f"{owner}中，" if owner else ""
        yield of_line(passage, "glossed", term, "是", said, in_what + asked)


def _is_told_at_length(term: str, view: str) -> bool:
    """Whether ``view`` explains ``term`` in so many words, without a number, and is no row of names."""
    long_enough = (len(term) >= _SHORTEST or bool(_A_TERM.search(term))) and len(view) >= _EXPLAINED
    return long_enough and not re.search(r"\d", view) and _is_kind(term) and not _is_listed(view)


def _is_listed(view: str) -> bool:
    """Whether ``view`` is a row of names: what belongs to a class, not what it is."""
    return bool(_ROW.fullmatch(view))


def _is_gloss(passage: Passage, found: re.Match[str]) -> bool:
    """Whether the label is a term, and neither a side of something nor somebody who speaks."""
    term = found["label"]
    owned, _, side = term.rpartition("的")
    of_condition = (whole := set_of(passage)) and _REQUIRED.search(whole[1])
    if (
        (SIDES.fullmatch(term) and not of_condition and not _has_foreign(found))
        or (owned and (side in MEANING or SIDES.fullmatch(side)))
        or _NO_TERM.search(term)
        or (_BARE_SIDE.fullmatch(term) and not of_condition and not _has_foreign(found))
        or _ALSO_CALLED.match(found["said"])
        or (term.strip("★☆※*") in (*MEANING, *NO_TERMS) and not of_condition)
        or COUNTED.match(term)
        or BY_WHAT.match(term)
        or _ORDINAL.match(term)
        or _ANNOUNCES.search(term)
        or _SOMEBODY.search(term)
        or NO_SUBJECT.search(term)
        or (passage.law and _OFFICE.search(term))
    ):
        return False
    speaks = passage.page.speaker_at(passage.span.start) or (not levels.depth(passage.view) and _SPOKEN.search(found[0]))
    return not speaks and "=" not in found["said"] and (clauses.is_term(term) or _has_foreign(found))


def _has_foreign(found: re.Match[str]) -> bool:
    """Whether another language's word stands beside the label."""
    beside = (found["latin"] or "").strip()
    return bool(_FOREIGN.fullmatch(found["aside"] or beside)) and len(found["label"]) > (2 if found["aside"] else 1)


def _member(passage: Passage, term: str, said: Span, owner: str, category: str) -> Iterator[Fact]:
    """What is said of a member of the set ``category`` of ``owner``: what a part does, what is so from one side, what it means."""
    if re.search(r"→|\d{4}年", said.text) or (_is_listed(script.fold(said.text)) and not _FIELDED.search(category)):
        return
    first = words.segment(script.fold(said.text))[0].text
    field = _DIMENSION.fullmatch(term)
    if _REQUIRED.search(category):
        prompt = f"{owner}的{category}中，{term.removesuffix('条件')}条件是什么？"
    elif field or _FIELDED.search(category):
        prompt = f"{owner}在{field['side'] if field else term}方面的{category}是什么？"
    elif not _is_kind(term):
        return
    elif _PARTS.fullmatch(category):
        does = words.tag(first).startswith("v") and first not in ("是", "有", "无", "为", "像")
        prompt = f"{owner}的{category}中，{term}{'有什么作用' if does else '是怎样的'}？"
    elif medium := MEDIUM.fullmatch(view := script.fold(said.text)):
        prompt = f"{owner}的{category}中，“{term}”{medium['how']}什么{medium['verb']}？"
        said = said.part(*medium.span("by"))
    elif (asked := asks(view, means(view) or term.endswith("化"))) != MEANT:
        prompt = f"{term}{asked}？" if owner in term else f"{owner}的{category}中，{term}{asked}？"
    else:
        prompt = f"{owner}的{category}中，“{term}”是指什么？"
    yield of_line(passage, "glossed", f"{owner}的{term}", category, said, prompt)


def _said(passage: Passage, found: re.Match[str]) -> Span | None:
    """What the line says, without an aside, cut at a semicolon where it is too long for one breath."""
    start = after_copula(passage.view, *found.span("said"), found["label"])
    parts = list(pieces(passage.view, start, found.end("said")))
    whole = passage.view[start : parts[-1][1]]
    end = parts[0][1] if "（" in whole or len(whole) > _LONGEST else parts[-1][1]
    said = passage.view[start:end]
    if sign := _SIGNS.search(said):
        said = said[: sign.start()].rpartition("，")[0] or said
    if TEACHING.fullmatch(found["label"]):
        said = said.partition("→")[0].rstrip("，；、 ")
    if (
        not _SHORTEST <= len(said) <= _LONGEST
        or not clauses.is_balanced(said)
        or said.endswith("：")
        or is_memo(said)
        or any(markers(said))
        or ("→" in said and not _DOES.fullmatch(said))
    ):
        return None
    return passage.cut(start, start + len(said))


def _is_kind(term: str) -> bool:
    """Whether ``term`` names a kind of thing or of doing (犯罪未遂), not somebody."""
    last = words.segment(term)[-1].text
    return not words.tag(term).startswith("nr") and (_is_name(term) or words.tag(last).startswith(("n", "v")))


def _is_name(term: str) -> bool:
    """Whether ``term`` is nominal, or opens so and ends in a verb that names an action: 民事法律行为."""
    *front, _last = words.segment(term)
    if front and len(term) <= len("欧阳修") and words.tag(front[0].text).startswith("nr"):
        return False  # somebody speaks
    # 认知风格: nouns behind a verb, and no call.
    compound = (
        len(term) <= _LONGEST_COMPOUND and is_subject(term) and words.tag(_last.text) == "n" and not actions.is_action(term)
    )
    return (
        is_nominal(term)
        or compound
        or (bool(front) and all(words.tag(word.text).startswith(("n", "b", "j", "l", "a")) for word in front))
    )


RULES = (glossed,)
