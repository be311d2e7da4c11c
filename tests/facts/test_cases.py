"""The fact kinds, case by case. A case is a heading in words, a text, and the cards that it must give, neither more nor fewer.

A case without a card is one that a rule must not touch.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from studykit import discover, facts
from tests.reading import cards_of

_CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    kind: str
    title: str
    text: str
    cards: tuple[tuple[str, tuple[str, ...]], ...]


@cache
def every_case() -> tuple[Case, ...]:
    found = []
    for path in sorted(_CASES.glob("*.md")):
        for section in re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            title, _, body = section.partition("\n")
            questions = re.findall(r"^\? (.+)$", body, flags=re.MULTILINE)
            answers = [tuple(one.split(" / ")) for one in re.findall(r"^= (.+)$", body, flags=re.MULTILINE)]
            text = re.sub(r"^[?=] .+\n?", "", body, flags=re.MULTILINE).strip()
            found.append(Case(path.stem, title.strip(), text, tuple(zip(questions, answers, strict=True))))
    return tuple(found)


def _rules(kind: str) -> set[str]:
    module = next(member for member in discover.modules(facts.__name__) if member.__name__.endswith(f".{kind}"))
    return {rule.__name__ for rule in module.RULES}


@pytest.mark.parametrize("case", every_case(), ids=lambda case: f"{case.kind}: {case.title}")
def test_case_gives_its_cards(case: Case) -> None:
    rules = _rules(case.kind)
    cards = [(prompt, answer) for rule, prompt, answer in cards_of(case.text) if rule in rules]
    assert cards == list(case.cards)


@pytest.mark.parametrize("member", discover.modules(facts.__name__), ids=lambda member: member.__name__.rpartition(".")[2])
def test_every_kind_has_as_many_cases_that_give_nothing(member: object) -> None:
    kind = str(getattr(member, "__name__", "")).rpartition(".")[2]
    cases = [case for case in every_case() if case.kind == kind]
    barren = sum(not case.cards for case in cases)
    assert cases
    assert barren * 2 >= len(cases)


def test_every_rule_says_what_it_sees_and_has_a_case_that_needs_it() -> None:
    for member in discover.modules(facts.__name__):
        assert all(rule.__doc__ for rule in member.RULES)
        unseen = {rule.__name__ for rule in member.RULES}
        own = [case for case in every_case() if case.kind == member.__name__.rpartition(".")[2] and case.cards]
        for case in own:
            unseen -= {rule for rule, prompt, _ in cards_of(case.text) if prompt in dict(case.cards)} if unseen else set()
        assert not unseen


def test_no_two_rules_have_the_same_name() -> None:
    names = Counter(rule.__name__ for _kind, rule in facts.rules())
    assert [name for name, times in names.items() if times > 1] == []
