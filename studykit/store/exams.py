"""Mock exams: the paper as it was put, the answers as they are given, the result once it is handed in."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from studykit.errors import StoreError
from studykit.messages import gettext as _
from studykit.model.memory import Grade, Review
from studykit.store.database import APART, Replay, Store, append_all, micros, take_back

ORIGIN = "exam"


@dataclass(frozen=True, slots=True)
class Put:
    """A question as it stands on the paper: the item's id, the form, what is asked, the options offered, if any, and the places
    (from 0) of the right ones."""

    item: str
    form: str
    prompt: str
    options: tuple[str, ...] = ()
    right: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """What was done with a question: the places of the options ``picked``, or the ``text`` typed; ``seconds`` spent on it."""

    picked: tuple[int, ...] = ()
    text: str = ""
    seen: bool = False
    flagged: bool = False
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Kept:
    """An exam as it is kept, with the seconds ``allowed`` (``None``: no end) and ``used``."""

    number: int
    allowed: float | None
    used: float
    questions: tuple[tuple[Put, Given], ...]


def begin(store: Store, deck: str, questions: Sequence[Put], allowed: float | None, at: datetime) -> int:
    """Keep a new paper over the deck of this name; its number.

    Raises:
        StoreError: the file cannot be written; nothing was kept.
    """
    with store.transaction() as connection:
        query = "INSERT INTO exams (deck, at, allowed) VALUES (?, ?, ?)"
        exam = connection.execute(query, (deck, micros(at), allowed)).lastrowid or 0
        columns = 'exam, number, item, form, prompt, options, "right"'
        connection.executemany(
            f"INSERT INTO questions ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (exam, number, put.item, put.form, put.prompt, _json(put.options), _json(put.right))
                for number, put in enumerate(questions, 1)
            ],
        )
    return exam


def keep(store: Store, exam: int, number: int, given: Given, used: float) -> None:
    """Keep what was done with question ``number`` (from 1), and the seconds ``used`` by now.

    Raises:
        StoreError: the file cannot be written; both are as they were.
    """
    row = (_json(given.picked), given.text, given.seen, given.flagged, given.seconds, exam, number)
    query = "UPDATE questions SET picked = ?, text = ?, seen = ?, flagged = ?, seconds = ? WHERE exam = ? AND number = ?"
    with store.transaction() as connection:
        connection.execute(query, row)
        connection.execute("UPDATE exams SET used = ? WHERE id = ?", (used, exam))


def unfinished(store: Store, deck: str) -> Kept | None:
    """The exam over the deck of this name that was begun last and neither handed in nor given up."""
    query = "SELECT id, allowed, used FROM exams WHERE deck = ? AND day IS NULL ORDER BY id DESC LIMIT 1"
    for exam, allowed, used in store.rows(query, deck):
        columns = 'item, form, prompt, options, "right", picked, text, seen, flagged, seconds'
        rows = store.rows(f"SELECT {columns} FROM questions WHERE exam = ? ORDER BY number", exam)
        return Kept(exam, allowed, used, tuple(map(_question, rows)))
    return None


def give_up(store: Store, exam: int) -> None:
    """Forget an exam.

    Raises:
        StoreError: the file cannot be written; it is as it was.
    """
    with store.transaction() as connection:
        connection.execute("DELETE FROM exams WHERE id = ?", (exam,))


def hand_in(
    store: Store, exam: int, grades: Sequence[tuple[str, Grade, float]], score: float, at: datetime, day: date, replay: Replay
) -> list[Review]:
    """Close an exam with its ``score``, and keep a review for each of ``grades`` (item, grade, seconds); the reviews.

    Raises:
        StoreError: the file cannot be written; the exam is open as it was.
    """
    reviews = [Review(item, at + turn * APART, grade, seconds, ORIGIN) for turn, (item, grade, seconds) in enumerate(grades)]
    with store.transaction() as connection:
        connection.execute("UPDATE exams SET day = ?, score = ? WHERE id = ?", (day.isoformat(), score, exam))
        append_all(connection, [(review, day) for review in reviews], replay)
    return reviews


def judge(store: Store, exam: int, review: Review, grade: Grade, score: float, at: datetime, day: date, replay: Replay) -> Review:
    """Put another ``grade`` in place of the one of ``review``, and another ``score`` on its exam; the review that stands.

    Raises:
        StoreError: that review does not stand, or the file cannot be written; all is as it was.
    """
    judged = Review(review.item, max(at, review.at + APART), grade, review.seconds, ORIGIN)
    with store.transaction() as connection:
        if not take_back(connection, review, at):
            raise StoreError(_("要撤销的评分不在学习记录里"), where=str(store.path))
        append_all(connection, [(judged, day)], replay)
        connection.execute("UPDATE exams SET score = ? WHERE id = ?", (score, exam))
    return judged


def scores(store: Store, deck: str) -> list[tuple[date, float]]:
    """The day and the points of 100 of every exam over the deck of this name that was handed in, the last one first."""
    rows = store.rows("SELECT day, score FROM exams WHERE deck = ? AND day IS NOT NULL ORDER BY id DESC", deck)
    return [(date.fromisoformat(day), score) for day, score in rows]


def _json(values: Sequence[str] | Sequence[int]) -> str:
    return json.dumps(list(values), ensure_ascii=False)


def _question(row: Sequence[Any]) -> tuple[Put, Given]:
    item, form, prompt, options, right, picked, text, seen, flagged, seconds = row
    put = Put(item, form, prompt, tuple(json.loads(options)), tuple(json.loads(right)))
    return put, Given(tuple(json.loads(picked)), text, bool(seen), bool(flagged), seconds)
