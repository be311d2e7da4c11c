"""How characters are read: whole syllables for an order, first letters for a search.

Syllables need words (银行 is yinhang, 行动 xingdong) and so a dictionary of phrases, which takes a tenth of a second to load and
works through a hundred thousand characters a second: enough for a glossary. First letters are wanted of a whole deck at once, and
of a character that is read in two ways both will do: they come from a table of single characters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

_CODES = 0x80


def syllables(words: str) -> tuple[str, ...]:
    """The syllables of ``words`` with tone numbers; what is not Chinese stands as it is, figures and signs under ``#``.

    >>> syllables("银行")
    ('yin2', 'hang2')
    """
    import pypinyin

    bare = re.sub(r"[\W_]+", "", words) or "#"
    found = [one[0].lower() for one in pypinyin.pinyin(bare, style=pypinyin.Style.TONE3)]
    return tuple(found) if found[0][:1].isalpha() and found[0][:1].isascii() else ("#", *found)


def letters(text: str) -> str:
    """``text``, as long as before, with the first letter of its pinyin for each character; where there are several, a sign
    from U+0080 that stands for all of them (:func:`pattern`). What is not in the table and not ASCII becomes ``?``.

    >>> letters("银杏 A1")
    'yx A1'
    """
    return text.translate(_table()[0])


@lru_cache(64)
def pattern(query: str) -> re.Pattern[str]:
    """What finds ``query``, ASCII letters, in :func:`letters`, each sign read in every way it can be."""
    signs = {letter: "".join(sign for sign, several in _table()[1].items() if letter in several) for letter in set(query)}
    return re.compile("".join(f"[{letter}{signs[letter]}]" for letter in query))


class _Letters(dict[int, str]):
    """A table for ``str.translate`` that lets ASCII stand and knows no other character."""

    def __missing__(self, code: int) -> str:
        return chr(code) if code < _CODES else "?"


@lru_cache(1)
def _table() -> tuple[_Letters, dict[str, str]]:
    """The letter or sign of each character, and the letters of each sign."""
    text = files("studykit.chinese").joinpath("initials.txt").read_text(encoding="utf-8")
    rows = [line.split(" ") for line in text.splitlines() if not line.startswith("#")]
    several = sorted({of for of, _characters in rows if len(of) > 1})
    signs = {of: chr(_CODES + at) for at, of in enumerate(several)}
    table = _Letters({ord(one): signs.get(of, of) for of, characters in rows for one in characters})
    return table, {sign: of for of, sign in signs.items()}
