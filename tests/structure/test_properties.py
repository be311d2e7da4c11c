"""What holds for every text: all of it is in a sentence, every span says what it says, and nothing is found twice."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studykit.model.page import Page
from studykit.model.span import Span
from tests.structure.drawing import Case, cases, draw, page_of

_PIECES = st.sampled_from(
    [
        "水循环",
        "■ 林一舟",
        "林一舟 江南大学教授",
        "（作者：江南大学教授）",
        "（课题组成员：林一舟、陈青禾）",
        "编者按",
        "主持人：水到哪里去了？",
        "林一舟：水流进了大海。",
        "一、水的来源",
        "（一）雨水",
        "1 源头之问",
        "——2022年3月1日，在座谈会上的讲话",
        "●水是生命之源。",
        "第12版",
        "2024年2月28日 星期三",
        "图1 水循环示意图",
        "今年9月，我市召开了节水会议。",
        "水循环是指自然界的水在大气、陆地和海洋之间连续运动的过程，包括蒸发、输送和降水。",
        "城市缺水分为资源型缺水和水质型缺水，前者是水不够，后者是有水",
        "目录",
        "参考文献",
        "会议",
        "",
        "  ",
    ]
)
TEXTS = st.lists(_PIECES, max_size=30).map("\n".join) | st.text("水的，。\n“”（）：1年月日 #■", max_size=80)


@given(TEXTS)
@settings(max_examples=75, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_every_character_is_in_one_sentence_and_every_span_is_its_words(text: str) -> None:
    page = page_of(text)
    covered = [at for one in page.sentences for at in range(one.span.start, one.span.end)]
    assert len(covered) == len(set(covered))
    assert {at for at, mark in enumerate(text) if not mark.isspace()} <= set(covered)
    assert all(text[span.start : span.end] == span.text for span in _spans(page))


@given(TEXTS)
@settings(max_examples=75, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_no_line_is_of_two_articles_and_turns_lie_inside_theirs(text: str) -> None:
    page = page_of(text)
    taken = [at for article in page.articles for span in article.spans for at in range(span.start, span.end)]
    assert len(taken) == len(set(taken))
    for article in page.articles:
        for turn in article.turns:
            assert page.article_at(turn.span.start) == article
            assert page.speaker_at(turn.span.start) == turn.speaker


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: f"{case.file}: {case.name}")
def test_line_ends_and_edges_change_nothing(case: Case) -> None:
    spaced = case.text.replace("\n", "  \n").rstrip("\n")
    assert _known(page_of(spaced)) == _known(page_of(case.text))


def test_the_same_text_is_drawn_the_same() -> None:
    for case in cases():
        assert draw(page_of(case.text)) == draw(page_of(case.text))


def _spans(page: Page) -> list[Span]:
    return [one.span for one in page.sentences] + [span for article in page.articles for span in article.spans]


def _known(page: Page) -> list[tuple[object, ...]]:
    return [(one.title, one.author, one.affiliation, one.kind, [turn.speaker for turn in one.turns]) for one in page.articles]
