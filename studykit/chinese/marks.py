"""The marks of Chinese print: what ends a sentence, what opens and closes, which width a mark has.

Sources: GB/T 15834-2011《标点符号用法》for the marks and what they do; its appendix on layout and W3C《中文排版需求》(clreq) for the
marks that may not begin or end a line; UAX #11 for width.
"""

from __future__ import annotations

import re
import unicodedata

# Characters of the script, for use inside a class of a regular expression: 〇, the ideographs of all planes.
HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"

ENDS = "。！？"
HALF_ENDS = "!?"
PAUSES = "，、；："
ELLIPSIS = "…"
BULLETS = "●○◎•·▪■□◆◇▲△★☆▶✓‣➢※*－-"
"""What opens the lines of a list without numbers; the hyphen stands last, for use inside a class of a regular expression."""
_BULLETED = re.compile(rf"[\s　]*[{BULLETS}]")
_BULLETS = re.compile(rf"[\s　{BULLETS}]*")

# The pairs that enclose; quotation marks of both scripts, titles, brackets.
PAIRS = dict(zip("“‘「『《〈（(【〔［[｛{", "”’」』》〉）)】〕］]｝}", strict=True))
OPENERS = "".join(PAIRS)
CLOSERS = "".join(PAIRS.values())
QUOTES = {"“": "”", "‘": "’", "「": "」", "『": "』"}

# No line begins with one of these, and none ends with an opener (clreq 3.1.4).
NOT_FIRST = ENDS + PAUSES + ELLIPSIS + CLOSERS + HALF_ENDS + "％%·～,;:"

# A half-width mark as Chinese print has it; which of them belong to Chinese words only their neighbourhood tells.
FULL = str.maketrans(",;:?!().､｡｢｣", "，；：？！（）。、。「」")
# A full-width letter, digit or sign as it is set inside numbers and foreign words.
HALF = {ord(wide): unicodedata.normalize("NFKC", wide) for wide in map(chr, range(0xFF10, 0xFF5B)) if wide.isalnum()} | {
    ord(wide): half for wide, half in zip("％．－＋／＝＆＠＃", "%.-+/=&@#", strict=True)
}


def columns(words: str) -> int:
    """How wide ``words`` are set, a Latin letter or digit being 1 and a Chinese character or mark 2."""
    return len(words.encode("gb18030", "replace"))


def is_bulleted(line: str) -> bool:
    """Whether ``line`` opens with a bullet."""
    return bool(_BULLETED.match(line))


def after_bullets(line: str) -> int:
    """Where the words of ``line`` begin behind the bullets and spaces that open it."""
    return _BULLETS.match(line).end()  # type: ignore[union-attr]


def is_ended(words: str) -> bool:
    """Whether ``words`` end as a sentence does: with an end mark or an ellipsis, and whatever closes after it."""
    bare = words.rstrip().rstrip(CLOSERS).rstrip()
    return bare.endswith((*ENDS, *HALF_ENDS, ELLIPSIS))
