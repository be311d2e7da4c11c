"""Cards that ask the same: one with all its evidence where they agree, each with its author where they do not."""

from __future__ import annotations

import pytest

from studykit.compose import compose, drafted
from studykit.compose.misprints import is_misprint
from studykit.compose.rivals import brief, named
from studykit.facts import extract
from studykit.model.deck import Deck
from tests.reading import page_of

_WANG = "水的旅行\n\n■ 王一\n\n水循环是指水在陆地、海洋和大气之间连续运动的过程。\n"
_LI = "水的一生\n\n■ 李四\n\n水循环是指水由海洋到陆地再回到海洋的现象。\n"


def deck_of(*texts: str) -> Deck:
    pages = [page_of(text, f"{number}.txt") for number, text in enumerate(texts)]
    return compose("水", [drafted(page, extract(page)) for page in pages])


def test_two_witnesses_of_one_fact_are_one_card_with_two_pieces_of_evidence() -> None:
    (item,) = deck_of(_WANG, _WANG.replace("王一", "赵五")).items
    assert item.prompt == "水循环是指什么？"
    assert [evidence.file for evidence in item.evidence] == ["0.txt", "1.txt"]


def test_who_reads_out_the_report_of_a_body_holds_no_view() -> None:
    report = "东浦市2023年渔港建设工作情况报告\n\n市渔业局局长　林一舟\n\n各位委员：\n\n重点抓好以下工作：一是推进港口建设；二是强化源头管控；三是培育新型船员。\n"
    assert all("林一舟" not in item.prompt for item in deck_of(report).items)
    assert [item.prompt for item in deck_of(report).items] == ["据《东浦市2023年渔港建设工作情况报告》，重点抓好哪三项工作？"]


def test_rival_accounts_name_their_authors() -> None:
    prompts = [item.prompt for item in deck_of(_WANG, _LI).items]
    assert prompts == ["王一认为，水循环是指什么？", "李四认为，水循环是指什么？"]


@pytest.mark.parametrize(
    ("said", "prompt"),
    [
        ("按照2012年出版的《水文图集》，河流分为常流河、时令河和地下河。", "据《水文图集》，"),
        ("河流分为常流河、时令河和地下河。", "王一认为，"),
        ("水文学家弗里斯1959年提出“双源制”的概念，说河流分为常流河、时令河和地下河。", ""),
    ],
)
def test_a_view_is_that_of_the_work_or_the_scholar_that_the_author_reports(said: str, prompt: str) -> None:
    prompts = [item.prompt for item in deck_of(f"水的旅行\n\n■ 王一\n\n{said}\n").items if "河流分为" in item.prompt]
    assert prompts
    assert all(asked.startswith(f"{prompt}") and (prompt or "王一" not in asked) for asked in prompts)


def test_rival_accounts_without_authors_are_not_asked_and_the_receipt_says_so() -> None:
    deck = deck_of("水循环是指水连续运动的过程。", "水循环是指水回到海洋的现象。")
    assert deck.items == ()
    assert [entry.skipped for entry in deck.receipt] == ["rival", "rival"]


def test_a_deck_does_not_depend_on_which_document_comes_first() -> None:
    assert {item.id for item in deck_of(_WANG, _LI).items} == {item.id for item in deck_of(_LI, _WANG).items}


def test_adding_a_document_keeps_the_ids() -> None:
    (alone,) = deck_of(_WANG).items
    assert alone.id in {item.id for item in deck_of(_WANG, _LI).items}


def test_a_misprint_in_one_source_is_outvoted_and_its_evidence_says_so() -> None:
    deck = deck_of(_WANG, _WANG.replace("大气之间", "太气之间"), _WANG.replace("王一", "赵五"))
    (item,) = deck.items
    assert item.answer == ("水在陆地、海洋和大气之间连续运动的过程",)
    assert [(evidence.file, evidence.repairs) for evidence in item.evidence] == [
        ("0.txt", ()),
        ("2.txt", ()),
        ("1.txt", ("misprint",)),
    ]
    assert [entry.items for entry in deck.receipt if "水循环是指" in entry.text] == [(item.id,)] * 3


