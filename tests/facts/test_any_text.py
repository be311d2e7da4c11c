"""Whatever a page holds, no rule fails on it: pieces of the cases, cut anywhere and put together in any order."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from studykit.compose import drafted
from studykit.facts import extract
from tests.facts.test_cases import every_case
from tests.reading import page_of

_TEXTS = [case.text for case in every_case()]


@st.composite
def _pieces(draw: st.DrawFn) -> str:
    """Some cases, a part of each, with or without a break between them."""
    parts = []
    for text in draw(st.lists(st.sampled_from(_TEXTS), min_size=2, max_size=6)):
        start = draw(st.integers(0, len(text) // 2))
        end = draw(st.integers(start, len(text)))
        parts.append(text[start:end] + draw(st.sampled_from(["", "\n", "。\n\n"])))
    return "".join(parts)


@settings(max_examples=30)
@given(text=_pieces())
def test_pieces_of_anything_are_read(text: str) -> None:
    page = page_of(text)
    share = drafted(page, extract(page))
    assert all(draft.evidence for draft in share.passed)
