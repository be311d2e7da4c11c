"""Cues cost nothing: a rule finds nothing in a sentence that its cue does not stand in."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studykit import facts
from studykit.facts import Passage
from studykit.facts._cues import Cue, cue_of, watch
from studykit.read import read
from studykit.restore import restore
from studykit.structure import structure
from tests.facts.test_cases import every_case
from tests.reading import page_of

SEEDS = sorted((Path(__file__).parents[2] / "seeds").iterdir())
CUED = {rule.__name__: (cue, rule) for _kind, rule in facts.rules() if (cue := cue_of(rule)) != Cue()}


@cache
def _passages() -> tuple[Passage, ...]:
    """The sentences of all cases and of whole pages."""
    pages = [*(page_of(case.text) for case in every_case()), *(structure(restore(read(path))) for path in SEEDS)]
    return tuple(passage for page in pages for passage in facts.passages(page))


@pytest.mark.parametrize("name", CUED)
def test_without_its_cue_a_rule_finds_nothing(name: str) -> None:
    cue, rule = CUED[name]
    without = [passage for passage in _passages() if not cue.stands_in(passage.view)]
    assert without
    assert [found for passage in without for found in rule(passage)] == []


@pytest.mark.parametrize("name", [name for name, (cue, _rule) in CUED.items() if cue.pattern and cue.characters])
@settings(max_examples=20)
@given(data=st.data())
def test_the_characters_stand_wherever_the_pattern_does(name: str, data: st.DataObject) -> None:
    cue, _rule = CUED[name]
    assert cue.pattern is not None
    assert cue.stands_in(data.draw(st.from_regex(cue.pattern)))


def test_all_cues_are_watched_for_at_once() -> None:
    cues = [cue_of(rule) for _kind, rule in facts.rules()]
    watching = watch(cues)
    for passage in _passages():
        alone = [number for number, cue in enumerate(cues) if cue.stands_in(passage.view)]
        assert watching.standing(passage.view) == alone
