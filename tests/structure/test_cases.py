"""The drawings in ``cases``: each document, structured, is drawn as its case has it."""

from __future__ import annotations

import pytest

from tests.structure.drawing import Case, cases, draw, page_of


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: f"{case.file}: {case.name}")
def test_a_page_is_found_as_it_is_drawn(case: Case) -> None:
    assert draw(page_of(case.text)) == case.drawing
