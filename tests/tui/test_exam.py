"""A mock exam: its paper, its answers, its time, and what it comes to once it is handed in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from studykit.choices import Pool
from studykit.errors import StoreError
from studykit.forms import Attempt, Form
from studykit.marking import Marked, Verdict
from studykit.model.deck import Deck, Item
from studykit.model.memory import Grade
from studykit.schedule import replay
from studykit.store import Store, exams
from studykit.store.exams import Given
from studykit.store.marks import Mark
from studykit.tui import proctor
from studykit.tui.app import StudyApp
from studykit.tui.desk import Desk
from studykit.tui.exam import Exam, points
from studykit.tui.paper import EXAMINED, PATIENCE, Wishes, draw
from studykit.tui.screens.exam import ExamScreen
from studykit.tui.widgets.paper import Line
from tests.conftest import NOW
from tests.samples import deck as sample_deck
from tests.tui.stage import play, press, screen_text, settle

AGAIN, HARD, GOOD, EASY = Grade
_REVEAL, CHOICE, _SEVERAL, CLAIM, TYPED, _GAP, MEMBERS, ORDER = Form
DEFINITION, DATE, STEPS, PAIR, FIGURE = sample_deck().items
Shelf = Callable[[Deck], Path]


class HandClock:
    """Moves when it is moved."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def hall(store: Store, clock: HandClock, shelf: Shelf) -> Desk:
    """A desk whose clock is moved by hand, with a deck of every part at hand."""
    shelf(DECK)
    return Desk(store, clock, UTC)


def orders(*days: str) -> list[Item]:
    """Items whose answers can stand for one another's."""
    return [
        replace(DATE, id=f"{number:016x}", prompt=f"第{number}号令何时发布？", answer=(day,))
        for number, day in enumerate(days, 21)
    ]


FOUR = orders("1988年1月21日", "1991年6月29日", "1997年8月29日", "2002年8月29日")
DECK = replace(sample_deck(), items=(*FOUR, DEFINITION, STEPS, PAIR, FIGURE))


# The paper


def test_each_form_gets_its_share_and_no_item_comes_twice() -> None:
    deck = [*FOUR, *orders(*(f"20{year}年8月1日" for year in range(10, 30)))[4:], STEPS, PAIR, FIGURE]
    questions = draw(deck, Wishes(8, (CHOICE, CLAIM, TYPED, MEMBERS)), Pool(deck), "seed")
    assert Counter(one.form for one in questions) == {CHOICE: 2, CLAIM: 2, TYPED: 2, MEMBERS: 2}
    assert len({one.item.id for one in questions}) == 8
    forms = [one.form for one in questions]
    assert forms == sorted(forms, key=EXAMINED.index)


@pytest.mark.parametrize(
    ("wishes", "drawn"),
    [
        (Wishes(2, (MEMBERS,)), {MEMBERS: 2}),
        (Wishes(9, (MEMBERS,)), {MEMBERS: 2}),  # the deck has no more
        (Wishes(9, (MEMBERS, CHOICE)), {CHOICE: 4, MEMBERS: 2}),
        (Wishes(6, (TYPED,)), {TYPED: 6}),
        (Wishes(9, (CHOICE,)), {CHOICE: 4}),  # the rest cannot be chosen
        (Wishes(1, (ORDER,)), {ORDER: 1}),
        (Wishes(9, ()), {}),
    ],
)
def test_the_paper_is_what_was_wished_for_as_far_as_the_deck_goes(wishes: Wishes, drawn: dict[Form, int]) -> None:
    assert Counter(one.form for one in draw(DECK.items, wishes, Pool(DECK.items), "seed")) == drawn


def test_a_form_that_no_item_can_take_does_not_search_a_big_deck_to_its_end() -> None:
    asked = []

    class Counting(Pool):
        def claim(self, item: Item, seed: int = 0) -> tuple[str, bool] | None:
            asked.append(item.id)
            return None

    deck = orders(*(f"{year}年1月1日" for year in range(1000, 1800)))
    questions = draw(deck, Wishes(20, (CLAIM, TYPED)), Counting(deck), "seed")
    assert Counter(one.form for one in questions) == {TYPED: 20}
    assert len(asked) == PATIENCE


