"""How deep a numbered line stands in an outline, told by the form of its number.

Source of the order: GB/T 9704—2012《党政机关公文格式》 7.3.3 (一、 then （一） then 1. then （1）), with the parts of books above and what
note takers use below.
"""

from __future__ import annotations

import re

_LEVELS = (
    re.compile(r"第[一二三四五六七八九十百零〇\d]{1,5}(?:编|編|部分|篇|单元|單元|分编)"),
    re.compile(r"第[一二三四五六七八九十百零〇\d]{1,5}(?:章|讲|講|课|課)|[绪緒]论$|[导導]论$|附[则則录錄]"),
    re.compile(
        r"第[一二三四五六七八九十百零〇\d]{1,5}[节節]|[壹贰叁肆伍陆柒捌玖拾][、．.]|【[一-鿿]{0,4}[一二三四五六七八九十\d]{1,3}】"
    ),
    re.compile(r"[一二三四五六七八九十]{1,3}[、．.]|〇[、．.\s]|[Ⅰ-Ⅻ][、．.\s]"),
    re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]"),
    re.compile(r"\d{1,2}(?:[、．]|\.(?!\d))|[问問]题?\d{1,2}[：:]"),
    re.compile(r"[（(]\d{1,2}[）)]|\d{1,2}[）)]"),
)
# 1 生平 over 1.1 早年: a bare number before a space is the first level of decimal numbers.
_DECIMAL = re.compile(r"\d{1,2}(?:(?:\.\d{1,2}){1,3}(?=[\s　一-鿿])|(?=[\s　]+[一-鿿]))")
# What every number and bullet begins with.
_OPENS = re.compile(r"[第绪緒导導附一二三四五六七八九十〇壹贰叁肆伍陆柒捌玖拾【Ⅰ-Ⅻ（(\d问問①-⑳a-zA-Z·•●▪◆○■★☆※◇□▲▶►◎┌├└-]")
# What only notes have, below every numbered heading.
_BELOW = re.compile(r"[①-⑳]|[a-zA-Z][.．、)）]\s*(?=\S)|[·•●▪◆○■★☆※◇□▲▶►◎┌├└]\s*(?=\S)|-\s*(?=[^\s\d-])|-\s+(?=\d)")


def level(view: str) -> int:
    """The depth of a numbered heading, 1 for a part to 7 for （1）, decimal numbers by their points; 0 without a number. ``view`` is folded."""
    if not _OPENS.match(view):
        return 0
    if found := _DECIMAL.match(view):
        return 2 + found[0].count(".")
    return next((depth for depth, pattern in enumerate(_LEVELS, 1) if pattern.match(view)), 0)


def depth(view: str) -> int:
    """The same for a line of notes: circled numbers, letters and bullets stand below （1）; 0 for a line that begins with words."""
    return level(view) or (len(_LEVELS) + 1 if _BELOW.match(view) else 0)


def number_end(view: str) -> int:
    """Where the words of a numbered line begin behind its number or bullet."""
    for pattern in (_DECIMAL, *_LEVELS, _BELOW) if _OPENS.match(view) else ():
        if found := pattern.match(view):
            return found.end() + len(view[found.end() :]) - len(view[found.end() :].lstrip(" \u3000"))
    return 0
