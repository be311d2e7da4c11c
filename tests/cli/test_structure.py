"""``studykit structure``."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run

PAGE = "水的旅行\n林一舟\n\n水循环是指水在陆地、海洋和大气之间的连续运动。\n水循环包括蒸发、输送、降水三个环节。\n"


def test_the_articles_of_one_document(studykit: Run, tmp_path: Path) -> None:
    (tmp_path / "水.txt").write_text(PAGE, encoding="utf-8")
    said = studykit("structure", "水.txt")
    assert (said.code, said.err) == (0, "") and "水的旅行" in said.out


def test_the_same_for_programs(studykit: Run, tmp_path: Path) -> None:
    (tmp_path / "水.txt").write_text(PAGE, encoding="utf-8")
    said = studykit("structure", "水.txt", "--json")
    assert said.code == 0 and "水的旅行" in json.dumps(json.loads(said.out), ensure_ascii=False)


def test_a_document_that_cannot_be_read(studykit: Run, tmp_path: Path) -> None:
    (tmp_path / "空.txt").touch()
    said = studykit("structure", "空.txt")
    assert (said.code, said.out) == (2, "") and said.err.startswith("studykit: 空.txt：")
