"""PDF: the order of reading from places alone, each character once, and no page furniture."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from studykit.errors import ReadError
from studykit.model.document import Document
from studykit.read import pdf
from tests.read.makers import pdf as made
from tests.read.makers import saved

WORDS = "水循环是指陆地海洋和大气之间的连续运动太阳热使变成汽上升遇冷云又为雨雪落到上江河湖泊冰川沼泽蒸发输送降径流下渗"
LEADING = 14.0
EM = 9.0

# A glyph-exact page: each entry is (x, y from the top, size, text), drawn in the order of the list.
Placed = tuple[float, float, float, str]
PLACE = """
#set page(width: 780pt, height: 1100pt, margin: 0pt)
#for page in d { for line in page {
  place(top + left, dx: line.at(0) * 1pt, dy: line.at(1) * 1pt, text(size: line.at(2) * 1pt, top-edge: "ascender", line.at(3)))
}; pagebreak(weak: true) }
"""


def column(story: str, x: float, top: float, count: int, width: int) -> list[Placed]:
    """``count`` full lines of a story at ``x``; every line is of its own, so that its place in the reading can be checked."""
    chance = random.Random(story)
    return [
        (x, top + LEADING * row, EM, f"{story}{row:03}" + "".join(chance.choice(WORDS) for _ in range(width - 4)))
        for row in range(count)
    ]


def newspaper(number: int, box_at: int) -> tuple[list[Placed], list[str]]:
    """A broadsheet page of three columns: a headline across all, and across two of them, from ``box_at``, a boxed story below."""
    x = [40.0, 280.0, 520.0]
    full = column(f"{number}甲", x[2 if box_at == 0 else 0], 120, 64, 24)
    upper = [column(f"{number}{name}", x[at], 120, 34, 24) for name, at in (("乙", box_at), ("丙", box_at + 1))]
    lower = [column(f"{number}{name}", x[at], 680, 22, 24) for name, at in (("丁", box_at), ("戊", box_at + 1))]
    head: Placed = (40, 40, 36, f"第{number}版通栏大标题在这里")
    box = [*upper[0], *upper[1], (x[box_at], 630.0, 20.0, f"第{number}版方框里的标题"), *lower[0], *lower[1]]
    in_order = [head, *box, *full] if box_at == 0 else [head, *full, *box]
    return in_order, [line[3] for line in in_order]


def printed(document: Document) -> list[str]:
    """The lines of the pages in the order of reading."""
    return [document.raw[block.start : block.end].strip() for block in document.blocks]


def by_rows(page: list[Placed]) -> list[Placed]:
    return sorted(page, key=lambda line: (line[1], line[0]))


def shuffled(page: list[Placed]) -> list[Placed]:
    return random.Random(7).sample(page, len(page))


@pytest.mark.parametrize("box_at", [0, 1], ids=["box to the left", "box to the right"])
@pytest.mark.parametrize("drawn", [list, by_rows, shuffled], ids=["flow", "rows", "shuffled"])
def test_the_next_line_of_a_story_follows_whatever_the_order_of_drawing(
    tmp_path: Path, drawn: Callable[[list[Placed]], list[Placed]], box_at: int
) -> None:
    pages = [newspaper(number, box_at) for number in (1, 2)]
    document = pdf.read(saved(tmp_path, "报.pdf", made(PLACE, [drawn(page) for page, _lines in pages])))
    assert printed(document) == [line for _page, lines in pages for line in lines]


def test_heads_are_headings_and_places_are_named(tmp_path: Path) -> None:
    pages = [newspaper(number, box_at=1)[0] for number in (1, 2)]
    document = pdf.read(saved(tmp_path, "报.pdf", made(PLACE, pages)))
    heads = [line for line, block in zip(printed(document), document.blocks, strict=True) if block.role == "heading"]
    assert heads == [f"第{number}版{words}" for number in (1, 2) for words in ("通栏大标题在这里", "方框里的标题")]
    place = document.where(document.raw.index("2乙000"))
    assert (place.page, place.line) == (2, 66)


# how a heading is drawn again to look bold: shifts in points of its copies
BOLD = {
    "once": [],
    "twice": [(0.3, 0)],
    "twice, wider": [(0.8, 0)],
    "three times": [(0.4, 0), (0.8, 0)],
    "four times, slanting": [(0.3, 0.3), (0.6, 0.6), (0.9, 0.9)],
    "on the same spot": [(0, 0)],
    "with a shadow": [(1.5, 1.5)],
}
TWINS = "2023年年底99项，人人有责"


@pytest.mark.parametrize("shifts", BOLD.values(), ids=BOLD.keys())
@pytest.mark.parametrize("at_the_end", [False, True], ids=["at once", "at the end of the page"])
def test_fake_bold_is_read_once_and_true_twins_stay(tmp_path: Path, shifts: list[tuple[float, float]], at_the_end: bool) -> None:
    head: Placed = (40, 40, 12, TWINS)
    copies: list[Placed] = [(40 + x, 40 + y, 12, TWINS) for x, y in shifts]
    body = column("甲", 40, 80, 5, 30)
    page = [head, *body, *copies] if at_the_end else [head, *copies, *body]
    document = pdf.read(saved(tmp_path, "粗.pdf", made(PLACE, [page])))
    assert printed(document) == [TWINS, *(line[3] for line in body)]


PAGED = """
#set page(
  width: 300pt, height: 200pt, margin: 40pt,
  header: context [水利日报 #h(1fr) 2024年2月#counter(page).get().first()日],
  footer: align(center, context counter(page).display("— 1 —")),
)
#set par(justify: true, first-line-indent: (amount: 2em, all: true))
#for text in d [#text

]
"""
PARAGRAPHS = [f"第{number}段，" + "水循环是指水在陆地、海洋和大气之间的连续运动。" * 3 for number in range(1, 9)]


def test_running_heads_and_page_numbers_are_not_read(tmp_path: Path) -> None:
    document = pdf.read(saved(tmp_path, "页.pdf", made(PAGED, PARAGRAPHS)))
    assert max(block.page or 0 for block in document.blocks) > 2
    assert "".join(document.raw.split()) == "".join(PARAGRAPHS)


@pytest.mark.parametrize("last", ["1949年10月", "第一章 总则", "见第3页"])
def test_words_at_the_edge_of_a_page_are_not_taken_for_furniture(tmp_path: Path, last: str) -> None:
    page = [*column("甲", 40, 100, 20, 30), (40.0, 1060.0, EM, last)]
    assert last.replace(" ", "") in "".join(pdf.read(saved(tmp_path, "页.pdf", made(PLACE, [page]))).raw.split())


def test_paragraphs_are_told_by_indent_short_line_and_white(tmp_path: Path) -> None:
    indented = "#set par(first-line-indent: (amount: 2em, all: true))\n"
    spaced = "#set par(spacing: 2em)\n"
    for style in (indented, spaced):
        markup = "#set page(width: 300pt, height: auto)\n#set par(justify: true)\n" + style + "#for text in d [#text\n\n]"
        document = pdf.read(saved(tmp_path, "段.pdf", made(markup, PARAGRAPHS[:4])))
        assert document.raw.split("\n\n") == PARAGRAPHS[:4]


def test_spaces_and_ligatures_come_out_as_they_were_written(tmp_path: Path) -> None:
    text = "水循环（the office fluff）——由Halley在1687年提出……达到3.5%，王敏 李华 记"
    markup = "#set page(width: 500pt, height: auto)\n#for text in d [#text\n\n]"
    assert pdf.read(saved(tmp_path, "外.pdf", made(markup, [text]))).raw == text


def test_a_table_is_read_row_by_row(tmp_path: Path) -> None:
    cells = [
        "指标",
        "2022年",
        "2023年",
        "降水量",
        "631毫米",
        "643毫米",
        "用水总量",
        "5998亿立方米",
        "5907亿立方米",
        "灌溉",
        "0.572",
        "0.576",
    ]
    markup = "#set page(width: 400pt, height: auto)\n#table(columns: (1fr, 1fr, 1fr), stroke: none, ..d)"
    document = pdf.read(saved(tmp_path, "表.pdf", made(markup, cells)))
    assert [(block.role, document.raw[block.start : block.end]) for block in document.blocks] == [
        ("cell", cell) for cell in cells
    ]


def test_small_print_is_a_note(tmp_path: Path) -> None:
    page = [*column("甲", 40, 100, 20, 30), (40.0, 500.0, 7.0, "①见《水法》第一条。")]
    document = pdf.read(saved(tmp_path, "注.pdf", made(PLACE, [page])))
    assert [block.role for block in document.blocks] == 20 * ["body"] + ["note"]


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_page_that_lies_on_its_side_is_read(tmp_path: Path, angle: int) -> None:
    markup = f"#set page(width: 300pt, height: 300pt)\n#rotate({angle}deg, reflow: true)[#d]"
    assert pdf.read(saved(tmp_path, "转.pdf", made(markup, "水往低处流。"))).raw == "水往低处流。"


def test_a_slanting_watermark_is_not_read(tmp_path: Path) -> None:
    markup = "#set page(width: 300pt, height: 300pt, background: rotate(30deg, text(40pt)[内部资料]))\n#d"
    assert pdf.read(saved(tmp_path, "印.pdf", made(markup, "水往低处流，" * 20))).raw == "水往低处流，" * 20


def test_a_scan_says_that_it_is_one_and_what_to_do(tmp_path: Path) -> None:
    markup = "#set page(width: 300pt, height: 300pt)\n#rect(width: 100%, height: 100%, fill: gray)"
    with pytest.raises(ReadError, match="扫描件") as caught:
        pdf.read(saved(tmp_path, "扫.pdf", made(markup)))
    assert "OCR" in caught.value.try_


@pytest.mark.parametrize("data", [b"%PDF-1.7\n%%EOF", b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF"])
def test_a_file_that_only_begins_like_a_pdf_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(ReadError):
        pdf.read(saved(tmp_path, "坏.pdf", data))
