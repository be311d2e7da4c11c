"""A span cannot say what the page does not say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.model.span import Span

_TEXT = "　水循环是指水的连续运动。\n"


def test_a_span_whose_words_are_not_as_long_as_its_stretch_is_refused() -> None:
    with pytest.raises(ValueError, match="3"):
        Span(0, 3, "水循")


@given(st.integers(0, len(_TEXT)), st.integers(0, len(_TEXT)), st.data())
def test_parts_and_bare_spans_still_stand_in_the_text(one: int, two: int, data: st.DataObject) -> None:
    start, end = sorted((one, two))
    span = Span(start, end, _TEXT[start:end])
    left = data.draw(st.integers(0, len(span)))
    part = span.part(left, data.draw(st.integers(left, len(span))))
    for found in (part, span.strip()):
        assert _TEXT[found.start : found.end] == found.text
        assert span.covers(found) and len(found) == found.end - found.start
    assert span.strip().text == span.text.strip()


def test_a_span_that_reaches_further_is_not_covered() -> None:
    span = Span(2, 4, "环是")
    assert span.covers(span)
    assert not span.covers(Span(2, 5, "环是指")) and not span.covers(Span(1, 4, "循环是"))
