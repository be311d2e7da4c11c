"""The six layouts of one deck: what each asks, where its answers stand, and that all of it is found on the paper."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from html import unescape
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from studykit import deckfile
from studykit.cli._sheets import usual
from studykit.errors import ExportError
from studykit.export import Options, _sheet_cloze, _sheet_terms, _sheet_test, _sheet_timeline, export, pdf
from studykit.export._options import Paper
from studykit.export._sheet import Blank, Problem, Sheet, typeset
from studykit.export._sheet_layouts import LAYOUTS, sheet_of
from studykit.model.deck import Deck, Entry, Item
from tests import samples
from tests.export import hostile, pages

WATER, LAW, CYCLE, BODIES, FRESH = samples.deck().items


def asked(layout: str, deck: Deck | None = None, **paper: object) -> Sheet:
    return sheet_of(deck or samples.deck(), Options(layout=layout, paper=Paper(**paper)))  # type: ignore[arg-type]


def dated(number: int, prompt: str, answer: str) -> Item:
    return replace(LAW, id=f"d{number}", prompt=prompt, answer=(answer,))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_answer_of_every_layout_is_found_on_the_paper(layout: str, tmp_path: Path) -> None:
    pdf.write(samples.deck(), tmp_path / "x.pdf", Options(layout=layout))
    text = pages.text(tmp_path / "x.pdf")
    problems = [*asked(layout).problems()]
    assert problems
    for problem in problems:
        for part in problem.answer:
            assert "".join(part.split()) in text


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_code_is_on_the_paper_and_names_the_items_in_their_order(layout: str, tmp_path: Path) -> None:
    pdf.write(samples.deck(), tmp_path / "x.pdf", Options(layout=layout))
    assert asked(layout).code in pages.text(tmp_path / "x.pdf")


def test_another_order_is_another_code() -> None:
    deck = samples.deck()
    turned = replace(deck, items=(*deck.items[1:], deck.items[0]))
    assert asked("卡片").code != asked("卡片", turned).code
    assert len(asked("卡片").code) == 6


@pytest.mark.parametrize("answers", ["题后", "卷尾", "不印", "单印"])
def test_the_answers_stand_where_they_are_wanted(answers: str, tmp_path: Path) -> None:
    """The list question and its members: the question stands on all papers but 单印, the answer on all but 不印."""
    pdf.write(samples.deck(), tmp_path / "x.pdf", Options(layout="自测卷", paper=Paper(answers=answers)))
    text = pages.text(tmp_path / "x.pdf")
    assert ("水体分为哪两类？" in text) == (answers != "单印")
    assert ("地表水" in text) == (answers != "不印")
    assert ("参考答案" in text) == (answers in ("卷尾", "单印"))


def test_forms_hold_the_same_problems_in_another_order() -> None:
    forms = [[problem.item.id for problem in asked("自测卷", pages.thick(40), form=form).problems()] for form in "AB"]
    assert forms[0] != forms[1]
    assert sorted(forms[0]) == sorted(forms[1])


def test_a_paper_says_what_its_problems_are_worth() -> None:
    sheet = asked("自测卷", pages.thick(9), counts={"简答题": 6}, points_each={"简答题": 10})
    assert [(section.title, section.note) for section in sheet.sections] == [("一、简答题", "共 6 题，每题 10 分，共 60 分")]
    assert sheet.subtitle == "自测卷　6 题　满分 60 分　A 卷"


def test_choices_hold_the_answer_once_and_the_letter_points_to_it() -> None:
    problem = _sheet_test.choice(LAW, ("1989年1月1日", "1990年2月2日", "1991年3月3日", "1992年4月4日"))
    assert problem is not None
    assert len(problem.choices) == 4
    assert problem.choices["ABCD".index(problem.answer[0])] == "1988年1月21日"


def test_choices_are_not_made_of_too_few_wrong_answers_nor_of_lists() -> None:
    assert _sheet_test.choice(LAW, ("1989年1月1日",)) is None
    assert _sheet_test.choice(BODIES, ("甲", "乙", "丙")) is None


def test_three_choices_are_enough() -> None:
    problem = _sheet_test.choice(LAW, ("1989年1月1日", "1990年2月2日"))
    assert problem is not None and len(problem.choices) == 3


def test_wrong_answers_given_from_outside_become_choices() -> None:
    wrong = {item.id: ("甲甲甲", "乙乙乙", "丙丙丙") for item in samples.deck().items}
    sheet = sheet_of(samples.deck(), Options(layout="自测卷", choices=wrong))
    offered = [problem.choices for problem in sheet.problems() if problem.choices]
    assert offered
    assert all({"甲甲甲", "乙乙乙", "丙丙丙"} < set(choices) for choices in offered)


def many(*groups: tuple[str, int]) -> Deck:
    """A deck with so many fill-ins of each article; every sentence is its own."""
    items = [
        replace(
            FRESH,
            id=f"{article}{at}",
            prompt=f"{article}第{at}项占多少？",
            answer=(f"{at}.5%",),
            evidence=(
                replace(
                    FRESH.evidence[0],
                    file=f"{article}.txt",
                    start=99 * at,
                    end=99 * at + 9,
                    quote=f"{article}第{at}项占{at}.5%。",
                    article=article,
                ),
            ),
        )
        for article, count in groups
        for at in range(count)
    ]
    return replace(samples.deck(), items=tuple(items))


def test_a_short_paper_is_drawn_from_all_articles_alike() -> None:
    sheet = asked("自测卷", many(("海洋篇", 30), ("河流篇", 10)), counts={"填空题": 8, "简答题": 0, "列举题": 0})
    (section,) = sheet.sections
    found = [problem.item.id[:3] for problem in section.problems]
    assert found == ["海洋篇"] * 6 + ["河流篇"] * 2, "in proportion, and in the order of the deck"


def test_a_paper_without_wishes_has_a_hundred_points() -> None:
    assert sum(_sheet_test.COUNTS[name] * _sheet_test.POINTS[name] for name in _sheet_test.COUNTS) == 100
    assert len([*asked("自测卷", many(("海洋篇", 60))).problems()]) <= sum(_sheet_test.COUNTS.values())


def test_a_type_that_is_not_wanted_gives_its_items_to_others() -> None:
    sheet = asked("自测卷", many(("海洋篇", 3)), counts={"填空题": 0})
    assert [section.title for section in sheet.sections] == ["一、简答题"]


def test_no_sentence_on_the_paper_answers_another_problem() -> None:
    """Both ask of one sentence: the second would stand there with the first one's answer in it."""
    quote = "淡水占2.5%，余下的都是咸水。"
    same = replace(FRESH.evidence[0], quote=quote)
    pair = (
        replace(FRESH, prompt="淡水占多少？", evidence=(same,)),
        replace(FRESH, id="咸", prompt="余下的都是什么水？", answer=("咸水",), evidence=(same,)),
    )
    sheet = asked("自测卷", replace(samples.deck(), items=pair), counts={"简答题": 0})
    assert len([*sheet.problems()]) == 1


