"""Who made it, told of the thing: X是W发明的, 最早发现X的是W, W是X的创立者."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._bodies import statements
from studykit.facts._cues import cued
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._persons import name_behind
from studykit.facts.dates._brought import is_one
from studykit.facts.definitions.agent import MAKES, is_agent
from studykit.model.fact import Fact

KIND = "definition"

_HOW = "(?:最早|最先|首先|首次|率先|第一个|主持|领导|设计|共同|独立|成功|所)*"
_DID = rf"(?P<did>{_HOW}(?:{MAKES}|主持修建|设计|创作|著|写|发现|证明|测定|合成|编))"
_WAS = re.compile(
    rf"(?P<what>[^，。；：？！“”]{{2,20}}?|《[^《》]{{2,20}}》|“[^“”]{{2,14}}”)(?:主要|最早|首先|也|都|则)?是(?:由)?(?P<who>[^，。；：？！是]{{2,18}}?)"
    rf"(?P<when>(?:于|在)[^，。；：的]{{2,12}})?{_DID}的(?=[，。；]|$)"
)
_WHOSE = re.compile(
    r"(?P<what>《[^《》]{2,20}》)(?:一书)?(?:是|为|乃|系)?(?P<who>[^，。；：？！是]{2,14}?)所(?P<did>著|撰|作|编|辑|写)(?=[，。；]|$)"
)
_CLEFT = re.compile(
    rf"(?:世界上|历史上|我国)?(?P<did>(?:最早|最先|首先|首次|率先|第一个)[^，。；：？！的]{{0,10}}?(?:{MAKES}|证明|测定|使用|运用|进行|到达|登上|进入|完成|实现|采用)[^，。；：？！]{{2,20}}?)的(?:人|学者|科学家|国家)?(?:则|就)?是(?P<who>[^，。；：？！的]{{2,20}}|[^，。；：？！的]{{2,6}}的[^，。；：？！的]{{2,10}})(?=[，。；]|$)"
)
_ROLE = "创始人|创立者|创建者|奠基人|奠基者|开创者|提出者|发明者|发明人|发现者|设计者|设计师|总设计师|缔造者|倡导者|首倡者|代表人物|主要代表|集大成者|作者|编者|主编|译者|作曲者|词作者|领导者|领袖|开国皇帝|建立者|签订者|鼻祖|创作者"
_IS_ROLE = re.compile(
    rf"(?P<who>[^，。；：？！“”《》的是]{{2,12}})是(?P<what>[^，。；：？！是]{{2,22}}?)的(?P<role>{_ROLE})(?=[，。；]|$)"
)
_DEEDS = "平定|平息|镇压|推翻|统一|收复|开创|废除|开凿|颁布|颁行|主持制定|创设"
_ACHIEVED = re.compile(
    rf"(?P<who>[^，。；：？！“”《》在于]{{2,10}}?)(?P<how>(?:率军|率领[^，。；]{{1,6}}|最终|先后)*)(?P<verb>{_DEEDS})了?(?P<what>[^，。；：？！]{{3,14}})(?=[，。；]|$)"
)
_LOOSE = re.compile(r"[这那它他她]|其(?![他中实余])|该|之一|(?:主要|重要|著名|杰出|早期)?代表人物")
_COMMON = re.compile("^(?:一|两|许多|大量|不少|新|第一|首)")


@cued("是", "[的所]")
def was_made(passage: Passage) -> Iterator[Fact]:
    """X是W发明的: who made it."""
    for at, _date in statements(passage):
        found = _WAS.match(passage.view, at) or _WHOSE.match(passage.view, at)
        if not found or not (is_agent(found["who"]) or name_behind(found["who"])) or not _is_thing(found["what"]):
            continue
        if "when" in found.re.groupindex:
            asked = f"{found['what']}是谁{found['when'] or ''}{found['did']}的？"
        else:
            asked = f"{found['what']}的作者是谁？" if found["did"] != "编" else f"{found['what']}是谁编的？"
        yield _deed(passage, "was_made", found, found["what"], f"made by {found['did']}", asked)


@cued("[最首率第]", "的")
def first_did(passage: Passage) -> Iterator[Fact]:
    """最早发现X的是W: who did it first."""
    for at, _date in statements(passage):
        found = _CLEFT.match(passage.view, at)
        if found and (is_agent(found["who"]) or name_behind(found["who"])) and not _LOOSE.search(found["did"]):
            yield _deed(passage, "first_did", found, found["did"], "who it was", f"{found['did']}的是谁？")


@cued(_DEEDS)
def achieved(passage: Passage) -> Iterator[Fact]:
    """W平定了X: who did what is known by its name."""
    for at, _date in statements(passage):
        found = _ACHIEVED.match(passage.view, at)
        if found and name_behind(found["who"]) and is_one(found["what"]) and not _LOOSE.search(found["what"]):
            asked = f"谁{found['how']}{found['verb']}了{found['what']}？"
            yield _deed(passage, "achieved", found, found["what"], found["verb"], asked)


@cued("是", "的")
def is_maker(passage: Passage) -> Iterator[Fact]:
    """W是X的创立者: who that is."""
    for at, _date in statements(passage):
        found = _IS_ROLE.match(passage.view, at)
        if not found or not (is_agent(found["who"]) or name_behind(found["who"])) or not _is_thing(found["what"]):
            continue
        if not _LOOSE.search(found["role"]) and "著名" not in found["what"]:
            asked = f"{found['what']}的{found['role']}是谁？"
            yield _deed(passage, "is_maker", found, found["what"], found["role"], asked)


def _is_thing(what: str) -> bool:
    """Whether ``what`` is a thing by its name."""
    titled = re.fullmatch("《[^《》]+》|“[^“”]+”", what)
    return bool(titled) or (clauses.is_term(what) and not _COMMON.search(what) and not _LOOSE.search(what))


def _deed(passage: Passage, rule: str, found: re.Match[str], what: str, aspect: str, prompt: str) -> OneAnswer:
    return OneAnswer(passage.cut(*found.span()), rule, passage.voice, what, aspect, passage.cut(*found.span("who")), prompt)


RULES = (was_made, first_did, achieved, is_maker)
