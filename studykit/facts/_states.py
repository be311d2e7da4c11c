"""The state that a chapter of history is on by its title, and what only has a name with it: the empire, its sultan, its land law."""

from __future__ import annotations

import re

from studykit.chinese import words
from studykit.facts._passage import Passage
from studykit.facts._titles import title_of

_STATE = re.compile(
    r"(?<![一-鿿])(?P<state>[一-鿿]{2,6}?(?:帝国|王国|王朝|汗国|公国|联邦|共和国)|[东西南北前后]?[夏商周秦汉晋隋唐宋辽金元明清魏齐梁陈][朝代]|[一-鿿]{1,4}国)"
)
_KINDS = re.compile(r"(?:帝国|王国|王朝|汗国|公国|联邦|共和国)$")
# Who rules is one of many, whichever state it is; a people, a minister has others beside.
_RULERS = re.compile(
    r"新?(?:苏丹|国王|皇帝|沙皇|女王|天皇|总统|首相|国会|议会|政府|王室|宫廷|教会|内阁)(?!制|[一-鿿·]{2,12}(?:世|于何时|与))|(?:南方|北方)(?=各州|[一-鿿]?于何时)"
)
_LAW = re.compile(r"《(?![^》]*(?:国|联邦|王朝))[^《》]{1,12}(?:法|法令|敕令|诏|诏书|宪法|法典|法案|条例|纲领|律|令)》")
_NO_STATE = frozenset(["我国", "爱国", "外国", "各国", "中国", "全国", "本国", "帝国", "王国"])
_LONGEST_TITLE = 6


def state_of(passage: Passage) -> str:
    """The state in the title of the article, as the title has it (奥斯曼帝国, 唐朝, 美国); empty where it names none, or one that
    is no name (我国, 外国)."""
    for found in _STATE.finditer(title_of(passage)):
        state = found["state"]
        known = _KINDS.search(state) or state[-1] in "朝代" or words.tag(state) == "ns"
        if known and state not in _NO_STATE:
            return state
    return ""


def named(passage: Passage, told: str) -> str:
    """``told``, in which 帝国 and the like, the ruler that it opens with and a law by its short title are those of the state that the
    chapter is on."""
    state = state_of(passage)
    if not state or state in told:
        return told
    kind = _KINDS.search(state)
    if kind and (bare := re.search(rf"(?<![一-鿿]){kind.group()}|(?<=了){kind.group()}", told)):
        return told[: bare.start()] + state + told[bare.end() :]
    if _RULERS.match(told):
        return state + told
    law = _LAW.search(told)
    if law and (law.start() == 0 or told[law.start() - 1] == "了") and len(law.group()) <= _LONGEST_TITLE + 2:
        return f"{told[: law.start()]}{state}的{told[law.start() :]}"
    return told
