"""Persons of history by their titles."""

from __future__ import annotations

import re

from studykit.chinese.speakers import is_person

_TITLE = "苏丹|国王|皇帝|沙皇|女王|天皇|大臣|首相|总统|将军|元帅"
_NUMBERED = r"(?:[一二三四五六七八九十]{1,2}世|大帝|帕夏|公爵|伯爵|亲王|爵士)"
_BY_REIGN = r"[夏商周秦汉晋隋唐宋辽金元明清][一-鿿]{1,2}[祖宗帝王]"
# Rulers and lords are in no dictionary of names.
_RULER = re.compile(rf"(?:{_TITLE})?[一-鿿·]{{2,10}}{_NUMBERED}|{_BY_REIGN}[一-鿿]{{0,3}}")


def is_somebody(who: str) -> bool:
    """Whether ``who`` is a person by the dictionary, or by a title of rulers and lords."""
    return bool(_RULER.fullmatch(who)) or is_person(who)
