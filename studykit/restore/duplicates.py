"""Paragraphs that are on the page twice.

**Sees** a paragraph that says word for word what another says; one that is cut short where the other goes on; one that differs from
the other by a few characters inside its clauses and by nothing else; and the neighbours of these that the other copy holds as well.

**Why**: pages carry a column twice when they are put together by hand or by machine. A fact from the copy is no second fact, and the
sentence at its torn end is no sentence. The least damaged copy stays.

**Wrong** where a text repeats itself on purpose. So it takes a paragraph, not a sentence (a quotation is free to return); numbers and
negations must be the same; a paragraph that is whole and has more to say than its twin stays, and so does the twin: two authors may
use one source. Signatures, labels, verse and rows of a table are too short to be looked at.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from studykit.chinese.marks import HAN, is_ended
from studykit.model.document import Document, Edit
from studykit.restore._formats import body_only

WHY = "duplicate"

_SHORTEST = 24
# Of a cut copy, this part at least stands in the other, by clauses; of a worn one, this.
_CONTAINED, _WORN = 0.8, 0.5
_SHORTEST_CLAUSE = 4
# A clause that stands in more paragraphs than this is a phrase of the page's and says nothing about copies.
_PHRASE = 6
# A passage printed twice in a row is one from this length on, a single line between empty lines from the first two characters on.
_PASSAGE, _SET_LINES, _LINE = 8, 40, 2

_LINE_OF_TEXT = re.compile(r"[^\n]+")
_CLAUSE = re.compile(r"[^\W_]+(?:[^\w，。；：！？、…\n]+[^\W_]+)*")
_STUTTER = re.compile(r"(\w)\1{2,}|(\w{2,4})\2")
_FIGURES = re.compile(r"\d+|[一二三四五六七八九十百千万亿]{2,}|第[一二三四五六七八九十]+|[不没沒未非无無]")
_ASIDE = re.compile("[（(—–]")
_HAN = re.compile(f"[{HAN}]")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    start: int
    end: int
    words: str
    clauses: tuple[str, ...]

    @property
    def size(self) -> int:
        return sum(map(len, self.clauses))


def repair(document: Document) -> Iterator[Edit]:
    """Every copy but one goes."""
    body = body_only(document)
    paragraphs = [one for one in _paragraphs(document.text) if body(one.start)]
    again = _in_a_row(document.text, paragraphs)
    once = [paragraph for number, paragraph in enumerate(paragraphs) if number not in again]
    same = _same(once)
    index = _by_clause(once)
    gone = same | _worn(once, index, same)
    gone |= _beside(once, index, same, gone)
    for paragraph in [paragraphs[n] for n in again] + [once[n] for n in gone]:
        yield Edit(paragraph.start, paragraph.end, "", WHY)


def _paragraphs(text: str) -> Iterator[_Paragraph]:
    for found in _LINE_OF_TEXT.finditer(text):
        words = found[0].strip()
        if words:
            start = found.start() + found[0].index(words[0])
            clauses = tuple(_CLAUSE.findall(words)) if len(words) >= _SHORTEST else ()
            yield _Paragraph(start, start + len(words), words, clauses)


def _in_a_row(text: str, paragraphs: Sequence[_Paragraph]) -> set[int]:
    """The passages that are printed once more right behind themselves."""
    again: set[int] = set()
    for start, before, count in _repetitions(paragraphs):
        if any(n not in again for n in range(before + count, start)) or not _HAN.search(paragraphs[start].words):
            continue
        is_apart = "\n\n" in text[paragraphs[start - 1].end : paragraphs[start].start]
        if sum(len(paragraphs[n].words) for n in range(start, start + count)) >= (_LINE if count == 1 and is_apart else _PASSAGE):
            again.update(range(start, start + count))
    return again


def _same(paragraphs: Sequence[_Paragraph]) -> set[int]:
    """The paragraphs that say word for word what one before them says."""
    gone: set[int] = set()
    for start, _, count in _repetitions(paragraphs):
        numbers = range(start, start + count)
        length = sum(len(paragraphs[n].words) for n in numbers)
        if count > 1 and length >= (_SHORTEST if any(paragraphs[n].clauses for n in numbers) else _SET_LINES):
            gone.update(numbers)
        else:
            gone.update(n for n in numbers if paragraphs[n].clauses and not _ASIDE.match(paragraphs[n].words))
    return gone


def _repetitions(paragraphs: Sequence[_Paragraph]) -> Iterator[tuple[int, int, int]]:
    """Where paragraphs come again, as (number of the first, number of the first before, how many come again in the same order)."""
    last: dict[str, int] = {}
    start = before = count = 0
    for number, paragraph in enumerate(paragraphs):
        seen = last.get(paragraph.words)
        if count and (seen != before + count or before + count >= start):
            yield start, before, count
            count = 0
        if seen is not None:
            start, before = (start, before) if count else (number, seen)
            count += 1
        last[paragraph.words] = number
    if count:
        yield start, before, count


def _by_clause(paragraphs: Sequence[_Paragraph]) -> dict[str, list[int]]:
    """The paragraphs in which each clause stands, of the clauses that stand in more than one."""
    first: dict[str, int] = {}
    shared: dict[str, list[int]] = {}
    for number, paragraph in enumerate(paragraphs):
        for clause in paragraph.clauses:
            before = first.setdefault(clause, number)
            if before != number and len(clause) >= _SHORTEST_CLAUSE:
                numbers = shared.setdefault(clause, [before])
                if numbers[-1] != number and len(numbers) <= _PHRASE:
                    numbers.append(number)
    return shared


def _worn(paragraphs: Sequence[_Paragraph], index: dict[str, list[int]], gone: set[int]) -> set[int]:
    """The paragraphs that are a cut or worn copy of another."""
    shared: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for clause, numbers in index.items():
        if len(numbers) <= _PHRASE:
            for one, other in permutations(numbers, 2):
                shared[one][other] += len(clause)
    found: set[int] = set()
    for number, others in sorted(shared.items()):
        for other, _ in others.most_common(2):
            if (
                number not in gone
                and other not in gone
                and number not in found
                and other not in found
                and _is_copy(paragraphs[number], paragraphs[other])
            ):
                found.add(number)
    return found


def _is_copy(one: _Paragraph, other: _Paragraph) -> bool:
    """Whether ``one`` is no more than a damaged copy of ``other``."""
    if not set(_FIGURES.findall(one.words)) <= set(_FIGURES.findall(other.words)) or _ASIDE.match(one.words):
        return False
    whole = set(other.clauses)
    last = len(one.clauses) - 1
    cut = not is_ended(one.words) and any(clause.startswith(one.clauses[-1]) for clause in whole)
    beheaded = one.clauses[0] not in whole and any(clause.endswith(one.clauses[0]) for clause in whole)
    known = [c for n, c in enumerate(one.clauses) if c in whole or (n == last and cut) or (n == 0 and beheaded)]
    if cut or beheaded:
        return sum(map(len, known)) >= _CONTAINED * one.size and one.size < other.size
    return _is_worn(one, other, len(known))


def _is_worn(one: _Paragraph, other: _Paragraph, known: int) -> bool:
    """Whether two whole paragraphs differ by characters only, and ``one`` is the worse copy or the later one."""
    if len(one.clauses) != len(other.clauses) or known < _WORN * len(one.clauses):
        return False
    pairs = [(a, b) for a, b in zip(one.clauses, other.clauses, strict=True) if a != b]
    if not all(abs(len(a) - len(b)) <= 2 and len(set(a) & set(b)) >= 0.6 * len(set(a) | set(b)) for a, b in pairs):
        return False
    return (_damage(one.words), one.start) > (_damage(other.words), other.start)


def _damage(words: str) -> int:
    return words.count("\ufffd") + len(_STUTTER.findall(words))


def _beside(paragraphs: Sequence[_Paragraph], index: dict[str, list[int]], same: set[int], gone: set[int]) -> set[int]:
    """The neighbours of ``same`` that stand whole inside a longer paragraph: the rest of a passage that was repeated."""
    found: set[int] = set()
    edge = [(number, step) for number in sorted(same) for step in (-1, 1)]
    while edge:
        number, step = edge.pop()
        near = number + step
        while near in gone and near not in same:
            near += step
        if not 0 <= near < len(paragraphs) or near in gone or near in found or not paragraphs[near].clauses:
            continue
        words = paragraphs[near].words
        if paragraphs[number].words[:_SHORTEST] in words:
            continue
        homes = index.get(max(paragraphs[near].clauses, key=len), ())
        if any(words in paragraphs[n].words != words for n in homes if n not in gone and n not in found):
            found.add(near)
            edge += [(near, -1), (near, 1)]
    return found