def test_one_against_one_decides_nothing() -> None:
    assert deck_of("水循环是指水连续运动的过程。", "水循环是指水连绩运动的过程。").items == ()


@pytest.mark.parametrize(
    ("words", "clean", "is_one"),
    [
        ("水在大自然中连绩运动的过程", "水在大自然中连续运动的过程", True),
        ("水在太自然中连绩运动", "水在大自然中连续运动", False),
        ("全长六千三百公里的河流", "全长五千三百公里的河流", False),
        ("水流向海洋的东面支流", "水流向海洋的西面支流", False),
        ("水不断向下渗透的过程", "水木断向下渗透的过程", False),
        ("蒸发作用", "燕发作用", False),
        ("水在大自然中运动的过程", "水在大自然中连续运动的过程", False),
        ("水在大自然中连续运动的过程", "水在大自然中连续运动的过程", False),
    ],
)
def test_what_is_a_misprint(words: str, clean: str, is_one: bool) -> None:
    assert is_misprint(words, clean) is is_one


def test_a_saying_that_two_pages_bring_with_other_verbs_is_asked_once() -> None:
    said = "“节约用水是全社会的共同责任，也是每个人的本分。”"
    deck = deck_of(f"李冰研究会会长王一舟指出：{said}", f"李冰研究会会长王一舟强调：{said}")
    (item,) = (item for item in deck.items if item.kind == "quotation")
    assert [evidence.file for evidence in item.evidence] == ["0.txt", "1.txt"]


def test_a_page_that_misprints_twice_outvotes_nobody() -> None:
    clean, wrong = "水循环是指水在大气之间连续运动的过程。", "水循环是指水在大气之间连续动运的过程。"
    assert deck_of(clean, f"{wrong}人们常这样讲。{wrong}").items == ()


@pytest.mark.parametrize(
    ("prompt", "asked"),
    [
        ("如何定义水循环？", "王一如何定义水循环？"),
        ("如何守住用水红线？", "王一认为，如何守住用水红线？"),
        ("青田县采取哪三项措施？", "据王一介绍，青田县采取哪三项措施？"),
        ("青田县着力修复哪两条古渠？", "据王一介绍，青田县着力修复哪两条古渠？"),
        ("青田县要采取哪三项措施？", "王一认为，青田县要采取哪三项措施？"),
        ("青田县是什么？", "王一认为，青田县是什么？"),
        ("水循环是什么？", "王一认为，水循环是什么？"),
        ("预计2035年，用水量达多少？", "王一预计2035年，用水量达多少？"),
    ],
)
def test_whose_account_it_is_stands_where_it_reads_well(prompt: str, asked: str) -> None:
    assert named("王一", prompt) == asked


def test_what_stands_in_an_interview_outside_the_turns_is_nobodys() -> None:
    talk = (
        "水的去处\n\n■主持人：沈若水 本报记者\n■嘉宾：林一舟 江南大学地理学院教授\n陈青禾 国家水文研究所研究员\n\n主持人：雨水到哪里去了？\n\n"
        "林一舟：径流是指沿着地表或地下流动的水流。\n\n主持人：怎样把雨水留住？\n\n陈青禾：可以修建蓄水池。\n\n林一舟：也可以种树。\n\n"
        "水的知识\n\n地下水是指渗入地下的水体。\n"
    )
    said, stray = deck_of(talk).items
    assert (said.prompt, said.evidence[0].speaker) == ("林一舟认为，径流是指什么？", "林一舟")
    assert (stray.prompt, stray.evidence[0].author) == ("地下水是指什么？", None)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ("张清", "张清"),
        ("张清、李河", "张清、李河"),
        ("张清、李河、王川", "张清等"),
        ("张清、李河、王川、赵江", "张清等"),
    ],
)
def test_three_authors_and_more_are_said_by_the_first(names: str, said: str) -> None:
    assert brief(names) == said


def test_what_many_sign_is_asked_with_the_first_of_them() -> None:
    text = "湖泊怎样治理\n\n■ 张清 李河 王川\n\n保护湖泊，要加强巡查、监测、执法三项工作。\n"
    assert [item.prompt for item in deck_of(text).items] == ["张清等提出，保护湖泊，要加强哪三项工作？"]
