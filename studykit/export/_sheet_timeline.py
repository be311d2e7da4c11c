"""时间线: the deck's dated events, oldest first, and the figure that shows them – one SVG for PDF, web page and Word."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import escape

from studykit.chinese import calendar
from studykit.export._fonts import SANS, SERIF, visible
from studykit.export._sheet import Problem, Section, em, plain
from studykit.model.deck import Item

_ASKS = re.compile(r"(?:是|最早)?(?:[于於]|在|自|[从從])?(?:何[时時]|何年|哪一年|哪年|什[么麼][时時][候间間]|什[么麼]年代)")
_AXIS, _EVENT, _WIDTH = 104, 120, 446
_LINE, _GAP = 15.5, 13
_TALLEST, _FIRST_TALLEST = 680, 580
"""How high a figure may be for its page; over the first one stands the title."""
_HANZI_A_LINE = 30
_SIZE, _SMALL = 10.5, 7.5
_NEVER_FIRST = "，。、；：？！”’）》〉】」』…—％%"


@dataclass(frozen=True, slots=True)
class Figure:
    """An SVG ``width`` × ``height`` points large, and the words that stand for it where it is not seen."""

    svg: str
    alt: str
    width: float
    height: float


def sections(items: list[Item]) -> list[Section]:
    """The dated events among ``items`` in one section, oldest first; the prompt is the event, the answer its date."""
    dated = [(when, item) for item in items if item.kind == "date" and (when := _when(item))]
    ordered = sorted(dated, key=lambda pair: (pair[0], pair[1].id))
    return [Section("", "", tuple(replace(plain(item), prompt=(event(item),)) for _when_, item in ordered))]


def event(item: Item) -> str:
    """What happened, as the question that asks for its time says it."""
    return _ASKS.sub("", item.prompt, count=1).rstrip("？")


def _when(item: Item) -> tuple[int, int, int] | None:
    found = next(calendar.find(item.answer[0]), None)
    if found is None or found[2].year is None:
        return None
    _start, _end, when = found
    return when.year or 0, when.month or _month_of(when.part), when.day or 0


def _month_of(part: str) -> int:
    """Roughly which month (or year of a decade or century) a part means, to stand in order; 0 where there is none."""
    ranks = {"上": 1, "初": 1, "前": 1, "春": 3, "夏": 6, "中": 6, "下": 7, "秋": 9, "后": 9, "末": 12, "底": 12, "冬": 12}
    return next((rank for char, rank in ranks.items() if char in part), 0)


def figures(problems: tuple[Problem, ...]) -> tuple[Figure, ...]:
    """The events along a line, in as many figures as pages are needed."""
    done: list[Figure] = []
    rows: list[tuple[Problem, list[str]]] = []
    height = 0.0
    for problem in problems:
        row = (problem, _lines(problem))
        if rows and height + _height(row) > (_TALLEST if done else _FIRST_TALLEST):
            done.append(_figure(rows))
            rows, height = [], 0.0
        rows.append(row)
        height += _height(row)
    return (*done, _figure(rows)) if rows else tuple(done)


def _lines(problem: Problem) -> list[str]:
    """The event in lines, the last of them empty where the citation would run into the words before it."""
    lines = wrapped(visible(problem.question))
    beside = em(lines[-1]) * _SIZE + em(_note(problem)) * _SMALL
    return lines if beside < _WIDTH - _EVENT - _SIZE else [*lines, ""]


def _note(problem: Problem) -> str:
    return f"{problem.number}　{problem.cite}"


def _height(row: tuple[Problem, list[str]]) -> float:
    return _LINE * len(row[1]) + _GAP


def wrapped(words: str) -> list[str]:
    """``words`` in as few lines of at most 30 ideographs as they need, all about as long; no line begins with a closing mark."""
    fewest = len(_broken(words, _HANZI_A_LINE))
    evenly = max(1, int(em(words) / fewest))
    return next(lines for most in range(evenly, _HANZI_A_LINE + 1) if len(lines := _broken(words, most)) <= fewest)


def _broken(words: str, most: int) -> list[str]:
    lines = [""]
    used = 0.0
    for piece in re.findall(r"[ -~]+?(?=[^!-~]|$)|.", words):
        wide = em(piece)
        if used + wide > most and piece[0] not in _NEVER_FIRST:
            lines.append("")
            used = 0.0
        lines[-1] += piece
        used += wide
    return [line.strip() for line in lines if line.strip()] or [""]


def _figure(rows: list[tuple[Problem, list[str]]]) -> Figure:
    marks = []
    y = 12.0
    for problem, lines in rows:
        marks.append(_row(problem, lines, y))
        y += _height((problem, lines))
    height = y - _GAP
    axis = f'<line x1="{_AXIS}" y1="0" x2="{_AXIS}" y2="{height:g}" stroke="#b9c3cf" stroke-width="1.2"/>'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height:g}" width="{_WIDTH}pt" height="{height:g}pt"'
    alt = visible("；".join(f"{problem.answer[0]}，{problem.question}" for problem, _lines in rows))
    return Figure(f'{head} font-family="{SERIF}" font-size="{_SIZE}">{axis}{"".join(marks)}</svg>', alt, _WIDTH, height)


def _row(problem: Problem, lines: list[str], y: float) -> str:
    heavy = f'text-anchor="end" font-family="{SANS}" font-weight="700" font-size="9.5" fill="#1d3a5c"'
    date = f'<text x="{_AXIS - 12}" y="{y:g}" {heavy}>{escape(visible(problem.answer[0]))}</text>'
    dot = f'<circle cx="{_AXIS}" cy="{y - 3.6:g}" r="3.4" fill="#1d3a5c"/>'
    words = "".join(f'<text x="{_EVENT}" y="{y + at * _LINE:g}">{escape(line)}</text>' for at, line in enumerate(lines))
    last = y + (len(lines) - 1) * _LINE
    note = escape(_note(problem))
    cite = f'<text x="{_WIDTH}" y="{last:g}" text-anchor="end" font-size="{_SMALL}" fill="#696969">{note}</text>'
    return date + dot + words + cite
