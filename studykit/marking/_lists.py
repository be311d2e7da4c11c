"""Marking a list: which members were given, in which order, and what else was."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from studykit.marking._writing import bare, is_blank, plain
from studykit.marking.verdict import Verdict

Marker = Callable[[str, str], Verdict]

_NUMBERING = re.compile(
    r"[①-⑳⑴-⒇⒈-⒛]|[(（](?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）]|(?:^|(?<=[\s,，;；、。\n]))(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[)）]|[.．、](?!\d))|第[一二三四五六七八九十]{1,2}(?:[是,，、:：]|(?=\s))|首先是?|其次是?|再次是?|然后是?|接着是?|最后是?|一是|二是|三是|四是|五是|六是|七是)"
)
_HARD = re.compile(r"[、;；。\n/|→]+|,(?!\d{3}(?!\d))|，|(?:-|—|=)+>|——+")
_SOFT = re.compile(r"以及|还有|然后|和|与|及|跟|或|\s+|再|\+")
_FRAME = re.compile("^(?:包括|分为|分别是|有|是|即|为)+|(?:等+|几个环节|吧|这?[两三四五六七八九]个?[大种类]?方面?)$")


@dataclass(frozen=True, slots=True)
class Counted:
    """``right`` and ``near`` members (from 0, in the order typed; ``near`` are those that may be meant), and how many
    pieces are none of the list."""

    right: tuple[int, ...]
    near: tuple[int, ...]
    strange: int


def count(members: Sequence[str], question: str, text: str, marker: Marker) -> Counted:
    """Hold the typed ``text`` against ``members``; ``marker`` marks one typed piece against one member."""
    right: list[int] = []
    near: list[int] = []
    strange = 0
    short = _without_common(members, question)
    for piece in _pieces(members, text):
        found = _which(members, short, piece, marker)
        if found is None:
            strange += not is_blank(piece) and bare(piece) not in bare(question)
        elif found[1] is Verdict.RIGHT:
            right += [found[0]] if found[0] not in right else []
        else:
            near.append(found[0])
    return Counted(tuple(right), tuple(one for one in dict.fromkeys(near) if one not in right), strange)


def member(members: Sequence[str], question: str, text: str, marker: Marker) -> tuple[int, Verdict] | None:
    """Which member (from 0) the typed ``text`` is, and how surely; ``None`` where it is none."""
    return _which(members, _without_common(members, question), _trimmed(_NUMBERING.sub("", text)), marker)


def _pieces(members: Sequence[str], text: str) -> list[str]:
    numbered = _NUMBERING.sub("、", _whole(members, text))
    counted = re.findall(r"(?<![a-z\d])\d{1,2}(?=[\u4e00-\u9fff])", numbered)
    if len(counted) > 1 and counted == [str(number) for number in range(1, len(counted) + 1)]:
        numbered = re.sub(r"(?<![a-z\d])\d{1,2}(?=[\u4e00-\u9fff])", "、", numbered)
    known = {bare(one) for one in members}
    found: list[str] = []
    for piece in _HARD.split(numbered):
        trimmed = _trimmed(piece)
        if not trimmed or bare(trimmed) in known:
            found += [trimmed] if trimmed else []
            continue
        found += _apart(members, trimmed)
    return found


def _whole(members: Sequence[str], text: str) -> str:
    """``text`` with the members that hold marks themselves without these, so that they are not taken apart."""
    text = plain(text)
    for one in members:
        if _HARD.search(plain(one).strip()):
            apart = r"[\s\W_]*".join(map(re.escape, bare(one)))
            text = re.sub(rf"(?<![未不非无没]){apart}", f"、{bare(one)}、", text)
    return text


def _trimmed(piece: str) -> str:
    return _FRAME.sub("", plain(piece).strip(" .:：,")).strip()


def _apart(members: Sequence[str], piece: str) -> list[str]:
    """``piece`` at its 和 and spaces, unless a member holds one there, or at the members that stand in it without any mark."""
    run = _run_together(members, bare(piece))
    if run:
        return run
    whole = bare(piece)
    if any(whole in bare(one) for one in members):
        return [piece]
    parts = [one.strip() for one in _SOFT.split(piece) if one.strip()]
    known = [bare(one) for one in members]
    is_plain = not any(_SOFT.search(plain(one)) for one in members)
    return parts if (len(parts) > 1 and is_plain) or all(bare(part) in known for part in parts) else [piece]


def _run_together(members: Sequence[str], piece: str) -> list[str]:
    """The members of which ``piece`` is made, side by side or with 和 between; nothing where anything else stands in it."""
    names = sorted((bare(one) for one in members), key=len, reverse=True)
    found = []
    at = 0
    while at < len(piece):
        name = next((one for one in names if one and piece.startswith(one, at)), None)
        if name:
            found.append(name)
            at += len(name)
        elif found and (joint := re.compile("以及|还有|然后|再到|[和与及跟到或]").match(piece, at)):
            at = joint.end()
        else:
            return []
    return found if len(found) > 1 else []


def _without_common(members: Sequence[str], question: str) -> dict[str, int]:
    """The members (their numbers) without the beginning, the end or both that all share (经济建设、政治建设)."""
    names = [bare(one) for one in members]
    head = next((n for n in range(min(map(len, names)), 0, -1) if len({one[:n] for one in names}) == 1), 0)
    tail = next((n for n in range(min(map(len, names)), 0, -1) if len({one[-n:] for one in names}) == 1), 0)
    short: dict[str, int] = {}
    for front, back in ((0, tail), (head, 0), (head, tail)):
        cut = [one[front : len(one) - back] for one in names]
        least = 1 if back and not front and names[0][-back:] in bare(question) else 2
        if len(set(cut)) == len(cut) and all(len(one) >= least and not one.isdigit() for one in cut):
            short |= {one: number for number, one in enumerate(cut)}
    return short


def _which(members: Sequence[str], short: Mapping[str, int], piece: str, marker: Marker) -> tuple[int, Verdict] | None:
    bare_piece = bare(piece)
    for number, one in enumerate(members):
        if bare_piece == bare(one) and marker(one, piece) is Verdict.RIGHT:
            return number, Verdict.RIGHT
    if bare_piece and bare_piece in short:
        return short[bare_piece], Verdict.RIGHT
    if (first := bare_piece[:1]) in ("先", "再") and bare_piece[1:] in map(bare, members):
        return _which(members, short, piece.removeprefix(first), marker)
    clipped = [
        number
        for number, one in enumerate(members)
        if len(bare_piece) > 1 and re.fullmatch(f"{re.escape(bare_piece)}[术性化制]", bare(one))
    ]
    if len(clipped) == 1:
        return clipped[0], Verdict.RIGHT
    verdicts = [(number, marker(one, piece)) for number, one in enumerate(members)]
    for verdict in (Verdict.RIGHT, Verdict.PARTLY, Verdict.UNSURE):
        found = [number for number, one in verdicts if one is verdict]
        if found:
            nearest = max(found, key=lambda number: SequenceMatcher(None, bare(members[number]), bare_piece).ratio())
            # What is like several members surely is none of them.
            return nearest, verdict if len(found) == 1 else Verdict.UNSURE
    return None
