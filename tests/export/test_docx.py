"""The Word file: read back by python-docx, and by LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import docx as python_docx
import pytest
import typst
from docx.oxml.ns import qn

from studykit.errors import ExportError
from studykit.export import Options, docx
from studykit.export._options import Paper
from studykit.export._sheet_layouts import LAYOUTS, sheet_of
from studykit.model.deck import Deck
from tests import samples
from tests.export import pages

HAS_NOTO = "Noto Serif CJK SC" in {face.family for face in typst.Fonts(include_system_fonts=True).fonts()}
HOSTILE = '<w:p/><script>&amp;"=1+1 {{7*7}} #read("x") \x07\ud800\u202e'


def written(deck: Deck, folder: Path, layout: str = "复习提纲", **paper: object) -> Path:
    path = folder / "sheet.docx"
    docx.write(deck, path, Options(layout=layout, paper=Paper(**paper)))  # type: ignore[arg-type]
    return path


def words(path: Path) -> str:
    """All text of the body, tables included, without white space."""
    body = python_docx.Document(str(path)).element.body
    return "".join("".join(node.text or "" for node in body.iter(qn("w:t"))).split())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_answer_of_every_layout_is_in_the_file(layout: str, tmp_path: Path) -> None:
    text = words(written(samples.deck(), tmp_path, layout))
    for problem in sheet_of(samples.deck(), Options(layout=layout)).problems():
        for part in problem.answer:
            assert "".join(part.split()) in text


def test_articles_are_true_headings(tmp_path: Path) -> None:
    document = python_docx.Document(str(written(pages.thick(130), tmp_path)))
    headings = [paragraph.text for paragraph in document.paragraphs if paragraph.style and paragraph.style.name == "Heading 1"]
    assert headings == ["水的旅行之1", "水的旅行之2", "水的旅行之3", "出处"]


def test_paper_is_a4_and_another_where_it_is_asked_for(tmp_path: Path) -> None:
    section = python_docx.Document(str(written(samples.deck(), tmp_path))).sections[0]
    assert section.page_width is not None and section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    with pytest.raises(ExportError, match="a4711"):
        written(samples.deck(), tmp_path, size="a4711")


def test_every_style_names_a_chinese_font_and_no_theme_overrides_it(tmp_path: Path) -> None:
    document = python_docx.Document(str(written(samples.deck(), tmp_path)))
    used = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert used >= {"Title", "Heading 1", "题目", "答案"}
    for name in used:
        fonts = document.styles[name or ""].element.rPr.rFonts
        assert fonts.get(qn("w:eastAsia")) in ("SimSun", "SimHei")
        assert fonts.get(qn("w:eastAsiaTheme")) is None


def test_a_question_stays_with_its_answer(tmp_path: Path) -> None:
    document = python_docx.Document(str(written(samples.deck(), tmp_path)))
    assert document.styles["题目"].paragraph_format.keep_with_next
    assert document.styles["Heading 1"].paragraph_format.keep_with_next


def test_pages_are_numbered_by_fields(tmp_path: Path) -> None:
    footer = python_docx.Document(str(written(samples.deck(), tmp_path))).sections[0].footer._element
    assert [node.text.strip() for node in footer.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]
    assert "".join(node.text for node in footer.iter(qn("w:t"))) == "第  页，共  页"


def test_terms_and_events_are_tables_whose_head_repeats(tmp_path: Path) -> None:
    for layout, head in (("术语表", "题号术语释义出处"), ("时间线", "题号时间事件出处")):
        (table,) = python_docx.Document(str(written(samples.deck(), tmp_path, layout))).tables
        assert "".join(cell.text for cell in table.rows[0].cells) == head
        assert table.rows[0]._tr.trPr is not None and table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_the_timeline_is_a_picture_that_says_what_it_shows(tmp_path: Path) -> None:
    document = python_docx.Document(str(written(samples.deck(), tmp_path, "时间线")))
    (shape,) = document.inline_shapes
    assert shape._inline.docPr.get("descr") == "1988年1月21日，《水法》通过"


def test_backs_of_cards_stand_in_mirrored_order(tmp_path: Path) -> None:
    fronts, backs = python_docx.Document(str(written(samples.deck(), tmp_path, "卡片"))).tables
    assert ["".join(cell.text[:1]) for row in fronts.rows for cell in row.cells] == ["1", "2", "3", "4", "5", ""]
    assert ["".join(cell.text[:1]) for row in backs.rows for cell in row.cells] == ["2", "1", "4", "3", "", "5"]


def test_the_same_deck_gives_the_same_bytes_under_any_hash_seed(tmp_path: Path) -> None:
    first = written(samples.deck(), tmp_path, "时间线").read_bytes()
    script = (
        "import sys; from pathlib import Path; from tests import samples; from studykit.export import Options, docx;"
        "docx.write(samples.deck(), Path(sys.argv[1]), Options(layout='时间线'))"
    )
    path = tmp_path / "second.docx"
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    subprocess.run([sys.executable, "-c", script, str(path)], check=True, env=environment | {"PYTHONHASHSEED": "7"})
    assert path.read_bytes() == first


def test_times_inside_come_from_source_date_epoch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    path = written(samples.deck(), tmp_path)
    with zipfile.ZipFile(path) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 1, 1, 0, 0, 0)}
    assert str(python_docx.Document(str(path)).core_properties.created)[:10] == "2026-01-01"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_markup_and_controls_in_the_text_are_letters_or_gone(layout: str, tmp_path: Path) -> None:
    items = tuple(replace(item, prompt=HOSTILE + item.prompt) for item in samples.deck().items)
    deck = replace(samples.deck(), name=HOSTILE, items=items)
    text = words(written(deck, tmp_path, layout, title=HOSTILE, header=HOSTILE))
    assert '<w:p/><script>&amp;"=1+1{{7*7}}#read("x")〓' in text


def test_a_deck_without_items_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="没有可以打印的题目"):
        written(replace(samples.deck(), items=()), tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_prints_the_same_items_with_page_numbers(tmp_path: Path) -> None:
    path = written(pages.thick(20), tmp_path)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    text = pages.text(path.with_suffix(".pdf"))
    assert "第1页，共" in text
    for problem in sheet_of(pages.thick(20), Options()).problems():
        assert "".join(problem.question.split())[:20] in text
    fonts = pages.fonts(path.with_suffix(".pdf"))
    assert all(fonts.values()), "embedded"
    assert any("Serif" in name and "CJK" in name for name in fonts) or not HAS_NOTO, "a face that stands for 宋体"
