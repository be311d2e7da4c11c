"""Word's side of a sheet: paper, styles, fields, runs, and a zip that is the same every time."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from studykit.export import _epoch, _fonts
from studykit.export._options import Options
from studykit.export._sheet import Runs, Sheet
from studykit.export._sheet_layouts import paper_size

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

SONG, HEI = "SimSun", "SimHei"
"""宋体 and 黑体 by the names that Word and WPS know everywhere; for the Chinese ones LibreOffice takes any face that comes."""

INK, _SOFT = "1D3A5C", "696969"
_INDENT_CM = 0.95

# name, parent, size against the text's, bold face, colour, space before and after (points), hanging, kept with the next
_STYLES = (
    ("Title", "Normal", 2.0, True, INK, 0, 4, False, True),
    ("Subtitle", "Normal", 0.86, False, _SOFT, 0, 10, False, True),
    ("Heading 1", "Normal", 1.25, True, INK, 16, 3, False, True),
    ("题目", "Normal", 0.97, True, "000000", 8, 2, True, True),
    ("试题", "Normal", 1.0, False, "000000", 8, 2, True, False),
    ("选项", "Normal", 1.0, False, "000000", 0, 2, False, False),
    ("表头", "Normal", 0.82, True, INK, 3, 3, False, False),
    ("表格", "Normal", 0.95, False, "000000", 2, 2, False, False),
    ("表注", "Normal", 0.76, False, _SOFT, 2, 2, False, False),
    ("答案", "Normal", 1.0, False, "000000", 0, 2, False, False),
    ("书写", "Normal", 1.0, False, _SOFT, 6, 2, False, False),
    ("默写", "Normal", 1.0, False, "000000", 4, 4, False, False),
    ("说明", "Normal", 0.8, False, _SOFT, 0, 4, False, True),
    ("出处", "Normal", 0.82, False, "000000", 0, 2, True, False),
)


def new(sheet: Sheet, options: Options) -> Document:
    """An empty document with the sheet's paper, styles, running head and page numbers.

    Raises:
        ExportError: no such paper.
    """
    import docx
    from docx.shared import Mm

    document = docx.Document()
    section = document.sections[0]
    width, height = paper_size(options.paper)
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = Mm(23)
    section.top_margin, section.bottom_margin = Mm(24), Mm(22)
    _styles(document, options.paper.points)
    _properties(document, sheet)
    _head_and_foot(document, sheet, options)
    return document


def _styles(document: Document, points: float) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Cm, Pt, RGBColor

    normal: Any = document.styles["Normal"]
    _faces(normal, SONG, "Times New Roman")
    normal.font.size = Pt(points)
    normal.paragraph_format.line_spacing = 1.25
    normal.paragraph_format.space_after = Pt(0)
    for name, parent, scale, bold, colour, before, after, hanging, kept in _STYLES:
        known = name in [style.name for style in document.styles]
        style: Any = document.styles[name] if known else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles[parent]
        _faces(style, HEI if bold else SONG, "Arial" if bold else "Times New Roman")
        style.font.size = Pt(round(points * scale * 2) / 2)
        style.font.bold = bold and name in ("Title", "Heading 1")
        style.font.italic = False
        style.font.color.rgb = RGBColor.from_string(colour)
        form = style.paragraph_format
        form.space_before, form.space_after, form.keep_with_next = Pt(before), Pt(after), kept
        form.left_indent = Cm(_INDENT_CM) if hanging or name in ("答案", "书写") else Cm(0)
        form.first_line_indent = Cm(-_INDENT_CM) if hanging else Cm(0)


def _faces(style: ParagraphStyle, chinese: str, latin: str) -> None:
    """Fonts of both scripts; a theme font, where the template names one, would win over them."""
    from docx.oxml.ns import qn

    style.font.name = latin
    words = style.element.get_or_add_rPr()
    for spacing in words.findall(qn("w:spacing")):
        words.remove(spacing)
    fonts = words.get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), chinese)
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(theme), None)


def _properties(document: Document, sheet: Sheet) -> None:
    from docx.oxml.ns import qn

    when = datetime.fromtimestamp(_stamp(), UTC).replace(tzinfo=None)
    about = document.core_properties
    about.title, about.author, about.last_modified_by, about.comments = (
        _fonts.visible(sheet.title)[:255],
        "studykit",
        "studykit",
        "",
    )
    about.created = about.modified = when
    about.language = "zh-CN"
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-US")  # of Latin words and figures: with zh-CN, LibreOffice parts a number between lines
        language.set(qn("w:eastAsia"), "zh-CN")


def _stamp() -> int:
    return _epoch.asked() or _epoch.FIRST


def _head_and_foot(document: Document, sheet: Sheet, options: Options) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT

    section = document.sections[0]
    head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
    head.style = foot.style = document.styles["说明"]
    head.paragraph_format.tab_stops.add_tab_stop(width(document), WD_TAB_ALIGNMENT.RIGHT)
    run(head, f"{options.paper.header or sheet.title}\t{options.layout} {sheet.code}")
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for words, field in (("第 ", "PAGE"), (" 页，共 ", "NUMPAGES"), (" 页", "")):
        run(foot, words)
        if field:
            _field(foot, field)


def _field(paragraph: Paragraph, instruction: str) -> None:
    """A value that Word fills in: PAGE, NUMPAGES."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for kind in ("begin", "", "end"):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = f" {instruction} "
        holder: Any = paragraph.add_run()._r
        holder.append(element)


