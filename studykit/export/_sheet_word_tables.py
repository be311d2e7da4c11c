"""Tables of a Word file: ruled ones to read and edit, bare ones that only keep things in columns, and cards to cut out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from studykit.export import _sheet_word as word

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table

_RULES = {"top": (12, word.INK), "bottom": (6, "BEBEBE"), "insideH": (4, "BEBEBE")}
"""Lines of a ruled table in eighths of a point: a printer's table has none that stand upright."""
_CUT = dict.fromkeys(("top", "left", "bottom", "right", "insideH", "insideV"), (4, "AAAAAA"))
_PADDING = 85
"""Between a cell's edge and its words, in twentieths of a point."""


def ruled(document: Document, head: Sequence[str], rows: Iterable[Sequence[str]], shares: Sequence[float]) -> None:
    """A table as wide as the text that repeats its head on every page and parts no row; columns by their ``shares`` of the
    width. Lines of a cell are paragraphs; the last column is printed small."""
    from docx.oxml import OxmlElement

    table = document.add_table(0, len(head))
    widths = [round(word.width(document) * share / sum(shares)) for share in shares]
    _shape(table, widths, _RULES)
    for at, words in enumerate((head, *rows)):
        row = table.add_row()
        kept = row._tr.get_or_add_trPr()
        kept.append(OxmlElement("w:cantSplit"))
        if at == 0:
            kept.append(OxmlElement("w:tblHeader"))
        for cell, part, width in zip(row.cells, words, widths, strict=True):
            cell.width = width
            style = "表头" if at == 0 else "表注" if part is words[-1] else "表格"
            _fill(document, cell, part, style)


def bare(document: Document, parts: Sequence[str], across: int) -> None:
    """``parts`` in a table without lines, so many ``across``, kept on one page."""
    indent = word.indent()
    width = (word.width(document) - indent) // across
    table = document.add_table(-(-len(parts) // across), across)
    _shape(table, [width] * across, {}, indent)
    for at, part in enumerate(parts):
        cell = table.cell(at // across, at % across)
        cell.width = width
        _fill(document, cell, part, "选项")
        cell.paragraphs[0].paragraph_format.keep_with_next = at // across < (len(parts) - 1) // across


def cards(document: Document, texts: Sequence[tuple[str, Sequence[str]]], height: int) -> None:
    """Cards two in a row, ``height`` each: the corner's words and the lines in the middle; no words, no card."""
    from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    table = document.add_table(len(texts) // 2, 2)
    _shape(table, [word.width(document) // 2] * 2, _CUT)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    for row in table.rows:
        row.height, row.height_rule = height, WD_ROW_HEIGHT_RULE.EXACTLY
    for at, (corner, lines) in enumerate(texts):
        cell = table.cell(at // 2, at % 2)
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        for line in (corner, *lines) if lines else ():
            paragraph = cell.paragraphs[0] if line is corner else cell.add_paragraph()
            paragraph.style = document.styles["表注" if line is corner else "表格"]
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            word.run(paragraph, line)


def _fill(document: Document, cell: Any, words: str, style: str) -> None:
    for at, line in enumerate(words.split("\n")):
        paragraph = cell.add_paragraph() if at else cell.paragraphs[0]
        paragraph.style = document.styles[style]
        word.run(paragraph, line)


def _shape(table: Table, widths: Sequence[int], lines: dict[str, tuple[int, str]], indent: int = 0) -> None:
    """Fix the columns' ``widths`` (English Metric Units), the ``lines`` and where the table begins: Word begins tables left of
    the text, so that their words are flush with it, and a ruled one would stand out."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{ink}"/>' for side, (size, ink) in lines.items()
    )
    margins = f'<w:left w:w="{_PADDING}" w:type="dxa"/><w:right w:w="{_PADDING}" w:type="dxa"/>'
    form: Any = table._tbl.tblPr
    for element in (
        f'<w:tblInd {nsdecls("w")} w:w="{indent // 635}" w:type="dxa"/>',
        f"<w:tblBorders {nsdecls('w')}>{borders}</w:tblBorders>",
        f'<w:tblLayout {nsdecls("w")} w:type="fixed"/>',
        f"<w:tblCellMar {nsdecls('w')}>{margins}</w:tblCellMar>",
    ):
        made = parse_xml(element)
        for old in form.findall(made.tag):
            form.remove(old)
        form.append(made)
    look = form.find(f"{{{form.nsmap['w']}}}tblLook")
    if look is not None:
        form.append(look)
