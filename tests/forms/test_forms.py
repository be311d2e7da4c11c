"""An item in its forms: what each shows, which fits how well it is known, and what an attempt comes to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.choices import Pool
from studykit.forms import Attempt, Form, check, choose, enter, fitting, is_answered, is_full, pose, possible, suggested, write
from studykit.forms.posing import GAP
from studykit.marking import Verdict
from studykit.model.deck import Evidence, Item
from studykit.model.memory import Grade, Memory
from tests.samples import deck as sample_deck

AGAIN, HARD, GOOD, EASY = Grade
RIGHT, PARTLY, UNSURE, WRONG = Verdict
DEFINITION, DATE, LIST, PAIR, FIGURE = sample_deck().items
DAY = date(2026, 5, 1)


def item(number: int, kind: str, prompt: str, answer: tuple[str, ...], quote: str, ordered: bool = False) -> Item:
    evidence = Evidence("河流.txt", number * 100, number * 100 + len(quote), quote, None, number, "河流")
    return Item(f"{number:016x}", kind, "recall", prompt, answer, (evidence,), "r", ordered=ordered)


DATES = [
    replace(DATE, id=f"{number:016x}", prompt=f"第{number}号令何时发布？", answer=(day,))
    for number, day in enumerate(("1988年1月21日", "1991年6月29日", "1997年8月29日", "2002年8月29日"), 1)
]
DATES[0] = DATE
STAGES = item(
    21, "list", "河流分为哪四段？", ("河源", "上游", "中游", "河口"), "河流分为河源、上游、中游、河口四段。", ordered=True
)
LISTS = [
    STAGES,
    item(22, "list", "地表水包括哪三种？", ("江河", "湖泊", "冰川"), "地表水包括江河、湖泊和冰川三种。"),
    item(23, "list", "灌溉有哪三种方式？", ("漫灌", "喷灌", "滴灌"), "灌溉有漫灌、喷灌和滴灌三种方式。"),
]
ALL = [*DATES, DEFINITION, LIST, PAIR, FIGURE, *LISTS]
POOL = Pool(ALL)


def known(days: float, reviews: int = 3) -> Memory:
    return Memory(days, 5.0, DAY, DAY, reviews, 0)


@pytest.mark.parametrize(
    ("item", "memory", "form"),
    [
        (DATES[0], None, Form.CHOICE),
        (DATES[0], known(3.0), Form.CHOICE),
        (DATES[0], known(3.0, reviews=2), Form.CLAIM),
        (DATES[0], known(8.0), Form.GAP),
        (DATES[1], known(8.0), Form.TYPED),  # its passage does not hold the answer in these words
        (DATES[0], known(30.0), Form.TYPED),
        (FIGURE, None, Form.GAP),  # nothing in the deck could stand for it
        (DEFINITION, None, Form.REVEAL),  # too long to type before it is known
        (DEFINITION, known(8.0), Form.REVEAL),
        (DEFINITION, known(30.0), Form.TYPED),
        (STAGES, None, Form.SEVERAL),
        (STAGES, known(3.0, reviews=1), Form.ORDER),
        (STAGES, known(8.0), Form.MEMBERS),
        (LISTS[1], known(3.0, reviews=1), Form.SEVERAL),  # its order says nothing
        (LISTS[1], known(30.0), Form.MEMBERS),
    ],
)
def test_the_better_it_is_known_the_less_is_given(item: Item, memory: Memory | None, form: Form) -> None:
    assert fitting(item, memory, POOL).form is form


@pytest.mark.parametrize(
    ("item", "forms"),
    [
        (DATES[0], {Form.REVEAL, Form.CHOICE, Form.CLAIM, Form.TYPED, Form.GAP}),
        (DATES[1], {Form.REVEAL, Form.CHOICE, Form.CLAIM, Form.TYPED}),
        (DEFINITION, {Form.REVEAL, Form.TYPED}),
        (FIGURE, {Form.REVEAL, Form.TYPED, Form.GAP}),
        (STAGES, {Form.REVEAL, Form.SEVERAL, Form.MEMBERS, Form.ORDER}),
        (LISTS[1], {Form.REVEAL, Form.SEVERAL, Form.MEMBERS}),
    ],
)
def test_which_forms_an_item_can_take(item: Item, forms: set[Form]) -> None:
    assert set(possible(item, POOL)) == forms


@pytest.mark.parametrize(
    ("item", "form", "instead"),
    [
        (LIST, Form.CHOICE, Form.MEMBERS),
        (LISTS[1], Form.ORDER, Form.MEMBERS),
        (LIST, Form.TYPED, Form.MEMBERS),
        (DATES[1], Form.GAP, Form.TYPED),
        (DEFINITION, Form.CHOICE, Form.REVEAL),
        (DEFINITION, Form.MEMBERS, Form.REVEAL),
        (LIST, Form.REVEAL, Form.REVEAL),
    ],
)
def test_what_cannot_be_asked_so_is_asked_in_the_nearest_form(item: Item, form: Form, instead: Form) -> None:
    assert pose(item, form, POOL).form is instead


def test_a_gap_is_left_in_the_sentence_of_the_page_where_the_answer_stands() -> None:
    assert pose(FIGURE, Form.GAP, POOL).prompt == f"淡水占全球水量的{GAP}。"
    said = replace(FIGURE, prompt="周岚认为，淡水占全球水量的多少？", voice="周岚")
    assert pose(said, Form.GAP, POOL).prompt == f"周岚认为：淡水占全球水量的{GAP}。"


@pytest.mark.parametrize(
    "quote",
    [
        "淡水占全球水量的2.5%，只有2.5%。",  # twice: one gives the other away
        "该比例为全球水量的2.5%。",  # leans on what stands before it
        "淡水占百分之二点五。",
        f"淡水{'、海水' * 30}占全球水量的2.5%。",  # nobody holds it in mind
        "占2.5%。",
    ],
)
def test_no_gap_is_left_where_the_sentence_tells_too_much_or_too_little(quote: str) -> None:
    assert pose(replace(FIGURE, evidence=(Evidence("水.txt", 0, len(quote), quote),)), Form.GAP, POOL).form is Form.TYPED


@pytest.mark.parametrize(
    ("prompt", "quote", "is_asked"),
    [
        ("淡水占全球水量的多少？", "淡水占全球水量的2.5%。", True),
        ("林一舟认为，淡水占全球水量的多少？", "淡水占全球水量的2.5%，冰川占其中大半。", True),
        ("淡水占全球水量的多少？", "占全球水量的2.5%，来自江河湖泊。", False),  # it does not say what
        ("太湖流域淡水占全球水量的多少？", "淡水占全球水量的2.5%，来自江河湖泊。", False),  # nor of where
    ],
)
def test_a_gap_is_left_where_the_sentence_says_what_the_question_says(prompt: str, quote: str, is_asked: bool) -> None:
    asked = replace(FIGURE, prompt=prompt, evidence=(Evidence("水.txt", 0, len(quote), quote),))
    tried = pose(asked, Form.GAP, POOL)
    assert (tried.form is Form.GAP) is is_asked
    assert tried.prompt.startswith("林一舟") is prompt.startswith("林一舟")


def test_a_claim_is_the_sentence_with_the_right_answer_or_another_of_its_type() -> None:
    seen = set()
    for seed in range(20):
        tried = pose(DATES[0], Form.CLAIM, POOL, seed)
        is_true = tried.right == (0,)
        assert (tried.prompt == "《水法》于1988年1月21日通过。") is is_true
        seen.add(is_true)
        assert choose(tried, 0).marked is None
        marked = check(choose(tried, 0)).marked
        assert marked and marked.verdict is (RIGHT if is_true else WRONG)
    assert seen == {True, False}
    quote = "《水法》于1988年1月21日通过，1991年6月29日、1997年8月29日、2002年8月29日三次修改。"
    twice = replace(DATE, evidence=(Evidence("水.txt", 0, len(quote), quote),))
    false = next(tried for seed in range(20) if (tried := pose(twice, Form.CLAIM, POOL, seed)).right == (1,))
    assert false.prompt.startswith("《水法》于何时通过？\n答：")
    without = pose(DATES[1], Form.CLAIM, POOL)
    assert without.prompt.startswith("第2号令何时发布？\n答：")


def test_a_choice_is_marked_by_the_option_and_can_be_changed_until_then() -> None:
    tried = pose(DATES[0], Form.CHOICE, POOL)
    for option, is_right in ((tried.right[0], True), (1 - min(tried.right[0], 1), False)):
        marked = check(choose(choose(tried, 3), option)).marked
        assert marked and (marked.verdict is RIGHT, marked.grade) == (is_right, GOOD if is_right else AGAIN)
    assert choose(tried, 9) is tried
    done = check(choose(tried, 0))
    assert choose(done, 1) is done and check(done) is done


@pytest.mark.parametrize(
    ("right", "wrong", "verdict", "grade"),
    [
        (4, 0, RIGHT, GOOD),
        (3, 0, PARTLY, HARD),
        (2, 0, PARTLY, HARD),
        (1, 0, PARTLY, AGAIN),
        (4, 2, PARTLY, HARD),
        (3, 2, PARTLY, AGAIN),  # each wrong one takes a right one back
        (0, 1, WRONG, AGAIN),
    ],
)
def test_members_among_others_are_marked_as_a_set(right: int, wrong: int, verdict: Verdict, grade: Grade) -> None:
    tried = pose(STAGES, Form.SEVERAL, POOL)
    assert {tried.options[one] for one in tried.right} == set(STAGES.answer)
    strange = [one for one in range(len(tried.options)) if one not in tried.right]
    for option in (*tried.right[:right], *strange[:wrong]):
        tried = choose(tried, option)
    marked = check(tried).marked
    assert marked and (marked.verdict, marked.grade, len(marked.given)) == (verdict, grade, right)


def test_a_second_choice_of_the_same_option_takes_it_back() -> None:
    tried = choose(choose(pose(STAGES, Form.SEVERAL, POOL), 2), 2)
    assert tried.picked == () and not is_answered(tried) and check(tried).marked is None


@pytest.mark.parametrize(
    ("order", "verdict", "given"),
    [
        ((1, 2, 3, 4), RIGHT, (1, 2, 3, 4)),
        ((1, 3, 2, 4), PARTLY, (1, 2, 4)),
        ((2, 3, 4, 1), PARTLY, (2, 3, 4)),
        ((2, 1, 4, 3), WRONG, ()),
        ((4, 3, 2, 1), WRONG, ()),
    ],
)
def test_an_order_is_marked_by_what_stands_in_order(order: tuple[int, ...], verdict: Verdict, given: tuple[int, ...]) -> None:
    tried = pose(STAGES, Form.ORDER, POOL)
    assert tried.options != STAGES.answer and sorted(tried.options) == sorted(STAGES.answer)
    for number in order:
        assert not is_answered(tried)
        tried = choose(tried, tried.right[number - 1])
    marked = check(tried).marked
    assert marked and (marked.verdict, marked.given) == (verdict, given)


@pytest.mark.parametrize(
    ("lines", "named", "shown", "slips", "verdict"),
    [
        (["江河", "湖泊", "冰川"], (1, 2, 3), (), 0, RIGHT),
        (["冰川", "江河", "湖泊"], (3, 1, 2), (), 0, RIGHT),  # wherever it belongs
        (["江河", "湖泊、冰川"], (1, 2, 3), (), 0, RIGHT),
        (["江河", "", "冰川"], (1, 3), (2,), 0, PARTLY),  # an empty line has one told
        (["江河", "江河", "海洋"], (1,), (), 0, None),
        (["", "", ""], (), (1, 2, 3), 0, WRONG),
        (["江河", "氷川"], (1,), (), 0, None),
        (["江河", "氷川", "氷川", "湖泊"], (1, 3, 2), (), 0, RIGHT),  # the same line again stands by it
    ],
)
def test_each_line_ticks_a_member_wherever_it_belongs(
    lines: list[str], named: tuple[int, ...], shown: tuple[int, ...], slips: int, verdict: Verdict | None
) -> None:
    tried = Attempt(LISTS[1], Form.MEMBERS, "")
    for line in lines:
        tried = enter(tried, line)
    marked = check(tried).marked if is_full(tried) else None
    assert (tried.named, tried.shown, tried.slips, marked and marked.verdict) == (named, shown, slips, verdict)


@pytest.mark.parametrize(
    ("lines", "named", "shown", "slips", "verdict"),
    [
        (["蒸发", "输送", "降水"], (1, 2, 3), (), 0, RIGHT),
        (["蒸發", "輸送、降水"], (1, 2, 3), (), 0, RIGHT),
        (["降水"], (), (), 1, None),
        (["蒸发", "降水", "输送", "降水"], (1, 2, 3), (), 1, PARTLY),  # it was named before its turn
        (["蒸发", "", "降水"], (1, 3), (2,), 0, PARTLY),
        (["融雪", "蒸发"], (1,), (), 0, None),
    ],
)
def test_where_the_order_counts_each_member_has_its_turn(
    lines: list[str], named: tuple[int, ...], shown: tuple[int, ...], slips: int, verdict: Verdict | None
) -> None:
    tried = Attempt(LIST, Form.MEMBERS, "")
    for line in lines:
        tried = enter(tried, line)
    marked = check(tried).marked if is_full(tried) else None
    assert (tried.named, tried.shown, tried.slips, marked and marked.verdict) == (named, shown, slips, verdict)


def test_leaving_a_list_early_marks_what_was_named_and_nothing_is_no_attempt() -> None:
    begun = enter(Attempt(LIST, Form.MEMBERS, ""), "蒸发")
    marked = check(begun).marked
    assert marked and (marked.verdict, marked.given) == (PARTLY, (1,))
    for empty in (Attempt(LIST, Form.MEMBERS, ""), write(pose(DATES[0], Form.TYPED, POOL), " "), pose(DATE, Form.REVEAL, POOL)):
        assert check(empty) is empty and suggested(empty) is None


def test_a_whole_answer_can_be_written_at_once() -> None:
    """As an exam has it, where nothing is told before the end."""
    for text, verdict in (("江河\n冰川\n湖泊", RIGHT), ("江河\n海洋", PARTLY), ("海洋", WRONG)):
        marked = check(write(pose(LISTS[1], Form.MEMBERS, POOL), text)).marked
        assert marked and marked.verdict is verdict
    marked = check(write(pose(DATES[0], Form.TYPED, POOL), "1988-1-21")).marked
    assert marked and marked.verdict is RIGHT


@given(st.sampled_from(ALL), st.sampled_from(Form), st.integers(0, 999))
def test_an_item_is_asked_the_same_for_the_same_seed_and_never_gives_its_answer_away(asked: Item, form: Form, seed: int) -> None:
    tried = pose(asked, form, POOL, seed)
    assert tried == pose(asked, form, Pool(ALL), seed)
    assert tried.marked is None and not tried.picked
    assert len(set(tried.options)) == len(tried.options)
    if tried.form is Form.GAP:
        assert asked.answer[0] not in tried.prompt and tried.prompt.count(GAP) == 1
    if tried.form in (Form.CHOICE, Form.SEVERAL, Form.ORDER):
        assert [tried.options[one] for one in tried.right] == list(asked.answer)
