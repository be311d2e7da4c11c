"""The best one-to-one choice between two sets: the assignment problem, by shortest augmenting paths.

Jonker and Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment problems", Computing 38
(1987), in its plain form without their initialisation; cubic in the smaller set.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf


def assign(scores: Sequence[Sequence[float]], outside: float = 0.0) -> list[int | None]:
    """For each row of ``scores`` the column it gets, so that the sum is largest and no column is given twice.

    A row that does better by staying out, which is worth ``outside``, gets ``None``.

    >>> assign([[0.9, 0.8], [0.7, 0.1]])
    [1, 0]
    """
    rows = len(scores)
    columns = len(scores[0]) if rows else 0
    width = columns + rows
    cost = [[-value for value in row] + [-outside] * rows for row in scores]
    owner: list[int | None] = [None] * width
    over_rows, over_columns = [0.0] * rows, [0.0] * width
    for row in range(rows):
        _augment(cost, owner, over_rows, over_columns, row)
    chosen: list[int | None] = [None] * rows
    for column in range(columns):
        holder = owner[column]
        if holder is not None and scores[holder][column] > outside:
            chosen[holder] = column
    return chosen


def _augment(
    cost: list[list[float]], owner: list[int | None], over_rows: list[float], over_columns: list[float], start: int
) -> None:
    """Give ``start`` a column, moving other rows along the cheapest path; the potentials keep reduced costs at 0 or above."""
    width = len(owner)
    nearest, before, done = [inf] * width, [-1] * width, [False] * width
    row, column = start, -1
    while True:
        best, following = inf, -1
        for other in range(width):
            if done[other]:
                continue
            reduced = cost[row][other] - over_rows[row] - over_columns[other]
            base = nearest[column] if column >= 0 else 0.0
            if base + reduced < nearest[other]:
                nearest[other], before[other] = base + reduced, column
            if nearest[other] < best:
                best, following = nearest[other], other
        column = following
        done[column] = True
        holder = owner[column]
        if holder is None:
            break
        row = holder
    _move_potentials(owner, over_rows, over_columns, nearest, done, column, start)
    while column >= 0:
        previous = before[column]
        owner[column] = owner[previous] if previous >= 0 else start
        column = previous


def _move_potentials(
    owner: list[int | None],
    over_rows: list[float],
    over_columns: list[float],
    nearest: list[float],
    done: list[bool],
    end: int,
    start: int,
) -> None:
    over_rows[start] += nearest[end]
    for column, reached in enumerate(done):
        if reached and column != end:
            slack = nearest[end] - nearest[column]
            over_columns[column] -= slack
            holder = owner[column]
            if holder is not None:
                over_rows[holder] += slack


def regrets(scores: Sequence[Sequence[float]], chosen: Sequence[int | None], outside: float = 0.0) -> list[float]:
    """What the whole choice would lose if a row could not have the column ``chosen`` for it: how sure each pair is."""
    total = _total(scores, chosen, outside)
    lost = []
    for row, column in enumerate(chosen):
        if column is None:
            lost.append(0.0)
            continue
        barred = [list(values) for values in scores]
        barred[row][column] = -inf
        lost.append(total - _total(scores, assign(barred, outside), outside))
    return lost


def _total(scores: Sequence[Sequence[float]], chosen: Sequence[int | None], outside: float) -> float:
    return sum(outside if column is None else scores[row][column] for row, column in enumerate(chosen))
