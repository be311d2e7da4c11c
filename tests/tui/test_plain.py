"""Practice in lines, as a transcript."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from pathlib import Path

from studykit.model.deck import Deck
from studykit.model.memory import Grade
from studykit.session import Mode
from studykit.store import Store
from studykit.tui.desk import Desk
from studykit.tui.plain import run


def talk(desk: Desk, deck: Deck | None, typed: str) -> str:
    """What is written when ``typed`` is typed."""
    paper = StringIO()
    assert run(desk, deck, StringIO(typed), paper) == 0
    return paper.getvalue()


TRANSCRIPT = """\
水循环：到期 0 题，新学 5 题

[1/5] 定义
水循环是指什么？
（回车看答案，u 撤销，q 结束）答案：水在陆地、海洋和大气之间的连续运动
出处：水循环.txt · 水的旅行 · 林一舟 · 第1行
原文：水循环是指水在陆地、海洋和大气之间的连续运动。
1 重来（本次）  2 困难（1 天）  3 良好（2 天）  4 简单（8 天）
记得怎样？1–4，u 撤销上一题，q 结束：
[2/5] 时间
《水法》于何时通过？
（回车看答案，u 撤销，q 结束）
答了 1 题，答对 1 题，用时 1 秒
明天到期 0 题
"""


def test_a_whole_conversation(desk: Desk, deck: Deck) -> None:
    assert talk(desk, deck, "\n3\nq\n") == TRANSCRIPT


def test_the_end_of_input_is_a_way_to_leave(desk: Desk, deck: Deck, store: Store) -> None:
    assert "答了 1 题" in talk(desk, deck, "\n4\n")
    assert [review.grade for review in store.reviews()] == [Grade.EASY]


def test_an_answer_that_is_none_is_asked_again(desk: Desk, deck: Deck, store: Store) -> None:
    talk(desk, deck, "\n5\nx\n\n２\n")
    assert [review.grade for review in store.reviews()] == [Grade.HARD]


def test_undo_before_and_after_the_answer(desk: Desk, deck: Deck, store: Store) -> None:
    written = talk(desk, deck, "u\n\n1\nu\n3\n\nu\n4\n")
    assert "没有可撤销的评分" in written
    assert "已撤销“水循环是指什么？”的重来" in written
    assert "已撤销“水循环是指什么？”的良好" in written
    assert [review.grade for review in store.reviews()] == [Grade.EASY]


def test_members_of_a_list_are_numbered(desk: Desk, deck: Deck) -> None:
    assert "答案，共 3 项：\n  1. 蒸发\n  2. 输送\n  3. 降水\n" in talk(desk, deck, "\n3\n\n3\n\n3\n")


def test_a_deck_is_chosen_by_its_number(desk: Desk, deck: Deck, shelf: Callable[[Deck], Path]) -> None:
    shelf(deck)
    shelf(deck).write_text("{}", encoding="utf-8")
    written = talk(desk, None, "7\n2\n1\nq\n")
    assert "1. 水循环：开始：学 5 道新题\n2. 读不了：" in written
    assert "请输入 1 到 2" in written
    assert "[1/5] 定义" in written


def test_without_decks_it_says_how_to_make_one(desk: Desk) -> None:
    assert "studykit build" in talk(desk, None, "")


def test_a_deck_with_nothing_to_do_says_when_to_come_back(desk: Desk, deck: Deck) -> None:
    talk(desk, deck, "\n4\n" * 5)
    assert talk(desk, deck, "") == "今天的都做完了，5月12日再来\n"


def test_reading_shows_answers_and_asks_for_no_grade(desk: Desk, deck: Deck, store: Store) -> None:
    paper = StringIO()
    run(desk, deck, StringIO("\n\nq\n"), paper, Mode.READ)
    written = paper.getvalue()
    assert written.startswith("水循环 · 背题：5 题\n")
    assert "答案：1988年1月21日" in written
    assert "记得怎样" not in written
    assert store.reviews() == []


def test_a_mode_without_items_says_so(desk: Desk, deck: Deck) -> None:
    paper = StringIO()
    run(desk, deck, StringIO(""), paper, Mode.WRONG)
    assert paper.getvalue() == "没有可练的题\n"
