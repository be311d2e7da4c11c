"""Which characters can be printed, and with which fonts: the carried faces first, then the system's, then 〓."""

from __future__ import annotations

import shutil
import tempfile
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from studykit.errors import ExportError
from studykit.messages import gettext as _

FOLDER = Path(__file__).parent.parent / "fonts"
SERIF = "Study Serif SC"
SANS = "Study Sans SC"
GETA = "〓"
"""Printers' mark for a character that is not in the case (下駄)."""

FALLBACKS = (
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "SimSun",
    "SimSun-ExtB",
    "Songti SC",
    "STSong",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Microsoft YaHei",
    "DengXian",
    "Heiti SC",
    "WenQuanYi Zen Hei",
    "AR PL UMing CN",
    "HanaMinA",
    "HanaMinB",
    "Noto Sans Symbols",
    "Noto Sans Symbols2",
    "Noto Emoji",
    "DejaVu Sans",
)
"""System families asked for characters beyond the carried faces, in this order (Linux, Windows and macOS names)."""

PROBED = 200
"""Different missing characters asked of the system's fonts; a text with more is not Chinese, and each costs a compilation."""

_PROBE = b"#set text(font: json(bytes(sys.inputs.families)), fallback: false)\n#sys.inputs.text"
_UNPRINTABLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_NAMELESS = {"Co", "Cs", "Cn"}
_VARIATION_SELECTORS = {*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)}


@dataclass(frozen=True, slots=True)
class Typecase:
    """The fonts one sheet is set from.

    ``fonts`` is what typst is given; ``serif`` and ``sans`` are families in the order they are tried;
    ``absent`` holds the characters that none of them has, in order of code points; ``changes`` says what is printed in place
    of each character that is not printed as it is.
    """

    fonts: Any
    serif: tuple[str, ...]
    sans: tuple[str, ...]
    absent: str
    changes: Mapping[int, str]

    def printable(self, text: str) -> str:
        """``text``, a part of that which the fonts are for, as it can be set: controls gone, absent characters as 〓."""
        return text.translate(self.changes)


def visible(text: str) -> str:
    """``text`` as one line of what a reader can see: controls and marks of direction gone, line ends as spaces.

    Lone surrogates, which no file can hold, become 〓.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char.isspace() and char != "\u3000":
        return " "
    if unicodedata.category(char) == "Cs":
        return GETA
    return "" if _invisible(char) else char


@lru_cache
def covered() -> frozenset[int]:
    """The code points both carried faces have and a page may show: ``fonts/coverage.txt`` without controls.

    Raises:
        ExportError: the carried faces are not where the package should have them.
    """
    try:
        lines = (FOLDER / "coverage.txt").read_text(encoding="ascii").split()
    except OSError as error:
        raise ExportError(
            _("随程序的字体不见了：{error}").format(error=error),
            where=str(FOLDER),
            try_=_("重新安装 studykit，或用 --font 指定字体文件"),
        ) from error
    bounds = (line.partition("-") for line in lines)
    codes = (code for first, _dash, last in bounds for code in range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(code for code in codes if unicodedata.category(chr(code)) not in _UNPRINTABLE)


def beyond(text: str) -> str:
    """The visible characters of ``text`` that the carried faces do not have, in order of code points.

    Private-use characters and lone surrogates are among them: they stand for something that cannot be shown.
    """
    rare = {char for char in set(text) if ord(char) not in covered()}
    return "".join(sorted(char for char in rare if not (char.isspace() or _invisible(char))))


def _invisible(char: str) -> bool:
    if ord(char) in _VARIATION_SELECTORS:
        return True
    category = unicodedata.category(char)
    return category in _UNPRINTABLE and category not in _NAMELESS


def notice(absent: str) -> str:
    """One line for the user that names ``absent`` characters; ``""`` where there are none."""
    if not absent:
        return ""
    numbers = {char: f"U+{ord(char):04X}" for char in absent}
    named = (number if unicodedata.category(char) in _NAMELESS else f"{char}（{number}）" for char, number in numbers.items())
    said = _("{count} 个字符没有字体，印成 {mark}：{names}")
    return said.format(count=len(absent), mark=GETA, names=_("、").join(named))


@contextmanager
def typecase(text: str, own: Path | None = None) -> Iterator[Typecase]:
    """The fonts for ``text``; ``own`` is a font file of the user's that comes before the carried ones.

    Raises:
        ExportError: ``own`` is not a font file that can be used.
    """
    rare = beyond(text)
    with tempfile.TemporaryDirectory(prefix="studykit-font-") as aside:
        first = (_family_of(own, Path(aside)),) if own else ()
        folders = [str(FOLDER), *([aside] if own else [])]
        fonts = _fonts(folders, system=bool(rare))
        more = _installed(fonts) if rare else ()
        serif, sans = (*first, SERIF, *more), (*first, SANS, SERIF, *more)
        absent = _absent(rare, fonts, serif) if rare else ""
        shown = {char: GETA if char in absent else _shown(char) for char in set(text)}
        yield Typecase(fonts, serif, sans, absent, {ord(char): new for char, new in shown.items() if new != char})


def _fonts(folders: list[str], system: bool) -> Any:
    import typst

    return typst.Fonts(include_system_fonts=system, include_embedded_fonts=False, font_paths=folders)


def _installed(fonts: Any) -> tuple[str, ...]:
    here = {face.family for face in fonts.fonts()}
    return tuple(family for family in FALLBACKS if family in here)


def _family_of(own: Path, aside: Path) -> str:
    """The family in the font file ``own``, copied into the folder ``aside`` (typst takes folders, not files)."""
    try:
        shutil.copy(own, aside / own.name)
    except OSError as error:
        raise ExportError(_("读不了字体文件：{error}").format(error=error), where=str(own)) from error
    faces = _fonts([str(aside)], system=False).fonts()
    if not faces:
        raise ExportError(_("这不是可用的字体文件"), where=str(own), try_=_("请给出 .otf、.ttf 或 .ttc 文件"))
    return str(faces[0].family)


def _absent(rare: str, fonts: Any, families: tuple[str, ...]) -> str:
    """Those of ``rare`` that none of ``families`` has: PDF/A refuses a missing glyph, so a refusal is the answer."""
    import json

    import typst

    compiler = typst.Compiler(font_paths=fonts)
    named = json.dumps(families)

    def has(char: str) -> bool:
        if unicodedata.category(char) in _NAMELESS:
            return False
        try:
            compiler.compile(
                input=_PROBE, format="pdf", pdf_standards=["a-2u"], timestamp=0, sys_inputs={"families": named, "text": char}
            )
        except typst.TypstError:
            return False
        return True

    return "".join(char for at, char in enumerate(rare) if at >= PROBED or not has(char))
