"""Which of somebody's words a question can hold and still say something."""

from __future__ import annotations

import re

from studykit.chinese import clauses

_SHORTEST = 8
LONGEST = 40
_GOES_ON = re.compile(r"^(?:而且|而|也|更|又|但|还|才|就|则|从而|特别是|尤其|并|以及|和|使|让|进而|所以|因此|因而|是(?=[^非]))")
_STATED = re.compile(r"，(?:是|就是|不是)[^，。；]{2,}$")
_OPENS = re.compile(r"不仅|不但|既|只有|如果|虽然|尽管|即使|无论|因为|由于|一方面")
_OURS = re.compile(r"我们[^，。；我]{2,12}(?:是|在于|不是|就是|只能是)(?!要)[^我]*$")
_MANKIND = "我们人类"
# 不患寡而患不均: a saying of six or seven characters that is whole.
_MAXIM = re.compile("(?=.*[，而则必不无莫者之即])[^我你您他她它这了吗呢吧啊的“”]{6,7}")
LEANS = re.compile(r"^(?:这|那|其(?!他|它|中|实)|它|他|她|此|该)|^(?:要|必须)?(?:坚持|加强|做好|抓好)[^，]{0,6}$")


def one_breath(words: str, quoted: bool = False) -> str:
    """The words to ask by: all of them, or as many whole clauses as one breath holds; empty where they say nothing alone.

    What somebody calls ours (我们政治经济学的根本) is asked without that word where it is ``quoted`` and states something.
    """
    whole = words.rstrip("。！；，")
    whole = whole[len("我们") :] if quoted and _OURS.match(whole) else whole
    if len(whole) > LONGEST:
        ends = [
            at
            for at, mark in enumerate(whole)
            if mark in "，。；"
            and _SHORTEST < at <= LONGEST
            and (not _GOES_ON.match(whole[at + 1 :]) or _STATED.search(whole[:at]))
        ]
        stops = [at for at in ends if whole[at] in "。；"]
        at = (stops or ends or [0])[-1]
        whole = whole[:at]
        if _OPENS.search(whole) and not _GOES_ON.search(whole.rpartition("，")[2]):
            return ""
    whole = whole.rstrip("。，；")
    leans = LEANS.match(whole) or ("我们" in whole and not (quoted and _MANKIND in whole))
    says = len(whole) >= _SHORTEST or (quoted and _MAXIM.fullmatch(whole))
    return whole if says and not leans and clauses.is_balanced(whole) else ""
