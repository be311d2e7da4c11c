"""A deck as a Word file that a teacher goes on working in: true headings, East Asian fonts, page numbers, tables to edit."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studykit.export import _sheet_word as word
from studykit.export import _sheet_word_tables as tables
from studykit.export._options import Options
from studykit.export._sheet import Problem, Sheet, blocks, part_mark
from studykit.export._sheet_layouts import sheet_of
from studykit.export._sheet_picture import png
from studykit.export._sheet_timeline import figures
from studykit.model.deck import Deck
from studykit.paths import write_whole

if TYPE_CHECKING:
    from docx.document import Document

SUFFIX = ".docx"

_CARDS = 8
_CARD_CM = 5.6
_COLUMNS = (1.2, 3.8, 8.2, 3.2)


def write(deck: Deck, path: Path, options: Options) -> None:
    """Write ``deck`` to ``path`` as the layout of ``options``.

    Raises:
        ExportError: nothing to print, an unknown layout or paper.
    """
    sheet = sheet_of(deck, options)
    document = word.new(sheet, options)
    if sheet.body != "cards":  # fronts and backs lie on each other only if nothing stands above the first ones
        _masthead(document, sheet)
    _BODIES[sheet.body](document, sheet)
    if sheet.answers in ("卷尾", "单印"):
        _key(document, sheet)
    if sheet.answers != "不印":
        _references(document, sheet)
    write_whole(path, word.packed(document))


def _masthead(document: Document, sheet: Sheet) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT

    word.run(word.paragraph(document, "Title"), sheet.title)
    line = word.paragraph(document, "Subtitle")
    line.paragraph_format.tab_stops.add_tab_stop(word.width(document), WD_TAB_ALIGNMENT.RIGHT)
    word.run(line, f"{sheet.subtitle}\t")
    for at, name in enumerate(sheet.fields):
        word.run(line, f"{'　' if at else ''}{name}")
        word.line(line, 6)


def _heading(document: Document, title: str, note: str) -> None:
    if title:
        word.run(word.paragraph(document, "Heading 1"), title)
    if note:
        word.run(word.paragraph(document, "说明"), note)


def _problems(document: Document, sheet: Sheet) -> None:
    if sheet.answers == "单印":
        return
    for section in sheet.sections:
        _heading(document, section.title, section.note)
        for group, problems in blocks(section):
            if group:
                _rivals(document, group, problems)
            else:
                _problem(document, problems[0], sheet)


def _rivals(document: Document, group: str, problems: tuple[Problem, ...]) -> None:
    """Rival answers side by side in a table, under the question that they answer."""
    word.run(word.paragraph(document, "题目"), group)
    rows = [(str(one.number), one.question, "\n".join(_lines(one)), one.cite) for one in problems]
    tables.ruled(document, ("题号", "谁", "说法", "出处"), rows, _COLUMNS)


def _problem(document: Document, problem: Problem, sheet: Sheet) -> None:
    testing = bool(problem.choices or problem.space or len(problem.prompt) > 1)
    asked = word.paragraph(document, "试题" if testing or sheet.answers != "题后" else "题目")
    word.run(asked, f"{problem.number}\t")
    word.runs(asked, problem.prompt)
    asked.paragraph_format.keep_with_next = bool(problem.choices or problem.space or sheet.answers == "题后")
    if problem.choices:
        choices = [f"{'ABCDEFGH'[at]}．{choice}" for at, choice in enumerate(problem.choices)]
        tables.bare(document, choices, problem.across)
    if sheet.answers == "题后":
        _answer(document, problem, "答：" if testing else "")
    else:
        _lines_to_write(document, problem)


def _lines_to_write(document: Document, problem: Problem) -> None:
    """For a list a line for each member, numbered, two side by side where all are short."""
    marks = (f"（{at}）" if len(problem.answer) > 1 else "" for at in range(1, problem.space + 1))
    word.lines_to_write(document, marks, 2 if problem.halves else 1)


def _answer(document: Document, problem: Problem, label: str = "") -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT

    lines = [*_lines(problem)]
    for at, line in enumerate(lines):
        paragraph = word.paragraph(document, "答案")
        paragraph.paragraph_format.keep_with_next = at + 1 < len(lines)
        word.run(paragraph, line if at else label + line)
    paragraph.paragraph_format.tab_stops.add_tab_stop(word.width(document), WD_TAB_ALIGNMENT.RIGHT)
    _small(paragraph, f"\t{problem.cite}")


def _lines(problem: Problem) -> Iterable[str]:
    """The answer's parts: on one line where they are short, each on its own where they are not."""
    marked = _marked(problem)
    return ["　".join(marked)] if problem.runs_in else marked