def test_an_answer_that_stands_in_another_question_is_left_out() -> None:
    asks = replace(
        WATER, id="问", prompt="水在陆地、海洋和大气之间的连续运动由什么推动？", answer=("太阳辐射、重力与地形的合力",)
    )
    sheet = asked("自测卷", replace(samples.deck(), items=(WATER, asks)))
    assert [problem.item.id for problem in sheet.problems()] in ([WATER.id], ["问"])


def test_no_problem_of_the_committed_paper_holds_the_answer_of_another() -> None:
    (path,) = (Path(__file__).parents[2] / "decks").glob("*.json")
    deck = deckfile.load(path)
    problems = [*sheet_of(deck, usual(deck, "自测卷")).problems()]
    assert len(problems) > 30
    told = [
        (problem.question, part)
        for problem in problems
        for other in problems
        for part in other.item.answer
        if problem is not other and len(part) > 8 and part in problem.question
    ]
    assert told == []


@pytest.mark.parametrize(
    ("layout", "paper", "fields"),
    [
        ("自测卷", {}, ("班级", "姓名", "得分")),
        ("默写", {}, ("班级", "姓名")),
        ("复习提纲", {}, ()),
        ("复习提纲", {"fields": ("小组",)}, ("小组",)),
        ("自测卷", {"fields": ()}, ()),
        ("自测卷", {"answers": "单印"}, ()),
    ],
)
def test_what_is_to_be_filled_in_under_the_title(layout: str, paper: dict[str, object], fields: tuple[str, ...]) -> None:
    assert asked(layout, None, **paper).fields == fields


