"""``studykit build``: what it prints, what it writes, and what it refuses."""

from __future__ import annotations

import builtins
import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from studykit import deckfile
from tests.cli.conftest import Run, files

PAGE = """\
水的旅行

水循环是指水在陆地、海洋和大气之间的连续运动。
1988年1月21日，《水法》通过。
水循环包括蒸发、输送、降水三个环节。
让我们一起爱护水资源！
"""
TABLE = """\
文件    句子  成卡  略过  定义  时间  列举  卡片
水.txt     5     3     2     1     1     1     3
合计       5     3     2     1     1     1     3
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "水.txt"
    path.parent.mkdir()
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_a_deck_and_a_table_of_it(studykit: Run, page: Path, tmp_path: Path) -> None:
    said = studykit("build", page)
    assert (said.code, said.err) == (0, "")
    assert said.out == TABLE
    assert files(tmp_path) == ["in/水.txt", "水.json"]
    assert {item.prompt for item in deckfile.load(tmp_path / "水.json").items} == {
        "水循环是指什么？",
        "《水法》于何时通过？",
        "水循环包括哪三个环节？",
    }


def test_quiet_prints_nothing(studykit: Run, page: Path, tmp_path: Path) -> None:
    said = studykit("build", page, "--quiet")
    assert (said.code, said.out, said.err) == (0, "", "")
    assert files(tmp_path) == ["in/水.txt", "水.json"]


def test_a_folder_a_name_and_other_formats(studykit: Run, page: Path, tmp_path: Path) -> None:
    said = studykit("build", page.parent, "--out", "out/made", "--name", "循环", "--also", "csv, .JSONL")
    assert said.code == 0
    assert files(tmp_path / "out") == ["made/循环.csv", "made/循环.json", "made/循环.jsonl"]
    assert deckfile.load(tmp_path / "out/made/循环.json").name == "循环"


def test_twice_and_side_by_side_the_same_bytes(studykit: Run, page: Path, tmp_path: Path) -> None:
    page.with_name("云.txt").write_text("云是指大气中的水滴和冰晶聚成的可见物体。\n", encoding="utf-8")
    made = []
    for words in ([], [], ["--jobs", 2]):
        assert studykit("build", page.parent, "--name", "循环", *words).code == 0
        made.append((tmp_path / "循环.json").read_bytes())
    assert len(set(made)) == 1


def test_a_build_writes_the_same_package_whatever_was_exported_before(
    studykit: Run, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    for day, home in ((21, "a"), (22, "a"), (22, "b")):
        monkeypatch.setenv("STUDYKIT_HOME", str(tmp_path / home))
        page.write_text(PAGE.replace("21日", f"{day}日"), encoding="utf-8")
        assert studykit("build", page, "--also", "apkg").code == 0
        made.append((tmp_path / "水.apkg").read_bytes())
    assert made[0] != made[1] == made[2]


def test_a_build_needs_no_data_folder(studykit: Run, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert studykit("build", page, "--also", "apkg").code == 0
    made = (tmp_path / "水.apkg").read_bytes()
    monkeypatch.setenv("STUDYKIT_HOME", str(page))
    said = studykit("build", page, "--also", "apkg")
    assert (said.code, said.err) == (0, "") and (tmp_path / "水.apkg").read_bytes() == made


def test_an_export_after_a_build_knows_what_the_build_gave_out(studykit: Run, page: Path, tmp_path: Path) -> None:
    assert studykit("build", page, "--also", "apkg").code == 0
    assert "不变 3" in studykit("export", "水.json", "水.apkg").err
    page.write_text(PAGE.replace("1988年1月21日", "1988年1月22日"), encoding="utf-8")
    assert studykit("build", page, "--also", "apkg").code == 0
    assert "新增 0，更新 1，不变 2，撤回 0" in studykit("export", "水.json", "水.apkg").err


def test_a_build_updates_by_the_ledger_beside_the_deck(studykit: Run, page: Path, tmp_path: Path) -> None:
    assert studykit("build", page, "--also", "apkg").code == 0
    assert studykit("export", "水.json", "水.apkg", "--ledger", "水.ledger").code == 0
    first, ledger = (tmp_path / "水.apkg").read_bytes(), (tmp_path / "水.ledger").read_bytes()
    assert studykit("build", page, "--also", "apkg").code == 0
    assert (tmp_path / "水.apkg").read_bytes() == first and (tmp_path / "水.ledger").read_bytes() == ledger
    page.write_text(PAGE.replace("1988年1月21日", "1988年1月22日"), encoding="utf-8")
    assert studykit("build", page, "--also", "apkg").code == 0
    assert (tmp_path / "水.ledger").read_bytes() != ledger and b'"revision": 2' in (tmp_path / "水.ledger").read_bytes()


def test_a_document_that_fails_does_not_stop_the_others(studykit: Run, page: Path, tmp_path: Path) -> None:
    page.with_name("空.txt").touch()
    said = studykit("build", page.parent)
    assert said.code == 1 and said.out == TABLE
    assert said.err.startswith("studykit: ") and "空.txt：" in said.err and said.err.count("studykit: ") == 1
    assert "in.json" in files(tmp_path)


def test_a_failed_document_is_told_even_quietly(studykit: Run, page: Path) -> None:
    page.with_name("空.txt").touch()
    said = studykit("build", page.parent, "--quiet")
    assert (said.code, said.out) == (1, "") and "空.txt：" in said.err


def empty(folder: Path) -> Path:
    path = folder / "空.txt"
    path.touch()
    return path


def binary(folder: Path) -> Path:
    path = folder / "图.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    return path


def bare(folder: Path) -> Path:
    (folder / "里面").mkdir()
    (folder / "里面" / "图.png").touch()
    return folder / "里面"


def missing(folder: Path) -> Path:
    return folder / "无.txt"


def folder_of_that_name(folder: Path) -> Path:
    (folder / "夹.txt").mkdir()
    return folder / "夹.txt"


def blank(folder: Path) -> Path:
    path = folder / "白.txt"
    path.write_text(" \n　\n\t\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (empty, "文件是空的"),
        (binary, "图片"),
        (bare, "文件夹里没有文档"),
        (missing, "没有这个文件或文件夹"),
        (folder_of_that_name, "文件夹里没有文档"),
        (blank, "空白"),
    ],
)
def test_an_input_that_cannot_be_used(studykit: Run, tmp_path: Path, made: Callable[[Path], Path], says: str) -> None:
    path = made(tmp_path)
    before = files(tmp_path)
    said = studykit("build", path, "--out", "out", "--also", "apkg,pdf")
    assert said.code == 2 and said.out == ""
    assert said.err.startswith(f"studykit: {path}：") and says in said.err and "\n  → " in said.err
    assert files(tmp_path) == before and not (tmp_path / "out").exists()


def test_a_file_that_may_not_be_read(studykit: Run, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As it is for anybody but the superuser."""

    def guarded(opening: Callable[..., object]) -> Callable[..., object]:
        def open_(path: object, *words: object, **options: object) -> object:
            if isinstance(path, str | os.PathLike) and os.fspath(path) == os.fspath(page):
                raise PermissionError(13, "Permission denied", os.fspath(page))
            return opening(path, *words, **options)

        return open_

    for place in (builtins, io, os):
        monkeypatch.setattr(place, "open", guarded(place.open))
    said = studykit("build", page, "--out", "out")
    assert said.code == 2 and said.out == ""
    assert said.err.startswith(f"studykit: {page}：") and "权限" in said.err
    assert files(tmp_path) == ["in/水.txt"]


