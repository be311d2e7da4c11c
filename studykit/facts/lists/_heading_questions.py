"""Headings and titles turned into the question that the points under them answer; points that ask for themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from studykit.chinese import actions, clauses, levels, numerals
from studykit.chinese.categories import NAMES_SET, measure_of
from studykit.chinese.script import fold
from studykit.facts._asking import whose
from studykit.facts._headings import COGNITION, PER
from studykit.facts._passage import Passage, is_nominal
from studykit.facts._points import MOTTO, all_actions, no_actions
from studykit.facts._questions import HOW, WHY, Lead, cited, is_call, number_of, occasion
from studykit.model.span import Span

_OF_DOCUMENT = re.compile(
    r"(?:\d{4}年)?(?:主要|重点|工作|基本|总体|政策|具体|保障|组织|发展|年度|下一步)*(?:任务|措施|举措|原则|要求|目标|工作|安排|部署|打算|建议|保障|做法|经验|思路)"
)
_ON = re.compile(
    r"(?P<of>[^，。；的]{2,16})的(?P<what>[^的，]{2,8}?)(?P<verb>源于|来自|依托于?|依赖于?|取决于|在于|体现在|有赖于|立足于)(?P<said>[^，。；]+)"
)
_IN_PART = re.compile(r"(?P<said>[^，。；是]{2,20})是(?P<of>[^，。；]{4,20})的(?P<what>[^的，。；]{2,4})")
# 服务水平稳步提升, 各项工作亮点纷呈: a heading of every report.
_PROGRESS = re.compile(
    r"[一-鿿]{2,12}?(?:(?:稳步|稳中|不断|加快|加速|持续|显著|明显|全面|进一步|有序|扎实|深入|大力|大幅|有力|有效|更加|日益|日趋|逐步|蓬勃|取得|再上|再创|迈上|迈出)[一-鿿]{2,5}|[一-鿿]{2}(?:纷呈|显著|喜人|斐然|丰硕|凸显))"
)
_WHEN = re.compile(r"(?:\d{4}年度?|下一步)?")
_SLOGAN = 4
# 购买行为类型 says of what; 主要类型 does not.
_BARE_SET = 5
_PAUSE = re.compile(r"[，。；：？！、—]")
# 从水源到田头：节水的路径: the words before the colon are for the ear.
_MOTTO_BEFORE = re.compile("^[^：]{2,16}：(?=[^：]{5,}$)")


def from_heading(passage: Passage, heading: str, heads: Sequence[str]) -> Lead | None:
    """The question that a heading (folded, without its number) turns into."""
    number = number_of(heads)
    who = whose(passage, title=False)
    said = f"{who}认为，" if who else ""
    bare = heading.rstrip("？?：: ")
    if (HOW.search(bare) and all_actions(heads)) or (WHY.search(bare) and no_actions(heads)):
        return Lead(heading, heading, f"{said}{bare}？（{number}点）")
    if HOW.search(bare) or WHY.search(bare):
        return None
    if (count := PER.search(bare)) and numerals.parse(count["count"]) == len(heads):
        return _counted_heading(heading, bare, count, said)
    if found := in_document(passage, bare, heads):
        return found
    matter = COGNITION.sub("", _MOTTO_BEFORE.sub("", bare))
    told = "的" in matter or (levels.depth(passage.view) and len(matter) > _BARE_SET and is_nominal(matter))
    if NAMES_SET.search(matter) and told and _is_name(matter):
        return Lead(heading, matter, f"{said}{matter}有哪{number}{measure_of(matter)}？")
    call = bare[motto.end() :] if (motto := MOTTO.match(bare)) else bare
    if not who or COGNITION.match(bare) or not all_actions(heads) or NAMES_SET.search(bare):
        return None
    if is_call(call):
        return Lead(heading, heading, f"{said}如何{call}？（{number}点）")
    where = occasion(passage)  # says what the call is about where it could be about anything
    slogans = all(len(part) <= _SLOGAN for part in bare.split("，"))
    if not where or slogans or not actions.is_action(call):
        return None
    return Lead(heading, heading, f"{who}{where}提出，如何{bare}？（{number}点）")


def is_progress(head: str) -> bool:
    """Whether ``head`` only says that something goes well, as the headings of any report do."""
    return bool(_PROGRESS.fullmatch(head))


def _is_name(words: str) -> bool:
    """Whether a heading is one noun phrase: no pause in it."""
    return len(words) <= clauses.TERM and clauses.is_balanced(words) and not _PAUSE.search(words)


_TO_COME = re.compile(r"(?:打算|安排|要点|计划|任务|措施|建议)$")


def in_document(passage: Passage, category: str, heads: Sequence[str]) -> Lead | None:
    """保障措施 in an official document: those that the document, or the speaker on the occasion, puts forward."""
    title = passage.article.title if passage.article else None
    if not title or not _OF_DOCUMENT.fullmatch(category) or sum(map(is_progress, heads)) * 2 > len(heads):
        return None
    where, who = occasion(passage), whose(passage, title=False)
    by = f"{who}{where or f'在{cited(title)}中'}" if who else cited(title)
    says = "提出" if passage.law or all_actions(heads) or _TO_COME.search(category) else "总结"
    when = _WHEN.match(category).group()  # type: ignore[union-attr]
    return Lead(category, category, f"{by}{says}了{when}哪{number_of(heads)}项{category.removeprefix(when)}？")


def _counted_heading(heading: str, bare: str, count: re.Match[str], said: str) -> Lead | None:
    """五大要素决定成败 asks 哪五大要素决定成败, 提升效率的四个举措 asks 提升效率有哪四个举措."""
    which = f"哪{count.group()}"
    if bare[: count.start()].endswith("的"):
        return Lead(heading, heading, f"{said}{bare[: count.start() - 1]}有{which}{bare[count.end() :]}？")
    if not count.start():
        return Lead(heading, heading, f"{said}{which}{bare[count.end() :]}？")
    return None


def of_class(name: str, heads: Sequence[str], owner: str | None) -> Lead | None:
    """富国之法 over 青苗法 and 募役法: a heading that names the class of the points under it, by the character all end in."""
    alike = len(name) > 2 and all(len(head) > 1 and head[-1] == name[-1] for head in heads) and _is_name(name)
    if not alike or not owner or owner in name:
        return None
    return Lead(name, name, f"{owner}的{name}包括哪{number_of(heads)}项？")


def distributed(passage: Passage, heads: Sequence[Span]) -> tuple[Lead, tuple[Span, ...]] | None:
    """Points that ask for themselves: 蜀道的开通源于A, 蜀道的兴盛依托于B; or A是护林的前提, B是护林的关键."""
    who = whose(passage, title=False)
    views = [fold(head.text) for head in heads]
    for pattern, asked in ((_ON, _on_what), (_IN_PART, _in_what_part)):
        found = [one for one in map(pattern.fullmatch, views) if one is not None]
        whats = [one["what"] for one in found]
        alike = len({one.groupdict().get("verb") for one in found}) == 1  # 分别源于、在于什么 asks three things at once
        if (
            who
            and alike
            and len(found) == len(heads)
            and len({one["of"] for one in found}) == 1
            and len(set(whats)) == len(whats)
        ):
            members = tuple(head.part(*one.span("said")) for head, one in zip(heads, found, strict=True))
            sides = f"{found[0]['of']}的{'、'.join(whats[:-1])}和{whats[-1]}"
            prompt = f"{who}认为，{sides}分别{asked(found)}什么？（{number_of(heads)}项）"
            return Lead(sides, found[0]["of"], prompt), members
    return None


def _on_what(found: Sequence[re.Match[str]]) -> str:
    return str(found[0]["verb"])


def _in_what_part(found: Sequence[re.Match[str]]) -> str:
    return "是"
