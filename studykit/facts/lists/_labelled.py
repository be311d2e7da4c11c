"""A line of notes that only names its list (X的条件：A、B、C), with what stands over the line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, coordination, numerals, rosters, words
from studykit.chinese.categories import NAMES_SET, measure_of, measure_of_members
from studykit.chinese.class_nouns import MEASURES
from studykit.facts import _headings, _notes
from studykit.facts._cues import cued
from studykit.facts._lists import Enumeration
from studykit.facts._passage import Passage
from studykit.model.fact import Fact

COUNTED_BEFORE = re.compile(
    rf"(?P<count>[二两三四五六七八九十]{{1,2}}|\d{{1,2}})(?P<measure>{MEASURES})(?P<noun>[^，。；：]{{0,20}})：(?P<list>[^。！？]+)"
)
"""What a set is called and counted by before the colon behind which its members stand."""
_LABEL = re.compile(
    r"(?P<label>[^，。；：？！、“”（）\s]{2,12})：(?P<list>[^，。；：？！]{2,20}(?:、[^，。；：？！、]{2,20})+)[。；]?$"
)
# Labels of what is printed about a text, or of who speaks.
_NO_LABEL = re.compile(
    r"(?:关键词|摘要|作者|编辑|来源|电话|地址|邮箱|网址|主持人?|嘉宾|对话|与会|策划|统筹|责编|记者|时间|地点|人员|参加|出席|注意?|思考|提示|例如?|如|答|问|译文|注释|参考|参见|另见|参看|分类|相关条目|延伸阅读|外部链接|要求|图|表)"
    r"|.*(?:说|道|曰|有|是|为|包括|指出|认为|强调|表示|记者|教授|主任|院长|主席|先生|女士)$|.*\d$"
)
_OWN_MEANING = 5
# 九州四大岛: the last member sums up those before it.
_SUMS_UP = re.compile("[两二三四五六七八九十][大个]")
_SOME_KINDS = re.compile("(?P<of>.{2,20}?)的?(?:几|多|若干)(?P<measure>[种个类大点项])(?P<noun>[^的]{2,8})")
_BY = re.compile("按照?(?P<by>[^，。；：]{2,10}?)(?:分类|划分|分)")
# Classes whose members have members of their own.
_KINDS = re.compile("(?:种类|类型|分类|类别|形式|方式|渠道|体系)$")
_NAMED = 14
_CAN = re.compile("可以|不得|应当?|必须|只能|能够?|不能|负责|有权")


def measure_for(noun: str) -> str:
    """The measure that the members of ``noun``, a set or a kind, are counted by."""
    return measure_of(noun) if NAMES_SET.search(noun) else measure_of_members(noun)


@cued("：")
def labelled(passage: Passage) -> Iterator[Fact]:
    """X的条件：A、B、C: a line of notes that only names its list; a bare side (条件：A、B、C) is that of the line above it."""
    found = _LABEL.match(passage.view, passage.start)
    if (
        not found
        or _NO_LABEL.match(found["label"])
        or COUNTED_BEFORE.search(found.group())
        or passage.page.speaker_at(passage.span.start)
    ):
        return
    label = found["label"]
    if label in ("广义", "狭义"):
        return
    stretches = coordination.members_of(passage.view, *found.span("list"))
    if not stretches and "或" in found["list"]:
        stretches = rosters.members(passage.view, found.span("list"))  # 畸形、骨擦音或骨擦感
    owner = _owner_of(passage, label)
    whole = _notes.set_of(passage)
    if owner and whole and owner == whole[0] and not NAMES_SET.search(label) and _notes.SIDES.fullmatch(whole[1]):
        return  # ④病情观察：甲、乙 under 护理措施: what is done, and no list that it has
    if owner and (parted := _BY.fullmatch(label)) and all(len(passage.view[a:b]) > 1 for a, b in stretches):
        members = tuple(passage.cut(*stretch) for stretch in stretches)
        prompt = f"按{parted['by']}分类，{owner}有哪{numerals.to_chinese(len(members))}类？"
        proof = passage.cut(found.start(), found.end("list"))
        yield Enumeration(proof, "labelled", passage.voice, owner, label, members, True, prompt, view=True)
        return
    kinds = whole if owner is None else None
    if kinds and _KINDS.search(kinds[1]) and len(label) <= _OWN_MEANING:
        yield from _kind(passage, found, kinds, stretches)
        return
    if "的" in label or len(label) > _OWN_MEANING:
        owner = owner if owner and owner not in label else ""
    if (
        len(stretches) < 3
        or owner is None
        or not clauses.is_term(label.rpartition("的")[2])
        or any("等" in passage.view[b - 1 : b] or _SUMS_UP.search(passage.view[a:b]) for a, b in stretches)
    ):
        return
    members = tuple(passage.cut(*stretch) for stretch in stretches)
    over = _headings.bare(next(_notes.above(passage), "").rstrip("："))
    if owner and NAMES_SET.search(over) and label[-1] == over[-1] and label not in over:
        owner = ""  # 陶冶教育法 under 德育方法: one of them, and no side
    if _CAN.match(members[0].text):
        return  # 规章：可以设定A、B: what it can do, no list of what it has
    subject = _subject_of(owner, label)
    if (full := _headings.borne(passage.article, label)) != label:
        subject = full
    measure = measure_for(label)
    if label == "代表" and not all(words.tag(member.text).startswith("nr") for member in members):
        measure = "种"
    if some := _SOME_KINDS.fullmatch(subject):
        subject, measure = some["of"], f"{some['measure']}{some['noun']}"  # 班级管理的几种模式
    prompt = f"{subject}有哪{numerals.to_chinese(len(members))}{measure}？"
    proof = passage.cut(found.start(), found.end("list"))
    yield Enumeration(proof, "labelled", passage.voice, owner or label, label, members, True, prompt, view=True)


def _owner_of(passage: Passage, label: str) -> str | None:
    """Whose list the line called ``label`` gives: that of the line over it, of the lesson's matter, or of what the page is on."""
    owner = _notes.owner_of(passage) or _notes.of_matter(passage, label)
    if owner is None and NAMES_SET.search(label):
        owner = _headings.theme(passage.page, passage.article, passage.span.start)
    # 病因 over 常见激发因素：…: of which disease stands over it
    return _notes.thing_over(passage) if owner and _notes.SIDES.fullmatch(owner) else owner


