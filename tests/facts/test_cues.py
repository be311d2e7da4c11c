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
from studykit.facts._needed import needed
from studykit.read import read
from studykit.restore import restore
from studykit.structure import structure
from tests.facts.test_cases import every_case
from tests.reading import page_of

SEEDS = sorted((Path(__file__).parents[2] / "seeds").iterdir())
CUED = {rule.__name__: (cue, rule) for _kind, rule in facts.rules() if (cue := cue_of(rule)) != Cue()}


@cache
def _passages() -> tuple[Passage, ...]:
    """The sentences of every fourth case and of a whole page: each worker reads them anew."""
    pages = [*(page_of(case.text) for case in every_case()[::4]), *(structure(restore(read(path))) for path in SEEDS[:1])]
    return tuple(passage for page in pages for passage in facts.passages(page))


@pytest.mark.parametrize("name", CUED)
def test_without_its_cue_a_rule_finds_nothing(name: str) -> None:
    cue, rule = CUED[name]
    without = [passage for passage in _passages()[::2] if not cue.stands_in(passage.view)]
    assert without
    assert [found for passage in without for found in rule(passage)] == []


@pytest.mark.parametrize("name", [name for name, (cue, _rule) in CUED.items() if cue.pattern])
@settings(max_examples=5)
@given(data=st.data())
def test_no_match_does_without_the_characters_that_are_needed(name: str, data: st.DataObject) -> None:
    cue, _rule = CUED[name]
    assert cue.pattern is not None
    match = frozenset(data.draw(st.from_regex(cue.pattern)))
    assert all(one & match for one in needed(cue.pattern.pattern))


NEEDED = [
    ("以.*为", ["以", "为"]),
    ("(?:首次|第一次)[^，。]{0,8}“", ["“", "次"]),
    (r"[^“]+\d年(?=底)", ["年"]),
    ("称[之为]|誉为", ["称誉"]),
    ("[一-鿿]{2}（?", []),
    ("(?:甲|乙)?丙*丁{0,2}", []),
    ("甲(?!乙)|.", []),
]


@pytest.mark.parametrize(("pattern", "sets"), NEEDED)
def test_what_a_pattern_needs_is_read_from_it(pattern: str, sets: list[str]) -> None:
    assert set(needed(pattern)) == set(map(frozenset, sets))


def test_all_cues_are_watched_for_at_once() -> None:
    cues = [cue_of(rule) for _kind, rule in facts.rules()]
    watching = watch(cues)
    for passage in _passages():
        alone = [number for number, cue in enumerate(cues) if cue.stands_in(passage.view)]
        assert watching.standing(passage.view) == alone
