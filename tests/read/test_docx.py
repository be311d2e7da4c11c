"""Word: what a reader sees of it, in order, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from studykit.errors import ReadError
from studykit.read import docx
from tests.read.makers import archive, word


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def seen(path: Path) -> list[tuple[str, str]]:
    document = docx.read(path)
    assert document.raw == "\n\n".join(document.raw[block.start : block.end] for block in document.blocks)
    return [(block.role, document.raw[block.start : block.end]) for block in document.blocks]


# XML of the body · what is read
SEEN = {
    "paragraphs": (p("水往低处流。") + p("") + p("火向上燃。"), [("body", "水往低处流。"), ("body", "火向上燃。")]),
    "runs, breaks and tabs": (
        "<w:p><w:r><w:t>水</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>循环</w:t><w:br/><w:t>又</w:t><w:tab/><w:t>名</w:t></w:r></w:p>",
        [("body", "水循环\n又\t名")],
    ),
    "links, inserted and moved text, content controls": (
        "<w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:ins><w:r><w:t>插入</w:t></w:r></w:ins><w:sdt><w:sdtContent><w:r>"
        "<w:t>控件</w:t></w:r></w:sdtContent></w:sdt><w:moveTo><w:r><w:t>移来</w:t></w:r></w:moveTo></w:p>",
        [("body", "链接插入控件移来")],
    ),
    "not deleted, hidden or field text, nor phonetic guides": (
        "<w:p><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>可见</w:t></w:r>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:ruby><w:rt><w:r><w:t>shui</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>水</w:t></w:r>"
        "</w:rubyBase></w:ruby></w:r></w:p>",
        [("body", "可见水")],
    ),
    "a text box once": (
        "<w:p><w:r><w:t>正文</w:t></w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + p("框") + "</w:txbxContent></mc:Choice>"
        "<mc:Fallback><w:txbxContent>" + p("框") + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>",
        [("body", "正文"), ("body", "框")],
    ),
    "a table cell by cell, with a table in it": (
        f"<w:tbl><w:tr><w:tc>{p('年份')}</w:tc><w:tc>{p('水量')}<w:tbl><w:tr><w:tc>{p('内')}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>",
        [("cell", "年份"), ("cell", "水量"), ("cell", "内")],
    ),
    "a frame drawn as a table": (
        f"<w:tbl><w:tr><w:tc>{p('水' * 50 + '。')}</w:tc></w:tr></w:tbl>",
        [("body", "水" * 50 + "。")],
    ),
    "headings by outline": (p("总论", "<w:outlineLvl w:val='0'/>") + p("正文", "<w:outlineLvl w:val='9'/>"), [("heading", "总论"), ("body", "正文")]),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), SEEN.values(), ids=SEEN.keys())
def test_what_a_reader_sees_is_read(tmp_path: Path, body: str, expected: list[tuple[str, str]]) -> None:
    assert seen(word(tmp_path / "课文.docx", body)) == expected


def test_headings_and_contents_are_known_by_the_names_of_their_styles(tmp_path: Path) -> None:
    styles = "".join(
        f"<w:style w:styleId='{style}'><w:name w:val='{name}'/></w:style>"
        for style, name in (("1", "heading 1"), ("a3", "Title"), ("11", "toc 1"), ("a", "Normal"))
    )
    body = "".join(
        p(text, f"<w:pStyle w:val='{style}'/>")
        for text, style in (("水法", "a3"), ("总则 1", "11"), ("总则", "1"), ("正文。", "a"))
    )
    assert seen(word(tmp_path / "法.docx", body, styles=styles)) == [("heading", "水法"), ("heading", "总则"), ("body", "正文。")]


def numbered(format_: str, text: str, depth: int = 0) -> str:
    return f"<w:lvl w:ilvl='{depth}'><w:start w:val='1'/><w:numFmt w:val='{format_}'/><w:lvlText w:val='{text}'/></w:lvl>"


# number format and text of two levels · depths of the paragraphs · numbers printed
NUMBERS = [
    (("chineseCounting", "%1、"), ("decimal", "（%2）"), (0, 1, 1, 0, 1), ("一、", "（1）", "（2）", "二、", "（1）")),
    (("decimal", "%1."), ("decimal", "%1.%2"), (0, 1, 1, 0), ("1. ", "1.1 ", "1.2 ", "2. ")),
    (("japaneseCounting", "第%1章"), ("bullet", "●"), (0, 1, 0), ("第一章", "", "第二章")),
    (("upperRoman", "%1."), ("lowerLetter", "%2)"), (0, 0, 0, 0, 1, 1), ("I. ", "II. ", "III. ", "IV. ", "a) ", "b) ")),
    (("decimalEnclosedCircle", "%1"), ("ideographTraditional", "%2、"), (0, 0, 1), ("①", "②", "甲、")),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "depths", "printed"), NUMBERS)
def test_automatic_numbers_are_read_as_they_are_printed(
    tmp_path: Path, first: tuple[str, str], second: tuple[str, str], depths: tuple[int, ...], printed: tuple[str, ...]
) -> None:
    numbering = (
        f"<w:abstractNum w:abstractNumId='5'>{numbered(*first)}{numbered(*second, depth=1)}</w:abstractNum>"
        "<w:num w:numId='2'><w:abstractNumId w:val='5'/></w:num>"
    )
    body = "".join(p("项", f"<w:numPr><w:ilvl w:val='{depth}'/><w:numId w:val='2'/></w:numPr>") for depth in depths)
    found = seen(word(tmp_path / "目.docx", body, numbering=numbering))
    assert found == [("item", f"{number}项") for number in printed]


def test_notes_stand_at_the_end_and_their_separators_nowhere(tmp_path: Path) -> None:
    notes = f"<w:footnote w:type='separator'>{p('——')}</w:footnote><w:footnote w:id='1'>{p(' 见《水法》。')}</w:footnote>"
    body = "<w:p><w:r><w:t>水有法。</w:t></w:r><w:r><w:footnoteReference w:id='1'/></w:r></w:p>" + p("完。")
    found = seen(word(tmp_path / "注.docx", body, footnotes=notes))
    assert found == [("body", "水有法。"), ("body", "完。"), ("note", "见《水法》。")]


def test_pages_are_known_where_word_noted_them(tmp_path: Path) -> None:
    broken = "<w:p><w:r><w:t>一</w:t><w:lastRenderedPageBreak/><w:t>页</w:t></w:r></w:p>"
    turned = "<w:p><w:r><w:lastRenderedPageBreak/><w:t>三页</w:t></w:r></w:p>"
    document = docx.read(word(tmp_path / "页.docx", p("头") + broken + p("二") + turned))
    assert [(block.page, block.line) for block in document.blocks] == [(1, 1), (1, 2), (2, 3), (3, 4)]
    assert (document.where(document.raw.index("二")).page, document.where(document.raw.index("三")).line) == (2, 4)


def test_without_noted_page_breaks_no_page_is_named(tmp_path: Path) -> None:
    assert docx.read(word(tmp_path / "页.docx", p("头"))).blocks[0].page is None


def test_what_python_docx_writes_is_read(tmp_path: Path) -> None:
    import docx as python_docx

    made = python_docx.Document()
    made.add_heading("水的旅行", 1)
    made.add_paragraph("水循环有三个环节。")
    made.add_paragraph("蒸发", style="List Number")
    made.add_table(1, 1).cell(0, 0).text = "环节"
    made.save(str(tmp_path / "课文.docx"))
    found = seen(tmp_path / "课文.docx")
    assert found == [("heading", "水的旅行"), ("body", "水循环有三个环节。"), ("item", "1. 蒸发"), ("cell", "环节")]


def test_a_zip_that_is_no_word_document_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="不是 Word 文档"):
        docx.read(archive(tmp_path / "x.docx", {"word/other.xml": "<x/>"}))


def test_a_document_without_words_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="没有文字"):
        docx.read(word(tmp_path / "x.docx", p(" ")))
