"""Markdown: the text without its markup, and every character where it stands in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studykit.errors import ReadError
from studykit.read import markdown
from tests.read.makers import saved


def seen(folder: Path, source: str) -> list[tuple[str, str]]:
    document = markdown.read(saved(folder, "笔记.md", source))
    assert document.raw == source
    return list(zip((block.role for block in document.blocks), document.text.split("\n\n"), strict=True))


MARKED = {
    "headings": ("# 水 #\n\n次题\n---\n\n正文", [("heading", "水"), ("heading", "次题"), ("body", "正文")]),
    "emphasis": ("水*循*环**是**~~非~~`码`_x_", [("body", "水循环是非码x")]),
    "strong beside Chinese marks": ("**“水”**是**定义（名）**的", [("body", "“水”是定义（名）的")]),
    "links and images": ("[水](http://水 \"t\")和![图](a.png)火<http://x.cn>", [("body", "水和火http://x.cn")]),
    "escapes and entities": ("\\*水\\* &amp; &ldquo;火&rdquo;", [("body", "*水* & “火”")]),
    "soft and hard breaks": ("一\n二  \n三\\\n四", [("body", "一\n二\n三\n四")]),
    "lists": ("- 甲\n- 乙\n\n3. 丙\n4. 丁", [("item", "甲"), ("item", "乙"), ("item", "3. 丙"), ("item", "4. 丁")]),
    "quotes": ("> 引\n> 文\n\n尾", [("body", "引\n文"), ("body", "尾")]),
    "tables": ("| 年 | 量 |\n|---|---|\n| 甲 | 乙 |", [("cell", "年"), ("cell", "量"), ("cell", "甲"), ("cell", "乙")]),
    "code": ("```py\n码\n```\n\n    缩进", [("note", "码"), ("note", "缩进")]),
    "html": ("<div align=center>\n水\n</div>\n\n一<br>二<b>三</b>\n\n<!-- 无 -->", [("body", "水"), ("body", "一\n二三")]),
    "notes": ("水[^1]火\n\n[^1]: 注释\n[^b]: 又 注", [("body", "水火"), ("note", "注释\n又 注")]),
    "front matter": ("---\ntitle: 题\n---\n\n水", [("body", "水")]),
    "rules and empty lines": ("水\n\n\n---\n\n***\n火", [("body", "水"), ("body", "火")]),
    "asterisks that are text": ("3 * 4 * 5，a_b_c", [("body", "3 * 4 * 5，a_b_c")]),
    "no markup at all": ("水。\n\n火。", [("body", "水。"), ("body", "火。")]),
}  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), MARKED.values(), ids=MARKED.keys())
def test_markup_is_taken_out_and_words_stay(tmp_path: Path, source: str, expected: list[tuple[str, str]]) -> None:
    assert seen(tmp_path, source) == expected


def test_every_change_is_recorded_in_the_file_and_has_its_reason(tmp_path: Path) -> None:
    document = markdown.read(saved(tmp_path, "笔记.md", "# 水\r\n\r\n**“水”**&amp;火\u200b土"))
    assert document.text == "水\n\n“水”&火土"
    assert [(change.old, change.new, change.why) for change in document.changes] == [
        ("# ", "", "markup"), ("\r\n\r\n**", "\n\n", "markup"), ("**", "", "markup"), ("&amp;", "&", "markup"), ("\u200b", "", "control"),
    ]  # fmt: skip


def test_a_word_is_placed_and_its_line_named(tmp_path: Path) -> None:
    document = markdown.read(saved(tmp_path, "笔记.md", "# 题\n\n头**水循环**尾"))
    at = document.text.index("水循环")
    (place,) = document.place(document.span(at, at + 3))
    assert (place.start, place.text, document.where(place.start).line) == (8, "水循环", 3)


@settings(deadline=None)
@given(st.text(st.sampled_from("水火a1#*-_>`[]()!|\n &;\\<b/>^:."), min_size=1, max_size=40))
def test_any_heap_of_markup_keeps_the_characters_it_shows(tmp_path_factory: pytest.TempPathFactory, source: str) -> None:
    try:
        document = markdown.read(saved(tmp_path_factory.mktemp("md"), "x.md", source))
    except ReadError:
        return
    assert len(document.origin) == len(document.text)
    hanzi = [mark for mark in document.text if mark in "水火"]
    assert hanzi == [document.raw[at] for at, mark in zip(document.origin, document.text, strict=True) if mark in "水火"]


@pytest.mark.parametrize("source", ["---\n", "![图](a.png)", "<!-- 无 -->", "[水]: http://x"])
def test_markup_without_words_is_refused(tmp_path: Path, source: str) -> None:
    with pytest.raises(ReadError, match="没有文字"):
        markdown.read(saved(tmp_path, "x.md", source))