def test_the_draw_is_decided_by_its_seed() -> None:
    pool = Pool(DECK.items)
    papers = [draw(DECK.items, Wishes(5), pool, seed) for seed in ("甲", "甲", "乙")]
    assert papers[0] == papers[1] != papers[2]


# The exam


class Memo:
    """A book that can be full."""

    def __init__(self) -> None:
        self.kept: dict[int, Given] = {}
        self.full = False

    def keep(self, at: int, given: Given, used: float) -> None:
        if self.full:
            raise StoreError("磁盘已满")
        self.kept[at] = given


PAPER = (
    Attempt(DATE, CHOICE, DATE.prompt, ("1978年3月5日", "1988年1月21日"), (1,)),
    Attempt(DATE, CLAIM, "《水法》于1978年3月5日通过。", ("对", "不对"), (1,)),
    Attempt(FIGURE, TYPED, FIGURE.prompt),
    Attempt(STEPS, MEMBERS, STEPS.prompt),
    Attempt(STEPS, ORDER, STEPS.prompt, ("降水", "蒸发", "输送"), (1, 2, 0)),
)


def sit(book: Memo, allowed: float | None = None, used: float = 0.0, given: list[Given] | None = None) -> Exam:
    return Exam(PAPER, given or [Given()] * len(PAPER), book, allowed, used, NOW)


def test_every_answer_is_kept_as_soon_as_it_is_given_and_can_be_changed() -> None:
    book = Memo()
    exam = sit(book)
    exam.choose(0, NOW + timedelta(seconds=4))
    assert book.kept == {0: Given((0,), seen=True, seconds=4.0)}
    exam.choose(1, NOW + timedelta(seconds=6))
    exam.choose(7, NOW)  # no such option
    exam.choose(1, NOW)  # chosen already
    assert book.kept == {0: Given((1,), seen=True, seconds=6.0)}
    exam.go(1, NOW + timedelta(seconds=6))
    exam.go(99, NOW)
    exam.go(-1, NOW)
    exam.choose(1, NOW + timedelta(seconds=6))
    exam.flag(NOW + timedelta(seconds=6))
    assert book.kept[1] == Given((1,), seen=True, flagged=True)
    assert (exam.at, exam.done, exam.open, exam.flagged) == (1, 2, (3, 4, 5), (2,))


def test_an_order_is_answered_once_every_member_has_its_place() -> None:
    exam = sit(Memo())
    exam.go(4, NOW)
    for option, is_open in ((1, True), (2, True), (0, False), (2, True)):
        exam.choose(option, NOW)
        assert (5 in exam.open) is is_open


def test_what_cannot_be_kept_has_not_happened() -> None:
    book = Memo()
    exam = sit(book)
    book.full = True
    acts = (partial(exam.choose, 0), partial(exam.write, "水"), exam.flag, partial(exam.go, 2))
    for act in acts:
        with pytest.raises(StoreError):
            act(NOW)
    assert (exam.at, exam.questions, exam.flagged) == (0, PAPER, ())


def test_time_runs_while_it_is_sat_and_a_clock_set_back_gives_none_back() -> None:
    exam = sit(Memo(), allowed=100.0, used=30.0)
    assert exam.left(NOW + timedelta(seconds=20)) == 50.0
    assert exam.left(NOW - timedelta(hours=1)) == 50.0
    assert exam.left(NOW - timedelta(hours=1) + timedelta(seconds=10)) == 40.0
    assert exam.left(NOW + timedelta(days=1)) == 0.0
    assert sit(Memo()).left(NOW + timedelta(days=9)) is None


def test_it_is_taken_up_at_the_first_open_question() -> None:
    assert sit(Memo(), given=[Given((1,)), Given((0,)), Given(), Given(), Given()]).at == 2
    assert sit(Memo(), given=[Given((1,)), Given((0,)), Given(text="2"), Given(text="甲"), Given((0, 1, 2))]).at == 0


RIGHT = (Given((1,)), Given((1,)), Given(text="2.5％"), Given(text="蒸发\n输送\n降水"), Given((1, 2, 0)))


