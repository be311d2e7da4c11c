"""The review sheet as it lies on paper, read back by pdfium."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from studykit.errors import ExportError
from studykit.export import Options, _fonts, pdf
from studykit.export._options import Paper
from studykit.model.deck import Deck
from tests import samples
from tests.export import pages

NEVER_FIRST = set("。，、；：？！”’）》〉】」』…")
NEVER_LAST = set("“‘（《〈【「『")


def printed(deck: Deck, folder: Path, **paper: object) -> Path:
    path = folder / "sheet.pdf"
    pdf.write(deck, path, Options(paper=Paper(**paper)))  # type: ignore[arg-type]
    return path


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return printed(samples.deck(), tmp_path_factory.mktemp("sheet"))


@pytest.fixture(scope="module")
def forty_pages(tmp_path_factory: pytest.TempPathFactory) -> list[list[list[pages.Glyph]]]:
    path = printed(pages.thick(400), tmp_path_factory.mktemp("thick"))
    with pdfium.PdfDocument(path) as document:
        assert len(document) > 40
        return [pages.lines(document[at]) for at in range(41)]


def test_every_question_and_answer_is_found_in_the_text(sheet: Path) -> None:
    text = pages.text(sheet)
    for item in samples.deck().items:
        assert item.prompt in text
        for part in item.answer:
            assert part in text


def test_sources_are_cited_and_listed(sheet: Path) -> None:
    text = pages.text(sheet)
    assert "〔1〕3行" in text
    assert "〔1〕《水的旅行》林一舟，水循环.txt，第1–5行" in text


def test_paper_is_a4_unless_another_is_asked_for(sheet: Path, tmp_path: Path) -> None:
    assert pages.image_bounds(sheet, 0) == pages.A4
    assert pages.image_bounds(printed(samples.deck(), tmp_path, size="a5"), 0) == (420, 595)


def test_pages_are_numbered(tmp_path: Path) -> None:
    path = printed(pages.thick(30), tmp_path)
    with pdfium.PdfDocument(path) as document:
        count = len(document)
        texts = ["".join(page.get_textpage().get_text_range().split()) for page in document]
    assert count > 2
    for number, text in enumerate(texts, start=1):
        assert f"第{number}页，共{count}页" in text


def test_fonts_are_embedded_and_subset(sheet: Path) -> None:
    fonts = pages.fonts(sheet)
    assert {name.partition("+")[2] for name in fonts} == {"StudySerifSC-Regular", "StudySansSC-Bold"}
    assert all(fonts.values())
    assert sheet.stat().st_size < 60_000


def test_it_says_that_it_is_an_archive_file_with_tags(sheet: Path) -> None:
    content = sheet.read_bytes()
    assert b"<pdfaid:part>2</pdfaid:part>" in content
    assert b"<pdfaid:conformance>U</pdfaid:conformance>" in content
    with pdfium.PdfDocument(sheet) as document:
        assert document.is_tagged()


def test_articles_are_bookmarks(tmp_path: Path) -> None:
    path = printed(pages.thick(130), tmp_path)
    assert pages.outline(path) == ["水的旅行之1", "水的旅行之2", "水的旅行之3", "出处"]


def test_sections_by_kind(tmp_path: Path) -> None:
    assert pages.outline(printed(samples.deck(), tmp_path, by="题型")) == ["定义", "时间", "列举", "数字", "出处"]


def test_the_running_head_names_deck_and_article(tmp_path: Path) -> None:
    with pdfium.PdfDocument(printed(pages.thick(130), tmp_path)) as document:
        heads = ["".join(g.char for g in pages.glyphs(page) if g.bottom > pages.HEAD) for page in document]
    assert heads[0] == ""
    assert heads[1] == "水循环水的旅行之1"
    assert heads[-2].startswith("水循环水的旅行之")


def test_the_same_deck_gives_the_same_bytes_under_any_hash_seed(sheet: Path, tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from tests import samples; from studykit.export import Options, pdf;"
        "pdf.write(samples.deck(), Path(sys.argv[1]), Options())"
    )
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    for seed in ("0", "1"):
        path = tmp_path / f"{seed}.pdf"
        subprocess.run([sys.executable, "-c", script, str(path)], check=True, env=environment | {"PYTHONHASHSEED": seed})
        assert path.read_bytes() == sheet.read_bytes()


def test_the_date_inside_comes_from_source_date_epoch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    assert b"D:20260101000000Z" in printed(samples.deck(), tmp_path).read_bytes()


def test_no_line_begins_with_a_closing_mark_nor_ends_with_an_opening_one(forty_pages: list[list[list[pages.Glyph]]]) -> None:
    lines = [line for page in forty_pages for line in page]
    assert len(lines) > 1000
    assert [line[0].char for line in lines if line[0].char in NEVER_FIRST] == []
    assert [line[-1].char for line in lines if line[-1].char in NEVER_LAST] == []


def test_no_latin_word_and_no_number_is_split(forty_pages: list[list[list[pages.Glyph]]]) -> None:
    def latin(glyph: pages.Glyph) -> bool:
        return glyph.char.isascii() and (glyph.char.isalnum() or glyph.char in ".%")

    for page in forty_pages:
        for above, below in pairwise(page):
            in_one_paragraph = abs(above[0].left - below[0].left) < 12 and above[-1].size == below[0].size
            ends_full = above[-1].char not in "。？行"
            if in_one_paragraph and ends_full:
                assert not (latin(above[-1]) and latin(below[0])), (above[-1], below[0])


def test_full_lines_are_flush_right(forty_pages: list[list[list[pages.Glyph]]]) -> None:
    full = [line for page in forty_pages for line in page if line[-1].char not in "。？行" and len(line) > 30]
    edge = 595 - 22 / 25.4 * 72
    flush = [line for line in full if edge - line[-1].right < 7]
    assert len(full) > 500
    assert len(flush) / len(full) >= 0.95


def test_no_question_is_parted_from_its_answer_and_no_heading_stands_alone(forty_pages: list[list[list[pages.Glyph]]]) -> None:
    """The last line of each page ends an answer (its citation follows 。), so nothing waits for the next page."""
    for page in forty_pages:
        last = "".join(glyph.char for glyph in page[-1])
        assert last.endswith("行"), last


def test_an_answer_longer_than_a_page_runs_on(tmp_path: Path) -> None:
    item = samples.deck().items[0]
    endless = replace(item, answer=("水往低处流，" * 900,))
    path = printed(replace(samples.deck(), items=(endless,)), tmp_path)
    assert pages.text(path).count("往") == 900


HOSTILE = (
    '#read("/etc/passwd")',
    "*粗* _斜_ `code` $x^2$ #set text(red)",
    "= 标题",
    "<script>alert(1)</script> &amp; <w:p/>",
    r"\u{41} \\ \#",
    "//注释 /*注释*/ https://example.org @label <label>",
    '=HYPERLINK("x") -1+1 {{7*7}}',
)


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_in_the_text_is_printed_as_it_stands(text: str, tmp_path: Path) -> None:
    item = replace(samples.deck().items[0], prompt=text, answer=(text, text))
    path = printed(replace(samples.deck(), name=text, items=(item,)), tmp_path, title=text)
    assert pages.text(path).count("".join(text.split())) >= 4


def test_controls_are_not_printed(tmp_path: Path) -> None:
    item = replace(samples.deck().items[0], prompt="甲\u202e乙\u200b丙\x07丁\u2028戊？")
    assert "甲乙丙丁戊？" in pages.text(printed(replace(samples.deck(), items=(item,)), tmp_path))


def test_a_character_without_a_font_becomes_a_geta_and_is_named(tmp_path: Path) -> None:
    item = replace(samples.deck().items[0], prompt="某某\ue123是谁？")
    deck = replace(samples.deck(), items=(item,))
    assert "某某〓是谁？" in pages.text(printed(deck, tmp_path))
    assert pdf.notice(deck, Options()) == "1 个字符没有字体，印成 〓：U+E123"


def test_on_a_machine_without_fonts_rare_characters_are_named_and_the_rest_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = _fonts._fonts
    monkeypatch.setattr(_fonts, "_fonts", lambda folders, system: real(folders, system=False))
    deck = replace(samples.deck(), items=(replace(samples.deck().items[0], prompt="𠮷野家与\ue123是什么？"),))
    assert "〓野家与〓是什么？" in pages.text(printed(deck, tmp_path))
    assert pdf.notice(deck, Options()) == "2 个字符没有字体，印成 〓：U+E123、𠮷（U+20BB7）"


def test_nothing_is_said_of_ordinary_text() -> None:
    assert pdf.notice(samples.deck(), Options()) == ""


def test_a_deck_without_items_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="没有可以打印的题目"):
        printed(replace(samples.deck(), items=()), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_only_the_kinds_and_articles_asked_for(tmp_path: Path) -> None:
    text = pages.text(printed(samples.deck(), tmp_path, kinds=("date",)))
    assert "1988年1月21日" in text
    assert "地下水" not in text
    with pytest.raises(ExportError):
        printed(samples.deck(), tmp_path, articles=("没有这一篇",))


def test_an_unknown_layout_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="复习提纲"):
        pdf.write(samples.deck(), tmp_path / "x.pdf", Options(layout="海报"))


def test_an_unknown_paper_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="a4711"):
        printed(samples.deck(), tmp_path, size="a4711")
