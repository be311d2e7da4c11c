"""What a guide, a report or the account of a case tells is asked with its title or its name, where the question would not say whose it is."""

from __future__ import annotations

import pytest

from studykit.chinese import chronicles
from tests.reading import cards_of

_GUIDE = "青山陶瓷博物馆参观指南\n\n【第一展厅】\n展厅陈列着历代窑具一百七十余件。\n\n【服务信息】\n中文讲解80元/次。\n青山陶瓷博物馆于1988年开馆。\n"
_CASE = (
    "包裹丢失由谁担责\n——李某诉某物流公司运输合同纠纷案\n\n【裁判结果】\n清水县人民法院于2022年6月20日作出一审判决，驳回起诉。\n"
    "【典型意义】\n所谓格式条款，是指当事人预先拟定、未与对方协商的条款。\n"
)


@pytest.mark.parametrize(
    ("title", "house"),
    [
        ("青山陶瓷博物馆参观指南", "青山陶瓷博物馆"),
        ("清水阀门股份有限公司2022年年度报告（摘要）", "清水阀门股份有限公司"),
        ("青山公园游客须知", "青山公园"),
        ("清水县政府工作报告", ""),
        ("长江的源头", ""),
    ],
)
def test_a_guide_and_a_report_say_whose_they_are(title: str, house: str) -> None:
    assert chronicles.house(title) == house


def test_a_guide_frames_what_names_not_its_house() -> None:
    asked = [prompt for _rule, prompt, _answer in cards_of(_GUIDE)]
    assert "据《青山陶瓷博物馆参观指南》，中文讲解每次多少元？" in asked
    assert "青山陶瓷博物馆于何时开馆？" in asked


def test_what_a_court_did_is_asked_with_its_case_and_what_a_term_means_without() -> None:
    asked = [prompt for _rule, prompt, _answer in cards_of(_CASE)]
    assert "在李某诉某物流公司运输合同纠纷案中，清水县人民法院于何时作出一审判决？" in asked
    assert any(prompt.endswith("格式条款是指什么？") and "案中" not in prompt for prompt in asked)


def test_a_page_on_no_case_and_of_no_house_frames_nothing() -> None:
    asked = [prompt for _rule, prompt, _answer in cards_of("长江的治理\n\n清水县人民法院于2022年6月20日揭牌。\n")]
    assert all("《" not in prompt and "案中" not in prompt for prompt in asked)


def test_a_manual_calls_its_thing_by_its_name() -> None:
    asked = [prompt for _rule, prompt, _answer in cards_of("清风牌台式离心机使用说明书\n\n一、用途\n本机适用于医院的实验室。\n")]
    assert asked == ["清风牌台式离心机适用于什么？"]


def test_what_a_house_calls_inside_itself_is_named() -> None:
    asked = [
        prompt
        for _rule, prompt, _answer in cards_of("清水出版社简史\n\n1956年，社里组织整理的《清水民歌选》出版，初版印5万册。\n")
    ]
    assert any("清水出版社组织整理的《清水民歌选》" in prompt for prompt in asked)
    assert not any("社里" in prompt for prompt in asked)


def test_what_the_law_says_for_all_is_asked_without_the_case() -> None:
    text = "第六讲\n案例：孙某不服清水市公安局行政处罚案\n\n四、知识要点\n被告应当在收到起诉状副本之日起十五日内提供证据。\n"
    assert all("案中" not in prompt for _rule, prompt, _answer in cards_of(text))
    assert chronicles.case(text) is not None


@pytest.mark.parametrize(
    ("title", "themes", "place"),
    [
        ("临岳市2022年度电梯安全状况公报", ("电梯",), "临岳市"),
        ("青田县2022年国民经济和社会发展统计公报", (), "青田县"),
        ("青田县教育事业统计公报", (), "青田县"),
        ("电梯的历史", (), ""),
    ],
)
def test_what_a_report_is_on(title: str, themes: tuple[str, ...], place: str) -> None:
    assert chronicles.themes(title) == themes
    assert chronicles.place(title) == place
