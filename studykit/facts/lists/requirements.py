"""What has to be done, in several doings of one sentence: 为X，必须A，B; X要做到A、B、C; X的关键是A、B."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from studykit.chinese import actions, clauses
from studykit.chinese.class_nouns import Stretch
from studykit.facts._asking import has_subject, whose
from studykit.facts._cues import cued
from studykit.facts._lists import Enumeration, is_bare, left_of, lists
from studykit.facts._passage import Passage
from studykit.facts._questions import number_of, occasion
from studykit.model.fact import Fact

KIND = "list"

_FOR = re.compile(
    r"(?:为了?(?P<end>[^，。；：？！、]{5,24})，(?:就|则|还|也|我们)*(?:必须|应当|应该|需要|就?要)|(?:要想?|若要)(?P<aim>[^，。；：？！、]{5,24})，(?:就|则|我们)*必须)"
    r"(?!是|有(?!效)|在[^，]*[中上下]，)(?P<list>[^。；：？！]{10,110})(?=[。；]|$)"
)
_KEY = re.compile(
    r"(?P<of>[^，。；：？！、]{4,26}的(?:关键|重点|核心|着力点|落脚点|突破口|根本途径|主要任务|首要任务|根本任务|重要任务|基本要求))，?(?:就|也|正)?(?:是|在于)(?:要)?(?P<list>[^。；：？！]{10,90})(?=[。；]|$)"
)
_ATTAINS = re.compile(
    r"(?P<who>(?!要|我们|大家|必须|应)(?:[^，。；：？！、的（）]|（[^（）]*）){2,18}?)(?P<must>(?:都|也)?(?:要|必须|应当|应该|应))(?:[^，。；：？！]{2,16}，)?(?:切实|努力|真正|始终)?做到$"
)
_SO_THAT = re.compile(r"，(?:从而|以|进而)?(?P<what>[使让](?!其|他|她|它|这|命|用|得)[^，。；：？！]{6,26})(?=[，。；]|$)")
_LEANS = re.compile("[这那其它该此]|上述|更加")
# What leads to the doings without being one of them.
_VIEWED = re.compile(r"(?:瞄准|面向|立足|围绕|按照|根据|针对|坚持以)")
_CALLS = ("attained", "so_that")
_SHORTEST, _LONGEST = 4, 28
_FEW = range(2, 6)


@cued("，(?:就|则|还|也|我们)*(?:必须|应|需要|就?要)")
def for_end(passage: Passage) -> Iterator[Fact]:
    """为X，必须A，B，C: what somebody holds to be needed for something."""
    for start, _ in clauses.clauses(passage.view):
        found = _FOR.match(passage.view, max(clauses.after_lead(passage.view, start), passage.start))
        members = _doings(passage, found.span("list")) if found else []
        if found and members:
            aim = f"为{found['end']}" if found["end"] else f"要{found['aim']}"
            asked = f"{aim}，必须做到哪{number_of(members)}点？"
            yield from _held(passage, "for_end", aim, (found.start(), members[-1][1]), members, asked)
            return


@cued("的(?:关键|重点|核心|着力点|落脚点|突破口|根本途径|任务|[一-鿿]{2}任务|基本要求)，?(?:就|也|正)?(?:是|在于)")
def keys(passage: Passage) -> Iterator[Fact]:
    """X的关键，就是要A、B、C: the doings that something comes down to."""
    for start, _ in clauses.clauses(passage.view):
        found = _KEY.match(passage.view, max(clauses.after_lead(passage.view, start), passage.start))
        members = _doings(passage, found.span("list")) if found else []
        if found and members:
            asked = f"{found['of']}是哪{number_of(members)}项？"
            yield from _held(passage, "keys", found["of"], (found.start(), members[-1][1]), members, asked)
            return


@cued("，(?:从而|以|进而)?[使让]")
def so_that(passage: Passage) -> Iterator[Fact]:
    """完善A，健全B，强化C，使X成为D: what is to be done so that something comes about."""
    found = _SO_THAT.search(passage.view, passage.start)
    start = max((passage.view.rfind(mark, 0, found.start()) + 1 for mark in "；：。"), default=0) if found else 0
    members = _doings(passage, (max(start, passage.start), found.start())) if found else []
    if found and len(members) > 2 and has_subject(found["what"][1:]) and not _LEANS.search(found["what"]):
        proof = (members[0][0], found.end())
        yield from _held(passage, "so_that", found["what"], proof, members, f"如何{found['what']}？（{number_of(members)}点）")


@cued("做到", "、")
def attained(passage: Passage) -> Iterator[Fact]:
    """各级河长要做到A、B、C: what somebody has to live up to."""
    for found in lists(passage):
        if not is_bare(found) or not left_of(passage, found).endswith("做到"):
            continue
        end = found.members[-1][1]
        before = [max(a, passage.start) for a, _ in clauses.clauses(passage.view) if a <= found.start][-2:]
        led = next(filter(None, (_ATTAINS.match(passage.view[start : found.start]) for start in reversed(before))), None)
        if led and passage.view[end : end + 1] in ("，", "。", "；", "") and clauses.is_balanced(led["who"]):
            asked = f"{led['who']}{led['must'].lstrip('都也')}做到哪{number_of(found.members)}点？"
            proof = (max(before[0], passage.start), end)
            yield from _held(passage, "attained", led["who"], proof, found.members, asked)


def _doings(passage: Passage, stretch: Stretch) -> list[Stretch]:
    """The doings in ``stretch`` of the view, between its commas, else between the 、 of one clause; without what leads to them and what
    they lead to; empty where one of them is none."""
    parts = [
        (max(a, stretch[0]), min(b, stretch[1])) for a, b in clauses.clauses(passage.view) if b > stretch[0] and a < stretch[1]
    ]
    listed = next((part for part in parts if _acts(passage, _pieces(passage, part)) and len(_pieces(passage, part)) > 2), None)
    if listed is not None:
        before, behind = parts[: parts.index(listed)], parts[parts.index(listed) + 1 :]
        if any(not _VIEWED.match(passage.view, *part) for part in before):
            return []
        parts = [*_pieces(passage, listed), *behind]
    while len(parts) > 2 and _VIEWED.match(passage.view, *parts[0]):
        parts = parts[1:]
    while len(parts) > 2 and _is_effect(passage.view[slice(*parts[-1])]):
        parts = parts[:-1]
    parts = [(a + actions.call(passage.view[a:b]), b) for a, b in parts]
    return parts if len(parts) in _FEW and _acts(passage, parts) else []


def _pieces(passage: Passage, part: Stretch) -> list[Stretch]:
    """The stretches between the 、 of a clause."""
    return [found.span() for found in re.compile("[^、]+").finditer(passage.view, *part)]


def _acts(passage: Passage, parts: Sequence[Stretch]) -> bool:
    said = [passage.view[a:b] for a, b in parts]
    fits = all(_SHORTEST <= len(one) <= _LONGEST and clauses.is_balanced(one) for one in said)
    return fits and sum(map(actions.is_action, said)) * 3 >= len(said) * 2 and actions.is_action(said[0])


def _is_effect(clause: str) -> bool:
    return actions.is_effect(clause) or not actions.is_action(clause)


def _held(
    passage: Passage, rule: str, topic: str, proof: Stretch, members: Sequence[Stretch], asked: str
) -> Iterator[Enumeration]:
    """The fact, as the view of whoever speaks on the page; nothing where nobody does."""
    who = passage.voice or whose(passage, title=False)
    if not who:
        return
    says = "提出" if rule in _CALLS else "认为"
    spans = tuple(passage.cut(a, b) for a, b in members)
    prompt = f"{who}{occasion(passage)}{says}，{asked}"
    yield Enumeration(passage.cut(*proof), rule, passage.voice, topic, rule, spans, True, prompt, view=True)


RULES = (for_end, keys, attained, so_that)
