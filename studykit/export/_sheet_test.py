"""自测卷: the deck as a test paper – choice, fill-in, true or false, short answer, list.

What type of problem an item becomes, which statements are false and how the choices are ordered is decided by digests of the
item's id: the same deck gives the same paper, and neighbours differ.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from hashlib import blake2b
from math import ceil

from studykit.chinese.gaps import around
from studykit.export._options import Options
from studykit.export._sheet import Blank, Problem, Section, plain
from studykit.model.deck import Item

POINTS = {"选择题": 2, "填空题": 2, "判断题": 1, "简答题": 5, "列举题": 4}
"""The types of problems in the order of the paper, and what one is worth where the options say nothing."""

_DEFAULT_COUNT = 40
_NUMERALS = "一二三四五六七八九"
_CHOICES = 4


def digest(*words: str) -> int:
    """A number that depends on ``words`` and nothing else."""
    return int.from_bytes(blake2b("\0".join(words).encode(), digest_size=8).digest(), "big")


def sections(items: list[Item], options: Options) -> list[Section]:
    """The paper's sections, one for each type of problem that the items allow."""
    wrong = {item.id: tuple(options.choices.get(item.id, ())) or siblings(item, items) for item in items}
    by_type: dict[str, list[Problem]] = {name: [] for name in POINTS}
    for item in items:
        name, problem = _posed(item, wrong[item.id])
        if len(by_type[name]) < options.paper.counts.get(name, _DEFAULT_COUNT):
            by_type[name].append(problem)
    filled = [(name, problems) for name, problems in by_type.items() if problems]
    return [_section(at, name, problems, options) for at, (name, problems) in enumerate(filled)]


def points(section: Section, options: Options) -> int:
    """What all problems of a section of the paper are worth together."""
    name = section.title.partition("、")[2]
    return options.paper.points_each.get(name, POINTS[name]) * len(section.problems)


def _section(at: int, name: str, problems: list[Problem], options: Options) -> Section:
    form = options.paper.form
    ordered = problems if form == "A" else sorted(problems, key=lambda problem: digest(form, problem.item.id))
    section = Section(f"{_NUMERALS[at]}、{name}", "", tuple(ordered))
    whole = points(section, options)
    return replace(section, note=f"每题 {whole // len(problems)} 分，共 {whole} 分")


def _posed(item: Item, wrong: tuple[str, ...]) -> tuple[str, Problem]:
    """``item`` as the first problem that it can be, the types that could be taken in turn by its digest."""
    turn = digest(item.id) % len(_WAYS)
    for name, pose in _WAYS[turn:] + _WAYS[:turn]:
        if problem := pose(item, wrong):
            return name, problem
    if len(item.answer) > 1:
        return "列举题", replace(plain(item), space=min(len(item.answer), 5))
    return "简答题", replace(plain(item), space=1 + len(item.answer[0]) // 24)


def choice(item: Item, wrong: tuple[str, ...]) -> Problem | None:
    """The right answer among wrong ones; ``None`` where there are too few of these."""
    if len(item.answer) != 1 or len(wrong) < _CHOICES - 1:
        return None
    offered = sorted((item.answer[0], *wrong[: _CHOICES - 1]), key=lambda words: digest(item.id, words))
    letter = "ABCDEFGH"[offered.index(item.answer[0])]
    prompt = f"{item.prompt}（　　）"
    return replace(plain(item), prompt=(prompt,), choices=tuple(offered), answer=(letter,))


def fill_in(item: Item, _wrong: tuple[str, ...]) -> Problem | None:
    """The page's own sentence with the answer left out; ``None`` where it cannot stand alone."""
    around = _around(item)
    if around is None or len(item.answer[0]) > 16:
        return None
    before, after = around
    return replace(plain(item), prompt=(before, Blank(width(item.answer[0])), after))


def true_or_false(item: Item, wrong: tuple[str, ...]) -> Problem | None:
    """The page's own sentence, or the same with a wrong answer put in its place."""
    around = _around(item)
    if around is None or not wrong:
        return None
    before, after = around
    true = digest("true", item.id) % 2 == 0
    said = f"{before}{item.answer[0] if true else wrong[0]}{after}（　　）"
    return replace(plain(item), prompt=(said,), answer=("√" if true else f"×　应为：{item.answer[0]}",))


_WAYS: list[tuple[str, Callable[[Item, tuple[str, ...]], Problem | None]]] = [
    ("选择题", choice),
    ("填空题", fill_in),
    ("判断题", true_or_false),
]


def width(answer: str) -> int:
    """How long a line for ``answer`` is, in ideographs: a hand writes larger than type, and the line must not tell too much."""
    set_in_type = sum(0.55 if char < "\u2000" else 1 for char in answer)
    return max(4, 2 * ceil(set_in_type * 1.5 / 2))


def _around(item: Item) -> tuple[str, str] | None:
    """What stands before and after a single answer in its sentence, where that sentence can be read alone."""
    if len(item.answer) != 1 or len(item.evidence) != 1:
        return None
    return around(item.answer[0], item.evidence[0].quote)


def siblings(item: Item, items: Iterable[Item]) -> tuple[str, ...]:
    """Answers of other items that have the shape of this one's: the same kind, the same words around their figures."""
    if len(item.answer) != 1 or item.kind not in ("date", "figure"):
        return ()
    shape = _shape(item.answer[0])
    alike = {one.answer[0] for one in items if one.kind == item.kind and len(one.answer) == 1 and _shape(one.answer[0]) == shape}
    return tuple(sorted(alike - {item.answer[0]}, key=lambda words: digest(item.id, "wrong", words)))


def _shape(words: str) -> str:
    return re.sub(r"[0-9０-９.,]+|[零〇一二三四五六七八九十百千万亿]+", "#", words)