def test_marks_points_and_grades() -> None:
    result = sit(Memo(), given=list(RIGHT)).result(NOW)
    assert (result.score, result.wrong, result.undecided) == (100.0, (), 0)
    assert [grade for _at, grade in result.grades()] == [GOOD] * 5
    result = sit(Memo(), given=[Given((0,)), Given((0,)), Given(text="25%"), Given(text="蒸发\n输送"), Given()]).result(NOW)
    assert result.score == pytest.approx(100 * (2 / 3) / 5)
    assert result.wrong == (0, 1, 2, 3, 4)
    assert dict(result.grades()) == {0: AGAIN, 1: AGAIN, 2: AGAIN, 3: HARD, 4: AGAIN}  # the last was at hand, and left open
    assert result.forms()[CHOICE].right == 0
    assert result.forms()[MEMBERS].points == pytest.approx(2 / 3)
    assert result.questions[3].named == (1, 2)


def test_what_was_never_seen_says_nothing_of_the_learner() -> None:
    exam = sit(Memo())
    exam.go(1, NOW)
    assert exam.result(NOW).grades() == [(0, AGAIN), (1, AGAIN)]


@pytest.mark.parametrize(
    ("question", "marked", "worth"),
    [
        (PAPER[3], Marked(Verdict.PARTLY, (2,), HARD), 1 / 3),
        (PAPER[3], Marked(Verdict.PARTLY, (3, 2, 1), HARD), 1 / 2),  # all of them, out of order
        (PAPER[2], Marked(Verdict.PARTLY, (), HARD), 1 / 2),
        (PAPER[2], Marked(Verdict.UNSURE, (), HARD), 0.0),
        (PAPER[2], Marked(Verdict.WRONG, (), AGAIN), 0.0),
        (PAPER[2], None, 0.0),
        (PAPER[2], Marked(Verdict.RIGHT, (1,), GOOD), 1.0),
    ],
)
def test_points(question: Attempt, marked: Marked | None, worth: float) -> None:
    assert points(replace(question, marked=marked)) == pytest.approx(worth)


# On the screen


def seat_of(desk: Desk) -> exams.Kept:
    kept = exams.unfinished(desk.store, DECK.name)
    assert kept
    return kept


async def begin(pilot: Pilot[None], wishes: Wishes) -> None:
    """Begin an exam over the deck under the cursor."""
    assert isinstance(pilot.app, StudyApp)
    pilot.app.wishes = wishes
    await press(pilot, "m", "enter")
    assert isinstance(pilot.app.screen, ExamScreen)


TWO_CHOICES = Wishes(2, (CHOICE,))


def place_of(shown: str, words: str) -> tuple[int, int]:
    """Where ``words`` begin on the screen: column in cells, and row."""
    row, line = next((row, line) for row, line in enumerate(shown.splitlines()) if words in line)
    return cell_len(line[: line.index(words)]), row


def test_handing_in_and_going_on_are_done_by_the_mouse_too(hall: Desk, store: Store) -> None:
    async def click(pilot: Pilot[None], words: str) -> None:
        await pilot.click(offset=place_of(screen_text(pilot), words))
        await settle(pilot)

    async def scene(pilot: Pilot[None]) -> None:
        await begin(pilot, TWO_CHOICES)
        await press(pilot, "q")
        await press(pilot, "m")
        await click(pilot, "接着考")
        await press(pilot, "1")
        await click(pilot, "s 交卷")
        await click(pilot, "Esc 返回")
        assert "1 · 单选" in screen_text(pilot)
        await click(pilot, "s 交卷")
        await click(pilot, "s   交卷")
        assert "答对" in screen_text(pilot)

    play(hall, None, scene)
    assert {review.origin for review in store.reviews()} == {"exam"}


ONE_LIST = Wishes(1, (MEMBERS,))
ONE_TYPED = Wishes(1, (TYPED,))


