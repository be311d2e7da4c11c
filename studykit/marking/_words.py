"""Marking an answer in words by its key parts.

Nothing here knows synonyms, so what is worded otherwise is at best *unsure*; what contradicts (another number, a denial
too many or too few, the opposite word in its place) is never accepted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from fractions import Fraction
from itertools import pairwise

from studykit.marking._tokens import NEGATION, WEAK, Piece, Token, flat, pieces
from studykit.marking._writing import bare, plain
from studykit.marking.verdict import Verdict

FEW = 0.15
ENOUGH = 0.5
SOME = 0.3
LONG = 8

_OPPOSITES = re.findall(
    r"\S+",
    "增加减少 增长下降 提高降低 提升降低 上升下降 扩大缩小 加强削弱 增强减弱 促进阻碍 有利不利 主动被动 直接间接 公有私有 国有私有 吸收放出 吸热放热 进口出口 收入支出 之前之后 以前以后 以上以下 至少至多 最多最少 "
    "应当可以 必须可以 全部部分 绝对相对 积极消极 肯定否定 赞成反对 支持反对 允许禁止 必然偶然 主观客观 唯物唯心 集中分散 统一分裂 民主专制 顺时逆时",
)
_OPPOSITE_MARKS = "增减升降高低多少大小上下前后左右内外正负正反先后长短快慢强弱冷热干湿深浅轻重真假优劣胜败生死始终早晚开关公私主次东西南北男女新旧阴阳买卖进退出入首末顺逆动静纵横硬软刚柔盛衰供需收支凹凸升沉雌雄因果奇偶"
_PAIRS = frozenset(
    frozenset(pair)
    for pair in [(word[: len(word) // 2], word[len(word) // 2 :]) for word in _OPPOSITES]
    + [(_OPPOSITE_MARKS[at], _OPPOSITE_MARKS[at + 1]) for at in range(0, len(_OPPOSITE_MARKS), 2)]
)
# What is put to the end of a place's name, or before a thing, without making another of it.
_ADDED = ("市", "省", "县", "用", "地")
_HARDENING = re.compile("应当|必须|可能|部分|几乎|曾|假|伪|反|副|准|除|唯一|全部|所有|只|仅|最|第|代|原|前|旧|新")


@dataclass(frozen=True, slots=True)
class _Found:
    """What of the expected content is in the typed one: ``missing`` and ``extra`` tokens, the share ``covered``, and
    whether key parts that belong together stand in another order."""

    missing: tuple[Token, ...]
    extra: tuple[Token, ...]
    covered: float
    moved: bool
    whole: int
    absent: int


def mark(expected: str, question: str, text: str) -> Verdict:
    """How the typed ``text`` stands to the words ``expected``; words of the ``question`` are neither asked nor extra."""
    if bare(expected) == bare(text):
        return Verdict.RIGHT if _same_sign(expected, text) else Verdict.WRONG
    found = _search(expected, question, text)
    if found.covered < FEW:
        return Verdict.WRONG
    return _contradicted(expected, text, question, found) or _weighed(found, len(flat(expected)))


def _same_sign(expected: str, text: str) -> bool:
    """A decimal point and a minus are marks, and no layout: 2.5 is not 25."""
    return flat(expected) == flat(text) or bare(expected).isalpha()


def _search(expected: str, question: str, text: str) -> _Found:
    wanted, row = pieces(expected), list(flat(text))
    used = [False] * len(row)
    places: dict[int, int] = {}
    missing: list[Token] = []
    for number in sorted(range(len(wanted)), key=lambda at: -len(wanted[at].tokens)):
        place = _find(row, used, wanted[number].tokens)
        if place is not None:
            places[number] = place
            used[place : place + len(wanted[number].tokens)] = [True] * len(wanted[number].tokens)
    absent = 0
    for number in range(len(wanted)):
        if number not in places:
            lost = _partial(row, used, wanted[number].tokens, places, number)
            absent += len(lost) == len(wanted[number].tokens)
            missing += lost
    extra = _unknown(row, used, question)
    content = flat(expected)
    total = len(content)
    missing, extra = _without_weak(missing), _without_weak(extra)
    shifted = [token for token in missing if token in extra]
    missing, extra = [one for one in missing if one not in shifted], [one for one in extra if one not in shifted]
    if len(extra) == 1 and isinstance(extra[0], str) and extra[0] != NEGATION and extra[0] in flat(question):
        extra = []
    if not extra and len(missing) > 1:
        missing = [token for token in missing if not _is_said_once(token, content, row)]
    covered = 1 - min(len(missing), total) / total if total and any(used) else 0.0
    return _Found(tuple(missing), tuple(extra), covered, bool(shifted) or _is_moved(wanted, places), len(places), absent)


def _find(row: Sequence[Token], used: Sequence[bool], tokens: tuple[Token, ...]) -> int | None:
    """Where ``tokens`` stand together in ``row`` and nothing else has them yet."""
    size = len(tokens)
    for at in range(len(row) - size + 1):
        if tuple(row[at : at + size]) == tokens and not any(used[at : at + size]):
            return at
    return None


def _partial(row: list[Token], used: list[bool], tokens: tuple[Token, ...], places: dict[int, int], number: int) -> list[Token]:
    """Take what of ``tokens`` stands in order among what is left of ``row``; the tokens that do not."""
    left = [at for at, is_used in enumerate(used) if not is_used]
    free = [row[at] for at in left]
    blocks = SequenceMatcher(None, tokens, free, autojunk=False).get_matching_blocks()
    kept: set[int] = set()
    for block in blocks:
        if block.size > 1 or (block.size == 1 and (len(tokens) <= 2 or len(blocks) > 2 or block.b in (0, len(free) - 1))):
            kept.update(range(block.a, block.a + block.size))
            for at in range(block.b, block.b + block.size):
                used[left[at]] = True
            places.setdefault(number, left[block.b])
    return [token for at, token in enumerate(tokens) if at not in kept]


def _unknown(row: list[Token], used: list[bool], question: str) -> list[Token]:
    """The tokens that are neither expected nor an echo, two at least together, of the question."""
    asked = flat(question)
    pairs = set(pairwise(asked))
    left = [at for at, is_used in enumerate(used) if not is_used]
    return [
        row[at]
        for at in left
        if not ((at + 1 < len(row) and (row[at], row[at + 1]) in pairs) or (at and (row[at - 1], row[at]) in pairs))
        or row[at] == NEGATION
    ]


def _is_said_once(token: Token, content: Sequence[Token], row: Sequence[Token]) -> bool:
    """Whether ``token`` is said for several members of a coordination at once: 国有和集体经济."""
    return isinstance(token, str) and token != NEGATION and content.count(token) > 1 and token in row


def _without_weak(tokens: list[Token]) -> list[Token]:
    """``tokens`` without weak words that stand whole in them."""
    signs = "".join(token if isinstance(token, str) and len(token) == 1 else "\0" for token in tokens)
    weak = {at for found in WEAK.finditer(signs) for at in range(*found.span())}
    return [token for at, token in enumerate(tokens) if at not in weak]


def _is_moved(wanted: tuple[Piece, ...], places: dict[int, int]) -> bool:
    """Whether two key parts of one section stand the other way round; members of a coordination may."""
    order = [(wanted[number].section, places[number]) for number in sorted(places)]
    return any(one[0] == two[0] and one[1] > two[1] for at, one in enumerate(order) for two in order[at + 1 :])


def _contradicted(expected: str, text: str, question: str, found: _Found) -> Verdict | None:
    lost = {token for token in found.missing if isinstance(token, Fraction)}
    claimed = {token for token in found.extra if isinstance(token, Fraction)} - set(flat(question))
    if claimed and (lost or claimed != {Fraction(1)}):
        return Verdict.WRONG if lost else Verdict.UNSURE
    if _is_denied_otherwise(expected, text, found):
        rest = [token for token in (*found.missing, *found.extra) if token != NEGATION]
        return Verdict.WRONG if len(rest) <= 2 else Verdict.UNSURE
    return Verdict.WRONG if found.covered >= ENOUGH and _is_opposite(found) else None


def _is_denied_otherwise(expected: str, text: str, found: _Found) -> bool:
    """Whether something that both say is denied by one of them only."""
    wanted, typed = _denied(expected), _denied(text)
    affirmed = [token for token in wanted if token not in typed and token not in found.missing]
    denied = [token for token in typed if token not in wanted and token not in found.extra]
    return bool(affirmed or denied)


def _denied(words: str) -> list[Token]:
    return [after for sign, after in pairwise(flat(words)) if sign == NEGATION]


def _is_opposite(found: _Found) -> bool:
    lost, put = ("".join(str(token) for token in row) for row in (found.missing, found.extra))
    return any(
        (one in lost and other in put) or (other in lost and one in put) for one, other in (tuple(pair) for pair in _PAIRS)
    )


def _weighed(found: _Found, size: int) -> Verdict:
    if found.moved:
        return Verdict.UNSURE
    if not found.missing:
        return Verdict.RIGHT if _is_harmless(found.extra, size) else Verdict.UNSURE
    if not found.extra:
        return Verdict.PARTLY if found.covered >= SOME else Verdict.UNSURE if found.whole else Verdict.WRONG
    if len(found.missing) <= max(1, size // 6) and len(found.extra) <= max(1, size // 6) and found.covered >= ENOUGH:
        return Verdict.UNSURE
    if found.covered >= ENOUGH:
        return Verdict.PARTLY if found.absent and len(found.extra) < len(found.missing) else Verdict.UNSURE
    return Verdict.UNSURE if found.covered >= SOME and size >= LONG else Verdict.WRONG


def _is_harmless(extra: tuple[Token, ...], size: int) -> bool:
    """Whether a few more words beside a long answer that is given whole change nothing in it."""
    words = "".join(token if isinstance(token, str) else "\0" for token in extra)
    is_plain = NEGATION not in words and "\0" not in words and not _HARDENING.search(plain(words))
    return not extra or words in _ADDED or (size >= LONG and 2 <= len(extra) <= size // 5 and is_plain)
