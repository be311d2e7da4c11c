"""A deck as a Word file that a teacher goes on working in: true headings, East Asian fonts, page numbers, tables to edit."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studykit.export import _sheet_word as word
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
_SHORT = 12
"""Parts of a list up to this many characters stand on one line."""


def write(deck: Deck, path: Path, options: Options) -> None:
    """Write ``deck`` to ``path`` as the layout of ``options``.

    Raises:
        ExportError: nothing to print, an unknown layout or paper.
    """
    sheet = sheet_of(deck, options)
    document = word.new(sheet, options)
    _masthead(document, sheet, options)
    _BODIES[sheet.body](document, sheet)
    if sheet.answers in ("卷尾", "单印"):
        _key(document, sheet)
    if sheet.answers != "不印":
        _references(document, sheet)
    write_whole(path, word.packed(document))


def _masthead(document: Document, sheet: Sheet, options: Options) -> None:
    word.run(word.paragraph(document, "Title"), sheet.title)
    line = word.paragraph(document, "Subtitle")
    word.run(line, f"{sheet.subtitle}　{sheet.code}")
    for name in options.paper.fields:
        word.run(line, f"　　{name}")
        word.line(line, 8)


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
    rows = [(str(one.number), one.question, "；".join(_lines(one)), one.cite) for one in problems]
    _table(document, ("题号", "谁", "说法", "出处"), rows, (1.2, 3.4, 8.6, 3.2))


def _problem(document: Document, problem: Problem, sheet: Sheet) -> None:
    testing = bool(problem.choices or problem.space or len(problem.prompt) > 1)
    asked = word.paragraph(document, "试题" if testing or sheet.answers != "题后" else "题目")
    word.run(asked, f"{problem.number}\t")
    word.runs(asked, problem.prompt)
    if problem.choices:
        _choices(document, problem)
    if sheet.answers == "题后":
        _answer(document, problem)
    for _line in range(problem.space if sheet.answers != "题后" else 0):
        word.line(word.paragraph(document, "答案"), 36)


def _choices(document: Document, problem: Problem) -> None:
    """Choices as a table without lines: four, two or one in a row, as the longest allows."""
    longest = max(map(len, problem.choices))
    across = 4 if longest <= 7 else 2 if longest <= 17 else 1
    rows = [problem.choices[at : at + across] for at in range(0, len(problem.choices), across)]
    table = document.add_table(len(rows), across)
    for at, choice in enumerate(problem.choices):
        cell = table.cell(at // across, at % across).paragraphs[0]
        cell.style = document.styles["答案"]
        word.run(cell, f"{'ABCDEFGH'[at]}．{choice}")


def _answer(document: Document, problem: Problem) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT

    lines = [*_lines(problem)]
    for at, line in enumerate(lines):
        paragraph = word.paragraph(document, "答案")
        paragraph.paragraph_format.keep_with_next = at + 1 < len(lines)
        word.run(paragraph, line)
    section = document.sections[0]
    width = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    paragraph.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    _small(paragraph, f"\t{problem.cite}")


def _lines(problem: Problem) -> Iterable[str]:
    """The answer's parts: on one line where they are short, each on its own where they are not."""
    end = "" if problem.item.complete else "　等"
    if len(problem.answer) == 1:
        return [problem.answer[0] + end]
    marked = [f"{part_mark(problem.item, at)} {part}" for at, part in enumerate(problem.answer)]
    if all(len(part) <= _SHORT for part in problem.answer):
        return ["　".join(marked) + end]
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


def _table(document: Document, head: tuple[str, ...], rows: Iterable[tuple[str, ...]], widths: tuple[float, ...]) -> None:
    """A table that repeats its head on every page and parts no row; ``widths`` in centimetres."""
    from docx.oxml import OxmlElement
    from docx.shared import Cm

    table = document.add_table(0, len(head), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for at, words in enumerate((head, *rows)):
        row = table.add_row()
        kept = row._tr.get_or_add_trPr()
        kept.append(OxmlElement("w:cantSplit"))
        if at == 0:
            kept.append(OxmlElement("w:tblHeader"))
        for cell, part, width in zip(row.cells, words, widths, strict=True):
            cell.width = Cm(width)
            word.run(cell.paragraphs[0], part).font.bold = at == 0


def _terms(document: Document, sheet: Sheet) -> None:
    rows = ((str(one.number), one.question, "；".join(_lines(one)), one.cite) for one in sheet.problems())
    _table(document, ("题号", "术语", "释义", "出处"), rows, (1.2, 3.4, 8.6, 3.2))


def _cards(document: Document, sheet: Sheet) -> None:
    """Eight cards a page, fronts and then backs in mirrored order, so that they meet when the paper is turned over."""
    problems: list[Problem | None] = [*sheet.problems()]
    for at in range(0, len(problems), _CARDS):
        some = problems[at : at + _CARDS]
        even = some if len(some) % 2 == 0 else [*some, None]
        turned = [card for row in range(0, len(even), 2) for card in (even[row + 1], even[row])]
        _card_page(document, [(one, [one.question] if one else []) for one in even], first=at == 0)
        _card_page(document, [(one, [*_lines(one)] if one else []) for one in turned], first=False)


def _card_page(document: Document, cards: list[tuple[Problem | None, list[str]]], first: bool) -> None:
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm

    before = word.paragraph(document, "说明")
    before.paragraph_format.page_break_before = not first
    table = document.add_table(len(cards) // 2, 2, style="Table Grid")
    for row in table.rows:
        row.height, row.height_rule = Cm(5.3), WD_ROW_HEIGHT_RULE.EXACTLY
    for at, (problem, lines) in enumerate(cards):
        cell = table.cell(at // 2, at % 2)
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        for line in lines:
            paragraph = cell.paragraphs[0] if line is lines[0] else cell.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            if problem and line is lines[0]:
                _small(paragraph, f"{problem.number}　")
            word.run(paragraph, line)


def _timeline(document: Document, sheet: Sheet) -> None:
    from io import BytesIO

    from docx.shared import Cm

    for figure in figures(tuple(sheet.problems())):
        shown = document.add_picture(BytesIO(png(figure)), width=Cm(16.0))
        shown._inline.docPr.set("descr", figure.alt)
    rows = ((str(one.number), one.answer[0], one.question, one.cite) for one in sheet.problems())
    _table(document, ("题号", "时间", "事件", "出处"), rows, (1.2, 3.4, 8.6, 3.2))


def _references(document: Document, sheet: Sheet) -> None:
    _heading(document, "出处", "")
    for one in sheet.references:
        places = f"，{one.places}" if one.places else ""
        word.run(word.paragraph(document, "出处"), f"〔{one.number}〕\t{one.source()}{places}")


_BODIES = {"problems": _problems, "passages": _passages, "cards": _cards, "terms": _terms, "timeline": _timeline}