def _marked(problem: Problem) -> list[str]:
    """The answer's parts, each with the mark of its list; after the last 等 where there are others."""
    end = "" if problem.item.complete else "　等"
    if len(problem.answer) == 1:
        return [problem.answer[0] + end]
    marked = [f"{part_mark(problem.item, at)}\u00a0{part}" for at, part in enumerate(problem.answer)]
    return [*marked[:-1], marked[-1] + end]


def _small(paragraph: Any, words: str) -> None:
    from docx.shared import Pt, RGBColor

    run = word.run(paragraph, words)
    run.font.size = Pt(7.5)
    run.font.color.rgb = RGBColor.from_string("696969")


def _passages(document: Document, sheet: Sheet) -> None:
    from docx.shared import Pt

    if sheet.answers == "单印":
        return
    for section in sheet.sections:
        _heading(document, section.title, section.note)
        for passage in section.passages:
            paragraph = word.paragraph(document, "默写")
            paragraph.paragraph_format.line_spacing = 1.9
            paragraph.paragraph_format.first_line_indent = Pt(21)
            word.runs(paragraph, passage)


def _key(document: Document, sheet: Sheet) -> None:
    heading = word.paragraph(document, "Heading 1")
    heading.paragraph_format.page_break_before = sheet.answers == "卷尾"
    word.run(heading, "参考答案")
    for section in sheet.sections:
        word.run(word.paragraph(document, "题目"), section.title)
        for problem in section.problems:
            paragraph = word.paragraph(document, "出处")
            word.run(paragraph, f"{problem.number}\t{'　'.join(_lines(problem))}　")
            _small(paragraph, problem.cite)


def _terms(document: Document, sheet: Sheet) -> None:
    rows = (
        (str(one.number), one.question, "；".join(_lines(one)) + (f"（{one.whose}）" if one.whose else ""), one.cite)
        for one in sheet.problems()
    )
    tables.ruled(document, ("题号", "术语", "释义", "出处"), rows, _COLUMNS)


def _cards(document: Document, sheet: Sheet) -> None:
    """Eight cards a page, fronts and then backs in mirrored order, so that they meet when the paper is turned over."""
    problems: list[Problem | None] = [*sheet.problems()]
    for at in range(0, len(problems), _CARDS):
        some = problems[at : at + _CARDS]
        even = some if len(some) % 2 == 0 else [*some, None]
        turned = [card for row in range(0, len(even), 2) for card in (even[row + 1], even[row])]
        _card_page(document, [(one, [one.question] if one else []) for one in even], first=at == 0)
        _card_page(document, [(one, [*_marked(one)] if one else []) for one in turned], first=False)


def _card_page(document: Document, cards: list[tuple[Problem | None, list[str]]], first: bool) -> None:
    from docx.shared import Cm

    word.paragraph(document, "说明").paragraph_format.page_break_before = not first
    tables.cards(document, [(str(problem.number) if problem else "", lines) for problem, lines in cards], Cm(_CARD_CM))


def _timeline(document: Document, sheet: Sheet) -> None:
    from io import BytesIO

    from docx.shared import Cm

    for figure in figures(tuple(sheet.problems())):
        shown = document.add_picture(BytesIO(png(figure)), width=Cm(16.0))
        shown._inline.docPr.set("descr", figure.alt)
    rows = ((str(one.number), one.answer[0], one.question, one.cite) for one in sheet.problems())
    tables.ruled(document, ("题号", "时间", "事件", "出处"), rows, _COLUMNS)


def _references(document: Document, sheet: Sheet) -> None:
    _heading(document, "出处", "")
    for one in sheet.references:
        places = f"，{one.places}" if one.places else ""
        word.run(word.paragraph(document, "出处"), f"〔{one.number}〕\t{one.source()}{places}")


_BODIES = {"problems": _problems, "passages": _passages, "cards": _cards, "terms": _terms, "timeline": _timeline}
