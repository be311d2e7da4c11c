"""A collection row by row: which rows of Anki's log are reviews of which item.

The collections are made by hand in both shapes, with what stands in the columns that count and nothing else.
"""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studykit import revlog
from studykit.errors import ReadError
from studykit.model.memory import Grade, Review
from studykit.revlog import Why

OURS, COPY, OTHER = 1735689600101, 77, 88
TYPES = {OURS: ("studykit 问答", "编号"), COPY: ("我的问答", "编号"), OTHER: ("studykit 笔记", "Front")}
AT = 1_780_000_000_000
MOMENT = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=AT)

Row = tuple[Any, ...]
GOOD: Row = (AT, 3, 4500, 1, 2500)
"""Milliseconds since 1970, the button, milliseconds taken, the kind of review, the ease factor."""


def collection(
    path: Path, rows: list[Row], note: Row = ("g", OURS, "甲\x1f问\x1f答"), cards: int = 1, modern: bool = True
) -> Path:
    """A collection with one note of so many cards, and ``rows`` in the log of the first of them."""
    with closing(sqlite3.connect(path)) as db, db:
        db.executescript(
            "CREATE TABLE notes (id, guid, mid, flds); CREATE TABLE cards (id, nid, ord);"
            "CREATE TABLE revlog (id, cid, ease, time, type, factor); CREATE TABLE col (models)"
        )
        if modern:
            db.executescript("CREATE TABLE notetypes (id, name); CREATE TABLE fields (ntid, ord, name)")
            for number, (name, first) in TYPES.items():
                db.execute("INSERT INTO notetypes VALUES (?, ?)", (number, name))
                db.executemany("INSERT INTO fields VALUES (?, ?, ?)", [(number, 0, first), (number, 1, "问题")])
        models = {str(number): {"name": name, "flds": [{"name": first}]} for number, (name, first) in TYPES.items()}
        db.execute("INSERT INTO col VALUES (?)", ("" if modern else json.dumps(models),))
        db.execute("INSERT INTO notes VALUES (1, ?, ?, ?)", note)
        db.executemany("INSERT INTO cards VALUES (?, 1, ?)", [(10 + number, number) for number in range(cards)])
        db.executemany("INSERT INTO revlog VALUES (?, 10, ?, ?, ?, ?)", rows)
    return path


@pytest.mark.parametrize("modern", [True, False])
def test_a_row_is_a_review(tmp_path: Path, modern: bool) -> None:
    path = collection(tmp_path / "c.anki2", [GOOD, (AT - 1000, 1, 0, 0, 0)], modern=modern)
    first = Review("甲", MOMENT - timedelta(seconds=1), Grade.AGAIN, 0.0, "anki")
    assert revlog.read(path) == revlog.Log((first, Review("甲", MOMENT, Grade.GOOD, 4.5, "anki")), {})


@pytest.mark.parametrize(
    ("row", "read", "unjoined"),
    [
        ((AT, 0, 0, 4, 0), 0, {}),  # a change by hand
        ((AT, 0, 0, 5, 0), 0, {}),  # rescheduled by Anki
        ((AT, 3, 900, 3, 0), 0, {}),  # a filtered deck that does not reschedule
        ((AT, 3, 900, 3, 2500), 1, {}),  # one that does
        ((AT, 2, 900, 2, 2500), 1, {}),  # learnt again
        ((AT, 9, 900, 1, 2500), 0, {Why.DAMAGED: 1}),
        ((AT, -1, 900, 1, 2500), 0, {Why.DAMAGED: 1}),
        ((AT, 3, -900, 1, 2500), 0, {Why.DAMAGED: 1}),
        ((AT, "3", 900, 1, 2500), 0, {Why.DAMAGED: 1}),
        ((AT, 3, None, 1, 2500), 0, {Why.DAMAGED: 1}),
        (("gestern", 3, 900, 1, 2500), 0, {Why.DAMAGED: 1}),
        ((1 << 62, 3, 900, 1, 2500), 0, {Why.DAMAGED: 1}),
        ((0, 3, 900, 1, 2500), 0, {Why.DAMAGED: 1}),
    ],
)
def test_what_is_a_review_and_what_is_not(tmp_path: Path, row: Row, read: int, unjoined: Mapping[Why, int]) -> None:
    log = revlog.read(collection(tmp_path / "c.anki2", [row]))
    assert (len(log.reviews), log.unjoined) == (read, unjoined)


@pytest.mark.parametrize(
    ("note", "item"),
    [
        (("g", OURS, "甲\x1f问"), "甲"),
        (("g", OURS, "a&lt;b&amp;c\x1f问"), "a<b&c"),
        (("g", OURS, "只有一个字段"), "只有一个字段"),
        (("known", COPY, "甲\x1f问"), "乙"),
        (("known", OTHER, "问\x1f答"), "乙"),
        (("known", OURS, "\x1f问"), "乙"),
        (("known", OURS, "学习者写的\x1f问"), "乙"),
        (("known", OURS, "丙\x1f问"), "丙"),
        (("g", COPY, "甲\x1f问"), None),
        (("g", OTHER, "甲\x1f问"), None),
        (("g", 99, "甲\x1f问"), None),
        (("g", OURS, " \x1f问"), None),
        (("g", OURS, None), None),
        (("g", OURS, b"\xff\xfe"), None),
    ],
)
@pytest.mark.parametrize("modern", [True, False])
def test_which_item_a_note_asks(tmp_path: Path, note: Row, item: str | None, modern: bool) -> None:
    """By its first field if its type is ours and that is an item known; else by its guid; else by its first field alone."""
    path = collection(tmp_path / "c.anki2", [GOOD], note, modern=modern)
    log = revlog.read(path, {"known": "乙", "another": "丙"})
    assert [review.item for review in log.reviews] == ([item] if item else [])
    assert log.unjoined == ({} if item else {Why.FOREIGN: 1})


