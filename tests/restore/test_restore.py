"""What holds for every repair: only what it may change is changed, every change is recorded, and the cost is in proportion."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studykit.chinese.marks import FULL, HALF
from studykit.model.document import Block, Document, Source
from studykit.restore import REPAIRS, restore
from tests.restore.texts import TEXTS, document, mended

_PAGE = st.text(alphabet='水火的年月日一二第（）“”，。、：；,.:?!()"12 \n\n\n●—-→版aB', max_size=160)
# What a repair may write besides a mark of the other width: a pair of quotation marks for straight ones, a space for a line end.
_WRITTEN = {'"': "“”", "\n": " "}
_BACK = {new: old for old, new in FULL.items()}
_LAYOUT = re.compile(r"\s")


def test_the_repairs_work_in_the_order_that_can_be_read() -> None:
    names = [repair.__module__.rpartition(".")[2] for repair in REPAIRS]
    assert len(set(names)) == len(names)
    assert names.index("hard_wraps") < names.index("soft_hyphens") < names.index("layout_spaces") < names.index("widths")
    assert names.index("duplicates") < names.index("column_ends")


@settings(deadline=None)
@given(_PAGE)
def test_no_page_breaks_a_repair_and_every_change_is_recorded(raw: str) -> None:
    after = restore(document(raw))
    assert after.raw == raw and len(after.origin) == len(after.text)
    for change in after.changes:
        assert change.old == raw[change.start : change.end] and change.why


@settings(deadline=None)
@given(_PAGE)
def test_nothing_is_written_that_was_not_there(raw: str) -> None:
    after = restore(document(raw))
    for at, mark in zip(after.origin, after.text, strict=True):
        was = raw[at : at + 1]
        assert mark in (was, was.translate(FULL), was.translate(HALF), was.translate(_BACK), *_WRITTEN.get(was, ""))


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_taken_out_is_layout_or_said_to_be(name: str) -> None:
    after = restore(document(TEXTS[name]))
    kept = set(after.origin)
    lost = [at for at in range(len(after.raw)) if at not in kept and not _LAYOUT.match(after.raw[at])]
    told = {
        at
        for change in after.changes
        if change.why in ("duplicate", "furniture", "doubled", "hyphen")
        for at in range(change.start, change.end)
    }
    assert set(lost) <= told


def test_where_the_format_says_heading_item_or_cell_nothing_is_joined_to_it() -> None:
    pieces = [
        ("水循环的过程及其意", "heading"),
        ("义重大，人人都要了解它。", "body"),
        ("水的三态变", "item"),
        ("化，举例说明。", "item"),
        ("长江流", "cell"),
        ("域面积", "cell"),
    ]
    raw, blocks = "", []
    for line, (words, role) in enumerate(pieces, 1):
        blocks.append(Block(len(raw), len(raw) + len(words), role, None, line))
        raw += words + "\n\n"
    after = restore(Document.of(Source("水.docx", "水.docx", "0" * 64), raw, blocks))
    assert after.text.split("\n\n")[:-1] == [words for words, _ in pieces]


def test_body_paragraphs_of_a_format_are_joined_where_a_sentence_goes_on() -> None:
    pieces = ["灌区改变了浇地的办法。节水灌溉提高了水的利用效率和", "农业的综合效益，受到农民欢迎。"]
    raw = "\n\n".join(pieces)
    blocks = [Block(0, len(pieces[0]), "body", 1, 1), Block(len(pieces[0]) + 2, len(raw), "body", 2, 1)]
    after = restore(Document.of(Source("水.pdf", "水.pdf", "0" * 64), raw, blocks))
    assert after.text == "".join(pieces)
    assert after.where(after.place(after.span(len(pieces[0]), len(after.text)))[0].start).page == 2


def test_a_long_page_of_every_damage_is_mended_as_its_parts_are() -> None:
    """Repairs look at their neighbourhood: what stands far away does not change what is done here."""
    law, report = TEXTS["law"], TEXTS["report"]
    together = mended(law + "\n\n" + report)
    assert (
        together == mended(law) + "\n\n" + mended(report) or together.split() == (mended(law) + "\n\n" + mended(report)).split()
    )


@pytest.mark.parametrize(
    "unit",
    [
        " ",
        "\u3000\n",
        "水",
        "水\n",
        "水，\n\n",
        "水 ",
        "（",
        "(",
        '"',
        "a-\nb",
        "年年11\n",
        "水水",
        "1 ",
        "→ 6版\n",
        "水循环是指水的运动\n\n",
        "●\n",
        "一、\n",
        "水.",
        "——\n",
        "第一",
    ],
)
def test_the_cost_grows_with_the_length(unit: str) -> None:
    # What grows with the square of the length would take very long at this size.
    restore(document(unit * (60_000 // len(unit))))


def test_the_map_stays_in_order_through_all_repairs() -> None:
    for text in TEXTS.values():
        assert all(one <= other for one, other in pairwise(restore(document(text)).origin))
