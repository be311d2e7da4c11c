"""Cuts the two faces in ``studykit/fonts`` from Noto CJK; ``docs/fonts.md`` says what is taken and why.

``python docs/make_fonts.py`` writes them anew, ``--check`` builds them aside and compares: fonts by their bytes, so that
nobody has to believe that the committed files are what the recipe makes.

Needs ``fonttools`` and two Debian packages: ``fonts-noto-cjk`` (the outlines) and ``unicode-data`` (Unihan, the character lists).
"""

from __future__ import annotations

import argparse
import bz2
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

FONTS = Path(__file__).resolve().parent.parent / "studykit" / "fonts"
NOTO = Path("/usr/share/fonts/opentype/noto")
UNIHAN = Path("/usr/share/unicode")
SIMPLIFIED_CHINESE = 2  # the face in Noto's collections whose default forms are the mainland's
FACES = (
    ("NotoSerifCJK-Regular.ttc", "Study Serif SC", "Regular", "StudySerif-Regular.otf"),
    ("NotoSansCJK-Bold.ttc", "Study Sans SC", "Bold", "StudySans-Bold.otf"),
)
# Without ``locl``: Japanese, Korean and Taiwanese forms would add half again, for text that is set as mainland Chinese.
FEATURES = ["kern", "mark", "mkmk", "halt", "chws", "palt", "ccmp", "liga"]
MARKS = """
0020-007E 00A0-017F 01CD-01DC 01F8-01F9 0251 0261 02C7-02CB 02D9 0300-0304 030C 0370-03FF 0400-045F 1E3E-1E3F 2000-206F
2070-209F 20AC 2100-218F 2190-21FF 2200-22FF 2300-23FF 2460-25FF 2600-266F 2713-2717 2776-2793 3000-30FF 3105-312F
3190-319F 3200-33FF FE10-FE1F FE30-FE4F FF00-FFEF
"""


def encoded(codec: str, leads: range, trails: list[int]) -> set[str]:
    """The ideographs of a two-byte character set, asked of Python's own codec."""
    found = set()
    for lead in leads:
        for trail in trails:
            try:
                found.add(bytes((lead, trail)).decode(codec))
            except UnicodeDecodeError:
                continue
    return {char for char in found if char >= "\u3400"}


def unihan(file: str, name: str) -> dict[str, str]:
    """The values of one Unihan property: character → value as written."""
    with bz2.open(UNIHAN / f"Unihan_{file}.txt.bz2", "rt", encoding="utf-8") as lines:
        rows = (line.rstrip("\n").split("\t") for line in lines if line.startswith("U+"))
        return {chr(int(code[2:], 16)): value for code, key, value in rows if key == name}


def in_dictionary(at_least: int) -> set[str]:
    """The ideographs in jieba's dictionary of words whose words were seen ``at_least`` times."""
    seen: Counter[str] = Counter()
    for line in (files("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, _tag = line.split(" ")
        for char in word:
            seen[char] += int(count)
    return {char for char, count in seen.items() if count >= at_least and char >= "\u3400"}


def ideographs() -> set[str]:
    """The study set: what a Chinese page of today, in either script, may be expected to hold."""
    gb2312 = encoded("gb2312", range(0xB0, 0xF8), [*range(0xA1, 0xFF)])
    big5_first_level = encoded("big5", range(0xA4, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])
    general = set(unihan("OtherMappings", "kTGH"))
    variants = unihan("Variants", "kTraditionalVariant")
    traditional = {chr(int(code[2:], 16)) for char in general for code in variants.get(char, "").split()}
    core = set(unihan("IRGSources", "kIICore"))
    return gb2312 | big5_first_level | general | traditional | core | in_dictionary(at_least=3)


def marks() -> Iterator[int]:
    """Letters, marks and signs that stand beside ideographs."""
    for part in MARKS.split():
        first, _dash, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def cut(collection: str, family: str, style: str, target: Path, wanted: set[int]) -> set[int]:
    """Write one face and return the code points it really has."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    font = TTFont(NOTO / collection, fontNumber=SIMPLIFIED_CHINESE, recalcTimestamp=False)
    options = subset.Options(hinting=False, notdef_outline=True, layout_features=FEATURES, name_IDs=["*"], recalc_timestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted)
    cutter.subset(font)
    rename(font, family, style)
    font.save(target)
    return set(font.getBestCmap())


def rename(font, family: str, style: str) -> None:  # type: ignore[no-untyped-def]
    """Give a changed font its own name, as its licence asks, and keep the copyright and the licence inside it."""
    postscript = f"{family.replace(' ', '')}-{style}"
    version = font["name"].getDebugName(5)
    said = {1: family, 2: style, 3: f"{version};{postscript}", 4: f"{family} {style}", 6: postscript}
    font["name"].names = [one for one in font["name"].names if one.langID == 0x409 and one.nameID not in (7, 16, 17)]
    for number, text in said.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    top = font["CFF "].cff
    top.fontNames = [postscript]
    top[0].FamilyName, top[0].FullName, top[0].Weight = family, f"{family} {style}", style


def ranges(codes: set[int]) -> str:
    """``codes`` as lines of hexadecimal ranges, the form of ``coverage.txt``."""
    ordered = sorted(codes)
    lines: list[list[int]] = []
    for code in ordered:
        if lines and code == lines[-1][1] + 1:
            lines[-1][1] = code
        else:
            lines.append([code, code])
    return "".join(f"{first:04X}\n" if first == last else f"{first:04X}-{last:04X}\n" for first, last in lines)


def make(folder: Path) -> None:
    """Write both faces and ``coverage.txt`` (what both have) into ``folder``."""
    wanted = {ord(char) for char in ideographs()} | set(marks())
    have = [cut(collection, family, style, folder / file, wanted) for collection, family, style, file in FACES]
    (folder / "coverage.txt").write_text(ranges(set.intersection(*have)), encoding="ascii")


def main() -> int:
    """Make the faces, or check that the committed ones are what the recipe makes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    if not parser.parse_args().check:
        make(FONTS)
        return 0
    with tempfile.TemporaryDirectory() as aside:
        make(Path(aside))
        differ = [path.name for path in sorted(Path(aside).iterdir()) if path.read_bytes() != (FONTS / path.name).read_bytes()]
    print("differs: " + ", ".join(differ) if differ else "same bytes")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
