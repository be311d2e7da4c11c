"""What a treaty or a law did: which one it was that brought something about, and what it laid down."""

from __future__ import annotations

import re
from collections.abc import Iterator

from studykit.chinese import clauses
from studykit.facts._cues import cued
from studykit.facts._one_answer import OneAnswer
from studykit.facts._passage import Passage
from studykit.facts._sides import is_side
from studykit.facts._states import named, state_of
from studykit.model.fact import Fact

KIND = "definition"

_KINDS = "条约|和约|协定|公约|盟约|密约|议定书|敕令|法令|诏书|宪法|法案|宣言|法典|条例"
_BROUGHT = re.compile(
    rf"(?P<when>\d{{3,4}}年(?:签订|缔结|签署|颁布|公布|通过)?的)(?P<what>《[^《》]*?(?P<kind>{_KINDS})》)(?:不但|不仅)?(?P<did>(?P<verb>使|让|迫使|导致|标志着|结束了)(?P<whom>它|其)?(?P<of>[^，。；：《》]{{4,30}}))(?=[，。；])"
)
_LAID_DOWN = re.compile(
    r"(?P<when>\d{3,4}年)(?:签订|缔结|签署|颁布|公布|通过)?的(?P<what>《[^《》]{1,12}》)(?P<verb>确认|确立|规定|废除|取消|建立|设立|赋予|承认|保障|禁止|限制|恢复)了?(?P<of>[^，。；：《》]{4,24})(?=[，。；])"
)
_LEANS = re.compile("[这那其它他她该此]")


@cued(r"年(?:签订|缔结|签署|颁布|公布|通过)?的《")
def which_pact(passage: Passage) -> Iterator[Fact]:
    """某年签订的《X条约》使它割让某地: which treaty it was."""
    for found in _BROUGHT.finditer(passage.view, passage.start):
        whom = _before(passage) if found["whom"] else ""
        if (found["whom"] and not whom) or _LEANS.search(found["of"]) or not clauses.is_balanced(found["of"]):
            continue
        effect = f"{found['verb']}{whom}{found['of']}"
        prompt = f"{found['when']}哪一{found['kind']}{effect}？"
        yield OneAnswer(
            passage.cut(*found.span()), "which_pact", passage.voice, effect, "treaty", passage.cut(*found.span("what")), prompt
        )


@cued(r"年(?:签订|缔结|签署|颁布|公布|通过)?的《")
def law_did(passage: Passage) -> Iterator[Fact]:
    """某年的《X法》确认了某制度: what the law did."""
    for found in _LAID_DOWN.finditer(passage.view, passage.start):
        of = passage.cut(*found.span("of"))
        if is_side(of.text) and not _LEANS.search(of.text):
            done = found["verb"] + "了"
            prompt = f"{found['when']}，{named(passage, found['what'])}{done}什么？"
            yield OneAnswer(passage.cut(*found.span()), "law_did", passage.voice, found["what"], done, of, prompt)


def _before(passage: Passage) -> str:
    """What 它 stands for: the state of the chapter, where the sentence before is on it; else empty."""
    state, before = state_of(passage), passage.before
    return state if state and before is not None and not passage.first and state in before.view else ""


RULES = (which_pact, law_did)