def _subject_of(owner: str, label: str) -> str:
    """``label`` behind its ``owner``, the end that both have said once."""
    if not owner:
        return label
    if "的" in label:
        return f"{owner}中，{label}"
    if owner.endswith(label[-2:]):  # 影响X的因素, 个人因素; 信息来源, 个人来源
        return f"{owner.removesuffix(label[-2:])}{label}" if owner.endswith(f"的{label[-2:]}") else f"{owner}中，{label}"
    return f"{owner}的{label}"


def _kind(
    passage: Passage, found: re.Match[str], whole: tuple[str, str], stretches: list[tuple[int, int]]
) -> Iterator[Enumeration]:
    """财产罚：A、B under 行政处罚的种类: what belongs to one of the kinds."""
    members = tuple(passage.cut(*stretch) for stretch in stretches)
    label = found["label"]
    plain = all(1 < len(one) <= _NAMED and not one.text.endswith("等") and not _CAN.match(one.text) for one in members)
    if len(members) > 1 and plain and clauses.is_term(label) and label not in whole:
        prompt = f"{whole[0]}的{whole[1]}中，{label}包括哪{numerals.to_chinese(len(members))}种？"
        proof = passage.cut(found.start(), found.end("list"))
        yield Enumeration(proof, "labelled", passage.voice, label, whole[1], members, True, prompt, view=True)