@pytest.mark.parametrize(
    ("prompt", "quote", "before", "after"),
    [
        ("周小满认为，淡水占多少？", "淡水占全部水量的2.5%。", "淡水占全部水量的", "。（周小满）"),
        ("周小满认为，淡水占多少？", "周小满说，淡水占2.5%。", "周小满说，淡水占", "。"),
        ("淡水占全球水量的多少？", "全球水量中,淡水只占2.5%,余下是咸水。", "全球水量中，淡水只占", "，余下是咸水。"),
    ],
)
def test_a_fill_in_says_whose_account_it_is_and_has_chinese_commas(prompt: str, quote: str, before: str, after: str) -> None:
    item = replace(FRESH, prompt=prompt, evidence=(replace(FRESH.evidence[0], quote=quote),))
    problem = _sheet_test.fill_in(item, ())
    assert problem is not None and problem.prompt == (before, Blank(4), after)


@pytest.mark.parametrize(
    ("prompt", "quote"),
    [
        ("东河县上游山地水库的淡水占多少？", "余下的淡水占2.5%。"),
        ("2020年淡水占全部水量的多少？", "淡水占全部水量的2.5%。"),
        ("贞观三年淡水占全部水量的多少？", "淡水占全部水量的2.5%。"),
    ],
)
def test_a_sentence_that_does_not_say_of_what_place_and_year_it_speaks_is_no_fill_in(prompt: str, quote: str) -> None:
    item = replace(FRESH, prompt=prompt, evidence=(replace(FRESH.evidence[0], quote=quote),))
    assert _sheet_test.fill_in(item, ()) is None


@pytest.mark.parametrize(
    ("words", "set_as"),
    [
        ("水,冰;汽", "水，冰；汽"),
        (",其余", "，其余"),
        ("3,500吨", "3,500吨"),
        ("CO2,H2O", "CO2,H2O"),
        ("11:30开始", "11:30开始"),
        ("水，冰。", "水，冰。"),
    ],
)
def test_commas_between_ideographs_are_chinese_ones(words: str, set_as: str) -> None:
    assert typeset(words) == set_as


def test_a_fill_in_is_the_sentence_of_the_page_without_its_answer() -> None:
    problem = _sheet_test.fill_in(FRESH, ())
    assert problem is not None
    assert problem.prompt == ("淡水占全球水量的", Blank(4), "。")


@pytest.mark.parametrize(
    "quote",
    [
        "它占全球水量的2.5%。",  # nobody knows what 它 is
        "淡水占2.5%，不是25%，而是2.5%。",  # the answer is said twice
        "淡水占全球水量的四十分之一。",  # the answer is said in other words
        "2.5%。",  # nothing is left to ask
    ],
)
def test_a_sentence_that_cannot_stand_alone_is_no_fill_in(quote: str) -> None:
    item = replace(FRESH, evidence=(replace(FRESH.evidence[0], quote=quote),))
    assert _sheet_test.fill_in(item, ()) is None
    assert _sheet_test.true_or_false(item, ("3%",)) is None


def test_a_false_statement_says_the_wrong_answer_and_the_key_says_the_right_one() -> None:
    posed = [_sheet_test.true_or_false(replace(FRESH, id=str(at)), ("9.9%",)) for at in range(20)]
    verdicts = set()
    for problem in posed:
        assert problem is not None
        true = problem.answer == ("√",)
        verdicts.add(true)
        assert ("2.5%" in problem.question) == true
        assert ("9.9%" in problem.question) != true
        assert true or problem.answer == ("×　应为：2.5%",)
    assert verdicts == {True, False}


def test_a_dictation_leaves_out_the_answers_and_numbers_the_lines() -> None:
    (section,) = _sheet_cloze.sections(samples.deck(), list(samples.deck().items))
    assert section.passages[0][1:5] == ("《水法》于", Blank(12, 1), "通过。", "水循环包括")
    assert [problem.answer[0] for problem in section.problems] == ["1988年1月21日", "蒸发", "地表水", "2.5%"]


def test_a_dictation_keeps_a_sentence_of_which_too_little_would_be_left() -> None:
    (section,) = _sheet_cloze.sections(samples.deck(), list(samples.deck().items))
    assert WATER.id not in {problem.item.id for problem in section.problems}


def test_lines_in_a_second_article_are_numbered_on() -> None:
    deck = samples.deck()
    other = [replace(one, file="冰川.txt", article="冰川") for one in LAW.evidence]
    item = replace(LAW, id="second", evidence=tuple(other))
    both = replace(deck, items=(*deck.items, item), receipt=(*deck.receipt, Entry("冰川.txt", 0, 9, other[0].quote, ("second",))))
    sheet = asked("默写", both)
    assert sheet.sections[1].passages == (("《水法》于", Blank(12, 5), "通过。"),)
    assert sheet.sections[1].problems[0].number == 5


