"""The map from every character of a text back to the file holds after any edits, and tells nothing but the truth."""

from __future__ import annotations

from array import array
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studykit.model.document import Block, Document, Edit, Place, Source
from studykit.model.span import Span

_SOURCE = Source("水.txt", "seeds/水.txt", "0" * 64)
_WORDS = st.text(alphabet="水火木金土，。 \n\r12ab", max_size=60)


def _document(raw: str) -> Document:
    return Document.of(_SOURCE, raw)


@st.composite
def _edits(draw: st.DrawFn, length: int) -> list[Edit]:
    """Edits that do not overlap, in any order; insertions, deletions and replacements of every length."""
    cuts = sorted(draw(st.lists(st.integers(0, length), max_size=12)))
    stretches = zip(cuts[::2], cuts[1::2], strict=False)
    return draw(st.permutations([Edit(start, end, draw(st.text("甲乙 ", max_size=3)), "test") for start, end in stretches]))


@st.composite
def _edited_twice(draw: st.DrawFn) -> tuple[Document, Document, list[Edit]]:
    """A document that has been edited, and the same edited once more, by which edits."""
    first = _document(draw(_WORDS))
    first = first.edited(draw(_edits(len(first.text))))
    edits = draw(_edits(len(first.text)))
    return first, first.edited(edits), edits


@given(_edited_twice())
def test_the_text_is_what_the_edits_say(case: tuple[Document, Document, list[Edit]]) -> None:
    before, after, edits = case
    expected, done = "", 0
    for edit in sorted(edits, key=lambda one: (one.start, one.end)):
        expected += before.text[done : edit.start] + edit.new
        done = edit.end
    assert after.text == expected + before.text[done:]


@given(_edited_twice())
def test_the_map_is_as_long_as_the_text_sorted_and_inside_the_file(case: tuple[Document, Document, list[Edit]]) -> None:
    _, after, _ = case
    assert len(after.origin) == len(after.text)
    assert list(after.origin) == sorted(after.origin)
    assert all(0 <= at <= len(after.raw) for at in after.origin)


@given(_edited_twice())
def test_a_character_that_no_edit_touched_keeps_its_place(case: tuple[Document, Document, list[Edit]]) -> None:
    before, after, edits = case
    shift = 0
    done = 0
    for edit in sorted(edits, key=lambda one: (one.start, one.end)):
        for at in range(done, edit.start):
            assert after.text[at + shift] == before.text[at] and after.origin[at + shift] == before.origin[at]
        shift += len(edit.new) - (edit.end - edit.start)
        done = edit.end


@given(_edited_twice())
def test_every_change_is_recorded_with_what_stood_there(case: tuple[Document, Document, list[Edit]]) -> None:
    before, after, edits = case
    assert after.raw == before.raw
    assert after.changes[: len(before.changes)] == before.changes
    made = after.changes[len(before.changes) :]
    assert sorted((change.new, change.why) for change in made) == sorted((edit.new, edit.why) for edit in edits)
    assert all(change.old == after.raw[change.start : change.end] for change in after.changes)


@given(_edited_twice(), st.data())
def test_a_place_covers_the_words_and_its_stretches_stand_apart(
    case: tuple[Document, Document, list[Edit]], data: st.DataObject
) -> None:
    _, document, _ = case
    start = data.draw(st.integers(0, len(document.text)))
    end = data.draw(st.integers(start, len(document.text)))
    stretches = document.place(document.span(start, end))
    covered = {at for one in stretches for at in range(one.start, one.end)}
    assert {at for at in document.origin[start:end] if at < len(document.raw)} <= covered
    for one in stretches:
        assert document.raw[one.start : one.end] == one.text
    for one, other in pairwise(stretches):
        assert one.end < other.start and document.raw[one.end : other.start].strip()


@given(_WORDS, st.data())
def test_an_unedited_stretch_is_in_one_place(raw: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, len(raw)))
    document = _document(raw)
    expected = (Span(start, end, raw[start:end]),) if end > start else ()
    assert document.place(document.span(start, end)) == expected


def test_what_was_taken_out_between_words_parts_their_places_and_white_space_does_not() -> None:
    document = _document("水循\n环（图一）是指").edited([Edit(2, 3, "", "wrap"), Edit(4, 8, "", "caption")])
    assert document.text == "水循环是指"
    assert [one.text for one in document.place(document.span(0, 5))] == ["水循\n环", "是指"]


def test_a_replacement_of_the_same_length_keeps_each_place_and_another_takes_the_first() -> None:
    document = _document("甲,乙.丙").edited([Edit(1, 2, "，", "width"), Edit(3, 4, "……", "width")])
    assert document.text == "甲，乙……丙"
    assert document.origin == array("I", [0, 1, 2, 3, 3, 4])


@pytest.mark.parametrize(
    "edits",
    [[Edit(0, 2, "", "a"), Edit(1, 3, "", "b")], [Edit(2, 9, "", "a")], [Edit(3, 2, "", "a")], [Edit(-1, 1, "", "a")]],
)
def test_edits_that_overlap_or_leave_the_text_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match=r"水\.txt"):
        _document("水循环是指").edited(edits)


@given(st.lists(st.sampled_from(["水", "\n", "\r\n", "\r", " "]), max_size=20))
def test_lines_are_counted_as_editors_count_them(parts: list[str]) -> None:
    raw = "".join(parts).replace("\r\n", "\n").replace("\r", "\n")
    document, expected = _document("".join(parts)), 1
    plain = _document(raw)
    for at, mark in enumerate(raw):
        assert plain.where(at) == Place(None, expected)
        expected += mark == "\n"
    assert document.where(len(document.raw)).line == expected


def test_with_blocks_a_reader_looks_where_the_block_is() -> None:
    blocks = (Block(0, 2, "heading", 1, 1), Block(4, 9, "body", 2, 7))
    document = Document.of(_SOURCE, "水法\n\n第一条。", blocks)
    assert document.where(1) == Place(1, 1)
    assert document.where(3) == Place(1, 1)
    assert document.where(8) == Place(2, 7)


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 3))
def test_no_edit_makes_no_new_document(times: int) -> None:
    document = _document("水" * times)
    assert document.edited([]) is document


def test_many_edits_cost_no_more_than_in_proportion() -> None:
    # A hundred thousand line ends; moving the whole map for each would not end within the run of the suite.
    raw = "水循环的过程\n" * 100_000
    document = _document(raw).edited(Edit(at, at + 1, "", "wrap") for at in range(6, len(raw), 7))
    assert len(document.text) == 600_000 and document.origin[-1] == len(raw) - 2
    assert sum(len(one.text) for one in document.place(document.span(0, 600_000))) == len(raw) - 1
