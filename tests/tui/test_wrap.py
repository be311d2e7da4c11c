"""Chinese line breaking, drawn: a bar is where a line ends."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content

from studykit.tui.wrap import NO_END, NO_START, Wrapped, break_offsets

CASES = [
    (10, "水循环是指|水的运动。"),
    (10, "水循环是指"),
    (10, "水循环是|指。"),  # the full stop takes its character along
    (10, "水循环是|“连续”的"),  # an opening mark goes with what it opens
    (10, "《水法》于|1988年通过"),
    (8, "共计|12345678|立方米"),  # a number is never cut …
    (8, "共|12345678|90立方米"),  # … unless no line could hold it
    (9, "见正文|第12页"),
    (12, "water cycle |means"),
    (6, "甲……|乙——丙"),
    (10, "（一）蒸发|（二）输送"),
    (4, "水水|水水|水"),
]


@pytest.mark.parametrize(("width", "drawn"), CASES)
def test_where_lines_end(width: int, drawn: str) -> None:
    text = drawn.replace("|", "")
    starts = [0, *break_offsets(text, width), len(text)]
    assert "|".join(text[start:end] for start, end in itertools.pairwise(starts)) == drawn


marked = st.text(st.sampled_from("水循环是指，。、；！？（）《》“”—…12.%A b"), max_size=80)
texts = marked.map(lambda text: re.sub(" +", " ", text))


@given(texts, st.integers(8, 40))
@example("1111、 、", 8)
def test_no_line_is_too_wide_or_begins_or_ends_with_the_wrong_mark(text: str, width: int) -> None:
    lines = Wrapped(Content(text)).at(width).plain.split("\n")
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert cell_len(line.rstrip()) <= width
    for above, below in itertools.pairwise(lines):
        above, below = above.strip(), below.strip()
        # A line filled to the brim, or but for a blank that is not drawn, may have cut a unit that is wider than a line.
        if cell_len(above) < width - 2 and above and below:
            assert above[-1] not in NO_END
            assert below[0] not in NO_START


def test_later_lines_hang_under_the_first_word() -> None:
    drawn = Wrapped(Content("1  水在陆地和海洋之间\n2  降水"), hang=3).at(13).plain
    assert drawn.split("\n") == ["1  水在陆地和", "   海洋之间", "2  降水"]


def test_line_feeds_and_empty_lines_stay() -> None:
    wrapped = Wrapped(Content("一\n\n二"))
    assert (wrapped.at(20).plain, wrapped.get_height({}, 20)) == ("一\n\n二", 3)


def test_ten_thousand_characters_are_broken_in_a_blink() -> None:
    wrapped = Wrapped(Content("水循环，" * 2500))
    assert wrapped.get_height({}, 80) == 250
