"""Drafts that ask the same: one item with several pieces of evidence, or rival accounts that must name whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from studykit.chinese import actions, chronicles, words
from studykit.chinese.likeness import squash
from studykit.chinese.script import fold, unfold
from studykit.compose.draft import Draft
from studykit.compose.misprints import outvoted
from studykit.compose.wordings import circumstances, wording

# 青田县采取哪些措施: what a place does is told, it is no view; what it is or has may be one.
_PLACE = re.compile(r"(?![我全本各])[一-鿿]{1,6}[省市县区州](?![一-鿿]?的)")
_STATES = re.compile("[是为有]|属于|处于|处在|面临|需|成为|具[有备]|拥有|存在")
_DOCUMENT = re.compile(r"(?:报告|研究|》|规划|会议|文件|意见|决定|纲要|数据|统计|调查|显示|法)$")
# A figure is one of its year, and an event that came twice has two dates.
_TIMED = ("figure", "date")
# What a head of party or state says is no opinion of his.
_LEADER = re.compile(r"(?:总书记|总書記|主席|总理)$")

# 按照2003年的《某图集》，…: the account is that work's; 某学者1962年提出“某制”的概念，指的是…: the account is his.
_BY_SOURCE = re.compile(
    r"(?:[^，。；：]{1,8}：)?(?:按照?|根据|依据|依照|据)[^，。；“”]{0,16}?(?P<of>《[^《》]{2,24}》)[^，。；“”]{0,8}，"
)
_BROUGHT_UP = re.compile(
    r"[一-鿿]{2,8}(?:家|者|·[一-鿿]{1,6}|教授|[（(][A-Z][^（）()]*[）)])?[^，。；]{0,6}\d{4}年?(?:首次|最早|首先)?(?:提出|创立|引入)了?[^，。；]*?“[^”]{2,12}”[^，。；]{0,4}(?:概念|理论|学说|术语|假说|说法|模型)"
)

# 如何定义, 如何看待: what the author himself does. 如何守住耕地红线 is a question that he answers.
_TREATS = re.compile("如何(?:定义|解读|看待|理解|评价|解释|界定|概括|描述|描写|论述|形容|称呼)|预计|预测|估计")


def merged(drafts: Iterable[Draft]) -> list[Draft]:
    """One draft for each identity, in first-come order, with all the evidence."""
    found: dict[str, list[Draft]] = {}
    for draft in drafts:
        found.setdefault(draft.id, []).append(draft)
    return [
        replace(first, evidence=tuple(dict.fromkeys(one for draft in (first, *others) for one in draft.evidence)))
        for first, *others in found.values()
    ]


# 新质生产力中的“质”: what somebody reads into a word of a term.
_READS = re.compile("中的[“「][^”」]{1,4}[”」]")


def told_apart(drafts: list[Draft]) -> tuple[list[Draft], list[Draft], dict[str, str]]:
    """The drafts whose question has one answer in the deck, those that stay ambiguous, and for each id that has gone into another
    (a draft that says the same, a misprint) that other.

    Where several drafts ask the same and answer differently, each question names whose account it is: the voice of the
    sentence, else the author of the article. Where that does not tell them apart, none of them is asked.
    """
    clear: list[Draft] = []
    ambiguous: list[Draft] = []
    heirs: dict[str, str] = {}
    for group in _groups(drafts):
        group, misprinted = outvoted(_agreed(group, heirs))
        heirs |= misprinted
        rivals = len(group) > 1
        group = [_attributed(draft) if rivals or draft.question.view or _READS.search(draft.prompt) else draft for draft in group]
        for alike in _groups(group):
            # Among rivals, a question that still names nobody could be any of theirs.
            unnamed = rivals and alike[0].prompt == alike[0].base
            (ambiguous if len(alike) > 1 or unnamed else clear).extend(alike)
    clear = _told_once(clear, heirs)
    return clear, ambiguous, {gone: heirs.get(heir, heir) for gone, heir in heirs.items()}


def _agreed(group: list[Draft], heirs: dict[str, str]) -> list[Draft]:
    """The drafts of ``group``, which all ask the same, with those that also answer the same brought together; ``heirs`` learns into
    which each has gone."""
    found: dict[tuple[str, ...], Draft] = {}
    for draft in group:
        words = tuple(squash(part) for part in draft.answer)
        known = found.get(words)
        found[words] = draft if known is None else _with_evidence_of(known, draft)
        if known is not None:
            heirs[draft.id] = known.id
    return list(found.values())


def _told_once(drafts: list[Draft], heirs: dict[str, str]) -> list[Draft]:
    """``drafts`` without those that differ from another only in the circumstances that one of them leaves out; ``heirs`` learns into
    which each has gone."""
    kept: list[Draft] = []
    known: dict[tuple[str, ...], list[tuple[int, tuple[str, str]]]] = {}
    for draft in drafts:
        *around, asked = circumstances(draft.prompt)
        alike = known.setdefault((asked, *sorted(map(squash, draft.answer))), [])
        same = (place for place, other in alike if all(a == b or not (a and b) for a, b in zip(around, other, strict=True)))
        place = next(same, None) if draft.kind not in _TIMED else None
        if place is None:
            alike.append((len(kept), (around[0], around[1])))
            kept.append(draft)
        else:
            heirs[draft.id] = kept[place].id
            kept[place] = _with_evidence_of(kept[place], draft)
    return kept


def _with_evidence_of(known: Draft, other: Draft) -> Draft:
    fresh = tuple(one for one in other.evidence if one not in known.evidence)
    return replace(known, evidence=known.evidence + fresh)


def _groups(drafts: Iterable[Draft]) -> list[list[Draft]]:
    found: dict[str, list[Draft]] = {}
    for draft in drafts:
        found.setdefault(wording(draft.prompt), []).append(draft)
    return list(found.values())


def _attributed(draft: Draft) -> Draft:
    """``draft`` with its one author in the question; as it is where it has a voice, no author, or several who agree."""
    authors = {evidence.speaker or evidence.author for evidence in draft.evidence} - {None}
    whose = next(iter(authors)) if len(authors) == 1 else None
    if draft.fact.voice or not whose or brief(whose) in draft.prompt:
        return draft
    title = draft.evidence[0].article or ""
    if draft.prompt.startswith(("据《", "據《")):
        return draft
    if len({one.article for one in draft.evidence}) == 1 and chronicles.is_report(fold(title)):
        return replace(draft, prompt=f"据《{title}》，{draft.prompt}")
    quotes = "".join(one.quote for one in draft.evidence)
    if len(draft.evidence) == 1 and (source := _BY_SOURCE.match(fold(quotes))):
        return draft if source["of"] in draft.prompt else replace(draft, prompt=f"据{source['of']}，{draft.prompt}")
    if len(draft.evidence) == 1 and _BROUGHT_UP.search(fold(quotes)):
        return draft  # he only tells what somebody else has brought up
    return replace(draft, prompt=unfold(named(brief(whose), draft.prompt), quotes))


def brief(names: str) -> str:
    """The authors ``names`` (with 、 between them) as a question says them: of three or more the first, with 等."""
    first, *others = names.split("、")
    return f"{first}等" if len(others) > 1 else names


def named(whose: str, prompt: str) -> str:
    """``prompt`` with the words that say whose account it is."""
    if _TREATS.match(prompt):
        return f"{whose}{prompt}"
    if re.match("有(?:关)?(?=研究|调查|数据|统计|学者|专家)", whose):
        return f"{whose}{'认为' if whose.endswith(('者', '家')) else '显示'}，{prompt}"
    if (place := _PLACE.match(prompt)) and _does(prompt[place.end() :]):
        return f"据{whose}介绍，{prompt}"
    if whose.endswith(("估计", "预测", "推算")):
        return f"{whose}，{prompt}"
    says = "指出" if _LEADER.search(whose) else "认为"
    return f"据{whose}，{prompt}" if _DOCUMENT.search(whose) else f"{whose}{says}，{prompt}"


def _does(clause: str) -> bool:
    """Whether ``clause`` opens with what somebody does, which is told and no view; a modal makes it a demand."""
    if actions.modal(clause):
        return False
    return actions.opens_with_manner(clause) or (words.tag(words.segment(clause)[0].text) == "v" and not _STATES.match(clause))
