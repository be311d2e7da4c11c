"""A subject that belongs to something is asked with what it belongs to, where its page says that, and with nothing else."""

from __future__ import annotations

import pytest

from studykit.compose.owners import whose_report
from tests.reading import cards_of

_ARTICLE = """湿地保护要久久为功

李泽民

湿地是地球之肾。第三次普查的结果已经公布，各地都在行动。

湿地保护，说到底是一件关乎长远的事情。{told}
"""

_SECTIONS = """推进流域水网融合

李泽民

河流是城市的血脉，也是乡村的血脉。

一、把握流域水网融合的内涵

水网连着千家万户，连着山川湖海，一头是治水，一头是兴水。

二、探索流域水网融合的路径

水渠是{short}的根基。要因地制宜，把水渠修到田间地头，让清水流进每一块农田。
"""

_TIMELINE = """水利大事

2013年5月24日

会议

中央政治局第六次集体学习

内容

●会议{told}。
"""


def _asked(text: str) -> list[str]:
    return [prompt for _rule, prompt, _answer in cards_of(text)]


@pytest.mark.parametrize(
    ("told", "prompt"),
    [
        ("所谓数量保护，就是守住面积红线、严禁随意围垦填占。", "湿地的数量保护是指什么？"),
        ("质量保护的关键在于恢复水系连通。", "湿地的质量保护的关键是什么？"),
        ("河湖一体化历来受人重视，“一体化”强调统一规划和统一调度。", "河湖一体化中的“一体化”强调的是什么？"),
        ("“一体化”强调统一规划和统一调度。", "“一体化”强调的是什么？"),
        ("所谓生态补水，就是向干涸的沼泽调入清洁水源。", "生态补水是指什么？"),
        ("所谓数量控制，就是限定每天进入保护区的人数。", "数量控制是指什么？"),
    ],
)
def test_an_attribute_takes_its_bearer_from_the_paragraph(told: str, prompt: str) -> None:
    assert any(asked in (prompt, f"李泽民认为，{prompt}") for asked in _asked(_ARTICLE.format(told=told)))


@pytest.mark.parametrize(
    ("short", "prompt"),
    [("融合", "什么是流域水网融合的根基？"), ("流域水网融合", "什么是流域水网融合的根基？"), ("灌溉", "什么是灌溉的根基？")],
)
def test_an_action_noun_is_named_as_its_headings_name_it(short: str, prompt: str) -> None:
    assert any(asked.endswith(prompt) for asked in _asked(_SECTIONS.format(short=short)))


def test_a_session_without_its_term_is_told_apart_by_what_was_done_there() -> None:
    asked = _asked(_TIMELINE.format(told="系统部署了水利建设"))
    assert "系统部署了水利建设的中央政治局第六次集体学习于何时举行？" in asked
    assert not [one for one in _asked(_TIMELINE.format(told="提到水利")) if "第六次" in one]


_AIM = """{title}

李泽民

当前，节水器具普及不足，管网漏损偏高，这些因素都制约了企业的用水效率。

对此，要以推广节水器具、降低管网漏损为核心，强化制度建设。
"""


@pytest.mark.parametrize(("title", "asked"), [("如何建设节水型城市", 1), ("建设节水型城市", 1), ("城市的水", 0)])
def test_a_demand_that_answers_the_title_says_what_it_is_for(title: str, asked: int) -> None:
    prompts = [one for one in _asked(_AIM.format(title=title)) if "哪两项为核心" in one]
    assert len(prompts) == asked
    assert all("为建设节水型城市，" in one for one in prompts)


