"""The assignment against all choices there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from studykit.structure.assignment import assign, regrets

SCORES = st.integers(1, 4).flatmap(
    lambda columns: st.lists(st.lists(st.floats(-1, 1, width=16), min_size=columns, max_size=columns), min_size=1, max_size=4)
)


def _worth(scores: list[list[float]], chosen: Sequence[int | None]) -> float:
    return sum(scores[row][column] for row, column in enumerate(chosen) if column is not None)


def _best(scores: list[list[float]]) -> float:
    choices = product([None, *range(len(scores[0]))], repeat=len(scores))
    return max(_worth(scores, choice) for choice in choices if _is_one_to_one(choice))


def _is_one_to_one(chosen: Iterable[int | None]) -> bool:
    taken = [column for column in chosen if column is not None]
    return len(taken) == len(set(taken))


@given(SCORES)
def test_no_choice_is_worth_more(scores: list[list[float]]) -> None:
    chosen = assign(scores)
    assert _is_one_to_one(chosen)
    assert abs(_worth(scores, chosen) - _best(scores)) < 1e-9


@given(SCORES)
def test_to_lose_a_pair_never_gains(scores: list[list[float]]) -> None:
    assert all(lost > -1e-9 for lost in regrets(scores, assign(scores)))


def test_a_regret_is_what_the_next_best_choice_costs() -> None:
    scores = [[0.9, 0.8], [0.7, 0.1]]
    assert assign(scores) == [1, 0]
    assert [round(lost, 6) for lost in regrets(scores, [1, 0])] == [0.5, 0.5]


def test_where_nobody_may_stay_out_a_bad_pair_is_still_a_pair() -> None:
    assert assign([[0.5, 0.0], [0.4, 0.0]]) == [0, None]
    assert assign([[0.5, 0.0], [0.4, 0.0]], outside=-1.0) == [0, 1]
