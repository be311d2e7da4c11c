"""``studykit receipt``."""

from __future__ import annotations

from pathlib import Path

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