def test_a_deck_without_sentences_to_leave_something_out_of_is_refused() -> None:
    with pytest.raises(ExportError):
        asked("默写", replace(samples.deck(), receipt=()))


def test_cards_meet_their_backs_when_the_paper_is_turned(tmp_path: Path) -> None:
    """Seen from behind, left and right change places: a back stands where its front's mirror image is."""
    signs = "甲乙丙丁戊己庚"
    items = tuple(replace(WATER, id=sign, prompt=sign, answer=(sign,)) for sign in signs)
    pdf.write(replace(samples.deck(), items=items), tmp_path / "x.pdf", Options(layout="卡片"))
    with pdfium.PdfDocument(tmp_path / "x.pdf") as document:
        assert len(document) == 3, "fronts, backs, and the list of sources"
        fronts, backs = ({g.char: g for g in pages.glyphs(document[at]) if g.char in signs} for at in range(2))
    for sign in signs:
        assert fronts[sign].left + backs[sign].right == pytest.approx(pages.A4[0], abs=3)
        assert fronts[sign].bottom == pytest.approx(backs[sign].bottom, abs=12)


@pytest.mark.parametrize(
    ("prompt", "term"),
    [
        ("水循环是指什么？", ("水循环", "")),
        ("什么叫做“径流”？", ("径流", "")),
        ("李明认为，水资源是什么？", ("水资源", "李明")),
        ("沈存中認為，歲差是指什麼？", ("歲差", "沈存中")),
        ("据《水法》，水域是指什么？", ("水域", "《水法》")),
        ("根据《水法》（修订草案），水域是指什么？", ("水域", "《水法》（修订草案）")),
        ("《水法》（修订草案）所称水域是指什么？", ("水域", "《水法》（修订草案）")),
        ("怎样理解水？", None),
        ("水循环以什么为动力？", None),
        ("谁提出了水循环？", None),
        ("水循环一周是多长？", None),
        ("什么是？", None),
    ],
)
def test_the_term_of_a_definition_and_whose_it_is(prompt: str, term: tuple[str, str] | None) -> None:
    assert _sheet_terms.term(replace(WATER, prompt=prompt)) == term


def test_terms_stand_in_the_order_of_their_pinyin() -> None:
    """重 is chóng in 重力波? – no: zhòng; in 重庆 it is chóng, and 长 is cháng in 长江."""
    terms = ["重庆", "重力", "长江", "GDP", "湿地", "“四水”", "3R原则"]
    items = [replace(WATER, id=word, prompt=f"{word}是指什么？") for word in terms]
    found = [(section.title, [problem.question for problem in section.problems]) for section in _sheet_terms.sections(items)]
    assert found == [("#", ["3R原则"]), ("C", ["长江", "重庆"]), ("G", ["GDP"]), ("S", ["湿地", "四水"]), ("Z", ["重力"])]


def test_events_stand_in_the_order_of_time() -> None:
    said = ["2022年底", "公元前221年", "2022年初", "1988年1月21日", "1988年1月", "18世纪60年代", "何时不详"]
    items = [dated(at, f"事{at}于何时发生？", answer) for at, answer in enumerate(said)]
    (section,) = _sheet_timeline.sections(items)
    assert [problem.answer[0] for problem in section.problems] == [
        "公元前221年",
        "18世纪60年代",
        "1988年1月",
        "1988年1月21日",
        "2022年初",
        "2022年底",
    ]


@pytest.mark.parametrize(
    ("prompt", "event"),
    [
        ("《水法》于何时通过？", "《水法》通过"),
        ("何时召开第一次会议？", "召开第一次会议"),
        ("会议是在哪一年召开的？", "会议召开的"),
        ("会议召开", "会议召开"),
        ("沈括於何時病逝？", "沈括病逝"),
        ("沈括卒於何時？", "沈括卒"),
    ],
)
def test_the_event_that_a_question_for_a_time_is_about(prompt: str, event: str) -> None:
    assert _sheet_timeline.event(dated(0, prompt, "1988年")) == event


def test_a_line_of_the_figure_never_begins_with_a_closing_mark() -> None:
    words = "水" * 30 + "，" + "循环UNESCO" * 9
    lines = _sheet_timeline.wrapped(words)
    assert "".join(lines) == words
    assert all(line[0] not in "，。" for line in lines)
    assert len(lines) > 2