def listed(
    path: Path, answers: str, grades: str = "3" * 99, clozes: str = "{{c1::蒸发}}{{c2::降水}}", cards: int = 2
) -> revlog.Log:
    """The log of a list whose members are asked by the cards a, b, c …: one answer a second, each of a second."""
    note = ("g", OURS, f"甲\x1f问\x1f{clozes}")
    collection(path, [], note, cards=cards)
    with closing(sqlite3.connect(path)) as db, db:
        for at, (card, grade) in enumerate(zip(answers, grades, strict=False)):
            row = (AT + 1000 * at, 10 + ord(card) - ord("a"), int(grade), 1000, 1, 2500)
            db.execute("INSERT INTO revlog VALUES (?, ?, ?, ?, ?, ?)", row)
    return revlog.read(path)


@pytest.mark.parametrize(
    ("answers", "grades", "rounds", "left"),
    [
        ("a", "3", [], 1),  # the others were not asked
        ("aaa", "333", [], 3),
        ("ab", "33", [(1, 3, 2)], 0),
        ("ba", "34", [(1, 3, 2)], 0),
        ("ab", "13", [(1, 1, 2)], 0),  # whoever forgot a member did not know the list
        ("aab", "133", [(2, 1, 3)], 0),  # learning it again does not undo that
        ("aba", "334", [(1, 3, 2)], 1),
        ("abab", "3324", [(1, 3, 2), (3, 2, 2)], 0),
        ("abbba", "33214", [(1, 3, 2), (4, 1, 3)], 0),
    ],
)
def test_a_list_asked_member_by_member_is_reviewed_in_rounds(
    tmp_path: Path, answers: str, grades: str, rounds: list[tuple[int, int, int]], left: int
) -> None:
    """Rounds: which answer (from 0) made it whole, the grade, and how many seconds all of it took."""
    log = listed(tmp_path / "c.anki2", answers, grades)
    found = [(round((one.at - MOMENT).total_seconds()), int(one.grade), round(one.seconds)) for one in log.reviews]
    assert found == rounds and {one.item for one in log.reviews} <= {"甲"}
    assert log.unjoined == ({Why.PARTIAL: left} if left else {})
    assert (log.rounds, log.parts + left) == (len(rounds), len(answers))


@pytest.mark.parametrize(
    ("answers", "clozes", "rounds", "unjoined"),
    [
        ("ac", "{{c1::蒸发}}{{c3::凝结}}", 1, {}),  # the second member left the list, its blank card is still there
        ("abc", "{{c1::蒸发}}{{c3::凝结}}", 1, {Why.DELETED: 1}),
        ("ac", "{{c1::蒸发}}{{c2::降水}}{{c3::凝结}}", 0, {Why.PARTIAL: 2}),
        ("ac", "没有挖空", 0, {Why.PARTIAL: 2}),
    ],
)
def test_only_cards_that_ask_something_belong_to_a_round(
    tmp_path: Path, answers: str, clozes: str, rounds: int, unjoined: Mapping[Why, int]
) -> None:
    log = listed(tmp_path / "c.anki2", answers, clozes=clozes, cards=3)
    assert (log.rounds, log.unjoined) == (rounds, unjoined)


@settings(max_examples=25, deadline=None)
@given(st.text("ab", max_size=20), st.integers(0, 20))
def test_a_longer_log_says_the_same_of_what_a_shorter_one_held(answers: str, cut: int) -> None:
    """So that importing every day doubles nothing and loses nothing."""
    with tempfile.TemporaryDirectory() as folder:
        early, late = (
            listed(Path(folder) / name, one).reviews for name, one in (("1.anki2", answers[:cut]), ("2.anki2", answers))
        )
    assert late[: len(early)] == early


def test_a_card_that_is_gone(tmp_path: Path) -> None:
    assert revlog.read(collection(tmp_path / "c.anki2", [GOOD], cards=0)).unjoined == {Why.DELETED: 1}


@pytest.mark.parametrize(
    "spoil",
    [
        "DROP TABLE revlog",
        "DROP TABLE notes",
        "DROP TABLE fields",
        "DELETE FROM col; DROP TABLE notetypes",
        "DROP TABLE notetypes; UPDATE col SET models = '{'",
        "DROP TABLE notetypes; UPDATE col SET models = '[]'",
        "DROP TABLE notetypes; UPDATE col SET models = '{\"7\": {}}'",
        "DROP TABLE notetypes; UPDATE col SET models = NULL",
        "UPDATE notetypes SET name = 7",
    ],
)
def test_a_database_that_is_no_collection(tmp_path: Path, spoil: str) -> None:
    path = collection(tmp_path / "c.anki2", [GOOD])
    with closing(sqlite3.connect(path)) as db:
        db.executescript(spoil)
    with pytest.raises(ReadError, match="不是 Anki 的集合"):
        revlog.read(path)
