"""A mock exam in lines: what is typed, what is written, what is kept."""

from __future__ import annotations

from datetime import UTC, timedelta
from io import StringIO

import pytest

from studykit.errors import StoreError
from studykit.forms import Form
from studykit.model.deck import Deck
from studykit.model.memory import Grade
from studykit.store import Store, exams
from studykit.tui.desk import Desk
from studykit.tui.paper import Wishes
from studykit.tui.plain import run
from tests.tui.test_exam import DECK, FOUR, HandClock

TYPED = Wishes(1, (Form.TYPED,))


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def hall(store: Store, clock: HandClock) -> Desk:
    return Desk(store, clock, UTC)


def sat(desk: Desk, wishes: Wishes, typed: str, deck: Deck = DECK) -> str:
    """What is written when ``typed`` is typed."""
    paper = StringIO()
    assert run(desk, deck, StringIO(typed), paper, exam=wishes) == 0
    return paper.getvalue()


def test_from_the_first_question_to_the_score_and_the_wrong_ones(hall: Desk, store: Store) -> None:
    one = Deck("法", (), tuple(FOUR[:1]), ())
    written = sat(hall, TYPED, "1988\ny\n", one)
    assert written.startswith("1 题，剩 30 分\n")
    assert "[1/1] 填写 · 剩 30 分\n第21号令何时发布？\n答：都答完了\n" in written
    assert "50 分，1 题答对 0 题，用时 0 秒\n  填写 0/1\n" in written
    assert "✗ [1] 第21号令何时发布？\n你答的：1988\n答案：1988年1月21日\n出处：水循环.txt" in written
    assert [(review.grade, review.origin) for review in store.reviews()] == [(Grade.HARD, "exam")]


def test_options_by_number_by_letter_and_by_word(hall: Desk, store: Store) -> None:
    written = sat(hall, Wishes(2, (Form.CHOICE,)), "9\n２\n/1\nb\n/l\nx\n\n是\n")
    assert "请输入 1 到" in written and "还有 1 题没答：2" in written
    assert "2 题答对" in written
    wrong = sat(hall, Wishes(1, (Form.CLAIM,)), "不对\n\n/s\nn\n/q\n")
    assert "已答：不对" in wrong


@pytest.mark.parametrize(
    ("form", "typed", "kept"),
    [
        (Form.ORDER, "2 3 1\n", (1, 2, 0)),
        (Form.ORDER, "2 3 1\n/b\n/1\n1 2 3\n", (0, 1, 2)),  # another order takes its place
        (Form.ORDER, "2 2 1\n", ()),
        (Form.ORDER, "2 3 9\n", ()),
    ],
)
def test_several_at_once(hall: Desk, form: Form, typed: str, kept: tuple[int, ...]) -> None:
    steps = Deck("水", (), tuple(item for item in DECK.items if item.ordered), ())
    sat(hall, Wishes(1, (form,)), typed + "/q\n", steps)
    found = exams.unfinished(hall.store, "水")
    assert found and found.questions[0][1].picked == kept


def test_flags_jumps_and_what_is_no_command(hall: Desk) -> None:
    written = sat(hall, Wishes(8), "/f\n/3\n/b\n/9\n/x\n/l\n/q\n")
    assert "标记了 1 题：1" in written
    assert "[3/8]" in written and "[2/8]" in written
    assert written.count("没有这个命令") == 2
    assert "没有交卷；答案和剩下的时间都留着" in written


def test_the_end_of_input_leaves_it_open_and_the_next_time_goes_on(hall: Desk, store: Store, clock: HandClock) -> None:
    sat(hall, Wishes(8, minutes=10), "x\n\n")
    assert store.reviews() == []
    clock.pass_(3600)
    written = sat(hall, TYPED, "/s\ny\n")
    assert written.startswith("接着考上次没交的：8 题答了")
    assert exams.unfinished(store, DECK.name) is None


def test_time_over_hands_in(hall: Desk, clock: HandClock, store: Store) -> None:
    class Slow(StringIO):
        def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
            clock.pass_(timedelta(minutes=31).total_seconds())
            return super().readline(size)

    paper = StringIO()
    run(hall, DECK, Slow("水\n水\n"), paper, exam=Wishes(2, (Form.TYPED,)))
    assert "时间到，交卷" in paper.getvalue()
    assert "用时 30 分 0 秒" in paper.getvalue()
    assert len(store.reviews()) == 2


def test_what_cannot_be_told_for_sure_is_asked(hall: Desk, store: Store) -> None:
    meaning = Deck("水", (), tuple(item for item in DECK.items if item.kind == "definition"), ())
    written = sat(hall, TYPED, "水在路地、海洋和大气之间的连续运动\ny\n3\n", meaning)
    assert "拿不准，你来判断" in written and written.endswith("100 分\n")
    assert [review.grade for review in store.reviews()] == [Grade.GOOD]


def test_a_full_disk_is_said_and_the_question_stays(hall: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise StoreError("磁盘已满", try_="腾出空间后重试")

    monkeypatch.setattr(exams, "keep", full)
    written = sat(hall, TYPED, "水\n/q\n")
    assert "腾出空间后重试" in written and "没有交卷" in written


def test_a_deck_without_such_questions_says_so(hall: Desk) -> None:
    assert sat(hall, Wishes(3, (Form.MEMBERS,)), "", Deck("法", (), tuple(FOUR), ())) == "这个卡组出不了这些题型的题\n"
