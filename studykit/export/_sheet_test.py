"""自测卷: the deck as a test paper – choice, fill-in, true or false, short answer, list.

What type of problem an item becomes, which statements are false and how the choices are ordered is decided by digests of the
item's id: the same deck gives the same paper, and neighbours differ. No problem on the paper answers another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b
from itertools import chain
from math import ceil

from studykit.chinese.gaps import around
from studykit.export._options import Options
from studykit.export._sheet import MARK_HERE, Blank, Problem, Section, em, plain, source_of, typeset
from studykit.export._sheet_rivals import attributed
from studykit.model.deck import Item
from studykit.worth import worth

COUNTS = {"选择题": 10, "填空题": 10, "判断题": 10, "简答题": 5, "列举题": 5}
"""The types of problems in the order of the paper, and at most how many of each where the options say nothing."""
POINTS = {"选择题": 2, "填空题": 2, "判断题": 1, "简答题": 5, "列举题": 5}
"""What a problem of a type is worth where the options say nothing: with the usual counts, a hundred points in all."""

_NUMERALS = "一二三四五六七八九"
_QUESTION = re.compile(r"[什么麼何时時多少谁誰哪几幾是指于於的有为為]|[^\w]")
_YEAR = re.compile(r"\d{3,4}(?=年)|[\u4e00-\u9fff]{2}[元一二三四五六七八九十]+(?=年)")
_SAID_ENOUGH = 0.5
"""The share of what a question says that its sentence has to say too: the rest is the place or the year it speaks of."""
_CHOICES = 4
_FEWEST = 3
_TELLING = 5
"""Ideographs from which an answer that stands in another question gives itself away; shorter ones are everyday words."""
_LONG_ANSWER = 8
"""Ideographs from which an answer is worth more than a blank."""


def digest(*words: str) -> int:
    """A number that depends on ``words`` and nothing else."""
    return int.from_bytes(blake2b("\0".join(words).encode(), digest_size=8).digest(), "big")


def sections(items: list[Item], options: Options) -> list[Section]:
    """The paper's sections, one for each type of problem that the items allow, drawn from all articles alike."""
    taken: dict[str, list[Problem]] = {name: [] for name in COUNTS}
    left: list[Item] = []
    for item, late in chain(((item, False) for item in _spread(items)), ((item, True) for item in left)):
        if not _room(taken, options):
            break
        if not _placed(_posed(item, options.choices.get(item.id, ()), late), taken, options) and not late:
            left.append(item)
    places = {item.id: at for at, item in enumerate(items)}
    filled = [(name, sorted(found, key=lambda one: places[one.item.id])) for name, found in taken.items() if found]
    return [_section(at, name, problems, options) for at, (name, problems) in enumerate(filled)]


def _spread(items: list[Item]) -> list[Item]:
    """``items`` in an order of which any beginning holds as much of every article as all of it does, and the best of each."""
    ranked = sorted(zip(worth(items), items, strict=True), key=lambda pair: -pair[0])
    groups: dict[object, list[Item]] = {}
    for _worth, item in ranked:
        groups.setdefault(source_of(item.evidence[0]), []).append(item)
    shares = ((at / len(group), item) for group in groups.values() for at, item in enumerate(group, 1))
    return [item for _share, item in sorted(shares, key=lambda pair: pair[0])]


def points(section: Section, options: Options) -> int:
    """What all problems of a section of the paper are worth together."""
    name = section.title.partition("、")[2]
    return options.paper.points_each.get(name, POINTS[name]) * len(section.problems)


def _most(name: str, options: Options) -> int:
    return options.paper.counts.get(name, COUNTS[name])


def _room(taken: dict[str, list[Problem]], options: Options) -> bool:
    return any(len(problems) < _most(name, options) for name, problems in taken.items())


def _placed(posed: Iterable[tuple[str, Problem]], taken: dict[str, list[Problem]], options: Options) -> bool:
    """Whether one of the problems ``posed``, the ways to ask one item, found its place; it stands in ``taken`` then."""
    for name, problem in posed:
        if len(taken[name]) < _most(name, options) and not any(
            _tells(problem, other) or _tells(other, problem) for others in taken.values() for other in others
        ):
            taken[name].append(problem)
            return True
    return False


