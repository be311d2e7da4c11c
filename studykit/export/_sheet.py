"""What stands on a sheet before it has a shape: sections, numbered problems, references. PDF, Word and web page share it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from itertools import groupby

from studykit.export import _labels
from studykit.model.deck import Deck, Evidence, Item

_LATIN_MARKS = str.maketrans(",;:?!", "，；：？！")
_BETWEEN_IDEOGRAPHS = re.compile(r"(?<![!-~])[,;:?!](?![!-~])")
_CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


MARK_HERE = "（　　）"
"""Where a choice or a verdict is to be written."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A source as the list at the end names it; ``places`` are where the problems look: ``第 3、7 行``."""

    number: int
    title: str | None
    author: str | None
    file: str
    places: str

    def source(self) -> str:
        """What is cited, without number and places: 《title》author，file."""
        title = f"《{self.title}》" if self.title else ""
        return "，".join(part for part in (f"{title}{self.author or ''}", self.file) if part)


@dataclass(frozen=True, slots=True)
class Blank:
    """A line to write on, ``width`` ideographs long; ``number`` is the problem's where the text around it has none."""

    width: int
    number: int | None = None


Runs = tuple[str | Blank, ...]
"""Text with lines to write on."""


@dataclass(frozen=True, slots=True)
class Problem:
    """An item as one layout asks it: ``prompt`` and ``answer`` are what is printed.

    ``cite`` is its citation (``〔2〕14 行``), ``choices`` what there is to choose from (A, B, C, D), ``space`` how many lines to
    write on, ``whose`` whose answer it is where that is not in the prompt. Problems that follow one another with the same ``group`` are rival answers to that question, and their prompt
    says only whose answer it is.
    """

    number: int
    item: Item
    cite: str
    prompt: Runs
    answer: tuple[str, ...]
    choices: tuple[str, ...] = ()
    space: int = 0
    group: str = ""
    whose: str = ""

    @property
    def question(self) -> str:
        """The prompt as one string, blanks as four low lines."""
        return "".join(run if isinstance(run, str) else "＿＿＿＿" for run in self.prompt)

    @property
    def runs_in(self) -> bool:
        """Whether the parts of the answer stand one after another on a line: short ones, and an order that one line shows."""
        short = all(em(part) <= 12 for part in self.answer)
        return short and (not self.item.ordered or sum(map(em, self.answer)) + 3 * len(self.answer) <= 32)

    @property
    def halves(self) -> bool:
        """Whether half a line is enough to write each part of the answer on."""
        return len(self.answer) > 1 and all(em(part) <= 9 for part in self.answer)

    @property
    def across(self) -> int:
        """How many choices stand on one line, as the longest allows: all, half of them, or one."""
        count, longest = len(self.choices), max(map(em, self.choices), default=0)
        fitting = (some for some in (count, count // 2) if some and count % some == 0 and longest + 3.5 <= 42 / some)
        return next(fitting, 1)


@dataclass(frozen=True, slots=True)
class Section:
    """Problems under one heading; ``note`` says whose article it is, or what the problems are worth.

    ``passages`` are paragraphs with blanks, where the layout asks a text and not one question after another.
    """

    title: str
    note: str
    problems: tuple[Problem, ...]
    passages: tuple[Runs, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole sheet. ``code`` names these items in this order, for entering the result of the paper later.

    ``body`` is how the sections are shown: ``problems``, ``passages``, ``cards``, ``terms`` or ``timeline``; ``answers`` where
    the answers stand: ``题后``, ``卷尾``, ``不印`` or ``单印`` (nothing but the answers); ``fields`` are lines to fill in under the title.
    """

    title: str
    subtitle: str
    code: str
    sections: tuple[Section, ...]
    references: tuple[Reference, ...]
    body: str = "problems"
    answers: str = "题后"
    fields: tuple[str, ...] = ()

    def problems(self) -> Iterable[Problem]:
        """All problems in the order of their numbers."""
        return (problem for section in self.sections for problem in section.problems)


@dataclass(slots=True)
class _Cited:
    """Sources numbered in the order in which they are first cited."""

    numbers: dict[tuple[str, str | None], int] = field(default_factory=dict)
    authors: dict[tuple[str, str | None], str | None] = field(default_factory=dict)
    places: dict[tuple[str, str | None], set[tuple[int, int]]] = field(default_factory=dict)

    def cite(self, evidence: Iterable[Evidence]) -> str:
        """The citation of ``evidence``, remembered for the list."""
        by_source: dict[tuple[str, str | None], list[Evidence]] = {}
        for one in evidence:
            by_source.setdefault(source_of(one), []).append(one)
        return " ".join(self._cite_source(source, stretches) for source, stretches in by_source.items())

    def _cite_source(self, source: tuple[str, str | None], stretches: list[Evidence]) -> str:
        number = self.numbers.setdefault(source, len(self.numbers) + 1)
        self.authors.setdefault(source, next((one.author for one in stretches if one.author), None))
        here = {(one.page or 0, one.line) for one in stretches if one.line is not None}
        self.places.setdefault(source, set()).update(here)
        return f"〔{number}〕{places(here)}"

    def references(self) -> tuple[Reference, ...]:
        """The list at the end."""
        return tuple(
            Reference(number, article, self.authors[article_source], file, _extent(self.places[article_source]))
            for article_source, number in self.numbers.items()
            for file, article in (article_source,)
        )


def source_of(evidence: Evidence) -> tuple[str, str | None]:
    """The article that ``evidence`` stands in: file name and title, the latter ``None`` where none was found."""
    return evidence.file, evidence.article


def places(where: Iterable[tuple[int, int]]) -> str:
    """Pages (0 where the format has none) and lines as a reader looks them up: ``14、16 行`` or ``3 页 14 行``."""
    by_page: dict[int, list[int]] = {}
    for page, line in sorted(where):
        by_page.setdefault(page, []).append(line)
    said = ("、".join(map(str, lines)) + " 行" for lines in by_page.values())
    return "，".join(f"{page} 页 {lines}" if page else lines for page, lines in zip(by_page, said, strict=True))


def _extent(where: set[tuple[int, int]]) -> str:
    """The stretch of a source that a sheet uses: ``第 3–41 行``, or ``第 2–5 页`` where there are pages."""
    if not where:
        return ""
    paged = any(page for page, _line in where)
    found = sorted({page if paged else line for page, line in where})
    unit = "页" if paged else "行"
    return f"第 {found[0]} {unit}" if len(found) == 1 else f"第 {found[0]}–{found[-1]} {unit}"


def code(ids: Iterable[str]) -> str:
    """Six characters that name these items in this order; letters and digits that cannot be mistaken for one another."""
    digest = blake2b("\n".join(ids).encode(), digest_size=8).digest()
    number = int.from_bytes(digest, "big")
    marks = []
    for _place in range(6):
        number, rest = divmod(number, len(_CODE_ALPHABET))
        marks.append(_CODE_ALPHABET[rest])
    return "".join(marks)


def by_article(deck: Deck, items: Iterable[Item]) -> list[tuple[str, str, list[Item]]]:
    """``items`` by the article their first evidence stands in, in page order: heading, note, items."""
    order = {source.file: at for at, source in enumerate(deck.sources)}
    titles = {source.file: source.title for source in deck.sources}
    ordered = sorted(items, key=lambda item: (order.get(item.evidence[0].file, len(order)), item.evidence[0].start))
    groups: dict[tuple[str, str | None], list[Item]] = {}
    for item in ordered:
        groups.setdefault(source_of(item.evidence[0]), []).append(item)
    return [(article or titles.get(file) or file, _note(file, found), found) for (file, article), found in groups.items()]


def _note(file: str, items: list[Item]) -> str:
    authors = dict.fromkeys(one.author for item in items for one in item.evidence[:1] if one.author)
    return "，".join(("、".join(authors), file) if authors else (file,))


def by_kind(items: Iterable[Item]) -> list[tuple[str, str, list[Item]]]:
    """``items`` by their kind, in the order of the kinds, the deck's order kept within each."""
    groups: dict[str, list[Item]] = {kind: [] for kind in _labels.KINDS}
    for item in items:
        groups.setdefault(item.kind, []).append(item)
    return [(_labels.kind(kind), "", found) for kind, found in groups.items() if found]


def blocks(section: Section) -> list[tuple[str, tuple[Problem, ...]]]:
    """The problems as they stand together: rivals under their common question, every other one alone under ``""``."""
    grouped = groupby(section.problems, key=lambda problem: (problem.group, "" if problem.group else problem.number))
    return [(group, tuple(problems)) for (group, _number), problems in grouped]


def plain(item: Item) -> Problem:
    """``item`` asked and answered in its own words, not numbered yet."""
    return Problem(0, item, "", (item.prompt,), item.answer)


def numbered(sections: Iterable[Section]) -> tuple[tuple[Section, ...], tuple[Reference, ...]]:
    """``sections`` with their problems numbered through and cited, and the list of what they cite.

    Blanks that count from 1 in their section are numbered on with the problems.
    """
    cited = _Cited()
    count = 0
    done = []
    for section in sections:
        passages = tuple(_shifted(passage, count) for passage in section.passages)
        problems = []
        for problem in section.problems:
            count += 1
            problems.append(replace(problem, number=count, cite=cited.cite(problem.item.evidence)))
        done.append(replace(section, problems=tuple(problems), passages=passages))
    return tuple(done), cited.references()


def _shifted(passage: Runs, by: int) -> Runs:
    return tuple(run if isinstance(run, str) or run.number is None else replace(run, number=run.number + by) for run in passage)


def em(words: str) -> float:
    """The width of ``words`` in ideographs: a letter or figure takes little more than half of one."""
    return sum(0.55 if char < "\u2000" else 1 for char in words)


def typeset(words: str) -> str:
    """``words`` of a page as a printer sets them: Latin commas and their like between ideographs are Chinese ones."""
    return _BETWEEN_IDEOGRAPHS.sub(lambda mark: mark[0].translate(_LATIN_MARKS), words)


def part_mark(item: Item, at: int) -> str:
    """What stands before the ``at``-th part (from 0) of a list: ① where the order counts, a dot where it does not."""
    return (chr(0x2460 + at) if at < 20 else f"{at + 1}.") if item.ordered else "•"