def run(paragraph: Paragraph, words: str) -> Run:
    """``words`` at the end of ``paragraph``, as they stand; a tab is a tab. Quotation marks keep their Chinese width."""
    from docx.oxml.ns import qn

    added = paragraph.add_run("\t".join(map(_fonts.visible, words.split("\t"))))
    added._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:hint"), "eastAsia")
    return added


def runs(paragraph: Paragraph, parts: Runs) -> None:
    """Text with lines to write on, the number of the problem before each."""
    for part in parts:
        if isinstance(part, str):
            run(paragraph, part)
            continue
        if part.number is not None:
            run(paragraph, str(part.number)).font.superscript = True
        line(paragraph, part.width)


def width(document: Document) -> int:
    """How wide the text is, in English Metric Units."""
    section = document.sections[0]
    return (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)


def indent() -> int:
    """How far answers stand from the edge, in English Metric Units."""
    from docx.shared import Cm

    return Cm(_INDENT_CM)


def lines_to_write(document: Document, marks: Iterable[str], across: int) -> None:
    """Lines to write on, so many ``across``, with these ``marks`` before them. They are tabs that draw a line, so they end where the text ends."""
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Pt

    marks, gap = [*marks], Pt(21)
    each = (width(document) - indent() - gap * (across - 1)) // across
    for at in range(0, len(marks), across):
        added = paragraph(document, "书写")
        for place, mark in enumerate(marks[at : at + across]):
            start = indent() + place * (each + gap)
            if place:
                added.paragraph_format.tab_stops.add_tab_stop(start)
            added.paragraph_format.tab_stops.add_tab_stop(start + each, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
            run(added, ("\t" if place else "") + mark + "\t")
        added.paragraph_format.keep_with_next = at + across < len(marks)


def line(paragraph: Paragraph, width: int) -> None:
    """A line to write on, ``width`` ideographs long: of no-break spaces, so that a mark after it never begins a line."""
    paragraph.add_run("\u00a0" * 4 * width).underline = True


def paragraph(document: Document, style: str) -> Paragraph:
    """An empty paragraph; its style is set by its id, since looking it up takes longer than all the rest."""
    added = document.add_paragraph()
    added._p.style = style.replace(" ", "")
    return added


def packed(document: Document) -> bytes:
    """The document's bytes; every member of the zip bears the time that the properties bear."""
    loose, target = io.BytesIO(), io.BytesIO()
    document.save(loose)
    when = time.gmtime(max(_stamp(), 315532800))[:6]
    with zipfile.ZipFile(loose) as found, zipfile.ZipFile(target, "w") as archive:
        for name in found.namelist():
            entry = zipfile.ZipInfo(name, when)
            entry.create_system = 3
            archive.writestr(entry, found.read(name), zipfile.ZIP_DEFLATED, compresslevel=6)
    return target.getvalue()
