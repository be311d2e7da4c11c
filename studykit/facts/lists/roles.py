"""What something is said to be, in a row: 既是…又是…, X是…也是…, the titles of a person or a thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses, coordination, numerals
from studykit.facts._asking import whose
from studykit.facts._cues import cued
from studykit.facts._lists import Enumeration
from studykit.facts._passage import Passage
from studykit.facts._predicates import BE, members, row, said_of_topic, say_what
from studykit.facts._wording import common_end
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "list"

_TITLES = re.compile(rf"，?{BE}(?P<what>[^，。；：？！、]{{3,30}}(?:、[^，。；：？！、]{{3,30}})+)(?=[。；，]|$)")
# What the nouns at the ends of the predicates have in common names the row.
_MEANS = re.compile(
    r"(?:要求|选择|必由之路|之路|途径|路径|任务|使命|目标|体现|创新|发展|成果|贡献|突破|变革|飞跃|标志|举措|方向|步骤)$"
)
# What a thing does for another, by what it is called.
_DOES = re.compile(
    r"(?:支撑|支柱|引擎|动力|动能|动力源|源泉|因素|要素|保障|保证|屏障|基础|根基|基石|底座|前提|条件|抓手|着力点|支点|突破口|切入点|关键|载体|平台|纽带|桥梁|枢纽|阵地|主战场|主力军|力量|资源|推进器|助推器|加速器|稳定器|压舱石|试金石|窗口|手段|工具)$"
)
_WORK = re.compile("《[^《》]+》")
_PERSON = re.compile(r"(?:[^国大]家|者|人|旗手|领袖|创始人|始祖|之父|先驱|导师|将领|大师)$")


@cued("[是为].*[，、；](?:不仅|不只|不但|既|也|又|更|还|亦|都|则|就|同时|而且|正|才|是|属于)")
def predicates(passage: Passage) -> Iterator[Fact]:
    """X既是A，也是B; X作为A，是B: what the page says, in a row, that something is."""
    subject, said = row(passage)
    yield from _row(passage, "predicates", subject, said)


@cued("是.*、")
def titles(passage: Passage) -> Iterator[Fact]:
    """X是A的B、C的D: two or more roles after one 是."""
    found = said_of_topic(passage, _TITLES, passage.start)
    if found and passage.topic:
        spans = coordination.members_of(passage.view, *found.span("what"))
        if all("的" in passage.view[a:b] for a, b in spans):
            yield from _row(passage, "titles", passage.topic.text, members(passage, spans))


def _row(passage: Passage, rule: str, subject: str, said: tuple[Span, ...]) -> Iterator[Fact]:
    words = [member.text for member in said]
    who = passage.voice or whose(passage, title=False)
    asked = "" if not said or say_what(subject, words) else _asked(subject, words, bool(who))
    if asked:
        prompt = f"{f'{who}认为，' if who else ''}{subject}{asked}"
        # From the first member on: what stands before it (不仅是) is said of the row as a whole and is no denial.
        start = passage.span.start
        proof = passage.cut(said[0].start - start, said[-1].end - start)
        yield Enumeration(proof, rule, passage.voice, subject, "is", said, True, prompt, view=True)


def _asked(subject: str, members: list[str], told: bool) -> str:
    """The predicate with its question word, by what the members have in common; where they have nothing, what the ``subject`` is,
    if it is a work, or it is ``told`` who says so; else empty."""
    number = numerals.to_chinese(len(members))
    common = common_end(members)
    if not all("的" in member for member in members):
        return f"是哪{number}个{common}？" if 2 <= len(common) <= 4 and clauses.is_term(common) else ""
    for names, pattern in (("身份和地位", _PERSON), ("意义", _MEANS)):
        if all(pattern.search(member) for member in members):
            return f"有哪{number}重{names}？"
    if all(_DOES.search(member) for member in members):
        return f"有哪{number}方面的作用？"
    if _WORK.fullmatch(subject):
        return f"是一部怎样的作品？（答出{number}点）"
    return f"是什么？（答出{number}点）" if told else ""


RULES = (predicates, titles)
