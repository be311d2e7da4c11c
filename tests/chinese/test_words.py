"""Words: the spans cover the text, the same on every run, and nobody else's cache is believed."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import warnings
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.chinese import words

CUTS = [
    "江河|的|水|流入|大海|。",
    "1988|年|1|月|21|日|通过",
    "增长|3|.|5|%|，|达到|400|万吨",
    "“|水利工程|”| |是|什么",
    "GDP|和|AI",
    "水\u3000火",
]


@pytest.mark.parametrize("cut", CUTS)
def test_words_are_cut_by_the_dictionary(cut: str) -> None:
    expected = cut.replace("\u3000", "|\u3000|").split("|")
    assert [span.text for span in words.segment("".join(expected))] == expected


@given(st.text(st.sampled_from("水循环是指海洋和12.a，。《》 \n\u3000"), max_size=40))
def test_the_words_cover_the_text_without_gaps(text: str) -> None:
    spans = words.segment(text)
    assert "".join(span.text for span in spans) == text
    assert [span.start for span in spans] == [0, *[span.end for span in spans]][: len(spans)]


@pytest.fixture(scope="module")
def jieba() -> Any:
    """jieba's own tokenizer, its warnings and its talk silenced."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(logging.CRITICAL)
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    return tokenizer


@given(
    st.lists(
        st.sampled_from([*"水循环是指海洋和12.aZ%-，。《》 \n\r\t\u3000\u2028龥𠮷", "\r\n", *CUTS, "社会主义初级阶段"]),
        max_size=30,
    )
)
def test_the_cuts_are_those_of_jieba(jieba: Any, pieces: list[str]) -> None:
    text = "".join(pieces)
    assert [word.text for word in words.segment(text)] == list(jieba.cut(text, HMM=False))


@pytest.mark.parametrize("page", sorted((Path(__file__).parents[2] / "seeds").iterdir()), ids=lambda path: path.name[:3])
def test_the_cuts_of_whole_pages_are_those_of_jieba(jieba: Any, page: Path) -> None:
    text = page.read_text(encoding="utf-8-sig")
    assert [word.text for word in words.segment(text)] == list(jieba.cut(text, HMM=False))


@pytest.mark.parametrize(
    ("word", "tag"), [("河流", "n"), ("流动", "vn"), ("长江", "ns"), ("美丽", "ns"), ("的", "uj"), ("甲乙丙丁戊", ""), ("", "")]
)
def test_the_dictionary_knows_the_part_of_speech(word: str, tag: str) -> None:
    assert words.tag(word) == tag


@pytest.fixture
def dictionary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dictionary of three words, and a home of its own for the cache."""
    monkeypatch.setenv("STUDYKIT_HOME", str(tmp_path / "home"))
    path = tmp_path / "dict.txt"
    path.write_text("水循环 9 n\n水 5 n\n海洋 7 n\n", encoding="utf-8")
    return path


EXPECTED = ({"水循环": 9, "水": 5, "水循": 0, "海洋": 7, "海": 0}, 21, {"水循环": "n", "水": "n", "海洋": "n"})


def cache_of(dictionary: Path) -> Path:
    (cached,) = (dictionary.parent / "home/cache").iterdir()
    return cached


def test_the_lexicon_comes_back_from_the_cache(dictionary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert words._read(dictionary) == EXPECTED
    monkeypatch.setattr(words, "_parse", lambda dictionary: pytest.fail("parsed again"))
    assert words._read(dictionary) == EXPECTED


def test_the_cache_is_ours_alone(dictionary: Path) -> None:
    words._read(dictionary)
    assert cache_of(dictionary).stat().st_mode & 0o777 == 0o600
    assert cache_of(dictionary).parent.stat().st_mode & 0o777 == 0o700


def test_a_cache_of_another_dictionary_is_made_again(dictionary: Path) -> None:
    words._read(dictionary)
    before = cache_of(dictionary).read_bytes()
    dictionary.write_text(dictionary.read_text("utf-8") + "江河 3 n\n", encoding="utf-8")
    assert words._read(dictionary)[0].keys() == EXPECTED[0].keys() | {"江河", "江"}
    assert cache_of(dictionary).read_bytes() != before


@pytest.mark.parametrize("content", [b"", b"short", b"\0" * 500], ids=["empty", "short", "garbage"])
def test_a_damaged_cache_is_made_again(dictionary: Path, monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    words._read(dictionary)
    cache_of(dictionary).write_bytes(content)
    assert words._read(dictionary) == EXPECTED
    monkeypatch.setattr(words, "_parse", lambda dictionary: pytest.fail("parsed again"))
    assert words._read(dictionary) == EXPECTED


@pytest.mark.parametrize("loose", ["", ".."], ids=["the file", "its folder"])
def test_a_cache_others_may_write_is_not_believed(dictionary: Path, monkeypatch: pytest.MonkeyPatch, loose: str) -> None:
    words._read(dictionary)
    planted = cache_of(dictionary)
    (planted / loose).resolve().chmod(0o777)
    made_again = words._Lexicon({"水": 1}, 1, {"水": "n"})
    monkeypatch.setattr(words, "_parse", lambda dictionary: made_again)
    assert words._read(dictionary) == made_again


def test_a_folder_that_cannot_be_made_is_no_hindrance(dictionary: Path) -> None:
    (dictionary.parent / "home").write_text("a file where the folder should be", encoding="utf-8")
    assert words._read(dictionary) == EXPECTED


def test_cutting_is_silent_even_where_warnings_are_errors(tmp_path: Path) -> None:
    """jieba's source warns when it is compiled, its import may warn of pkg_resources, and its tokenizer talks on stderr."""
    code = (
        "import logging; logging.basicConfig(level=logging.DEBUG)\n"
        "from studykit.chinese import words\n"
        "print([span.text for span in words.segment('江河的水')], words.tag('江河'))\n"
        "import jieba; print(jieba.dt.initialized)"
    )
    environment = os.environ | {"STUDYKIT_HOME": str(tmp_path), "TMPDIR": str(tmp_path), "PYTHONPYCACHEPREFIX": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env=environment | {"PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=False,
    )
    assert (done.stdout.decode().split("\n"), done.stderr.decode()) == (["['江河', '的', '水'] ns", "False", ""], "")
    assert not (tmp_path / "jieba.cache").exists()