def _tells(problem: Problem, other: Problem) -> bool:
    """Whether what ``problem`` prints answers ``other``: it holds the answer, or the sentence that ``other`` is made from."""
    prompt = problem.question
    if any(em(part) >= _TELLING and part in prompt for part in other.item.answer):
        return True
    if problem.question == problem.item.prompt or problem.choices:
        return False
    proofs = [(one.file, one.start, one.end) for one in problem.item.evidence]
    return any(
        one.file == file and one.start < end and start < one.end for one in other.item.evidence for file, start, end in proofs
    )


def _section(at: int, name: str, problems: list[Problem], options: Options) -> Section:
    form = options.paper.form
    ordered = problems if form == "A" else sorted(problems, key=lambda problem: digest(form, problem.item.id))
    section = Section(f"{_NUMERALS[at]}、{name}", "", tuple(ordered))
    whole = points(section, options)
    return replace(section, note=f"共 {len(problems)} 题，每题 {whole // len(problems)} 分，共 {whole} 分")


def _posed(item: Item, wrong: tuple[str, ...], late: bool) -> Iterator[tuple[str, Problem]]:
    """The problems that ``item`` can be, each with its type: those of a closed form in turn by its digest, then open ones.

    A short answer is asked for openly only when it is ``late``: when all others have had their turn.
    """
    turn = digest(item.id) % len(_WAYS)
    for name, pose in _WAYS[turn:] + _WAYS[:turn]:
        if problem := pose(item, wrong):
            yield name, problem
    if len(item.answer) > 1:
        yield "列举题", replace(plain(item), space=min(len(item.answer), 8))
    elif late or em(item.answer[0]) >= _LONG_ANSWER:
        yield "简答题", replace(plain(item), space=1 + int(em(item.answer[0])) // 24)


def choice(item: Item, wrong: tuple[str, ...]) -> Problem | None:
    """The right answer among wrong ones; ``None`` where there are too few of these."""
    if len(item.answer) != 1 or len(wrong) < _FEWEST - 1:
        return None
    offered = sorted((item.answer[0], *wrong[: _CHOICES - 1]), key=lambda words: digest(item.id, words))
    letter = "ABCDEFGH"[offered.index(item.answer[0])]
    prompt = item.prompt + MARK_HERE
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
    said = f"{before}{item.answer[0] if true else wrong[0]}{after}{MARK_HERE}"
    return replace(plain(item), prompt=(said,), answer=("√" if true else f"×　应为：{item.answer[0]}",))


_WAYS: list[tuple[str, Callable[[Item, tuple[str, ...]], Problem | None]]] = [
    ("选择题", choice),
    ("填空题", fill_in),
    ("判断题", true_or_false),
]


def width(answer: str) -> int:
    """How long a line for ``answer`` is, in ideographs: a hand writes larger than type, and the line must not tell too much."""
    return max(4, 2 * ceil(em(answer) * 1.5 / 2))


def _around(item: Item) -> tuple[str, str] | None:
    """What stands before and after a single answer in its sentence, where that sentence can be read alone."""
    if len(item.answer) != 1 or len(item.evidence) != 1:
        return None
    found = around(item.answer[0], item.evidence[0].quote)
    whose, asked = attributed(item) or ("", item.prompt)
    if found is None or not _says(item.answer[0].join(found), asked):
        return None
    before, after = map(typeset, found)
    return before, after + (f"（{whose}）" if whose and whose not in before + after else "")


def _says(sentence: str, question: str) -> bool:
    """Whether ``sentence`` speaks of what ``question`` speaks of, place and year with it."""
    if any(year not in sentence for year in _YEAR.findall(question)):
        return False
    pieces = [piece for piece in _QUESTION.split(question) if len(piece) > 1]
    pairs = [piece[at : at + 2] for piece in pieces for at in range(len(piece) - 1)]
    return sum(pair in sentence for pair in pairs) >= _SAID_ENOUGH * len(pairs)
