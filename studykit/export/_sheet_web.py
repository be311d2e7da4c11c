"""The body of a sheet as HTML: every word goes through :func:`text`, every tag is written here."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from studykit.export import _labels
from studykit.export._fonts import visible
from studykit.export._sheet import MARK_HERE, Problem, Runs, Section, Sheet, blocks
from studykit.export._sheet_timeline import figures
from studykit.model.deck import Evidence

_CARDS = 8


def text(words: str) -> str:
    """``words`` as they stand, whatever they are."""
    return escape(visible(words))


def body(sheet: Sheet) -> str:
    """Sections, answers and references, as the sheet's layout has them."""
    asked = "" if sheet.answers == "单印" else _BODIES[sheet.body](sheet)
    key = _key(sheet) if sheet.answers in ("卷尾", "单印") else ""
    references = "" if sheet.answers == "不印" else _references(sheet)
    return f"<main>\n{asked}{key}{references}</main>"


def _heading(section: Section) -> str:
    title = f"<h2>{text(section.title)}</h2>\n" if section.title else ""
    return title + (f'<p class="note">{text(section.note)}</p>\n' if section.note else "")


def _problems(sheet: Sheet) -> str:
    def show(group: str, problems: tuple[Problem, ...]) -> str:
        if group:
            return _rivals(group, problems)
        return (_folded if sheet.answers == "题后" else _asked)(problems[0])

    sections = (_heading(section) + "".join(show(*block) for block in blocks(section)) for section in sheet.sections)
    return "".join(f"<section>\n{section}</section>\n" for section in sections)


def _folded(problem: Problem) -> str:
    question = f'{_number(problem)}<span class="ask">{_runs(problem.prompt)}</span>'
    inside = f"{_choices(problem)}{_answer(problem)}{_source(problem)}"
    return f'<div class="problem"><details class="fold"><summary>{question}</summary>{inside}</details></div>\n'


def _rivals(group: str, problems: tuple[Problem, ...]) -> str:
    """A question with its rival answers side by side."""
    sides = "".join(
        f'<div><p class="whose">{one.number}　{_runs(one.prompt)}</p>{_answer(one)}{_source(one)}</div>' for one in problems
    )
    question = f'<span class="ask">{text(group)}</span>'
    return f'<div class="problem"><details class="fold"><summary>{question}</summary><div class="rivals">{sides}</div></details></div>\n'


def _asked(problem: Problem) -> str:
    question = f'{_number(problem)}<span class="ask">{_runs(problem.prompt)}</span>{_choices(problem)}'
    return f'<div class="problem">{question}{_lines_to_write(problem)}</div>\n'


def _lines_to_write(problem: Problem) -> str:
    """For a list a line for each member, numbered, two side by side where all are short."""
    marks = (f"（{at}）" if len(problem.answer) > 1 else "" for at in range(1, problem.space + 1))
    lines = "".join(f'<div class="write">{mark}</div>' for mark in marks)
    return f'<div class="lines{" halves" if problem.halves else ""}">{lines}</div>' if lines else ""


def _number(problem: Problem) -> str:
    return f'<span class="number">{problem.number}</span>'


def _choices(problem: Problem) -> str:
    if not problem.choices:
        return ""
    return f'<ol class="choices across{problem.across}">{_items(problem.choices)}</ol>'


def _items(parts: Iterable[str]) -> str:
    return "".join(f"<li>{text(part)}</li>" for part in parts)


def _answer(problem: Problem, runs_in: bool = False) -> str:
    parts = [text(part) for part in problem.answer]
    if not problem.item.complete:
        parts[-1] += "　等"
    if len(parts) == 1:
        return f'<div class="answer"><p>{parts[0]}</p></div>'
    kind = "ol" if problem.item.ordered else "ul"
    short = ' class="short"' if runs_in or problem.runs_in else ""
    listed = "".join(f"<li>{part}</li>" for part in parts)
    return f'<div class="answer"><{kind}{short}>{listed}</{kind}></div>'


def _source(problem: Problem) -> str:
    """The citation, which opens the passages that prove the answer."""
    quotes = "".join(map(_quote, problem.item.evidence))
    return f'<details class="source"><summary>{text(problem.cite)}</summary>{quotes}</details>'


def _quote(evidence: Evidence) -> str:
    named = (evidence.article, evidence.author, evidence.file, _labels.place(evidence))
    return f"<blockquote>{text(evidence.quote)}<br><cite>{text('，'.join(filter(None, named)))}</cite></blockquote>"


