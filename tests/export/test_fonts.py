"""The fonts in the package: what they promise, and what happens beyond it."""

from __future__ import annotations

from pathlib import Path

import pytest

from studykit.errors import ExportError
from studykit.export import _fonts

MODERN_NAMES = "镕堃喆祎珺赟玥昇翀彧晞旸頔劼勣曌淼焱垚甯"
TRADITIONAL = "學習憲法與歷史臺灣鄉鎮縣轄區體制龜鬱戀"
SIGNS = "，。、；：？！“”‘’（）《》〈〉【】「」『』—…·①⑳㈠Ⅳ％‰℃℉㎡→←■●※〓〔〕＋－×÷≈≤≥αβγЯāǎñ"


@pytest.mark.parametrize("characters", [MODERN_NAMES, TRADITIONAL, SIGNS], ids=["names", "traditional", "signs"])
def test_what_a_chinese_page_holds_is_covered(characters: str) -> None:
    assert _fonts.beyond(characters) == ""


def test_the_whole_of_gb2312_is_covered() -> None:
    characters = []
    for lead in range(0xA1, 0xF8):
        for trail in range(0xA1, 0xFF):
            try:
                characters.append(bytes((lead, trail)).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    assert len(characters) == 7445
    assert _fonts.beyond("".join(characters)) == ""


@pytest.mark.parametrize("family", [_fonts.SERIF, _fonts.SANS])
def test_both_faces_have_every_character_that_the_coverage_promises(family: str) -> None:
    """PDF/A refuses a missing glyph; without the family itself the same text is refused, so the check can fail."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(_fonts.FOLDER)])
    compiler = typst.Compiler(font_paths=fonts)
    source = b"#set text(font: sys.inputs.family, fallback: false)\n#sys.inputs.text"
    text = "".join(map(chr, sorted(_fonts.covered())))

    def typeset(words: str) -> None:
        inputs = {"family": family, "text": words}
        compiler.compile(input=source, format="pdf", pdf_standards=["a-2u"], timestamp=0, sys_inputs=inputs)

    typeset(text)
    with pytest.raises(typst.TypstError, match="could not be displayed"):
        typeset(text + "𠮷")


def test_rare_and_private_characters_are_beyond_and_controls_are_not() -> None:
    assert _fonts.beyond("水𠮷\ue000\u202e\u200b\n\ufe0f水") == "\ue000𠮷"


def test_controls_vanish_and_line_ends_become_spaces() -> None:
    said = "甲\u202e乙\n丙\u200d\u3000丁"
    with _fonts.typecase(said) as case:
        assert case.printable(said) == _fonts.visible(said) == "甲乙 丙\u3000丁"


def test_a_font_of_the_users_own_comes_first() -> None:
    with _fonts.typecase("水", _fonts.FOLDER / "StudySans-Bold.otf") as case:
        assert case.serif == ("Study Sans SC", "Study Serif SC")


def test_a_file_that_is_no_font_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "no.otf"
    path.write_bytes(b"not a font")
    with pytest.raises(ExportError, match="字体"), _fonts.typecase("水", path):
        pass
    with pytest.raises(ExportError, match="字体"), _fonts.typecase("水", tmp_path / "missing.otf"):
        pass


def test_without_the_carried_fonts_the_error_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_fonts, "FOLDER", tmp_path)
    _fonts.covered.cache_clear()
    try:
        with pytest.raises(ExportError, match="--font"):
            _fonts.covered()
    finally:
        _fonts.covered.cache_clear()


def test_the_notice_names_characters_that_cannot_be_shown_by_their_numbers() -> None:
    assert _fonts.notice("") == ""
    assert _fonts.notice("\ue000𠮷") == "2 个字符没有字体，印成 〓：U+E000、𠮷（U+20BB7）"


def test_the_licence_lies_beside_the_fonts() -> None:
    text = (_fonts.FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE" in text
    assert "Copyright 2014-2022 Adobe" in text
