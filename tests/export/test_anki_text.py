"""Text in Anki's clothes: fields, clozes, tags and deck names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studykit.export._anki_text import clean, cloze, deck_name, has_words, html, tag
from tests.export import witness
from tests.export.test_anki import shown


@given(st.text())
def test_a_field_shows_the_text_itself(text: str) -> None:
    assert "".join(witness.words(html(text))) == shown(text)


@given(st.text())
def test_a_field_holds_no_mark_of_ankis(text: str) -> None:
    assert not re.search(r"[<>](?<!<br>)(?!br>)|\x1f|\x00|\[sound:|\[anki:|\[latex\]|\[\$", html(text))


@given(st.text(alphabet="{}:c1外内<&\\", max_size=30), st.integers(1, 499))
def test_a_cloze_is_one_cloze_whatever_it_holds(text: str, number: int) -> None:
    written = cloze(number, text, "时间")
    assert written.startswith(f"{{{{c{number}::") and written.endswith("::时间}}")
    inner = written.removeprefix(f"{{{{c{number}::").removesuffix("::时间}}")
    assert not re.search(r"[{}]|::", inner)
    assert "".join(witness.words(inner)) == shown(text)


@given(st.text())
def test_what_is_clean_stays_clean(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        (("类型", "定义"), "类型::定义"),
        (("作者", "张 三"), "作者::张_三"),
        (("作者", "张\u3000三"), "作者::张_三"),
        (("作者", "Jean\tPaul\nX"), "作者::Jean_Paul_X"),
        (("篇目", "上::下"), "篇目::上::下"),
        (("篇目", "::上::::下::"), "篇目::上::下"),
        (("篇目", " :: "), "篇目"),
        (("", ""), ""),
        (("篇目", "零\u200b宽"), "篇目::零_宽"),
        (("篇目", "断\x1f开"), "篇目::断开"),
        (("篇目", ":冒号:", "下"), "篇目::冒号::下"),
    ],
)
def test_a_tag_has_no_white_space_and_no_empty_level(levels: tuple[str, ...], expected: str) -> None:
    assert tag(*levels) == expected


@given(st.lists(st.text(), min_size=1, max_size=3))
def test_a_tag_is_one_word(levels: list[str]) -> None:
    written = tag(*levels)
    assert written.split() == ([written] if written else []) and "" not in (written.split("::") if written else [])


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        (("水循环", "定义"), "水循环::定义"),
        (("甲::乙", "定义"), "甲：乙::定义"),
        (("  甲\u3000 乙 ", "定义"), "甲 乙::定义"),
        (("", "定义"), "—::定义"),
        (("\x1f", ""), "—::—"),
        (("甲:", ":乙:丙"), "甲：::：乙:丙"),
    ],
)
def test_a_deck_name_makes_no_levels_of_its_own(levels: tuple[str, ...], expected: str) -> None:
    assert deck_name(*levels) == expected


@pytest.mark.parametrize("text", ["", " ", "\u3000", "\n", "\x00", "\x1f\x1f", "\u200b", "\ufeff \t"])
def test_nothing_to_see_is_no_question(text: str) -> None:
    assert not has_words(text)


@pytest.mark.parametrize("text", ["水", "？", " a ", "<br>", "\x00水"])
def test_something_to_see_is(text: str) -> None:
    assert has_words(text)
