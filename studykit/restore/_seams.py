"""What the language says about two stretches that stand one after the other: whether a sentence goes on from the first to the
second, or the second opens something of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from studykit.chinese import words
from studykit.chinese.marks import HAN, NOT_FIRST, OPENERS, PAIRS
from studykit.chinese.script import fold
from studykit.restore._lines import Line

# A copy of the same words is looked for so far away, in characters: on the page, not in the volume.
NEAR = 20_000
# Characters looked at on either side.
_REACH = 6

# Of the seams in prose that was wrapped, four in ten lie inside a word and three are open; of those between lines of their own, hardly
# any. This much is enough.
_TORN_SHARE, _OPEN_SHARE = 0.12, 0.3
_SAMPLE = 48

_LAST_HAN = re.compile(f"[{HAN}]+$")
_FOUR_HAN = re.compile(f"[{HAN}]{{4}}")
_FIRST_HAN = re.compile(f"[{HAN}]+")
_ORDINAL = re.compile(r"第[〇一二三四五六七八九十百千\d]{1,5}$")
_COUNTED = re.compile("[次届屆批条條章节節期号號版回类類个個项項名位年月世产產方轮輪步种種]")
_SPLIT_NUMBER = re.compile(r"\d[.,]?$")
_UNIT = re.compile("[年月日号號时時分秒世个個亿億万萬千百元吨噸米%％℃°]")
_SPLIT_WORD = re.compile(r"[A-Za-z]$")

# Words that need another after them, and words that need another before them.
_NEEDS_MORE = re.compile(
    "的|地|和|与|與|及|以及|或|或者|而|而且|并|並|并且|且|但|但是|在|对|對|对于|對於|从|從|把|被|将|將|以|为|"
    "為|为了|為了|向|由|由于|由於|于|於|让|讓|使|令|给|給|比|跟|同|是|不是|不|未|更|最|很|也|都|就|才|又|再|还|"
    "還|所|其|这|這|该|該|此|各|每|某|第|约|約|近|超|达|達|至|到|经|經|通过|通過|根据|根據|按照|关于|關於|随着|"
    "隨著|作为|作為|成为|成為|称为|稱為|包括|实现|實現|推动|推動|促进|促進|提高|加强|加強|坚持|堅持|只有|如果|"
    "因为|因為|不仅|不僅|既|等于|属于|具有|正在"
)
_NEEDS_LESS = re.compile(
    "的|地|得|了|着|著|过|過|们|們|等|和|与|與|及|以及|或|性|化|之|者|及其|其中|所|而|则|則|也|都|中|上|下|内|"
    "內|之间|之間|时|時|后|後|以来|以來|以上|以下|以内|以內|左右|等等|以后|以後|以前"
)

# What opens something of its own wherever it stands at the beginning of a line.
_SIGNED = "[（(](?:本文|第一|通讯)?(?:作者|课题组|課題組|执笔|執筆|记者|記者|整理|供稿|资料来源|责任|責任|责编|摘自|选自)"
_SIGNATURE = re.compile(_SIGNED)
# What a number of the text counts, where a line begins with it: 1.28 公斤.
_COUNTS = "公千万萬亿億吨噸米元倍平立毫厘分个個亩畝度秒小年月日克升人岁歲件多余餘百级級斤里英海克焦瓦伏安赫帕摄攝至到"
_SET_OFF = re.compile(
    rf"([年月日])\1\d|[■□◆◇▲△▼▽●○★☆※▶►•◎♦▪➢→√✓┌├└]|[-*+>·]\s|\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}[ \u3000]+(?![{_COUNTS}])[{HAN}]|#{{1,6}}\s|\||[A-H][.．、](?![A-Za-z])|{_SIGNED}|[—–―─]{{1,2}}\s*(?:\d|[^，。]{{2,20}}《)"
    # The day on which it was said, alone on a line under the title.
    r"|[（(]\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日[）)]\s*$"
)
# And what does so unless a sentence is still open: numbering, a label, a title of its own.
_MEMBER = (
    r"(第)[一二三四五六七八九十百千零〇\d]{1,6}[编編篇部章节節條条款項项讲講课課回]|([（(])[一二三四五六七八九十\d]{1,3}[）)]|([一二三四五六七八九十]){1,3}、"
    r"|(\d){1,3}(?:[、）)]|[.．](?!\d)|[ \t\u3000]+(?![ \t\u3000年月日世个個亿億万萬%\d]))|([①-⑳])"
)
_SERIES = re.compile(_MEMBER)
_DATED_SERIES = re.compile(rf"{_MEMBER}|(?:公元|西元)?前?\d{{1,4}}(年)|\d{{1,2}}(月)\d{{1,2}}日")
_ONLY_NUMBER = re.compile(r"\d{1,2}[.．、)）]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}、")
_ENTRY = re.compile(r"[^，。；！？、\s]{1,8}(?<![说說道问問答曰调調出为為示写寫])[：:]|[^，。；！？\s—]{1,24}——\d")
_NUMBERED = re.compile(
    r"第[一二三四五六七八九十百千零〇\d]{1,6}[编編篇部章节節条條款项項讲講课課回]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、"
    r"|\d{1,3}(?:[、）)]|[.．](?!\d))|[①-⑳]|[A-H][.．、]|[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]{1,2}[，,、]|(?:首先|其次|再次|最后|最後)[，,]"
    r"|(?:\*\*)?[^，。；！？、\s]{1,8}[：:]|[【\[]"
)


def is_set_off(line: str) -> bool:
    """Whether ``line`` begins with a mark that sets it off from what stands above: a bullet, a signature's bracket."""
    return _SET_OFF.match(line) is not None


