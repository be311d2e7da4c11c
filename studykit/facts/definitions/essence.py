"""What something comes to in the end (归根结底, 意味着), how it shows, what it comes from, rests on and is used for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._cues import cued
from studykit.facts._meaning import defined, matches, opens_with_verb
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage, is_nominal
from studykit.facts.definitions.process import A_COLOUR
from studykit.model.fact import Fact
from studykit.model.span import Span

KIND = "definition"

_ESSENCE = re.compile(
    r"(?P<term>[^，。；：？！]{2,20}?)，?(?P<cue>(?:从)?本质上(?:讲|说|看)?|实质上|归根(?:结|到)底|说到底)，?(?:就|也)?是(?P<meaning>[^，。；！？]{4,60})(?=[，。；！]|$)"
)
_HOW_MUCH = r"(?:[就正](?!离不开))?(?P<how>(?:主要|集中|具体|首先|最终|归根(?:结|到)底|还是|需要|必须|要)*)"
_SHOWS = re.compile(
    rf"(?:(?P<term>(?!主要|最终|归根|还是|需要|必须)[^，。；：？！]{{2,20}}?)，?)?{_HOW_MUCH}(?P<cue>表现为|意味着|来自于?|来源于|(?<![发起来渊])源于|取决于|依托于|依赖于?|有赖于|得益于|离不开|植根于|扎根于|(?<![适使采运应作])用于|适用于)(?P<meaning>[^，。；！？]{{2,60}})(?=[，。；！]|$)"
)
# 累计交付突破100台，主要用于…; 设有三个汽缸，用于…: what stands first has told something already.
_NO_SUBJECT = re.compile(rf"\d[\d.,]*[万亿多余]*[一-鿿]$|[设装配备]有|拥有|^{A_COLOUR.pattern}$")
_TOLD_APART = 4
_DECIDES = re.compile(
    r"(?P<who>[^，。；：？！的不]{2,10}?)(?:直接|最终|从根本上|往往|共同)?决定(?:了|着)?(?P<what>[^，。；：？！]{2,12})(?=[，。；]|$)"
)
_LOOSE = re.compile("[这那其它他她我你]|什么|[年月日]|会议|政府|委员|大会|中央|人民|自己|命运|一切|成败|未来")


@cued(r"本质上|实质上|归根|说到底|表现为|意味着|来自|来源于|源于|取决于|依托于|有赖于|依赖|离不开|得益于|根于|用于")
def essence(passage: Passage) -> Iterator[Fact]:
    """X本质上是Y, X表现为Y, X意味着Y, X来自Y: what comes to the same, and what it comes from."""
    for found in matches(_ESSENCE, passage):
        last = found["cue"] if found["cue"][0] in "归说" else ""
        cue = "归根结底" if last else found["cue"].lstrip("从")[:3]
        yield from defined(passage, "essence", found.span("term"), found.span("meaning"), cue, last)
    for found in matches(_SHOWS, passage):
        how, cue, term = found["how"], found["cue"], _whose(passage, found)
        if (
            term is None
            or _NO_SUBJECT.search(passage.view_of(term) if isinstance(term, Span) else passage.view[slice(*term)])
            or opens_with_verb(found["term"] or "")
            or "是否" in found["meaning"]
            or re.fullmatch("[^的]*、[^的]*", found["meaning"])
        ):
            continue
        if cue in ("表现为", "意味着") and len(found["meaning"]) > 5:
            yield from defined(passage, "essence", term, found.span("meaning"), cue, how)
        elif cue not in ("表现为", "意味着") and (how or cue != "依赖") and _is_ground(found["meaning"]):
            yield from defined(passage, "essence", term, found.span("meaning"), "来自", how + cue)


def _whose(passage: Passage, found: re.Match[str]) -> Span | tuple[int, int] | None:
    """Of what it is said: the words before the verb, X in X是…的来源，来自Y, or the topic of the sentence; nothing where a short noun
    stands behind another clause, which may tell whose it is (工业化迅速，劳动力主要来自…)."""
    if not found["term"]:
        return passage.topic
    start, end = found.span("term")
    apart = passage.view[end] == "，"
    if "，" in re.split("[。；]", passage.view[passage.start : start])[-1]:
        return passage.topic if apart else None if end - start < _TOLD_APART else (start, end)
    linked = re.match("[^，是]{2,}?(?=是)", found["term"]) if apart else None
    return (start, start + linked.end()) if linked else (start, end)


def _is_ground(meaning: str) -> bool:
    """Whether something can rest on ``meaning``: a term, its adjectives perhaps in a row (原创性、引领性的科技攻关)."""
    return clauses.is_term(meaning.replace("、", "")) and not opens_with_verb(meaning)


@cued("决定")
def decides(passage: Passage) -> Iterator[Fact]:
    """频率决定音调: on what it depends, asked for that."""
    for found in matches(_DECIDES, passage):
        who, what = found["who"], found["what"]
        if all(is_nominal(one) and clauses.is_term(one) and not _LOOSE.search(one) for one in (who, what)):
            answer, proof = passage.cut(*found.span("who")), passage.cut(*found.span())
            yield OneAnswer(proof, "decides", passage.voice, what, "decided by", answer, f"{what}由什么决定？", True)


RULES = (essence, decides)
