"""Cues cost nothing: a rule finds nothing in a sentence that its cue does not stand in."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from studykit import facts
from studykit.facts import Passage
from studykit.facts._cues import cue_of
from studykit.read import read
from studykit.restore import restore
from studykit.structure import structure
from tests.facts.test_cases import every_case
from tests.reading import page_of

SEEDS = sorted((Path(__file__).parents[2] / "seeds").iterdir())
CUED = {rule.__name__: (cue, rule) for _kind, rule in facts.rules() if (cue := cue_of(rule))}


@cache
def _passages() -> tuple[Passage, ...]:
    """The sentences of all cases and of whole pages."""
    pages = [*(page_of(case.text) for case in every_case()), *(structure(restore(read(path))) for path in SEEDS)]
    return tuple(passage for page in pages for passage in facts.passages(page))


@pytest.mark.parametrize("name", CUED)
def test_without_its_cue_a_rule_finds_nothing(name: str) -> None:
    cue, rule = CUED[name]
    without = [passage for passage in _passages() if not cue.search(passage.view)]
    assert without
    assert [found for passage in without for found in rule(passage)] == []