def is_signed(first: str, last: str) -> bool:
    """Whether a paragraph that begins with line ``first`` is a signature in brackets, and closes at the end of line ``last``."""
    return last[-1] in "）)" and _SIGNATURE.match(first) is not None


def is_numbered(line: str) -> bool:
    """Whether ``line`` begins like a member of a series, a speaker's turn or an entry."""
    return _NUMBERED.match(line) is not None


def begins_member(line: str) -> bool:
    """Whether ``line`` begins with the number of a member of a series."""
    return _SERIES.match(line) is not None


def is_only_number(line: str) -> bool:
    """Whether ``line`` is the number of a member and nothing else."""
    return _ONLY_NUMBER.fullmatch(line) is not None


def are_siblings(above: str, below: str, short: bool = True) -> bool:
    """Whether both begin as members of one series do: with a number or a date of the same form, and where they are ``short``
    entries, with a word and a colon."""
    two = _DATED_SERIES.match(below)
    if two:
        one = _DATED_SERIES.match(above)
        return one is not None and one.lastindex == two.lastindex
    return short and _ENTRY.match(below) is not None and _ENTRY.match(above) is not None


def are_torn(seams: Sequence[tuple[str, str]]) -> bool:
    """Whether so many of ``seams`` lie inside a word, or inside what cannot be parted, that nobody meant lines to end there."""
    sample = seams[:: max(len(seams) // _SAMPLE, 1)]
    torn = sum(is_torn(above, below) for above, below in sample)
    if torn >= max(_TORN_SHARE * len(sample), 1):
        return True
    return torn > 0 and sum(is_open(above, below) for above, below in sample) >= _OPEN_SHARE * len(sample)


def is_torn(above: str, below: str) -> bool:
    """Whether one word, number or foreign word lies across the end of ``above`` and the beginning of ``below``."""
    left, right = _LAST_HAN.search(above[-_REACH:]), _FIRST_HAN.match(below[:_REACH])
    if left and right:
        return _meet(left[0], right[0])[0] or bool(len(above) > _REACH and _ORDINAL.search(above) and _COUNTED.match(below))
    return bool(_SPLIT_NUMBER.search(above) and (below[:1].isdigit() or _UNIT.match(below))) or bool(
        _SPLIT_WORD.search(above) and re.match("[a-z]", below) and not above[-2:].isupper()
    )


def is_open(above: str, below: str) -> bool:
    """Whether ``above`` cannot end there or ``below`` cannot begin there: a pause, a word that needs another, a bracket or
    quotation mark that closes on the other side."""
    if above[-1] in "，、," or above[-1] in OPENERS or is_only_number(above) or below[0] in NOT_FIRST:
        return True
    left, right = _LAST_HAN.search(above[-_REACH:]), _FIRST_HAN.match(below[:_REACH])
    _, last, first = _meet(left[0] if left else "", right[0] if right else "")
    if _NEEDS_MORE.fullmatch(last) or _NEEDS_LESS.fullmatch(first):
        return True
    return closes_below(above, below)


def is_clear(above: str, below: str) -> bool:
    """Whether the language alone shows that ``above`` goes on in ``below``."""
    return is_torn(above, below) or is_open(above, below)


def is_attested(text: str, above: Line, below: Line) -> bool:
    """Whether ``text`` has the two characters before the seam and the two behind it together, somewhere near by."""
    four = above.words[-2:] + below.words[:2]
    if not _FOUR_HAN.fullmatch(four):
        return False
    return text.find(four, max(above.end - NEAR, 0), below.start + NEAR) >= 0


def closes_below(above: str, below: str) -> bool:
    """Whether a bracket or quotation mark left open in ``above`` is closed in ``below`` before another of its kind opens."""
    for opener, closer in PAIRS.items():
        at = above.rfind(opener)
        if at < 0 or above.find(closer, at) >= 0:
            continue
        closed, opened = below.find(closer), below.find(opener)
        if closed >= 0 and (opened < 0 or closed < opened):
            return True
    return above.count('"') % 2 == 1 and '"' in below


@lru_cache(4096)
def _meet(left: str, right: str) -> tuple[bool, str, str]:
    """What the dictionary says of a seam: whether a word lies across it, of which what is left on one side at least is no word
    there; and the words on either side."""
    left, right = fold(left), fold(right)
    seam, last, first = len(left), "", ""
    across = False
    for word in words.segment(left + right):
        if word.end <= seam:
            last = word.text
        elif word.start >= seam:
            first = first or word.text
        else:
            across = True
    if not across:
        return False, last, first
    ends, begins = words.segment(left), words.segment(right)
    return len(ends[-1].text) == 1 or len(begins[0].text) == 1, ends[-1].text, begins[0].text