@pytest.mark.parametrize("name", ["", " ", "..", "a/b", "a\\b", "a:b", "a\nb", "水?"])
def test_a_name_that_can_be_no_file(studykit: Run, page: Path, tmp_path: Path, name: str) -> None:
    said = studykit("build", page, f"--name={name}")
    if name == "":
        assert said.code == 0 and files(tmp_path) == ["in/水.txt", "水.json"]
    else:
        assert said.code == 2 and "--name" in said.err and files(tmp_path) == ["in/水.txt"]


def test_a_layout_of_paper_has_its_name_in_the_file(studykit: Run, page: Path, tmp_path: Path) -> None:
    said = studykit("build", page, "--also", "pdf, 自测卷.html,默写.DOCX")
    assert said.code == 0
    assert files(tmp_path) == ["in/水.txt", *sorted(["水-自测卷.html", "水-默写.docx", "水.json", "水.pdf"])]
    assert "满分" in (tmp_path / "水-自测卷.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("word", ["海报.pdf", "自测卷.csv", "自测卷.apkg"])
def test_a_layout_that_is_not_known_or_has_no_paper(studykit: Run, page: Path, tmp_path: Path, word: str) -> None:
    said = studykit("build", page, "--also", f"pdf,{word}")
    assert said.code == 2 and word in said.err and "复习提纲" in said.err
    assert files(tmp_path) == ["in/水.txt"]


def test_a_format_that_is_not_known(studykit: Run, page: Path, tmp_path: Path) -> None:
    said = studykit("build", page, "--also", "csv,doc,mp3")
    assert said.code == 2 and "不认识的格式：.doc .mp3" in said.err and ".apkg" in said.err
    assert files(tmp_path) == ["in/水.txt"]


def test_two_documents_of_one_name(studykit: Run, page: Path, tmp_path: Path) -> None:
    (tmp_path / "in" / "旧").mkdir()
    (tmp_path / "in" / "旧" / page.name).write_text(PAGE, encoding="utf-8")
    said = studykit("build", page.parent)
    assert said.code == 2 and "同名" in said.err and "in.json" not in files(tmp_path)


def test_an_out_folder_that_is_a_file(studykit: Run, page: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    said = studykit("build", page, "--out", "out")
    assert said.code == 2 and said.err.startswith("studykit: out：")
    assert (tmp_path / "out").read_text() == "mine"


def test_progress_is_shown_on_a_terminal_only(studykit: Run, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    said = studykit("build", page)
    assert "1/1 水.txt" in said.err and said.err.endswith("\r\x1b[K") and said.out == TABLE
    assert studykit("build", page, "--quiet").err == ""
