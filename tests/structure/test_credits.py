"""Bylines and signatures: what a line says of who wrote a text, and lines that say nothing of it."""

from __future__ import annotations

import pytest

from studykit.structure.credits import byline, signature
from studykit.structure.names import is_name, people

BYLINES = [
    ("■ 林一舟", "marked", ("林一舟",), None),
    ("■ 陈青禾 周远山", "marked", ("陈青禾", "周远山"), None),
    ("□ 本报记者 陈青禾 通讯员 周远山", "marked", ("陈青禾", "周远山"), None),
    ("文/林一舟", "marked", ("林一舟",), None),
    ("作者：林一舟，江南大学教授", "marked", ("林一舟",), "江南大学教授"),
    ("林一舟", "names", ("林一舟",), None),
    ("李　明", "names", ("李明",), None),
    ("欧阳文慧、司马青", "names", ("欧阳文慧", "司马青"), None),
    ("陳清禾 劉遠山", "names", ("陳清禾", "劉遠山"), None),
    ("林一舟 江南大学地理学院教授", "post", ("林一舟",), "江南大学地理学院教授"),
    ("林一舟（国家水文研究所研究员）", "post", ("林一舟",), "国家水文研究所研究员"),
    ("江南大学教授 林一舟", "post", ("林一舟",), "江南大学教授"),
    ("■主持人：沈若水 本报记者", "host", ("沈若水",), None),
    ("嘉宾：林一舟 江南大学教授", "guest", ("林一舟",), "江南大学教授"),
    ("主持人", "host", (), None),
]
NO_BYLINES = [
    "水循环",
    "长江",
    "方法",
    "● 水循环",
    "■ 水的三态",
    "主持人：水到哪里去了？",
    "林一舟认为，节水要靠制度。",
    "水资源 国家水文研究所",
    "安全 是一切工作的前提",
    "林一舟、陈青禾等认为节水是根本。",
    "作者：",
]
SIGNATURES = [
    ("（作者单位：江南大学环境学院）", 0, (), "江南大学环境学院"),
    ("（作者：江南大学教授）", 0, (), "江南大学教授"),
    ("（作者：林一舟，江南大学教授）", 0, ("林一舟",), "江南大学教授"),
    ("（作者系江南大学（东校区）教授）", 0, (), "江南大学（东校区）教授"),
    ("（作者林一舟系江南大学教授）", 0, ("林一舟",), "江南大学教授"),
    ("（作者分别为江南大学教授、滨海大学讲师）", 0, (), "江南大学教授、滨海大学讲师"),
    ("（课题组成员：林一舟、陈青禾）", 0, ("林一舟", "陈青禾"), None),
    ("（执笔：林一舟）", 0, ("林一舟",), None),
    ("（林一舟，江南大学教授）", 0, ("林一舟",), "江南大学教授"),
    ("作者单位：江南大学", 0, (), "江南大学"),
    ("节水要靠制度。（作者系江南大学教授）", 7, (), "江南大学教授"),
]
NO_SIGNATURES = [
    "（1988年1月21日通过）",
    "（见《礼记》）",
    "（林一舟）",
    "水是生命之源（又称水源）",
    "（一）总体要求",
    "作者在书中写道",
]


@pytest.mark.parametrize(("line", "form", "names", "affiliation"), BYLINES)
def test_a_byline_is_read(line: str, form: str, names: tuple[str, ...], affiliation: str | None) -> None:
    found = byline(line)
    assert found is not None
    assert (found.form, found.names) == (form, names)
    assert affiliation is None or found.affiliation == affiliation


@pytest.mark.parametrize("line", NO_BYLINES)
def test_another_line_is_no_byline(line: str) -> None:
    assert byline(line) is None


@pytest.mark.parametrize(("line", "start", "names", "affiliation"), SIGNATURES)
def test_a_signature_is_read(line: str, start: int, names: tuple[str, ...], affiliation: str | None) -> None:
    found = signature(line)
    assert found is not None
    assert (found[0], found[1].names, found[1].affiliation) == (start, names, affiliation)


@pytest.mark.parametrize("line", NO_SIGNATURES)
def test_another_bracket_is_no_signature(line: str) -> None:
    assert signature(line) is None


def test_names_are_told_from_nouns_by_both_ends() -> None:
    assert [is_name(words) for words in ("林一舟", "周远山", "卡尔·波普尔", "周期", "程序", "林业局")] == [True] * 3 + [False] * 3
    assert is_name("沈若水", marked=True) and not is_name("沈若水")


def test_people_are_all_names_or_nobody() -> None:
    assert people("林一舟 李 明、欧阳文慧") == ("林一舟", "李明", "欧阳文慧")
    assert people("林一舟 水循环") == ()