def _runs(runs: Runs) -> str:
    """Text with lines to write on. A line is no-break spaces, so that a mark after it never begins a line."""
    shown = []
    for run in runs:
        if isinstance(run, str):
            shown.append(_with_mark(run))
        else:
            number = f"<sup>{run.number}</sup>" if run.number is not None else ""
            shown.append(f'<span class="blank">{number}{"<wbr>".join(["&nbsp;" * 7] * (run.width // 2))}</span>')
    return "".join(shown)


def _with_mark(words: str) -> str:
    """``words``; a place for a mark at their end, （　　）, goes to the next line only with the character before it."""
    kept = len(words) - len(MARK_HERE) - 1
    if not words.endswith(MARK_HERE) or kept < 0:
        return text(words)
    return f'{text(words[:kept])}<span class="kept">{text(words[kept:])}</span>'


def _passages(sheet: Sheet) -> str:
    sections = (
        _heading(section) + "".join(f'<p class="passage">{_runs(passage)}</p>\n' for passage in section.passages)
        for section in sheet.sections
    )
    return "".join(f"<section>\n{section}</section>\n" for section in sections)


def _cards(sheet: Sheet) -> str:
    """Cards that turn over by a click; on paper fronts, then backs in mirrored order."""
    problems = [*sheet.problems()]
    pages = []
    for at in range(0, len(problems), _CARDS):
        some: list[Problem | None] = [*problems[at : at + _CARDS]]
        even = some if len(some) % 2 == 0 else [*some, None]
        turned = [card for row in range(0, len(even), 2) for card in (even[row + 1], even[row])]
        fronts = "".join(map(_front, some))
        pages.append(f'<div class="cards fronts">\n{fronts}</div>\n<div class="cards backs" aria-hidden="true">\n')
        pages.append("".join(map(_back, turned)) + "</div>\n")
    return "".join(pages)


def _front(problem: Problem | None) -> str:
    if problem is None:
        return ""
    corner = f'<span class="corner">{problem.number}</span>'
    question = f'<span class="ask">{_runs(problem.prompt)}</span>'
    inside = f"{_answer(problem)}{_source(problem)}"
    return f'<div class="card">{corner}<details class="fold"><summary>{question}</summary>{inside}</details></div>\n'


def _back(problem: Problem | None) -> str:
    if problem is None:
        return '<div class="card empty"></div>\n'
    return f'<div class="card"><span class="corner">{problem.number}</span>{_answer(problem)}</div>\n'


def _terms(sheet: Sheet) -> str:
    sections = (
        f'{_heading(section)}<dl class="terms">\n' + "".join(map(_term, section.problems)) + "</dl>\n"
        for section in sheet.sections
    )
    return "".join(f"<section>\n{section}</section>\n" for section in sections)


def _term(problem: Problem) -> str:
    named = f'<dt>{_number(problem)}<span class="ask">{_runs(problem.prompt)}</span></dt>'
    return f'<div class="problem">{named}<dd>{_answer(problem)}{_whose(problem)}{_source(problem)}</dd></div>\n'


def _whose(problem: Problem) -> str:
    return f'<p class="by">{text(problem.whose)}</p>' if problem.whose else ""


def _timeline(sheet: Sheet) -> str:
    shown = figures(tuple(sheet.problems()))
    return "".join(f'<figure role="img" aria-label="{text(one.alt)}">{one.svg}</figure>\n' for one in shown)


def _key(sheet: Sheet) -> str:
    sections = "".join(
        f'<h3>{text(one.title)}</h3>\n<ol class="entries">' + "".join(map(_keyed, one.problems)) + "</ol>\n"
        for one in sheet.sections
    )
    folded = f'<details class="fold"><summary>显示答案</summary>\n{sections}</details>'
    return f'<section class="key">\n<h2>参考答案</h2>\n{folded}\n</section>\n'


def _keyed(problem: Problem) -> str:
    return f"<li><b>{problem.number}</b>{_answer(problem, runs_in=True)}{_source(problem)}</li>"


def _references(sheet: Sheet) -> str:
    lines = _items(f"〔{one.number}〕{one.source()}{'，' if one.places else ''}{one.places}" for one in sheet.references)
    return f'<section>\n<h2>出处</h2>\n<ol class="references">{lines}</ol>\n</section>\n'


_BODIES = {"problems": _problems, "passages": _passages, "cards": _cards, "terms": _terms, "timeline": _timeline}
