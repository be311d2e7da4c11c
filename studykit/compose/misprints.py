"""A misprint in one source, outvoted by the clean ones.

Two accounts that differ in a character or two of a long answer are one account, printed wrong somewhere. What most sources have is
kept, and the other source stays among its evidence, marked. Where the difference may be meant (a number, a denial, a direction)
nothing is decided.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from studykit.chinese.likeness import squash
from studykit.compose.draft import Draft

WHY = "misprint"

_SHORTEST = 6
# One character may differ, and another for so many characters more.
_FOR_EACH = 20
_FEWEST_CLEAN = 2
# Figures and denials are never taken for a misprint of something else, nor one of two opposites for the other.
_COUNTS = frozenset("0123456789〇零一二两三四五六七八九十百千万亿年月日不没未非无否反")
_OPPOSED = frozenset("上下大小多少高低增减升降前后左右东西南北内外正负新旧男女先强弱快慢长短进退")


def outvoted(group: Sequence[Draft]) -> tuple[list[Draft], dict[str, str]]:
    """The drafts of ``group``, which ask the same, without those that one source misprints where two others or more agree; and the
    id that each of these has gone into."""
    if len(group) == 1:
        return list(group), {}
    kept = sorted(group, key=_witnesses, reverse=True)
    heirs: dict[str, str] = {}
    for draft in [one for one in kept if _witnesses(one) == 1]:
        clean = next((one for one in kept if _witnesses(one) >= _FEWEST_CLEAN and is_misprint(_said(draft), _said(one))), None)
        if clean is not None:
            marked = tuple(replace(one, repairs=(*one.repairs, WHY)) for one in draft.evidence)
            kept[kept.index(clean)] = replace(clean, evidence=clean.evidence + marked)
            kept.remove(draft)
            heirs[draft.id] = clean.id
    return [next(one for one in kept if one.id == draft.id) for draft in group if draft.id not in heirs], heirs


def is_misprint(words: str, clean: str) -> bool:
    """Whether ``words`` (squashed) are ``clean`` with a few characters printed wrong, none of which may be meant."""
    if len(words) != len(clean) or len(clean) < _SHORTEST:
        return False
    wrong = [(a, b) for a, b in zip(words, clean, strict=True) if a != b]
    return 0 < len(wrong) <= 1 + len(clean) // _FOR_EACH and not any({a, b} & _COUNTS or {a, b} <= _OPPOSED for a, b in wrong)


def _said(draft: Draft) -> str:
    return "".join(squash(part) for part in draft.answer)


def _witnesses(draft: Draft) -> int:
    """In how many documents the draft's account stands: what one page prints twice, it may have misprinted twice."""
    return len({one.file for one in draft.evidence if WHY not in one.repairs})