@pytest.mark.parametrize("size", [(80, 24), (40, 15)])
def test_from_the_setup_to_the_score_and_the_wrong_ones(hall: Desk, store: Store, size: tuple[int, int]) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await begin(pilot, TWO_CHOICES)
        shown = screen_text(pilot)
        assert "1 · 单选" in shown and "剩 30 分" in shown and "0/2" in shown
        first, second = (put.item for put, _given in seat_of(hall).questions)
        right = {item.id: item.answer[0] for item in FOUR}
        await press(pilot, number_of(shown, right[first]))
        assert chosen(hall) == right[first]
        assert "✓" not in screen_text(pilot)  # nothing tells right from wrong yet
        await press(pilot, "right")
        wrong = next(text for text in right.values() if text != right[second] and text in screen_text(pilot))
        await press(pilot, number_of(screen_text(pilot), wrong), "s")
        assert "都答完了" in screen_text(pilot)
        assert store.reviews() == []
        await press(pilot, "s")
        shown = screen_text(pilot)
        assert "50 分" in shown and "答对 1/2 题" in shown and "1/2" in shown
        await press(pilot, "enter")
        shown = screen_text(pilot)
        assert "✗ 不对  你答的：" + wrong in shown and "✗  " + wrong in shown
        assert right[second] in shown and "水循环.txt" in shown
        await press(pilot, "right")
        assert "50 分" in screen_text(pilot)
        await press(pilot, "q")
        assert "错题 1" in screen_text(pilot) or size[0] == 40

    play(hall, None, scene, size)
    assert [(one.grade, one.origin) for one in store.reviews()] == [(GOOD, "exam"), (AGAIN, "exam")]
    assert len(store.failing(2)) == 1


def chosen(desk: Desk) -> str:
    """The option chosen in the first question, as it is kept."""
    put, given = seat_of(desk).questions[0]
    return put.options[given.picked[0]]


def number_of(shown: str, answer: str) -> str:
    """The number before ``answer`` on the screen."""
    return next(line.strip(" ▌│")[0] for line in shown.splitlines() if line.strip().endswith(answer))


def test_answers_are_changed_by_going_back_by_letters_and_by_the_mouse(hall: Desk) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await begin(pilot, TWO_CHOICES)
        options = seat_of(hall).questions[0][0].options
        await press(pilot, "a", "right", "left", "ｂ")
        assert chosen(hall) == options[1]
        row = next(at for at, line in enumerate(screen_text(pilot).splitlines()) if line.strip().endswith(options[2]))
        await pilot.click(offset=(10, row))
        await settle(pilot)
        assert chosen(hall) == options[2]
        assert f"3● {options[2]}" in screen_text(pilot)
        await pilot.click("#on")
        await settle(pilot)
        assert "2 · 单选" in screen_text(pilot)
        await pilot.click("#back")
        await settle(pilot)
        assert "1 · 单选" in screen_text(pilot)

    play(hall, None, scene)


def test_the_answer_sheet_tells_and_leads_everywhere(hall: Desk) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await begin(pilot, Wishes(8))
        await press(pilot, "1", "right", "*", "g")
        shown = screen_text(pilot)
        assert " 1●" in shown and " 2○⚑" in shown and " 8○" in shown
        assert "● 已答 1  ○ 没答 7  ⚑ 标记 1" in shown
        await press(pilot, "left", "tab", "tab", "enter")
        assert "╭─ 3 ·" in screen_text(pilot)
        await press(pilot, "f6", "７", "enter")
        assert "╭─ 7 ·" in screen_text(pilot)
        await press(pilot, "f6", "up", "down", "left", "escape")
        assert "╭─ 7 ·" in screen_text(pilot)
        await pilot.click("#to-sheet")
        await settle(pilot)
        lines = screen_text(pilot).splitlines()
        row, line = next((row, line) for row, line in enumerate(lines) if " 1●" in line)
        await pilot.click(offset=(cell_len(line[: line.index(" 1●")]) + 1, row))
        await settle(pilot)
        assert "╭─ 1 ·" in screen_text(pilot)
        await press(pilot, "g", "s")
        assert "还有 7 题没答：2、3、4、5、6、7、8" in screen_text(pilot)
        assert "标记了 1 题：2" in screen_text(pilot)
        await press(pilot, "escape")
        assert "╭─ 1 ·" in screen_text(pilot)

    play(hall, None, scene)


