"""Cues cost nothing: a rule finds the same where its words are looked for first as where it is asked of every sentence."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from studykit import facts
from studykit.facts import Passage
from studykit.read import read
from studykit.restore import restore
from studykit.structure import structure
from tests.facts.test_cases import every_case
from tests.reading import page_of

SEEDS = sorted((Path(__file__).parents[2] / "seeds").iterdir())
CUED = {rule.__name__: rule for _kind, rule in facts.rules() if hasattr(rule, "__wrapped__")}


@cache
def _passages() -> tuple[Passage, ...]:
    """The sentences of all cases and of whole pages."""
    pages = [*(page_of(case.text) for case in every_case()), *(structure(restore(read(path))) for path in SEEDS)]
    return tuple(passage for page in pages for passage in facts.passages(page))


@pytest.mark.parametrize("name", CUED)
def test_a_cue_loses_nothing(name: str) -> None:
    uncued = getattr(CUED[name], "__wrapped__")  # noqa: B009
    for passage in _passages():
        assert list(CUED[name](passage)) == list(uncued(passage))
