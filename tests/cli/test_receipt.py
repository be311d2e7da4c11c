"""``studykit receipt``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from studykit.deckfile import dumps, load
from studykit.model.deck import Stop
from tests.cli.conftest import Run

WHOLE = """\
## 水循环.txt 《水的旅行》
100–123	卡 0000000000000001	水循环是指水在陆地、海洋和大气之间的连续运动。
200–218	卡 0000000000000002	《水法》于1988年1月21日通过。
300–318	卡 0000000000000003	水循环包括蒸发、输送、降水三个环节。
400–414	卡 0000000000000004	水体分为地表水和地下水两类。
500–513	卡 0000000000000005	淡水占全球水量的2.5%。
900–910	号召，无可考内容	让我们一起爱护水资源！

成卡              5
号召，无可考内容  1
合计              6
"""


def test_every_sentence_and_the_sums(studykit: Run, deck_file: Path) -> None:
    said = studykit("receipt", deck_file)
    assert (said.code, said.err) == (0, "")
    assert said.out == WHOLE


def test_only_what_became_no_card(studykit: Run, deck_file: Path) -> None:
    lines = studykit("receipt", deck_file, "--skipped").out.splitlines()
    assert [line for line in lines if "\t" in line] == ["900–910\t号召，无可考内容\t让我们一起爱护水资源！"]
    assert lines[-1].split() == ["合计", "6"]


def test_text_does_not_steer_the_terminal(studykit: Run, deck_file: Path) -> None:
    deck_file.write_text(deck_file.read_text("utf-8").replace("让我们", "\\u001b[31m让\\u202e我们"), encoding="utf-8")
    said = studykit("receipt", deck_file)
    assert "[31m让我们" in said.out and "\x1b" not in said.out and "\u202e" not in said.out


def test_what_was_found_and_not_asked_stands_under_its_sentence(studykit: Run, deck_file: Path) -> None:
    deck = load(deck_file)
    first = replace(deck.receipt[0], stopped=(Stop("self_contained", "它的动力是什么？"),))
    deck_file.write_text(dumps(replace(deck, receipt=(first, *deck.receipt[1:]))), encoding="utf-8")
    for words in ((), ("--skipped",)):
        out = studykit("receipt", deck_file, *words).out
        assert "\n\t不考 离开上下文就读不懂\t它的动力是什么？\n" in out
        assert out.splitlines()[-1].split() == ["找到而不考的问题", "1"]
