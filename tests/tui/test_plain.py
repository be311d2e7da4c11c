"""Practice in lines, as a transcript."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from studykit.model.deck import Deck, Item
from studykit.model.memory import Grade
from studykit.session import Mode
from studykit.store import Store
from studykit.tui.desk import Desk
from studykit.tui.plain import run
from tests.samples import deck as sample_deck


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


STAGES = replace(sample_deck().items[2], id="a", prompt="河流分为哪四段？", answer=("河源", "上游", "中游", "河口"))
SPRAYS = replace(sample_deck().items[3], id="b", prompt="灌溉有哪三种方式？", answer=("漫灌", "喷灌", "滴灌"), evidence=())
DATES = tuple(
    replace(sample_deck().items[1], id=f"d{number}", prompt=f"第{number}号令何时发布？", answer=(day,))
    for number, day in enumerate(("1988年1月21日", "1991年6月29日", "1997年8月29日", "2002年8月29日"))
)


def in_lines(desk: Desk, items: tuple[Item, ...], typed: str, way: str) -> str:
    paper = StringIO()
    deck = replace(sample_deck(), items=items)
    assert run(desk, deck, StringIO(typed), paper, way=way) == 0
    return paper.getvalue()


def numbers(said: str, *answers: str) -> str:
    """The numbers of the options ``answers`` in what was ``said``."""
    lines = [line.strip() for line in said.splitlines()]
    return " ".join(next(line.partition(".")[0] for line in lines if line.endswith(f". {answer}")) for answer in answers)


@pytest.mark.parametrize(
    ("items", "way", "options", "verdict", "grade"),
    [
        ((*DATES,), "choice", ("1988年1月21日",), "✓ 对  你答的：1988年1月21日", Grade.GOOD),
        ((*DATES,), "choice", ("1991年6月29日",), "✗ 不对  你答的：1991年6月29日", Grade.AGAIN),
        ((STAGES, SPRAYS), "several", ("河口", "河源", "上游", "中游"), "✓ 对  选对 4/4，选错 0", Grade.GOOD),
        ((STAGES, SPRAYS), "several", ("河口", "河源", "喷灌"), "◐ 对了一部分  选对 2/4，选错 1", Grade.AGAIN),
        ((STAGES, SPRAYS), "order", ("河源", "中游", "上游", "河口"), "◐ 对了一部分  你排的：1 3 2 4", Grade.HARD),
    ],
)
def test_options_are_chosen_by_their_numbers(
    desk: Desk, store: Store, items: tuple[Item, ...], way: str, options: tuple[str, ...], verdict: str, grade: Grade
) -> None:
    chosen = numbers(in_lines(desk, items, "", way), *options)
    said = in_lines(desk, items, f"{chosen}\n\nq\n", way)
    assert verdict in said
    assert [review.grade for review in store.reviews()] == [grade]


@pytest.mark.parametrize(
    ("item", "way", "typed", "said", "grades"),
    [
        (sample_deck().items[1], "gap", "1988年1月21日\n\n", "《水法》于＿＿＿＿通过。", [Grade.GOOD]),
        (DATES[0], "typed", "1988\n3\n", "◐ 对了一部分  你答的：1988", [Grade.GOOD]),
        (DATES[0], "typed", "\n2\n", "答案：1988年1月21日", [Grade.HARD]),
        (SPRAYS, "members", "喷灌\n海水\n漫灌、滴灌\n\n", "✗ 不在其中：海水", [Grade.GOOD]),
        (STAGES, "members", "上游\n河源\n\n\n", "◐ 有这一项，但还没轮到它", [Grade.AGAIN]),
        (STAGES, "members", "q\n", "写出一项，还有 4 项", []),
    ],
)
def test_words_are_typed_and_the_mark_suggests_the_grade(
    desk: Desk, store: Store, item: Item, way: str, typed: str, said: str, grades: list[Grade]
) -> None:
    assert said in in_lines(desk, (item,), typed, way)
    assert [review.grade for review in store.reviews()] == grades


def test_a_deck_is_looked_through_in_lines(desk: Desk, deck: Deck) -> None:
    paper = StringIO()
    run(desk, deck, StringIO("sxh\n2\n冰川\n777\nq\n"), paper, browse=True)
    said = paper.getvalue()
    assert "找到 2" in said and "1. 水循环是指什么？\n2. 水循环包括哪三个环节？" in said
    assert "[2/2] 列举" in said and "  3. 降水" in said and "出处：水循环.txt" in said
    assert said.count("找到 0") == 2
