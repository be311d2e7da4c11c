"""What of a document's text reaches a terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from studykit.tui.text import clean, fitted


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("水循环", "水循环"),
        ("[bold]水[/] [@click=app.quit]循环", "[bold]水[/] [@click=app.quit]循环"),
        ("\x1b]0;title\x07水\x1b[2J", "]0;title水[2J"),
        ("\x9b31m水\x85", "31m水"),
        ("水\u202e环循\u2069", "水环循"),
        ("水\u200d\u200b\ufeff循环", "水循环"),
        ("水\ud800循", "水循"),
        ("水\t循\r\n环", "水 循\n环"),
        ("é 𠮷 e\u0301", "é 𠮷 e\u0301"),
    ],
)
def test_what_steers_is_taken_out_and_the_rest_stays(text: str, shown: str) -> None:
    assert clean(text) == shown


@given(st.text())
def test_nothing_that_steers_is_left(text: str) -> None:
    left = {unicodedata.category(one) for one in clean(text) if one != "\n"}
    assert not left & {"Cc", "Cs", "Zl", "Zp"}


@given(st.text(st.sampled_from("水循环abc，1\n"), max_size=30), st.integers(2, 30))
def test_a_fitted_text_fits(text: str, width: int) -> None:
    shown = fitted(text, width)
    assert cell_len(shown) <= width
    assert "\n" not in shown
    assert shown == text.replace("\n", " ") or shown.endswith("…")
