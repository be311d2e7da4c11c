"""Lists whose two edges are certain: between a verb of being and the full stop, behind a colon, between 由 and 组成.

Where the edges are known the members need not be alike: 口腔、咽、食管. What is left to find is whether a joint parts the last two
members (大肠和肛门) or stands inside one (作业的布置与批改). Offsets are those of the folded view.
"""

from __future__ import annotations

import re

from studykit.chinese import clauses, words
from studykit.chinese._list_edges import LAST_JOINT, NOT_A_MEMBER
from studykit.chinese.class_nouns import MEASURES, OPENING, TOGETHER, Stretch

_MARK = re.compile(f"[、{clauses.OPENERS}{clauses.CLOSERS}]")
_REMARK = re.compile(r"（[^（）]*）$")
# A、B、C三种, A、B等N: counted or left open, and read where its class is known.
_GOES_ON = re.compile(
    rf"(?<=[^《“])[两二三四五六七八九十](?:{MEASURES})[^、》”]{{0,8}}$|{OPENING}(?![级于同价待候式额距腰边分份])"
)
_TELLS = frozenset(["是", "有", "都", "均", "皆", "也", "什么", "哪", "哪些", "如何", "怎样"])
_NUMBER_ALONE = re.compile("第?[ⅠⅡⅢⅣⅤ一二三四五六七八九十\\d]+[期级度型类步层]|[A-Z]")
# 等价有偿, 等差数列: 等 of a word.
_EQUAL = re.compile("^等(?=[价同量比级温压离差位效高边距势])")
# 理论教育和实践锻炼相结合: what is said of two at once.
_AT_ONCE = re.compile(rf"(?:{TOGETHER}|相[一-鿿]{{1,2}}|为主|为辅|之间.*|的(?:[总合统简通并]称|总和|缩写|代表|统一|结合|结晶))$")
_LONGEST = 20
_MOST = 14
_SHORTEST_SHARED = 2


def members(view: str, stretch: Stretch, count: int | None = None) -> list[Stretch]:
    """The members of ``stretch`` of the view, a list and nothing else; empty where it is none, where a joint may or may not part two
    members, or where the page counts another number of them."""
    pieces = parted(view, stretch)
    found = _with_count(view, pieces, count) if count else _joined(view, pieces)
    bare = [(a, b - len(_remark(view[a:b]))) for a, b in found]
    if all(_NUMBER_ALONE.fullmatch(view[a:b]) for a, b in bare):
        bare = found  # Ⅰ期（淤血红润期）: what the number stands for is told in brackets
    good = 2 <= len(bare) <= _MOST and (count is None or len(bare) == count)
    return bare if good and _are_members([view[a:b] for a, b in bare]) else []


def parted(view: str, stretch: Stretch) -> list[Stretch]:
    """What the marks 、 outside quotation marks and brackets set apart in ``stretch``; two in quotation marks may stand without one."""
    depth, at, found = 0, stretch[0], []
    for one in _MARK.finditer(view, *stretch):
        mark, place = one.group(), one.start()
        if mark in clauses.CLOSERS:
            depth -= 1
            continue
        beside = mark in "“《" and place > at and view[place - 1] == {"“": "”", "《": "》"}[mark]
        if not depth and (mark == "、" or beside):
            found.append((at, place))
            at = place + (mark == "、")
        depth += mark != "、"
    return [*found, (at, stretch[1])]


def _remark(member: str) -> str:
    found = _REMARK.search(member)
    return found.group() if found and found.start() else ""


def _joints(view: str, piece: Stretch) -> list[Stretch]:
    """The joints that stand as words of their own in ``piece``, outside quotation marks."""
    a, b = piece
    edges = {a, *(a + word.end for word in words.segment(view[a:b]))}
    found = [one.span() for one in LAST_JOINT.finditer(view, a, b) if one.group() not in ("乃至", "及其")]
    return [(x, y) for x, y in found if a < x and y < b and {x, y} <= edges and clauses.is_balanced(view[a:x])]


def _with_count(view: str, pieces: list[Stretch], count: int) -> list[Stretch]:
    """``pieces`` with the last of them cut at the joint that makes its halves most alike, where they are one fewer than ``count``."""
    if len(pieces) != count - 1:
        return pieces
    a, b = pieces[-1]
    found = _joints(view, pieces[-1]) or [one.span() for one in LAST_JOINT.finditer(view, a + 1, b - 1)]
    joints = sorted(found, key=lambda joint: abs((joint[0] - a) - (b - joint[1])))
    return [*pieces[:-1], (a, joints[0][0]), (joints[0][1], b)] if joints else []


def _joined(view: str, pieces: list[Stretch]) -> list[Stretch]:
    """``pieces`` with the last cut in two where one joint surely parts two members; empty where it may or may not."""
    *others, (a, b) = pieces
    joints = _joints(view, (a, b))
    whole = [joint for joint in joints if view[slice(*joint)] in ("和", "以及")] or joints
    if not whole:
        return pieces if others else []
    inner = {view[slice(*joint)] for piece in others for joint in _joints(view, piece)}
    x, y = whole[-1]
    left, right = view[a:x], view[y:b]
    if len(whole) > 1 or (not others and len(joints) > 1):
        return []
    if view[x:y] in ("或", "或者") and left[:_SHORTEST_SHARED] == right[:_SHORTEST_SHARED]:
        return pieces  # 骨擦音或骨擦感: one sign
    if view[x:y] in inner:
        return pieces if _hangs_on(left, right) else []
    if not others and words.tag(left) == "v" and len(right) > len(left) + 1:
        return []  # 解放和发展生产力: what is done is done to the same
    if _hangs_on(left, right) or _is_shared(right, [left, *(view[p:q] for p, q in others)]):
        return []
    return [*others, (a, x), (y, b)]


def _hangs_on(left: str, right: str) -> bool:
    """Whether what stands behind the joint may be qualified by the 的 before it: 学业成绩的检查与评定."""
    return "的" in left and "的" not in right


def _is_shared(last: str, others: list[str]) -> bool:
    """Whether the last member alone ends in a doing that may be that of all: 原子能、电子计算机和空间技术的应用."""
    owner, _, doing = last.partition("的")
    if not doing or any("的" in one for one in others):
        return False
    return len(others) < 2 or words.tag(words.segment(doing)[-1].text).startswith("v") or len(owner) < _SHORTEST_SHARED


def _tells(member: str) -> bool:
    """Whether ``member`` says something of something: a verb of being stands in it as a word; 康有为 is a name."""
    return any(word.text in _TELLS for word in words.segment(member)[1 if len(member) > 1 else 0 :])


def _are_members(views: list[str]) -> bool:
    lengths = [len(one) for one in views]
    sized = min(lengths) > 0 and max(lengths) <= _LONGEST and len(set(views)) == len(views)
    alike = max(lengths) <= 3 * min(lengths) + (6 if len(views) > 2 else 3)
    whole = all(clauses.is_balanced(one) and not NOT_A_MEMBER.search(_EQUAL.sub("同", one)) for one in views)
    together = _AT_ONCE.search(views[-1]) and not _AT_ONCE.search(views[0])
    ends = not together and not _GOES_ON.search(views[-1]) and not any(_tells(one.partition("“")[0]) for one in views)
    return sized and alike and whole and ends