def test_lines_of_one_event_are_about_as_long() -> None:
    assert _sheet_timeline.wrapped("水" * 31) == ["水" * 16, "水" * 15]
    assert _sheet_timeline.wrapped("水" * 30) == ["水" * 30]


def test_a_citation_beside_a_full_line_goes_below_it() -> None:
    """The citation of the short event stands on its line, that of the long one has a line of its own."""
    short, long = (Problem(1, LAW, "〔1〕3 行", ("水" * count,), ("1988年",)) for count in (9, 30))
    heights = [_sheet_timeline.figures((problem,))[0].height for problem in (short, long)]
    assert heights[1] > heights[0]


def test_many_events_are_as_many_figures_as_pages_are_needed(tmp_path: Path) -> None:
    items = tuple(dated(at, f"第{at}件事于何时发生？", f"{1900 + at}年") for at in range(60))
    pdf.write(replace(samples.deck(), items=items), tmp_path / "x.pdf", Options(layout="时间线"))
    text = pages.text(tmp_path / "x.pdf")
    assert all(f"{1900 + at}年第{at}件事发生" in text for at in range(60))
    with pdfium.PdfDocument(tmp_path / "x.pdf") as document:
        first = "".join(document[0].get_textpage().get_text_range().split())
    assert "1901年第1件事发生" in first, "the title does not stand alone"


def test_markup_in_a_figure_is_text() -> None:
    problem = Problem(1, dated(0, "", ""), "〔1〕", ('<script>"&',), ("1988年",))
    (figure,) = _sheet_timeline.figures((problem,))
    assert "&lt;script&gt;&quot;&amp;" in figure.svg
    assert "<script" not in figure.svg


RIVALS = (
    replace(WATER, id="r1", prompt="林一舟认为，水循环是指什么？", answer=("水的旅行",)),
    replace(WATER, id="r2", prompt="据《水文志》，水循环是指什么？", answer=("水的相变与输送",)),
    replace(WATER, id="r3", prompt="林一舟认为，冰川是指什么？", answer=("固态的水库",)),
)


def test_rival_accounts_stand_together_under_their_question() -> None:
    sheet = asked("复习提纲", replace(samples.deck(), items=(*RIVALS, LAW)))
    assert [section.title for section in sheet.sections] == ["水的旅行", "各家说法"]
    shown = [(problem.number, problem.group, problem.question, problem.answer[0]) for problem in sheet.sections[1].problems]
    assert shown == [(3, "水循环是指什么？", "林一舟", "水的旅行"), (4, "水循环是指什么？", "《水文志》", "水的相变与输送")]


def test_one_account_without_a_rival_stays_in_its_place() -> None:
    sheet = asked("复习提纲", replace(samples.deck(), items=(RIVALS[0], RIVALS[2])))
    assert [section.title for section in sheet.sections] == ["水的旅行"]


@pytest.mark.parametrize("suffix", [".pdf", ".html", ".docx"])
def test_rival_accounts_are_in_every_format(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"x{suffix}"
    export(replace(samples.deck(), items=RIVALS), path, Options())
    shown = {".pdf": pages.text, ".html": lambda file: file.read_text(encoding="utf-8"), ".docx": _word}[suffix](path)
    assert all(words in shown for words in ("水循环是指什么？", "林一舟", "《水文志》", "水的旅行", "水的相变与输送"))


def _word(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode()


@pytest.mark.parametrize("suffix", [".pdf", ".html", ".docx"])
def test_the_nastiest_texts_are_printed_as_they_stand(suffix: str, tmp_path: Path) -> None:
    nasty = [text for text in hostile.HTML + hostile.ANKI if text.strip()]
    items = tuple(replace(WATER, id=f"n{at}", prompt=f"问{at}：{text}", answer=(text,)) for at, text in enumerate(nasty))
    path = tmp_path / f"x{suffix}"
    export(replace(samples.deck(), items=items), path, Options())
    shown = (
        pages.text(path) if suffix == ".pdf" else _read(_word(path) if suffix == ".docx" else path.read_text(encoding="utf-8"))
    )
    assert [text for text in nasty if "".join(text.split()) not in shown] == []


def _read(markup: str) -> str:
    """The text of markup without white space: tags dropped, entities read."""
    return "".join(unescape(re.sub(r"<[^>]*>", "", markup)).split())
