"""Every layout of the committed deck as it lies on paper: where lines begin and end, what is flush, what stands alone.

The review sheet's own rules are held over forty pages in ``test_pdf.py``; here each layout is held to those that all share.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from studykit import deckfile
from studykit.cli._sheets import usual
from studykit.export import _fonts, pdf
from studykit.export._sheet_layouts import LAYOUTS, sheet_of
from studykit.model.deck import Deck
from tests.export import pages
from tests.export.test_pdf import NEVER_FIRST, NEVER_LAST

LEFT, RIGHT = 30 / 25.4 * 72, 595 - 22 / 25.4 * 72
"""The edges of the text, in points from the left of the page."""
PROSE = [layout for layout in LAYOUTS if layout not in ("卡片", "时间线")]
"""Layouts whose text runs from edge to edge; cards and figures have places of their own."""

Page = list[list[pages.Glyph]]


@pytest.fixture(scope="module")
def deck() -> Deck:
    (path,) = (Path(__file__).parents[2] / "decks").glob("*.json")
    whole = deckfile.load(path)
    return replace(whole, items=whole.items[:160])


@pytest.fixture(scope="module")
def printed(deck: Deck, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The PDF of each layout."""
    folder = tmp_path_factory.mktemp("printed")
    for layout in LAYOUTS:
        pdf.write(deck, folder / f"{layout}.pdf", usual(deck, layout))
    return {layout: folder / f"{layout}.pdf" for layout in LAYOUTS}


def lines_of(path: Path) -> list[Page]:
    with pdfium.PdfDocument(path) as document:
        return [pages.lines(page) for page in document]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_line_begins_with_a_closing_mark_nor_ends_with_an_opening_one(layout: str, printed: dict[str, Path]) -> None:
    lines = [line for page in lines_of(printed[layout]) for line in page]
    assert lines
    # A blank is a line and no glyph: what stands right of the edge comes after one.
    assert [line[0].char for line in lines if line[0].left < LEFT + 5 and line[0].char in NEVER_FIRST] == []
    full = [line for line in lines if RIGHT - line[-1].right < 7]
    assert [line[-1].char for line in full if line[-1].char in NEVER_LAST] == []


@pytest.mark.parametrize("layout", PROSE)
def test_nothing_stands_out_of_the_text_on_the_right(layout: str, printed: dict[str, Path]) -> None:
    """A closing mark may hang over the edge by the white half of its square."""
    over = [line[-1] for page in lines_of(printed[layout]) for line in page if line[-1].right > RIGHT + 1]
    assert [glyph.char for glyph in over if glyph.char not in NEVER_FIRST] == []


@pytest.mark.parametrize("layout", PROSE)
def test_no_latin_word_and_no_number_is_split(layout: str, printed: dict[str, Path]) -> None:
    for page in lines_of(printed[layout]):
        for above, below in pairwise(page):
            full = RIGHT - above[-1].right < 7 and below[0].left < LEFT + 5 and above[-1].size == below[0].size
            split = all(glyph.char.isascii() and glyph.char.isalnum() for glyph in (above[-1], below[0]))
            assert not (full and split), "".join(glyph.char for glyph in (*above, *below))


@pytest.mark.parametrize("layout", PROSE)
def test_no_page_ends_with_a_heading(layout: str, deck: Deck, printed: dict[str, Path]) -> None:
    headings = {"".join(section.title.split()) for section in sheet_of(deck, usual(deck, layout)).sections} - {""}
    headings |= {"参考答案", "出处"}
    last = ["".join(glyph.char for glyph in page[-1]) for page in lines_of(printed[layout]) if page]
    assert headings.isdisjoint(last)


def test_a_test_parts_no_problem_from_its_choices_and_lines(deck: Deck, printed: dict[str, Path]) -> None:
    """A page begins with a problem's number, with a heading, or with the rest of a key; never with choices."""
    for page in lines_of(printed["自测卷"])[1:]:
        first = "".join(glyph.char for glyph in page[0])
        assert not first.startswith(("A．", "B．", "C．", "D．", "（1）", "（2）")), first


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_answer_is_found_by_another_reader(layout: str, deck: Deck, printed: dict[str, Path]) -> None:
    text = pages.text(printed[layout])
    asked = [*sheet_of(deck, usual(deck, layout)).problems()]
    assert len(asked) > 5
    lost = [part for problem in asked for part in problem.answer if "".join(part.split()) not in text]
    assert len(lost) <= len(asked) / 100, "an answer that a page's end parts is found in two pieces"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_machine_without_any_font_prints_the_same(
    layout: str, deck: Deck, printed: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = _fonts._fonts
    monkeypatch.setattr(_fonts, "_fonts", lambda folders, system: real(folders, system=False))
    pdf.write(deck, tmp_path / "bare.pdf", usual(deck, layout))
    assert (tmp_path / "bare.pdf").read_bytes() == printed[layout].read_bytes()
    assert pdf.notice(deck, usual(deck, layout)) == ""
    fonts = pages.fonts(tmp_path / "bare.pdf")
    assert all(fonts.values()) and {name.partition("+")[2] for name in fonts} <= {"StudySerifSC-Regular", "StudySansSC-Bold"}
