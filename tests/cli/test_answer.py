"""``studykit answer``."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

LIST = {"kind": "list", "question": "水循环包括哪三个环节？", "answer": ["蒸发", "输送", "降水"], "ordered": True}


def typed(monkeypatch: pytest.MonkeyPatch, *lines: str | dict[str, object]) -> None:
    """Puts ``lines`` on standard input, in UTF-8."""
    text = "".join((line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)) + "\n" for line in lines)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


@pytest.mark.parametrize(
    ("item", "text", "said"),
    [
        ("0000000000000002", "1988-1-21", {"verdict": "right", "given": [1], "grade": 3}),
        ("0000000000000002", "1988年", {"verdict": "partly", "given": [], "grade": 2}),
        ("0000000000000003", "降水", {"verdict": "partly", "given": [3], "grade": 1}),
        ("0000000000000005", "百分之二点五", {"verdict": "right", "given": [1], "grade": 3}),
        ("0000000000000005", "25%", {"verdict": "wrong", "given": [], "grade": 1}),
        ("0000000000000001", "水在陆地、海羊和大气之间的连续运动", {"verdict": "unsure", "given": [], "grade": 2}),
        ("0000000000000001", "", {"verdict": "wrong", "given": [], "grade": 1}),
    ],
)
def test_an_answer_to_a_card_of_a_deck(studykit: Run, deck_file: Path, item: str, text: str, said: dict[str, object]) -> None:
    found = studykit("answer", deck_file, item, text)
    assert (found.code, found.err, json.loads(found.out)) == (0, "", said)


def test_each_line_of_standard_input_has_its_mark(studykit: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    unordered = {key: value for key, value in LIST.items() if key != "ordered"}
    typed(monkeypatch, LIST | {"text": "降水、輸送、蒸發"}, "", unordered | {"text": "降水、输送、蒸发"})
    said = studykit("answer", "-")
    assert (said.code, said.err) == (0, "")
    assert [json.loads(line) for line in said.out.splitlines()] == [
        {"verdict": "partly", "given": [3, 2, 1], "grade": 2},
        {"verdict": "right", "given": [3, 2, 1], "grade": 3},
    ]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "不是 JSON"),
        ("[1]", "不是 JSON 对象"),
        ("[" * 100_000, "不是 JSON"),
        (LIST, "缺少 text"),
        (LIST | {"text": 5}, "缺少 text"),
        (LIST | {"text": "蒸发", "answer": "蒸发"}, "缺少 answer"),
        (LIST | {"text": "蒸发", "ordered": "yes"}, "缺少 ordered"),
        (LIST | {"text": "蒸发", "answer": []}, "answer 里要有"),
        (LIST | {"text": "蒸发", "answer": ["蒸发", 3]}, "answer 里要有"),
        (LIST | {"text": "蒸发", "answer": ["蒸发", " "]}, "answer 里要有"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_marked(
    studykit: Run, monkeypatch: pytest.MonkeyPatch, line: str | dict[str, object], says: str
) -> None:
    typed(monkeypatch, LIST | {"text": "蒸发"}, line, LIST | {"text": "降水"})
    said = studykit("answer", "-")
    assert said.code == 1
    assert [json.loads(one)["given"] for one in said.out.splitlines()] == [[1], [3]]
    assert said.err.startswith("studykit: 第 2 行：") and says in said.err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["{deck}"], "要写明"),
        (["{deck}", "00"], "要写明"),
        (["{deck}", "ff", "水"], "没有这个编号的卡"),
        (["nowhere", "1", "水"], "没有这个卡组"),
    ],
)
def test_what_cannot_be_found_is_said(studykit: Run, deck_file: Path, words: list[str], says: str) -> None:
    said = studykit("answer", *[word.format(deck=deck_file) for word in words])
    assert (said.code, said.out) == (2, "")
    assert says in said.err
