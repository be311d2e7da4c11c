"""Paths to files: folders are walked, a file comes once, and what is not there is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from studykit.errors import ReadError
from studykit.read import documents, read, suffixes

Tree = Callable[..., Path]


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """Makes a folder of files that all say the same."""

    def make(*names: str) -> Path:
        for name in names:
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("水往低处流。", encoding="utf-8")
        return tmp_path

    return make


def test_a_folder_gives_its_documents_and_those_below_in_order(tree: Tree) -> None:
    folder = tree("乙.txt", "甲.TXT", "丙/一.txt", "a.txt")
    assert documents([folder]) == [folder / "a.txt", folder / "丙/一.txt", folder / "乙.txt", folder / "甲.TXT"]


def test_hidden_files_lock_files_and_unknown_endings_are_left_out_of_a_folder(tree: Tree) -> None:
    folder = tree("课文.txt", ".课文.txt", "~$课文.txt", ".git/课文.txt", "课文.exe", "课文")
    assert documents([folder]) == [folder / "课文.txt"]


def test_what_a_browser_saves_beside_a_page_is_left_out(tree: Tree) -> None:
    folder = tree("水.html", "水_files/frame.html", "火.htm", "火.files/a.txt", "土_files/b.txt", "木/c.txt")
    assert documents([folder]) == [folder / name for name in ("土_files/b.txt", "木/c.txt", "水.html", "火.htm")]


def test_a_file_given_by_name_is_taken_whatever_its_ending(tree: Tree) -> None:
    folder = tree("课文", ".课文.txt")
    assert documents([folder / "课文", folder / ".课文.txt"]) == [folder / "课文", folder / ".课文.txt"]


def test_a_file_comes_once_and_where_it_was_first_named(tree: Tree) -> None:
    folder = tree("一.txt", "二.txt")
    assert documents([folder / "二.txt", folder, folder / "一.txt"]) == [folder / "二.txt", folder / "一.txt"]


def test_a_link_to_the_folder_itself_ends(tree: Tree) -> None:
    folder = tree("一.txt")
    (folder / "环").symlink_to(folder, target_is_directory=True)
    assert documents([folder]) == [folder / "一.txt"]


@pytest.mark.parametrize(("names", "given", "says"), [(("图.png",), ".", "没有文档"), ((), "无此文件.txt", "没有这个文件")])
def test_nothing_to_read_is_an_error(tree: Tree, names: tuple[str, ...], given: str, says: str) -> None:
    folder = tree(*names)
    with pytest.raises(ReadError, match=says) as caught:
        documents([folder / given])
    assert str(folder) in caught.value.where and caught.value.try_


def test_an_ending_nobody_knows_is_read_as_plain_text(tree: Tree) -> None:
    assert read(tree("笔记") / "笔记").text == "水往低处流。"


def test_every_ending_is_lower_case_and_has_its_dot() -> None:
    assert ".txt" in suffixes()
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes())
