"""Radicals in the place of characters.

**Sees** the code points of the Kangxi radicals, of the radicals that look like whole characters, and of the compatibility
ideographs.

**Why**: fonts map them to the same glyph as the character, so they look right and a PDF's text layer is full of them, but no search,
no dictionary and no rule knows ⼈⺠ for 人民.

**Wrong** in a text about radicals, where 部首 are listed as such.

Sources: Unicode Character Database, compatibility decompositions (Kangxi Radicals, CJK Compatibility Ideographs) and
EquivalentUnifiedIdeograph.txt for the supplement, of it those that have the shape of the whole character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from studykit.model.document import Document, Edit

WHY = "radical"

_SUPPLEMENT = dict(
    zip(
        "⺁⺆⺇⺊⺎⺏⺐⺒⺓⺔⺛⺝⺞⺟⺠⺨⺩⺫⺬⺮⺰⺲⺶⺷⺹⺻⺼⺽⻃⻄⻅⻆⻉⻋⻏⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻫⻬⻭⻮⻯⻰⻱⻳",
        "厂冂几卜兀尣尢巳幺彑旡月歹母民犭王目示竹纟网羊羊耂聿肉臼覀西见角贝车阝長镸长门阝青韦页风飞食马骨鬼鱼鸟卤麦黄斉齐歯齿竜龙亀龟",
        strict=True,
    )
)
_RADICAL = re.compile("[\u2e80-\u2fd5\uf900-\ufad9\U0002f800-\U0002fa1d]")


def repair(document: Document) -> Iterator[Edit]:
    """The character in place of each radical that stands for one."""
    for found in _RADICAL.finditer(document.text):
        meant = _SUPPLEMENT.get(found[0]) or unicodedata.normalize("NFKC", found[0])
        if len(meant) == 1 and meant != found[0]:
            yield Edit(found.start(), found.end(), meant, WHY)
