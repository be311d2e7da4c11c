"""What is offered beside the right answer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.choices import Pool, wrong_answers
from studykit.model.deck import Evidence, Item

_EVIDENCE = (Evidence("湖.txt", 0, 9, "太湖是淡水湖。", article="湖泊"),)


def _item(number: int, kind: str, prompt: str, *answer: str, voice: str | None = None) -> Item:
    return Item(f"{number:016x}", kind, "recall", prompt, answer, _EVIDENCE, "rule", voice=voice)


DATES = [_item(number, "date", f"第{number}届治水会于何时召开？", f"19{number}年{number % 9 + 1}月") for number in range(50, 60)]
YEARS = [_item(number, "date", f"第{number}座水库建于何时？", f"19{number}年") for number in range(60, 70)]
SHARES = [_item(number, "figure", f"第{number}区的节水率是多少？", f"{number}%") for number in range(70, 80)]
AREAS = [_item(number, "figure", f"第{number}湖的面积是多少？", f"{number}平方公里") for number in range(80, 90)]
TERMS = [
    _item(101, "definition", "水从液态变为气态称为什么？", "蒸发"),
    _item(102, "definition", "水从气态变为液态称为什么？", "凝结"),
    _item(103, "definition", "水从固态变为气态称为什么？", "升华"),
    _item(104, "definition", "水渗入土壤称为什么？", "下渗"),
    _item(105, "definition", "流域是指什么？", "由分水线包围的河流集水区域"),
]
ALL = [*DATES, *YEARS, *SHARES, *AREAS, *TERMS]
POOL = Pool(ALL)


@pytest.mark.parametrize(
    ("item", "fellows"), [(DATES[3], DATES), (YEARS[3], YEARS), (SHARES[3], SHARES), (AREAS[3], AREAS), (TERMS[0], TERMS[:4])]
)
def test_wrong_answers_are_of_the_type_of_the_right_one(item: Item, fellows: list[Item]) -> None:
    found = POOL.wrong(item)
    assert len(set(found)) == 3
    assert set(found) <= {one.answer[0] for one in fellows} - {item.answer[0]}


RIVERS = ("青山镇", "白沙洲", "柳湾", "石门")
TALKS = ("首届治水会议", "第二次节水会议", "全国水利会议", "流域管理会议")
PAPERS = ("节水规划", "防洪报告", "治水纪要", "水利公报")
SAID = [
    *(_item(number, "quotation", f"第{number}次提出节水是在何处？", place) for number, place in enumerate(RIVERS, 200)),
    *(_item(number, "quotation", f"第{number}条意见是哪次会议提出的？", talk) for number, talk in enumerate(TALKS, 210)),
    *(_item(number, "quotation", f"“第{number}句”出自哪份文件？", paper) for number, paper in enumerate(PAPERS, 220)),
]


@pytest.mark.parametrize(("at", "fellows"), [(0, RIVERS), (4, TALKS), (8, PAPERS)])
def test_places_stand_among_places_meetings_among_meetings_and_papers_among_papers(at: int, fellows: tuple[str, ...]) -> None:
    assert set(Pool(SAID).wrong(SAID[at])) == set(fellows) - {SAID[at].answer[0]}


def test_a_place_without_another_makes_no_choice() -> None:
    assert Pool([SAID[0], *SAID[4:], *TERMS]).question(SAID[0]) is None


def test_of_very_many_fellows_some_are_weighed_the_same_ones_each_time() -> None:
    many = [_item(year, "date", f"第{year}座堤坝建于何时？", f"{year}年") for year in range(1000, 2500)]
    found = Pool(many).wrong(many[7])
    assert len(set(found)) == 3
    assert found == Pool(many).wrong(many[7])
    assert set(found) <= {one.answer[0] for one in many} - {many[7].answer[0]}


def test_an_answer_without_fellows_makes_no_choice() -> None:
    assert POOL.wrong(TERMS[4]) == ()
    assert POOL.question(TERMS[4]) is None
    assert POOL.claim(TERMS[4]) is None


def test_a_list_makes_no_choice() -> None:
    assert POOL.wrong(_item(1, "definition", "水体分为哪两类？", "地表水", "地下水")) == ()


def test_what_is_true_of_the_question_anywhere_is_not_offered() -> None:
    """Two sources answer one question; neither answer is a wrong one for the other."""
    first, second = (_item(1, "definition", "水圈的主体是什么？", "海洋"), _item(2, "definition", "水圈的主体是什么？", "海水"))
    pool = Pool([first, second, *TERMS])
    assert "海水" not in pool.wrong(first, 9) and "海洋" not in pool.wrong(second, 9)


def test_a_rivals_answer_is_offered_only_where_the_question_says_whose_is_asked() -> None:
    named = [
        _item(1, "definition", "林一舟认为治水的根本是什么？", "疏导", voice="林一舟"),
        _item(2, "definition", "周岚认为治水的根本是什么？", "蓄积", voice="周岚"),
    ]
    assert "蓄积" in Pool([*named, *TERMS]).wrong(named[0], 9)
    said = [replace(one, voice=None) for one in named]
    assert "蓄积" in Pool([*said, *TERMS]).wrong(said[0], 9)
    unnamed = [replace(one, prompt="治水的根本是什么？") for one in named]
    assert "蓄积" not in Pool([*unnamed, *TERMS]).wrong(unnamed[0], 9)


@pytest.mark.parametrize(
    ("answer", "no_fellow"),
    [
        ("蒸发", "水的蒸发"),  # holds the right one
        ("蒸发", "由太阳辐射引起的相变"),  # much longer
        ("蒸发", "液态"),  # stands in the question
        ("蒸发", "H2"),  # other letters
        ("蒸发", "蒸 发"),  # the same words
    ],
)
def test_nothing_that_gives_the_answer_away_is_offered(answer: str, no_fellow: str) -> None:
    item = replace(TERMS[0], answer=(answer,))
    assert no_fellow not in Pool([item, *TERMS[1:4], _item(9, "definition", "另一题？", no_fellow)]).wrong(item, 9)


def test_one_value_in_two_spellings_is_offered_once() -> None:
    same = [_item(1, "date", "甲坝何时建成？", "1954年3月"), _item(2, "date", "乙坝何时建成？", "一九五四年三月")]
    assert len({"1954年3月", "一九五四年三月"} & set(Pool([*same, *DATES]).wrong(DATES[7], 20))) <= 1


@given(st.sampled_from(ALL[:-1]), st.integers(0, 999))
def test_a_choice_holds_the_right_answer_once_and_a_seed_decides_its_order(item: Item, seed: int) -> None:
    question = POOL.question(item, seed)
    assert question is not None
    assert question.options[question.right[0]] == item.answer[0]
    assert len(set(question.options)) == 4
    assert POOL.question(item, seed) == question == Pool(ALL).question(item, seed)


def test_no_place_is_the_right_one_more_often_than_chance() -> None:
    places = [question.right[0] for seed in range(100) for item in DATES if (question := POOL.question(item, seed))]
    assert all(200 <= places.count(place) <= 300 for place in range(4))


def test_a_claim_is_true_half_of_the_time_and_says_which() -> None:
    claims = [(item, claim) for seed in range(50) for item in SHARES if (claim := POOL.claim(item, seed))]
    assert len(claims) == 500
    assert all((said == item.answer[0]) is is_true for item, (said, is_true) in claims)
    assert 200 <= sum(is_true for _item, (_said, is_true) in claims) <= 300


def test_an_export_is_given_them_by_id() -> None:
    found = wrong_answers(ALL)
    assert found.keys() == {item.id for item in ALL[:-1]}
    assert all(item.answer[0] not in found[item.id] for item in ALL[:-1])


LISTS = [
    _item(201, "list", "太湖流域有哪三种地貌？", "山地", "丘陵", "平原"),
    _item(202, "list", "湖水的补给有哪三种？", "降水", "径流", "地下水"),
    _item(203, "list", "水利工程有哪三种作用？", "防洪", "灌溉", "发电"),
]


def test_members_stand_among_members_of_other_lists() -> None:
    question = Pool(LISTS).several(LISTS[0])
    assert question and {question.options[one] for one in question.right} == {"山地", "丘陵", "平原"}
    others = set(question.options) - {"山地", "丘陵", "平原"}
    assert len(others) == 3 and others <= {*LISTS[1].answer, *LISTS[2].answer}


@pytest.mark.parametrize(
    "other",
    [
        _item(204, "list", "太湖流域有哪四种地貌？", "岛屿", "洼地", "沼泽", "台地"),
        _item(204, "list", "太湖流域主要地貌是哪四种？", "岛屿", "洼地", "沼泽", "台地"),  # the same in other words
        _item(204, "list", "周岚认为，太湖流域有哪四种地貌？", "岛屿", "洼地", "沼泽", "台地", voice="周岚"),
    ],
)
def test_no_member_is_offered_that_answers_the_same_question(other: Item) -> None:
    question = Pool([*LISTS, other]).several(LISTS[0])
    assert question and not set(question.options) & set(other.answer)


def test_a_rivals_members_are_offered_where_the_question_says_whose() -> None:
    asked = replace(LISTS[0], prompt="林一舟认为，太湖流域有哪三种地貌？", voice="林一舟")
    other = _item(204, "list", "周岚认为，太湖流域有哪四种地貌？", "岛屿", "洼地", "沼泽", "台地", voice="周岚")
    question = Pool([asked, other]).several(asked)
    assert question and len(set(question.options) & set(other.answer)) == 3


@pytest.mark.parametrize(
    "others",
    [
        [LISTS[0]],  # nothing else in the deck
        [_item(204, "list", "有哪三色？", "未来的红色", "未来的黄色", "未来的蓝色")],  # much longer
        [_item(204, "list", "有哪三样？", "AA", "BB", "CC")],  # other letters
        [_item(204, "list", "有哪三样？", "“山”", "“水”", "“湖”")],  # only they are quoted
        [_item(204, "list", "有哪三样？", "太湖", "淡水", "水湖")],  # two of them stand in the passage
    ],
)
def test_nothing_is_offered_that_shows_at_a_glance(others: list[Item]) -> None:
    assert Pool([LISTS[0], *others]).several(LISTS[0]) is None


def test_what_all_members_begin_or_end_with_the_others_have_too() -> None:
    asked = _item(205, "list", "有哪三方面建设？", "经济建设", "政治建设", "文化建设")
    assert Pool([asked, *LISTS, _item(206, "list", "有哪三重作用？", "经济作用", "政治作用", "社会作用")]).several(asked) is None
    assert Pool([asked, _item(206, "list", "有哪三项任务？", "城市建设", "港口建设", "作风建设")]).several(asked)


@pytest.mark.parametrize(
    "item",
    [
        _item(1, "contrast", "甲与乙有何不同？", "甲大", "乙小"),
        _item(2, "list", "有哪两样？", "山", "山"),
        _item(3, "list", "有哪些？", *(f"山{number}" for number in range(12))),
        _item(4, "definition", "山是什么？", "高地"),
        replace(LISTS[0], complete=False),  # what stands on another list may belong to it
    ],
)
def test_what_is_no_list_of_a_few_members_is_not_asked_so(item: Item) -> None:
    assert Pool([item, *LISTS]).several(item) is None


@pytest.mark.parametrize(
    ("answer", "is_asked"),
    [
        (("河源", "上游", "下游"), True),
        (("上游", "下游"), False),  # a guess
        (("第一步勘测", "第二步设计", "第三步施工"), False),  # they say their number
        (("首先勘测", "其次设计", "最后施工"), False),
        (("山", "山", "水"), False),
    ],
)
def test_an_order_is_asked_where_it_can_be_known(answer: tuple[str, ...], is_asked: bool) -> None:
    item = replace(_item(1, "list", "有哪几步？", *answer), ordered=True)
    question = Pool([item]).order(item)
    assert (question is not None) is is_asked
    assert Pool([item]).order(replace(item, ordered=False)) is None
    if question:
        assert question.options != answer and tuple(question.options[one] for one in question.right) == answer
