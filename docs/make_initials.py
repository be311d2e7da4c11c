"""Cuts ``studykit/chinese/initials.txt`` from Unihan: the letters that the pinyin of a character begins with.

``python docs/make_initials.py`` writes it anew; it needs the Debian package ``unicode-data``. A character's readings are its
``kMandarin`` and those of ``kHanyuPinlu``, which counts what is met in running text. Characters of the block 4E00–9FFF are taken: what stands outside is rarer than a search needs.
"""

from __future__ import annotations

import bz2
import re
import unicodedata
from collections import defaultdict
from pathlib import Path

TABLE = Path(__file__).resolve().parent.parent / "studykit" / "chinese" / "initials.txt"
UNIHAN = Path("/usr/share/unicode/Unihan_Readings.txt.bz2")
_COUNT = re.compile(r"\(\d+\)")
_WIDTH = 120
_HEAD = (
    "# Characters by the letters their pinyin begins with: Unihan 15.0 kMandarin and kHanyuPinlu (Unicode License v3).\n"
    "# Cut by docs/make_initials.py.\n"
)


def letter(reading: str) -> str:
    """The letter that a ``reading`` with tone marks begins with."""
    return unicodedata.normalize("NFD", reading)[0].lower()


def table() -> str:
    """The table as text: letters, then their characters, in lines."""
    found: dict[str, set[str]] = defaultdict(set)
    with bz2.open(UNIHAN, "rt", encoding="utf-8") as lines:
        for line in lines:
            code, field, value = [*line.rstrip("\n").split("\t"), "", ""][:3]
            if field in ("kMandarin", "kHanyuPinlu") and "U+4E00" <= code <= "U+9FFF" and len(code) == 6:
                found[chr(int(code[2:], 16))].update(map(letter, _COUNT.sub("", value).split()))
    groups: dict[str, list[str]] = defaultdict(list)
    for character in sorted(found):
        groups["".join(sorted(found[character]))].append(character)
    rows = [
        f"{letters} {''.join(group[at : at + _WIDTH])}"
        for letters, group in sorted(groups.items())
        for at in range(0, len(group), _WIDTH)
    ]
    return _HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