@pytest.mark.parametrize(
    ("prompt", "full"),
    [
        (
            "据《江城博物馆2021年度工作报告》，存在的问题有哪两个？",
            "据《江城博物馆2021年度工作报告》，江城博物馆存在的问题有哪两个？",
        ),
        ("据《江城水厂工作总结》，2024年，将抓好哪两项工作？", "据《江城水厂工作总结》，2024年，江城水厂将抓好哪两项工作？"),
        ("据《江城水厂工作总结》，管网面临哪两个问题？", "据《江城水厂工作总结》，管网面临哪两个问题？"),
        ("据《关于治水的工作报告》，存在的问题有哪两个？", "据《关于治水的工作报告》，存在的问题有哪两个？"),
        ("根据《河道管理条例》，存在的问题有哪两个？", "根据《河道管理条例》，存在的问题有哪两个？"),
    ],
)
def test_a_report_without_a_subject_is_that_of_its_title(prompt: str, full: str) -> None:
    assert whose_report(prompt) == full


@pytest.mark.parametrize(("meeting", "is_asked"), [("流域管理委员会常务会议", False), ("流域综合治理座谈会", True)])
def test_a_meeting_that_comes_back_each_month_has_no_date_of_its_own(meeting: str, is_asked: bool) -> None:
    asked = _asked(f"流域的治理\n\n2021年4月30日，{meeting}召开。\n")
    assert any("何时" in one for one in asked) == is_asked


@pytest.mark.parametrize(
    ("told", "is_asked"),
    [
        ("全世界已知的海草约有72种，我国记录到22种。", False),
        ("我国记录到海草22种。", True),
        ("2024年出台的办法把种子基金的容忍率提高到80%，天使基金提高到60%。", False),
        ("2024年，清水县城镇化率提高到60%。", True),
    ],
)
def test_a_number_of_nobody_knows_what_is_not_asked(told: str, is_asked: bool) -> None:
    asked = [one for one in _asked(f"流域的治理\n\n{told}\n") if "全世界" not in one]
    assert any("多少" in one for one in asked) == is_asked


def test_a_change_keeps_what_it_is_measured_against() -> None:
    asked = _asked("2022年清水县水资源公报\n\n2022年，清水县总用水量11.72亿立方米。与上年相比，农业用水量增加0.22亿立方米。\n")
    assert any(one.startswith("与上年相比，") for one in asked)


def test_what_sets_a_clause_against_the_one_before_is_left_out() -> None:
    asked = _asked("海草床\n\n海草床的面积不到全球海洋的0.2%，却贡献了海洋每年有机碳埋藏量的10%左右。\n")
    assert "海草床贡献了海洋每年有机碳埋藏量的多少？" in asked
    assert not any(one.startswith("最主要") for one in _asked("压疮\n\n力学因素是压力、摩擦力。最主要的因素是压力。\n"))


@pytest.mark.parametrize(
    ("told", "prompt"),
    [
        ("除黄河外，清水县还有清河、沙河、柳河等河流。", "除黄河外，清水县还有哪些河流？（举出三条）"),
        ("2008年，汶川地震后，清水县捐款23.7万元。", "2008年，汶川地震后，清水县捐款多少元？"),
        ("2008年，清水县捐款23.7万元。", "2008年，清水县捐款多少元？"),
    ],
)
def test_what_a_clause_before_sets_apart_is_kept(told: str, prompt: str) -> None:
    assert prompt in _asked(f"清水县大事记\n\n{told}\n")


def test_what_is_unlike_another_is_asked_once() -> None:
    asked = _asked("植物激素\n\n与生长素不同，乙烯的主要作用是促进果实成熟。\n")
    assert len([one for one in asked if "乙烯的主要作用" in one]) == 1


@pytest.mark.parametrize(
    ("told", "is_asked"),
    [("石青取自蓝铜矿，研磨后按颗粒粗细分为头青、二青、三青。", False), ("石青按颗粒粗细分为头青、二青、三青。", True)],
)
def test_a_division_of_nobody_knows_what_is_not_asked(told: str, is_asked: bool) -> None:
    assert any("哪三" in one for one in _asked(f"青绿山水\n\n{told}\n")) == is_asked