def test_a_list_is_written_line_by_line_and_backspace_takes_one_back(hall: Desk, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await begin(pilot, ONE_LIST)
        members = next(item.answer for item in (STEPS, PAIR) if item.id == seat_of(hall).questions[0][0].item)
        await press(pilot, *members[0], "enter", *"沙漠", "enter")
        assert seat_of(hall).questions[0][1].text == f"{members[0]}\n沙漠"
        await press(pilot, "backspace")
        assert pilot.app.screen.query_one(Line).value == "沙漠"
        await press(pilot, "ctrl+u", "enter", "escape")
        assert seat_of(hall).questions[0][1].text == members[0]

    play(hall, None, scene)


def test_typed_answers_are_kept_on_the_way_out_of_them(hall: Desk, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await begin(pilot, ONE_TYPED)
        line = pilot.app.screen.query_one(Line)
        assert line.has_focus and "F9 交卷" in screen_text(pilot)
        await press(pilot, *"qs*1水", "f7")
        assert line.value == "qs*1水"
        assert seat_of(hall).questions[0][1] == Given((), "qs*1水", True, True, 0.0)
        await press(pilot, "ctrl+u", "pageup", "f9")
        assert "还有 1 题没答" in screen_text(pilot)
        await press(pilot, "escape", *"水的运动", "enter")
        assert "答题卡" in screen_text(pilot) and " 1●⚑" in screen_text(pilot)
        await press(pilot, "g", "escape", "g", "s", "s")
        assert "拿不准" in screen_text(pilot) or "0 分" in screen_text(pilot)

    play(hall, None, scene)
    assert [one.origin for one in store.reviews()] == ["exam"]


def test_what_cannot_be_told_for_sure_the_learner_decides(hall: Desk, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await begin(pilot, ONE_TYPED)
        await press(pilot, *"水在路地、海洋和大气之间的连续运动", "f9", "s")
        assert "？ 1 题拿不准" in screen_text(pilot)
        assert "0 分" in screen_text(pilot)
        await press(pilot, "enter")
        await press(pilot, "3")
        assert "已判对" in screen_text(pilot) and "100 分" in screen_text(pilot)
        await press(pilot, "1")
        assert "已判错" in screen_text(pilot)
        await press(pilot, "３", "p")
        assert "▌  水循环是指水在陆地、海洋和大气之间的连续运动。" in screen_text(pilot)
        await press(pilot, "p", "*", "q")
        assert "100 分" in screen_text(pilot)

    play(hall, None, scene)
    assert [one.grade for one in store.reviews()] == [GOOD]
    assert exams.scores(store, DECK.name) == [(NOW.date(), 100.0)]
    assert hall.is_marked(DEFINITION, Mark.STARRED)
    assert store.rebuild(replay) == 0


def test_a_question_left_open_is_shown_and_cannot_be_judged(hall: Desk, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await begin(pilot, ONE_TYPED)
        await press(pilot, "f9", "s", "a")
        await press(pilot, "3")
        assert "没有答的题不能改判" in screen_text(pilot)
        await press(pilot, "right", "left", "enter")
        assert "✗ 不对  没有答" in screen_text(pilot)

    play(hall, None, scene)
    assert [one.grade for one in store.reviews()] == [AGAIN]


def test_time_over_hands_in_by_itself_whatever_lies_over_the_paper(hall: Desk, clock: HandClock, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await begin(pilot, ONE_TYPED)
        await press(pilot, *"水的运动")
        screen = pilot.app.screen
        assert isinstance(screen, ExamScreen)
        clock.pass_(29 * 60)
        screen.look_at_the_clock()
        await settle(pilot)
        assert "剩不到 1 分" in screen_text(pilot)
        await press(pilot, "f6")
        clock.pass_(60)
        screen.look_at_the_clock()
        await settle(pilot)
        assert "用时 30 分 0 秒" in screen_text(pilot)

    play(hall, None, scene)
    assert [one.origin for one in store.reviews()] == ["exam"]


def test_what_is_in_the_field_when_the_time_is_over_counts(hall: Desk, clock: HandClock, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await begin(pilot, ONE_TYPED)
        await press(pilot, *DEFINITION.answer[0])
        screen = pilot.app.screen
        assert isinstance(screen, ExamScreen)
        clock.pass_(31 * 60)
        screen.look_at_the_clock()
        await settle(pilot)
        assert "100 分" in screen_text(pilot)

    play(hall, None, scene)


def test_one_that_is_left_is_taken_up_with_its_answers_and_its_time(hall: Desk, store: Store, clock: HandClock) -> None:
    async def left(pilot: Pilot[None]) -> None:
        await begin(pilot, Wishes(8))
        await press(pilot, "1", "right")
        clock.pass_(600)
        await press(pilot, "2", "q")
        assert "有一场没交的考试：m 接着考" in screen_text(pilot)
        assert "答案和剩下的时间都留着" in screen_text(pilot)

    async def again(pilot: Pilot[None]) -> None:
        await press(pilot, "m")
        assert "8 题答了 2 题，剩 20 分" in screen_text(pilot)
        await press(pilot, "enter")
        assert "╭─ 3 ·" in screen_text(pilot) and "2/8" in screen_text(pilot)

    async def given_up(pilot: Pilot[None]) -> None:
        await press(pilot, "m", "ｘ")
        assert "▸ 题数" in screen_text(pilot)
        await press(pilot, "escape", "m", "escape")

    play(hall, None, left)
    clock.pass_(86400)
    again_ = Desk(store, clock, UTC)
    play(again_, None, again)
    play(again_, None, given_up)
    assert (exams.unfinished(store, DECK.name), store.reviews()) == (None, [])


def test_one_that_was_left_can_be_handed_in_as_it_stands(hall: Desk, store: Store) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await begin(pilot, Wishes(8))
        await press(pilot, "1", "q")
        await press(pilot, "m", "s")
        assert "没翻到的" in screen_text(pilot)

    play(hall, None, scene)
    assert 1 <= len(store.reviews()) <= 2


def test_a_paper_outlives_the_items_it_was_drawn_from(hall: Desk) -> None:
    seat = proctor.begin(hall, DECK, Wishes(8))
    assert seat
    seat.exam.go(7, NOW)
    rest = replace(DECK, items=DECK.items[4:])
    resumed = proctor.resume(hall, rest)
    assert resumed
    assert resumed.exam.questions == tuple(one for one in seat.exam.questions if one.item in rest.items)
    resumed.exam.flag(NOW)
    assert sum(given.flagged for _put, given in seat_of(hall).questions) == 1
    assert proctor.resume(hall, replace(DECK, items=())) is None


def test_what_is_put_off_is_not_examined_and_an_empty_deck_has_no_paper(hall: Desk) -> None:
    hall.mark([item.id for item in DECK.items[1:]], Mark.SUSPENDED)
    seat = proctor.begin(hall, DECK, Wishes(8))
    assert seat and [one.item for one in seat.exam.questions] == [FOUR[0]]
    assert proctor.begin(hall, replace(DECK, items=()), Wishes(8)) is None


def test_a_full_disk_is_said_and_the_answer_given_again(hall: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    keep = exams.keep

    def full(*_: object) -> None:
        raise StoreError("磁盘已满", try_="腾出空间后重试")

    async def scene(pilot: Pilot[None]) -> None:
        await begin(pilot, TWO_CHOICES)
        monkeypatch.setattr(exams, "keep", full)
        await press(pilot, "1")
        assert "腾出空间后重试" in screen_text(pilot) and "●" not in screen_text(pilot)
        await press(pilot, "right")
        assert "1 · 单选" in screen_text(pilot)
        monkeypatch.setattr(exams, "keep", keep)
        await press(pilot, "1", "right")
        assert "2 · 单选" in screen_text(pilot)

    play(hall, None, scene)


def test_the_setup_takes_arrows_digits_and_the_mouse(hall: Desk) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "m")
        assert "‹ 20 ›" in screen_text(pilot)
        await press(pilot, "right", "right", "left", "3", "５", "backspace", "up", "left")
        shown = screen_text(pilot)
        assert "‹ 3 ›" in shown and "‹ 20 分钟 ›" in shown
        await press(pilot, "0")
        assert "不限时" in screen_text(pilot)
        row = next(at for at, line in enumerate(screen_text(pilot).splitlines()) if "判断" in line)
        await pilot.click(offset=(30, row))
        await settle(pilot)
        assert "· 判断" in screen_text(pilot)
        for _ in EXAMINED:
            await press(pilot, "down")
        await press(pilot, "f8", "enter")

    play(hall, None, scene)
    kept = seat_of(hall)
    assert kept.allowed is None and len(kept.questions) == 3
    assert all(put.form != "claim" for put, _given in kept.questions)


def test_without_a_part_there_is_no_paper(hall: Desk) -> None:
    async def scene(pilot: Pilot[None]) -> None:
        await press(pilot, "m", *["down", "space"] * len(EXAMINED), "enter")
        assert "至少选一种题型" in screen_text(pilot)
        await press(pilot, "escape")

    play(hall, None, scene)
    assert exams.unfinished(hall.store, DECK.name) is None
