"""What happens at a time, and where its predicate begins."""

from __future__ import annotations

import pytest

from studykit.chinese.happenings import happens, predicate_at


@pytest.mark.parametrize("told", ["大运河全线通航", "都江堰列入世界遗产", "太守卒", "灌区二期工程开工"])
def test_something_happens(told: str) -> None:
    assert happens(told)


@pytest.mark.parametrize("told", ["水面宽阔", "两岸多稻田", "运河的长度约两千公里", ""])
def test_nothing_happens(told: str) -> None:
    assert not happens(told)


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        ("水利大会召开", "水利大会"),
        ("渠首大坝正式动工", "渠首大坝"),
        ("灌区由省里批准设立", "灌区"),
        ("新渠在南门外竣工", "新渠"),
    ],
)
def test_where_the_predicate_begins(told: str, subject: str) -> None:
    assert told[: predicate_at(told)] == subject


@pytest.mark.parametrize("told", ["水位上涨", "召开治水会议", "“疏浚与护岸"])
def test_where_that_is_not_certain(told: str) -> None:
    assert predicate_at(told) == 0
