"""Where the page does not run on: places at which a column, a box or a repeated passage has come between."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from studykit.chinese.enumerators import markers
from studykit.chinese.likeness import squash
from studykit.chinese.numerals import parse
from studykit.model.document import Document
from studykit.structure.roles import Role, Unit, is_closed

_SERIES = ("是", "要")
_EMPTY_LINE = re.compile(r"\n[ \t\r\u3000\xa0]*\n")
_SHORTEST_REPEAT = 20
_SAME_END = 15
_MEMBER = re.compile(
    r"(?:(?P<being_number>[一二三四五六七八九十]{1,2})(?P<being>[是要])|第(?P<order>[一二三四五六七八九十]{1,2})[，、])"
)


def open_end(units: Sequence[Unit], numbers: Sequence[int]) -> int | None:
    """The last paragraph of a text (``numbers``), if its last sentence stops short."""
    texts = [n for n in numbers if units[n].role is Role.BODY]
    return texts[-1] if texts and not is_closed(units[texts[-1]].view) and units[texts[-1]].cut is None else None


def loose_starts(document: Document, units: Sequence[Unit]) -> frozenset[int]:
    """The paragraphs that do not go on from the one before them.

    A passage that was printed twice and goes on in two ways goes on in neither: where a repeated passage was taken out, the
    paragraph after it is loose, and so is the one after the passage that was kept.
    """
    starts = [document.origin[unit.paragraph.span.start] for unit in units]
    ends = [document.origin[unit.paragraph.span.end - 1] + 1 for unit in units]
    loose: set[int] = set()
    repeats = list(_taken_out(document))
    endings = _endings(units) if repeats else {}
    for start, end, words in repeats:
        after = bisect_left(starts, end)
        before = bisect_right(ends, start) - 1
        if after != before + 1 or after >= len(units) or units[after].role is not Role.BODY:
            continue
        kept = endings.get(words[-_SAME_END:], [])
        if kept and before not in kept:
            loose.update((after, *(n + 1 for n in kept if n + 1 < len(units) and units[n + 1].role is Role.BODY)))
    return frozenset(loose)


def _endings(units: Sequence[Unit]) -> dict[str, list[int]]:
    """The paragraphs of prose by the words that they end in."""
    found: dict[str, list[int]] = defaultdict(list)
    for n, unit in enumerate(units):
        if unit.role is Role.BODY:
            found[squash(unit.view)[-_SAME_END:]].append(n)
    return found


def _taken_out(document: Document) -> Iterator[tuple[int, int, str]]:
    """Stretches of raw that were taken out as repetitions, neighbours together, with their squashed words."""
    removed = sorted((one.start, one.end) for one in document.changes if not one.new.strip() and len(one.old) >= _SHORTEST_REPEAT)
    start = end = -1
    for first, last in [*removed, (len(document.raw) + 1, 0)]:
        if end >= 0 and first <= len(document.raw) and not document.raw[end:first].strip():
            end = last
            continue
        if end >= 0 and len(words := squash(document.raw[start:end])) >= _SHORTEST_REPEAT:
            yield start, end, words
        start, end = first, last


def series(units: Sequence[Unit], numbers: Sequence[int]) -> Iterator[bool]:
    """For each paragraph of a text (``numbers``) that goes on with 二是 or 第三，: whether the member before it stands above."""
    last: dict[str, int] = {}
    for n in numbers:
        if units[n].role is Role.HEADING:
            last.clear()
        elif found := _MEMBER.match(units[n].view):
            family = (found["being"] or "") + ("第" if found["order"] else "")
            number = parse(found["being_number"] or found["order"]) or 0
            if number > 1:
                yield last.get(family) == number - 1
            last[family] = int(number)


def headless_series(units: Sequence[Unit], numbers: Sequence[int]) -> Iterator[int]:
    """The paragraphs of a text (``numbers``) inside which 二是 or 第三 comes first, and the member before it stands nowhere above:
    the series, and with it the paragraph, has lost its beginning."""
    seen: set[tuple[str, int]] = set()
    for n in numbers:
        members = [(one.family, one.number) for one in markers(units[n].view) if one.family in _SERIES]
        first = members[0] if members else ("", 0)
        if first[1] > 1 and (first[0], first[1] - 1) not in seen and units[n].role is Role.BODY:
            yield n
        seen.update(members)


def joined_at(document: Document, start: int, end: int) -> int:
    """Where in text ``[start, end)`` the first piece ends that a repair has joined over an empty line; ``end`` where none was."""
    for at in range(start + 1, end):
        before, after = document.origin[at - 1] + 1, document.origin[at]
        if after > before and _EMPTY_LINE.search(document.raw, before, after):
            return at
    return end
