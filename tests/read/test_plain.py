"""Plain text: every encoding gives the same characters, and what is no text is refused in words."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.errors import ReadError
from studykit.read import plain
from studykit.read._encoding import decode

SIMPLIFIED = (
    "水循环是指水在陆地、海洋和大气之间的连续运动。太阳的热使海水变成水汽，水汽上升，\n遇冷成云，又变为雨雪落到地上。"
    "1988年1月21日，《水法》通过，全国的用水由此有了法律。\n"
)
TRADITIONAL = (
    "水循環是指水在陸地、海洋和大氣之間的連續運動。太陽的熱使海水變成水汽，水汽上升，\n遇冷成雲，又變為雨雪落到地上。"
    "1988年1月21日，《水法》通過，全國的用水由此有了法律。\n"
)
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be")


def saved(folder: Path, data: bytes, name: str = "课文.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("encoding", (*ENCODINGS, "big5hkscs"))
@pytest.mark.parametrize("length", (200, 40, 20))
def test_traditional_text_reads_the_same_in_every_encoding(tmp_path: Path, encoding: str, length: int) -> None:
    text = TRADITIONAL[:length]
    assert plain.read(saved(tmp_path, text.encode(encoding))).raw == text


@pytest.mark.parametrize("encoding", (*ENCODINGS, "gbk", "gb2312"))
@pytest.mark.parametrize("length", (200, 40, 20))
def test_simplified_text_reads_the_same_in_every_encoding(tmp_path: Path, encoding: str, length: int) -> None:
    text = SIMPLIFIED[:length]
    assert plain.read(saved(tmp_path, text.encode(encoding))).raw == text


@pytest.mark.parametrize("text", ["Water flows.\r\n", "水\n", "第3条 ①②③ α β Ω\n", "𠮷野家在㙍\n", "１２３\n"])
def test_short_and_unusual_text_in_utf8(text: str) -> None:
    assert decode(text.encode()) == text


def test_the_source_is_named_by_its_file_and_its_bytes(tmp_path: Path) -> None:
    source = plain.read(saved(tmp_path, b"abc")).source
    assert (source.name, source.path) == ("课文.txt", str(tmp_path / "课文.txt"))
    assert source.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


# raw -> text · why it changed, in order
INVISIBLE = [
    ("一\r\n二\r三\n", "一\n二\n三\n", ("newline", "newline")),
    ("水\u200b循\ufeff环", "水循环", ("control", "control")),
    ("价\u202e格\u202c", "价格", ("control", "control")),
    ("上\x07下\x7f\x9f" + "水" * 60, "上下" + "水" * 60, ("control", "control")),
    ("上页末\f下页首", "上页末\n下页首", ("control",)),
    ("上页末\n\f下页首", "上页末\n下页首", ("control",)),
    ("葛\U000e0100城", "葛城", ("control",)),
    ("exam\xadple", "example", ("control",)),
    ("exam\xad\nple", "exam\xad\nple", ()),
    ("一\t二　三\n\n四", "一\t二　三\n\n四", ()),
]


@pytest.mark.parametrize(("raw", "text", "whys"), INVISIBLE)
def test_what_cannot_be_seen_is_taken_out_and_recorded(tmp_path: Path, raw: str, text: str, whys: tuple[str, ...]) -> None:
    document = plain.read(saved(tmp_path, raw.encode()))
    assert (document.raw, document.text) == (raw, text)
    assert tuple(change.why for change in document.changes) == whys
    assert all(document.raw[change.start : change.end] == change.old for change in document.changes)


@given(st.text(st.sampled_from("水火a1。\r\n\f\u200b\u202e\x00\xad \t"), min_size=1, max_size=60).filter(str.strip))
def test_every_character_kept_is_the_one_in_the_file(raw: str) -> None:
    from studykit.read._document import document

    read = document(Path("x.txt"), b"", raw)
    assert "\r" not in read.text and "\u202e" not in read.text
    assert all(read.raw[at] == mark or mark == "\n" for at, mark in zip(read.origin, read.text, strict=True))


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except ReadError as error:
        assert error.try_
    else:
        text.encode("utf-8")


NOT_TEXT = [
    (b"", "空的"),
    (b" \n\t\r\n", "空白"),
    (b"\xef\xbb\xbf", "空白"),
    (random.Random(7).randbytes(5000), "不是文本"),
    (b"\x7fELF\x02\x01\x01" + bytes(200) + random.Random(8).randbytes(300), "不是文本"),
    (bytes(1000), "不是文本"),
    (b"\xff\xfe\x00\xd8\x41\x00", "不是文本"),
    (SIMPLIFIED.encode()[:60] + b"\xff" + SIMPLIFIED.encode(), "第 1 行有坏字节"),
    (SIMPLIFIED.encode("gb18030") * 9 + b"\xff\xff" + SIMPLIFIED.encode("gb18030"), "第 19 行有坏字节"),
    (SIMPLIFIED.encode()[:-2], "坏字节"),
    (("水" * 2_000_001).encode(), "不像文章"),
]


@pytest.mark.parametrize(("data", "says"), NOT_TEXT, ids=[says + str(at) for at, (_data, says) in enumerate(NOT_TEXT)])
def test_what_is_no_text_is_refused_with_a_way_out(tmp_path: Path, data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=says) as caught:
        plain.read(saved(tmp_path, data))
    assert caught.value.where.endswith("课文.txt") and caught.value.try_


def test_the_error_names_the_encodings_tried(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="UTF-8、GB18030、Big5、UTF-16"):
        plain.read(saved(tmp_path, bytes(range(128, 256)) * 5))


def test_a_folder_a_missing_file_and_a_device_are_refused(tmp_path: Path) -> None:
    for path, says in ((tmp_path, "文件夹"), (tmp_path / "无.txt", "没有这个文件"), (Path(os.devnull), "普通文件")):
        with pytest.raises(ReadError, match=says):
            plain.read(path)


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = saved(tmp_path, b"abc")

    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    # The superuser may read every file, so the refusal is the operating system's, played.
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ReadError, match="打不开"):
        plain.read(path)


def test_a_file_too_large_is_refused_without_reading_it_all(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(10**11)
    with pytest.raises(ReadError, match="100 MB"):
        plain.read(path)
